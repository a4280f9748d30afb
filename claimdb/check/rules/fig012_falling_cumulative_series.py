"""FIG012: a running total that goes down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from claimdb.check.differences import frame_of, in_common_unit, printed_interval, time_of, unit_of
from claimdb.check.facts import claims_of, dated_fact, side_of
from claimdb.check.rule import rule
from claimdb.values.arithmetic import multiply
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Quantity, ScopedFigure
from claimdb.values.scope import Scope
from claimdb.values.units import find_unit

_SERIES, _CUMULATIVE = "series", "cumulative"


@rule("FIG012", material=Quantity, severity=Severity.WARNING, since="0.1", precedence=15)
def falling_cumulative_series(quantity: Quantity) -> Iterator[Hit]:
    """Totals that can only grow fall from one date to a later one.

    Only figures with the qualifier series = cumulative are looked at, as any other stock may fall. A total may be
    corrected downwards: then let the later source correct the earlier claim, or be a newer edition of its work. One
    that falls to less than half over New Year begins again each year. To settle it, look up both dates.
    """
    frame = frame_of(quantity.figures)
    runs: dict[tuple[str, str], list[ScopedFigure]] = defaultdict(list)
    for figure in quantity.figures:
        if figure.scope.qualifier(_SERIES) == _CUMULATIVE and not figure.is_hedged and _window(figure) is not None:
            scope = Scope(place=figure.scope.place, qualifiers=figure.scope.qualifiers)
            runs[scope.key(), find_unit(unit_of(figure)).family].append(figure)
    for figures in runs.values():
        figures.sort(key=lambda figure: (_window(figure) or (date.min, date.min), figure.key))
        for earlier, later in pairwise(figures):
            ours, theirs = _window(earlier), _window(later)
            if ours is None or theirs is None or ours[1] >= theirs[0] or _revises(later, earlier):
                continue
            if ours[1].year < theirs[0].year and _in_common(later) * 2 < _in_common(earlier):
                continue
            before = in_common_unit(earlier, printed_interval(earlier, frame))
            after = in_common_unit(later, printed_interval(later, frame))
            if before.low is not None and after.high is not None and after.high < before.low:
                yield _hit(quantity, earlier, later)


def _window(figure: ScopedFigure) -> tuple[date, date] | None:
    field, period = time_of(figure)
    if field != "as_of" or period is None or period.start is None or period.end is None:
        return None
    return period.start, period.end


def _in_common(figure: ScopedFigure) -> Decimal:
    return multiply(figure.value, find_unit(unit_of(figure)).factor)


def _revises(later: ScopedFigure, earlier: ScopedFigure) -> bool:
    """Tell whether the later total corrects the earlier one, or stands in a newer edition of every work that has it."""
    if any(mention.corrects == earlier.claim for mention in later.supporting):
        return True
    editions = {key for mention in later.supporting for key in mention.source.edition_of}
    sources = {mention.source.key for mention in earlier.supporting}
    return bool(sources) and sources <= editions


def _hit(quantity: Quantity, earlier: ScopedFigure, later: ScopedFigure) -> Hit:
    return Hit(
        "falling_series",
        identity=(quantity.measure.key, earlier.scope.key(), later.scope.key()),
        facts=(dated_fact(earlier), dated_fact(later)),
        params={"earlier": earlier.wording, "later": later.wording},
        measure=quantity.measure.key,
        scope=later.scope,
        sides=(side_of([earlier]), side_of([later])),
        claims=claims_of((earlier, later)),
        outcome=Outcome.UPDATE,
        axis="as_of",
    )
