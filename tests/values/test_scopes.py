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
    assert Scope(qualifiers=(("age", "adult"), ("sex", "women"))).qualifier("age") == "adult"


def test_a_time_with_one_bound_is_written_with_two_points_for_the_other():
    since = Scope(period=Period("since 2022", "2022/..", date(2022, 1, 1), None))
    until = Scope(as_of=Period("until 2022", "../2022", None, date(2022, 12, 31)))
    assert since.key() == "||2022-01-01/.."
    assert until.key() == "|../2022-12-31|"


def test_a_time_without_bounds_is_known_by_its_edtf_else_by_its_words():
    assert Scope(period=Period("soon", "XXXX", None, None)).key() == "||XXXX"
    assert Scope(period=Period("soon", None, None, None)).key() == "||soon"
    assert Scope(period=Period(None, None, None, None)).key() == "||"


def test_qualifiers_stand_behind_place_and_times():
    assert Scope(FRANCE, qualifiers=(("age", "adult"), ("sex", "women"))).key() == "FR|||age=adult|sex=women"
