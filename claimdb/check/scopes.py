"""The scopes of a measure by their keys: found in the order of the covering index, each once, however many say it.

The key of a scope gives place, as-of date, period, then qualifiers; see `values.scope`. In a file the next key is one
step down the index, so that what is asked for costs by the scopes that are found and not by the figures. A server
sorts text in an order of its own, and gives all keys of the measure from the index alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session

from claimdb.check.times import USUAL_HOLD, add_duration, lasts_at_most, stretched_end
from claimdb.model import Figure
from claimdb.record.batches import batches
from claimdb.values.period import Period
from claimdb.values.scope import MeasureKind

_BY_DAY = frozenset({MeasureKind.STOCK, MeasureKind.RANK})
_PLACE, _AS_OF, _PERIOD = range(3)
# One character after that which ends a place, and after those that end a day; one that is in no key.
_PAST_PLACE, _PAST_DAY, _PAST_ALL = "}", "0", "\U0010ffff"
_NEXT = """
WITH RECURSIVE found(key) AS (
  SELECT min(scope_key) FROM figure WHERE measure_id = :measure AND scope_key >= :low AND scope_key < :high
  UNION ALL
  SELECT (
    SELECT min(scope_key) FROM figure WHERE measure_id = :measure AND scope_key {after} AND scope_key < :high
  ) FROM found WHERE key IS NOT NULL
)
SELECT key FROM found WHERE key IS NOT NULL
"""
_NEXT_KEY = text(_NEXT.format(after="> found.key"))
_NEXT_PLACE = text(_NEXT.format(after=f">= substr(found.key, 1, instr(found.key, '|') - 1) || '{_PAST_PLACE}'"))


class Window(NamedTuple):
    """The days for which a figure speaks, the last one stretched as its measure holds; `by_day` as of a date."""

    start: date
    end: date
    by_day: bool

    def meets(self, other: Window) -> bool:
        """Tell whether two windows of one kind share a day."""
        return self.by_day == other.by_day and self.start <= other.end and other.start <= self.end


class Bounds(NamedTuple):
    """What the figures of some scopes allow together: the greatest lower and the least upper end, and their units."""

    low: float | None
    high: float | None
    units: frozenset[str | None]


def window_of(key: str, kind: str | None, hold: str | None) -> Window | None:
    """Give the window of a scope; None where it has none that could be compared with another."""
    parts = key.split("|")
    by_day = kind in _BY_DAY or (kind != MeasureKind.FLOW and bool(parts[_AS_OF]))
    written = (parts[_AS_OF] or parts[_PERIOD]) if by_day else parts[_PERIOD]
    first, _, last = written.partition("/")
    start, end = _day(first), _day(last)
    if by_day:
        period = Period(None, None, start, end)
        if start is None or not lasts_at_most(period, hold or USUAL_HOLD):
            return None
        end = stretched_end(period, hold)
    elif start is None and end is None:
        return None
    return Window(start or date.min, end or date.max, by_day)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def find_keys(session: Session, measure: int, low: str, high: str) -> Iterator[str]:
    """Give the keys of the scopes of a measure (row id) from one key on, to below another."""
    if is_file(session):
        yield from session.scalars(_NEXT_KEY, {"measure": measure, "low": low, "high": high})
        return
    for key in session.scalars(select(Figure.scope_key).where(Figure.measure_id == measure).distinct()):
        if low <= key < high:
            yield key


def keys_of_place(session: Session, measure: int, place: str | None) -> Iterator[str]:
    """Give the scopes of a place (key, "" for none); without one, all."""
    if place is None:
        return find_keys(session, measure, "", _PAST_ALL)
    return find_keys(session, measure, f"{place}|", place + _PAST_PLACE)


def find_places(session: Session, measure: int) -> set[str]:
    """Give the places (keys) of which a measure has figures."""
    low = {"measure": measure, "low": "", "high": _PAST_ALL}
    keys = session.scalars(_NEXT_PLACE, low) if is_file(session) else find_keys(session, measure, "", _PAST_ALL)
    return {key.partition("|")[_PLACE] for key in keys}


def find_meeting(
    session: Session, measure: int, place: str | None, window: Window, kind: str | None, hold: str | None
) -> Iterator[tuple[str, Window]]:
    """Give the scopes of a place (without one, of all) whose windows share a day with one, each with its own."""
    if place is None:
        ranges = [("", _PAST_ALL)]
    else:
        until = f"{window.end}{_PAST_DAY}"
        # What is dated by a day is no longer than its measure holds.
        since = _reaching(window.start, hold or USUAL_HOLD) if window.by_day else ""
        dates = [f"{place}|"] if window.by_day else []
        periods = [f"{place}||"] if not window.by_day or kind in _BY_DAY else []
        ranges = [(given + since, given + until) for given in (*dates, *periods)]
    for low, high in ranges:
        for key in find_keys(session, measure, low, high):
            there = window_of(key, kind, hold)
            if there is not None and there.meets(window):
                yield key, there


def _reaching(day: date, hold: str) -> str:
    """Give a day before which nothing of this duration begins that reaches another."""
    years = 1
    while years < day.year:
        first = date(day.year - years, 1, 1)
        after = add_duration(first, hold)
        if after is not None and after <= day:
            return str(first)
        years *= 2
    return ""


def find_bounds(session: Session, measure: int, keys: set[str], unit: str | None) -> dict[str, Bounds]:
    """Give the bounds of each of some scopes; `unit` is that of figures that name none."""
    low, high, named = Figure.search_low, Figure.search_high, Figure.unit
    query = (
        select(
            Figure.scope_key, func.max(low), func.min(high), func.min(named), func.max(named),
            func.count() - func.count(named),
        )
        .where(Figure.measure_id == measure)
        .group_by(Figure.scope_key)
    )  # fmt: skip
    found: dict[str, Bounds] = {}
    for some in batches(sorted(keys)):
        for key, least, most, first, last, lacking in session.execute(query.where(Figure.scope_key.in_(some))):
            units = {name for name in (first, last) if name is not None} | ({unit} if lacking else set())
            found[key] = Bounds(least, most, frozenset(units))
    return found


def keys_with_value(session: Session, measure: int, place: str | None, low: float, high: float) -> set[str]:
    """Give the scopes of a place in which a figure allows some value between these two."""
    query = (
        select(Figure.scope_key)
        .distinct()
        .where(Figure.measure_id == measure)
        .where(or_(Figure.search_low.is_(None), Figure.search_low <= high))
        .where(or_(Figure.search_high.is_(None), Figure.search_high >= low))
    )
    if place is None:
        return set(session.scalars(query))
    if not is_file(session):
        return {key for key in session.scalars(query) if key.startswith(f"{place}|")}
    return set(session.scalars(query.where(Figure.scope_key >= f"{place}|", Figure.scope_key < place + _PAST_PLACE)))


def is_file(session: Session) -> bool:
    """Tell whether the database is a file."""
    return session.get_bind().dialect.name == "sqlite"
