"""French of the reports."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REPORT: Mapping[str, str] = MappingProxyType(
    {
        "yes": "oui",
        "no": "non",
    }
)
