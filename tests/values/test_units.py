"""Units convert by factors that are exact by definition, and by no others."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.values.arithmetic import multiply, plain, rounded, scaled
from claimdb.values.interval import Interval
from claimdb.values.units import Conversion, conversion_factor, conversions, find_unit, unit_kind


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("percent", "percent"), ("%", "percent"), ("EUR", "currency"), ("USD", "currency"), ("km", "length"),
        ("ha", "area"), ("kWh", "energy"), ("kg", "mass"), ("d", "time"), (None, "number"), ("  ", "number"),
        ("Pays", "pays"), ("Cafe\u0301s", "cafés"), ("percentage point", "percentage point"),
    ],
)  # fmt: skip
def test_every_unit_has_a_kind(unit: str | None, kind: str):
    assert unit_kind(unit) == kind


@pytest.mark.parametrize(
    ("value", "unit", "equal", "to"),
    [
        ("1", "km", "1000", "m"), ("1", "mi", "1.609344", "km"), ("1", "acre", "0.40468564224", "ha"),
        ("1", "lb", "0.45359237", "kg"), ("1", "kWh", "3.6", "MJ"), ("1", "wk", "7", "d"), ("1", "a", "12", "mo"),
        ("1", "km2", "100", "ha"), ("1000", "kg", "1", "t"), ("1", "m/s", "3.6", "km/h"),
        ("1", "mi2", "2.589988110336", "km2"),
        ("1", "ft2", "0.09290304", "m2"), ("16", "oz", "1", "lb"), ("1", "kcal", "4.184", "kJ"),
        ("10", "permille", "1", "%"),
    ],
)  # fmt: skip
def test_factors_are_exact(value: str, unit: str, equal: str, to: str):
    factors = conversion_factor(unit, to)
    assert factors is not None
    assert multiply(Decimal(value), factors[0]) == multiply(Decimal(equal), factors[1])


@pytest.mark.parametrize(("unit", "to"), [("EUR", "USD"), ("a", "d"), ("km", "kg"), ("person", "station")])
def test_there_is_no_factor_that_nobody_defined(unit: str, to: str):
    assert conversion_factor(unit, to) is None


def test_a_case_that_means_another_unit_is_kept():
    assert find_unit("MB").kind == "data"
    assert find_unit("mb").kind == "mb"


def test_arithmetic_is_exact_whatever_the_context():
    with localcontext() as context:
        context.prec = 3
        assert multiply(Decimal("12345678901234567"), Decimal("1.609344")) == Decimal("19868444265628442.994048")
        assert scaled(Interval(Decimal("12345"), None), Decimal(10)).low == 123450


def test_numbers_are_written_plainly():
    assert [plain(Decimal(text)) for text in ("1.50", "1E+3", "-0", "0.00")] == ["1.5", "1000", "0", "0"]


def test_fractions_are_rounded_for_people():
    assert [rounded(Fraction(2, 3)), rounded(Fraction(7, 2)), rounded(Fraction(1, 3), 4)] == ["0.67", "3.5", "0.3333"]


@given(st.sampled_from(["Cel", "[degF]", "K"]), st.sampled_from(["Cel", "[degF]", "K"]), st.integers(-400, 4000))
def test_a_temperature_comes_back_exactly(unit: str, to: str, degrees: int):
    (there,), (back,) = conversions(unit, to), conversions(to, unit)
    assert (degrees * there.factor + there.offset) * back.factor + back.offset == degrees


@pytest.mark.parametrize(
    ("degrees", "unit", "to", "expected"),
    [(25, "Cel", "[degF]", 77), (-40, "[degF]", "Cel", -40), (0, "K", "Cel", "-273.15"), (212, "[degF]", "Cel", 100)],
)
def test_a_temperature_is_converted_with_its_offset(degrees: int, unit: str, to: str, expected: int | str):
    (way,) = conversions(unit, to)
    assert degrees * way.factor + way.offset == Fraction(expected)


def test_a_gallon_and_a_ton_may_be_those_of_several_countries():
    assert [way.factor for way in conversions("gal", "L")] == [Fraction("3.785411784"), Fraction("4.54609")]
    assert len(conversions("ton", "kg")) == 3
    assert len(conversions("[gal_us]", "L")) == 1


def test_nothing_leads_from_one_kind_of_unit_or_currency_to_another():
    assert conversions("kg", "km") == conversions("EUR", "USD") == conversions("[degF]", "km") == ()


def test_a_unit_is_itself_in_one_way():
    assert conversions("gal", "gal") == conversions("ton", "ton") == (Conversion(Fraction(1)),)


@pytest.mark.parametrize(
    ("unit", "kind", "factor"),
    [
        ("10*-5", "percent", "0.001"), ("10*-2", "percent", "1"), ("10*-12", "percent", "0.0000000001"),
        ("10*-100", "10*-100", "1"), ("10*-", "10*-", "1"), ("10*-x", "10*-x", "1"), (" km ", "length", "1000"),
        ("percentage  point", "percentage point", "1"), ("XYZ", "xyz", "1"),
        ("Police  Stations", "police stations", "1"),
    ],
)  # fmt: skip
def test_units_as_they_are_written(unit: str, kind: str, factor: str):
    found = find_unit(unit)
    assert (found.kind, found.factor) == (kind, Decimal(factor))


def test_a_number_alone_is_of_one_family_with_another():
    assert conversion_factor(None, "") == (1, 1)
    assert find_unit(None).family == "number"


def test_a_currency_is_a_family_of_its_own():
    assert find_unit("EUR").family == "EUR"
    assert conversion_factor("EUR", "EUR") == (1, 1)


def test_a_gallon_may_be_told_from_litres_too():
    assert [way.factor for way in conversions("L", "gal")] == [1 / Fraction("3.785411784"), 1 / Fraction("4.54609")]
    assert {way.offset for way in conversions("L", "gal")} == {0}


def test_a_ton_of_several_countries_is_each_with_each_but_equal_ways_once():
    assert conversions("ton", "[ston_av]")[1] == Conversion(Fraction(1))
    assert conversions("ton", "t")[0].factor == 1


def test_other_units_of_temperature_lead_nowhere():
    assert conversions("°C", "K") == (Conversion(Fraction(1), Fraction("273.15")),)
    assert conversions("K", "°C") == (Conversion(Fraction(1), Fraction("-273.15")),)
