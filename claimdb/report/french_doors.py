"""French of the doors for records: what they say, their headings, their errors, the words of their lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

DOORS: Mapping[str, str] = MappingProxyType(
    {
        # Works described by hand
        "{given!r} is no type of work{maybe}": "« {given} » n’est pas un type d’ouvrage{maybe}",
        "use a type of CSL: article-newspaper, article-journal, report, book, webpage, broadcast, dataset, document": (
            "utilisez un type de CSL : article-newspaper, article-journal, report, book, webpage, broadcast, dataset,"
            " document"
        ),
        "{given!r} is no field of a work{maybe}": "« {given} » n’est pas un champ d’ouvrage{maybe}",
        "use a variable of CSL, such as volume, issue, page, edition, ISBN": (
            "utilisez une variable de CSL, telle que volume, issue, page, edition, ISBN"
        ),
        "{name} is empty": "{name} est vide",
        "give it words, or leave it out": "donnez-lui un contenu, ou ne l’indiquez pas",
        "{given!r} is not a field": "« {given} » n’est pas un champ",
        "write it as --field NAME=VALUE": "écrivez-le --field NOM=VALEUR",
        "{given!r} cannot be a cite key": "« {given} » ne peut être une clé de citation",
        "use at most 100 letters, digits, and : . + / _ -, such as dupont2022": (
            "utilisez au plus 100 lettres, chiffres et : . + / _ -, par exemple dupont2022"
        ),
        "nothing is said of this source": "rien n’est dit de cette source",
        "give at least --title, --author, --container, --url or --doi, or name a file": (
            "donnez au moins --title, --author, --container, --url ou --doi, ou nommez un fichier"
        ),
        "fields of one work cannot be given beside a bibliography": (
            "on ne peut donner les champs d’un ouvrage avec une bibliographie"
        ),
        "add the file first, then put a work right with claimdb source edit": (
            "ajoutez d’abord le fichier, puis corrigez un ouvrage avec claimdb source edit"
        ),
        "nothing to change was given": "aucun changement n’a été demandé",
        "see {command} --help for what can be changed": "{command} --help dit ce qui peut être changé",
        "a lineage needs both --of and --kind": "une filiation demande --of et --kind",
        "give both, or neither to see what is recorded": ("donnez les deux, ou aucun pour voir ce qui est enregistré"),
        # Documents
        "this is no text that can be read: {reason}, at byte {at}": (
            "ce n’est pas un texte lisible : {reason}, à l’octet {at}"
        ),
        "save it as plain text in UTF-8": "enregistrez-le en texte brut, en UTF-8",
        "it holds a NUL character": "il contient un caractère nul",
        "it is neither UTF-8 nor Windows-1252": "il n’est ni en UTF-8 ni en Windows-1252",
        "it is not what its byte-order mark says": "il n’est pas ce qu’annonce sa marque d’ordre des octets",
        "this document cannot be read: {reason}": "ce document ne peut pas être lu : {reason}",
        "there is no such file": "aucun fichier de ce nom",
        "it is not a file": "ce n’est pas un fichier",
        "documents of the kind {suffix} cannot be read": "les documents de type {suffix} ne peuvent pas être lus",
        "this document has {size:n} bytes, more than the {limit:n} that are read": (
            "ce document a {size:n} octets, plus que les {limit:n} que l’on lit"
        ),
        "cut it into parts, and add each as a source": "coupez-le en parties, et ajoutez chacune comme source",
        "this document is empty": "ce document est vide",
        "check that it was saved": "vérifiez qu’il a été enregistré",
        # Claims, measures, places
        "a check has one outcome: --holds, --differs or --absent": (
            "une vérification a une seule issue : --holds, --differs ou --absent"
        ),
        "give exactly one of them": "donnez-en une, et une seule",
        "--absent has neither --quote nor --page": "--absent ne va ni avec --quote ni avec --page",
        "leave them out, or take --differs for what the work says instead": (
            "retirez-les, ou prenez --differs pour ce que l’ouvrage dit à la place"
        ),
        "claim {key} has no figure {number:n}; its figures are numbered 1 to {count:n}": (
            "l’affirmation {key} n’a pas de chiffre {number:n} ; ses chiffres sont numérotés de 1 à {count:n}"
        ),
        "see claimdb claim show {key}": "voyez claimdb claim show {key}",
        "the words and the claim have not as many figures: {found:n} and {count:n}": (
            "les mots et l’affirmation n’ont pas autant de chiffres : {found:n} et {count:n}"
        ),
        "give as many figures in the same order, or name one with --figure": (
            "donnez autant de chiffres dans le même ordre, ou nommez-en un avec --figure"
        ),
        "a citation names either a source or --as-cited WORDS": (
            "une citation nomme soit une source, soit --as-cited MOTS"
        ),
        "give exactly one of the two": "donnez l’un des deux, et un seul",
        "{given!r} is not a number": "« {given} » n’est pas un nombre",
        "write it with a decimal point, such as 0.5": "écrivez-le avec un point décimal, par exemple 0.5",
        "a measure needs a name": "une grandeur demande un nom",
        "say what is measured, such as ferries in service": "dites ce qui est mesuré, par exemple bacs en service",
        "a place needs a name": "un lieu demande un nom",
        "give its name, such as Paris": "donnez son nom, par exemple Paris",
        "{given!r} is not a label": "« {given} » n’est pas un intitulé",
        "write it as --label LANGUAGE=NAME, such as fr=postes": (
            "écrivez-le --label LANGUE=NOM, par exemple fr=postes"
        ),
        "{source} says nothing of claim {key}": "{source} ne dit rien de l’affirmation {key}",
        "record what it says with claimdb add; claimdb claim show {key} lists who speaks of it": (
            "enregistrez ce qu’elle dit avec claimdb add ; claimdb claim show {key} montre qui en parle"
        ),
        "claim {key} is said more than once: {candidates}": (
            "l’affirmation {key} est énoncée plusieurs fois : {candidates}"
        ),
        "name one with --in, by source or by the key of the assertion": (
            "nommez-en une avec --in, par sa source ou par la clé de l’énoncé"
        ),
        "{wording!r} can be read as {readings}": "« {wording} » peut se lire {readings}",
        "write the number so that it has one reading, and give the printed words with --quote": (
            "écrivez le nombre de façon qu’il n’ait qu’une lecture, et donnez les mots imprimés avec --quote"
        ),
        # What is said on the way: add
        "{place!r} will be a new place; these come near: {close}.": (
            "« {place} » sera un nouveau lieu ; noms proches : {close}."
        ),
        "Claim {key}.": "Affirmation {key}.",
        "Denied by {source}.": "Démenti par {source}.",
        "Said by {source}, which corrects claim {key}.": "Selon {source}, qui corrige l’affirmation {key}.",
        "By the words of {speaker}.": "D’après {speaker}.",
        "Said with reserve.": "Dit avec réserve.",
        "Joined claim {key}, which was recorded before.": "Joint à l’affirmation {key}, déjà enregistrée.",
        "{severity} {rule} {name}: {message}": "{severity} {rule} {name} : {message}",
        "claimdb check shows both sides and remembers them.": (
            "claimdb check montre les deux côtés et en garde mémoire."
        ),
        # Claims
        "No claim fits.": "Aucune affirmation ne correspond.",
        "No claim is recorded yet.": "Aucune affirmation n’est encore enregistrée.",
        "Withdrew claim {key}.": "Affirmation {key} retirée.",
        "Claim {key} is no longer said by {source}.": "L’affirmation {key} n’est plus attribuée à {source}.",
        "Changed claim {key}.": "Affirmation {key} modifiée.",
        "Claim {old} is now {new}.": "L’affirmation {old} est maintenant {new}.",
        "{result} should no longer follow from {terms} ({kind}).": (
            "{result} ne devrait plus se déduire de {terms} ({kind})."
        ),
        "figure {key} was not declared to follow in this way": (
            "personne n’a déclaré que le chiffre {key} se déduit ainsi"
        ),
        "claimdb claim show lists from what it should follow": "claimdb claim show dit de quoi il doit se déduire",
        "{result} should follow from {terms} ({kind}).": "{result} devrait se déduire de {terms} ({kind}).",
        "{source} rests on {work} for claim {key}.": "{source} s’appuie sur {work} pour l’affirmation {key}.",
        "{source} holds claim {key}, says {person}.": "{source} contient bien l’affirmation {key}, selon {person}.",
        "{source} says otherwise than claim {key}, says {person}.": (
            "{source} dit autre chose que l’affirmation {key}, selon {person}."
        ),
        "{source} does not hold claim {key}, says {person}.": (
            "{source} ne contient pas l’affirmation {key}, selon {person}."
        ),
        "Nobody who says claim {key} rests on {source}.": (
            "Personne, parmi ceux qui énoncent l’affirmation {key}, ne s’appuie sur {source}."
        ),
        "{source}, resting on {works}": "{source}, d’après {works}",
        "by the words of {speaker}": "propos de {speaker}",
        "with reserve": "avec réserve",
        # Measures and places
        "Added measure {key}: {label}.": "Grandeur {key} ajoutée : {label}.",
        "Measure {key} was recorded already: {label}.": "La grandeur {key} était déjà enregistrée : {label}.",
        "Changed measure {label}.": "Grandeur « {label} » modifiée.",
        "Measure {label} is so already; nothing changed.": (
            "La grandeur « {label} » est déjà ainsi ; rien n’a changé."
        ),
        "{merged} is now {kept}.": "« {merged} » est maintenant « {kept} ».",
        "No measure comes near {label!r}.": "Aucune grandeur n’est proche de « {label} ».",
        "No measure is recorded yet.": "Aucune grandeur n’est encore enregistrée.",
        "{place} is recorded, part of {part_of}.": "{place} est enregistré, partie de {part_of}.",
        "{place} is recorded.": "{place} est enregistré.",
        "No place is recorded yet.": "Aucun lieu n’est encore enregistré.",
        # Sources
        "Added {source}.": "{source} est ajoutée.",
        "{source} was recorded already.": "{source} était déjà enregistrée.",
        "{source} has the address or DOI of {other}: claimdb source merge {other} {source} makes them one.": (
            "{source} a l’adresse ou le DOI de {other} : claimdb source merge {other} {source} n’en fait qu’une."
        ),
        "Keep this source and its text?": "Garder cette source et son texte ?",
        "assumed": "supposé",
        "Changed {source}.": "{source} est modifiée.",
        "{source} says that already; nothing changed.": "{source} est déjà ainsi ; rien n’a changé.",
        "{source} derives from {of} ({kind}).": "{source} dérive de {of} ({kind}).",
        "No lineage of {source} is recorded.": "Aucune filiation de {source} n’est enregistrée.",
        "Withdrew {source}.": "{source} est retirée.",
        "Records that still rest on it: {count:n}; see claimdb source show {source}.": (
            "Fiches qui reposent encore sur elle : {count:n} ; voyez claimdb source show {source}."
        ),
        "{person} opened {source}.": "{person} a ouvert {source}.",
        "{source} counts as retracted; check shows what rests on it.": (
            "{source} compte comme rétractée ; check montre ce qui repose sur elle."
        ),
        "{source} counts as corrected.": "{source} compte comme rectifiée.",
        "No source is recorded yet.": "Aucune source n’est encore enregistrée.",
        # Words of enumerations
        "living": "en vigueur",
        "withdrawn": "retirée",
        "replaced": "remplacée",
        "merged": "fusionnée",
        "asserts": "affirme",
        "denies it": "dément",
        "corrects it": "corrige",
        "stock": "stock",
        "flow": "flux",
        "ratio": "rapport",
        "rank": "rang",
        "date": "date",
        "reprint": "reprise",
        "translation": "traduction",
        "new edition": "nouvelle édition",
        "same data": "mêmes données",
        "retracted": "rétractée",
        "corrected": "rectifiée",
        "holds it": "la contient",
        "says otherwise": "dit autre chose",
        "does not hold it": "ne la contient pas",
        "sum": "somme",
        "difference": "différence",
        "percent of": "pourcentage de",
        "percent change": "variation en pourcentage",
        "conversion": "conversion",
        "whole of a part": "tout dont une partie",
        # Headings of tables and sheets
        "figures": "chiffres",
        "scope": "portée",
        "said by": "énoncée par",
        "says": "affirme",
        "cited": "citée",
        "cited for": "citée pour",
        "checks": "vérifications",
        "derivations": "dérivations",
        "quotes": "citations",
        "words": "mots",
        "handle": "nom court",
        "nature": "nature",
        "link": "lien",
        "label": "intitulé",
        "labels": "intitulés",
        "stands for": "vaut pour",
        "holds for": "vaut pendant",
        "separators": "distinctions",
        "without": "sans",
        "exact": "exact",
        "closeness": "proximité",
        "subject": "sujet",
        "iso": "iso",
        "part of": "partie de",
        "parts": "parties",
        "cite key": "clé de citation",
        "type": "type",
        "title": "titre",
        "work": "ouvrage",
        "author": "auteur",
        "container": "paru dans",
        "publisher": "éditeur",
        "issued": "paru",
        "language": "langue",
        "url": "adresse",
        "doi": "doi",
        "primary": "première",
        "lineage": "filiation",
        "derived": "dérivées",
        "notices": "avis",
        "snapshots": "captures",
        "opened": "ouverte",
        "file": "fichier",
        "signs": "signes",
        "encoding": "codage",
        "added": "ajoutée",
        "of": "de",
    }
)
