"""Rises and falls by a figure, and levels, which are neither."""

from __future__ import annotations

import pytest

from claimdb.reading.figures import find_figures


def directions(text: str, language: str) -> list[str | None]:
    return [figure.direction.value if figure.direction else None for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le prix a augmenté de 12 %.", ["rise"]),
        ("fr", "Le prix a fortement baissé de près de 12 %.", ["fall"]),
        ("fr", "Les ventes progressent de 4 %, les stocks reculent de 2 %.", ["rise", "fall"]),
        ("fr", "une hausse de 12 %, une baisse de plus de 3 %", ["rise", "fall"]),
        ("fr", "Le prix est en hausse de 5 %, le stock en recul de 2 points de pourcentage.", ["rise", "fall"]),
        ("fr", "La baisse du chômage de 12 % surprend.", ["fall"]),
        ("fr", "Une baisse de 3 000 emplois", ["fall"]),
        ("fr", "12 % de hausse", ["rise"]),
        ("fr", "Le prix a diminué d’un tiers.", ["fall"]),
        ("fr", "une hausse de 3 à 4 %", ["rise"]),
        ("en", "Prices rose 3%.", ["rise"]),
        ("en", "Prices fell sharply by about 3 per cent.", ["fall"]),
        ("en", "a 3% fall, a rise of 4%", ["fall", "rise"]),
        ("en", "Sales are up 3%.", ["rise"]),
        ("en", "Sales, down 4%, were poor.", ["fall"]),
        ("en", "a 14 percent annual rise", ["rise"]),
        ("en", "Jobs fell by 3,000.", ["fall"]),
        ("en", "A fall of 3,000 jobs", ["fall"]),
        ("en", "It cut emissions by 12%.", ["fall"]),
        ("en", "It rose 3% to 12%.", ["rise", None]),
    ],
)
def test_a_change_by_a_figure_has_a_direction(language: str, text: str, expected: list[str | None]):
    assert directions(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le taux est passé à 12 %."),
        ("fr", "Le taux est monté à 12 %."),
        ("fr", "Le taux a augmenté de 3 à 4 %."),
        ("fr", "Le prix n’a pas augmenté de 12 %."),
        ("fr", "La chute de 3 ministres"),
        ("fr", "un montant de 12 millions d’euros"),
        ("fr", "12 % des ports"),
        ("en", "It rose to 12%."),
        ("en", "It fell below 3%."),
        ("en", "It fell from 12% to 9%."),
        ("en", "It makes up 3% of sales."),
        ("en", "It did not rise 3%."),
        ("en", "The fall of 3 ministers"),
        ("en", "They dropped 12 bombs."),
        ("en", "Up to 3% of sales"),
    ],
)
def test_a_level_or_a_denied_change_has_no_direction(language: str, text: str):
    assert set(directions(text, language)) == {None}


@pytest.mark.parametrize(("language", "text"), [("fr", "12 %, une hausse de 3 points de pourcentage")])
def test_the_article_of_a_change_counts_nothing(language: str, text: str):
    assert [int(figure.value) for figure in find_figures(text, language)] == [12, 3]


def test_a_fall_is_no_negative_value():
    (figure,) = find_figures("Prices fell by 3%.", "en")
    assert int(figure.value) == 3
