"""FIG001: the same quantity, two values."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.differences import compare, frame_of, time_of
from claimdb.check.facts import claims_of, figure_facts, scope_identity, sides_of
from claimdb.check.positions import ScopeGroup, cut_positions, group_scopes
from claimdb.check.rule import rule
from claimdb.check.standing import conflicting_pairs
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Pair, Severity
from claimdb.values.material import Quantity


@rule("FIG001", material=Quantity, severity=Severity.ERROR, since="0.1", precedence=10)
def disjoint_figures(quantity: Quantity) -> Iterator[Hit]:
    """Two figures for one quantity cannot both be true.

    Figures of one measure, place, time and qualifiers are compared as printed, so "about 7 %" and
    "7.2 %" agree, and so do 230,000 and 234,600. A hedged figure never decides. Where the conflict rests on a
    convention ("about", "dozens") or on a date taken from the document, it is a warning. To
    settle it, correct a reading, state what the figures are about, or explain the gap.
    """
    frame = frame_of(quantity.figures)
    for group in group_scopes(quantity.figures, frame):
        if not group.is_known or len(group.figures) == 1:
            continue
        positions = cut_positions(group.figures, frame)
        pairs = conflicting_pairs(positions, frame, quantity.derived)
        if not pairs:
            continue
        against = {figure.key for pair in pairs for figure in pair}
        sides = sides_of(positions, against)
        figures = [figure for side in sides for figure in side.figures]
        weighed = tuple(Pair(one.key, other.key, compare(one, other, frame).at_most_warning) for one, other in pairs)
        yield Hit(
            "disjoint_figures",
            identity=scope_identity(quantity.measure.key, group),
            facts=figure_facts(figures),
            params={
                "labels": " | ".join(side.label for side in sides),
                "count": str(len(sides)),
                "axes": _shared_axes(group),
            },
            measure=quantity.measure.key,
            scope=group.scope,
            sides=sides,
            pairs=weighed,
            claims=claims_of(figures),
            outcome=Outcome.CONTRADICTION,
            axis="value",
            severity=Severity.WARNING if all(pair.at_most_warning for pair in weighed) else None,
        )


def _shared_axes(group: ScopeGroup) -> str:
    """Name the axes beside the measure on which the figures of a scope are the same: place, time."""
    has_place = group.scope.place is not None and "place" not in group.figures[0].measure.without
    has_time = time_of(group.figures[0])[1] is not None
    return " | ".join(name for name, has_it in (("place", has_place), ("time", has_time)) if has_it)
