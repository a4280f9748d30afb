"""Figures that share the noun, unit or scale of another, and what a number counts behind another number."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb.reading import find_figures
from claimdb.values.figure import Figure


def told(text: str, language: str) -> list[tuple[int, str | None]]:
    return [(int(figure.value), figure.counted) for figure in find_figures(text, language)]


def last(text: str, language: str) -> Figure:
    return find_figures(text, language)[-1]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Brest a reçu 300 voiliers, Lorient 400.", [(300, "voiliers"), (400, "voiliers")]),
        ("fr", "La Suède a 12 phares, la Norvège 31.", [(12, "phares"), (31, "phares")]),
        ("fr", "Nantes a perdu 900 marins en 2019, Calais 700.", [(900, "marins"), (700, "marins")]),
        ("fr", "La Suède a 2 500 grues, le Danemark 1 200.", [(2500, "grues"), (1200, "grues")]),
        ("en", "The Liberals won 121 seats, Labour 41.", [(121, "seats"), (41, "seats")]),
        ("en", "Norway has 230 pilots, Sweden 120 and Iceland 40.", [(230, "pilots"), (120, "pilots"), (40, "pilots")]),
        ("en", "Norway has 5 million boats; Sweden 4 million.", [(5_000_000, "boats"), (4_000_000, "boats")]),
    ],
)
def test_a_clause_without_a_verb_counts_what_the_one_before_it_does(
    language: str, text: str, expected: list[tuple[int, str | None]]
):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il dirige deux chaînes, France 2 et France 3."),
        ("fr", "Le groupe a vendu des navires, dont le Titan 4."),
        ("en", "The show is on Channel 4."),
        ("fr", "Orange dirige 2 chaînes, France 2 et France 3."),
        ("en", "They sold 40 phones, Galaxy 3 and Fairphone 4."),
        ("fr", "Renault a vendu 200 voitures, Twingo 4 et Clio."),
    ],
)
def test_the_number_of_a_name_in_a_list_counts_nothing(language: str, text: str):
    assert 3 not in [value for value, _ in told(text, language)]
    assert 4 not in [value for value, _ in told(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit", "noun"),
    [
        ("fr", "La Suède compte 10,5 millions d’arbres, la Norvège 9.", "9000000", None, "arbres"),
        ("fr", "Le port a coûté 1,7 milliard d’euros, contre 1,9.", "1900000000", "EUR", None),
        ("fr", "Le port a coûté 2,5 millions d’euros, contre 900.", "900", "EUR", None),
        ("fr", "Le navire filait à 60 km/h au lieu de 40.", "40", "km/h", None),
        ("en", "Crews have 1.4 boats on average, compared with 1.6 before.", "1.6", None, "boats"),
        ("en", "The port moved 1.2 million crates, down from 1.9 million.", "1900000", None, "crates"),
        ("en", "Crossings shrank from 78.8 hours in 2019 to 76.4 in 2021.", "76.4", "h", None),
    ],
)
def test_a_number_set_against_another_shares_its_unit_and_scale(
    language: str, text: str, value: str, unit: str | None, noun: str | None
):
    figure = last(text, language)
    assert (figure.value, figure.unit) == (Decimal(value), unit)
    assert noun is None or figure.counted == noun


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("fr", "80 % des 2,2 millions d’arbres ont brûlé.", "arbres"),
        ("fr", "Un tiers des 3 millions de phares sont éteints.", "phares"),
        ("fr", "Quatre des dix-sept marins ont parlé.", "marins"),
        ("en", "90% of the world’s 8 billion trees burned.", "trees"),
        ("en", "Twenty-three of the fifty-four ports closed.", "ports"),
        ("en", "One in five children lives in a port.", "children"),
        ("en", "One in ten women drivers is a pilot.", "drivers"),
        ("en", "Hundreds of thousands of Norn sailed.", "Norn"),
        ("fr", "Les marins, au nombre de 17, sont rentrés.", "marins"),
        ("fr", "On estime à 15 000 le nombre de noyés.", "noyés"),
        ("en", "Some 20 MPs left.", "MPs"),
        ("fr", "Il a 54 phares sur les cinq mers, dont trois à Oslo.", "phares"),
    ],
)
def test_a_number_counts_the_noun_behind_what_it_is_of(language: str, text: str, noun: str):
    figures = find_figures(text, language)
    assert (figures[-1] if "cinq" in text else figures[0]).counted == noun


def test_others_than_a_single_man_are_no_man():
    assert told("One man drowned and three others swam.", "en") == [(1, "man"), (3, None)]


def test_the_owner_of_money_is_not_counted():
    assert last("Le port a reçu 1 million $ de l’Agence.", "fr").counted is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il y avait là un juge, deux greffiers et trois avocats.", [1, 2, 3]),
        ("fr", "Un mort, deux blessés.", [1, 2]),
        ("en", "A nurse, two doctors and four porters swam.", [1, 2, 4]),
        ("en", "Of the 58 sailors, 14 were minors and one was lame.", [58, 14, 1]),
        ("fr", "Un soir, deux hommes et trois femmes sont venus.", [2, 3]),
        ("fr", "Selon un proche, deux hommes et trois femmes sont venus.", [2, 3]),
        ("en", "It was a mistake, two men and three women say.", [2, 3]),
        ("fr", "C’est une erreur, deux hommes et trois femmes le disent.", [2, 3]),
        ("en", "In a statement, two men and three women denied it.", [2, 3]),
    ],
)
def test_an_article_counts_where_it_opens_a_counted_list(language: str, text: str, expected: list[int]):
    assert [value for value, _ in told(text, language)] == expected
