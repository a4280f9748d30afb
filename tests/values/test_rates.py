"""Rates of exchange are those that were published, from the lowest to the highest of some days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
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


def day_by_day(first: date, *days: int) -> Rates:
    quotes = [Quote(first + timedelta(days=n), first + timedelta(days=n), Decimal(100 + n)) for n in days]
    return make_rates("bank", [("EUR", "USD", quote) for quote in quotes])


def test_rates_of_the_week_before_a_day_and_the_week_after_it_are_used():
    rates = day_by_day(date(2021, 5, 1), *range(31))
    found = over(rates, "EUR", "USD", "2021-05-15")
    assert found
    assert (found.first, found.last, found.low, found.high) == (date(2021, 5, 8), date(2021, 5, 22), 107, 121)


def test_more_days_before_are_used_where_they_are_asked_for():
    rates = day_by_day(date(2021, 5, 1), *range(31))
    found = rates.over("EUR", "USD", Period(None, None, date(2021, 5, 15), date(2021, 5, 15)), timedelta(days=10))
    assert found
    assert (found.first, found.last) == (date(2021, 5, 5), date(2021, 5, 22))


def test_a_rate_holds_a_month_before_a_day_where_another_follows_it():
    rates = day_by_day(date(2021, 1, 1), 0, 35)
    assert over(rates, "EUR", "USD", "2021-02-01")
    assert over(rates, "EUR", "USD", "2021-01-20")
    assert over(day_by_day(date(2021, 1, 1), 0, 60), "EUR", "USD", "2021-02-02") is None


def test_one_rate_must_lie_within_a_week_of_the_day_behind_it():
    assert over(day_by_day(date(2021, 1, 1), 0), "EUR", "USD", "2021-01-08")
    assert over(day_by_day(date(2021, 1, 1), 0), "EUR", "USD", "2021-01-09") is None
    assert over(day_by_day(date(2021, 1, 8), 0), "EUR", "USD", "2021-01-01")
    assert over(day_by_day(date(2021, 1, 9), 0), "EUR", "USD", "2021-01-01") is None


def test_a_range_around_the_date_of_a_document_is_marked():
    stated = Period(None, None, date(2021, 5, 14), date(2021, 5, 14))
    for period, marked in ((stated, False), (replace(stated, resolved_from="the date of the document"), True)):
        found = EURO.over("EUR", "USD", period)
        assert found
        assert found.is_of_document is marked


def test_a_range_says_whose_rates_it_has_and_between_what():
    found = over(EURO, "EUR", "USD", "2021-05-14")
    assert found
    assert (found.unit, found.to, found.origin) == ("EUR", "USD", "bank")


def test_a_pair_that_is_published_is_not_crossed():
    rates = make_rates(
        "bank",
        [("USD", "CNY", quote("2021-05-14", "6")), *(("EUR", to, quote("2021-05-14", "9")) for to in ("USD", "CNY"))],
    )
    found = over(rates, "USD", "CNY", "2021-05-14")
    assert found
    assert (found.low, found.high) == (6, 6)


def test_two_currencies_without_a_day_in_common_are_not_crossed():
    rates = make_rates("bank", [("EUR", "USD", quote("2021-05-14", "1.2")), ("EUR", "CNY", quote("2021-05-15", "8"))])
    assert over(rates, "USD", "CNY", "2021-05-14") is None


def test_the_ends_of_the_calendar_are_days_like_others():
    for day in (date.min, date.max):
        rates = make_rates("bank", [("EUR", "USD", Quote(day, day, Decimal(2)))])
        found = rates.over("EUR", "USD", Period(None, None, day, day))
        assert found
        assert found.low == 2


def test_a_pair_that_was_published_long_ago_is_crossed_by_what_is_published_now():
    old, new = quote("2010-05-14", "5"), quote("2021-05-14", "9")
    rates = make_rates("bank", [("USD", "CNY", old), ("EUR", "USD", new), ("EUR", "CNY", new)])
    found = over(rates, "USD", "CNY", "2021-05-14")
    assert found
    assert (found.low, found.high) == (1, 1)


def test_a_rate_of_a_month_that_begins_within_the_period_is_used():
    rates = make_rates("table", [("USD", "EUR", quote("2021-05", "0.8")), ("USD", "EUR", quote("2021-06", "0.9"))])
    found = over(rates, "USD", "EUR", "2021-05-10/2021-06-05")
    assert found
    assert (found.low, found.high) == (Fraction("0.8"), Fraction("0.9"))
