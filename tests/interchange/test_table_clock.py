"""Times of day in a table: minutes of the row's day, in whatever form a page prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.interchange.table_clock import read_clock
from claimdb.interchange.table_failures import RowRefused
from claimdb.values.calendar import read_calendar

DAY = read_calendar("2019-03-05")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("6:30 AM", 390),
        ("06:30", 390),
        ("6:30a", 390),
        ("6:30 p.m.", 1110),
        ("18:30 PM", 1110),
        ("12:05 AM", 5),
        ("12:05 PM", 725),
        ("6h30", 390),
        ("6 h 30", 390),
        ("06:30:59", 390),
        ("2019-03-05 06:30", 390),
        ("2019-03-05T06:30", 390),
        ("2019-03-06 00:15", 1455),
        ("2019-03-04 23:50", -10),
        ("3/5/2019 6:30 AM", 390),
        ("05/03/2019 06:30", 390),
        ("3/5/19 6:30 AM", 390),
        ("Mar 5 - 6:30am", 390),
        ("6:30aMar 5", 390),
        ("06:30Tuesday, Mar 5", 390),
        ("Tue, March 5, 2019 at 6:30 AM", 390),
        ("6:30 a.m.  Tue 05-Mar-2019", 390),
        ("12:15 a.m. 6 March 2019", 1455),
        ("*6:30 AM", 390),
        ("6:30 AM (Actual gate)", 390),
    ],
)
def test_a_time_of_day_is_minutes_since_the_midnight_of_the_day(written: str, minutes: int) -> None:
    clock = read_clock(written, DAY)
    assert clock is not None
    assert (clock.figure.value, clock.figure.unit, clock.figure.wording) == (Decimal(minutes), "min", written)


@pytest.mark.parametrize("written", ["6.30", "630", "25:10", "6:75", "about 6:30", "6:30 km", "2019-03-05", "2:1"])
def test_other_cells_are_no_time_of_day(written: str) -> None:
    assert read_clock(written, DAY) is None


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("6:30 a.m. (Estimated runway)", 390),
        ("Est. 6:30 AM", 390),
        ("Expected 00:15 Mar 6", 1455),
        ("Prévue 6h30", 390),
    ],
)
def test_an_estimated_time_is_hedged(written: str, minutes: int) -> None:
    clock = read_clock(written, DAY)
    assert clock is not None
    assert (clock.figure.value, clock.figure.hedged) == (Decimal(minutes), True)


def test_a_time_that_happened_is_not_hedged() -> None:
    clock = read_clock("6:30 AM (Actual gate)", DAY)
    assert clock is not None
    assert not clock.figure.hedged


def test_a_row_without_a_day_takes_that_of_the_cell() -> None:
    clock = read_clock("2019-03-05 06:30", None)
    assert clock is not None
    assert clock.as_of == DAY


@pytest.mark.parametrize("written", ["3/5/2019 6:30 AM", "2019-03-05 06:30 MST"])
def test_what_can_be_read_in_two_ways_or_not_whole_is_refused(written: str) -> None:
    with pytest.raises(RowRefused):
        read_clock(written, None)


def test_a_date_needs_a_single_day_beside_it() -> None:
    with pytest.raises(RowRefused):
        read_clock("2019-03-05 06:30", read_calendar("2019-03"))


@given(st.integers(0, 23), st.integers(0, 59))
def test_both_clocks_give_the_same_minute(hour: int, minute: int) -> None:
    half, twelve = "AM" if hour < 12 else "PM", hour % 12 or 12
    one, other = read_clock(f"{hour:02d}:{minute:02d}", DAY), read_clock(f"{twelve}:{minute:02d} {half}", DAY)
    assert one is not None
    assert other is not None
    assert one.figure.value == other.figure.value == 60 * hour + minute
