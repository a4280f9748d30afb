"""Dates of tables, in the shapes that tables have."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.interchange.table_dates import DateOrder, date_order, read_date
from claimdb.interchange.table_failures import DayOrMonth, NoYear
from claimdb.record.failures import UnreadableDate

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2011", "2011"), ("2011-12-01", "2011-12-01"), ("2011-12-01 07:45", "2011-12-01"), ("2011.0", "2011"),
        ("2011-12-01T07:45:00Z", "2011-12-01"), ("2020-03-15 00:00:00+00:00", "2020-03-15"), ("20111201", "2011-12-01"),
        ("13/12/2011", "2011-12-13"), ("1/1/2011", "2011-01-01"), ("1.12.2011", "2011-12-01"),
        ("2011/12/1", "2011-12-01"), ("Dec 1, 2011", "2011-12-01"), ("1-Dec-2011", "2011-12-01"),
        ("Dec-2011", "2011-12"), ("15 March 2020", "2020-03-15"), ("2011Q3", "2011-35"), ("Q3 2011", "2011-35"),
        ("2011-Q3", "2011-35"), ("12/2011", "2011-12"), ("2011M05", "2011-05"), ("1990 [YR1990]", "1990"),
        ("2011*", "2011"), ("2011[a]", "2011"), ("2011-2012", "2011/2012"), ("2022-09?", "2022-09?"),
    ],
)  # fmt: skip
def test_a_date_is_read_in_any_shape(text: str, edtf: str) -> None:
    assert read_date(text, None, "en").edtf == edtf


@pytest.mark.parametrize(("text", "edtf"), [("1er décembre 2011", "2011-12-01"), ("T3 2011", "2011-35")])
def test_a_date_is_read_in_the_language_of_its_table(text: str, edtf: str) -> None:
    assert read_date(text, None, "fr").edtf == edtf


@pytest.mark.parametrize(
    ("order", "text", "edtf"),
    [
        (DAY, "12/1/2011 7:45 AM", "2011-01-12"), (MONTH, "12/1/2011 7:45 AM", "2011-12-01"),
        (MONTH, "1/22/20", "2020-01-22"), (DAY, "31-12-99", "1999-12-31"), (MONTH, "1.12.2011", "2011-12-01"),
    ],
)  # fmt: skip
def test_the_table_says_what_stands_first(order: DateOrder, text: str, edtf: str) -> None:
    assert read_date(text, order, "en").edtf == edtf


def test_a_day_that_can_be_a_month_is_refused_where_nothing_tells() -> None:
    with pytest.raises(DayOrMonth, match="2011-02-01 or 2011-01-02"):
        read_date("1/2/2011", None, "en")


def test_a_day_of_no_year_is_refused() -> None:
    with pytest.raises(NoYear):
        read_date("Dec 1", None, "en")


@pytest.mark.parametrize("text", ["99/99/2011", "2/30/2011", "FY2011", "43831", "next week", "12:30", ""])
def test_what_is_no_date_is_refused_as_it_stands(text: str) -> None:
    with pytest.raises(UnreadableDate) as refused:
        read_date(text, None, "en")
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize(
    ("texts", "language", "order"),
    [
        (["1/2/2011", "31/1/2011"], "en", DAY), (["1/2/2011", "1/31/2011 7:45 PM"], "en", MONTH),
        (["1/2/2011"], "en", None), (["1/2/2011"], "fr", DAY), (["31/1/2011", "1/31/2011"], "fr", None),
        (["2011", "1.2.2011"], "en", None),
    ],
)  # fmt: skip
def test_one_date_tells_the_order_of_all(texts: list[str], language: str, order: DateOrder | None) -> None:
    assert date_order(texts, language) == order


DAYS = st.integers(0, 36_000).map(lambda days: date(1960, 1, 1) + timedelta(days=days))
SHAPES = {
    "%d/%m/%Y": DAY, "%m/%d/%Y": MONTH, "%d.%m.%Y": None, "%Y/%m/%d": None, "%d-%m-%Y %H:%M": DAY,
    "%m/%d/%Y %I:%M %p": MONTH, "%B %d, %Y": None, "%d %b %Y": None, "%Y-%m-%dT%H:%M:%S": None, "%d-%b-%Y": None,
}  # fmt: skip


@given(day=DAYS, shape=st.sampled_from(sorted(SHAPES)))
def test_a_day_in_any_shape_is_read_back(day: date, shape: str) -> None:
    period = read_date(day.strftime(shape), SHAPES[shape], "en")
    assert (period.start, period.end) == (day, day)


@given(st.text(max_size=20), st.sampled_from([None, DAY, MONTH]))
def test_any_cell_is_read_as_a_date_or_refused(text: str, order: DateOrder | None) -> None:
    with suppress(InputError):
        assert read_date(text, order, "en").edtf
