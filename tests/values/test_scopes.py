"""A scope has one key, however it was written."""

from __future__ import annotations

from datetime import date

from claimdb.values.period import Period
from claimdb.values.scope import Place, Scope

FRANCE, PARIS = Place("FR", "France", ("world",)), Place("paris", "Paris", ("FR", "world"))


def test_a_place_holds_its_parts_and_not_itself():
    assert FRANCE.holds(PARIS)
    assert not PARIS.holds(FRANCE)
    assert not FRANCE.holds(FRANCE)


def test_equal_days_written_otherwise_are_one_scope():
    bounds = (date(2022, 9, 1), date(2022, 9, 30))
    one = Scope(FRANCE, as_of=Period("en septembre 2022", "2022-09", *bounds))
    assert one.key() == Scope(FRANCE, as_of=Period(None, "2022-09-01/2022-09-30", *bounds)).key()


def test_another_place_time_or_qualifier_is_another_scope():
    year = Period(None, "2022", date(2022, 1, 1), date(2022, 12, 31))
    scopes = [
        Scope(),
        Scope(FRANCE),
        Scope(PARIS),
        Scope(as_of=year),
        Scope(period=year),
        Scope(period=Period("soon", None, None, None)),
        Scope(qualifiers=(("sex", "women"),)),
        Scope(qualifiers=(("sex", "men"),)),
    ]
    assert len({scope.key() for scope in scopes}) == len(scopes)


def test_a_qualifier_that_is_not_stated_is_none():
    assert Scope(qualifiers=(("sex", "women"),)).qualifier("age") is None
