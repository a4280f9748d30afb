"""Place and time of a figure come from its own clause, and from nothing that tells more of another noun."""

from __future__ import annotations

import pytest

from claimdb.figures.french_verbs import is_participle
from claimdb.reading import find_figures


def scopes(text: str, language: str) -> list[tuple[str | None, str | None]]:
    """Place and time of each figure, in the order of the text."""
    return [(figure.place, figure.period.edtf if figure.period else None) for figure in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Quatre usines installées en Italie, en Grèce et au Portugal ferment.", "fr", [(None, None)]),
        ("Four plants in Italy, Greece and Portugal are closing.", "en", [(None, None)]),
        ("Quatre usines ferment en Italie.", "fr", [("Italie", None)]),
    ],
)
def test_one_of_several_places_is_not_the_place_of_the_figure(text: str, language: str, expected: list):
    assert scopes(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("En Afrique, 14 ports et en Italie, 6 gares ont rouvert.", "fr", [("Afrique", None), ("Italie", None)]),
        ("In Africa, 14 ports and in Italy, 6 stations reopened.", "en", [("Africa", None), ("Italy", None)]),
        ("En Italie, en 2019, 14 ports ont rouvert.", "fr", [("Italie", "2019")]),
    ],
)
def test_a_place_that_opens_a_clause_holds_for_the_figure_behind_its_comma(text: str, language: str, expected: list):
    assert scopes(text, language) == expected


def test_a_region_belongs_to_the_name_of_its_place():
    assert scopes("La société a ouvert 12 bureaux en Amérique du Sud.", "fr") == [("Amérique du Sud", None)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La ligue, fondée en 1931, compte 88 clubs.", "fr", [(None, None)]),
        ("La ligue, qui est née en 1931, compte 88 clubs.", "fr", [(None, None)]),
        ("The league, founded in 1931, has 88 clubs.", "en", [(None, None)]),
        ("En 1931, la ligue comptait 88 clubs.", "fr", [(None, "1931")]),
        ("La ligue a recensé en 1931 88 clubs.", "fr", [(None, "1931")]),
    ],
)
def test_a_time_that_tells_more_of_a_noun_is_not_the_time_of_the_figure(text: str, language: str, expected: list):
    assert scopes(text, language) == expected


def test_what_only_looks_like_a_participle_is_none():
    assert [is_participle(word) for word in ("fondées", "ouvert", "année", "soirée", "gare")] == [
        True, True, False, False, False,
    ]  # fmt: skip
