"""French of what can be wrong with a document file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DOCUMENTS: Mapping[str, str] = MappingProxyType(
    {
        "this is not TOML: {said}": "ce n’est pas du TOML : {said}",
        "seeds/README.md shows a small file": "seeds/README.md montre un petit fichier",
        "this file is of format {given!r}, and claimdb reads format {known}": (
            "ce fichier est au format {given} ; claimdb lit le format {known}"
        ),
        "update claimdb, or write format = {known}": "mettez claimdb à jour, ou écrivez format = {known}",
        "there is no key {key!r} here": "il n’y a pas de clé « {key} » ici",
        "the keys are {known}": "les clés sont {known}",
        "perhaps {near!r} is meant": "peut-être fallait-il « {near} »",
        "{key!r} is missing": "« {key} » manque",
        "seeds/README.md explains the keys": "seeds/README.md explique les clés",
        "{kind} stands here, and {needed} is needed": "{kind} figure ici, alors qu’il faut {needed}",
        "text in quotes": "du texte entre guillemets",
        "text that is not empty": "un texte qui ne soit pas vide",
        "a name without spaces, colons and full stops": "un nom sans espaces, deux-points ni points",
        "a whole number": "un nombre entier",
        "a number from 1": "un nombre à partir de 1",
        "true or false": "true ou false",
        "a list": "une liste",
        "a table": "une table",
        "a list that is not empty": "une liste qui ne soit pas vide",
        "{given!r} has no meaning here": "« {given} » n’a pas de sens ici",
        "write one of {allowed}": "écrivez l’un de ces mots : {allowed}",
        "no date can be read from {given!r} in {language}": "« {given} » ne se lit pas comme une date en {language}",
        "give the words as printed, such as 8 octobre 2003, or EDTF, such as 2003-10-08": (
            "donnez les mots imprimés, comme 8 octobre 2003, ou de l’EDTF, comme 2003-10-08"
        ),
        "{given!r} is given twice": "« {given} » figure deux fois",
        "give each its own id": "donnez à chacun son propre id",
        "{given!r} is not defined in this file": "« {given} » n’est pas défini dans ce fichier",
        "add it to [[{table}]]": "ajoutez-le à [[{table}]]",
        "perhaps {near!r} is meant; else add it to [[{table}]]": (
            "peut-être fallait-il « {near} » ; sinon, ajoutez-le à [[{table}]]"
        ),
        "{given!r} is no figure: this claim has {count}": (
            "« {given} » ne désigne aucun chiffre : cette affirmation en compte {count}"
        ),
        "name it claim.1, counted from 1": "écrivez affirmation.1, en comptant à partir de 1",
        "{key!r} cannot stand beside {other!r}": "« {key} » ne va pas avec « {other} »",
        "leave one of them out": "ôtez l’un des deux",
        "{given!r} would rest on itself": "« {given} » reposerait sur lui-même",
        "name another work": "indiquez une autre œuvre",
        "{given!r} names a claim of {file}, which is not beside this file": (
            "« {given} » désigne une affirmation de {file}, qui ne se trouve pas à côté de ce fichier"
        ),
        "put {file} into the same folder": "mettez {file} dans le même dossier",
        "{given!r} is not in {file}": "« {given} » ne figure pas dans {file}",
        "name a claim of that file that is no denial": (
            "désignez une affirmation de ce fichier qui ne soit pas un démenti"
        ),
        "{given!r} is not recorded yet": "« {given} » n’est pas encore enregistré",
        "import {file} first": "importez d’abord {file}",
        "these files name each other's claims, so none can be first: {files}": (
            "ces fichiers se renvoient l’un à l’autre, aucun ne peut venir en premier : {files}"
        ),
        "let one of them do without": "faites que l’un d’eux s’en passe",
        "this file has faults ({count:n}), and nothing of it was kept": (
            "ce fichier contient des fautes ({count:n}) ; rien n’en a été gardé"
        ),
        "mend them and run the same command again": "corrigez-les et relancez la même commande",
        "{first} (more faults in this file: {count:n})": "{first} (autres fautes dans ce fichier : {count:n})",
    }
)
