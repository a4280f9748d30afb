"""Parts of years, decades in words, years cut to two digits, and days that no month has."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.periods import find_periods
from claimdb.reading.figures import find_figures
from claimdb.text.tokens import tokenize

LANGUAGES = {"fr": FRENCH, "en": ENGLISH}
WRITTEN = date(2023, 5, 16)


def edtf(text: str, language: str) -> list[str | None]:
    return [found.period.edtf for found in find_periods(tokenize(text), LANGUAGES[language], reference=WRITTEN)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "dans les années quatre-vingt-dix", "199X"),
        ("fr", "dans les années soixante", "196X"),
        ("en", "in the nineties", "199X"),
        ("en", "in the late sixties", "196X"),
        ("fr", "au dernier trimestre 2022", "2022-36"),
        ("en", "in the final quarter of 2022", "2022-36"),
        ("en", "in the last half of 2022", "2022-41"),
        ("fr", "au 3T 2022", "2022-35"),
        ("en", "in 3Q 2022", "2022-35"),
        ("fr", "le premier avril 2022", "2022-04-01"),
        ("en", "the first of April 2022", "2022-04-01"),
        ("en", "in May and June 2022", "2022-05/2022-06"),
        ("en", "in ’98", "1998"),
        ("en", "the summer of ’98", "1998-22"),
        ("fr", "pour 2022", "2022"),
    ],
)
def test_a_part_of_time_is_read(language: str, text: str, expected: str):
    assert edtf(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on February 31, 2021"),
        ("fr", "le 31 février 2021"),
        ("en", "a man in his nineties"),
        ("fr", "pour 2022 personnes"),
        ("en", "the dogs’ 98 puppies"),
    ],
)
def test_what_is_no_time_is_not_read(language: str, text: str):
    assert edtf(text, language) == []


@pytest.mark.parametrize(("language", "text"), [("fr", "en mai dernier"), ("en", "last May")])
def test_a_month_that_goes_on_is_not_the_last_one(language: str, text: str):
    assert edtf(text, language) == ["2022-05"]


def test_a_year_cut_to_two_digits_counts_nothing():
    assert [int(figure.value) for figure in find_figures("In the summer of ’98, 12 ports closed.", "en")] == [12]
