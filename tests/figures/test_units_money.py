"""Units and money: currencies by name, parts of a currency, compounds, rates and multiples."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.reading import find_figures, read_figure
from claimdb.values.figure import Direction
from claimdb.values.units import conversion_factor, find_unit


def units(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value:f}", figure.unit) for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "GBP3.01", "3.01", "GBP"),
        ("en", "Rs. 20", "20", "INR"),
        ("en", "RM42", "42", "MYR"),
        ("en", "50 Australian dollars", "50", "AUD"),
        ("en", "20 Hong Kong dollars", "20", "HKD"),
        ("en", "42 Lebanese pounds", "42", "LBP"),
        ("en", "3 million pounds", "3000000", "GBP"),
        ("en", "20,000 pounds of rice", "20000", "[lb_av]"),
        ("en", "ten cents", "0.1", "USD"),
        ("en", "45p", "0.45", "GBP"),
        ("en", "20 dollars and 43 cents", "20.43", "USD"),
        ("en", "5 lakh crore rupees", "5000000000000", "INR"),
        ("fr", "12 dollars canadiens", "12", "CAD"),
        ("fr", "30 francs suisses", "30", "CHF"),
        ("fr", "500 francs CFA", "500", "XOF"),
        ("fr", "8 livres sterling", "8", "GBP"),
        ("fr", "20 centimes", "0.2", "EUR"),
        ("fr", "3 euros 50", "3.5", "EUR"),
        ("fr", "10€50", "10.5", "EUR"),
        ("fr", "16,4 millions de $ CA", "16400000", "CAD"),
        ("fr", "3,4 M d’euros", "3400000", "EUR"),
    ],
)
def test_money_has_its_currency(language: str, text: str, value: str, unit: str):
    figure = read_figure(text, language)
    assert (f"{figure.value:f}", figure.unit) == (value, unit)


@pytest.mark.parametrize(("language", "text"), [("en", "10 dinars"), ("en", "9 pesos"), ("fr", "9 livres")])
def test_a_name_of_several_currencies_is_none(language: str, text: str):
    assert read_figure(text, language).unit is None


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "37 degrés Celsius", "37", "Cel"),
        ("fr", "70 °F", "70", "[degF]"),
        ("fr", "12 km carrés", "12", "km2"),
        ("fr", "5 MtCO2", "5", "Mt"),
        ("fr", "trois quarts d’heure", "0.75", "h"),
        ("fr", "une demi-heure", "0.5", "h"),
        ("fr", "2 h 13 min 5 s", "7985", "s"),
        ("fr", "20 barils", "20", "[bbl_us]"),
        ("en", "40 sq ft", "40", "[sft_i]"),
        ("en", "half an hour", "0.5", "h"),
        ("en", "a quarter-point", "0.25", "pp"),
        ("en", "25 basis points", "25", "bp"),
        ("en", "7 feet 10 inches", "94", "[in_i]"),
        ("en", "2 years, 3 months", "2.25", "a"),
        ("en", "55 mph", "55", "[mi_i]/h"),
        ("en", "4 km^3", "4", "km3"),
        ("en", "30 mg/L", "30", "mg/L"),
    ],
)
def test_measures_have_their_unit(language: str, text: str, value: str, unit: str):
    figure = read_figure(text, language)
    assert (f"{figure.value:f}", figure.unit) == (value, unit)


def test_two_masses_in_a_list_are_two_figures():
    assert units("Elle émet 5 kt et 12 tonnes.", "fr") == [("5", "kt"), ("12", "t")]


def test_points_behind_a_percentage_are_of_percent():
    assert units("Il atteint 12 %, une hausse de 3 points.", "fr") == [("12", "percent"), ("3", "pp")]
    assert units("L’équipe a gagné 3 points.", "fr") == [("3", None)]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "12 deaths per 100,000 people", "12", "10*-5"),
        ("en", "3 per 1,000 live births", "3", "10*-3"),
        ("en", "7 cases per million", "7", "10*-6"),
        ("fr", "5 cas pour 1 000 habitants", "5", "10*-3"),
        ("fr", "12 décès pour cent mille habitants", "12", "10*-5"),
        ("fr", "3 sur 100 000", "3", "10*-5"),
        ("fr", "un sur cinq", "20", "percent"),
        ("fr", "5 ‰", "5", "permille"),
    ],
)
def test_a_rate_is_one_figure(language: str, text: str, value: str, unit: str):
    assert units(text, language) == [(value, unit)]


def test_a_rate_converts_to_percent():
    factors = conversion_factor("10*-3", "percent")
    assert factors is not None
    assert Decimal(5) * factors[0] == Decimal("0.5") * factors[1]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "It has three times as many ships.", "3"),
        ("en", "It is two and a half times bigger.", "2.5"),
        ("en", "It has twice as many ships.", "2"),
        ("en", "It rose tenfold.", "10"),
        ("en", "A 2.5-fold rise", "2.5"),
        ("en", "It rose by a factor of 3.", "3"),
        ("fr", "Elle a deux fois plus de ports.", "2"),
        ("fr", "Le nombre a été multiplié par 2,5 en dix ans.", "2.5"),
    ],
)
def test_a_multiple_is_read_in_times(language: str, text: str, value: str):
    assert units(text, language)[0] == (value, "times")


@pytest.mark.parametrize("text", ["Elle coûte deux fois moins.", "Le prix est divisé par deux."])
def test_a_multiple_that_says_less_is_a_fall(text: str):
    (figure,) = find_figures(text, "fr")
    assert (figure.value, figure.unit, figure.direction) == (2, "times", Direction.FALL)


@pytest.mark.parametrize(("language", "text"), [("en", "It sailed three times."), ("fr", "Il vient deux fois par an.")])
def test_a_number_of_occasions_is_no_multiple(language: str, text: str):
    assert all(unit is None for _, unit in units(text, language))


def test_twice_alone_counts_nothing():
    assert units("He came twice.", "en") == []


@given(st.integers(1, 999), st.integers(3, 9), st.sampled_from(["en", "fr"]))
def test_rates_read_back(number: int, power: int, language: str):
    whole = f"{10**power:,}" if language == "en" else f"{10**power:,}".replace(",", "\u202f")
    word = "per" if language == "en" else "pour"
    assert units(f"{number} {word} {whole}", language) == [(str(number), f"10*-{power}")]


@given(st.integers(1, 10**6), st.integers(1, 99))
def test_coins_behind_money_add_up(amount: int, coins: int):
    figure = read_figure(f"{amount} dollars and {coins} cents", "en")
    assert (figure.value, figure.unit) == (Decimal(f"{amount}.{coins:02}"), "USD")


@pytest.mark.parametrize(
    "unit", ["times", "Cel", "[degF]", "GHz", "[gal_us]", "Mbit/s", "10*-6", "[mi_i]/h", "[mi_i]", "[lb_av]"]
)
def test_units_that_are_read_have_a_kind(unit: str):
    assert find_unit(unit).kind != unit.casefold()
