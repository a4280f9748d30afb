"""Dates and periods in English prose."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.figures.english import ENGLISH
from claimdb.figures.periods import find_periods, read_period
from claimdb.text.tokens import tokenize

WRITTEN = date(2022, 9, 14)


def edtf(text: str, reference: date | None = None) -> list[tuple[str | None, str | None]]:
    found = find_periods(tokenize(text), ENGLISH, reference=reference)
    return [(each.period.text, each.period.edtf) for each in found]


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("It was signed on October 8, 2003, in Lima.", "October 8, 2003", "2003-10-08"),
        ("It was signed on 8 October 2003 in Lima.", "8 October 2003", "2003-10-08"),
        ("signed on the 8th of October, 2003", "8th of October, 2003", "2003-10-08"),
        ("Monday, October 8, 2003", "Monday, October 8, 2003", "2003-10-08"),
        ("LONDON, 9 January 2024 – May said that it was over.", "9 January 2024", "2024-01-09"),
        ("Sept. 11, 2001 was a Tuesday", "Sept. 11, 2001", "2001-09-11"),
        ("dated 28/12/2000", "28/12/2000", "2000-12-28"),
        ("dated 12/28/2000", "12/28/2000", "2000-12-28"),
        ("dated 03/03/2020", "03/03/2020", "2020-03-03"),
        ("posted 2021-04-03 by the port", "2021-04-03", "2021-04-03"),
        ("In September 2018 work began.", "September 2018", "2018-09"),
        ("In May 2018 work began.", "May 2018", "2018-05"),
        ("In 2015 the bridge opened.", "2015", "2015"),
        ("In 2015 sales rose.", "2015", "2015"),
        ("the law of 2012", "2012", "2012"),
        ("a 2018 interview", "2018", "2018"),
        ("the 2020 elections", "2020", "2020"),
        ("China's 2017 law", "2017", "2017"),
        ("a report (2014) says", "2014", "2014"),
        ("late 2019", "late 2019", "2019"),
        ("by the end of 2019", "by the end of 2019", "../2019"),
        ("mid-2021", "mid-2021", "2021"),
        ("since 2004", "since 2004", "2004/.."),
        ("since October 8, 2003", "since October 8, 2003", "2003-10-08/.."),
        ("from 2004 onwards", "from 2004 onwards", "2004/.."),
        ("before 2015", "before 2015", "../2014"),
        ("after May 2020", "after May 2020", "2020-06/.."),
        ("by 2030", "by 2030", "../2030"),
        ("until 2019", "until 2019", "../2019"),
        ("circa 1850", "circa 1850", "1850~"),
        ("around 2015", "around 2015", "2015~"),
        ("from 2012 to 2019", "from 2012 to 2019", "2012/2019"),
        ("between 2012 and 2019", "between 2012 and 2019", "2012/2019"),
        ("between April 2021 and July 2022", "between April 2021 and July 2022", "2021-04/2022-07"),
        ("between April and July 2022", "between April and July 2022", "2022-04/2022-07"),
        ("from early 2012 until late 2019", "from early 2012 until late 2019", "2012/2019"),
        ("from May 3 to May 5, 2021", "from May 3 to May 5, 2021", "2021-05-03/2021-05-05"),
        ("on May 3–5, 2021", "May 3–5, 2021", "2021-05-03/2021-05-05"),
        ("on 3–5 May 2021", "3–5 May 2021", "2021-05-03/2021-05-05"),
        ("April–June 2020", "April–June 2020", "2020-04/2020-06"),
        ("the 2012-2019 period", "2012-2019", "2012/2019"),
        ("in 2012–19", "2012–19", "2012/2019"),
        ("in 1999–00", "1999–00", "1999/2000"),
        ("in the 1990s", "1990s", "199X"),
        ("in the '90s", "90s", "199X"),
        ("in the 1800s", "1800s", "18XX"),
        ("in the 2000s", "2000s", "200X"),
        ("in the 21st century", "21st century", "2001/2100"),
        ("the nineteenth century", "nineteenth century", "1801/1900"),
        ("the twenty-first century", "twenty-first century", "2001/2100"),
        ("in summer 2021", "summer 2021", "2021-22"),
        ("in the fall of 2021", "fall of 2021", "2021-23"),
        ("Q3 2021", "Q3 2021", "2021-35"),
        ("the third quarter of 2021", "third quarter of 2021", "2021-35"),
        ("the second half of 2020", "second half of 2020", "2020-41"),
        ("the 1st half of 2020", "1st half of 2020", "2020-40"),
        ("« Le port », 8 octobre 2003", "8 octobre 2003", "2003-10-08"),
        ("between 2010 and today", "between 2010 and today", "2010/.."),
        ("the first six months of 2021", "first six months of 2021", "2021-01/2021-06"),
        ("the last three months of 2021", "last three months of 2021", "2021-10/2021-12"),
        ("on May 3 and 4, 2020", "May 3 and 4, 2020", "2020-05-03/2020-05-04"),
        ("before the end of 2020", "before the end of 2020", "../2020"),
        ("on 2020/05/03", "2020/05/03", "2020-05-03"),
        ("FY2021", "FY2021", None),
        ("from 1949 to the present", "from 1949 to the present", "1949/.."),
        ("fiscal year 2021", "fiscal year 2021", None),
        ("on 8 October", "8 October", "XXXX-10-08"),
        ("On May 5 protesters gathered", "May 5", "XXXX-05-05"),
    ],
)  # fmt: skip
def test_reads_one_english_period(text: str, printed: str, expected: str | None) -> None:
    assert edtf(text) == [(printed, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "dated 03/04/2020",
        "a total of 2015 people",
        "in 2000 cities",
        "about 2015 people",
        "about 1500 were held",
        "rose from 2015 to 2018 stations",
        "1900-2000 people",
        "they may 2020 times",
        "we march 10 miles",
        "pp. 1998-2005",
        "$2015",
        "2015 stations",
        "Resolution 2015",
        "30 February 2020",
        "flight 1914",
        "the fall of the wall",
        "first half results",
        "dated 03-04-2020",
    ],
)
def test_leaves_unread_what_may_be_a_number(text: str) -> None:
    assert edtf(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("last year", "last year", "2021"),
        ("next year", "next year", "2023"),
        ("this month", "this month", "2022-09"),
        ("last week", "last week", "2022-09-05/2022-09-11"),
        ("last quarter", "last quarter", "2022-34"),
        ("yesterday", "yesterday", "2022-09-13"),
        ("over the past year", "past year", "2021-09/2022-09"),
        ("in the last ten years", "last ten years", "2012/2022"),
        ("the past decade", "past decade", "2012/2022"),
        ("three years ago", "three years ago", "2019"),
        ("12 months ago", "12 months ago", "2021-09"),
        ("last May", "last May", "2022-05"),
        ("last December", "last December", "2021-12"),
        ("next May", "next May", "2023-05"),
        ("last summer", "last summer", "2022-22"),
        ("this summer", "this summer", "2022-22"),
        ("since last year", "since last year", "2021/.."),
        ("on 8 October", "8 October", "2022-10-08"),
    ],
)  # fmt: skip
def test_resolves_relative_periods_against_the_day_of_writing(text: str, printed: str, expected: str) -> None:
    assert edtf(text, WRITTEN) == [(printed, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("October 8, 2003", "2003-10-08"), ("September 2018", "2018-09"), ("2015", "2015"),
        ("2012 to 2019", "2012/2019"),
        ("2021-04/2022-07", "2021-04/2022-07"), ("in 2015", "2015"), ("since 2004", "2004/.."), ("Q1 2020", "2020-33"),
    ],
)  # fmt: skip
def test_reads_the_period_of_a_cell(text: str, expected: str) -> None:
    period = read_period(text, "en")
    assert period is not None
    assert period.edtf == expected


@pytest.mark.parametrize("text", ["03/04/2020", "300", "2015 and 2018", "54 stations in 2015", "May", ""])
def test_a_cell_with_no_single_period_gives_none(text: str) -> None:
    period = read_period(text, "en")
    assert period is None or period.start is None


def test_an_unknown_language_reads_calendar_dates_only() -> None:
    assert read_period("2021-04", "xx") is not None
    assert read_period("8 October 2003", "xx") is None
