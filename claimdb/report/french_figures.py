"""French of what reading figures says: refusals, headings, errors."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "{text!r} is not one figure: {count:n} were read": (
            "« {text} » n’est pas un seul chiffre : chiffres lus : {count:n}"
        ),
        "give one number, with its words as printed": "donner un seul nombre, avec ses mots tels qu’ils sont imprimés",
        "texts in {language!r} cannot be read": "les textes en « {language} » ne peuvent être lus",
        "choose en, fr, de or auto": "choisir en, fr, de ou auto",
        "No figure was found.": "Aucun chiffre n’a été trouvé.",
        "No figures, and why:": "Ne sont pas des chiffres, et pourquoi :",
        "it is too large": "il est trop gros",
        # Headings
        "line": "ligne",
        "start": "début",
        "end": "fin",
        "wording": "mots",
        "value high": "valeur haute",
        "comparator": "comparaison",
        "counted": "ce qui est compté",
        "reason": "raison",
        "rise": "hausse",
        "fall": "baisse",
        # Reasons of refusals
        "date": "date",
        "year": "année",
        "clock time": "heure",
        "rate": "taux",
        "address": "adresse",
        "telephone number": "numéro de téléphone",
        "page": "page",
        "volume": "volume",
        "number in a series": "numéro",
        "article": "article",
        "decree or resolution": "texte officiel",
        "label": "étiquette",
        "name": "nom",
        "identifier": "identifiant",
        "list number": "numéro de liste",
        "postcode": "code postal",
        "score": "score",
        "article or pronoun": "article ou pronom",
        "both": "l’un et l’autre",
        "idiom": "locution",
        "no number that can be read": "aucun nombre lisible",
    }
)
