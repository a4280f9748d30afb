"""French of dumps: writing everything that was recorded, and bringing two databases together."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DUMP: Mapping[str, str] = MappingProxyType(
    {
        "Writing what is recorded…": "Écriture de tout ce qui est enregistré…",
        "{count:n} record read: {added:n} added, {there:n} already there, {joined:n} completed.": (
            "{count:n} fiche lue : {added:n} ajoutée(s), {there:n} déjà présente(s), {joined:n} complétée(s)."
        ),
        "{count:n} records read: {added:n} added, {there:n} already there, {joined:n} completed.": (
            "{count:n} fiches lues : {added:n} ajoutée(s), {there:n} déjà présente(s), {joined:n} complétée(s)."
        ),
        "{file}, line {line}: {record} {key}, {field}: {ours} here, {theirs} there": (
            "{file}, ligne {line} : {record} {key}, {field} : {ours} ici, {theirs} là-bas"
        ),
        "And {count:n} difference more.": "Et {count:n} différence de plus.",
        "And {count:n} differences more.": "Et {count:n} différences de plus.",
        "nothing": "rien",
        "{option} has no meaning for a dump": "{option} n’a pas de sens pour une copie intégrale",
        "leave it out: a dump says all of this itself": "omettez-la : une copie intégrale dit tout cela elle-même",
        "{option} has a meaning for a dump only": "{option} n’a de sens que pour une copie intégrale",
        "leave it out: a dump is what claimdb export writes": (
            "omettez-la : une copie intégrale est ce qu’écrit claimdb export"
        ),
        "this dump cannot be read: {reason}": "cette copie intégrale ne peut être lue : {reason}",
        "write it again with claimdb export": "écrivez-la de nouveau avec claimdb export",
        "this dump was written by a newer claimdb (format {found}, schema {schema})": (
            "cette copie intégrale vient d’un claimdb plus récent (format {found}, schéma {schema})"
        ),
        "nothing of this dump was kept; lines that are wrong: {count}": (
            "rien n’a été gardé de cette copie intégrale ; lignes fautives : {count}"
        ),
        "nothing of this dump was kept; fields that differ from those in the database: {count}": (
            "rien n’a été gardé de cette copie intégrale ; champs qui diffèrent de ceux de la base : {count}"
        ),
        "say which side stands with --on-conflict ours or --on-conflict theirs": (
            "dites quel côté l’emporte avec --on-conflict ours ou --on-conflict theirs"
        ),
        "this dump was changed while it was loaded": "cette copie intégrale a changé pendant son chargement",
        "{given!r} is no kind of record": "« {given} » n’est pas un genre de fiche",
        "{field}: {said}": "{field} : {said}",
        "{given} is not the key of its {above} and its ordinal": (
            "{given} n’est pas la clé que donnent sa fiche ({above}) et son rang"
        ),
        "a record of the kind {given!r} stands too late in the file": (
            "une fiche du genre « {given} » vient trop tard dans le fichier"
        ),
        "the dump should hold {said} records and holds {found}": (
            "la copie intégrale devrait contenir {said} fiches et en contient {found}"
        ),
        "it names {given}, which stands neither before it nor in the database": (
            "elle nomme {given}, qui ne se trouve ni avant elle ni dans la base"
        ),
        "a record of the lines {first} to {last} cannot stand: {said}": (
            "une fiche des lignes {first} à {last} ne peut être admise : {said}"
        ),
        "{given} stands in this dump twice": "{given} figure deux fois dans cette copie intégrale",
        "its first line is no header of a dump": "sa première ligne n’est pas un en-tête de copie intégrale",
        "it stands behind the end of the dump": "elle vient après la fin de la copie intégrale",
        "the dump ends before its last line": "la copie intégrale s’arrête avant sa dernière ligne",
        "the mark of the event is not that of what it says": (
            "la marque de l’événement n’est pas celle de ce qu’il dit"
        ),
        "the event has neither payload nor hash": "l’événement n’a ni détails ni empreinte",
        "the details of the event are none": "les détails de l’événement n’en sont pas",
    }
)
