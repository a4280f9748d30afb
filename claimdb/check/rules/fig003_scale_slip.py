"""FIG003: a power of ten between two values."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.rule import rule
from claimdb.check.slipped import slip_hits
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Quantity


@rule("FIG003", material=Quantity, severity=Severity.ERROR, since="0.1", precedence=30)
def scale_slip(quantity: Quantity) -> Iterator[Hit]:
    """Two figures for one quantity agree but for a power of ten.

    A zero lost, a comma moved, or a French "billion" (10¹²) taken for an English one (10⁹). At least two
    digits must be the same, as 3 and 30 are more often two different counts; of a "billion" one is enough. To
    settle it, look up both passages and correct the one that slipped.
    """
    yield from slip_hits(quantity, "scale_slip", {"power_of_ten"})
