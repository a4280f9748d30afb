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
        "anchor lost": "ancre perdue",
        "snapshot drifted": "copie qui a changé",
        "The newest copy of {source} does not hold the quote “{quote}” any more.": (
            "La copie la plus récente de {source} ne contient plus la citation « {quote} »."
        ),
        "Read the newest copy, and quote what it says now or say that it was withdrawn.": (
            "Lire la copie la plus récente, et citer ce qu’elle dit maintenant ou dire que le propos a été retiré."
        ),
        "The newest copy of {source} differs from the one its quotes were taken from; they still stand in it.": (
            "La copie la plus récente de {source} diffère de celle d’où viennent ses citations ; elles y sont toujours."
        ),
        "Read what was changed around the quotes.": "Lire ce qui a changé autour des citations.",
        "One quote stands in an older copy of its source, and in the newest one no more.": (
            "Une citation figure dans une copie plus ancienne de sa source, et plus dans la dernière."
        ),
        "One quote still stands in the newest copy of its source, and other words of that work have changed.": (
            "Une citation figure toujours dans la dernière copie de sa source, dont d’autres mots ont changé."
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
