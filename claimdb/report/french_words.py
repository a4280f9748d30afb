"""French of what is asked at a terminal and shown of claims, positions and dates."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WORDS: Mapping[str, str] = MappingProxyType(
    {
        # Questions
        "{question} [y/N]": "{question} [o/N]",
        "Please answer yes or no.": "Répondez par oui ou par non.",
    }
)
