"""A slip is one likely mistake after which two figures agree; everything else stays a contradiction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimdb.check.slips import Slip, find_slip, significant_digits
from tests.check.samples import figure


def slip(one: str, other: str) -> Slip | None:
    found = find_slip(figure(one), figure(other))
    assert find_slip(figure(other), figure(one)) == found or (found and found.units)
    return found


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [("23", "230", "10"), ("4500", "45", "100"), ("12", "12000000000000", "1000000000000"), ("1.25", "1250", "1000"),
     ("54 km", "540 km", "10"), ("54 m", "540 km", "10000")],
)  # fmt: skip
def test_a_power_of_ten_is_found(one: str, other: str, factor: str):
    assert slip(one, other) == Slip("power_of_ten", factor)


@pytest.mark.parametrize(
    ("one", "other"),
    [("3", "30"), ("23", "231"), ("12", "120000000000000"), ("about 23", "at least 231"), ("0", "230"),
     ("at least 23", "230"), ("between 20 and 26", "231"), ("-23", "-230"), ("5", "25")],
)  # fmt: skip
def test_one_digit_another_number_or_a_range_is_no_slip(one: str, other: str):
    assert slip(one, other) is None


def test_a_number_in_thousands_was_rounded_to_what_is_printed():
    assert slip("1203", "1203400") == Slip("power_of_ten", "1000")
    assert slip("39", "39257") == Slip("power_of_ten", "1000")
    assert slip("39", "39557") is None
    assert slip("1203", "1203600") is None


def test_a_number_in_hundreds_was_rounded_to_what_is_printed():
    assert slip("1203", "120340") == Slip("power_of_ten", "100")
    assert slip("1203", "120360") is None
    assert slip("12", "1230") is None
    assert slip("1203000", "120304000") == Slip("power_of_ten", "100")


@pytest.mark.parametrize(
    ("small", "large", "found"),
    [("3000000000", "3000000000000", True), ("1000000000", "1000000000000", True),
     ("900000000000", "900000000000000", True), ("3000000000000", "3000000000000000000", True),
     ("3000000", "3000000000", False), ("3000000000", "4000000000000", False)],
)  # fmt: skip
def test_a_word_that_two_languages_read_apart_needs_one_digit_only(small: str, large: str, found: bool):
    assert (slip(small, large) is not None) is found


def test_the_same_number_with_two_units_of_one_family_is_a_slip():
    assert find_slip(figure("54 km"), figure("54 m")) == Slip("same_number_other_unit", "1", ("km", "m"))
    assert find_slip(figure("5 km"), figure("5 m")) is None


def test_a_number_that_was_converted_and_kept_its_unit_is_a_slip():
    assert slip("321 km", "517 km") == Slip("other_unit", "1609.344/1000", ("mi", "km"))
    assert slip("517 km", "321 km") == slip("321 km", "517 km")
    assert slip("32 km", "51 km") is None
    assert slip("321 km", "530 km") is None


def test_digits_count_without_zeros_at_either_end():
    assert [significant_digits(Decimal(text)) for text in ("230000", "0.050", "1002", "0")] == [2, 1, 4, 0]


def test_the_message_names_the_units_where_there_are_two():
    assert Slip("power_of_ten", "10").params() == {"factor": "10"}
    assert Slip("other_unit", "2", ("a", "b")).params() == {"factor": "2", "unit_a": "a", "unit_b": "b"}


def test_a_unit_that_only_the_measure_states_counts():
    measure = replace(figure("1").measure, unit="km")
    bare, stated = figure("54", measure=measure), figure("540 km", measure=measure)
    assert find_slip(bare, stated) == Slip("power_of_ten", "10")


@pytest.mark.parametrize("zeros", range(1, 13))
def test_up_to_twelve_zeros_may_be_lost(zeros: int):
    assert slip("23", "23" + "0" * zeros) == Slip("power_of_ten", "1" + "0" * zeros)


@pytest.mark.parametrize(("small", "zeros"), [("12", 3), ("121", 6), ("12", 9)])
def test_two_digits_are_enough_for_a_number_in_thousands_millions_or_billions(small: str, zeros: int):
    assert slip(small, (small + "4").ljust(len(small) + zeros, "0")) == Slip("power_of_ten", "1" + "0" * zeros)


def test_both_numbers_of_a_conversion_need_three_digits():
    assert slip("62 km", "99.8 km") is None
    assert slip("62.1 km", "99.9 km") == Slip("other_unit", "1609.344/1000", ("mi", "km"))


def test_both_numbers_need_two_digits_for_a_power_of_ten():
    assert slip("5", "52000") is None
    assert slip("52", "5000") is None
    assert slip("50", "49600") is None


def test_a_word_read_apart_stands_after_a_number_from_one_to_a_thousand():
    assert slip("1000000000000", "1000000000000000") is None
    assert slip("20000000000", "20000000000000") == Slip("power_of_ten", "1000")
    assert slip("500000000", "500000000000") is None
    assert slip("100000000", "100000000000") is None
