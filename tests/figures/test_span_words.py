"""The words of a figure hold its whole phrase: comparison, number, unit, and the noun with what completes it."""

from __future__ import annotations

import pytest

from claimdb import find_figures


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Le port emploie trois pilotes d’Asie centrale.", "trois pilotes d’Asie centrale"),
        ("Il a reçu 12 lettres de New York hier.", "12 lettres de New York"),
        ("Il purge 12 ans de prison à Brest.", "12 ans de prison"),
        ("On y a pris 40 kg de morue séchée.", "40 kg de morue séchée"),
        ("Ils ont gagné 3 jours de suite.", "3 jours"),
        ("La loi vise 54 quais de ce type.", "54 quais de ce type"),
        ("Les pilotes se relaient tous les deux mois.", "tous les deux mois"),
        ("Un premier accord fut signé à Brest.", "Un premier accord"),
        ("Le premier accord fut signé à Brest.", "premier accord"),
        ("Il a vu une centaine de pilotes arrivés de Norvège.", "une centaine de pilotes"),
    ],
)
def test_french_words_of_a_figure_hold_its_phrase(text: str, wording: str) -> None:
    assert [figure.wording for figure in find_figures(text, "fr")] == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The law names 54 piers of this kind.", "54 piers of this kind"),
        ("The wardens meet every two months.", "every two months"),
    ],
)
def test_english_words_of_a_figure_hold_its_phrase(text: str, wording: str) -> None:
    assert [figure.wording for figure in find_figures(text, "en")] == [wording]


def test_what_completes_a_unit_is_not_what_is_counted() -> None:
    (figure,) = find_figures("Il purge 12 ans de prison.", "fr")
    assert (figure.counted, figure.unit) == ("ans", "a")


@pytest.mark.parametrize("words", ["près de", "proche de", "quasi", "moins de", "plus de"])
def test_what_compares_the_next_number_is_no_word_of_the_first(words: str) -> None:
    one, other = find_figures(f"Le pays a 54 ports et {words} 3 % de chômeurs.", "fr")
    assert one.wording == "54 ports"
    assert other.wording.startswith(words)
