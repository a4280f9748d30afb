"""Number words beside text2num, currency names beside babel: two other readers of the same languages."""

from __future__ import annotations

import pytest

from claimdb.errors import InputError
from claimdb.reading import read_figure
from tests.figures.spelled import spelled
from tests.figures.spelled_german import spelled_german

text_to_num = pytest.importorskip("text_to_num", reason="text2num is not installed")
babel_numbers = pytest.importorskip("babel.numbers", reason="babel is not installed")

# Every number below a hundred, and those at which the words of larger ones change.
NUMBERS = [*range(2, 100), 100, 101, 110, 171, 180, 191, 200, 201, 299, 999, 1000, 1001, 1100, 1999, 2000]
NUMBERS += [21_080, 999_999]
COMMON = ["EUR", "USD", "GBP", "CHF", "CNY", "JPY", "PLN", "INR", "SEK", "NOK", "DKK", "CAD", "AUD"]


def write(number: int, language: str) -> str:
    return spelled_german(number) if language == "de" else spelled(number, language)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("number", NUMBERS)
def test_words_are_read_as_text2num_reads_them(number: int, language: str):
    words = write(number, language)
    assert read_figure(words, language).value == text_to_num.text2num(words, language)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("code", COMMON)
def test_the_name_that_cldr_prints_reads_back_to_its_code(code: str, language: str):
    name = babel_numbers.get_currency_name(code, count=50, locale=language)
    try:
        unit = read_figure(f"50 {name}", language).unit
    except InputError as trouble:
        pytest.fail(f"50 {name}: {trouble}")
    assert unit == code, name
