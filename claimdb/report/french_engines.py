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
        # Files for other engines, and checks on them
        "writing Parquet needs a part that is not installed": (
            "écrire du Parquet demande un composant qui n’est pas installé"
        ),
        'pip install "claimdb[duckdb]"': 'pip install "claimdb[duckdb]"',
        "there is something here already, and an export never writes into it": (
            "il y a déjà quelque chose ici, et un export n’y écrit jamais"
        ),
        "name a new folder": "nommer un nouveau dossier",
        "this folder cannot be written: {reason}": "ce dossier ne peut pas être écrit : {reason}",
        "name another": "en nommer un autre",
        "this is no folder that claimdb export --format parquet wrote": (
            "ce n’est pas un dossier écrit par claimdb export --format parquet"
        ),
        "name the folder with corpus.json in it": "nommer le dossier qui contient corpus.json",
        "the engine {engine} is not installed": "le moteur {engine} n’est pas installé",
        'pip install "claimdb[{engine}]"': 'pip install "claimdb[{engine}]"',
        "the engine {engine} could not do this: {reason}": "le moteur {engine} n’y est pas parvenu : {reason}",
        "write the folder again, or look at the engine's own log": (
            "réécrire le dossier, ou consulter le journal du moteur"
        ),
        "this folder was written from an older schema ({found}; this claimdb needs {known})": (
            "ce dossier a été écrit depuis un schéma plus ancien ({found} ; ce claimdb demande {known})"
        ),
        "upgrade the database, and export it again": "mettre la base à niveau, puis l’exporter à nouveau",
        "these files need a folder of their own": "ces fichiers demandent un dossier à eux",
        "name a new one: claimdb export --format parquet DIR": (
            "en nommer un nouveau : claimdb export --format parquet DOSSIER"
        ),
        "Wrote {file} (rows: {rows:n}).": "{file} écrit (lignes : {rows:n}).",
        "--engine is about a folder of files, and none is named": (
            "--engine concerne un dossier de fichiers, et aucun n’est nommé"
        ),
        "name it with --on, or leave out --engine": "le nommer avec --on, ou omettre --engine",
        "{option} needs the database, and --on looks at files alone": (
            "{option} demande la base de données, et --on ne regarde que des fichiers"
        ),
    }
)
