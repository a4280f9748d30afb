"""Figures as rows: their identity, their intervals, and the floats they are searched by."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from claimdb.model import Claim, Figure, Measure
from claimdb.record.failures import ClashingUnits, TwoTimes
from claimdb.record.inputs import FigureInput
from claimdb.record.recorder import Recorder
from claimdb.store.types import write_decimal
from claimdb.values import scope as scopes
from claimdb.values.folding import fold_label
from claimdb.values.interval import Interval
from claimdb.values.period import Period
from claimdb.values.units import unit_kind

FLOAT_DIGITS = 15
"""Significant digits that every float keeps (IEEE 754 binary64)."""

FigureIdentity = tuple[str, str, str, str, str | None, str | None]
"""Measure key, scope, comparator, value, higher value, unit: what makes two figures the same."""


def figure_identity(given: FigureInput) -> FigureIdentity:
    """Tell which figure is meant, in the same words in every database; raises ClashingUnits, TwoTimes."""
    figure = given.figure
    return (
        given.measure.key,
        scope_key(given),
        str(figure.comparator),
        write_decimal(figure.value),
        None if figure.value_high is None else write_decimal(figure.value_high),
        unit_of(given),
    )


def row_identity(figure: Figure, measure: Measure) -> FigureIdentity:
    """Tell which figure a row is now, whatever it was when it was made."""
    return (
        measure.key,
        figure.scope_key,
        figure.comparator,
        write_decimal(figure.value),
        None if figure.value_high is None else write_decimal(figure.value_high),
        figure.unit,
    )


def unit_of(given: FigureInput) -> str | None:
    """Give the unit of a figure in its one spelling: as handed over, else of its words, else of its measure.

    Raises ClashingUnits when it is of another kind than the measure's.
    """
    unit = given.unit if given.unit is not None else given.figure.unit
    unit = None if unit is None or not unit.strip() else " ".join(unit.split())
    if unit is None:
        return given.measure.unit
    if unit_kind(unit) != given.measure.unit_kind:
        expected = given.measure.unit or given.measure.unit_kind
        raise ClashingUnits(measure=given.measure.label, expected=expected, unit=unit)
    return "percent" if unit == "%" else unit


def scope_key(given: FigureInput) -> str:
    """Give the one text of a figure's scope: place, as-of date or period, qualifiers by name."""
    if given.as_of is not None and given.period is not None:
        raise TwoTimes
    place = given.place
    scope = scopes.Scope(
        place=scopes.Place(place.key, place.handle) if place else None,
        as_of=given.as_of,
        period=given.period,
        qualifiers=tuple(sorted(read_qualifiers(given.qualifiers).items())),
    )
    return scope.key()


def read_qualifiers(qualifiers: Mapping[str, str]) -> dict[str, str]:
    """Give qualifiers by name, names folded and values tidy, empty ones left out."""
    tidy = ((fold_label(name), " ".join(value.split())) for name, value in qualifiers.items() if value.strip())
    return dict(sorted(tidy))


def proposition_identity(proposition: str) -> str:
    """Fold a proposition: NFC, case, spaces and the closing mark do not matter."""
    return fold_label(proposition).rstrip(".!?… ")


def make_figure(recorder: Recorder, claim: Claim, ordinal: int, given: FigureInput) -> Figure:
    """Make the row of a figure; it is not recorded yet."""
    return Figure(
        measure_id=given.measure.id,
        id=recorder.new_id(),
        claim_id=claim.id,
        ordinal=ordinal,
        value=given.figure.value,
        value_high=given.figure.value_high,
        comparator=str(given.figure.comparator),
        unit=unit_of(given),
        place_id=given.place.id if given.place else None,
        qualifiers=read_qualifiers(given.qualifiers),
        scope_key=scope_key(given),
        withdrawn_at=None,
        **_time_columns("as_of", given.as_of),
        **_time_columns("period", given.period),
        **interval_columns(given),
    )


def widened(figure: Figure, given: FigureInput) -> dict[str, Any]:
    """Give the columns that let a figure allow what this mention allows too; the order of mentions does not matter."""
    now = interval_columns(given)
    there = {name: getattr(figure, name) for name in now}
    strict = hull(_interval(there, "strict"), _interval(now, "strict"))
    printed = hull(_interval(there, "printed"), _interval(now, "printed"))
    return {
        "step": max(figure.step, now["step"]),
        "conventional": figure.conventional or now["conventional"],
        **_columns("strict", strict),
        **_columns("printed", printed),
        **search_columns(printed, figure.value, figure.value_high),
    }


def interval_columns(given: FigureInput) -> dict[str, Any]:
    """Give step, intervals and search floats of a figure as its words print it."""
    figure = given.figure
    printed = figure.strict if given.measure.exact and is_bare_integer(figure.wording, figure.step) else figure.printed
    return {
        "step": figure.step,
        "conventional": figure.conventional,
        **_columns("strict", figure.strict),
        **_columns("printed", printed),
        **search_columns(printed, figure.value, figure.value_high),
    }


def search_columns(printed: Interval, value: Decimal, value_high: Decimal | None) -> dict[str, Any]:
    """Give the printed ends as floats, an open end as the next float inside, and whether floats tell too little.

    Floats only find what may meet; they never decide.
    """
    low = None if printed.low is None else float(printed.low)
    high = None if printed.high is None else float(printed.high)
    if low is not None and not printed.low_closed:
        low = math.nextafter(low, math.inf)
    if high is not None and not printed.high_closed:
        high = math.nextafter(high, -math.inf)
    numbers = [number for number in (printed.low, printed.high, value, value_high) if number is not None]
    return {
        "search_low": low,
        "search_high": high,
        "many_digits": any(_has_many_digits(number) for number in numbers),
    }


def hull(a: Interval, b: Interval) -> Interval:
    """Give the smallest interval that holds both.

    >>> hull(Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), None)).high is None
    True
    """
    low, low_closed = _outer(a.low, a.low_closed, b.low, b.low_closed, sign=1)
    high, high_closed = _outer(a.high, a.high_closed, b.high, b.high_closed, sign=-1)
    return Interval(low, high, low_closed, high_closed)


def is_bare_integer(wording: str, step: Decimal) -> bool:
    """Tell whether a number is printed as digits alone, without decimal mark or scale word.

    Of such a number only the zeros at its end say that it may be rounded.
    """
    return step >= 1 and write_decimal(step).strip("0") == "1" and sum(map(str.isdigit, wording)) > len(str(step)) - 1


def _outer(
    a: Decimal | None, a_closed: bool, b: Decimal | None, b_closed: bool, *, sign: int
) -> tuple[Decimal | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_closed or b_closed
    return (a, a_closed) if (a < b) == (sign > 0) else (b, b_closed)


def _has_many_digits(number: Decimal) -> bool:
    digits = "".join(map(str, number.as_tuple().digits)).strip("0")
    return len(digits) > FLOAT_DIGITS or math.isinf(float(number)) or (float(number) == 0) != (number == 0)


def _interval(columns: Mapping[str, Any], name: str) -> Interval:
    return Interval(
        columns[f"{name}_low"], columns[f"{name}_high"], columns[f"{name}_low_closed"], columns[f"{name}_high_closed"]
    )


def _columns(name: str, interval: Interval) -> dict[str, Any]:
    return {
        f"{name}_low": interval.low,
        f"{name}_high": interval.high,
        f"{name}_low_closed": interval.low is not None and interval.low_closed,
        f"{name}_high_closed": interval.high is not None and interval.high_closed,
    }


def _time_columns(name: str, period: Period | None) -> dict[str, Any]:
    return {
        name: None if period is None else period.edtf or period.text,
        f"{name}_start": period.start if period else None,
        f"{name}_end": period.end if period else None,
    }
