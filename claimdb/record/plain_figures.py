"""Figures as they are stored, with what many of them share worked out once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from claimdb.model import Measure
from claimdb.record.failures import NothingToRecord
from claimdb.record.inputs import FigureInput
from claimdb.record.keys import LETTERS
from claimdb.record.plain_lines import PlainLines, escape
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
from claimdb.record.row_hashes import line_of
from claimdb.store.types import write_decimal
from claimdb.values.interval import Interval
from claimdb.values.keys import key_of, public_key, write_json
from claimdb.values.period import Period

FIGURE_COLUMNS = (
    "measure_id", "id", "claim_id", "ordinal", "value", "value_high", "comparator", "unit", "step", "conventional",
    "strict_low", "strict_high", "strict_low_closed", "strict_high_closed",
    "printed_low", "printed_high", "printed_low_closed", "printed_high_closed",
    "search_low", "search_high", "many_digits",
    "place_id", "as_of", "as_of_start", "as_of_end", "period", "period_start", "period_end", "qualifiers", "scope_key",
)  # fmt: skip
_VALUE_HIGH = FIGURE_COLUMNS.index("value_high")
_CONVENTIONAL = FIGURE_COLUMNS.index("conventional")
_MANY_DIGITS = FIGURE_COLUMNS.index("many_digits")
_CLOSED = '"printed_high_closed":true,'


class Scoped(NamedTuple):
    """What all figures of one place, time and qualifiers share: the key of their scope, their last columns, and lines.

    `spelled` is the key as JSON; the last three are what is hashed of these columns, where it stands in a line.
    """

    key: str
    spelled: str
    columns: tuple[Any, ...]
    first_line: str
    middle_line: str
    last_line: str


class Measured(NamedTuple):
    """What is asked of a measure for each of its figures; its row answers more slowly."""

    id: int
    key: str
    exact: bool


class PlainFigures:
    """The rows and identities of figures, as `make_figure` and `figure_identity` give them.

    What was worked out for a figure, a scope or a measure is kept for as long as the batch.
    """

    def __init__(self) -> None:
        self._scopes: dict[tuple[Any, ...], Scoped] = {}
        self._units: dict[tuple[int, str | None, str | None], str | None] = {}
        self._measures: dict[int, Measured] = {}
        self._values: dict[int, str] = {}
        self._lines = PlainLines(FIGURE_COLUMNS)

    def claim_key(self, figures: Sequence[FigureInput], proposition: str | None) -> str:
        """Make the key of a claim as `claims.claim_key` does; raises NothingToRecord, TwoTimes, ClashingUnits."""
        if len(figures) == 1:
            return key_of(LETTERS["claim"], f'["figures",[{self._spelled(figures[0])}]]')
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
            self.measure(given.measure).key,
            self._scope(given).key,
            figure.comparator.value,
            self._value(figure.value),
            None if figure.value_high is None else write_decimal(figure.value_high),
            self._unit(given),
        )

    def measure(self, measure: Measure) -> Measured:
        """Give what is asked of a measure."""
        found = self._measures.get(id(measure))
        if found is None:
            self._measures[id(measure)] = found = Measured(measure.id, measure.key, measure.exact)
        return found

    def row(self, given: FigureInput, number: int, claim: int, ordinal: int) -> tuple[tuple[Any, ...], str]:
        """Give the row of a figure in the order of FIGURE_COLUMNS, and what is hashed of it."""
        figure = given.figure
        measure = self.measure(given.measure)
        strict, printed = figure.strict, figure.printed
        if measure.exact and is_bare_integer(figure.wording, figure.step):
            printed = strict
        value = self._value(figure.value)
        ends = self._ends(strict, figure.value, value)
        # Most numbers are not rounded: what is printed is what is meant.
        printed_ends = ends if printed is strict else self._ends(printed, figure.value, value)
        scope = self._scope(given)
        row = (
            measure.id, number, claim, ordinal, value,
            None if figure.value_high is None else write_decimal(figure.value_high),
            figure.comparator.value, self._unit(given), write_decimal(figure.step), figure.conventional,
            *ends, *printed_ends,
            *_searched(printed, figure.value, figure.value_high, (value, *printed_ends[:2])),
            *scope.columns,
        )  # fmt: skip
        is_common = row[_VALUE_HIGH] is None and not row[_CONVENTIONAL] and not row[_MANY_DIGITS]
        if is_common and ends[2] and ends[3] and printed_ends[2] and printed_ends[1] is not None:
            return row, _common_line(row, scope)
        return row, self._lines.line(row)

    def _ends(self, interval: Interval, value: Decimal, text: str) -> tuple[str | None, str | None, bool, bool]:
        low, high = interval.low, interval.high
        # Most ends are the value itself.
        lowest = text if low is value else None if low is None else write_decimal(low)
        highest = text if high is value else None if high is None else write_decimal(high)
        return lowest, highest, low is not None and interval.low_closed, high is not None and interval.high_closed

    def _value(self, value: Decimal) -> str:
        # Claims are at hand as long as this is, so that no other number has the same id.
        text = self._values.get(id(value))
        if text is None:
            self._values[id(value)] = text = write_decimal(value)
        return text

    def _spelled(self, given: FigureInput) -> str:
        """Spell an identity as JSON."""
        figure = given.figure
        high = "null" if figure.value_high is None else f'"{write_decimal(figure.value_high)}"'
        unit = self._unit(given)
        return (
            f'["{self.measure(given.measure).key}",{self._scope(given).spelled},"{figure.comparator.value}",'
            f'"{self._value(figure.value)}",{high},{"null" if unit is None else write_json(unit)}]'
        )

    def _unit(self, given: FigureInput) -> str | None:
        asked = (id(given.measure), given.unit, given.figure.unit)
        if asked not in self._units:
            self._units[asked] = unit_of(given)
        return self._units[asked]

    def _scope(self, given: FigureInput) -> Scoped:
        asked = (id(given.place), given.as_of, given.period, *given.qualifiers.items())
        found = self._scopes.get(asked)
        if found is None:
            place = None if given.place is None else given.place.id
            key = scope_key(given)
            qualifiers = write_json(read_qualifiers(given.qualifiers))
            columns = (place, *_time(given.as_of), *_time(given.period), qualifiers, key)
            said = dict(zip(FIGURE_COLUMNS[-len(columns) :], columns, strict=True))
            first = _piece(said, ("as_of", "as_of_end", "as_of_start"))
            middle = _piece(said, ("period", "period_end", "period_start", "place_id"))
            last = _piece(said, ("qualifiers", "scope_key"))
            self._scopes[asked] = found = Scoped(key, write_json(key), columns, first, middle, last)
        return found


def _common_line(row: tuple[Any, ...], scope: Scoped) -> str:
    """Write the line of a figure of one exact value that has both ends, in the order of the names of its columns."""
    (
        measure, number, claim, ordinal, value, _high, comparator, unit, step, _conventional,
        low, high, _low_closed, _high_closed, printed_low, printed_high, _printed_low_closed, printed_high_closed,
        search_low, search_high,
    ) = row[:_MANY_DIGITS]  # fmt: skip
    unit_line = "" if unit is None else f'"unit":{escape(unit)},'
    return (
        f'{{{scope.first_line}"claim_id":{claim},"comparator":"{comparator}","id":{number},"measure_id":{measure},'
        f'"ordinal":{ordinal},{scope.middle_line}"printed_high":"{printed_high}",'
        f'{_CLOSED if printed_high_closed else ""}"printed_low":"{printed_low}","printed_low_closed":true,'
        f'{scope.last_line}"search_high":{search_high!r},"search_low":{search_low!r},"step":"{step}",'
        f'"strict_high":"{high}","strict_high_closed":true,"strict_low":"{low}","strict_low_closed":true,'
        f'{unit_line}"value":"{value}"}}'
    )


def _piece(said: Mapping[str, Any], names: Iterable[str]) -> str:
    held = {name: said[name] for name in names if said[name] is not None}
    return f"{line_of(held)[1:-1]}," if held else ""


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
