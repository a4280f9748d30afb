"""How many pairs of figures cannot be compared, and for want of what; counted, never listed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from math import comb

from claimdb.check.differences import compare, frame_of, time_of, unit_of
from claimdb.check.positions import group_scopes
from claimdb.check.times import USUAL_HOLD, is_dated, lasts_at_most, stretched_end
from claimdb.values.difference import Outcome
from claimdb.values.material import Frame, ScopedFigure
from claimdb.values.units import find_unit


def count_unknown(figures: Iterable[ScopedFigure]) -> Counter[str]:
    """Count the pairs of one measure that lack a field, by field.

    A pair that lacks two fields counts for both. Pairs within one claim are no pairs: they meet
    only through a derivation.
    """
    figures = list(figures)
    frame = frame_of(figures)
    counts: Counter[str] = Counter()
    lacking: dict[str, list[ScopedFigure]] = {}
    for figure in figures:
        for name in missing_fields(figure, frame):
            lacking.setdefault(name, []).append(figure)
    for name, without in lacking.items():
        gone = {figure.key for figure in without}
        rest = [figure for figure in figures if figure.key not in gone]
        counts[name] = _pairs(figures) - _pairs(rest)
    families: dict[str, list[ScopedFigure]] = {}
    for figure in figures:
        families.setdefault(find_unit(unit_of(figure)).family, []).append(figure)
    across = _pairs(figures) - sum(_pairs(group) for group in families.values())
    if across:
        kinds = {find_unit(unit_of(figure)).kind for figure in figures}
        counts["rate" if kinds == {"currency"} else "unit"] = across
    counts.update(_two_ways_of_dating(figures))
    counts["as_of"] += _too_wide(figures)
    counts["hedge"] = _hedged(figures, frame)
    return Counter({name: count for name, count in counts.items() if count})


def missing_fields(figure: ScopedFigure, frame: Frame) -> list[str]:
    """Name the fields that a figure lacks to be compared with others of its measure."""
    missing = []
    has_place_axis = "place" not in figure.measure.without and (not figure.measure.subject or "place" in frame.stated)
    if has_place_axis and figure.scope.place is None:
        missing.append("place")
    name, period = time_of(figure)
    if name != "none" and not is_dated(period):
        missing.append(name)
    missing.extend(name for name in sorted(frame.stated - {"place"}) if figure.scope.axis(name) is None)
    return missing


def _pairs(figures: Iterable[ScopedFigure]) -> int:
    by_claim = Counter(figure.claim for figure in figures)
    return comb(by_claim.total(), 2) - sum(comb(count, 2) for count in by_claim.values())


def _dated(figures: Iterable[ScopedFigure]) -> dict[str, list[ScopedFigure]]:
    """Sort figures by the field that dates them; "none" for those whose measure asks for no date."""
    found: dict[str, list[ScopedFigure]] = {}
    for figure in figures:
        field, period = time_of(figure)
        if field == "none" or is_dated(period):
            found.setdefault(field, []).append(figure)
    return found


def _two_ways_of_dating(figures: Sequence[ScopedFigure]) -> Counter[str]:
    """Count the pairs of a value at a date and a value over a period, or of a dated and an undated one."""
    dated = _dated(figures)
    counts: Counter[str] = Counter()
    for one, other in combinations(sorted(dated), 2):
        # Of "as_of" and "period" the latter is named, of "none" and a date the date.
        field = "period" if "none" not in (one, other) else next(name for name in (one, other) if name != "none")
        counts[field] += _pairs([*dated[one], *dated[other]]) - _pairs(dated[one]) - _pairs(dated[other])
    return counts


def _too_wide(figures: Sequence[ScopedFigure]) -> int:
    """Count the pairs of stocks of which one has too wide a window to say when, and the windows share a day."""
    dated = _dated(figures).get("as_of", [])
    narrow = [
        figure
        for figure in dated
        if (period := time_of(figure)[1]) and lasts_at_most(period, figure.measure.holds_for or USUAL_HOLD)
    ]
    return 0 if len(narrow) == len(dated) else _sharing_a_day(dated) - _sharing_a_day(narrow)


def _sharing_a_day(figures: Sequence[ScopedFigure]) -> int:
    by_claim: dict[str, list[ScopedFigure]] = {}
    for figure in figures:
        by_claim.setdefault(figure.claim, []).append(figure)
    within = sum(_windows_that_meet(group) for group in by_claim.values() if len(group) > 1)
    return _windows_that_meet(figures) - within


def _windows_that_meet(figures: Sequence[ScopedFigure]) -> int:
    starts, ends = [], []
    for figure in figures:
        period = time_of(figure)[1]
        if period is not None:
            starts.append(period.start or date.min)
            ends.append(stretched_end(period, figure.measure.holds_for) or date.max)
    ends.sort()
    return comb(len(starts), 2) - sum(bisect_left(ends, start) for start in starts)


def _hedged(figures: Sequence[ScopedFigure], frame: Frame) -> int:
    """Count the pairs of one scope that would be a contradiction if none of the two were hedged."""
    if not any(figure.is_hedged for figure in figures):
        return 0
    found: set[tuple[str, str]] = set()
    for group in group_scopes(figures, frame):
        hedged = [figure for figure in group.figures if figure.is_hedged] if group.is_known else []
        for one in hedged:
            for other in group.figures:
                pair = (min(one.key, other.key), max(one.key, other.key))
                if one.claim != other.claim and pair not in found and _turns_on_hedge(one, other, frame):
                    found.add(pair)
    return len(found)


def _turns_on_hedge(one: ScopedFigure, other: ScopedFigure, frame: Frame) -> bool:
    difference = compare(one, other, frame)
    return difference.outcome is Outcome.UNKNOWN and difference.axis == "hedge"
