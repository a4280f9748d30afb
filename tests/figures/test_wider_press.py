"""Turns of phrase of the press: multiples by a noun, halves, comparatives, and numbers that are names or days."""

from __future__ import annotations

import pytest

from claimdb import find_figures
from claimdb.values.figure import Figure


def _only(text: str, language: str) -> Figure:
    (figure,) = find_figures(text, language)
    return figure


@pytest.mark.parametrize(
    ("language", "text", "value", "direction"),
    [
        ("fr", "Le quai vaut le double du prix.", "2", None),
        ("fr", "Il y a moitié moins de bateaux.", "0.5", None),
        ("en", "The fleet has halved.", "2", "fall"),
        ("en", "The pier is double the length.", "2", None),
        ("en", "The pier is twice the length.", "2", None),
    ],
)
def test_a_multiple_is_read_from_its_noun_or_participle(
    language: str, text: str, value: str, direction: str | None
) -> None:
    figure = _only(text, language)
    assert (str(figure.value), figure.unit, figure.direction) == (value, "times", direction)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un double de la clé et le double vitrage."),
        ("en", "A double room, in barns that double as a hall."),
    ],
)
def test_a_double_that_multiplies_nothing_is_no_figure(language: str, text: str) -> None:
    assert find_figures(text, language) == []


def test_what_fell_by_half_fell_by_fifty_percent() -> None:
    figure = find_figures("Le trafic a baissé de moitié en hiver.", "fr")[0]
    assert (str(figure.value), figure.unit, figure.direction) == ("50", "percent", "fall")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "A quarter million sailors came.", "250000"),
        ("en", "One in 68 sailors failed.", "1.4706"),
        ("fr", "Un marin sur 125 a échoué.", "0.8"),
        ("en", "The rate is two point o five.", "2.05"),
    ],
)
def test_rare_forms_of_shares_and_decimals_are_read(language: str, text: str, value: str) -> None:
    assert str(_only(text, language).value) == value


def test_a_plural_in_ics_is_counted() -> None:
    figures = find_figures("They run three hospitals and 3 clinics.", "en")
    assert [figure.counted for figure in figures] == ["hospitals", "clinics"]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Le taux est plus élevé que 12 %.", "more_than"),
        ("Le prix est plus bas que 40 euros.", "less_than"),
        ("Environ 500 ou plus sont venus.", "at_least"),
        ("Trois quarts environ des pilotes votent.", "about"),
        ("Le port est plus grand que les 27 quais voisins.", "exact"),
    ],
)
def test_comparatives_compare_numbers_and_not_things(text: str, comparator: str) -> None:
    assert str(_only(text, "fr").comparator) == comparator


@pytest.mark.parametrize(
    "text",
    [
        "Les marins appellent le 115.",
        "La Revue des ports, 116, novembre 2022.",
        "Ils gagnent sur le score de 3 à 1.",
    ],
)
def test_names_issues_and_scores_are_no_figures(text: str) -> None:
    assert find_figures(text, "fr") == []


def test_a_day_behind_its_article_counts_nothing() -> None:
    figures = find_figures("Il y avait 9 navires le 13 et 11 le 14.", "fr")
    assert [str(figure.value) for figure in figures] == ["9", "11"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les deux pilotes blessés mardi sont sortis."),
        ("fr", "Elle a vu les deux frères Le Goff."),
        ("fr", "Aux deux marins qui fuyaient, elle a parlé."),
        ("fr", "Les deux dirigeants du port sont venus."),
        ("en", "The two sailors who fled were found."),
    ],
)
def test_two_that_are_told_apart_by_their_own_words_are_counted(language: str, text: str) -> None:
    assert str(_only(text, language).value) == "2"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les deux pays ont signé."),
        ("fr", "Cela permet aux deux pays de commercer."),
        ("fr", "Les deux partenaires mènent des activités."),
        ("en", "The two countries signed."),
    ],
)
def test_two_that_were_named_before_are_not_counted(language: str, text: str) -> None:
    assert find_figures(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        ("fr", "Il doit quatre cents (400) euros.", "quatre cents (400) euros", "EUR"),
        ("en", "He owes forty (40) dollars.", "forty (40) dollars", "USD"),
        ("en", "Growth slowed to 5pc.", "5pc", "percent"),
        ("en", "The sea is 1.5C warmer.", "1.5C", "Cel"),
    ],
)
def test_a_number_told_twice_and_short_signs_of_units_are_read(
    language: str, text: str, wording: str, unit: str
) -> None:
    figure = _only(text, language)
    assert (figure.wording, figure.unit) == (wording, unit)


def test_an_interval_of_decimals_is_no_name() -> None:
    figures = find_figures("The ratio was 1.8 (95% CI 1.2 to 2.7).", "en")
    assert [(str(figure.value), figure.value_high and str(figure.value_high)) for figure in figures] == [
        ("1.8", None), ("95", None), ("1.2", "2.7"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le camion roulait sur l’A 10."),
        ("fr", "Elle suit l’autoroute A 10."),
        ("fr", "L’Europe des 27 a dit oui."),
        ("fr", "Voir rubrique 5.1 pour le reste."),
        ("en", "It was built in the summer of ’69."),
    ],
)
def test_roads_clubs_and_short_years_are_no_figures(language: str, text: str) -> None:
    assert find_figures(text, language) == []


def test_two_of_somebody_are_counted() -> None:
    assert _only("Il a quitté ses deux frères.", "fr").counted == "frères"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("It costs between 28 and 30 cents.", "0.28", "0.3"), ("It costs 58-59 cents.", "0.58", "0.59")],
)
def test_a_range_of_hundredths_is_of_hundredths_at_both_ends(text: str, low: str, high: str) -> None:
    figure = _only(text, "en")
    assert (str(figure.value), str(figure.value_high)) == (low, high)


def test_hundredths_may_hang_on_their_noun() -> None:
    assert str(_only("It took a two-cent charge.", "en").value) == "0.02"


def test_decimals_before_millions_of_their_size_are_millions() -> None:
    figures = find_figures("Il y eut respectivement 2,2 et 2 millions de passagers.", "fr")
    assert [str(figure.value) for figure in figures] == ["2200000", "2000000"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("Un train régional sur deux roule.", "50"), ("Trois ports européens sur quatre ferment.", "75")],
)
def test_a_ratio_is_read_over_the_adjective_of_its_noun(text: str, value: str) -> None:
    figure = _only(text, "fr")
    assert (str(figure.value), figure.unit) == (value, "percent")


def test_boats_on_piers_are_no_ratio() -> None:
    assert [str(f.value) for f in find_figures("Deux bateaux amarrés sur trois quais.", "fr")] == ["2", "3"]


def test_an_hour_from_which_something_goes_on_is_no_figure() -> None:
    assert find_figures("À partir de 13 h, le port ferme.", "fr") == []
