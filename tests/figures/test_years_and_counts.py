"""Four digits that count and are no year, few digits behind a plus, and days told by their number."""

from __future__ import annotations

from datetime import date

import pytest

from claimdb.reading import find_figures
from claimdb.reading.figures import explain_figures


def wordings(text: str, language: str) -> list[str]:
    return [figure.wording for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("fr", "Plus de 1600 marins sont partis.", ["Plus de 1600 marins"]),
        ("fr", "Près de 2000 marins sont partis.", ["Près de 2000 marins"]),
        ("fr", "Une flotte de 1600 marins est partie.", ["1600 marins"]),
        ("fr", "Entre 1500 et 1600 marins sont partis.", ["Entre 1500 et 1600 marins"]),
        ("fr", "On y voit 1523 hommes et 1624 femmes.", ["1523 hommes", "1624 femmes"]),
        ("en", "A crowd of 1600 people came.", ["1600 people"]),
        ("en", "More than 2000 people came.", ["More than 2000 people"]),
        ("en", "Between 1500 and 1600 people came.", ["Between 1500 and 1600 people"]),
    ],
)
def test_four_digits_that_count_a_plural_are_a_number(language: str, text: str, read: list[str]):
    assert wordings(text, language) == read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les jeux de 2024 organisés ici sont finis."),
        ("fr", "Les chiffres de 2019 provisoires sont là."),
        ("fr", "Il date de 1850."),
        ("en", "The results of 2015 elections are in."),
        ("en", "In 2018 stations opened."),
        ("en", "It lasted from 1914 to 1918."),
    ],
)
def test_a_year_before_a_plural_stays_a_year(language: str, text: str):
    assert wordings(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("fr", "La marge gagne +160 points de base.", ["+160 points de base"]),
        ("fr", "Le solde progresse (+256 millions).", ["+256 millions"]),
        ("en", "It rose by +1.66% then.", ["+1.66%"]),
        ("fr", "Une hausse de +12 500 euros.", ["+12 500 euros"]),
        ("fr", "Appelez le +33 1 55 55 01 02.", []),
    ],
)
def test_few_digits_behind_a_plus_are_no_telephone(language: str, text: str, read: list[str]):
    assert wordings(text, language) == read


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Samedi 10, il y avait 54 marins.", "2023-06-10"),
        ("Jeudi 1er, il y avait 54 marins.", "2023-06-01"),
        ("Vendredi 30, il y aura 54 marins.", "2023-06-30"),
        ("Samedi 13, il y avait 54 marins.", "2023-05-13"),
    ],
)
def test_a_weekday_with_a_number_is_the_nearest_such_day(text: str, edtf: str):
    (figure,) = find_figures(text, "fr", reference=date(2023, 6, 14))
    assert figure.period is not None
    assert figure.period.edtf == edtf


def test_the_number_of_a_day_counts_nothing():
    found = explain_figures("Le port ferme samedi 16 vers 19h, à 20 km de Bergen.", "fr")
    assert [figure.wording for figure in found.figures] == ["20 km"]
    assert [str(refusal.reason) for refusal in found.refusals] == ["date", "clock time"]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("fr", "Samedi 16 marins sont partis.", ["16 marins"]),
        ("fr", "Samedi 16 % des marins dormaient.", ["16 %"]),
        ("en", "The two-storey shed burned.", ["two-storey"]),
        ("en", "He added that one old man was hurt.", ["one old man"]),
        ("en", "He wants that one.", []),
    ],
)
def test_what_counts_behind_words_that_often_do_not(language: str, text: str, read: list[str]):
    assert [wording.removesuffix(" des marins") for wording in wordings(text, language)] == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("fr", "On en voit moins de 1000 ici.", ["moins de 1000"]),
        ("en", "At least 1500 came.", ["At least 1500"]),
        ("fr", "Il vécut vers 1500.", []),
        ("en", "It stood up to 1500.", []),
        ("fr", "La trentaine de marins est partie.", ["trentaine de marins"]),
        ("fr", "Il a la trentaine.", []),
        ("fr", "On compte un mort parmi les 22 marins.", ["un mort", "22 marins"]),
        ("en", "There was a death among the 22 sailors.", ["a death", "22 sailors"]),
        ("fr", "20 Minutes revient sur ces cas.", []),
        ("fr", "Lire 24 Heures, page : 4.", []),
    ],
)
def test_what_is_said_of_a_round_number_tells_it_from_a_year_and_a_name(language: str, text: str, read: list[str]):
    assert wordings(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "value", "alternatives"),
    [
        ("fr", "On y compte 20,305 marins.", "20305", ["20.305", "20305"]),
        ("en", "It has 20.305 sailors.", "20305", ["20.305", "20305"]),
        ("fr", "On y compte 2,125 enfants par femme.", "2.125", ["2.125", "2125"]),
        ("fr", "Il fait 3,142 km.", "3.142", ["3.142", "3142"]),
    ],
)
def test_things_have_no_thousandths_but_averages_and_measures_do(
    language: str, text: str, value: str, alternatives: list[str]
):
    (figure,) = find_figures(text, language)
    assert f"{figure.value:f}" == value
    assert sorted(f"{other:f}" for other in figure.alternatives) == sorted(alternatives)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Le port passe de 20 à 28 millions de caisses.", ["20000000", "28000000"]),
        ("en", "It rose from 20 to 28 million crates.", ["20000000", "28000000"]),
        ("fr", "Le port passe de 900 à 1,2 million de caisses.", ["900", "1200000"]),
        ("fr", "Il a 26 hectares et une longueur de quais de 40 mètres.", ["26", "40"]),
        ("fr", "Il a trois marins et une femme.", ["3", "1"]),
        ("en", "The only years in the top 10 were these.", []),
        ("en", "The top 10 ships sank.", ["10"]),
    ],
)
def test_the_ends_of_a_change_share_a_scale_and_measures_make_no_list(language: str, text: str, values: list[str]):
    assert [f"{figure.value:f}" for figure in find_figures(text, language)] == values
