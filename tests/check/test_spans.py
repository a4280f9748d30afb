"""Ranges of exact fractions: what sums, differences, products and quotients of printed figures allow."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from claimdb.check.spans import Span, common_factor, exact_span, percent_span, printed_span, stepped_span
from claimdb.values.interval import Interval
from tests.check.samples import STOCK, figure


def span(low: float | None, high: float | None) -> Span:
    return Span(None if low is None else Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("a", "b", "meets"),
    [((1, 2), (2, 3), True), ((1, 2), (3, 4), False), ((None, 2), (2, None), True), ((None, 2), (3, None), False),
     ((1, None), (None, 1), True), ((None, None), (5, 5), True), ((1, None), (None, 0), False)],
)  # fmt: skip
def test_ranges_meet_where_they_share_a_value(a, b, meets: bool):
    assert span(*a).meets(span(*b)) is meets
    assert span(*b).meets(span(*a)) is meets


def test_ranges_are_added_and_subtracted_end_by_end():
    assert span(1, 2).plus(span(10, 30)) == span(11, 32)
    assert span(1, None).plus(span(None, 3)) == span(None, None)
    assert span(10, 30).minus(span(1, 2)) == span(8, 29)
    assert span(10, 30).minus(span(1, None)) == span(None, 29)


def test_a_factor_below_zero_turns_the_ends_round():
    assert span(1, 2).times(Fraction(3)) == span(3, 6)
    assert span(1, None).times(Fraction(-1)) == span(None, -1)
    assert span(1, 2).times(Fraction(0)) == span(0, 0)
    assert span(None, 2).times(Fraction(0)) == span(None, 0)


def test_a_quotient_reaches_from_least_by_most_to_most_by_least():
    assert span(1, 2).over(span(4, 5)) == Span(Fraction(1, 5), Fraction(1, 2))
    assert span(0, 2).over(span(1, 4)) == span(0, 2)
    assert span(1, None).over(span(4, None)) == span(0, None)


@pytest.mark.parametrize(("a", "b"), [((-1, 2), (1, 2)), ((None, 2), (1, 2)), ((1, 2), (0, 2)), ((1, 2), (None, 2))])
def test_there_is_no_quotient_below_zero_or_by_what_may_be_zero(a, b):
    assert span(*a).over(span(*b)) is None


def test_an_open_interval_is_an_open_range():
    assert exact_span(Interval(None, Decimal("0.5"))) == Span(None, Fraction(1, 2))
    assert exact_span(Interval(Decimal("0.5"), None)) == Span(Fraction(1, 2), None)


def test_the_last_digit_of_a_bare_number_may_be_rounded():
    assert stepped_span(figure("54")) == span(53.5, 54.5)
    assert stepped_span(figure("at least 54")) == span(54, None)


def test_a_number_that_is_exact_by_its_measure_or_rounded_already_is_widened_no_more():
    assert stepped_span(figure("54", measure=replace(STOCK, exact=True))) == span(54, 54)
    assert stepped_span(figure("5400")) == span(5350, 5450)
    assert stepped_span(replace(figure("54"), step=None)) == span(54, 54)


def test_a_hundred_percent_is_all_there_is():
    assert stepped_span(figure("100 percent")) == span(99.5, 100.5)
    fine = stepped_span(replace(figure("100 percent"), step=Decimal("0.1")))
    assert fine == Span(Fraction(1999, 20), Fraction(2001, 20))
    assert stepped_span(replace(figure("100 percent"), step=None)) == span(99.5, 100.5)
    assert stepped_span(figure("100 km")) == span(50, 150)
    assert stepped_span(figure("at least 100 percent")).high is None


def test_a_bare_percentage_is_rounded_and_a_bare_count_is_not():
    assert printed_span(figure("33 percent")) == span(32.5, 33.5)
    assert printed_span(figure("33 pp")) == span(32.5, 33.5)
    assert printed_span(figure("33 owls")) == span(33, 33)


def test_a_share_in_per_mille_counts_as_percent():
    assert percent_span(figure("5 permille")) == Span(Fraction(45, 100), Fraction(55, 100))
    assert percent_span(figure("5 owls")) == span(4.5, 5.5)


def test_units_of_one_family_have_their_factor():
    assert common_factor(figure("5 km"), figure("5 m")) == 1000
    assert common_factor(figure("5 m"), figure("5 km")) == Fraction(1, 1000)


def test_counted_things_go_together_as_a_derivation_declares_them():
    assert common_factor(figure("5 owls"), figure("5 birds")) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("5 km", "5 owls"), ("5 owls", "5 percent"), ("5 kg", "5 km"), ("5 EUR", "5 USD")]
)
def test_other_units_have_no_factor(one: str, other: str):
    assert common_factor(figure(one), figure(other)) is None


@pytest.mark.parametrize(
    "unit",
    ["percent", "pp", "km", "ha", "m3", "t", "kWh", "W", "s", "B", "km/h", "times", "K", "Hz", "V", "A", "bar", "Sv",
     "Bq"],
)  # fmt: skip
def test_what_is_measured_is_never_counted_with_things(unit: str):
    one, other = replace(figure("5"), unit=unit), replace(figure("5"), unit="owls")
    assert common_factor(one, other) is None
    assert common_factor(other, one) is None


def test_a_temperature_of_another_scale_is_no_count():
    assert common_factor(figure("5 [degF]"), figure("5 owls")) is None
    assert common_factor(figure("5 Cel"), figure("5 owls")) is None
