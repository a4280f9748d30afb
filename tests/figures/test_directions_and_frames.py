"""Directions told by signs and comparatives, ends of times, frames of sentences, and what only tells more."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb import find_figures, read_figure
from claimdb.reading.figures import UnreadableFigure
from claimdb.values.figure import Direction


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("fr", "Les prises ont changé, +8 % sur un an.", Direction.RISE),
        ("en", "Landings (+8%) changed.", Direction.RISE),
        ("fr", "Le port traite 8 % de plus qu’en mai.", Direction.RISE),
        ("fr", "Le port traite 8 % de moins.", Direction.FALL),
        ("fr", "Ils ont 8 % de plus de 60 ans.", None),
        ("en", "The port handled 8% more crates.", Direction.RISE),
        ("en", "It burns 8% less coal.", Direction.FALL),
        ("en", "Prices are 8 % lower than those of its rival.", Direction.FALL),
        ("fr", "Les prix sont supérieurs de 8 % à la moyenne.", Direction.RISE),
        ("fr", "Le titre perd 8 %.", Direction.FALL),
        ("fr", "Le parti gagne 8 % des voix.", None),
        ("fr", "Le taux a chuté à 8 %.", None),
        ("en", "Shares fell to 8%.", None),
    ],
)
def test_only_words_or_a_sign_tell_a_direction(language: str, text: str, direction: Direction | None) -> None:
    assert next(iter(find_figures(text, language))).direction is direction


def test_the_two_levels_of_a_fall_have_no_direction() -> None:
    assert [(f.value, f.direction) for f in find_figures("Il a reculé de 9 à 7 %.", "fr")] == [(9, None), (7, None)]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "In the six months to March 2019, 40 ships sank.", "2018-10/2019-03"),
        ("en", "In the year to March 2019, 40 ships sank.", "2018-04/2019-03"),
        ("en", "40 ships sank in the year ended 5 April 2019.", "2018-04-06/2019-04-05"),
        ("en", "In the quarter ended June 2019, 40 ships sank.", "2019-04/2019-06"),
        ("fr", "Au cours des six mois clos en mars 2019, 40 navires ont coulé.", "2018-10/2019-03"),
        ("fr", "L’exercice clos en mars 2019 a vu couler 40 navires.", "2018-04/2019-03"),
        ("en", "40 ships sank in 2011 or 2012.", None),
        ("fr", "40 navires ont coulé en 2011 ou 2012.", None),
    ],
)
def test_a_time_is_told_by_its_end(language: str, text: str, edtf: str | None) -> None:
    (figure,) = find_figures(text, language)
    assert (figure.value, figure.period.edtf if figure.period else None) == (40, edtf)


def test_quarters_of_a_year_are_no_share() -> None:
    figures = list(find_figures("The first two quarters of 2019 were calm; three quarters of ships lay idle.", "en"))
    assert [(f.value, f.unit) for f in figures] == [(2, None), (75, "percent")]


@pytest.mark.parametrize(("language", "text"), [("fr", "mai 2011"), ("en", "May 2011"), ("fr", "le 4 mai 2011")])
def test_a_date_is_no_quantity(language: str, text: str) -> None:
    with pytest.raises(UnreadableFigure):
        read_figure(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "About 3 percent, or 90, of the 3,000 crates leaked.",
         [(3, "crates"), (90, "crates"), (3000, "crates")]),
        ("fr", "Près de 3 %, soit 90, des 3 000 caisses fuyaient.",
         [(3, "caisses"), (90, "caisses"), (3000, "caisses")]),
        ("fr", "Neuf marins, dont deux légers.", [(9, "marins"), (2, "marins")]),
        ("fr", "Neuf marins, dont deux mousses.", [(9, "marins"), (2, "mousses")]),
        ("fr", "Sur les 90 marins, dont 20 mousses et 30 pilotes, 12 ont fui.",
         [(90, "marins"), (20, "mousses"), (30, "pilotes"), (12, "marins")]),
        ("en", "Of the 90 sailors, including 20 cooks and 30 pilots, 12 have fled.",
         [(90, "sailors"), (20, "cooks"), (30, "pilots"), (12, "sailors")]),
        ("fr", "soit un pilote pour 300 marins", []),
        ("en", "One boat for every 300 sailors.", [(1, "boat")]),
    ],
)  # fmt: skip
def test_a_number_counts_what_its_frame_says(language: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert [(int(f.value), f.counted) for f in find_figures(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "Le gel recule de 0,4 point, à 6,2 %."), ("en", "It fell 0.4 points to 6.2 %.")]
)
def test_points_before_a_percentage_are_of_percent(language: str, text: str) -> None:
    first = next(iter(find_figures(text, language)))
    assert (first.value, first.unit) == (Decimal("0.4"), "pp")
