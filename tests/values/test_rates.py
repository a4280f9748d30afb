"""Rates of exchange are those that were published, from the lowest to the highest of some days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from claimdb.values.calendar import read_calendar
from claimdb.values.period import Period
from claimdb.values.rates import Quote, RateRange, Rates, make_rates

DAYS = st.dates(date(2021, 1, 1), date(2021, 3, 31))


def quote(day: str, rate: str) -> Quote:
    period = read_calendar(day)
    assert period
    assert period.start
    assert period.end
    return Quote(period.start, period.end, Decimal(rate))


EURO = make_rates(
    "bank",
    [
        ("EUR", "USD", quote("2021-05-14", "1.20")),
        ("EUR", "CNY", quote("2021-05-14", "7.80")),
        ("EUR", "USD", quote("2021-05-17", "1.25")),
        ("EUR", "CNY", quote("2021-05-17", "7.75")),
    ],
)


def over(rates: Rates, unit: str, to: str, period: str) -> RateRange | None:
    return rates.over(unit, to, read_calendar(period) or Period(None, period, None, None))


def test_the_range_runs_from_the_lowest_rate_to_the_highest():
    found = over(EURO, "EUR", "USD", "2021-05-15")
    assert found
    assert (found.low, found.high, found.first, found.last) == (
        Fraction("1.20"), Fraction("1.25"), date(2021, 5, 14), date(2021, 5, 17),
    )  # fmt: skip


def test_a_rate_is_turned_round():
    found = over(EURO, "USD", "EUR", "2021-05-14/2021-05-17")
    assert found
    assert (found.low, found.high) == (Fraction(4, 5), Fraction(5, 6))


def test_two_currencies_are_crossed_day_by_day():
    found = over(EURO, "USD", "CNY", "2021-05-15")
    assert found
    assert (found.low, found.high) == (Fraction("6.2"), Fraction("6.5"))


def test_a_time_without_published_rates_has_none():
    assert over(EURO, "EUR", "USD", "2019") is None
    assert over(EURO, "EUR", "USD", "2021") is None
    assert over(EURO, "EUR", "GBP", "2021-05-15") is None
    assert over(EURO, "EUR", "USD", "2021-05-14/..") is None
    assert over(EURO, "EUR", "EUR", "2021-05-15") is None


def test_a_rate_of_a_month_or_year_holds_for_it():
    rates = make_rates("table", [("USD", "EUR", quote("2021", "0.85"))])
    found = over(rates, "USD", "EUR", "2021-07-04")
    assert found
    assert (found.low, found.high, found.first) == (Fraction("0.85"), Fraction("0.85"), date(2021, 1, 1))


def test_rates_of_the_first_of_each_month_hold_for_a_day_between():
    rates = make_rates("table", [("USD", "EUR", quote(f"2021-{month:02d}-01", f"0.8{month}")) for month in (1, 2, 3)])
    found = over(rates, "USD", "EUR", "2021-01-15")
    assert found
    assert (found.low, found.high) == (Fraction("0.81"), Fraction("0.82"))


@given(st.dictionaries(DAYS, st.integers(1, 999), min_size=1), DAYS, DAYS)
def test_every_rate_of_the_period_is_in_its_range(published: dict[date, int], one: date, other: date):
    rates = make_rates("bank", [("EUR", "USD", Quote(day, day, Decimal(rate))) for day, rate in published.items()])
    start, end = min(one, other), max(one, other)
    found = rates.over("EUR", "USD", Period(None, None, start, end))
    inside = [rate for day, rate in published.items() if start <= day <= end]
    if found is None:
        return
    assert all(found.low <= rate <= found.high for rate in inside)
    assert {found.low, found.high} <= {Fraction(rate) for rate in published.values()}


@given(DAYS)
def test_there_and_back_are_inverse(day: date):
    period = Period(None, None, day, day)
    rates = make_rates(
        "bank", [("EUR", "USD", Quote(day, day, Decimal("1.1"))), ("EUR", "CNY", Quote(day, day, Decimal(7)))]
    )
    there, back = rates.over("USD", "CNY", period), rates.over("CNY", "USD", period)
    assert there
    assert back
    assert there.low * back.high == 1
