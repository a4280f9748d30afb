"""Which notes a figure gets from the sentences around it."""

from __future__ import annotations

import pytest

from claimdb import find_figures

NOTES = "\n\n1. Ana Roy, Les Quais, Paris, Seuil, 2019.\n2. Ibid.\n"


def notes_of(text: str, language: str) -> list[tuple[str, ...]]:
    return [figure.notes for figure in find_figures(text + NOTES, language)][:2]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le port compte 54 quais. Sa flotte a doublé depuis longtemps1. La rade se vide2.", "fr"),
        ("The port has 54 quays. Its fleet has doubled since then1. The roads are empty2.", "en"),
    ],
)
def test_a_sentence_that_goes_on_shares_its_note(text: str, language: str):
    assert notes_of(text, language)[0] == ("1",)


@pytest.mark.parametrize(
    "text",
    [
        "Le port compte 54 quais. La flotte a doublé depuis longtemps1. La rade se vide2.",
        "Le port compte 54 quais.\n\nSa flotte a doublé depuis longtemps1. La rade se vide2.",
    ],
)
def test_a_sentence_about_something_else_does_not(text: str):
    assert notes_of(text, "fr")[0] == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le port compte 54[^1] quais et 9 grues[^2].", "fr"),
        ("The port has 54[^1] quays and 9 cranes[^2].", "en"),
        ("The port has 54 quays[^1] and 9[^2] cranes.", "en"),
    ],
)
def test_a_note_that_is_called_within_the_words_of_a_figure_is_its_own(text: str, language: str):
    assert notes_of(text, language) == [("1",), ("2",)]
