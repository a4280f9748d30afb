"""Times told by another one: "in the same period of 2022" are the months that were named before, in 2022."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.reading import find_figures


def times(text: str, language: str) -> list[str | None]:
    figures = find_figures(text, language, reference=date(2024, 5, 15))
    return [figure.period.edtf if figure.period else None for figure in figures]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "From January to June 2024, 320 boats sank, compared with 210 in the same period of 2022.",
            ["2024-01/2024-06", "2022-01/2022-06"],
        ),
        (
            "fr",
            "De janvier à juin 2024, 320 barques ont coulé, contre 210 à la même période de 2022.",
            ["2024-01/2024-06", "2022-01/2022-06"],
        ),
        (
            "fr",
            "Le port a perdu 12 grues au deuxième trimestre 2023, contre 30 au même trimestre 2021.",
            ["2023-34", "2021-34"],
        ),
    ],
)
def test_the_same_period_of_another_year_is_these_months_in_that_year(
    language: str, text: str, expected: list[str | None]
):
    assert times(text, language) == expected


def test_where_no_period_was_named_before_the_same_one_has_no_bounds():
    assert times("The port lost 12 cranes in the same month last year.", "en") == [None]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Catches fell by 38% to 1.3 million.", [(38, "percent"), (1_300_000, None)]),
        ("en", "Catches rose 12% to 900.", [(12, "percent"), (900, None)]),
        ("fr", "Les prises ont baissé de 12 % à 900.", [(12, "percent"), (900, None)]),
    ],
)
def test_the_level_behind_a_percentage_is_no_percentage(language: str, text: str, values: list[tuple[int, str | None]]):
    assert [(figure.value, figure.unit) for figure in find_figures(text, language)] == values


def test_half_of_what_was_counted_before_is_a_share_behind_including():
    assert times("Il financera 3 000 postes, dont la moitié dès 2024.", "fr") == [None, "2024"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’aide est allée à 250 ports en 2021 et 2022."),
        ("fr", "En 2021 et 2022, 54 ports ont fermé."),
        ("en", "The aid went to 250 ports in 2021 and 2022."),
    ],
)
def test_of_two_years_nobody_can_say_which_a_figure_is_for(language: str, text: str):
    assert times(text, language) == [None]


def test_each_of_two_figures_keeps_its_own_year():
    assert times("There were 200 ports in 2010 and 300 in 2020.", "en") == ["2010", "2020"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le nombre de grues est inférieur de 4 % à celui de 2019."),
        ("fr", "La flotte est plus grande de 12 % que celle de 2019."),
        ("en", "The fleet is 12 percent larger than that of 2019."),
        ("en", "The catch was half that of 1979."),
    ],
)
def test_what_a_figure_is_compared_with_by_a_pronoun_dates_no_figure(language: str, text: str):
    assert times(text, language) == [None]
