"""Numbers are written as people write them, and none is rounded unasked."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from claimdb.values.arithmetic import multiply, plain, rounded, scaled, significant
from claimdb.values.interval import Interval


@pytest.mark.parametrize(
    ("value", "written"),
    [("1.50", "1.5"), ("2.00", "2"), ("1E+3", "1000"), ("100", "100"), ("0.10", "0.1"), ("-0", "0"), ("-0.0", "0"),
     ("-1.0", "-1")],
)  # fmt: skip
def test_a_number_is_written_without_exponent_and_trailing_zeros(value: str, written: str):
    assert plain(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (Fraction(10, 3), 3, "3.33"), (Fraction(123456), 3, "123000"), (Fraction(1, 700), 2, "0.0014"),
        (Fraction(-2, 3), 2, "-0.67"), (Fraction(0), 3, "0"), (Fraction(1), 3, "1"),
        (Fraction(1, 10**40), 2, f"0.{'0' * 39}1"),
    ],
)  # fmt: skip
def test_so_many_digits_are_counted_from_the_first_that_is_not_zero(value: Fraction, digits: int, written: str):
    assert significant(value, digits) == written


def test_what_lies_just_under_a_power_of_ten_keeps_its_digits():
    assert significant(Fraction(9994, 10000), 3) == "0.999"
    assert significant(1 - Fraction(1, 10**6), 3) == "1"


def test_a_fraction_has_two_decimals_unless_asked_otherwise():
    assert rounded(Fraction(2, 3)) == "0.67"
    assert rounded(Fraction(2, 3), 4) == "0.6667"


def test_halves_are_rounded_to_even():
    assert [rounded(Fraction(n, 8), 2) for n in (1, 3)] == ["0.12", "0.38"]


def test_a_product_keeps_every_digit():
    long = Decimal("1." + "0" * 60 + "1")
    assert multiply(long, Decimal("1.1")) == Decimal("1.1" + "0" * 59 + "11")


def test_both_ends_and_both_flags_go_into_the_other_unit():
    half_open = Interval(Decimal(1), Decimal(2), high_closed=False)
    assert scaled(half_open, Decimal(1000)) == Interval(Decimal(1000), Decimal(2000), high_closed=False)
    assert scaled(Interval(None, Decimal(2), low_closed=False), Decimal(10)) == Interval(
        None, Decimal(20), low_closed=False
    )
