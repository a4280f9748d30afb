"""Intervals: every value that a written figure allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value a written figure allows: "more than 40" is (40, None), open below.

    Ends are exact, in the unit of the figure; None leaves that side unbounded
    (an unbounded side counts as open, whatever its flag says).
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def is_empty(self) -> bool:
        """Tell whether no value fits, as in (5, 5)."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed))

    def intersection(self, other: Interval) -> Interval:
        """Give the values that both allow; may be empty."""
        low, low_closed = _tighter_low(self, other)
        high, high_closed = _tighter_high(self, other)
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: Interval) -> bool:
        """Tell whether some value is allowed by both.

        >>> Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), None))
        True
        """
        return not self.intersection(other).is_empty()

    def holds(self, other: Interval) -> bool:
        """Tell whether every value of `other` is allowed here too."""
        return other.is_empty() or self.intersection(other).same_as(other)

    def same_as(self, other: Interval) -> bool:
        """Tell whether both allow exactly the same values, whatever the flags of unbounded sides say."""
        if self.is_empty() or other.is_empty():
            return self.is_empty() and other.is_empty()
        return (
            self.low == other.low
            and self.high == other.high
            and (self.low is None or self.low_closed == other.low_closed)
            and (self.high is None or self.high_closed == other.high_closed)
        )


def _tighter_low(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    if a.low is None or b.low is None:
        bound = a if b.low is None else b
        return bound.low, bound.low_closed
    if a.low == b.low:
        return a.low, a.low_closed and b.low_closed
    tighter = a if a.low > b.low else b
    return tighter.low, tighter.low_closed


def _tighter_high(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    if a.high is None or b.high is None:
        bound = a if b.high is None else b
        return bound.high, bound.high_closed
    if a.high == b.high:
        return a.high, a.high_closed and b.high_closed
    tighter = a if a.high < b.high else b
    return tighter.high, tighter.high_closed
