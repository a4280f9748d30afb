"""Positions read off plain rows, where a scope is one position; see `quiet` for what plain is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from claimdb.check.times import USUAL_HOLD, lasts_at_most
from claimdb.store.bulk import Stored
from claimdb.values.arithmetic import EXACT
from claimdb.values.period import Period
from claimdb.values.position import Standing
from claimdb.values.units import find_unit

POSITION_COLUMNS = (
    "measure_id", "scope_key", "ordinal", "label", "low", "high", "outcome", "documents", "origins_min", "origins_max",
    "claims",
)  # fmt: skip
PositionRows = list[Stored]
"""Rows of the table of positions as they are stored, in these columns."""

# The key of a scope gives place, as-of date, period, then qualifiers; see values.scope.
_PLACE, _AS_OF, _PERIOD = range(3)
_DATED_BY_DAY = frozenset({"stock", "rank"})


class Printed(NamedTuple):
    """One figure of one assertion: what tells whether it is plain, and where it belongs.

    `scope` is the key of its scope, `source`, `measure` and `claim_id` are row ids, `claim` and `assertion` keys.
    `search_low` and `search_high` are the printed ends as floats, `low` and `high` the same exactly (text or
    Decimal), `unit` its own. `is_odd` tells whether its own row shows anything out of the ordinary.
    """

    measure: int
    scope: str
    source: int
    claim_id: int
    claim: str
    wording: str
    start: int | None
    said_at: int | None
    assertion: str
    search_low: float
    search_high: float
    low: Any
    high: Any
    unit: str | None
    is_day: bool
    has_decimals: bool
    is_odd: bool


class ScopeShape(NamedTuple):
    """What else tells whether the figures of one scope are plain: the least and the greatest of each, together."""

    least_unit: str | None
    greatest_unit: str | None
    lacks_unit: int
    some_day: int
    all_day: int
    some_decimals: int
    all_decimals: int
    is_odd: int


ScopeBounds = Sequence[Any]
"""A scope as one row: the measure (row id), its key, the greatest lower and the least upper end of its figures,
whether one of its claims is in question, and the fields of its `ScopeShape`. A name for each would double the time."""
_SCOPE, _LOW, _HIGH, _IN_QUESTION, _SHAPE = 1, 2, 3, 4, 5


class MeasureRow(NamedTuple):
    """What a measure says of how its figures are compared."""

    id: int
    kind: str | None
    unit: str | None
    subject: str
    holds_for: str | None
    separators: Sequence[str]
    without: Sequence[str]


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain measure: the position of each quiet scope, and the claims (row ids) of the others, to be loaded."""

    positions: PositionRows
    loud: frozenset[int]


def read_plain(
    rows: Sequence[Printed],
    measure: MeasureRow,
    source_keys: Mapping[int, str],
    places: Mapping[str, Collection[str]],
    in_question: Collection[int],
) -> Plain | None:
    """Give the positions of the quiet scopes of a measure; None where it is not plain, and must be loaded whole.

    `places` gives by the key of each place those of all that hold it. To be loaded are scopes whose figures are apart,
    that share a day with another or lie in one that is there too, and those of the claims (row ids) `in_question`.
    """
    scopes: dict[str, list[Printed]] = {}
    named: set[str | None] = set()
    kinds: set[tuple[bool, bool]] = set()
    for row in rows:
        held = scopes.get(row.scope)
        if held is None:
            scopes[row.scope] = [row]
        else:
            held.append(row)
        *_, unit, is_day, has_decimals, is_odd = row
        if is_odd:
            return None
        named.add(unit)
        kinds.add((is_day, has_decimals))
    units = {measure.unit if unit is None else unit for unit in named}
    crowded = _crowded_of(scopes, measure, units, {(bool(day), bool(fine)) for day, fine in kinds}, places)
    if crowded is None:
        return None
    quiet: PositionRows = []
    loud: set[int] = set()
    for scope, said in scopes.items():
        position = None
        if not crowded or scope.partition("|")[0] not in crowded:
            position = _position(measure.id, scope, said, source_keys, in_question)
        if position is None:
            loud.update(row.claim_id for row in said)
        else:
            quiet.append(position)
    return Plain(quiet, frozenset(loud))


def sift_scopes(
    rows: Sequence[ScopeBounds], measure: MeasureRow, places: Mapping[str, Collection[str]]
) -> frozenset[str] | None:
    """Give the scopes (keys) of a measure to be loaded, as `read_plain` does, from the bounds of each alone."""
    # In most measures all scopes have one.
    shapes = [ScopeShape._make(shape) for shape in {tuple(row[_SHAPE:]) for row in rows}]
    if any(shape.is_odd for shape in shapes):
        return None
    named = {unit for shape in shapes for unit in (shape.least_unit, shape.greatest_unit) if unit is not None}
    units: set[str | None] = {*named, *(measure.unit for shape in shapes if shape.lacks_unit)}
    kinds = {(bool(day), bool(decimals)) for shape in shapes for day in (shape.some_day, shape.all_day)
             for decimals in (shape.some_decimals, shape.all_decimals)}  # fmt: skip
    crowded = _crowded_of([row[_SCOPE] for row in rows], measure, units, kinds, places)
    if crowded is None:
        return None
    loud = {row[_SCOPE] for row in rows if row[_IN_QUESTION] or row[_LOW] > row[_HIGH]}
    if crowded:
        loud.update(row[_SCOPE] for row in rows if row[_SCOPE].partition("|")[0] in crowded)
    return frozenset(loud)


def _crowded_of(
    scopes: Collection[str],
    measure: MeasureRow,
    units: Set[str | None],
    kinds: Set[tuple[bool, bool]],
    places: Mapping[str, Collection[str]],
) -> set[str] | None:
    """Give the places of a plain measure of which figures may meet others; None where it is not plain.

    `kinds` tell of its figures whether they are dated by a day, and whether they have decimals.
    """
    if measure.holds_for or measure.separators or measure.without or len(units) > 1 or len(kinds) > 1:
        return None
    ((is_day, _),) = kinds
    if any(find_unit(unit).factor != 1 for unit in units):
        return None
    if (measure.kind == "flow" and is_day) or (measure.kind in _DATED_BY_DAY and not is_day):
        return None
    windows = _windows(scopes, is_day=is_day)
    if windows is None or not _are_placed(windows, places.keys(), has_subject=bool(measure.subject)):
        return None
    return _crowded(windows, places)


def _windows(scopes: Iterable[str], *, is_day: bool) -> list[tuple[str, str, str]] | None:
    """Give place, first and last day of each scope (key), in order; None where one is more, or less, than these."""
    dated, other = (_AS_OF, _PERIOD) if is_day else (_PERIOD, _AS_OF)
    windows: list[tuple[str, str, str]] = []
    seen: dict[str, tuple[str, str]] = {}
    for scope in scopes:
        parts = scope.split("|")
        if len(parts) != 3 or parts[other]:
            return None
        window = seen.get(parts[dated])
        if window is None:
            start, _, end = parts[dated].partition("/")
            if not _is_window(start, end, is_day=is_day):
                return None
            window = seen[parts[dated]] = start, end
        windows.append((parts[_PLACE], *window))
    return sorted(windows)


def _are_placed(windows: Iterable[tuple[str, str, str]], every: Set[str], *, has_subject: bool) -> bool:
    """Tell whether all say where; a measure with a subject of its own need not, if none does."""
    named = {place for place, _, _ in windows}
    return named <= every or (has_subject and named == {""})


def _crowded(windows: Sequence[tuple[str, str, str]], places: Mapping[str, Collection[str]]) -> set[str]:
    """Give the places of which windows share a day, and parts and wholes where both are there."""
    crowded = {one[0] for one, after in pairwise(windows) if one[0] == after[0] and one[2] >= after[1]}
    named = {place for place, _, _ in windows}
    for place in named:
        wholes = named.intersection(places.get(place, ()))
        crowded |= {place, *wholes} if wholes else wholes
    return crowded


@lru_cache(maxsize=10_000)
def _is_window(start: str, end: str, *, is_day: bool) -> bool:
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return False
    return not is_day or lasts_at_most(Period(None, None, first, last), USUAL_HOLD)


def _position(
    measure: int,
    scope: str,
    rows: Sequence[Printed],
    source_keys: Mapping[int, str],
    in_question: Collection[int],
) -> Stored | None:
    """Give the one position of a scope, all of whose figures meet; None when they do not, or are in question."""
    lowest = highest = rows[0]
    documents = 1
    if len(rows) > 1:
        for row in rows:
            if row.search_low > lowest.search_low:
                lowest = row
            if row.search_high < highest.search_high:
                highest = row
        if lowest.search_low > highest.search_high:
            return None
        documents = len({source_keys[row.source] for row in rows})
    if in_question and any(row.claim_id in in_question for row in rows):
        return None
    label = rows[0].wording if len(rows) == 1 else _label(rows, source_keys)
    # Keys are letters and digits: no sign of JSON is among them.
    claims = '","'.join(sorted({row.claim for row in rows}))
    return (
        measure, scope, 0, label, lowest.low, highest.high, Standing.AGREED.value, documents, 1, documents,
        f'["{claims}"]',
    )  # fmt: skip


def _label(rows: Sequence[Printed], source_keys: Mapping[int, str]) -> str:
    """Give the wording of the narrowest figure, as the first source prints it; see `positions.cut_positions`."""
    # A claim of a plain measure has one figure, so that its key stands for the figure's.
    ends = {row.claim: (row.low, row.high) for row in rows}
    pairs = set(ends.values())
    if len(pairs) == 1:
        named = min(ends)
        if len(ends) == len(rows):
            return next(row.wording for row in rows if row.claim == named)
    else:
        widths = {pair: EXACT.subtract(Decimal(pair[1]), Decimal(pair[0])) for pair in pairs}
        named = min(ends, key=lambda claim: (widths[ends[claim]], claim))
    printed = [row for row in rows if row.claim == named]

    def standing(row: Printed) -> tuple[str, int, str, str]:
        start = row.said_at if row.start is None else row.start
        return source_keys[row.source], start or 0, row.wording, row.assertion

    return printed[0].wording if len(printed) == 1 else min(printed, key=standing).wording
