"""French of what is asked at a terminal and shown of claims, positions and dates."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        # Counts
        "{count:n} open finding": "{count:n} constat ouvert",
        "{count:n} open findings": "{count:n} constats ouverts",
        "{count:n} explained finding": "{count:n} constat expliqué",
        "{count:n} explained findings": "{count:n} constats expliqués",
        "{count:n} dismissed finding": "{count:n} constat écarté",
        "{count:n} dismissed findings": "{count:n} constats écartés",
        "{count:n} finding that is gone": "{count:n} constat disparu",
        "{count:n} findings that are gone": "{count:n} constats disparus",
        # Dates
        "write the year first, then the month, then the day: {day}": (
            "écrivez l’année, puis le mois, puis le jour : {day}"
        ),
        # Words without a figure
        "no figure was read in {words!r} (read as {language})": "aucun chiffre n’est lu dans « {words} » ({language})",
        "no figure was read in {words!r} (read as {language}): {wording!r} was taken for: {reason}": (
            "aucun chiffre n’est lu dans « {words} » ({language}) : « {wording} » est pris pour : {reason}"
        ),
        "name the language with --language; a date needs a measure of --kind date; a statement needs no --measure": (
            "nommez la langue avec --language ; une date demande une grandeur de --kind date ; un énoncé se passe de"
            " --measure"
        ),
        # Questions
        "{question} [y/N]": "{question} [o/N]",
        "Please answer yes or no.": "Répondez par oui ou par non.",
    }
)
