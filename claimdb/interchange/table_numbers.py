"""Numbers of cells that can be read in one way only, without the grammar of texts: digits, groups, one decimal mark."""

from __future__ import annotations

import re
from decimal import Decimal

from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.interval import Interval

MOST_SIGNS = 30
_WHOLE = re.compile(r"0|[1-9]\d*", re.ASCII)
# Groups and marks that every language reads alike; English groups by commas even when there is one group.
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|(?:0|[1-9]\d*)\.(?:\d{1,2}|\d{4,})", re.ASCII)
_ANYWHERE = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}|(?:0|[1-9]\d*)[.,](?:\d{1,2}|\d{4,})", re.ASCII)
_POWERS = tuple(Decimal(10) ** power for power in range(MOST_SIGNS + 1))
_SHARES = tuple(Decimal(1).scaleb(-power) for power in range(MOST_SIGNS + 1))
_ONE = _POWERS[0]
_ROUNDED_ZEROS = 2
"""From so many zeros at its end on a whole number is visibly rounded."""


def read_plain_number(text: str, language: str) -> Figure | None:
    """Read a number as `claimdb.reading` would read it; None for what may have two readings, or is none.

    >>> read_plain_number("1,234.5", "en") is None, read_plain_number("12300", "en").step
    (True, Decimal('100'))
    """
    if len(text) > MOST_SIGNS:
        return None
    if _WHOLE.fullmatch(text):
        return _whole(text, text)
    found = (_ENGLISH if language == "en" else _ANYWHERE).fullmatch(text)
    if found is None:
        return None
    digits, _mark, fraction = text.partition("." if "." in text or language == "en" else ",")
    if fraction and "," not in fraction:
        return _rounded(text, Decimal(f"{digits}.{fraction}"), _SHARES[len(fraction)])
    return _whole(text, text.replace(",", ""))


def _whole(wording: str, digits: str) -> Figure:
    value = Decimal(digits)
    zeros = len(digits) - len(digits.rstrip("0")) if value else 0
    if zeros >= _ROUNDED_ZEROS:
        return _rounded(wording, value, _POWERS[zeros])
    interval = Interval(value, value)
    return _figure(wording, value, interval, interval, _POWERS[zeros] if zeros else _ONE)


def _rounded(wording: str, value: Decimal, step: Decimal) -> Figure:
    half = step / 2
    printed = Interval(value - half, value + half, high_closed=False)
    return _figure(wording, value, Interval(value, value), printed, step)


def _figure(wording: str, value: Decimal, strict: Interval, printed: Interval, step: Decimal) -> Figure:
    return Figure(0, len(wording), wording, FigureKind.FIGURE, value, None, Comparator.EXACT, strict, printed, step)
