"""Why two figures differ: exactly one of nine outcomes, with the field it turns on.

The order is fixed: denial, unknown, part, update, scope, same, compatible, unit,
contradiction; the first that applies is the answer. docs/method.md explains each to people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from claimdb.check.slips import find_slip
from claimdb.check.times import (
    AROUND,
    DISJOINT,
    EARLIER,
    INSIDE,
    USUAL_HOLD,
    Relation,
    is_dated,
    lasts_at_most,
    reaches,
    relate,
)
from claimdb.values.arithmetic import EXACT, multiply, plain, scaled
from claimdb.values.difference import Difference, Outcome
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.material import Frame, ScopedFigure, Stance
from claimdb.values.period import Period
from claimdb.values.scope import MeasureKind
from claimdb.values.units import conversion_factor, find_unit

# Shares, ranks and dates of a part say nothing about those of the whole.
_NOT_ADDITIVE = frozenset({MeasureKind.RATIO, MeasureKind.RANK, MeasureKind.DATE})
_NOT_ADDITIVE_UNITS = frozenset({"percent", "percentage point", "ratio", "speed", "temperature"})
_HALF = Decimal("0.5")


def frame_of(figures: Iterable[ScopedFigure]) -> Frame:
    """Read off a measure's figures what they state."""
    stated: set[str] = set()
    has_decimals = False
    for figure in figures:
        stated.update(name for name, _ in figure.scope.qualifiers)
        if figure.scope.place is not None:
            stated.add("place")
        has_decimals = has_decimals or (figure.step is not None and figure.step < 1)
    return Frame(frozenset(stated), has_decimals)


@dataclass(frozen=True, slots=True)
class _Axis:
    """How two figures lie on one axis: unknown, equal, apart, or one around the other ("a", "b")."""

    name: str
    relation: str
    detail: str = ""


_EQUAL, _APART, _UNKNOWN, _UPDATE = "equal", "apart", "unknown", "update"


def compare(a: ScopedFigure, b: ScopedFigure, frame: Frame | None = None) -> Difference:
    """Tell why two figures differ, or that they do not.

    `frame` comes from all figures of the measure; without it, from these two. The outcome does
    not depend on the order of the two; `newer` and `whole` name the side they stand on.
    """
    frame = frame or frame_of((a, b))
    if a.claim == b.claim and _stance(a) != _stance(b):
        return Difference(Outcome.DENIAL, "denied", axis="stance")
    missing = _missing_basis(a, b)
    if missing is not None:
        return missing
    axes = (_place_axis(a, b, frame), _time_axis(a, b), *_qualifier_axes(a, b, frame))
    return _compare_scopes(axes) or _find_update(a, b) or _compare_values(a, b, frame)


def _stance(figure: ScopedFigure) -> Stance:
    return Stance.DENIES if figure.is_only_denied else Stance.ASSERTS


def _missing_basis(a: ScopedFigure, b: ScopedFigure) -> Difference | None:
    if a.measure.key != b.measure.key:
        return Difference(Outcome.UNKNOWN, "other_measure", axis="measure")
    ours, theirs = find_unit(unit_of(a)), find_unit(unit_of(b))
    if ours.kind != theirs.kind:
        return Difference(Outcome.UNKNOWN, "other_unit_kind", axis="unit", params={"a": ours.kind, "b": theirs.kind})
    if ours.family != theirs.family:
        field = "rate" if ours.kind == "currency" else "unit"
        return Difference(Outcome.UNKNOWN, "no_rate", axis=field, params={"a": ours.family, "b": theirs.family})
    return None


def unit_of(figure: ScopedFigure) -> str | None:
    """Give the unit of a figure: its own, else its measure's."""
    return figure.unit if figure.unit is not None else figure.measure.unit


def is_additive(figure: ScopedFigure) -> bool:
    """Tell whether the values of parts add up to that of the whole."""
    return figure.measure.kind not in _NOT_ADDITIVE and find_unit(unit_of(figure)).kind not in _NOT_ADDITIVE_UNITS


def _place_axis(a: ScopedFigure, b: ScopedFigure, frame: Frame) -> _Axis:
    ours, theirs = a.scope.place, b.scope.place
    # A measure with a subject of its own says there what it is about; a place is then missing
    # only if another figure of the measure states one.
    is_none = "place" in a.measure.without or (bool(a.measure.subject) and "place" not in frame.stated)
    if is_none:
        return _Axis("place", _EQUAL)
    if ours is None or theirs is None:
        return _Axis("place", _UNKNOWN)
    if ours.key == theirs.key:
        return _Axis("place", _EQUAL)
    if ours.holds(theirs):
        return _Axis("place", "a")
    return _Axis("place", "b" if theirs.holds(ours) else _APART)


def _qualifier_axes(a: ScopedFigure, b: ScopedFigure, frame: Frame) -> Iterable[_Axis]:
    for name in sorted(frame.stated - {"place"}):
        ours, theirs = a.scope.axis(name), b.scope.axis(name)
        if ours is None or theirs is None:
            yield _Axis(name, _UNKNOWN)
        else:
            yield _Axis(name, _EQUAL if ours == theirs else _APART)


def time_of(figure: ScopedFigure) -> tuple[str, Period | None]:
    """Give the time of a figure with the name of its field: "as_of", "period", or "none" without the axis."""
    kind, scope = figure.measure.kind, figure.scope
    if "time" in figure.measure.without:
        return "none", None
    if kind is MeasureKind.DATE and scope.as_of is None and scope.period is None:
        return "none", None
    if kind is MeasureKind.FLOW:
        return "period", scope.period
    if kind in {MeasureKind.STOCK, MeasureKind.RANK}:
        return "as_of", scope.as_of or scope.period
    if scope.as_of is not None:
        return "as_of", scope.as_of
    return "period", scope.period


def _time_axis(a: ScopedFigure, b: ScopedFigure) -> _Axis:
    (ours_field, ours), (theirs_field, theirs) = time_of(a), time_of(b)
    if ours_field == "none" and theirs_field == "none":
        return _Axis("time", _EQUAL)
    if ours is None or not is_dated(ours) or theirs is None or not is_dated(theirs):
        undated = ours_field if not is_dated(ours) else theirs_field
        # Of a date that needs none and one that is stated, the stated field is what the other lacks.
        named = undated if undated != "none" else next(name for name in (ours_field, theirs_field) if name != "none")
        return _Axis(named, _UNKNOWN)
    if ours_field != theirs_field:
        # A value at a date and a value over a period: nobody said which of the two is meant.
        return _Axis("period", _UNKNOWN)
    relation = relate(ours, theirs)
    return _stock_axis(a, ours, theirs, relation) if ours_field == "as_of" else _flow_axis(relation)


def _flow_axis(relation: Relation) -> _Axis:
    if relation is Relation.EQUALS:
        return _Axis("period", _EQUAL)
    if relation in AROUND:
        return _Axis("period", "a", relation)
    return _Axis("period", "b" if relation in INSIDE else _APART, relation)


def _stock_axis(figure: ScopedFigure, ours: Period, theirs: Period, relation: Relation) -> _Axis:
    hold = figure.measure.holds_for
    if relation in DISJOINT:
        earlier, later, newer = (ours, theirs, "b") if relation in EARLIER else (theirs, ours, "a")
        if hold is None or not reaches(earlier, later, hold):
            return _Axis("as_of", _UPDATE, newer)
    limit = hold or USUAL_HOLD
    is_short = lasts_at_most(ours, limit) and lasts_at_most(theirs, limit)
    return _Axis("as_of", _EQUAL if is_short else _UNKNOWN, relation)


def _compare_scopes(axes: tuple[_Axis, ...]) -> Difference | None:
    """Give unknown, part, update or scope; None when the scopes are the same."""
    for axis in axes:
        if axis.relation == _UNKNOWN:
            return Difference(Outcome.UNKNOWN, "missing_field", axis=axis.name, params={"field": axis.name})
    differing = [axis for axis in axes if axis.relation != _EQUAL]
    if not differing:
        return None
    sides = {axis.relation for axis in differing}
    first = differing[0]
    if sides in ({"a"}, {"b"}):
        return Difference(Outcome.PART, "part", axis=first.name, params=_params(first), whole=first.relation)
    if sides == {_UPDATE}:
        return Difference(Outcome.UPDATE, "newer_date", axis="as_of", newer=first.detail)
    apart = next((axis for axis in differing if axis.relation in {_APART, _UPDATE}), first)
    return Difference(Outcome.SCOPE, "other_scope", axis=apart.name, params=_params(apart))


def _params(axis: _Axis) -> dict[str, str]:
    """Name an axis, and of two periods how the first lies to the second."""
    return {"axis": axis.name, "relation": axis.detail} if axis.name == "period" else {"axis": axis.name}


def _find_update(a: ScopedFigure, b: ScopedFigure) -> Difference | None:
    for newer, older, side in ((a, b, "a"), (b, a, "b")):
        if any(mention.corrects == older.claim for mention in newer.supporting):
            return Difference(Outcome.UPDATE, "corrected", axis="edition", newer=side)
        editions = {key for mention in newer.supporting for key in mention.source.edition_of}
        sources = {mention.source.key for mention in older.supporting}
        if sources and sources <= editions:
            return Difference(Outcome.UPDATE, "newer_edition", axis="edition", newer=side)
    return None


def printed_interval(figure: ScopedFigure, frame: Frame) -> Interval:
    """Give what a figure allows as printed, among the other figures of its measure.

    A bare integer beside values with decimals is one of them rounded ("7 %" for 7.3 %), so it
    is widened by half its step, half-open as every printed interval.
    """
    step, strict = figure.step, figure.strict
    is_bare = figure.comparator is Comparator.EXACT and figure.printed.same_as(strict) and strict.low is not None
    if not frame.has_decimals or figure.measure.exact or not is_bare or step is None or step < 1:
        return figure.printed
    assert strict.low is not None  # noqa: S101 - a bare integer is bounded
    if strict.low != strict.high:
        return figure.printed
    return Interval(strict.low - step * _HALF, strict.low + step * _HALF, high_closed=False)


def converted_interval(interval: Interval, step: Decimal | None) -> Interval:
    """Give what a number allows that may have been rounded when it was put into another unit: "1,099 miles"."""
    if step is None or interval.low is None or interval.low != interval.high:
        return interval
    half = multiply(step, _HALF)
    return Interval(EXACT.subtract(interval.low, half), EXACT.add(interval.low, half), high_closed=False)


def in_common_unit(figure: ScopedFigure, interval: Interval) -> Interval:
    """Give an interval of a figure in the first unit of its family, exactly."""
    factor = find_unit(unit_of(figure)).factor
    return interval if factor == 1 else scaled(interval, factor)


def _compare_values(a: ScopedFigure, b: ScopedFigure, frame: Frame) -> Difference:
    ours, theirs = in_common_unit(a, a.strict), in_common_unit(b, b.strict)
    if ours.same_as(theirs):
        return Difference(Outcome.SAME, "same")
    if ours.meets(theirs):
        return Difference(Outcome.COMPATIBLE, "words_allow_both")
    printed = printed_interval(a, frame), printed_interval(b, frame)
    if find_unit(unit_of(a)).factor != find_unit(unit_of(b)).factor:
        printed = converted_interval(printed[0], a.step), converted_interval(printed[1], b.step)
    printed = in_common_unit(a, printed[0]), in_common_unit(b, printed[1])
    if printed[0].meets(printed[1]):
        return Difference(Outcome.COMPATIBLE, "rounded")
    if a.is_hedged or b.is_hedged:
        return Difference(Outcome.UNKNOWN, "hedged", axis="hedge", params={"field": "hedge"})
    soft = a.conventional or b.conventional or a.is_resolved or b.is_resolved
    slip = find_slip(a, b)
    if slip is not None:
        return Difference(Outcome.UNIT, slip.reason, axis="unit", params=slip.params(), at_most_warning=soft)
    params = {"a": plain(a.value), "b": plain(b.value)}
    return Difference(Outcome.CONTRADICTION, "disjoint", axis="value", params=params, at_most_warning=soft)


def same_unit(a: ScopedFigure, b: ScopedFigure) -> bool:
    """Tell whether values of the two can be compared by an exact factor."""
    return conversion_factor(unit_of(a), unit_of(b)) is not None
