"""Every country lies in its regions and in the world, by either language's name."""

from __future__ import annotations

import pytest

from claimdb.values.countries import COUNTRIES, WORLD, find_country, fold_place
from claimdb.values.regions import OTHER_NAMES, REGIONS, find_place_name, find_region, holders_of

IN_NO_REGION = {"RU", "AQ"}


def test_every_country_lies_in_the_world():
    assert [code for code in COUNTRIES if code != WORLD and holders_of(code)[-1:] != (WORLD,)] == []


def test_every_country_lies_in_one_continent_at_least():
    continents = {"africa", "americas", "asia", "europe", "oceania"}
    lost = [code for code in COUNTRIES if code != WORLD and not continents & set(holders_of(code))]
    assert set(lost) == IN_NO_REGION


def test_every_region_lies_in_the_world_and_is_no_part_of_itself():
    for handle in REGIONS:
        assert holders_of(handle)[-1] == WORLD
        assert handle not in holders_of(handle)


def test_what_holds_a_holder_holds_too():
    for handle in (*COUNTRIES, *REGIONS):
        holders = holders_of(handle)
        assert all(above in holders for holder in holders for above in holders_of(holder)), handle


def test_no_name_of_a_region_is_that_of_a_country_or_of_another_region():
    names = [(handle, name) for handle, both in REGIONS.items() for name in {*both, *OTHER_NAMES.get(handle, ())}]
    assert [name for _, name in names if find_country(name) is not None] == []
    assert [name for handle, name in names if find_region(name) != handle] == []
    assert len({(handle, fold_place(name)) for handle, name in names}) == len({fold_place(name) for _, name in names})


@pytest.mark.parametrize(
    ("given", "handle"),
    [
        ("Europe", "europe"), ("EUROPE", "europe"), ("Western Europe", "western-europe"),
        ("Europe de l'Ouest", "western-europe"), ("Afrique", "africa"),
        ("Afrique sub-saharienne", "sub-saharan-africa"),
        ("sub-Saharan Africa", "sub-saharan-africa"), ("Asie du Sud-Est", "southeast-asia"),
        ("South-East Asia", "southeast-asia"), ("the Caribbean", "caribbean"), ("Amérique latine", "latin-america"),
        ("France", "FR"), ("Union européenne", "EU"), ("worldwide", "world"), ("monde entier", "world"),
        ("mondial", "world"), ("mondiale", "world"), ("dans le monde", "world"), ("America", None), ("Lyon", None),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_names(given: str, handle: str | None):
    assert find_place_name(given) == handle
