"""French of rankings and of proposed lineage: what would change a leader, and who seems to copy whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COPYING: Mapping[str, str] = MappingProxyType(
    {
        "a time of day needs a single day in as_of or period, or none": (
            "une heure demande un seul jour dans as_of ou period, ou rien"
        ),
        "a time of day with its date stands beside other words": "une heure avec sa date côtoie d’autres mots",
        "day and month can be taken for each other; write 2011-12-01 07:45": (
            "on peut prendre le jour pour le mois ; écrivez 2011-12-01 07:45"
        ),
        "{count:n} more independent origin for {position} would change this.": (
            "{count:n} origine indépendante de plus pour {position} changerait cet ordre."
        ),
        "{count:n} more independent origins for {position} would change this.": (
            "{count:n} origines indépendantes de plus pour {position} changeraient cet ordre."
        ),
    }
)
