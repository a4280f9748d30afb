"""Rates of exchange by day, given from outside, and their range over some days; none is ever made up here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from claimdb.values.period import Period

AROUND = timedelta(days=7)
"""How far around a day the rates may lie that were used on it: fixings miss holidays, and people look up the last."""

_FARTHEST = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Quote:
    """A rate as published: it holds from one day to another, most often one and the same."""

    first: date
    last: date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class RateRange:
    """The lowest and highest rate over some days: how many of `to` were paid for one of `unit`.

    `first` and `last` are the first and last day of the rates used, `origin` says whose they are. `is_of_document`
    marks those around the date of the document, which no words name.
    """

    unit: str
    to: str
    low: Fraction
    high: Fraction
    first: date
    last: date
    origin: str
    is_of_document: bool = False


@dataclass(frozen=True, slots=True)
class Rates:
    """Published rates: by pair of currencies (one, other), how many of the other one of the first is; oldest first."""

    origin: str
    pairs: Mapping[tuple[str, str], tuple[Quote, ...]] = field(default_factory=dict)

    def over(self, unit: str, to: str, period: Period, before: timedelta = AROUND) -> RateRange | None:
        """Give the range of rates from one currency to another over a period, the days `before` it and some behind.

        Crossed by day through a third currency where no pair is published itself. None where the period has no two
        bounds, or the rates do not reach from its beginning to its end.
        """
        if period.start is None or period.end is None or unit == to:
            return None
        window = (_moved(period.start, -_FARTHEST), _moved(period.end, _FARTHEST))
        used = _used(self._quotes(unit, to, window), period.start, period.end, before)
        if not used:
            return None
        return RateRange(
            unit,
            to,
            min(rate for _, _, rate in used),
            max(rate for _, _, rate in used),
            min(first for first, _, _ in used),
            max(last for _, last, _ in used),
            self.origin,
            is_of_document=period.resolved_from is not None,
        )

    def _quotes(self, unit: str, to: str, window: tuple[date, date]) -> list[_Rate]:
        direct = self._pair(unit, to, window)
        if direct:
            return direct
        for third in sorted({one for pair in self.pairs for one in pair} - {unit, to}):
            ours = {(first, last): rate for first, last, rate in self._pair(third, unit, window)}
            theirs = self._pair(third, to, window) if ours else []
            crossed = [(first, last, rate / ours[first, last]) for first, last, rate in theirs if (first, last) in ours]
            if crossed:
                return crossed
        return []

    def _pair(self, unit: str, to: str, window: tuple[date, date]) -> list[_Rate]:
        direct, back = self.pairs.get((unit, to), ()), self.pairs.get((to, unit), ())
        held = [quote for quote in direct or back if quote.last >= window[0] and quote.first <= window[1]]
        return [
            (quote.first, quote.last, Fraction(quote.rate) if direct else 1 / Fraction(quote.rate)) for quote in held
        ]


_Rate = tuple[date, date, Fraction]


def make_rates(origin: str, quotes: Iterable[tuple[str, str, Quote]]) -> Rates:
    """Sort published rates, given with their two currencies, by pair and day; a rate must be above zero."""
    pairs: dict[tuple[str, str], list[Quote]] = {}
    for unit, to, quote in quotes:
        pairs.setdefault((unit, to), []).append(quote)
    by_day = {
        pair: sorted(held, key=lambda quote: (quote.first, quote.last, quote.rate)) for pair, held in pairs.items()
    }
    return Rates(origin, {pair: tuple(held) for pair, held in sorted(by_day.items())})


def _used(quotes: list[_Rate], start: date, end: date, earlier: timedelta) -> list[_Rate]:
    """Give the quotes of some days and those next to them; none where there is a hole at either end."""
    firsts = [first for first, _, _ in quotes]
    within = [one for one in quotes if one[1] >= _moved(start, -earlier) and one[0] <= _moved(end, AROUND)]
    before = quotes[: bisect_right(firsts, start)][-1:]
    after = quotes[bisect_left(firsts, end) :][:1]
    near = [*before, *within, *after]
    reaches_start = any(_moved(start, -_FARTHEST) <= last and first <= _moved(start, AROUND) for first, last, _ in near)
    reaches_end = any(_moved(end, -AROUND) <= last and first <= _moved(end, _FARTHEST) for first, last, _ in near)
    if not (reaches_start and reaches_end):
        return []
    return list(dict.fromkeys(near))


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
