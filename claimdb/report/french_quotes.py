"""French of quotes beside their source, of copies kept, of sources made by an import, and of what the log says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

QUOTES: Mapping[str, str] = MappingProxyType(
    {
        "the quote {given!r} holds no words": "la citation « {given} » ne contient aucun mot",
        "quote what the source says to the letter, or give no quote": (
            "citez la source mot pour mot, ou ne donnez pas de citation"
        ),
        "The copy kept of {source} does not hold this quote; it is recorded all the same.": (
            "La copie conservée de {source} ne contient pas cette citation ; elle est enregistrée malgré tout."
        ),
        "Keep this file as the copy of {source}?": "Conserver ce fichier comme copie de {source} ?",
        "Kept {file} as the copy of {source}.": "{file} est conservé comme copie de {source}.",
        "Source {source} was made of its key alone; {near} comes near.": (
            "La source {source} a été créée avec sa seule clé ; {near} lui ressemble."
        ),
        "Source {source} was made of its key alone.": "La source {source} a été créée avec sa seule clé.",
        "And {count:n} more.": "Et {count:n} de plus.",
    }
)
