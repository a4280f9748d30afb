"""Stretches of time lie to each other in exactly one of thirteen ways."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.times import Relation, add_duration, common_days, lasts_at_most, reaches, relate
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
