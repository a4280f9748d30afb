"""Dates are kept as EDTF with two day bounds."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.record.dates import date_figure, read_edtf
from claimdb.record.edtf_dates import read_any_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.values.calendar import read_calendar


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-09-12", date(2022, 9, 12), date(2022, 9, 12)),
        ("2021-04/2022-07", date(2021, 4, 1), date(2022, 7, 31)),
        ("2022~", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-09?", date(2022, 9, 1), date(2022, 9, 30)),
        ("2022-22", date(2022, 6, 1), date(2022, 8, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("2022/..", date(2022, 1, 1), None),
        ("../2022", None, date(2022, 12, 31)),
        ("/2022", None, date(2022, 12, 31)),
        ("2022/", date(2022, 1, 1), None),
        ("-0044", None, None),
        ("XXXX-10-08", None, None),
        ("XXXX-10", None, None),
        ("2022-10/XXXX-12", date(2022, 10, 1), None),
    ],
)
def test_edtf_gives_the_days_that_it_allows(text: str, start: date | None, end: date | None):
    period = read_edtf(text)
    assert (period.start, period.end, period.edtf) == (start, end, text)


@pytest.mark.parametrize("text", ["2022-02-30", "2022-13", "last year", "", "2023/2022", "31/02/2022", "٢٠٢٢"])
def test_what_is_no_date_is_refused_with_what_is_allowed(text: str):
    with pytest.raises(UnreadableDate, match="ISO 8601-2"):
        read_edtf(text)


@given(st.dates(), st.dates())
def test_the_fast_path_reads_days_as_the_library_does(a: date, b: date):
    first, last = sorted((a, b))
    text = f"{first.isoformat()}/{last.isoformat()}"
    assert read_calendar(text) == read_any_edtf(text)
    assert read_calendar(a.isoformat()) == read_any_edtf(a.isoformat())


@pytest.mark.parametrize("text", ["2022?", "2022-09~", "2020-02-29%", "2021~/2022?", "2021-04~/2021-07"])
def test_the_fast_path_reads_marked_dates_as_the_library_does(text: str):
    assert read_calendar(text) == read_any_edtf(text) is not None


@given(st.text(alphabet="0123456789-/X?~.", max_size=14))
def test_a_text_is_read_or_refused_and_bounds_are_in_order(text: str):
    try:
        period = read_edtf(text)
    except UnreadableDate:
        return
    assert period.start is None or period.end is None or period.start <= period.end


def test_a_plain_date_does_without_the_library():
    code = "import sys; from claimdb.record.dates import read_edtf; read_edtf('2022-09'); print('edtf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_date_as_figure_is_the_days_it_may_be():
    figure = date_figure("in September 2022", "2022-09")
    assert (figure.value, figure.value_high) == (date(2022, 9, 1).toordinal(), date(2022, 9, 30).toordinal())
    assert figure.comparator == "between"
    assert date_figure("12 September 2022", "2022-09-12").comparator == "exact"


def test_a_date_without_an_end_is_no_figure():
    with pytest.raises(UnreadableDate):
        date_figure("since 2022", "2022/..")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("12/09/2022", "2022-09-12"),
        ("1.2.2022", "2022-02-01"),
        ("09/24/2022", "2022-09-24"),
        ("12-09-2022", "2022-09-12"),
    ],
)
def test_a_date_with_its_year_at_the_end_is_offered_the_other_way_round(text: str, offered: str):
    with pytest.raises(UnreadableDate, match=f"the day: {offered}"):
        read_edtf(text)


@pytest.mark.parametrize("text", ["0404-X6", "2001-X3"])
def test_what_is_no_date_is_not_printed_by_the_library(text: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(UnreadableDate):
        read_edtf(text)
    assert capsys.readouterr().out == ""
