"""A lint held against a baseline: what was noticed in documents, and which of it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from claimdb.check.linting import Linted
from claimdb.values.baseline import Against, Standing


@dataclass(frozen=True, slots=True)
class Held:
    """All that was noticed, how each stands to the baseline by finding key, and what that comes to; None without."""

    linted: Linted
    standings: Mapping[str, Standing]
    against: Against | None = None

    @property
    def fresh(self) -> Linted:
        """What was noticed and is not known."""
        new = (one for one in self.linted.noticed if self.standings.get(one.key) is not Standing.UNCHANGED)
        return replace(self.linted, noticed=tuple(new))
