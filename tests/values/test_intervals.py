"""Intervals: what two of them allow together, and which holds which."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from claimdb.values.interval import Interval

ENDS = st.one_of(st.none(), st.integers(-3, 3).map(Decimal))
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())
PROBES = [Decimal(n) / 2 for n in range(-9, 10)]


def allows(interval: Interval, value: Decimal) -> bool:
    above = interval.low is None or value > interval.low or (interval.low_closed and value == interval.low)
    below = interval.high is None or value < interval.high or (interval.high_closed and value == interval.high)
    return above and below


@given(INTERVALS, INTERVALS)
def test_the_intersection_allows_what_both_allow(a: Interval, b: Interval):
    shared = a.intersection(b)
    for value in PROBES:
        assert allows(shared, value) == (allows(a, value) and allows(b, value))


@given(INTERVALS, INTERVALS)
def test_two_intervals_meet_where_some_value_is_allowed_by_both(a: Interval, b: Interval):
    assert a.meets(b) == any(allows(a, value) and allows(b, value) for value in PROBES)
    assert a.meets(b) == b.meets(a)


@given(INTERVALS, INTERVALS)
def test_an_interval_holds_another_where_it_allows_all_of_it(a: Interval, b: Interval):
    wide = [*PROBES, Decimal(-100), Decimal(100)]
    assert a.holds(b) == all(allows(a, value) for value in wide if allows(b, value))


@given(INTERVALS, INTERVALS)
def test_intervals_are_the_same_where_each_holds_the_other(a: Interval, b: Interval):
    assert a.same_as(b) == (a.holds(b) and b.holds(a))


def test_the_flag_of_an_unbounded_side_says_nothing():
    assert Interval(Decimal(5), None, high_closed=True).same_as(Interval(Decimal(5), None, high_closed=False))


def test_an_empty_interval_is_in_every_other_and_meets_none():
    empty = Interval(Decimal(5), Decimal(5), low_closed=False)
    assert empty.is_empty()
    assert Interval(Decimal(1), Decimal(2)).holds(empty)
    assert not empty.meets(Interval(None, None))
