"""Two texts of one story: what ties them, and which of their figures are held against each other."""

from __future__ import annotations

import pytest

from claimdb.extract.pairing import pair_documents
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document

MILL = "Fire at the Dorran mill\n\nThe Dorran mill burned on 3 May 2023. It employed 214 people and had 1,318 looms. "
LATER = "After the Dorran mill\n\nOn 3 May 2023 fire destroyed the Dorran mill, its 1,318 looms and 214 jobs. "


def told(one: str, other: str) -> set[tuple[str, str]]:
    ours, theirs = (propose(read_document(text, name="text.txt")) for text in (one, other))
    return {
        (pair.one.first.figure.wording, pair.other.first.figure.wording)
        for pair in pair_documents(ours, theirs)
        if not pair.agree
    }


def test_what_stands_beside_a_rare_name_is_of_one_thing_however_it_is_said():
    one = MILL + "The Jean-Moulin gymnasium took in 85 people for the night."
    other = LATER + "At the Jean-Moulin gymnasium 112 villagers slept on the floor."
    assert told(one, other) == {("85 people", "112 villagers")}
    assert told(one, other.replace("At the Jean-Moulin", "At the Louise-Michel")) == set()


def test_a_rare_name_ties_no_two_kinds_of_things():
    one = MILL + "The Jean-Moulin gymnasium took in 85 people for the night."
    other = LATER + "At the Jean-Moulin gymnasium 112 windows broke."
    assert told(one, other) == set()


def test_a_rare_name_beside_two_figures_of_a_kind_tells_nothing():
    one = MILL + "The Jean-Moulin gymnasium took in 85 people for the night."
    other = LATER + "At the Jean-Moulin gymnasium 112 villagers slept and 40 firefighters ate."
    assert told(one, other) == set()


@pytest.mark.parametrize(
    ("mine", "their", "found"),
    [
        ("The list will have 27 of its 35 seats.", "The list won 26 of the 35 seats.", {("27", "26")}),
        ("The list will have 27 of its 35 seats.", "The list won 26 of the 41 seats.", set()),
    ],
)
def test_parts_of_one_whole_are_of_one_thing(mine: str, their: str, found: set[tuple[str, str]]):
    assert told(MILL + mine, LATER + their) == found


@pytest.mark.parametrize(
    ("mine", "their", "found"),
    [
        ("Output rose by 31% in 2022.", "Output rose by 13% in 2022.", {("31%", "13%")}),
        ("Output rose by 31% in 2022.", "Output fell by 13% in 2022.", set()),
        ("Output rose by 31% in 2022.", "Output rose by 13% in 2021.", set()),
        ("Output rose by 31% in 2022.", "Output should rise by 13% in 2022.", set()),
    ],
)
def test_by_how_much_a_thing_rose_is_held_against_by_how_much_it_rose(
    mine: str, their: str, found: set[tuple[str, str]]
):
    assert told(MILL + mine, LATER + their) == found


@pytest.mark.parametrize(
    ("their", "found"),
    [
        ("Rebuilding cost 478 million.", {("412 million euros", "478 million")}),
        ("Rebuilding took 478 million bricks.", set()),
    ],
)
def test_a_large_bare_number_is_money_where_it_is_told_to_be_a_cost(their: str, found: set[tuple[str, str]]):
    mine = MILL + "Rebuilding it cost 412 million euros."
    other = LATER + their + " The insurer paid 9 million euros."
    assert told(mine, other) == found


def test_a_bare_number_stays_one_where_a_text_tells_two_currencies():
    other = LATER + "Rebuilding cost 478 million. The insurer paid 9 million euros and 3 million dollars."
    assert told(MILL + "Rebuilding it cost 412 million euros.", other) == set()


@pytest.mark.parametrize(
    ("mine", "their", "found"),
    [
        ("It was the mill's 28th anniversary.", "The mill marked its 31st anniversary.", True),
        ("It was the mill's 28th anniversary.", "The mill marked its 28th anniversary.", False),
        ("It was the mill's 28th anniversary.", "The mill had burned in its 31st week.", False),
    ],
)
def test_which_of_what_comes_again_may_differ(mine: str, their: str, *, found: bool):
    assert bool(told(MILL + mine, LATER + their)) is found


def test_a_sum_of_two_is_at_odds_with_none_of_them():
    mine = MILL + "The hospital has 418 beds and 64 places."
    assert told(mine, LATER + "The hospital has 482 beds and places.") == set()
    assert told(mine, LATER + "The hospital has 471 beds.") == {("418 beds", "471 beds")}


def test_a_value_that_was_left_behind_is_not_held_against_that_of_now():
    mine = MILL + "A meal costs 3.85 euros."
    assert told(mine, LATER + "A meal went up from 3.60 to 3.85 euros.") == set()


def test_a_bound_settles_nothing():
    mine = MILL + "More than 350 helpers came, and 82,000 visitors."
    assert ("82,000 visitors", "76,500 visitors") in told(mine, LATER + "It drew 76,500 visitors.")


@pytest.mark.parametrize("their", ["won by four goals", "had a majority of four goals"])
def test_a_margin_is_no_count_of_what_was_scored(their: str):
    assert told(MILL + "Hedda Lund scored nine goals.", LATER + f"Hedda Lund's team {their}.") == set()


def test_two_months_have_each_a_rate_of_their_own():
    mine = MILL + "In March 2023 each family got 11 litres of water a day."
    assert told(mine, LATER + "In August 2023 each family got 14 litres of water a day.") == set()


def test_a_whole_number_of_what_is_measured_is_the_finer_one_rounded():
    mine = MILL + "Turnout at the vote of 2022 was 41.3%."
    assert told(mine, LATER + "Turnout at the vote of 2022 was 41%.") == set()
    assert told(mine, LATER + "Turnout at the vote of 2022 was 43%.") == {("41.3%", "43%")}
