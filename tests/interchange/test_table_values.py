"""Values of tables with the marks that tables put around numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.interchange.table_failures import AmbiguousValue, PartUnread
from claimdb.interchange.table_values import NumberStyle, is_missing, read_unit, read_value
from claimdb.reading import UnreadableFigure

ENGLISH = NumberStyle("en", ".")
FRENCH = NumberStyle("fr", ",")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234[a]", 1234), ("1,234[12]", 1234), ("5 678*", 5678), ("5,678†‡", 5678), ("1,234 (b)", 1234),
        ("1,234¹", 1234), ("12.3 p", "12.3"), ("67485531 bep", 67485531), ("5%*", 5),
        ("(123)", -123), ("(1,234.5)", "-1234.5"), ("$(1,234)", -1234), ("(5)%", -5), ("(€5.2m)", -5200000),
        ("-$5", -5), ("−€5", -5), ("–5", -5), ("- 5", -5), ("-USD 5", -5), ("-EUR5m", -5000000),
        ("1.5E+05", 150000), ("-2.5e-3", "-0.0025"), ("1.2e6", 1200000), ("1.2M", 1200000), ("2bn", 2000000000),
    ],
)  # fmt: skip
def test_a_value_is_read_through_its_marks(text: str, value: str | int) -> None:
    assert read_value(text, ENGLISH).value == Decimal(value)


@pytest.mark.parametrize("text", ["1,234[a]", "(123)", "-$5", "1.5E+05", "12.3 p", "1,835"])
def test_the_wording_is_the_whole_cell(text: str) -> None:
    assert read_value(text, ENGLISH).wording == text


@pytest.mark.parametrize("text", ["3 (of 10)", "202 (−60)", "12 (45)", "abc", "1_000", "[a]", "an", "()", "(see x)"])
def test_a_cell_that_is_no_one_number_is_refused(text: str) -> None:
    with pytest.raises((UnreadableFigure, PartUnread)):
        read_value(text, ENGLISH)


@pytest.mark.parametrize(("text", "value"), [("1.200", "1.2"), ("6.129 billion", "6129000000"), ("1,200", "1200")])
def test_a_number_of_two_readings_is_read_by_the_decimal_point_of_its_table(text: str, value: str) -> None:
    assert read_value(text, ENGLISH).value == Decimal(value)


def test_points_group_digits_where_the_table_has_decimal_commas() -> None:
    assert read_value("1.200", FRENCH).value == 1200


@pytest.mark.parametrize(("style", "text"), [(NumberStyle("fr"), "1.200"), (NumberStyle("en"), "6.129 billion")])
def test_without_other_numbers_of_the_table_two_readings_stay_two(style: NumberStyle, text: str) -> None:
    with pytest.raises(AmbiguousValue):
        read_value(text, style)


@pytest.mark.parametrize(
    "text", ["", "–", "..", "n/a", "N/A", ":", "#N/A", "NaN", " - ", "Unknown", "Mar 05 Not Available", "Annulé"]
)
def test_marks_of_no_value_are_known(text: str) -> None:
    assert is_missing(text) == bool(text)


@pytest.mark.parametrize("text", ["0", "-1", "x", "?", "none of them", "Mar 05", "Mar 05 boats"])
def test_other_words_are_no_mark_of_a_missing_value(text: str) -> None:
    assert not is_missing(text)


@pytest.mark.parametrize(
    ("unit", "read"),
    [
        ("USD million", ("million", "USD")), ("millions of euros", ("millions", "EUR")),
        ("in thousands", ("thousands", None)), ("'000", ("thousand", None)), ("1000 t", ("thousand", "t")),
        ("persons (thousands)", ("thousands", "persons")), ("sq km", (None, "km2")), ("€", (None, "EUR")),
        ("percent", (None, "percent")), ("% of GDP", (None, "% of GDP")), ("blorps", (None, "blorps")),
    ],
)  # fmt: skip
def test_the_unit_of_a_column_is_a_scale_and_a_unit(unit: str, read: tuple[str | None, str | None]) -> None:
    assert read_unit(unit, "en") == read


def test_a_scale_of_the_column_makes_the_value_as_coarse_as_it_is() -> None:
    figure = read_value("1,835", NumberStyle("en"), scale="million")
    assert (figure.value, figure.printed.low, figure.wording) == (1_835_000_000, Decimal(1_834_500_000), "1,835")


def test_a_billion_of_the_column_is_that_of_its_language() -> None:
    assert read_value("2", NumberStyle("fr"), scale="billion").value == 2 * 10**12


NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False)


@given(number=NUMBERS, mark=st.sampled_from(["", "*", "[a]", " (b)", "†", "²", " p", "[12]"]))
def test_what_english_tables_print_is_read_back(number: Decimal, mark: str) -> None:
    assert read_value(f"{number:,.2f}{mark}", ENGLISH).value == number


@given(number=NUMBERS, separator=st.sampled_from(["\u202f", "\u00a0", " ", "."]))
def test_what_french_tables_print_is_read_back(number: Decimal, separator: str) -> None:
    printed = f"{number:,.2f}".replace(",", "_").replace(".", ",").replace("_", separator)
    assert read_value(printed, FRENCH).value == number


@given(number=NUMBERS.filter(lambda number: number > 0))
def test_a_number_in_brackets_is_its_negative(number: Decimal) -> None:
    assert read_value(f"({number:,.2f})", ENGLISH).value == -number


@given(mantissa=st.integers(-999, 999), power=st.integers(-8, 12))
def test_powers_of_ten_are_read_back(mantissa: int, power: int) -> None:
    number = Decimal(mantissa).scaleb(-2)
    assert read_value(f"{number}E{power:+03d}", ENGLISH).value == number.scaleb(power)


@given(st.text(max_size=20))
def test_any_cell_is_read_or_refused(text: str) -> None:
    try:
        assert read_value(text, ENGLISH).wording == text
    except InputError:
        assert not text.isascii() or not text.isdigit()
