"""Where and when a figure holds: the words of its own clause, and those that open it."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import find_figures


def places(text: str, language: str) -> list[str | None]:
    return [figure.place for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Trois ports situés en France, en Suède et aux Pays-Bas"),
        ("fr", "Trois ports en France, Suède et Norvège"),
        ("fr", "En France et en Suède, 12 ports sont ouverts."),
        ("en", "Three ports in France, in Sweden and in Norway"),
        ("en", "Three ports in France, Sweden, and Norway"),
    ],
)
def test_one_of_several_places_is_not_the_place(language: str, text: str):
    assert places(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "En Asie, 12 ports et en France, 3 quais sont fermés.", ["Asie", "France"]),
        ("fr", "En Europe, en 2021, 7 ports sont fermés.", ["Europe"]),
        ("fr", "12 ports à Paris, en France", ["Paris"]),
        ("en", "In Asia, 12 ports and in France, 3 piers closed.", ["Asia", "France"]),
        ("en", "In Europe, 7 ports closed.", ["Europe"]),
        ("en", "12 ports in London, England", ["London"]),
    ],
)
def test_a_place_that_opens_a_clause_holds_for_the_figure_behind_it(
    language: str, text: str, expected: list[str | None]
):
    assert places(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "À Paris, le ministre promet 300 ports."), ("en", "In London, officials said 12 ships left.")],
)
def test_a_place_where_somebody_speaks_is_not_that_of_the_figure(language: str, text: str):
    assert places(text, language) == [None]


@pytest.mark.parametrize("place", ["Amérique du Nord", "Corée du Sud", "Afrique de l’Ouest", "Asie centrale"])
def test_a_region_is_part_of_the_name(place: str):
    assert places(f"12 ports en {place} sont fermés.", "fr") == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’union, créée en 1923, compte 195 ports."),
        ("fr", "L’union créée en 1923 compte 195 ports."),
        ("fr", "L’union, qui a ouvert en 1923, compte 195 ports."),
        ("en", "The union, founded in 1923, has 195 ports."),
        ("en", "The union founded in 1923 has 195 ports."),
        ("en", "The union, which opened in 1923, has 195 ports."),
    ],
)
def test_the_time_of_a_participle_or_a_relative_clause_is_not_that_of_the_figure(language: str, text: str):
    assert [figure.period for figure in find_figures(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Elle a recensé en 1923 195 ports."),
        ("fr", "L’union a été créée en 1923 avec 195 ports."),
        ("fr", "On compte 195 ports ouverts en 1923."),
        ("fr", "En 1923, l’union comptait 195 ports."),
        ("en", "In 1923, the union had 195 ports."),
        ("en", "195 ports opened in 1923."),
        ("en", "The union was founded in 1923 with 195 ports."),
    ],
)
def test_the_time_of_the_main_verb_is_that_of_the_figure(language: str, text: str):
    (figure,) = find_figures(text, language)
    assert figure.period is not None
    assert figure.period.edtf == "1923"


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "On compte 54 morts en Mayenne et 12 dans la Sarthe.", ["Mayenne", None]),
        ("fr", "On compte 54 cas à Brest, 12 dans le Finistère et 3 au Havre.", ["Brest", None, None]),
        ("en", "It counted 54 cases in Kent and 12 in the Highlands.", ["Kent", None]),
        ("fr", "On compte 54 morts en Mayenne et 12 blessés.", ["Mayenne", "Mayenne"]),
        ("fr", "On compte 54 morts en France et 12 au Brésil.", ["France", "Brésil"]),
    ],
)
def test_a_figure_with_a_place_of_its_own_takes_none_of_another(language: str, text: str, places: list[str | None]):
    assert [figure.place for figure in find_figures(text, language)] == places


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "On compte 54 morts à La Rochelle.", "La Rochelle"),
        ("en", "It counted 54 cases in The Hague.", "The Hague"),
        ("fr", "On lit 54 articles dans Le Monde.", None),
    ],
)
def test_an_article_with_a_capital_belongs_to_the_name(language: str, text: str, place: str | None):
    (figure,) = find_figures(text, language)
    assert figure.place == place
