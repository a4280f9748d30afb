"""A country lies in its region and in the world without anybody saying so."""

from __future__ import annotations

import pytest

from claimdb.check.differences import compare
from claimdb.check.materials import load_places, load_recorded
from claimdb.record.places import find_or_add_place
from claimdb.values.difference import Difference, Outcome
from claimdb.values.hit import Severity
from tests.check.conftest import CheckDesk


def difference(desk: CheckDesk, one: str, other: str) -> Difference:
    """Record a count of ferries in each of two places, and compare the two."""
    for number, place in ((3, one), (5, other)):
        desk.say(str(number), source=f"s{number}", place=place, as_of="2022-09")
    recorded = desk.store.read(load_recorded).recorded
    a, b = sorted((figure for claim in recorded.claims for figure in claim.figures), key=lambda figure: figure.value)
    return compare(a, b)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("France", "Europe"),
        ("France", "Europe de l'Ouest"),
        ("France", "Union européenne"),
        ("France", "worldwide"),
        ("Sénégal", "Afrique subsaharienne"),
        ("Senegal", "West Africa"),
        ("Western Europe", "Europe"),
        ("Afrique", "monde"),
        ("Brazil", "Amérique latine"),
    ],
)
def test_a_country_or_region_is_part_of_what_it_lies_in(file_desk: CheckDesk, part: str, whole: str):
    found = difference(file_desk, part, whole)
    assert (found.outcome, found.axis, found.whole) == (Outcome.PART, "place", "b")


@pytest.mark.parametrize(
    ("one", "other"),
    [("France", "Germany"), ("France", "Asie"), ("Europe", "Afrique"), ("Western Europe", "Eastern Europe"),
     ("Russia", "Europe")],
)  # fmt: skip
def test_places_of_which_neither_holds_the_other_are_two_scopes(file_desk: CheckDesk, one: str, other: str):
    found = difference(file_desk, one, other)
    assert (found.outcome, found.axis) == (Outcome.SCOPE, "place")


@pytest.mark.parametrize(
    ("one", "other"), [("monde entier", "the world"), ("Allemagne", "Germany"), ("Afrique", "africa")]
)
def test_two_names_of_one_place_are_one_scope(file_desk: CheckDesk, one: str, other: str):
    assert difference(file_desk, one, other).outcome is Outcome.CONTRADICTION


def test_an_own_place_lies_in_all_that_its_country_lies_in(file_desk: CheckDesk):
    def nest(recorder):
        for name in ("Europe", "world"):
            find_or_add_place(recorder, name)
        find_or_add_place(recorder, "Lyon", part_of=find_or_add_place(recorder, "France"))

    file_desk.record(nest)
    places = {place.label: place for place in file_desk.store.read(load_places).values()}
    assert [place.label for key in places["Lyon"].within for place in places.values() if place.key == key] == [
        "France", "Europe", "world",
    ]  # fmt: skip


def test_more_in_a_country_than_in_its_region_is_a_part_that_exceeds_its_whole(file_desk: CheckDesk):
    file_desk.say("60", source="a", place="France", as_of="2022-09")
    file_desk.say("54", source="b", place="Europe", as_of="2022-09")
    assert file_desk.only("FIG006").severity is Severity.WARNING


def test_more_in_a_country_than_in_the_world_is_an_error(file_desk: CheckDesk):
    file_desk.say("60", source="a", place="France", as_of="2022-09")
    file_desk.say("54", source="b", place="world", as_of="2022-09")
    assert file_desk.only("FIG006").severity is Severity.ERROR
