"""French of the check of documents: what rules say of one document, and what `lint` prints."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LINT: Mapping[str, str] = MappingProxyType(
    {
        "{documents} read: nothing that does not add up.": "{documents} : rien qui ne concorde pas.",
        "{documents} read: {parts}.": "{documents} : {parts}.",
        "Reading the documents…": "Lecture des documents…",
    }
)
