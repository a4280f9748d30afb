"""French of what is wrong or lost in bibliographies, and of works that seem to be one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORKS: Mapping[str, str] = MappingProxyType(
    {
        # Reading
        "this entry cannot be read ({reason}): {text}": "cette entrée est illisible ({reason}) : {text}",
        "this text stands outside any entry and is not read: {text}": (
            "ce texte n’appartient à aucune entrée et n’est pas lu : {text}"
        ),
        "{other} is already the key of another entry ({line}); this one is given {key}": (
            "{other} est déjà la clé d’une autre entrée ({line}) ; celle-ci reçoit {key}"
        ),
        "{field} is given twice; the first is taken and the other kept as a note: {text}": (
            "{field} est donné deux fois ; le premier est pris, l’autre gardé en note : {text}"
        ),
        "this entry has no usable cite key; it is given {key}": (
            "cette entrée n’a pas de clé utilisable ; elle reçoit {key}"
        ),
        "{name} is no @string of this file and no month; its name is taken as the text": (
            "{name} n’est ni un @string de ce fichier ni un mois ; son nom sert de texte"
        ),
        "{field} names {other}, which is not in this file": "{field} désigne {other}, qui n’est pas dans ce fichier",
        "{field} leads back to this entry through {other}": "{field} ramène à cette entrée en passant par {other}",
        "{field} holds LaTeX that is not understood; it is kept as it is: {text}": (
            "{field} contient du LaTeX qui n’est pas compris ; il est gardé tel quel : {text}"
        ),
        "{field} holds a name that cannot be split: {text}": "{field} contient un nom indécomposable : {text}",
        "{field} is no possible date: {text}": "{field} n’est pas une date possible : {text}",
        "this record does not end with ER; it is read as far as it goes": (
            "cette notice ne se termine pas par ER ; elle est lue jusqu’où elle va"
        ),
        "this line belongs to no record (TY is missing): {text}": (
            "cette ligne n’appartient à aucune notice (TY manque) : {text}"
        ),
        "this line is no RIS tag and continues nothing: {text}": (
            "cette ligne n’est pas une balise RIS et ne prolonge rien : {text}"
        ),
        "this is not a CSL-JSON item: {reason}": "ceci n’est pas un élément CSL-JSON : {reason}",
        # Losing
        "{format} has no field for it": "{format} n’a pas de champ pour cela",
        "{format} has no type {text}; it is written as {written}": (
            "{format} n’a pas de type {text} ; il s’écrit {written}"
        ),
        "the type {text} is not one that we know; it is read as {written}": (
            "le type {text} n’est pas connu ici ; il est lu comme {written}"
        ),
        "{format} cannot say {text}; it is written as {written}": (
            "{format} ne peut pas dire {text} ; cela s’écrit {written}"
        ),
        "{format} cannot say {text}; it is not written": "{format} ne peut pas dire {text} ; cela n’est pas écrit",
        "{format} keeps no line breaks or control characters; they become spaces": (
            "{format} ne garde ni sauts de ligne ni caractères de commande ; ils deviennent des espaces"
        ),
        "characters that {format} cannot hold there are percent-encoded": (
            "les caractères que {format} ne peut pas contenir à cet endroit sont codés par %"
        ),
        "{format} has no place for {text}; it is written as part of the name": (
            "{format} n’a pas de place pour {text} ; cela s’écrit dans le nom"
        ),
        "its fields are taken over, the link to {text} is not kept": (
            "ses champs sont repris, le lien vers {text} n’est pas gardé"
        ),
        "{format} holds one plain text there; it is written as {written}": (
            "{format} n’y admet qu’un texte simple ; cela s’écrit {written}"
        ),
        # Checking
        "{field} is missing, which a work of type {type} should have": (
            "{field} manque, qu’un ouvrage de type {type} devrait avoir"
        ),
        "its type is missing": "son type manque",
        "{text} has not the form of a DOI (10.number/name)": "{text} n’a pas la forme d’un DOI (10.nombre/nom)",
        "the DOI is given as an address; {text} is enough": "le DOI est donné comme une adresse ; {text} suffit",
        "it was read on {accessed}, before it appeared on {issued}": (
            "il a été consulté le {accessed}, avant sa parution le {issued}"
        ),
        "it is dated {text}, which is yet to come": "il est daté de {text}, qui est à venir",
        "it was read on {text}, which is yet to come": "il a été consulté le {text}, qui est à venir",
        "its original is of {original}, after {issued}, when it appeared itself": (
            "son original est de {original}, après {issued}, où il a paru lui-même"
        ),
        "{text} is no whole web address (https://…)": "{text} n’est pas une adresse web complète (https://…)",
        "{text} is no {field}: its check digit is wrong": (
            "{text} n’est pas un {field} : son chiffre de contrôle est faux"
        ),
        "its pages run backwards: {text}": "ses pages vont à rebours : {text}",
        "volume {volume} of {journal} is dated {year}, but volume {other_volume} ({other}) is dated {other_year}": (
            "le volume {volume} de {journal} est daté de {year}, mais le volume {other_volume} ({other}) l’est de "
            "{other_year}"
        ),
        "{keys} have the same DOI, {text}": "{keys} ont le même DOI, {text}",
        "{keys} have the same title and date ({text})": "{keys} ont les mêmes titre et date ({text})",
        "{keys} have the same address, {text}": "{keys} ont la même adresse, {text}",
        "{keys} have the same ISBN, {text}": "{keys} ont le même ISBN, {text}",
        "{keys} stand on the same pages of a journal: {text}": ("{keys} occupent les mêmes pages d’une revue : {text}"),
        "{keys} are of one author and year, with nearly the same title ({text})": (
            "{keys} sont du même auteur et de la même année, sous presque le même titre ({text})"
        ),
        "{keys} is the key of {count} works": "{keys} est la clé de {count} ouvrages",
        # Formatting
        "citeproc-py cannot write {field} {text}; its first date is taken": (
            "citeproc-py ne sait pas écrire {field} {text} ; sa première date est prise"
        ),
        "{keys} would be cited alike ({text}); letters were added to the year": (
            "{keys} se citeraient de la même façon ({text}) ; des lettres ont été ajoutées à l’année"
        ),
        "{keys} are cited alike: {text}": "{keys} se citent de la même façon : {text}",
        "the style writes nothing for it": "le style n’écrit rien pour lui",
        # Duplicates
        "list them with claimdb claim list, claimdb finding list or claimdb source list, or say report": (
            "les listes se lisent avec claimdb claim list, claimdb finding list ou claimdb source list ; "
            "report désigne tous les constats ouverts"
        ),
        "No two of {count:n} work seem to be one.": "Sur {count:n} ouvrage, aucun ne semble en double.",
        "No two of {count:n} works seem to be one.": "Sur {count:n} ouvrages, aucun ne semble en double.",
        "Each merge is taken back by claimdb undo.": "Chaque fusion s’annule par claimdb undo.",
        "reasons": "raisons",
    }
)
