"""Numbers in words: scales on scales, decimals, signs, years, fractions; what is spelled reads back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.reading import find_figures, read_figure
from tests.figures.spelled import spelled


def values(text: str, language: str) -> list[str]:
    return [f"{figure.value:f}" for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "mille milliards", "1000000000000"),
        ("fr", "deux mille milliards d’euros", "2000000000000"),
        ("fr", "deux-mille-trois-cent-un navires", "2301"),
        ("fr", "cent-un-mille soldats", "101000"),
        ("fr", "quatre vingt dix neuf ports", "99"),
        ("fr", "soixante dix huit ports", "78"),
        ("fr", "deux virgule cinq millions de ports", "2500000"),
        ("fr", "zéro virgule zéro cinq", "0.05"),
        ("fr", "un virgule deux cent trente-six", "1.236"),
        ("fr", "un quart de million de navires", "250000"),
        ("fr", "SOIXANTE-DIX", "70"),
        ("en", "three thousand million", "3000000000"),
        ("en", "one hundred and five thousand men", "105000"),
        ("en", "twenty-five hundred men", "2500"),
        ("en", "two point two million men", "2200000"),
        ("en", "zero point one four", "0.14"),
        ("en", "a quarter of a million men", "250000"),
        ("en", "three quarters of a million men", "750000"),
        ("en", "minus three million two hundred thousand", "-3200000"),
        ("en", "1 1/2 miles", "1.5"),
        ("en", "2½ miles", "2.5"),
        ("en", "+3.5 %", "3.5"),
    ],
)
def test_words_are_one_number(language: str, text: str, value: str):
    assert f"{read_figure(text, language).value:f}" == value


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "It was built in nineteen eighty-four."), ("fr", "Elle fut bâtie en mil neuf cent vingt.")],
)
def test_a_year_in_words_is_no_figure(language: str, text: str):
    assert values(text, language) == []


def test_two_numbers_in_words_are_no_year_where_a_hyphen_binds_the_second():
    assert "1520" not in values("He saw fifteen twenty-year-old trucks.", "en")


@pytest.mark.parametrize(
    ("text", "value"),
    [("Il y fait moins 12 degrés.", "-12"), ("Il y fait au moins 12 degrés.", "12"), ("J’ai moins 3 ports.", "3")],
)
def test_a_french_word_of_sign_needs_a_unit(text: str, value: str):
    assert values(text, "fr") == [value]


def test_a_range_below_zero_keeps_both_signs():
    (figure,) = find_figures("Il y fait de moins 10 à moins 5 degrés.", "fr")
    assert (figure.value, figure.value_high) == (-10, -5)


@pytest.mark.parametrize("text", ["3/4 of the voters left.", "Three quarters of the voters left."])
def test_a_fraction_of_people_is_a_share(text: str):
    assert [(figure.value, figure.unit) for figure in find_figures(text, "en")] == [(75, "percent")]


@pytest.mark.parametrize("text", ["It opens on 3/4.", "Open 24/7.", "The 9/11 report"])
def test_a_bare_pair_of_numbers_is_no_share(text: str):
    assert values(text, "en") == []


@pytest.mark.parametrize("text", ["two thirds of voters", "a third of voters", "1 in 7 voters"])
def test_a_share_without_a_decimal_lies_between_its_bounds(text: str):
    figure = read_figure(text, "en")
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low <= figure.value <= figure.high
    assert figure.high - figure.low == Decimal("0.0001")


@given(st.integers(2, 999), st.sampled_from(["fr", "en"]), st.sampled_from([9, 12]))
def test_a_scale_behind_thousands_multiplies_them(number: int, language: str, power: int):
    thousand, scale = {
        ("fr", 9): ("mille", "millions"), ("fr", 12): ("mille", "milliards"),
        ("en", 9): ("thousand", "million"), ("en", 12): ("thousand", "billion"),
    }[language, power]  # fmt: skip
    assert read_figure(f"{spelled(number, language)} {thousand} {scale}", language).value == number * 10**power


@given(st.integers(0, 999), st.text("0123456789", min_size=1, max_size=4), st.sampled_from(["fr", "en"]))
def test_decimals_in_words_read_back(whole: int, digits: str, language: str):
    mark = "virgule" if language == "fr" else "point"
    said = " ".join(spelled(int(digit), language) for digit in digits)
    assert read_figure(f"{spelled(whole, language)} {mark} {said}", language).value == Decimal(f"{whole}.{digits}")


@given(st.integers(1, 10**15 - 1))
def test_french_hyphens_of_1990_read_back(number: int):
    assert read_figure(spelled(number, "fr").replace(" ", "-"), "fr").value == number


@given(st.integers(1, 10**15 - 1), st.sampled_from(["fr", "en"]))
def test_capitals_read_back(number: int, language: str):
    assert read_figure(spelled(number, language).upper(), language).value == number
