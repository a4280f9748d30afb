"""A country is found by its codes and by its names in English and French, however they are written."""

from __future__ import annotations

import pytest

from claimdb.values.countries import WORLD, find_country, fold_place


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("FR", "FR"), ("fr", "FR"), (" de ", "DE"), ("France", "FR"), ("ALLEMAGNE", "DE"), ("Etats-Unis", "US"),
        ("États\u2011Unis", "US"), ("U.S.A.", "US"), ("the Netherlands", "NL"), ("Pays-Bas", "NL"), ("le monde", WORLD),
        ("worldwide", WORLD), ("Trinidad & Tobago", "TT"), ("Trinidad and Tobago", "TT"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_code_and_name(given: str, code: str):
    assert find_country(given) == code


@pytest.mark.parametrize("given", ["", "XX", "Atlantis", "other Netherlands"])
def test_what_is_no_country_is_none(given: str):
    assert find_country(given) is None


def test_hyphens_stops_signs_and_the_article_of_a_name_do_not_matter():
    assert fold_place("The U.K.") == "uk"
    assert fold_place("Saint\u2011Pierre-et-Miquelon") == "saint pierre et miquelon"
    assert fold_place("Bosnia&Herzegovina") == "bosnia and herzegovina"
    assert fold_place("over the sea") == "over the sea"
