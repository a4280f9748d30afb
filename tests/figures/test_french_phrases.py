"""Figures in French sentences: what is read, and how."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb.reading import find_figures


def counted(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value:f}", figure.counted) for figure in find_figures(text, "fr")]


def units(text: str) -> list[tuple[str, str | None]]:
    return [(f"{figure.value:f}", figure.unit) for figure in find_figures(text, "fr")]


def said(text: str) -> list[tuple[str, str]]:
    return [(figure.wording, figure.comparator.value) for figure in find_figures(text, "fr")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On recense 54 stations dans 30 pays.", [("54", "stations"), ("30", "pays")]),
        ("Dix-sept communes et quatre-vingt-douze écoles", [("17", "communes"), ("92", "écoles")]),
        ("septante élus et nonante-trois maires", [("70", "élus"), ("93", "maires")]),
        ("Trois autres grandes usines ont fermé.", [("3", "usines")]),
        ("quatre des usines, trois de ces ponts", [("4", "usines"), ("3", "ponts")]),
        ("une centaine de ponts et deux douzaines d’œufs", [("100", "ponts"), ("24", "œufs")]),
        ("une demi-douzaine de barques", [("6", "barques")]),
        ("trois millions et demi d’abonnés", [("3500000", "abonnés")]),
        ("des centaines de milliers d’abonnés", [("200000", "abonnés")]),
        ("2 211 soldats, dont 25 médecins et 40 pilotes", [("2211", "soldats"), ("25", "médecins"), ("40", "pilotes")]),
        ("trois ports à Brest et un à Lorient", [("3", "ports"), ("1", "ports")]),
        ("Il y a un phare à Brest, deux à Lorient.", [("1", "phare"), ("2", "phare")]),
        ("des dizaines de phares, dont un à Brest", [("20", "phares"), ("1", "phares")]),
        ("Une seule usine a fermé.", [("1", "usine")]),
        ("trois hommes et une femme", [("3", "hommes"), ("1", "femme")]),
        ("54 ports dans 30 pays, dont trois à Oslo", [("54", "ports"), ("30", "pays"), ("3", "ports")]),
        ("La moitié des ports et deux tiers des quais", [("50", "ports"), ("66.6667", "quais")]),
        ("9 ports sur 10 et un quai sur cinq", [("90", "ports"), ("20", "quai")]),
        ("la troisième conférence et la 9e réunion", [("3", "conférence"), ("9", "réunion")]),
    ],
)
def test_the_counted_noun_follows_its_number(text: str, expected: list[tuple[str, str | None]]):
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6,38 milliards de US$, dont 316,6 millions pour l’eau", [("6380000000", "USD"), ("316600000", "USD")]),
        ("EUR 2 047 000, US$ 500 000 et 499 400 US$", [("2047000", "EUR"), ("500000", "USD"), ("499400", "USD")]),
        ("45 M€, 1,2 Md€ et 30 k€", [("45000000", "EUR"), ("1200000000", "EUR"), ("30000", "EUR")]),
        ("30 millions de yuans et 12 francs suisses", [("30000000", "CNY"), ("12", "CHF")]),
        ("1 million $ et 3 €", [("1000000", "USD"), ("3", "EUR")]),
        ("7,3 %, 12 pour cent et 5 ‰", [("7.3", "percent"), ("12", "percent"), ("5", "permille")]),
        ("une hausse de 2 points de pourcentage", [("2", "pp")]),
        ("passé de 3 à 4 %", [("3", "percent"), ("4", "percent")]),
        ("13 ans et 6 mois de prison", [("13.5", "a")]),
        ("deux ans et demi", [("2.5", "a")]),
        ("12 km², 2 500 m² et 300 km/h", [("12", "km2"), ("2500", "m2"), ("300", "km/h")]),
        ("−3,5 °C", [("-3.5", "Cel")]),
    ],
)
def test_units_stand_before_or_behind(text: str, expected: list[tuple[str, str | None]]):
    assert units(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("au moins 40 morts", [("au moins 40 morts", "at_least")]),
        ("plus de 2 700 soldats", [("plus de 2 700 soldats", "more_than")]),
        ("jusqu’à 12 navires", [("jusqu’à 12 navires", "at_most")]),
        ("moins de 5 %", [("moins de 5 %", "less_than")]),
        ("quelque 300 soldats", [("quelque 300 soldats", "about")]),
        ("près d’un millier de navires", [("près d’un millier de navires", "about")]),
        ("une cinquantaine de navires", [("une cinquantaine de navires", "about")]),
        ("600 navires environ", [("600 navires environ", "about")]),
        ("200 navires ou plus", [("200 navires ou plus", "at_least")]),
        ("3 navires, environ 20 barques", [("3 navires", "exact"), ("environ 20 barques", "about")]),
        ("de 10 à 12 %", [("de 10 à 12 %", "between")]),
        ("3 à 4 millions d’euros", [("3 à 4 millions d’euros", "between")]),
        ("10–12 navires", [("10–12 navires", "between")]),
    ],
)
def test_words_around_compare(text: str, expected: list[tuple[str, str]]):
    assert said(text) == expected


def test_a_range_shares_the_scale_of_its_end():
    (figure,) = find_figures("entre 10 et 12 millions de tonnes", "fr")
    assert (figure.value, figure.value_high) == (10_000_000, 12_000_000)


def test_a_change_is_no_range():
    assert [f.value_high for f in find_figures("Le taux est passé de 3 à 4 %.", "fr")] == [None, None]


def test_a_point_between_groups_is_ambiguous_in_french():
    (figure,) = find_figures("Elle emploie 1.200 salariés.", "fr")
    assert [f"{value:f}" for value in figure.alternatives] == ["1200", "1.2"]


@pytest.mark.parametrize(("language", "text"), [("en", "It weighs 1.200 kg."), ("fr", "Elle pèse 1,200 kg.")])
def test_three_digits_behind_a_decimal_mark_may_be_a_group_of_another_language(language: str, text: str) -> None:
    (figure,) = find_figures(text, language)
    assert f"{figure.value:f}" == "1.2"
    assert [f"{value:f}" for value in figure.alternatives] == ["1.2", "1200"]


@pytest.mark.parametrize("text", ["La société aurait 54 ports.", "54 ports seraient ouverts.", "Il y aurait 54 ports."])
def test_a_conditional_hedges(text: str):
    assert find_figures(text, "fr")[0].hedged


@pytest.mark.parametrize(
    "text", ["La société avait 54 ports.", "Elle couvrait 54 ports.", "54 ports, qui seraient vieux."]
)
def test_an_imperfect_or_another_clause_hedges_nothing(text: str):
    assert not find_figures(text, "fr")[0].hedged


def test_a_part_is_as_hedged_as_its_whole():
    assert [f.hedged for f in find_figures("Elle aurait 54 ports, dont 3 à Oslo.", "fr")] == [True, True]


def test_a_place_belongs_to_the_nearest_figure():
    assert [f.place for f in find_figures("dont un à Oslo et trois à New York", "fr")] == ["Oslo", "New York"]


def test_an_institution_is_no_place():
    assert find_figures("Il a remis 3 rapports au Conseil.", "fr")[0].place is None


def test_a_country_with_its_article_is_a_place():
    assert find_figures("Il a remis 3 rapports au Cambodge.", "fr")[0].place == "Cambodge"


def test_a_time_before_the_comma_holds_for_the_sentence():
    figures = find_figures("En décembre 2022, elle compte 54 ports, dont 3 à Oslo.", "fr")
    assert [f.period.edtf if f.period else None for f in figures] == ["2022-12", "2022-12"]


def test_a_time_belongs_to_the_figure_it_follows():
    figures = find_figures("Ils étaient 200 000 en 2010 et 300 000 en 2020.", "fr")
    assert [f.period.edtf if f.period else None for f in figures] == ["2010", "2020"]


def test_the_time_of_one_figure_is_not_that_of_the_next():
    figures = find_figures("Elle a ouvert 3 ports en 2019, puis 5 usines.", "fr")
    assert [f.period.edtf if f.period else None for f in figures] == ["2019", None]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("une centaine de milliers de voix", "90000", "110000"),
        ("une dizaine de milliers de soldats", "9000", "11000"),
        ("une cinquantaine de millions de tonnes", "45000000", "55000000"),
        ("deux centaines de milliers de voix", "200000", "200000"),
        ("une demi-douzaine de milliers de voix", "6000", "6000"),
    ],
)
def test_a_noun_of_number_multiplies_another(text: str, low: str, high: str):
    (figure,) = find_figures(text, "fr")
    assert (f"{figure.low:f}", f"{figure.high:f}") == (low, high)


def test_digits_said_as_millions_count_with_a_preposition():
    assert units("2 000 000 d’euros") == [("2000000", "EUR")]
    assert counted("66 000 000 d’habitants") == [("66000000", "habitants")]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("près des deux tiers des voix", "60", "66.6667"),
        ("environ un tiers des voix", "30", "36.6667"),
        ("au plus un tiers des voix", None, "33.3334"),
        ("plus d’un tiers des voix", "33.3333", None),
    ],
)
def test_a_hedged_share_reaches_as_far_as_its_parts_allow(text: str, low: str | None, high: str | None):
    (figure,) = find_figures(text, "fr")
    held = (figure.low, figure.high)
    expected = (low, high)
    for end, wanted in zip(held, expected, strict=True):
        assert (end is None) == (wanted is None)
        assert wanted is None or abs(end - Decimal(wanted)) <= Decimal("0.0001")


def test_a_verb_behind_a_number_is_not_counted():
    assert counted("Dix mentionnent le port.") == [("10", None)]


def test_a_share_may_count_what_stands_inside_it():
    assert counted("Plus d’un Français sur deux vit en ville.") == [("50", "Français")]
    assert counted("Les deux tiers votent oui.") == [("66.6667", None)]
