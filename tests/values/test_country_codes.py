"""Codes of three letters stand for the countries that the table of countries has."""

from __future__ import annotations

import pytest

from claimdb.values.countries import COUNTRIES
from claimdb.values.country_codes import ALPHA_3

FORMER = frozenset(["BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"])
"""Codes that the CLDR still knows and ISO 3166-1 has withdrawn; East Germany was another country than Germany."""


def test_the_codes_are_those_of_the_cldr() -> None:
    aliases = pytest.importorskip("babel.core").get_global("territory_aliases")
    there = {
        code: today[0]
        for code, today in aliases.items()
        if len(code) == 3 and code.isalpha() and len(today) == 1 and today[0] in COUNTRIES and code not in FORMER
    }
    assert {code: today for code, today in there.items() if today not in {"EU", "XK"}} == {
        code: today for code, today in ALPHA_3.items() if code not in {"WLD", "EUU", "XKX"}
    }


def test_every_country_has_one_code() -> None:
    assert sorted(ALPHA_3.values()) == sorted(COUNTRIES)
