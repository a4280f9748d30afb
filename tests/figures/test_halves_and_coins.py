"""Halves that stand for themselves, one and a half of something, and coins told in words."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures


def read(text: str, language: str) -> list[tuple[str, str, str | None]]:
    return [(figure.wording, f"{figure.value:f}", figure.unit) for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "wording", "value", "unit"),
    [
        ("en", "It lies one and a half miles away.", "one and a half miles", "1.5", "[mi_i]"),
        ("en", "It took a year and a half.", "a year and a half", "1.5", "a"),
        ("fr", "Cela a pris un an et demi.", "un an et demi", "1.5", "a"),
        ("fr", "Cela a pris une heure et demie.", "une heure et demie", "1.5", "h"),
        ("fr", "Il en faut un et demi.", "un et demi", "1.5", None),
    ],
)
def test_one_and_a_half_is_a_number(language: str, text: str, wording: str, value: str, unit: str | None):
    assert read(text, language) == [(wording, value, unit)]


@pytest.mark.parametrize(
    ("language", "text", "wording", "comparator"),
    [
        ("fr", "Plus de la moitié dorment.", "Plus de la moitié", "more_than"),
        ("fr", "Près de la moitié vit ici.", "Près de la moitié", "about"),
        ("fr", "La moitié sont partis.", "La moitié", "exact"),
        ("fr", "Le taux est inférieur à la moitié.", "inférieur à la moitié", "less_than"),
        ("en", "More than half were gone.", "More than half", "more_than"),
        ("en", "At least half have left.", "At least half", "at_least"),
        ("en", "Half have left.", "Half", "exact"),
    ],
)
def test_half_of_what_was_named_is_half_of_it(language: str, text: str, wording: str, comparator: str):
    (figure,) = find_figures(text, language)
    assert (figure.wording, figure.value, figure.unit, str(figure.comparator)) == (wording, 50, "percent", comparator)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The half was over."),
        ("en", "It is more than half full."),
        ("fr", "La première moitié du siècle fut calme."),
        ("fr", "Un demi-tour suffit."),
    ],
)
def test_a_half_of_a_game_or_a_century_is_no_share(language: str, text: str):
    assert [figure for figure in find_figures(text, language) if figure.unit == "percent"] == []


@pytest.mark.parametrize(
    ("language", "text", "read_as"),
    [
        ("fr", "Le billet coûte trois euros cinquante.", [("trois euros cinquante", "3.5", "EUR")]),
        ("fr", "Le billet coûte deux dollars vingt cents.", [("deux dollars vingt cents", "2.2", "USD")]),
        ("fr", "Le billet coûte deux dollars et deux cents.", [("deux dollars et deux cents", "2.02", "USD")]),
        ("en", "It costs five dollars fifty.", [("five dollars fifty", "5.5", "USD")]),
        ("en", "It costs four dollars and one cent.", [("four dollars and one cent", "4.01", "USD")]),
        ("fr", "Il donne 5 euros et deux cents marins rient.",
         [("5 euros", "5", "EUR"), ("deux cents marins", "200", None)]),
        ("fr", "Il donne vingt euros, cinquante marins rient.",
         [("vingt euros", "20", "EUR"), ("cinquante marins", "50", None)]),
    ],
)  # fmt: skip
def test_coins_in_words_belong_to_the_money_before_them(
    language: str, text: str, read_as: list[tuple[str, str, str | None]]
):
    assert read(text, language) == read_as


@pytest.mark.parametrize(
    ("language", "text", "read_as"),
    [
        ("en", "The bank cut it by 0.25 of a per cent.", [("0.25 of a per cent", "0.25", "percent")]),
        ("fr", "Il perd 0,3 d’un point de base.", [("0,3 d’un point de base", "0.3", "bp")]),
        ("en", "It holds 0.3 of the fleet.", [("0.3", "0.3", None)]),
    ],
)
def test_a_part_of_one_unit_is_so_much_of_it(language: str, text: str, read_as: list[tuple[str, str, str | None]]):
    assert read(text, language) == read_as


@pytest.mark.parametrize(
    ("language", "text", "wording", "low", "high"),
    [
        ("en", "Between a quarter and a third of pupils failed.", "Between a quarter and a third", "25", "33.3334"),
        ("en", "A quarter to a third of pupils failed.", "A quarter to a third", "25", "33.3334"),
        ("en", "It cost them half or three-quarters of the crop.", "half or three-quarters", "50", "75"),
        ("en", "Between half and two thirds of pupils failed.", "Between half and two thirds", "50", "66.6667"),
        ("fr", "Entre un tiers et la moitié des élèves partent.", "Entre un tiers et la moitié", "33.3333", "50"),
        ("fr", "Entre la moitié et les trois quarts des élèves.", "Entre la moitié et les trois quarts", "50", "75"),
        ("fr", "C’est la moitié ou les trois-quarts du budget.", "la moitié ou les trois-quarts", "50", "75"),
        ("de", "die Hälfte bis zwei Drittel der Schüler", "die Hälfte bis zwei Drittel", "50", "66.6667"),
    ],
)
def test_two_shares_make_a_range(language: str, text: str, wording: str, low: str, high: str):
    (figure,) = find_figures(text, language)
    assert (figure.wording, figure.unit, str(figure.comparator)) == (wording, "percent", "between")
    assert (f"{figure.strict.low:f}", f"{figure.strict.high:f}") == (low, high)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The share rose from a quarter to a third of pupils."),
        ("en", "It fell from two thirds to half of pupils."),
        ("fr", "La part est passée d’un quart à un tiers des élèves."),
        ("fr", "La part est passée de la moitié à deux tiers des élèves."),
    ],
)
def test_a_change_from_share_to_share_has_two_ends(language: str, text: str):
    assert [figure.value_high for figure in find_figures(text, language)] == [None, None]


@pytest.mark.parametrize(
    ("language", "text", "wording", "unit"),
    [
        ("fr", "Il a été condamné à un an ferme sous bracelet.", "un an", "a"),
        ("fr", "Il a été condamné à un an de prison.", "un an de prison", "a"),
        ("fr", "Il risque un mois d’emprisonnement.", "un mois d’emprisonnement", "mo"),
        ("en", "He got a year in prison.", "a year", "a"),
        ("en", "He was sentenced to a month in jail.", "a month", "mo"),
    ],
)
def test_a_term_in_prison_is_counted(language: str, text: str, wording: str, unit: str):
    assert read(text, language) == [(wording, "1", unit)]


@pytest.mark.parametrize(("language", "text"), [("fr", "Ce fut une année de travail."), ("en", "A year in politics.")])
def test_a_year_of_something_else_is_not(language: str, text: str):
    assert read(text, language) == []
