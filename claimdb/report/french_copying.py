"""French of rankings and of proposed lineage: what would change a leader, and who seems to copy whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COPYING: Mapping[str, str] = MappingProxyType(
    {
        "{count:n} more independent origin for {position} would change this.": (
            "{count:n} origine indépendante de plus pour {position} changerait cet ordre."
        ),
        "{count:n} more independent origins for {position} would change this.": (
            "{count:n} origines indépendantes de plus pour {position} changeraient cet ordre."
        ),
    }
)
