"""Figures as they are stored, with what many of them share worked out once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from claimdb.record.failures import NothingToRecord
from claimdb.record.inputs import FigureInput
from claimdb.record.keys import LETTERS, public_key
from claimdb.record.quantities import (
    FLOAT_DIGITS,
    FigureIdentity,
    is_bare_integer,
    proposition_identity,
    read_qualifiers,
    scope_key,
    search_columns,
    unit_of,
)
from claimdb.store.types import write_decimal
from claimdb.values.interval import Interval
from claimdb.values.keys import write_json
from claimdb.values.period import Period


class Scoped(NamedTuple):
    """What all figures of one place, time and qualifiers share: the key of their scope, and columns."""

    key: str
    columns: dict[str, Any]


class PlainFigures:
    """The columns and identities of figures, as `make_figure` and `figure_identity` give them."""

    def __init__(self) -> None:
        self._scopes: dict[tuple[Any, ...], Scoped] = {}
        self._units: dict[tuple[int, str | None, str | None], str | None] = {}

    def claim_key(self, figures: Sequence[FigureInput], proposition: str | None) -> str:
        """Make the key of a claim as `claims.claim_key` does; raises NothingToRecord, TwoTimes, ClashingUnits."""
        if len(figures) == 1:
            return public_key(LETTERS["claim"], "figures", [self.identity(figures[0])])
        if figures:
            identities = {self.identity(given) for given in figures}
            return public_key(LETTERS["claim"], "figures", sorted(identities, key=repr))
        if proposition is None or not proposition_identity(proposition):
            raise NothingToRecord
        return public_key(LETTERS["claim"], "proposition", proposition_identity(proposition))

    def identity(self, given: FigureInput) -> FigureIdentity:
        """Tell which figure is meant; raises ClashingUnits, TwoTimes."""
        figure = given.figure
        return (
            given.measure.key,
            self._scope(given).key,
            figure.comparator.value,
            write_decimal(figure.value),
            None if figure.value_high is None else write_decimal(figure.value_high),
            self._unit(given),
        )

    def columns(self, given: FigureInput) -> dict[str, Any]:
        """Give the columns of a figure but for its id, its claim and its place there."""
        figure = given.figure
        scope = self._scope(given)
        strict, printed = figure.strict, figure.printed
        if given.measure.exact and is_bare_integer(figure.wording, figure.step):
            printed = strict
        value = write_decimal(figure.value)
        known = {id(figure.value): value}
        low, high = self._end(strict.low, known), self._end(strict.high, known)
        printed_low, printed_high = self._end(printed.low, known), self._end(printed.high, known)
        return {
            "measure_id": given.measure.id,
            "value": value,
            "value_high": self._end(figure.value_high, known),
            "comparator": figure.comparator.value,
            "unit": self._unit(given),
            "step": self.text(figure.step),
            "conventional": figure.conventional,
            "strict_low": low,
            "strict_high": high,
            "strict_low_closed": low is not None and strict.low_closed,
            "strict_high_closed": high is not None and strict.high_closed,
            "printed_low": printed_low,
            "printed_high": printed_high,
            "printed_low_closed": printed_low is not None and printed.low_closed,
            "printed_high_closed": printed_high is not None and printed.high_closed,
            **_searched(printed, figure.value, figure.value_high, (value, printed_low, printed_high)),
            **scope.columns,
            "scope_key": scope.key,
        }

    def text(self, number: Decimal) -> str:
        """Give the text of an exact number."""
        return write_decimal(number)

    def _end(self, number: Decimal | None, known: dict[int, str]) -> str | None:
        if number is None:
            return None
        # Most ends are the value itself.
        return known.get(id(number)) or write_decimal(number)

    def _unit(self, given: FigureInput) -> str | None:
        asked = (given.measure.id, given.unit, given.figure.unit)
        if asked not in self._units:
            self._units[asked] = unit_of(given)
        return self._units[asked]

    def _scope(self, given: FigureInput) -> Scoped:
        place = None if given.place is None else given.place.id
        asked = (place, given.as_of, given.period, *given.qualifiers.items())
        found = self._scopes.get(asked)
        if found is None:
            columns = {
                "place_id": place,
                **_time("as_of", given.as_of),
                **_time("period", given.period),
                "qualifiers": write_json(read_qualifiers(given.qualifiers)),
            }
            self._scopes[asked] = found = Scoped(scope_key(given), columns)
        return found


def _searched(
    printed: Interval, value: Decimal, value_high: Decimal | None, texts: tuple[str | None, ...]
) -> dict[str, Any]:
    low, high = printed.low, printed.high
    if low is None or high is None or value_high is not None:
        return search_columns(printed, value, value_high)
    for text in texts:
        # So few signs hold no more digits than a float keeps.
        if text is None or len(text) > FLOAT_DIGITS:
            return search_columns(printed, value, value_high)
    return {
        "search_low": float(low) if printed.low_closed else math.nextafter(float(low), math.inf),
        "search_high": float(high) if printed.high_closed else math.nextafter(float(high), -math.inf),
        "many_digits": False,
    }


def _time(name: str, period: Period | None) -> dict[str, Any]:
    if period is None:
        return {name: None, f"{name}_start": None, f"{name}_end": None}
    return {
        name: period.edtf or period.text,
        f"{name}_start": None if period.start is None else period.start.isoformat(),
        f"{name}_end": None if period.end is None else period.end.isoformat(),
    }
