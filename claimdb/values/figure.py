"""A figure as found in a text: what is printed, and what it allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimdb.values.interval import Interval
from claimdb.values.period import Period


class Comparator(StrEnum):
    """How the words relate the number to the quantity."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


class FigureKind(StrEnum):
    """A number, a vague plural kept as a lower bound, or a place in an order."""

    FIGURE = "figure"
    VAGUE = "vague"
    ORDINAL = "ordinal"


class Direction(StrEnum):
    """Which way something changed by a figure."""

    RISE = "rise"
    FALL = "fall"


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity as printed in a text; the `figure` record of the machine output.

    `start` and `end` are code points into the text that was read. `value` and
    the interval ends are in the printed unit with scale words applied: "6,38
    milliards" is 6380000000, "86 %" stays 86 with unit "percent". `step` is the
    power of ten of the last significant printed digit, also with the scale
    applied. `strict` is what the words say, `printed` is widened by half a step
    where the number is visibly rounded. `conventional` marks an end that rests
    on a convention ("about", vague plurals) and not on the words. `alternatives`
    holds the other readings of an ambiguous figure ("1.200"), this one included;
    empty when there is one reading. `direction` is set where the words say a change by the figure ("fell by 3 %"),
    never for a level ("rose to 12 %"); the value stays as printed.
    """

    start: int
    end: int
    wording: str
    kind: FigureKind
    value: Decimal
    value_high: Decimal | None
    comparator: Comparator
    strict: Interval
    printed: Interval
    step: Decimal
    unit: str | None = None
    counted: str | None = None
    hedged: bool = False
    conventional: bool = False
    period: Period | None = None
    place: str | None = None
    notes: tuple[str, ...] = ()
    alternatives: tuple[Decimal, ...] = ()
    direction: Direction | None = None

    @property
    def is_ambiguous(self) -> bool:
        """Whether it is left open which reading is meant.

        A fraction is told by the decimal mark of its own language ("3.142" in English), unless it counts things.
        """
        counts = self.unit is None and self.counted is not None
        return len(self.alternatives) > 1 and (counts or self.value == self.value.to_integral_value())

    @property
    def low(self) -> Decimal | None:
        """The strict lower end."""
        return self.strict.low

    @property
    def high(self) -> Decimal | None:
        """The strict upper end."""
        return self.strict.high

    @property
    def low_closed(self) -> bool:
        """Whether the strict lower end belongs to the interval."""
        return self.strict.low_closed

    @property
    def high_closed(self) -> bool:
        """Whether the strict upper end belongs to the interval."""
        return self.strict.high_closed

    @property
    def printed_low(self) -> Decimal | None:
        """The lower end as printed, rounding included."""
        return self.printed.low

    @property
    def printed_high(self) -> Decimal | None:
        """The upper end as printed, rounding included."""
        return self.printed.high
