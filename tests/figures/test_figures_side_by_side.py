"""Two figures of one sentence: what the second shares with the first, and what neither takes from the other."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimdb.reading import find_figures
from claimdb.reading.figures import explain_figures
from claimdb.values.figure import Figure


def read(text: str, language: str) -> list[Figure]:
    return find_figures(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’étain est passé de 70 à plus de 120 dollars."),
        ("en", "Tin rose from 70 to more than 120 dollars."),
        ("en", "Tin rose from 70 to about 120 dollars."),
    ],
)
def test_the_first_end_of_a_change_has_the_unit_of_the_second_behind_a_comparison(language: str, text: str):
    assert [(figure.value, figure.unit) for figure in read(text, language)] == [(70, "USD"), (120, "USD")]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("fr", "Les cas sont passés de 1 200 cas en mars à près de 3 500 en avril.", "cas"),
        ("en", "They went from 1,200 cases in March to nearly 3,500 in April.", "cases"),
    ],
)
def test_the_second_end_of_a_change_counts_what_the_first_does(language: str, text: str, counted: str):
    assert [figure.counted for figure in read(text, language)] == [counted, counted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A 7-member crew saved more than 40."),
        ("en", "A 7.8-magnitude storm sank more than 500 off Norway and 80 off Sweden."),
    ],
)
def test_nobody_counts_what_an_adjective_of_measure_measures(language: str, text: str):
    assert {figure.counted for figure in read(text, language)[1:]} == {None}


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("fr", "Il reste deux ou trois cents barques.", (200, 300)),
        ("fr", "Il reste deux à trois cents barques.", (200, 300)),
        ("fr", "Il reste cinq à deux cents barques.", (5, 200)),
        ("en", "Two or three hundred boats are left.", (200, 300)),
    ],
)
def test_hundreds_are_shared_by_both_ends_of_a_range_in_words(language: str, text: str, ends: tuple[int, int]):
    (figure,) = read(text, language)
    assert (figure.value, figure.value_high) == ends


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "Catches fell by a third to 2,400 tonnes.", "2400"),
        ("en", "Catches grew by half to 900 tonnes.", "900"),
        ("fr", "Les prises ont baissé d’un tiers à 2 400 tonnes.", "2400"),
    ],
)
def test_the_level_behind_a_share_that_it_changed_by_is_a_figure(language: str, text: str, level: str):
    assert read(text, language)[-1].value == Decimal(level)


def test_the_many_of_one_for_so_many_count_nothing():
    explained = explain_figures("There is one pilot to 30 boats.", "en")
    assert [refusal.wording for refusal in explained.refusals] == ["30"]


@pytest.mark.parametrize(
    "text",
    ["Catches are below 2019 levels.", "They are back to 1990 figures.", "Losses are 3 percent above 2010 rates."],
)
def test_a_year_before_what_was_measured_in_it_is_a_year(text: str):
    explained = explain_figures(text, "en")
    assert explained.refusals[-1].reason.value == "year"
    assert all(figure.value < 100 for figure in explained.figures)


@pytest.mark.parametrize("text", ["The 12 pilots met in Room 204.", "The 12 pilots met in Building 7."])
def test_the_name_of_a_numbered_room_is_no_place(text: str):
    assert [figure.place for figure in read(text, "en")] == [None]
