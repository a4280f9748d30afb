"""How many pairs of figures cannot be compared, and for want of what; counted, never listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import comb

from claimdb.check.differences import Frame, frame_of, time_of, unit_of
from claimdb.check.times import is_dated
from claimdb.values.material import ScopedFigure
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
    missing.extend(name for name in sorted(frame.stated - {"place"}) if figure.scope.qualifier(name) is None)
    return missing


def _pairs(figures: Iterable[ScopedFigure]) -> int:
    by_claim = Counter(figure.claim for figure in figures)
    return comb(by_claim.total(), 2) - sum(comb(count, 2) for count in by_claim.values())
