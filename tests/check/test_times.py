"""Stretches of time lie to each other in exactly one of thirteen ways."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.times import (
    Relation,
    add_duration,
    common_days,
    is_dated,
    lasts_at_most,
    reaches,
    relate,
    stretched_end,
)
from claimdb.values.period import Period
from tests.check.notation import read_period

DAYS = st.dates(date(2000, 1, 1), date(2000, 2, 10))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: Period(None, None, min(pair), max(pair)))
INVERSE = {
    Relation.BEFORE: Relation.AFTER,
    Relation.MEETS: Relation.MET_BY,
    Relation.OVERLAPS: Relation.OVERLAPPED_BY,
    Relation.STARTS: Relation.STARTED_BY,
    Relation.DURING: Relation.CONTAINS,
    Relation.FINISHES: Relation.FINISHED_BY,
    Relation.EQUALS: Relation.EQUALS,
}
INVERSE |= {other: one for one, other in INVERSE.items()}


@given(PERIODS, PERIODS)
def test_every_relation_has_its_inverse(a: Period, b: Period):
    assert relate(b, a) is INVERSE[relate(a, b)]


@given(PERIODS, PERIODS)
def test_periods_that_share_no_day_are_apart(a: Period, b: Period):
    shared = max(a.start, b.start) <= min(a.end, b.end)
    apart = relate(a, b) in {Relation.BEFORE, Relation.MEETS, Relation.MET_BY, Relation.AFTER}
    assert apart != shared


@given(PERIODS, PERIODS)
def test_common_days_are_common(a: Period, b: Period):
    if relate(a, b) not in {Relation.BEFORE, Relation.MEETS, Relation.MET_BY, Relation.AFTER}:
        shared = common_days(a, b)
        assert (shared.start, shared.end) == (max(a.start, b.start), min(a.end, b.end))


def test_december_meets_january():
    assert relate(read_period("2021-12"), read_period("2022-01")) is Relation.MEETS
    assert relate(read_period("2021-11"), read_period("2022-01")) is Relation.BEFORE


def test_an_open_end_lies_beyond_every_day():
    assert relate(read_period("2021/.."), read_period("2022")) is Relation.CONTAINS


def test_a_year_lasts_twelve_months_also_across_a_leap_day():
    assert lasts_at_most(read_period("2024"), "P12M")
    assert lasts_at_most(read_period("2023-03/2024-02"), "P1Y")
    assert not lasts_at_most(read_period("2023-03/2024-03"), "P1Y")
    assert not lasts_at_most(read_period("2021/.."), "P12M")


def test_durations_are_calendar_durations():
    assert add_duration(date(2024, 1, 31), "P1M") == date(2024, 2, 29)
    assert add_duration(date(2024, 2, 29), "P1Y") == date(2025, 2, 28)
    assert add_duration(date(2024, 1, 1), "P2W3D") == date(2024, 1, 1) + timedelta(days=17)
    assert add_duration(date(9999, 1, 1), "P1Y") is None
    assert add_duration(date(2024, 1, 1), "soon") == date(2025, 1, 1)


def test_a_stock_reaches_as_far_as_it_holds():
    assert reaches(read_period("2020"), read_period("2024"), "P5Y")
    assert not reaches(read_period("2020"), read_period("2025"), "P5Y")


def test_durations_count_years_and_months_over_the_turn_of_a_year():
    assert add_duration(date(2023, 12, 15), "P1M") == date(2024, 1, 15)
    assert add_duration(date(2023, 11, 30), "P1Y3M") == date(2025, 2, 28)
    assert add_duration(date(2023, 1, 1), "P24M") == date(2025, 1, 1)
    assert add_duration(date(2023, 1, 1), "P") == date(2024, 1, 1)


def test_no_duration_leads_beyond_the_calendar():
    assert add_duration(date(9998, 12, 31), "P1Y") == date.max
    assert add_duration(date(9999, 12, 1), "P30D") == date.max
    assert add_duration(date(9999, 12, 1), "P31D") is None
    assert lasts_at_most(read_period("9999"), "P1Y")


def test_a_missing_bound_lies_beyond_the_first_and_the_last_day():
    first, last = Period(None, None, date.min, date.min), Period(None, None, date.max, date.max)
    everything = Period(None, None, None, None)
    assert relate(first, everything) is Relation.DURING
    assert relate(last, everything) is Relation.DURING
    assert relate(Period(None, None, None, date.min), first) is Relation.FINISHED_BY
    assert relate(Period(None, None, date.max, None), last) is Relation.STARTED_BY


def test_a_period_is_dated_by_one_bound():
    assert is_dated(read_period("2021/.."))
    assert is_dated(read_period("../2021"))
    assert not is_dated(Period("soon", None, None, None))
    assert not is_dated(None)


def test_common_days_of_two_periods_that_hold_none_are_the_ends_of_the_gap():
    gap = common_days(read_period("2020"), read_period("2023"))
    assert (gap.start, gap.end, gap.edtf) == (date(2020, 12, 31), date(2023, 1, 1), "2020-12-31/2023-01-01")


def test_common_days_that_are_one_of_the_two_are_that_one():
    year, month = read_period("2022"), read_period("2022-09")
    assert common_days(year, month) is month
    assert common_days(read_period("2021/.."), read_period("../2022-06")).edtf == "2021-01-01/2022-06-30"
    assert common_days(read_period("2021/.."), read_period("2022-09/..")).edtf == "2022-09/.."


def test_a_stock_counts_as_unchanged_to_the_last_day_of_its_hold():
    assert stretched_end(read_period("2020-01-01"), "P1Y") == date(2020, 12, 31)
    assert stretched_end(read_period("2020"), "P1M") == date(2020, 12, 31)
    assert stretched_end(read_period("2020"), None) == date(2020, 12, 31)
    assert stretched_end(read_period("2020/.."), "P1Y") is None
    assert stretched_end(read_period("9999"), "P1Y") is None


def test_a_stock_reaches_a_date_that_starts_on_its_last_day_and_not_the_next():
    assert reaches(read_period("2020-01-01"), read_period("2020-12-31"), "P1Y")
    assert not reaches(read_period("2020-01-01"), read_period("2021-01-01"), "P1Y")
    assert reaches(read_period("2020/.."), read_period("2021-01-01"), "P1Y")
    assert not reaches(read_period("2020"), Period(None, None, None, date(2030, 1, 1)), "P1Y")
