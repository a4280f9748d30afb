"""French of searching by words, and of the index that makes it fast."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SPEED: Mapping[str, str] = MappingProxyType(
    {
        "the SQLite of this Python has no FTS5, by which words are found": (
            "le SQLite de ce Python n’a pas FTS5, qui sert à retrouver les mots"
        ),
        "use a Python from python.org, conda or a distribution: theirs has it": (
            "prenez un Python de python.org, de conda ou d’une distribution : le leur l’a"
        ),
        # db check
        "the index of words is not that of the texts": "l’index des mots n’est pas celui des textes",
    }
)
