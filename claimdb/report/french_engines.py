"""French of what moves databases between engines, and of checks that other engines run."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENGINES: Mapping[str, str] = MappingProxyType(
    {
        # Copying
        "this is the same database twice": "c’est deux fois la même base de données",
        "name another one to copy into": "nommer une autre base où copier",
        "this database holds records already, and a copy is never mixed with others": (
            "cette base contient déjà des fiches, et une copie n’est jamais mêlée à d’autres"
        ),
        "name a new file or an empty database; claimdb export and claimdb import join two": (
            "nommer un nouveau fichier ou une base vide ; claimdb export et claimdb import en réunissent deux"
        ),
        "this unfinished copy has other rows in {table} than {source} has now": (
            "cette copie inachevée a dans {table} d’autres lignes que {source} n’en a maintenant"
        ),
        "remove it, and copy again": "la supprimer et recommencer la copie",
        "the copy is not the same as {source}: {table} has {found} rows of {wanted}, or others": (
            "la copie n’est pas identique à {source} : {table} a {found} lignes sur {wanted}, ou d’autres"
        ),
        "remove it, and copy again; if this happens twice, check the disk and the memory": (
            "la supprimer et recommencer la copie ; si cela se reproduit, vérifier le disque et la mémoire"
        ),
        "records of {source} point to others that are not there: {place}": (
            "des fiches de {source} renvoient à d’autres qui n’existent pas : {place}"
        ),
        "run claimdb db check on it": "lancer claimdb db check sur elle",
        "this database is the unfinished copy of another": "cette base est la copie inachevée d’une autre",
        "run the same claimdb db copy again, which goes on with it": (
            "relancer la même commande claimdb db copy, qui la poursuit"
        ),
        "Copying every table, and comparing each with what was copied…": (
            "Copie de chaque table, et comparaison avec ce qui a été copié…"
        ),
        "Went on with an unfinished copy (rows that were there: {count:n}).": (
            "Copie inachevée poursuivie (lignes déjà présentes : {count:n})."
        ),
        "Copied {source} into {target} (tables: {tables:n}, rows: {rows:n}); all are the same.": (
            "{source} copiée dans {target} (tables : {tables:n}, lignes : {rows:n}) ; tout est identique."
        ),
    }
)
