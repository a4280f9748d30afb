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

FIGURE_COLUMNS = (
    "measure_id", "id", "claim_id", "ordinal", "value", "value_high", "comparator", "unit", "step", "conventional",
    "strict_low", "strict_high", "strict_low_closed", "strict_high_closed",
    "printed_low", "printed_high", "printed_low_closed", "printed_high_closed",
    "search_low", "search_high", "many_digits",
    "place_id", "as_of", "as_of_start", "as_of_end", "period", "period_start", "period_end", "qualifiers", "scope_key",
)  # fmt: skip


class Scoped(NamedTuple):
    """What all figures of one place, time and qualifiers share: the key of their scope, and their last columns."""

    key: str
    columns: tuple[Any, ...]


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

    def row(self, given: FigureInput, number: int, claim: int, ordinal: int) -> tuple[Any, ...]:
        """Give the row of a figure in the order of FIGURE_COLUMNS."""
        figure = given.figure
        strict, printed = figure.strict, figure.printed
        if given.measure.exact and is_bare_integer(figure.wording, figure.step):
            printed = strict
        value = write_decimal(figure.value)
        known = {id(figure.value): value}
        ends = self._ends(strict, known)
        # Most numbers are not rounded: what is printed is what is meant.
        printed_ends = ends if printed is strict else self._ends(printed, known)
        return (
            given.measure.id, number, claim, ordinal, value, self._end(figure.value_high, known),
            figure.comparator.value, self._unit(given), self.text(figure.step), figure.conventional,
            *ends, *printed_ends,
            *_searched(printed, figure.value, figure.value_high, (value, *printed_ends[:2])),
            *self._scope(given).columns,
        )  # fmt: skip

    def text(self, number: Decimal) -> str:
        """Give the text of an exact number."""
        return write_decimal(number)

    def _ends(self, interval: Interval, known: dict[int, str]) -> tuple[str | None, str | None, bool, bool]:
        low, high = self._end(interval.low, known), self._end(interval.high, known)
        return low, high, low is not None and interval.low_closed, high is not None and interval.high_closed

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
            key = scope_key(given)
            qualifiers = write_json(read_qualifiers(given.qualifiers))
            columns = (place, *_time(given.as_of), *_time(given.period), qualifiers, key)
            self._scopes[asked] = found = Scoped(key, columns)
        return found


def _searched(
    printed: Interval, value: Decimal, value_high: Decimal | None, texts: tuple[str | None, ...]
) -> tuple[float | None, float | None, bool]:
    low, high = printed.low, printed.high
    # So few signs hold no more digits than a float keeps.
    is_short = value_high is None and all(text is not None and len(text) <= FLOAT_DIGITS for text in texts)
    if low is None or high is None or not is_short:
        columns = search_columns(printed, value, value_high)
        return columns["search_low"], columns["search_high"], columns["many_digits"]
    lowest, highest = float(low), float(high)
    return (
        lowest if printed.low_closed else math.nextafter(lowest, math.inf),
        highest if printed.high_closed else math.nextafter(highest, -math.inf),
        False,
    )


def _time(period: Period | None) -> tuple[str | None, str | None, str | None]:
    if period is None:
        return None, None, None
    start, end = period.start, period.end
    return (
        period.edtf or period.text,
        None if start is None else start.isoformat(),
        None if end is None else end.isoformat(),
    )
