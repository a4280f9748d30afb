"""Slips: two figures that disagree as printed and agree after one likely mistake."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimdb.values.arithmetic import EXACT, multiply, plain, scaled
from claimdb.values.interval import Interval
from claimdb.values.material import ScopedFigure
from claimdb.values.units import find_unit

# One digit in common says little: 3 and 30 are two counts more often than one lost zero.
_DIGITS_NEEDED = 2
_CONVERTED_DIGITS_NEEDED = 3
# Thousands, millions, billions, and the hundreds that shares are traded in, with the digits in common that it takes:
# a number that is a thousand times another as printed is so by chance less often than one that is a hundred times it.
_COUNTED_IN = ((2, 3), (3, 2), (6, 2), (9, 2))
_EXPONENTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
# Words that two languages share and read apart, on the short scale and on the long one: billion, trillion.
_ONE_WORD_TWO_SCALES = ((9, 12), (12, 18))

# Pairs of units of one family that people mix up; the factor is exact, from values.units.
_MIXED_UP = {
    "length": (("mi", "km"), ("ft", "m"), ("yd", "m"), ("[in_i]", "cm"), ("nmi", "km"), ("nmi", "mi")),
    "area": (("acre", "ha"), ("mi2", "km2"), ("ft2", "m2")),
    "mass": (("lb", "kg"), ("oz", "g")),
    "energy": (("kWh", "MJ"), ("kcal", "kJ")),
    "time": (("min", "s"), ("h", "min"), ("h", "s"), ("d", "h"), ("wk", "d")),
    "calendar": (("a", "mo"),),
    "speed": (("m/s", "km/h"),),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake that makes two figures agree: a power of ten, or one unit written for another.

    `reason` is "power_of_ten" or "other_unit"; `factor` turns the smaller value into the
    larger, as text; `units` are the two that may have been mixed up.
    """

    reason: str
    factor: str
    units: tuple[str, str] | None = None

    def params(self) -> dict[str, str]:
        """Give the parameters of its message."""
        given = {"factor": self.factor}
        if self.units is not None:
            given |= {"unit_a": self.units[0], "unit_b": self.units[1]}
        return given


def find_slip(a: ScopedFigure, b: ScopedFigure) -> Slip | None:
    """Find the one mistake that explains two disjoint figures of one family of units, if there is one."""
    if not (_is_one_number(a) and _is_one_number(b)):
        return None
    return _find_other_unit(a, b) or _find_power_of_ten(a, b)


def _is_one_number(figure: ScopedFigure) -> bool:
    bounded = figure.printed.low is not None and figure.printed.high is not None
    return bounded and figure.value_high is None and figure.value > 0


def significant_digits(value: Decimal) -> int:
    """Count the digits of a number without leading and trailing zeros.

    >>> significant_digits(Decimal("230000")), significant_digits(Decimal("0.5"))
    (2, 1)
    """
    return len("".join(map(str, value.as_tuple().digits)).strip("0"))


def _find_power_of_ten(a: ScopedFigure, b: ScopedFigure) -> Slip | None:
    ours, theirs = _common(a, a.value), _common(b, b.value)
    small, large = (a, b) if ours < theirs else (b, a)
    if min(significant_digits(a.value), significant_digits(b.value)) < _DIGITS_NEEDED:
        return _find_misread_word(min(ours, theirs), max(ours, theirs))
    wide = _common_interval(large)
    for exponent in _EXPONENTS:
        factor = Decimal(1).scaleb(exponent)
        if scaled(_common_interval(small), factor).meets(wide):
            return Slip("power_of_ten", plain(factor))
    # In hundreds, thousands or millions a number was rounded to what is printed: 1203 for 1,203,400.
    counted = scaled(_rounded(small), find_unit(_unit(small)).factor)
    digits = significant_digits(small.value)
    for exponent, needed in _COUNTED_IN:
        factor = Decimal(1).scaleb(exponent)
        if digits >= needed and scaled(counted, factor).meets(wide):
            return Slip("power_of_ten", plain(factor))
    return None


def _find_misread_word(small: Decimal, large: Decimal) -> Slip | None:
    """Find the word that two languages read apart; the number before it must be the same, if only of one digit.

    >>> _find_misread_word(Decimal(3 * 10**9), Decimal(3 * 10**12))
    Slip(reason='power_of_ten', factor='1000', units=None)
    """
    for short, long in _ONE_WORD_TWO_SCALES:
        factor = Decimal(1).scaleb(long - short)
        # Below a thousand, or the next word would have been used.
        if Decimal(1).scaleb(short) <= small < Decimal(1).scaleb(short + 3) and multiply(small, factor) == large:
            return Slip("power_of_ten", plain(factor))
    return None


def _find_other_unit(a: ScopedFigure, b: ScopedFigure) -> Slip | None:
    ours, theirs = find_unit(_unit(a)), find_unit(_unit(b))
    digits = min(significant_digits(a.value), significant_digits(b.value))
    if ours.factor != theirs.factor:
        # The same number with two units: one of the units was changed and the number was not.
        if digits >= _DIGITS_NEEDED and a.value == b.value:
            return Slip("same_number_other_unit", plain(Decimal(1)), (_unit(a) or "", _unit(b) or ""))
        return None
    if digits < _CONVERTED_DIGITS_NEEDED:
        return None
    small, large = (a, b) if a.value < b.value else (b, a)
    for one, other in _MIXED_UP.get(ours.family, ()):
        p, q = find_unit(one).factor, find_unit(other).factor
        p, q = max(p, q), min(p, q)
        if scaled(_rounded(small), p).meets(scaled(_rounded(large), q)):
            return Slip("other_unit", f"{plain(p)}/{plain(q)}", (one, other))
    return None


def _rounded(figure: ScopedFigure) -> Interval:
    """Give what a converted number allows: its last digit was rounded, whether it shows or not."""
    low, high = figure.printed.low, figure.printed.high
    if figure.step is None or low is None or high is None or low != high:
        return figure.printed
    half = multiply(figure.step, Decimal("0.5"))
    return Interval(EXACT.subtract(low, half), EXACT.add(high, half))


def _unit(figure: ScopedFigure) -> str | None:
    return figure.unit if figure.unit is not None else figure.measure.unit


def _common(figure: ScopedFigure, value: Decimal) -> Decimal:
    return multiply(value, find_unit(_unit(figure)).factor)


def _common_interval(figure: ScopedFigure) -> Interval:
    return scaled(figure.printed, find_unit(_unit(figure)).factor)
