"""What a number counts, how far its words reach, and what it shares with others."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures


def counted(text: str, language: str) -> list[tuple[int, str | None]]:
    return [(int(figure.value), figure.counted) for figure in find_figures(text, language)]


def wordings(text: str, language: str) -> list[str]:
    return [figure.wording for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle emploie 40 agents portuaires.", ["40 agents portuaires"]),
        ("Il a reçu 12 marins et pêcheurs bretons.", ["12 marins et pêcheurs bretons"]),
        ("La flotte a 9 officiers de marine suédois.", ["9 officiers de marine suédois"]),
        ("Elle a 7 membres du comité exécutif.", ["7 membres du comité exécutif"]),
        ("Le port a 30 quais réservés à la pêche.", ["30 quais"]),
        ("C’est la quatrième réunion ministérielle.", ["quatrième réunion ministérielle"]),
        ("Il a deux bateaux, dont un à Oslo.", ["deux bateaux", "un à Oslo"]),
        ("Il a 3 chances de gagner.", ["3 chances"]),
        ("Il a vu 3 ponts alors que 5 grues tombaient.", ["3 ponts", "5 grues"]),
    ],
)
def test_the_words_of_a_french_figure_hold_its_noun_phrase(text: str, expected: list[str]):
    assert wordings(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 20 sailors and fishermen in the hall.", ["20 sailors and fishermen"]),
        ("A 34-year-old sailor spoke.", ["34-year-old"]),
        ("She is 34 years old.", ["34 years old"]),
        ("A 900-strong crew sailed.", ["900-strong"]),
        ("It owns five ships, including two in Bergen.", ["five ships", "two in Bergen"]),
        ("It killed 3 sailors and injures others.", ["3 sailors"]),
    ],
)
def test_the_words_of_an_english_figure_hold_its_noun_phrase(text: str, expected: list[str]):
    assert wordings(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le nombre de phares est passé de 40 à 54.", [(40, "phares"), (54, "phares")]),
        ("en", "The number of harbours rose to 54.", [(54, "harbours")]),
        ("fr", "Le bilan est d’un mort et trois blessés.", [(1, "mort"), (3, "blessés")]),
        ("fr", "L’un des sept accusés a parlé.", [(1, "accusés"), (7, "accusés")]),
        ("en", "One of the four sailors swam.", [(1, "sailors"), (4, "sailors")]),
        ("en", "One dead, three wounded.", [(1, "dead"), (3, "wounded")]),
        ("en", "Twelve sailors were killed and 20 injured.", [(12, "sailors"), (20, "sailors")]),
        ("en", "Two 15-year-old girls swam.", [(2, "girls"), (15, "year")]),
        ("en", "One in five adults and half the fleet.", [(20, "adults"), (50, "fleet")]),
        ("fr", "On voit encore «20 à 30» grues.", [(20, "grues")]),
        ("en", "The first of three films had a cast of 2,000.", [(1, "films"), (3, "films"), (2000, None)]),
        ("en", "Anna Berg, 45, has two ships.", [(45, None), (2, "ships")]),
    ],
)
def test_a_number_counts_what_its_sentence_says(language: str, text: str, expected: list[tuple[int, str | None]]):
    assert counted(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il est parvenu à un niveau semblable, soit un recul."),
        ("fr", "Ils iront jusqu’à un accord."),
        ("fr", "L’un des plus grands ports du monde."),
        ("en", "Only a storm can bring about a change."),
        ("en", "It is one of the most beautiful ports."),
        ("en", "Team A won."),
    ],
)
def test_an_article_behind_words_that_compare_counts_nothing(language: str, text: str):
    assert find_figures(text, language) == []


@pytest.mark.parametrize(
    "text", ["the mid 80s and the early 90s", "No more homes were lost.", "All but one displayed signs of it."]
)
def test_decades_and_what_is_no_more_are_no_figures(text: str):
    assert find_figures(text, "en") == []


def test_a_people_of_two_words_is_counted_and_no_name():
    assert [int(figure.value) for figure in find_figures("It cost 2,000 East Javanese lives.", "en")] == [2000]


def test_a_compound_between_number_and_noun_is_stepped_over():
    assert counted("It owns two four-storey houses.", "en")[0] == (2, "houses")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It freed 15 Norwegian passengers.", [(15, "passengers")]),
        ("It lies in two North Sea ports.", [(2, "ports")]),
        ("It freed 10 young Israelis.", [(10, "Israelis")]),
        ("He retired at age 58.", [(58, None)]),
    ],
)
def test_capitals_before_a_plural_are_adjectives(text: str, expected: list[tuple[int, str | None]]):
    assert counted(text, "en") == expected
