"""What is printed from a number reads back as that number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimdb.reading import find_figures, read_figure
from tests.figures.spelled import spelled

WHOLE = st.integers(0, 10**15 - 1) | st.integers(0, 10_000) | st.integers(0, 10**6).map(lambda n: n * 1000)
FRENCH_GROUPS = (" ", "\u00a0", "\u202f", "\u2009", "’", "'")
ENGLISH_GROUPS = (",", " ", "\u00a0", "\u2009", "’")


@given(WHOLE, st.sampled_from(FRENCH_GROUPS))
def test_french_groups_read_back(number: int, mark: str):
    assert read_figure(f"{number:,}".replace(",", mark), "fr").value == number


@given(WHOLE, st.sampled_from(ENGLISH_GROUPS))
def test_english_groups_read_back(number: int, mark: str):
    assert read_figure(f"{number:,}".replace(",", mark), "en").value == number


@given(WHOLE, st.sampled_from(["en", "fr"]))
def test_bare_digits_read_back(number: int, language: str):
    assert read_figure(str(number), language).value == number


@given(WHOLE, st.integers(0, 99_999), st.integers(1, 2))
def test_decimals_read_back_by_language(whole: int, part: int, digits: int):
    value = Decimal(f"{whole}.{part % 10**digits:0{digits}}")
    assert read_figure(f"{whole},{part % 10**digits:0{digits}}", "fr").value == value
    assert read_figure(f"{whole:,}.{part % 10**digits:0{digits}}", "en").value == value


@given(WHOLE, st.sampled_from(["en", "fr"]))
@example(71, "fr")
@example(180, "fr")
@example(80_000, "fr")
@example(1_980, "fr")
@example(1_000_001, "en")
def test_words_read_back(number: int, language: str):
    assert read_figure(spelled(number, language), language).value == number


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_number_in_words_below_two_thousand_reads_back(language: str):
    wrong = {n: spelled(n, language) for n in range(2000) if read_figure(spelled(n, language), language).value != n}
    assert wrong == {}


@pytest.mark.parametrize(
    ("language", "scale", "power"),
    [
        ("fr", "millions", 6), ("fr", "milliards", 9), ("fr", "billions", 12), ("fr", "Md", 9), ("fr", "mille", 3),
        ("en", "million", 6), ("en", "billion", 9), ("en", "trillion", 12), ("en", "bn", 9), ("en", "thousand", 3),
    ],
)  # fmt: skip
@given(st.integers(1, 999), st.integers(0, 99))
def test_scales_multiply_by_their_language(language: str, scale: str, power: int, whole: int, part: int):
    mark = "," if language == "fr" else "."
    figure = read_figure(f"{whole}{mark}{part:02} {scale}", language)
    assert figure.value == Decimal(f"{whole}.{part:02}").scaleb(power)
    assert figure.step == Decimal("0.01").scaleb(power)


@given(st.integers(1, 10**9), st.sampled_from(["€", "$", "£"]))
def test_money_reads_back_before_and_after(amount: int, sign: str):
    units = {"€": "EUR", "$": "USD", "£": "GBP"}
    before, after = read_figure(f"{sign}{amount:,}", "en"), read_figure(f"{amount} {sign}", "fr")
    assert (before.value, before.unit) == (after.value, after.unit) == (amount, units[sign])


@given(st.integers(2, 10**6), st.sampled_from(["au moins", "plus de", "environ", "près de", "moins de"]))
def test_a_comparison_keeps_the_value_and_the_words(number: int, words: str):
    (figure,) = find_figures(f"Il y a {words} {number:,} stations.".replace(",", "\u202f"), "fr")
    assert figure.value == number
    assert figure.wording.startswith(words)
    assert figure.counted == "stations"


@given(st.integers(0, 998), st.integers(1, 10**6))
def test_a_range_reads_back(low: int, more: int):
    figure = read_figure(f"entre {low} et {low + more}", "fr")
    assert (figure.value, figure.value_high) == (low, low + more)
