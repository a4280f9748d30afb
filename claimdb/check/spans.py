"""Interval arithmetic on printed figures, with exact fractions.

Every term may be anything its printed words allow, so a derived figure is wrong only where no
choice of the terms gives it. R. E. Moore, "Interval Analysis", Prentice-Hall 1966.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from claimdb.check.differences import unit_of
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.material import ScopedFigure
from claimdb.values.units import find_unit

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Span:
    """A closed range of exact fractions; None leaves a side open.

    Closed ends are enough here: a half-open end can only make a mismatch at one single point.
    """

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: Span) -> bool:
        """Tell whether some value is in both."""
        below = self.high is None or other.low is None or other.low <= self.high
        above = self.low is None or other.high is None or self.low <= other.high
        return below and above

    def plus(self, other: Span) -> Span:
        """Add two ranges."""
        return Span(_add(self.low, other.low), _add(self.high, other.high))

    def minus(self, other: Span) -> Span:
        """Subtract a range."""
        return self.plus(other.times(Fraction(-1)))

    def times(self, factor: Fraction) -> Span:
        """Multiply by one number."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Span(low, high) if factor >= 0 else Span(high, low)

    def over(self, other: Span) -> Span | None:
        """Divide two ranges that hold nothing below zero; None where the divisor can be zero."""
        if self.low is None or self.low < 0 or other.low is None or other.low <= 0:
            return None
        low = Fraction(0) if other.high is None else self.low / other.high
        return Span(low, None if self.high is None else self.high / other.low)


def _add(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def exact_span(interval: Interval) -> Span:
    """Take the ends of an interval as fractions."""
    low = None if interval.low is None else Fraction(interval.low)
    high = None if interval.high is None else Fraction(interval.high)
    return Span(low, high)


def printed_span(figure: ScopedFigure) -> Span:
    """Give what a figure allows as printed, in its own unit.

    A bare percentage ("33 %") is a rounded number among its like, whatever its digits.
    """
    kind = find_unit(unit_of(figure)).kind
    return stepped_span(figure) if kind in {"percent", "percentage point"} else exact_span(figure.printed)


def percent_span(figure: ScopedFigure) -> Span:
    """Give what a derived share or change allows, its last digit rounded; per mille as percent."""
    unit = find_unit(unit_of(figure))
    factor = Fraction(unit.factor) if unit.kind in {"percent", "percentage point"} else Fraction(1)
    return stepped_span(figure).times(factor)


def stepped_span(figure: ScopedFigure) -> Span:
    """Give what a figure allows when its last printed digit may be rounded."""
    is_exact = figure.comparator is Comparator.EXACT and figure.value_high is None
    if figure.value == _ALL and is_exact and find_unit(unit_of(figure)).kind == "percent":
        # A hundred percent is all there is, and no 50 or 150.
        half = Fraction(min(figure.step or Decimal(1), Decimal(1))) / 2
        return Span(Fraction(_ALL) - half, Fraction(_ALL) + half)
    span = exact_span(figure.printed)
    is_bare = figure.comparator is Comparator.EXACT and figure.printed.same_as(figure.strict)
    if figure.step is None or not is_bare or figure.measure.exact:
        return span
    half = Fraction(figure.step) / 2
    return Span(_add(span.low, -half), _add(span.high, half))


def common_factor(figure: ScopedFigure, to: ScopedFigure) -> Fraction | None:
    """Give the exact factor from one figure's unit to another's.

    Counted nouns go together as a derivation declares them (experts and police are both
    people); measured units need a factor. None where there is none.
    """
    ours, theirs = find_unit(unit_of(figure)), find_unit(unit_of(to))
    if ours.family == theirs.family:
        return Fraction(ours.factor) / Fraction(theirs.factor)
    return Fraction(1) if ours.kind == ours.family and theirs.kind == theirs.family and _counts(ours, theirs) else None


def _counts(*units: object) -> bool:
    measured = {
        "percent",
        "percentage point",
        "length",
        "area",
        "volume",
        "mass",
        "energy",
        "power",
        "time",
        "data",
        "data rate",
        "speed",
        "ratio",
        "temperature",
        "frequency",
        "voltage",
        "current",
        "pressure",
        "dose",
        "activity",
    }
    return all(getattr(unit, "kind", "") not in measured for unit in units)
