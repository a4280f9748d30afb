"""French of what reading notes says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "No note was found.": "Aucune note n’a été trouvée.",
        "citation": "référence",
        "short citation": "référence abrégée",
        "comment": "commentaire",
        "mixed": "mixte",
        "{kind}, no marker": "{kind}, sans appel",
        "unresolved": "non résolu",
        "note {label}": "note {label}",
        "one of {labels}": "l’une de {labels}",
        # Headings
        "no.": "n°",
        "number": "numéro",
        "marker": "appel",
        "works": "ouvrages",
        "holds": "contient",
        "points to": "renvoie à",
    }
)
