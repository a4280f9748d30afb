"""Intervals and scopes in words, in English and French."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from claimdb.report.dates import as_of, day, period
from claimdb.report.language import translate
from claimdb.report.numbers import NARROW_SPACE, number, quantity
from claimdb.values.figure import Figure
from claimdb.values.interval import Interval
from claimdb.values.scope import Scope

# The unit of a measure that is a date: its values count days, 1 January of the year 1 being the first.
DATE = "date"


def interval(value: Interval, lang: str, unit: str | None = None) -> str:
    r"""Write every value that an interval allows, in words.

    >>> from decimal import Decimal
    >>> interval(Interval(Decimal(20), None), "en"), interval(Interval(Decimal(3), Decimal(4)), "fr", "percent")
    ('at least 20', 'de 3\u202f% à 4\u202f%')
    """
    if unit == DATE:
        return _days(value, lang)
    low = None if value.low is None else quantity(value.low, unit, lang)
    high = None if value.high is None else quantity(value.high, unit, lang)
    if low is None and high is None:
        return translate("any value", lang)
    if high is None:
        return translate("at least {low}" if value.low_closed else "more than {low}", lang, low=low)
    if low is None:
        return translate("at most {high}" if value.high_closed else "less than {high}", lang, high=high)
    if low == high:
        return low
    return translate(_BOTH_ENDS[value.low_closed, value.high_closed], lang, low=low, high=high)


def meaning(figure: Figure, lang: str) -> str:
    """Write what the words of a figure allow, and where they can be read in two ways, the other readings too."""
    said = interval(figure.strict, lang, figure.unit)
    others = other_readings(figure, lang)
    return translate("{meaning}, or {others} (ambiguous)", lang, meaning=said, others=others) if others else said


def other_readings(figure: Figure, lang: str) -> str:
    """Write the other values that an ambiguous figure may have; empty where there is one reading."""
    if not figure.is_ambiguous:
        return ""
    return ", ".join(quantity(value, figure.unit, lang) for value in figure.alternatives if value != figure.value)


def end(value: Decimal, unit: str | None, lang: str) -> str:
    """Write one end of an interval; a day where the unit is a date."""
    return day(_day(value), lang) if unit == DATE else quantity(value, unit, lang)


def _days(value: Interval, lang: str) -> str:
    """Write an interval of day numbers as the period that it is: a year, a month, a day, or from one day to another."""
    first = None if value.low is None else _day(value.low)
    last = None if value.high is None else _day(value.high)
    if first is not None and last is not None:
        if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
            return period(f"{first.year:04d}", lang) or ""
        if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
            return period(f"{first.year:04d}-{first.month:02d}", lang) or ""
        if first == last:
            return day(first, lang)
    return period(f"{first or '..'}/{last or '..'}", lang) or ""


def _day(value: Decimal) -> date:
    return date.fromordinal(max(1, min(int(value), date.max.toordinal())))


_BOTH_ENDS = {
    (True, True): "from {low} to {high}",
    (True, False): "from {low} to less than {high}",
    (False, True): "more than {low}, up to {high}",
    (False, False): "more than {low}, less than {high}",
}


def interval_signs(value: Interval, lang: str) -> str:
    """Write an interval in the signs of the language: [20, ∞) in English, [20 ; +∞[ in French (ISO 80000-2).

    >>> from decimal import Decimal
    >>> interval_signs(Interval(Decimal(20), None), "en")
    '[20, ∞)'
    """
    french = lang == "fr"
    low_closed = value.low is not None and value.low_closed
    high_closed = value.high is not None and value.high_closed
    opening = "[" if low_closed else ("]" if french else "(")
    closing = "]" if high_closed else ("[" if french else ")")
    least, most = ("−∞", "+∞") if french else ("−∞", "∞")
    low = least if value.low is None else number(value.low, lang)
    high = most if value.high is None else number(value.high, lang)
    between = f"{NARROW_SPACE}; " if french else ", "
    return f"{opening}{low}{between}{high}{closing}"


def scope_phrase(scope: Scope, lang: str, places: Mapping[str, str] = MappingProxyType({})) -> str:
    """Write a scope on one line: place, time, qualifiers; empty when nothing is known.

    `places` gives what places are called in the language, by key.

    >>> from claimdb.values.scope import Place
    >>> scope_phrase(Scope(place=Place("P1", "France"), qualifiers=(("sex", "women"),)), "en")
    'France, sex: women'
    """
    parts = [places.get(scope.place.key, scope.place.label) if scope.place else None]
    if scope.as_of is not None:
        parts.append(as_of(scope.as_of, lang))
    parts.append(period(scope.period, lang))
    parts.extend(translate("{name}: {value}", lang, name=name, value=value) for name, value in scope.qualifiers)
    return ", ".join(part for part in parts if part)
