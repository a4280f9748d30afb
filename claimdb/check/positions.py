"""Positions: the fewest groups of figures that can be true together.

Intervals are sorted by their upper ends and stabbed: the first that no point hits yet gets a
point at its upper end, which is the least number of points for intervals on a line (the greedy
argument of F. Gavril, "Algorithms for minimum coloring, maximum clique, minimum covering by
cliques, and maximum independent set of a chordal graph", SIAM J. Comput. 1(2), 1972). Agreement is
not transitive, so figures are never merged through a third one that agrees with both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cmp_to_key

from claimdb.check.differences import converted_interval, frame_of, in_common_unit, printed_interval, time_of, unit_of
from claimdb.check.times import USUAL_HOLD, common_days, is_dated, lasts_at_most, stretched_end
from claimdb.values.arithmetic import EXACT
from claimdb.values.interval import Interval
from claimdb.values.material import Frame, ScopedFigure
from claimdb.values.period import Period
from claimdb.values.position import Position
from claimdb.values.scope import Scope
from claimdb.values.units import find_unit


@dataclass(frozen=True, slots=True)
class ScopeGroup:
    """Figures of one measure that have the same scope, in the order of their keys.

    `is_known` is false when a field needed to compare them is missing.
    """

    scope: Scope
    figures: tuple[ScopedFigure, ...]
    is_known: bool


def group_scopes(figures: Iterable[ScopedFigure], frame: Frame | None = None) -> list[ScopeGroup]:
    """Sort figures of one measure into the scopes that they share, in the order of the scopes' keys.

    A stock that is dated by a wide window stands in every group whose window it shares. Figures
    with the same field missing are put together and marked, never compared.
    """
    figures = sorted(figures, key=lambda figure: figure.key)
    frame = frame or frame_of(figures)
    shelves: dict[tuple[str, ...], list[ScopedFigure]] = {}
    for figure in figures:
        shelves.setdefault(_shelf(figure), []).append(figure)
    groups = [group for shelf in shelves.values() for group in _split_times(shelf, frame)]
    return sorted(groups, key=lambda group: (group.scope.key(), group.figures[0].key))


def _shelf(figure: ScopedFigure) -> tuple[str, ...]:
    unit = find_unit(unit_of(figure))
    field, _ = time_of(figure)
    place = "" if "place" in figure.measure.without or figure.scope.place is None else figure.scope.place.key
    return (unit.kind, unit.family, field, place, *(f"{k}={v}" for k, v in figure.scope.qualifiers))


def _lacks_field(figure: ScopedFigure, frame: Frame) -> bool:
    has_place_axis = "place" not in figure.measure.without and (not figure.measure.subject or "place" in frame.stated)
    if has_place_axis and figure.scope.place is None:
        return True
    field, period = time_of(figure)
    if field != "none" and not is_dated(period):
        return True
    if field == "as_of" and period is not None and not lasts_at_most(period, figure.measure.holds_for or USUAL_HOLD):
        return True
    return any(figure.scope.axis(name) is None for name in frame.stated - {"place"})


def _split_times(shelf: Sequence[ScopedFigure], frame: Frame) -> Iterator[ScopeGroup]:
    lacking: list[ScopedFigure] = []
    known: list[ScopedFigure] = []
    for figure in shelf:
        (lacking if _lacks_field(figure, frame) else known).append(figure)
    by_time: dict[str, list[ScopedFigure]] = {}
    for figure in lacking:
        by_time.setdefault(figure.scope.key(), []).append(figure)
    for same in by_time.values():
        yield ScopeGroup(same[0].scope, tuple(same), is_known=False)
    if not known:
        return
    field, _ = time_of(known[0])
    if field == "as_of":
        yield from _overlapping_windows(known)
        return
    by_bounds: dict[object, list[ScopedFigure]] = {}
    for figure in known:
        _, period = time_of(figure)
        by_bounds.setdefault((period.start, period.end) if period else None, []).append(figure)
    for same in by_bounds.values():
        yield ScopeGroup(same[0].scope, tuple(same), is_known=True)


def _overlapping_windows(figures: Sequence[ScopedFigure]) -> Iterator[ScopeGroup]:
    """Give the largest sets of figures whose as-of windows all share a day, by one sweep over the starts."""
    windows = sorted(
        (window.start, stretched_end(window, figure.measure.holds_for) or date.max, figure.key, figure, window)
        for figure in figures
        if (window := time_of(figure)[1]) is not None and window.start is not None
    )
    active: list[tuple[date, date, str, ScopedFigure, Period]] = []
    for entry in windows:
        if any(end < entry[0] for _, end, *_ in active):
            yield _window_group(active)
            active = [held for held in active if held[1] >= entry[0]]
        active.append(entry)
    if active:
        yield _window_group(active)


def _window_group(active: Sequence[tuple[date, date, str, ScopedFigure, Period]]) -> ScopeGroup:
    shared = active[0][4]
    for *_, window in active[1:]:
        shared = common_days(shared, window)
    members = sorted((figure for _, _, _, figure, _ in active), key=lambda figure: figure.key)
    return ScopeGroup(replace(members[0].scope, as_of=shared, period=None), tuple(members), is_known=True)


@dataclass(frozen=True, slots=True)
class _Entry:
    figure: ScopedFigure
    interval: Interval


def cut_positions(figures: Iterable[ScopedFigure], frame: Frame | None = None) -> list[Position]:
    """Cut figures of one measure and scope into positions, lowest first; order of input never matters.

    Figures are compared as printed, exactly, in the first unit of their family where units differ. A hedged figure
    supports every position it fits and decides none; so does one that fits several. Only where
    all figures are hedged do they make positions of their own, without deciding figures.
    """
    figures = sorted(figures, key=lambda figure: figure.key)
    frame = frame or frame_of(figures)
    said = [figure for figure in figures if not figure.is_only_denied]
    # Where all are in one unit, the positions are too.
    is_mixed = len({find_unit(unit_of(figure)).factor for figure in said}) > 1
    intervals = [printed_interval(figure, frame) for figure in said]
    entries = [
        _Entry(one, in_common_unit(one, converted_interval(interval, one.step)) if is_mixed else interval)
        for one, interval in zip(said, intervals, strict=True)
    ]
    firm = [entry for entry in entries if not entry.figure.is_hedged]
    if not firm:
        return [
            replace(position, figures=(), loose=position.figures + position.loose)
            for position in _cut(entries, entries)
        ]
    return _cut(firm, entries)


def _cut(firm: Sequence[_Entry], entries: Sequence[_Entry]) -> list[Position]:
    cores = find_cores([entry.interval for entry in firm])
    narrowed = list(cores)
    deciding: list[list[_Entry]] = [[] for _ in cores]
    for entry in firm:
        met = [index for index, core in enumerate(cores) if core.meets(entry.interval)]
        if len(met) == 1:
            deciding[met[0]].append(entry)
            narrowed[met[0]] = narrowed[met[0]].intersection(entry.interval)
    loose: list[list[_Entry]] = [[] for _ in cores]
    settled = list(narrowed)
    for entry in entries:
        if any(entry in side for side in deciding):
            continue
        met = [index for index, core in enumerate(narrowed) if core.meets(entry.interval)]
        if len(met) == 1 and entry in firm:
            # It fits one position only, and holds the point that stabs it: it is one of those that decide.
            deciding[met[0]].append(entry)
            settled[met[0]] = settled[met[0]].intersection(entry.interval)
            continue
        for index in met:
            loose[index].append(entry)
    return [_position(*parts) for parts in zip(settled, deciding, loose, strict=True)]


def find_cores(intervals: Iterable[Interval]) -> list[Interval]:
    """Give the fewest intervals, no two of which meet, such that each given one meets one of them; lowest first.

    Their number is the least number of points that hit every interval.
    """
    cores: list[Interval] = []
    for interval in sorted(intervals, key=cmp_to_key(_by_upper_end)):
        if not any(core.meets(interval) for core in cores[-1:]):
            cores.append(interval)
    return cores


def _by_upper_end(a: Interval, b: Interval) -> int:
    if a.high is None or b.high is None:
        order = (a.high is None) - (b.high is None)
    else:
        order = (a.high > b.high) - (a.high < b.high) or a.high_closed - b.high_closed
    return order or _by_lower_end(b, a)


def _by_lower_end(a: Interval, b: Interval) -> int:
    if a.low is None or b.low is None:
        return (a.low is not None) - (b.low is not None)
    return (a.low > b.low) - (a.low < b.low) or b.low_closed - a.low_closed


def _position(interval: Interval, deciding: Sequence[_Entry], loose: Sequence[_Entry]) -> Position:
    named = min(deciding, key=lambda entry: (_width(entry.interval), entry.figure.key))
    return Position(
        interval=interval,
        label=named.figure.wording,
        figures=_by_key(entry.figure for entry in deciding),
        loose=_by_key(entry.figure for entry in loose),
    )


def _width(interval: Interval) -> Decimal:
    if interval.low is None or interval.high is None:
        return Decimal("Infinity")
    return EXACT.subtract(interval.high, interval.low)


def _by_key(figures: Iterable[ScopedFigure]) -> tuple[ScopedFigure, ...]:
    return tuple(sorted(figures, key=lambda figure: figure.key))
