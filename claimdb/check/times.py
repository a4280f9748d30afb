"""How two stretches of time lie to each other, in whole days.

The thirteen relations are those of J. F. Allen, "Maintaining Knowledge about Temporal Intervals",
Communications of the ACM 26(11), 1983.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from claimdb.values.period import Period


class Relation(StrEnum):
    """How the first stretch lies to the second."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished_by"
    CONTAINS = "contains"
    STARTED_BY = "started_by"
    OVERLAPPED_BY = "overlapped_by"
    MET_BY = "met_by"
    AFTER = "after"


DISJOINT = frozenset({Relation.BEFORE, Relation.MEETS, Relation.MET_BY, Relation.AFTER})
INSIDE = frozenset({Relation.STARTS, Relation.DURING, Relation.FINISHES})
AROUND = frozenset({Relation.STARTED_BY, Relation.CONTAINS, Relation.FINISHED_BY})
EARLIER = frozenset({Relation.BEFORE, Relation.MEETS})

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
USUAL_HOLD = "P12M"


def is_dated(period: Period | None) -> bool:
    """Tell whether a period has at least one day bound."""
    return period is not None and (period.start is not None or period.end is not None)


def relate(a: Period, b: Period) -> Relation:
    """Give Allen's relation of two dated periods; a missing bound lies beyond every day.

    Days are whole: a period that ends the day before another starts meets it.
    """
    a_start, a_end = _bounds(a)
    b_start, b_end = _bounds(b)
    if a_end < b_start:
        return Relation.MEETS if a_end + 1 == b_start else Relation.BEFORE
    if b_end < a_start:
        return Relation.MET_BY if b_end + 1 == a_start else Relation.AFTER
    return _TOUCHING[_sign(a_start - b_start), _sign(a_end - b_end)]


# By the order of the starts and of the ends, for periods that share a day.
_TOUCHING = {
    (0, 0): Relation.EQUALS,
    (0, -1): Relation.STARTS,
    (0, 1): Relation.STARTED_BY,
    (1, 0): Relation.FINISHES,
    (-1, 0): Relation.FINISHED_BY,
    (-1, -1): Relation.OVERLAPS,
    (1, 1): Relation.OVERLAPPED_BY,
    (-1, 1): Relation.CONTAINS,
    (1, -1): Relation.DURING,
}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _bounds(period: Period) -> tuple[int, int]:
    start = date.min.toordinal() - 1 if period.start is None else period.start.toordinal()
    end = date.max.toordinal() + 1 if period.end is None else period.end.toordinal()
    return start, end


def lasts_at_most(period: Period, duration: str) -> bool:
    """Tell whether a period is no longer than an ISO 8601 duration of whole years, months, weeks, days.

    A duration that cannot be read counts as the usual twelve months.

    >>> lasts_at_most(Period(None, "2022", date(2022, 1, 1), date(2022, 12, 31)), "P12M")
    True
    """
    if period.start is None or period.end is None:
        return False
    last = add_duration(period.start, duration)
    return last is None or period.end < last


def add_duration(day: date, duration: str) -> date | None:
    """Give the day that lies an ISO 8601 duration after `day`; None beyond the year 9999."""
    match = _DURATION.fullmatch(duration)
    if match is None or not any(match.groups()):
        match = _DURATION.fullmatch(USUAL_HOLD)
    assert match is not None  # noqa: S101 - the usual hold is a duration
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    month = day.month - 1 + months + 12 * years
    year = day.year + month // 12
    if year > date.max.year:
        return None
    month = month % 12 + 1
    moved = date(year, month, min(day.day, monthrange(year, month)[1]))
    try:
        return moved + timedelta(days=7 * weeks + days)
    except OverflowError:
        return None


def common_days(a: Period, b: Period) -> Period:
    """Give the days that both hold, as a period without words; the gap's two ends if none."""
    start = max((day for day in (a.start, b.start) if day is not None), default=None)
    end = min((day for day in (a.end, b.end) if day is not None), default=None)
    if start is not None and end is not None and start > end:
        start, end = end, start
    for period in (a, b):
        if period.start == start and period.end == end:
            return period
    return Period(None, f"{start or '..'}/{end or '..'}", start, end)


def stretched_end(period: Period, hold: str | None) -> date | None:
    """Give the last day on which a stock of that date counts as unchanged; None when there is no end."""
    if period.start is None or period.end is None or hold is None:
        return period.end
    after = add_duration(period.start, hold)
    return None if after is None else max(period.end, after - timedelta(days=1))


def reaches(earlier: Period, later: Period, hold: str) -> bool:
    """Tell whether a stock of the earlier date still counts as unchanged when the later one starts."""
    end = stretched_end(earlier, hold)
    return end is None or (later.start is not None and later.start <= end)
