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
        # Figures laid out over servers
        "{given} is a file, and figures are laid out over databases of PostgreSQL": (
            "{given} est un fichier, et les chiffres se répartissent sur des bases PostgreSQL"
        ),
        "give an address such as postgresql://user@host/name": (
            "donner une adresse telle que postgresql://utilisateur@hôte/nom"
        ),
        "this database is named twice": "cette base est nommée deux fois",
        "name one coordinator, and each shard once": "nommer un coordinateur, et chaque partie une seule fois",
        "there is a schema {schema} here that is not from claimdb, and it is never removed": (
            "il y a ici un schéma {schema} qui n’est pas de claimdb, et il n’est jamais supprimé"
        ),
        "rename it, or name another database": "le renommer, ou nommer une autre base",
        "the extension postgres_fdw is not in this database, and this user may not add it": (
            "l’extension postgres_fdw n’est pas dans cette base, et cet utilisateur ne peut pas l’ajouter"
        ),
        "have an administrator run CREATE EXTENSION postgres_fdw, and GRANT USAGE ON FOREIGN DATA WRAPPER": (
            "faire lancer par un administrateur CREATE EXTENSION postgres_fdw, et GRANT USAGE ON FOREIGN DATA WRAPPER"
        ),
        "no figures are laid out here": "aucun chiffre n’est réparti ici",
        "run claimdb db shard, with this database as the coordinator": (
            "lancer claimdb db shard, avec cette base comme coordinateur"
        ),
        "these figures were laid out from an older schema ({found}; this claimdb needs {known})": (
            "ces chiffres ont été répartis depuis un schéma plus ancien ({found} ; ce claimdb demande {known})"
        ),
        "run claimdb db shard again": "relancer claimdb db shard",
        "shard {number} does not hold what was laid out with this coordinator": (
            "la partie {number} ne contient pas ce qui a été réparti avec ce coordinateur"
        ),
        "run claimdb db shard again: it may have been restored, taken for another layout, or not loaded to the end": (
            "relancer claimdb db shard : elle a pu être restaurée, prise pour une autre répartition, ou mal chargée"
        ),
        "{engine} reads a folder of files, and this is a database": (
            "{engine} lit un dossier de fichiers, et ceci est une base de données"
        ),
        "leave out --engine: what is laid out over servers is read by them": (
            "omettre --engine : ce qui est réparti sur des serveurs est lu par eux"
        ),
        "Laying out the figures over the shards…": "Répartition des chiffres…",
        "Shard {number:n}: {address} (rows: {rows:n}).": "Partie {number:n} : {address} (lignes : {rows:n}).",
        "Coordinator: {address} (rows: {rows:n}). Check it with claimdb check --on and its address.": (
            "Coordinateur : {address} (lignes : {rows:n}). Pour l’examiner : claimdb check --on et son adresse."
        ),
        "name it with --on, or leave out --engine": "le nommer avec --on, ou omettre --engine",
        "{option} needs the database, and --on looks at files alone": (
            "{option} demande la base de données, et --on ne regarde que des fichiers"
        ),
    }
)
