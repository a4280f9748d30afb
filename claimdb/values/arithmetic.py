"""Exact arithmetic on decimals and intervals, whatever the caller's decimal context."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation, Overflow, localcontext
from fractions import Fraction

from claimdb.values.interval import Interval

# Enough digits that no sum or product of figures people print is ever rounded; a trap says so if one were.
EXACT = Context(prec=4000, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact, Overflow, InvalidOperation])


def multiply(value: Decimal, factor: Decimal) -> Decimal:
    """Multiply without rounding."""
    return EXACT.multiply(value, factor)


def scaled(interval: Interval, factor: Decimal) -> Interval:
    """Give the interval in another unit: every end times a factor above zero."""
    low = None if interval.low is None else multiply(interval.low, factor)
    high = None if interval.high is None else multiply(interval.high, factor)
    return Interval(low, high, interval.low_closed, interval.high_closed)


def plain(value: Decimal) -> str:
    """Write a number without exponent and without trailing zeros.

    >>> plain(Decimal("1.50")), plain(Decimal("1E+3"))
    ('1.5', '1000')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def rounded(value: Fraction, places: int = 2) -> str:
    """Write a fraction for people, with at most `places` decimals, halves to even.

    >>> rounded(Fraction(2, 3))
    '0.67'
    """
    scale = 10**places
    return plain(Decimal(round(value * scale)).scaleb(-places, EXACT))


def significant(value: Fraction, digits: int) -> str:
    """Write a fraction for people with so many digits, counted from its first that is not zero; halves to even.

    >>> significant(Fraction(10, 3), 3), significant(Fraction(123456), 3), significant(Fraction(1, 700), 2)
    ('3.33', '123000', '0.0014')
    """
    if value == 0:
        return "0"
    with localcontext(prec=digits + 4, Emax=MAX_EMAX, Emin=MIN_EMIN):
        power = (Decimal(value.numerator) / Decimal(value.denominator)).adjusted()
    places = digits - 1 - power
    return plain(Decimal(round(value * Fraction(10) ** places)).scaleb(-places, EXACT))
