"""Nouns of number with an adjective, and what people say for "about" in running speech."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures


def read(text: str, language: str) -> list[tuple[str, str, str | None, str | None]]:
    """Give the wording, the comparison and the ends of each figure."""
    return [
        (figure.wording, str(figure.comparator), *(None if end is None else f"{end:f}" for end in ends))
        for figure in find_figures(text, language)
        for ends in [(figure.strict.low, figure.strict.high)]
    ]


@pytest.mark.parametrize(
    ("text", "wording", "low", "high"),
    [
        ("Une bonne centaine de quais ferment.", "Une bonne centaine de quais", "100", "110"),
        ("Une grande dizaine de quais ferment.", "Une grande dizaine de quais", "10", "11"),
        ("Une belle vingtaine de quais ferment.", "Une belle vingtaine de quais", "20", "22"),
        ("Une petite vingtaine de quais ferment.", "Une petite vingtaine de quais", "18", "20"),
        ("Une toute petite dizaine de quais ferment.", "Une toute petite dizaine de quais", "9", "10"),
        ("Une courte vingtaine de quais ferment.", "Une courte vingtaine de quais", "18", "20"),
        ("Une nouvelle dizaine de quais ferment.", "Une nouvelle dizaine de quais", "9", "11"),
        ("Un bon millier de quais ferment.", "Un bon millier de quais", "1000", "1100"),
        ("Il y avait dans les 200 quais.", "y avait dans les 200 quais", "180", "220"),
        ("Cela coûte dans les 300 euros.", "coûte dans les 300 euros", "270", "330"),
        ("On y voit 300 quais et des poussières.", "300 quais et des poussières", "300", "330"),
        ("On y voit 300 et quelques quais.", "300 et quelques quais", "300", "330"),
        ("On y voit env. 300 quais.", "env. 300 quais", "270", "330"),
        ("On y voit quelque chose comme 300 quais.", "quelque chose comme 300 quais", "270", "330"),
        ("On y voit guère plus de 300 quais.", "guère plus de 300 quais", "300", "330"),
    ],
)
def test_french_says_about_in_many_words(text: str, wording: str, low: str, high: str):
    assert read(text, "fr") == [(wording, "about", low, high)]


@pytest.mark.parametrize(
    ("text", "wording", "comparator", "low", "high"),
    [
        ("A good hundred piers closed.", "A good hundred piers", "at_least", "100", None),
        ("Some 30-odd piers closed.", "Some 30-odd piers", "about", "27", "33"),
        ("The best part of 300 piers closed.", "The best part of 300 piers", "about", "270", "300"),
        ("Close on 300 piers closed.", "Close on 300 piers", "about", "270", "300"),
        ("A scant 300 piers closed.", "A scant 300 piers", "about", "270", "300"),
        ("Something like 300 piers closed.", "Something like 300 piers", "about", "270", "330"),
        ("Not even 300 piers closed.", "Not even 300 piers", "less_than", None, "300"),
        ("It has 300 piers tops.", "300 piers tops", "at_most", None, "300"),
        ("A mere dozen piers closed.", "A mere dozen piers", "exact", "12", "12"),
        ("Another dozen piers closed.", "dozen piers", "exact", "12", "12"),
        ("A cool million dollars is gone.", "A cool million dollars", "exact", "1000000", "1000000"),
        ("A further four piers closed.", "four piers", "exact", "4", "4"),
    ],
)
def test_english_says_about_in_many_words(text: str, wording: str, comparator: str, low: str | None, high: str | None):
    assert read(text, "en") == [(wording, comparator, low, high)]


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        ("fr", "Il faut 3 quais, un minimum de 300 marins.", ["3 quais", "un minimum de 300 marins"]),
        ("en", "It has 40 piers, a full dozen of them new.", ["40 piers", "a full dozen"]),
        ("fr", "Présent dans les 30 ports.", ["30 ports"]),
        ("fr", "À rendre dans les 24 heures.", ["24 heures"]),
    ],
)
def test_an_article_of_another_number_counts_nothing_and_a_place_compares_nothing(
    language: str, text: str, wordings: list[str]
):
    assert [wording for wording, *_ in read(text, language)] == wordings
