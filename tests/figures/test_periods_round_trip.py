"""A date printed in any style reads back, and hostile texts cost no more than their length."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.periods import find_periods, read_period
from claimdb.record.dates import read_edtf
from claimdb.text.tokens import tokenize
from tests.figures.steps import calls_of

FRENCH_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = st.dates(date(1500, 1, 1), date(2150, 12, 31))
YEARS = st.integers(1500, 2080)
Read = tuple[str, str | None, date | None, date | None]
CODES = st.sampled_from(["fr", "en"])
LANGUAGES = {"fr": FRENCH, "en": ENGLISH}


def one(text: str, code: str, reference: date | None = None) -> Read:
    (found,) = find_periods(tokenize(text), LANGUAGES[code], reference=reference)
    return found.period.text or "", found.period.edtf, found.period.start, found.period.end


@given(DAYS, st.sampled_from(["Le traité du {} tient.", "({})", "depuis le {}, rien", "{}"]))
def test_a_french_date_reads_back(day: date, sentence: str) -> None:
    printed = f"{'1er' if day.day == 1 else day.day} {FRENCH_MONTHS[day.month - 1]} {day.year}"
    text, edtf, start, _ = one(sentence.format(printed), "fr")
    assert text.endswith(printed)
    assert (edtf or "").removesuffix("/..") == day.isoformat()
    assert start == day


@given(
    DAYS,
    st.sampled_from(
        ["{month} {day}, {year}", "{day} {month} {year}", "{month} {day} {year}", "{year}-{m:02d}-{day:02d}"]
    ),
)
def test_an_english_date_reads_back(day: date, style: str) -> None:
    month = ENGLISH_MONTHS[day.month - 1]
    printed = style.format(month=month, day=day.day, year=day.year, m=day.month)
    assert one(f"It was signed on {printed}, in Lima.", "en") == (printed, day.isoformat(), day, day)


@given(DAYS)
def test_a_french_date_in_digits_reads_back(day: date) -> None:
    printed = f"{day.day:02d}/{day.month:02d}/{day.year}"
    assert one(f"relevé du {printed}.", "fr") == (printed, day.isoformat(), day, day)


@given(DAYS, DAYS)
def test_a_range_of_dates_reads_back(first: date, last: date) -> None:
    first, last = min(first, last), max(first, last)
    if first == last:
        return
    said = [f"{day.day} {FRENCH_MONTHS[day.month - 1]} {day.year}" for day in (first, last)]
    printed = f"du {said[0]} au {said[1]}"
    assert one(f"Ouvert {printed}.", "fr") == (printed, f"{first}/{last}", first, last)


@given(
    YEARS,
    st.integers(1, 60),
    st.sampled_from([("de {} à {}", "fr"), ("between {} and {}", "en"), ("{}-{}", "fr")]),
)
def test_a_range_of_years_reads_back(year: int, length: int, style: tuple[str, str]) -> None:
    printed = style[0].format(year, year + length)
    expected = (printed, f"{year}/{year + length}", date(year, 1, 1), date(year + length, 12, 31))
    assert one(f"Ouvert {printed}.", style[1]) == expected


@given(
    st.text(alphabet=st.sampled_from("0123456789 -–/.,()'’aàdeinmst\nMayjuil"), max_size=60),
    CODES,
    st.none() | DAYS,
)
@settings(max_examples=300)
def test_any_text_is_read_without_failing(text: str, code: str, reference: date | None) -> None:
    tokens = tokenize(text)
    at = 0
    for found in find_periods(tokens, LANGUAGES[code], reference=reference):
        assert at <= found.first < found.last <= len(tokens)
        assert found.period.text
        at = found.last


PIECES = """
en in de from to à entre between and et depuis since le the 8 31 2015 2019 mai May octobre October dernier last
next dix ten années years ago il y a - – / . , ( ) été summer 1er 3rd trimestre quarter of année siècle XXe 1990s
fin late mi avant before Q3 lundi Monday hier today 02 13 1900 2000 onwards fiscal hiver
winter vers after six premiers mois months first FY2021 03/04/2020 les des on
"""
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join)


@given(WORDS, CODES, st.none() | st.dates())
@settings(max_examples=500)
def test_bounds_are_those_of_the_edtf(text: str, code: str, reference: date | None) -> None:
    for found in find_periods(tokenize(text), LANGUAGES[code], reference=reference):
        period = found.period
        if period.start is None and period.end is None:
            continue
        assert period.edtf is not None
        assert period.start is None or period.end is None or period.start <= period.end
        if "-24" not in period.edtf:
            read = read_edtf(period.edtf)
            assert (read.start, read.end) == (period.start, period.end)


@given(st.text(max_size=40), CODES)
def test_any_cell_gives_a_period_or_none(text: str, code: str) -> None:
    period = read_period(text, code)
    assert period is None or period.text


@pytest.mark.parametrize(
    "piece", ["fin de ", "mai ", "2012-", "3 ", "de ", "entre ", "le ", "1990 ", "il y a ", "dix ", "(", "x"]
)
def test_a_long_text_takes_steps_in_proportion(piece: str) -> None:
    def steps(times: int) -> int:
        tokens = tokenize(piece * times)
        return calls_of(lambda: find_periods(tokens, FRENCH))

    assert steps(4_000) < 5 * steps(1_000) + 1_000
