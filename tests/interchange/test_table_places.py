"""Places of tables: codes of three letters, and names that are turned round."""

from __future__ import annotations

import pytest

from claimdb.interchange.table_places import has_country_codes, read_place
from claimdb.values.countries import COUNTRIES, OTHER_NAMES, find_country


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, Rep.", "KR"), ("Korea, Dem. People's Rep.", "KP"), ("Congo, Dem. Rep.", "CD"), ("Congo, Rep.", "CG"),
        ("Iran (Islamic Republic of)", "IR"), ("Bahamas, The", "BS"), ("Venezuela, RB", "VE"), ("Lao PDR", "LA"),
        ("China, Hong Kong SAR", "HK"), ("Micronesia, Fed. Sts.", "FM"), ("Bosnia and Herz.", "BA"),
        ("Korea, South", "KR"), ("Sudan, South", "SS"), ("Virgin Islands (U.S.)", "VI"), ("Yemen, Rep.", "YE"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_name_turned_round(name: str, code: str) -> None:
    assert read_place(name, has_codes=False) == code


@pytest.mark.parametrize("name", ["Paris (France)", "Korea", "Georgia (US state)", "Total", "Rep.", "of the"])
def test_other_places_stay_as_they_stand(name: str) -> None:
    assert read_place(name, has_codes=True) == name


@pytest.mark.parametrize(("name", "plain"), [("New York[c]", "New York"), ("Taiwan*", "Taiwan"), ("Lyon [12]", "Lyon")])
def test_the_mark_of_a_footnote_is_no_part_of_a_name(name: str, plain: str) -> None:
    assert read_place(name, has_codes=False) == plain


def test_every_name_of_a_country_still_means_it() -> None:
    names = {name: code for code, both in COUNTRIES.items() for name in (*both, *OTHER_NAMES.get(code, ()))}
    read = {name: find_country(read_place(name, has_codes=True)) for name in names}
    assert read == {name: find_country(name) for name in names}


def test_three_capitals_are_a_country_only_among_codes_of_countries() -> None:
    assert has_country_codes(["FRA", "DEU", "AFE", "Total"])
    assert not has_country_codes(["JFK", "LAX", "PER", "CAN", "ORD"])
    assert not has_country_codes(["Lyon"])
    assert read_place("FRA", has_codes=True) == "FR"
    assert read_place("PER", has_codes=False) == "PER"
