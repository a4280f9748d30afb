"""French of the errors: message, hint, and the reasons that systems give."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ERRORS: Mapping[str, str] = MappingProxyType(
    {
        "{said}; {hint}": "{said} ; {hint}",
        "{where}: {said}": "{where} : {said}",
        "something went wrong": "quelque chose a échoué",
        "standard input": "entrée standard",
        "records cannot be printed as {given}": "des fiches ne s’écrivent pas en {given}",
        "use text, json, jsonl, csv or markdown": "utilisez text, json, jsonl, csv ou markdown",
        "a trace cannot be printed as {given}": "une chaîne de sources ne s’écrit pas en {given}",
        "use text, json or markdown": "utilisez text, json ou markdown",
        # Settings
        "claimdb does not print {given!r}": "claimdb n’écrit pas « {given} »",
        "use --lang en or --lang fr": "utilisez --lang en ou --lang fr",
        "{given!r} is not a moment": "« {given} » n’est pas un instant",
        "write it as 2026-11-24 or 2026-11-24T15:00:00Z": "écrivez-le 2026-11-24 ou 2026-11-24T15:00:00Z",
        "{name} is no setting with a text": "{name} n’est pas un réglage, ou n’est pas un texte",
        "the settings are {known}": "les réglages sont {known}",
        "the settings file cannot be read: {reason}": "le fichier de réglages ne peut pas être lu : {reason}",
        "mend it, or move it away": "corrigez-le ou déplacez-le",
        # Wrong usage
        "there is no command {name!r}{maybe}": "il n’y a pas de commande « {name} »{maybe}",
        "there is no option {name}{maybe}": "il n’y a pas d’option {name}{maybe}",
        "see {command} --help": "voyez {command} --help",
        "{name} is missing": "{name} manque",
        "{name} cannot be {given!r}": "{name} ne peut pas valoir « {given} »",
        "take one of {choices}": "prenez l’un de {choices}",
        "take a whole number from {least:n}": "prenez un nombre entier à partir de {least:n}",
        "write the day as 2026-11-24": "écrivez le jour comme 2026-11-24",
        "{word!r} is no text in UTF-8": "« {word} » n’est pas du texte en UTF-8",
        "type it again, or rename the file that it names": "retapez-le, ou renommez le fichier qu’il désigne",
        "{name} needs a value": "{name} demande une valeur",
        "write it after the option": "écrivez-la après l’option",
        "{words} is more than this command takes": "« {words} » est de trop pour cette commande",
        "words that belong together stand in quotes; see {command} --help": (
            "mettez entre guillemets les mots qui vont ensemble ; voyez {command} --help"
        ),
        "{name} cannot be that: {reason}": "{name} ne peut pas valoir cela : {reason}",
        "{reason}": "{reason}",
        # Files
        "this file cannot be written: {reason}": "ce fichier ne peut pas être écrit : {reason}",
        "name another with -o": "donnez-en un autre avec -o",
        "this file cannot be read: {reason}": "ce fichier ne peut pas être lu : {reason}",
        "check its name and permissions": "vérifiez son nom et ses droits",
        "it is not UTF-8 text": "ce n’est pas du texte en UTF-8",
        "this needs a yes, and there is no terminal to ask on": (
            "il faut ici un oui, et il n’y a pas de terminal où le demander"
        ),
        "add --yes": "ajoutez --yes",
        # Database
        "there is no database here": "il n’y a pas de base de données ici",
        "run claimdb init, or name one with --db": "lancez claimdb init, ou indiquez-en une avec --db",
        "this file is damaged, or is not a claimdb database": (
            "ce fichier est endommagé, ou n’est pas une base de données de claimdb"
        ),
        "restore a backup, or name another file with --db": (
            "rétablissez une sauvegarde, ou indiquez un autre fichier avec --db"
        ),
        "another process is writing to this database and has not finished": (
            "un autre programme écrit dans cette base de données et n’a pas fini"
        ),
        "try again when it is done": "recommencez quand il aura fini",
        "this database cannot be written": "on ne peut pas écrire dans cette base de données",
        "check the permissions of the file and its folder": "vérifiez les droits du fichier et de son dossier",
        "the disk is full, so nothing was changed": "le disque est plein : rien n’a été changé",
        "make room and run the same command again": "faites de la place et relancez la même commande",
        "the folder of this database does not exist": "le dossier de cette base de données n’existe pas",
        "make the folder first, or name another file with --db": (
            "créez d’abord le dossier, ou indiquez un autre fichier avec --db"
        ),
        "this database was written by a newer claimdb (schema {found}; this one knows {known})": (
            "cette base de données vient d’une version plus récente de claimdb (schéma {found} ; celle-ci"
            " connaît {known})"
        ),
        "upgrade claimdb": "mettez claimdb à jour",
        "this database has an older schema ({found}; this claimdb needs {known})": (
            "cette base de données a un schéma plus ancien ({found} ; ce claimdb demande {known})"
        ),
        "run claimdb db upgrade": "lancez claimdb db upgrade",
        "the database server cannot be reached or refuses the connection ({reason})": (
            "le serveur de base de données est injoignable ou refuse la connexion ({reason})"
        ),
        "check the address, the user, and that the server runs": (
            "vérifiez l’adresse, l’utilisateur et que le serveur tourne"
        ),
        "the driver for PostgreSQL is not installed": "le pilote de PostgreSQL n’est pas installé",
        'pip install "claimdb[postgres]"': 'pip install "claimdb[postgres]"',
        "{given!r} is not a database that claimdb can open": (
            "« {given} » n’est pas une base de données que claimdb sait ouvrir"
        ),
        "give a file such as claims.db, or postgresql://user@host/name": (
            "donnez un fichier tel que claims.db, ou postgresql://utilisateur@hôte/nom"
        ),
        "there is a database here already": "il y a déjà une base de données ici",
        "use it, or name another file with --db": "utilisez-la, ou indiquez un autre fichier avec --db",
        "others kept changing the same records, so nothing was changed": (
            "d’autres ont changé sans cesse les mêmes fiches : rien n’a été changé"
        ),
        "try again": "recommencez",
        # Reasons that operating systems give
        "No such file or directory": "aucun fichier ni dossier de ce nom",
        "Permission denied": "accès refusé",
        "Is a directory": "c’est un dossier",
        "Not a directory": "ce n’est pas un dossier",
        "File exists": "ce fichier existe déjà",
        "File name too long": "nom de fichier trop long",
        "No space left on device": "plus de place sur le disque",
        "Read-only file system": "système de fichiers en lecture seule",
    }
)
