"""French of searching by words, and of the index that makes it fast."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SPEED: Mapping[str, str] = MappingProxyType(
    {
        # db check
        "the index of words is not that of the texts": "l’index des mots n’est pas celui des textes",
    }
)
