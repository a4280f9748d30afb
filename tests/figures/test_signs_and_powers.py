"""Minus signs as print sets them, powers of ten, and signs of money that an adjective makes another's."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures, read_figure


def only(text: str, language: str) -> tuple[str, str, str | None]:
    """Give wording, value and unit of the one figure of a text."""
    (figure,) = find_figures(text, language)
    return figure.wording, f"{figure.value:f}", figure.unit


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("fr", "La nuit, il y fait –14 °C.", ("–14 °C", "-14", "Cel")),
        ("fr", "La nuit, il y fait −14 °C.", ("−14 °C", "-14", "Cel")),
        ("en", "Nights there bring –14 °C.", ("–14 °C", "-14", "Cel")),
        ("de", "Nachts sind es –14 °C.", ("–14 °C", "-14", "Cel")),
        ("en", "Growth came to –0.7% there.", ("–0.7%", "-0.7", "percent")),
        ("fr", "La pêche recule (– 12 %).", ("– 12 %", "-12", "percent")),
        ("fr", "Le solde est de – 3,4 millions d’euros.", ("– 3,4 millions d’euros", "-3400000", "EUR")),
        ("en", "The fund stands at –$8 million.", ("–$8 million", "-8000000", "USD")),
        ("en", "The fund stands at -$8.", ("-$8", "-8", "USD")),
        ("fr", "La caisse est à -8 $.", ("-8 $", "-8", "USD")),
        ("fr", "Le rendement est de −5 %.", ("−5 %", "-5", "percent")),
    ],
)
def test_a_dash_before_a_temperature_a_share_or_money_is_a_minus(
    language: str, text: str, read: tuple[str, str, str | None]
):
    assert only(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Les quais – 12 % du total – ferment.", "12"),
        ("fr", "Les quais –12 % du total– ferment.", "12"),
        ("en", "The piers—12% of them—closed.", "12"),
        ("fr", "Liste :\n–12 % des quais", "12"),
        ("fr", "Bilan – 12 % de baisse.", "12"),
        ("fr", "Le quai –12 marins à bord– ferme.", "12"),
    ],
)
def test_a_dash_that_sets_apart_is_no_minus(language: str, text: str, value: str):
    assert only(text, language)[1] == value


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "Il fait entre –9 et –2 °C.", "-9", "-2"),
        ("en", "It reads from –9 °C to –2 °C.", "-9", "-2"),
        ("fr", "Il fait de 5–9 °C.", "5", "9"),
        ("en", "Between 5 – 9% closed.", "5", "9"),
    ],
)
def test_a_dash_within_a_range_parts_its_ends_and_one_before_an_end_is_its_minus(
    language: str, text: str, low: str, high: str
):
    (figure,) = find_figures(text, language)
    assert (f"{figure.value:f}", f"{figure.value_high:f}") == (low, high)


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "They saw 2.5E+05 spores.", ("2.5E+05 spores", "250000", None)),
        ("fr", "On y voit 2,5 × 10^5 spores.", ("2,5 × 10^5 spores", "250000", None)),
        ("fr", "On y voit 2,5×10⁵ spores.", ("2,5×10⁵ spores", "250000", None)),
        ("de", "Man sah 2,5·10⁵ Sporen.", ("2,5·10⁵ Sporen", "250000", None)),
        ("en", "It weighs 3 x 10^-3 g.", ("3 x 10^-3 g", "0.003", "g")),
        ("en", "It weighs 3 × 10⁻³ g.", ("3 × 10⁻³ g", "0.003", "g")),
        ("en", "It weighs 3.1e-4 g.", ("3.1e-4 g", "0.00031", "g")),
        ("en", "They saw 10⁶ spores.", ("10⁶ spores", "1000000", None)),
        ("en", "They saw 10^6 spores.", ("10^6 spores", "1000000", None)),
    ],
)
def test_a_power_of_ten_multiplies_exactly(language: str, text: str, read: tuple[str, str, str | None]):
    assert only(text, language) == read


def test_the_last_digit_before_a_power_of_ten_is_the_step():
    (figure,) = find_figures("On y voit 2,5 × 10⁵ spores.", "fr")
    assert (figure.step, figure.printed.low, figure.printed.high) == (10_000, 245_000, 255_000)


def test_a_length_times_a_breadth_is_no_power():
    assert [f"{figure.value:f}" for figure in find_figures("Le pont fait 10 × 10 m.", "fr")] == ["10", "10"]


def test_ranks_of_two_are_no_power():
    assert [f"{figure.value:f}" for figure in find_figures("la 2e-3e place", "fr")] == ["2"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Il vaut 40 $ canadiens.", "40", "CAD"),
        ("Il vaut 40 millions de $ australiens.", "40000000", "AUD"),
        ("Il vaut 40 $ de Hong Kong.", "40", "HKD"),
        ("Il vaut 40 $ américains.", "40", "USD"),
        ("Il vaut 40 CA$.", "40", "CAD"),
        ("Il vaut 40 dollars canadiens.", "40", "CAD"),
        ("Il vaut 40 $ constants.", "40", "USD"),
    ],
)
def test_an_adjective_tells_whose_dollars_a_sign_means(text: str, value: str, unit: str):
    assert only(text, "fr")[1:] == (value, unit)


def test_a_value_may_be_below_zero_with_a_dash():
    assert read_figure("–5 %", "fr").value == -5
