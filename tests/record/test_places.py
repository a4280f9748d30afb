"""Places go by code or name in either language; case and accents do not matter."""

from __future__ import annotations

import pytest

from claimdb.record.failures import AmbiguousPlace, ClashingLabel, ClashingPlace
from claimdb.record.places import find_or_add_place, find_place, place_ancestors, set_part_of
from tests.record.conftest import Desk


@pytest.mark.parametrize("given", ["FR", "fr", "France", "FRANCE", "france"])
def test_a_country_is_one_place_however_it_is_named(file_desk: Desk, given: str):
    assert file_desk.record(lambda r: find_or_add_place(r, given)).iso == "FR"


@pytest.mark.parametrize("given", ["États-Unis", "ETATS UNIS", "USA", "the United States", "U.S."])
def test_a_country_has_several_names(file_desk: Desk, given: str):
    first = file_desk.record(lambda r: find_or_add_place(r, "US"))
    assert file_desk.record(lambda r: find_or_add_place(r, given)).key == first.key


def test_the_world_is_a_place(file_desk: Desk):
    assert file_desk.record(lambda r: find_or_add_place(r, "Monde")).handle == "world"


@pytest.mark.parametrize("given", ["Europe de l'Ouest", "Western Europe", "western-europe", "EUROPE OCCIDENTALE"])
def test_a_region_is_one_place_however_it_is_named(file_desk: Desk, given: str):
    place = file_desk.record(lambda r: find_or_add_place(r, given))
    assert (place.handle, place.iso, place.part_of_id) == ("western-europe", None, None)


@pytest.mark.parametrize("given", ["worldwide", "mondial", "dans le monde", "the world", "global"])
def test_the_world_is_one_place_however_it_is_named(file_desk: Desk, given: str):
    assert file_desk.record(lambda r: find_or_add_place(r, given)).handle == "world"


def test_an_own_place_may_lie_in_a_region(file_desk: Desk):
    alps = file_desk.record(lambda r: find_or_add_place(r, "Alps", part_of=find_or_add_place(r, "Europe")))
    assert file_desk.store.read(lambda session: [one.handle for one in place_ancestors(session, alps)]) == ["europe"]


def test_words_that_name_no_place_make_none_by_themselves(file_desk: Desk):
    assert file_desk.record(lambda r: find_place(r, "police stations")) is None


def test_an_own_place_is_found_by_its_label_in_each_language(desk: Desk):
    made = desk.record(lambda r: find_or_add_place(r, "Lyon", {"en": "Lyons", "fr": "Lyon"}))
    assert desk.record(lambda r: find_or_add_place(r, "LYONS")).key == made.key


def test_a_place_lies_in_all_that_holds_what_holds_it(desk: Desk):
    def nest(recorder):
        france = find_or_add_place(recorder, "France")
        rhone = find_or_add_place(recorder, "Rhône", part_of=france)
        return find_or_add_place(recorder, "Lyon", part_of=rhone)

    lyon = desk.record(nest)
    above = desk.store.read(lambda session: [place.handle for place in place_ancestors(session, lyon)])
    assert above == ["rhone", "FR"]


def test_a_place_is_no_part_of_itself(desk: Desk):
    def circle(recorder):
        big = find_or_add_place(recorder, "Big")
        small = find_or_add_place(recorder, "Small", part_of=big)
        set_part_of(recorder, big, small)

    with pytest.raises(ClashingPlace, match="part of itself"):
        desk.record(circle)


def test_two_towns_of_one_name_are_two_places(desk: Desk):
    def both(recorder):
        return [
            find_or_add_place(recorder, "Paris", part_of=find_or_add_place(recorder, country)).handle
            for country in ("France", "US")
        ]

    assert desk.record(both) == ["paris", "paris-us"]
    assert desk.record(lambda r: find_or_add_place(r, "paris", part_of=find_or_add_place(r, "US"))).handle == "paris-us"


def test_a_name_of_two_places_is_ambiguous(desk: Desk):
    def both(recorder):
        find_or_add_place(recorder, "a-town", {"en": "Same"})
        find_or_add_place(recorder, "b-town", {"en": "Same"})

    desk.record(both)
    with pytest.raises(AmbiguousPlace, match="a-town, b-town"):
        desk.record(lambda r: find_place(r, "same"))


def test_another_label_in_the_same_language_is_refused(desk: Desk):
    desk.record(lambda r: find_or_add_place(r, "lyon", {"en": "Lyons"}))
    with pytest.raises(ClashingLabel):
        desk.record(lambda r: find_or_add_place(r, "lyon", {"en": "Marseilles"}))
