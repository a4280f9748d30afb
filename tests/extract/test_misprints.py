"""A number that was miscopied is told of as such, and two numbers that only share their digits are not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.misprints import miscopied
from claimdb.extract.pairing import pair_documents
from claimdb.extract.proposals import Proposal
from claimdb.extract.proposing import propose
from claimdb.reading.document import read_document


def proposals(text: str) -> list[Proposal]:
    return propose(read_document(text, name="text.txt"))


def number(value: Decimal | int) -> Proposal:
    (found,) = proposals(f"The town has {value:,} lamps.")
    return found


@pytest.mark.parametrize(
    ("one", "other", "digits"),
    [
        (118, 181, 3),
        (48_000, 84_000, 2),
        (27, 72, 2),
        (5_212, 6_212, 4),
        (2_460, 2_640, 3),
        (118, 811, 0),
        (118, 119, 0),
        (512, 612, 0),
        (210, 12, 0),
        (55, 550, 2),
        (55, 5_500_000, 0),
        (5, 50, 0),
        (1_234, 1_243, 4),
    ],
)
def test_two_neighbours_changed_places_one_digit_of_four_or_noughts_are_a_slip(one: int, other: int, digits: int):
    assert miscopied(number(one), number(other)) == digits


@given(st.integers(10, 999_999), st.integers(10, 999_999))
def test_what_is_miscopied_is_so_in_either_direction_and_never_the_same(one: int, other: int):
    mine, their = number(one), number(other)
    assert miscopied(mine, their) == miscopied(their, mine)
    assert not miscopied(mine, mine)


def test_a_bound_is_no_miscopied_number():
    (bound,) = proposals("The town has more than 118 lamps.")
    assert not miscopied(bound, number(181))


OURS = "Strike grounds Norvia\n\n6 June 2023. Norvia scrapped 118 flights on Monday, when its crews were on strike."


def told(one: str, other: str) -> set[tuple[str, str]]:
    return {
        (pair.one.first.figure.wording, pair.other.first.figure.wording)
        for pair in pair_documents(proposals(one), proposals(other))
        if not pair.agree
    }


def test_a_miscopied_number_is_told_though_its_sentence_tells_of_something_by_the_way():
    told_of = "its crews on strike, Norvia, unlike a rival, had cancelled 181 flights on Monday."
    theirs = f"Norvia back to normal\n\nAALDEN, 7 June 2023. With {told_of}"
    assert told(OURS, theirs) == {("118 flights", "181 flights")}
    assert told(OURS, theirs.replace("181", "164")) == set()


def test_a_miscopied_number_of_another_thing_is_left_alone():
    theirs = "Norvia back to normal\n\nAALDEN, 7 June 2023. Norvia, unlike a rival, had put 181 suitcases on lorries."
    assert told(OURS, theirs) == set()


def test_a_miscopied_number_of_another_year_is_left_alone():
    theirs = "Norvia back to normal\n\nAALDEN, 7 June 2023. In 2019 Norvia had cancelled 181 flights."
    assert told(OURS, theirs) == set()
