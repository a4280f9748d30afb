"""Which measures may hold figures that cannot all be true: one pass over stored bounds, in the database.

Intervals meet pairwise if and only if the greatest lower end is not above the least upper end, so the covering index
gives for each scope all that decides. Scopes of one place whose windows share days are swept in the order of
the index with two heaps, one by lower and one by upper ends, so that many overlapping windows cost no more than a
sorting. The ends are floats of exact values: they tell apart what has 15 significant digits at most, and what has
more always counts as one that may. More may be found than is so, never less; the exact comparing comes after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from heapq import heappop, heappush
from itertools import groupby
from math import inf
from operator import itemgetter

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from claimdb.check.selecting import one_of_many
from claimdb.model import Figure

_AT_ONCE = 10_000
# Later than every day.
_EVER = "~"
# As in the index that finds them; compared with a parameter, it would not be found there.
HAS_MANY_DIGITS = text("figure.many_digits")

Bounds = tuple[str, float | None, float | None]
"""The key of a scope, the greatest lower and the least upper end of its figures; None where all are open."""


def find_crossed(session: Session, measures: Collection[int] | None = None) -> set[int]:
    """Give the measures (of some row ids, or all) of which two figures of one place and time may be apart."""
    rows = session.connection().execute(bounds_query(measures), execution_options={"yield_per": _AT_ONCE})
    found: set[int] = set()
    for measure, scopes in groupby(rows, key=itemgetter(0)):
        # Every engine has an order of its own for text; here it must be that of the bytes.
        if is_crossed(sorted((row[1], row[2], row[3]) for row in scopes)):
            found.add(measure)
    found.update(session.scalars(_of_many_digits(measures)))
    return found


def bounds_query(measures: Collection[int] | None = None) -> Select[int, str, float | None, float | None]:
    """Select the bounds of every scope from the covering index, which does not tell apart what was withdrawn."""
    query = (
        select(Figure.measure_id, Figure.scope_key, func.max(Figure.search_low), func.min(Figure.search_high))
        .group_by(Figure.measure_id, Figure.scope_key)
        .order_by(Figure.measure_id, Figure.scope_key)
    )
    return query if measures is None else query.where(one_of_many(Figure.measure_id, measures))


def _of_many_digits(measures: Collection[int] | None) -> Select[int]:
    query = select(Figure.measure_id).where(HAS_MANY_DIGITS).distinct()
    return query if measures is None else query.where(one_of_many(Figure.measure_id, measures))


def is_crossed(scopes: Iterable[Bounds]) -> bool:
    """Tell whether figures of one scope, or of two that share a day and differ in nothing else, are apart.

    The scopes are those of one measure, in the order of their keys.
    """
    place, shelves = "", dict[tuple[bool, str], Sweep]()
    for key, low, high in scopes:
        if low is not None and high is not None and low > high:
            return True
        here, _, rest = key.partition("|")
        if here != place:
            place, shelves = here, {}
        as_of, _, rest = rest.partition("|")
        period, _, qualifiers = rest.partition("|")
        start, _, end = (as_of or period).partition("/")
        if not end:
            continue
        shelf = shelves.get((bool(as_of), qualifiers))
        if shelf is None:
            shelf = shelves[bool(as_of), qualifiers] = Sweep()
        if shelf.meets_apart(start, end, -inf if low is None else low, inf if high is None else high):
            return True
    return False


class Sweep:
    """The windows that are still open while others come in the order of their starts, with the ends that decide."""

    def __init__(self) -> None:
        self._lows: list[tuple[float, str]] = []
        self._highs: list[tuple[float, str]] = []
        self._until = ""

    def meets_apart(self, start: str, end: str, low: float, high: float) -> bool:
        """Take one window (ISO days, ".." for an open end) with its bounds, and tell whether an open one is apart."""
        end = _EVER if end == ".." else end
        lows, highs = self._lows, self._highs
        if start > self._until:
            # All are over, as everywhere in a series of years.
            self._until = end
            self._lows, self._highs = [(-low, end)], [(high, end)]
            return False
        self._until = max(self._until, end)
        while lows and lows[0][1] < start:
            heappop(lows)
        while highs and highs[0][1] < start:
            heappop(highs)
        is_apart = bool((lows and -lows[0][0] > high) or (highs and highs[0][0] < low))
        heappush(lows, (-low, end))
        heappush(highs, (high, end))
        return is_apart
