"""Words that say zero, and those that deny without counting."""

from __future__ import annotations

import pytest

from claimdb.reading import find_figures


@pytest.mark.parametrize(
    ("language", "text", "wording", "counted"),
    [
        ("fr", "Aucun blessé n’est à déplorer.", "Aucun blessé", "blessé"),
        ("fr", "La police n’a procédé à aucune arrestation.", "aucune arrestation", "arrestation"),
        ("fr", "Pas un seul marin n’était à bord d’un des dix bateaux.", None, None),
        ("fr", "Pas un seul passager n’a été blessé.", "Pas un seul passager", "passager"),
        ("en", "No further injuries were reported.", "No further injuries", "injuries"),
        ("en", "Not a single passenger was hurt.", "Not a single passenger", "passenger"),
    ],
)
def test_none_of_what_is_counted_is_zero(language: str, text: str, wording: str | None, counted: str | None):
    zeros = [figure for figure in find_figures(text, language) if figure.value == 0]
    assert [(figure.wording, figure.counted) for figure in zeros] == ([(wording, counted)] if wording else [])


def test_none_of_a_number_is_zero_of_the_same_things():
    read = [(int(figure.value), figure.counted) for figure in find_figures("Aucun des 12 phares ne brille.", "fr")]
    assert read == [(0, "phares"), (12, "phares")]


def test_what_the_text_has_counted_may_be_none():
    text = "Le port a 12 grues en 2020. Il n’y avait aucune grue en 1990."
    assert [int(figure.value) for figure in find_figures(text, "fr")] == [12, 0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il n’y a aucun doute et aucune raison."),
        ("fr", "Il n’a pas un sou."),
        ("en", "There is no doubt, no idea and no reason."),
        ("en", "No one is there any longer; no more of that."),
        ("en", "Not a word was said."),
    ],
)
def test_a_denial_that_counts_nothing_is_no_figure(language: str, text: str):
    assert find_figures(text, language) == []
