"""Plain dates of the calendar have bounds in days, and nothing else is read as one."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.values.calendar import read_calendar


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022", (2022, 1, 1), (2022, 12, 31)), ("2022-01", (2022, 1, 1), (2022, 1, 31)),
        ("2022-12", (2022, 12, 1), (2022, 12, 31)), ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2022-09-01", (2022, 9, 1), (2022, 9, 1)), ("2022-09-30", (2022, 9, 30), (2022, 9, 30)),
        ("2020/2022-06", (2020, 1, 1), (2022, 6, 30)), ("2022-03/2022-03", (2022, 3, 1), (2022, 3, 31)),
        ("2022~", (2022, 1, 1), (2022, 12, 31)), (" 2022 ", (2022, 1, 1), (2022, 12, 31)),
        ("0001", (1, 1, 1), (1, 12, 31)),
    ],
)  # fmt: skip
def test_both_days_of_the_bounds_are_included(text: str, start: tuple[int, int, int], end: tuple[int, int, int]):
    found = read_calendar(text)
    assert found
    assert (found.start, found.end) == (date(*start), date(*end))
    assert found.edtf == text.strip()


@pytest.mark.parametrize(
    "text",
    ["", "0000", "2022-00", "2022-13", "2022-09-00", "2022-09-31", "2023-02-29", "22", "2022-9", "2022/..", "2022/",
     "2020/2021/2022", "2022/2021", "2022-06/2022", "2022/2022-06", "2022-09-12T10:00", "x2022", "٢٠٢٢"],
)  # fmt: skip
def test_what_is_in_no_calendar_or_ends_before_it_begins_is_not_read(text: str):
    assert read_calendar(text) is None
