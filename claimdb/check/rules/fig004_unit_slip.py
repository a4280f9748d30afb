"""FIG004: the number of one unit with the name of another."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.rule import rule
from claimdb.check.slipped import slip_hits
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Quantity


@rule("FIG004", material=Quantity, severity=Severity.ERROR, since="0.1", precedence=30)
def unit_slip(quantity: Quantity) -> Iterator[Hit]:
    """Two figures for one quantity agree once one unit is taken for another.

    "62 miles" beside "62 km", or 100 and 62.1 with the same unit, which are one distance in kilometres and in
    miles. Currencies are never converted here, as a rate of exchange is a fact with a date. To
    settle it, look up both passages and correct the unit.
    """
    yield from slip_hits(quantity, "unit_slip", {"other_unit", "same_number_other_unit"})
