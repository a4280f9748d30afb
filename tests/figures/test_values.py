"""Short texts that are values: cells, fields, arguments."""

from __future__ import annotations

import pytest

from claimdb.errors import InputError
from claimdb.reading import UnreadableFigure, read_figure
from claimdb.values.figure import FigureKind


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "près d’un millier", "1000"),
        ("fr", "plus de 2 700", "2700"),
        ("fr", "des dizaines", "20"),
        ("fr", "un", "1"),
        ("fr", "Une", "1"),
        ("fr", "première", "1"),
        ("fr", "9e", "9"),
        ("fr", "86 %", "86"),
        ("fr", "6,38 milliards", "6380000000"),
        ("fr", "2015", "2015"),
        ("fr", "-3,5", "-3.5"),
        ("fr", "(54)", "54"),
        ("en", "About fifty", "50"),
        ("en", "€1.2m", "1200000"),
        ("en", "-3.5", "-3.5"),
        ("en", "1e6", "1000000"),
        ("en", "a dozen", "12"),
        ("en", "20th", "20"),
        ("en", "half a million", "500000"),
        ("en", "one and a half million", "1500000"),
        ("en", "5 years", "5"),
        ("auto", "1 234,5", "1234.5"),
        ("auto", "une cinquantaine", "50"),
        ("auto", "about fifty", "50"),
        ("auto", "54", "54"),
        ("auto", "a dozen", "12"),
        ("auto", "9e", "9"),
        ("auto", "20th", "20"),
        ("auto", "1,2 Md€", "1200000000"),
        ("auto", "230,000", "230000"),
        ("auto", "12,5", "12.5"),
    ],
)
def test_a_value_is_read_whole(language: str, text: str, value: str):
    assert f"{read_figure(text, language).value:f}" == value


@pytest.mark.parametrize("text", ["", "many", "54 stations in 30 countries", "n/a", "1.2.3", "—", "3, 4"])
def test_a_text_that_is_not_one_figure_is_refused(text: str):
    with pytest.raises(UnreadableFigure):
        read_figure(text, "en")


def test_the_refusal_of_a_value_is_an_input_error_with_its_text():
    with pytest.raises(InputError, match="'many' is not one figure: 0 were read"):
        read_figure("many", "en")


def test_a_language_without_grammar_is_an_input_error():
    with pytest.raises(InputError, match="cannot be read"):
        read_figure("54", "xx")


@pytest.mark.parametrize(("text", "kind"), [("9e", FigureKind.ORDINAL), ("des dizaines", FigureKind.VAGUE)])
def test_a_value_keeps_its_kind(text: str, kind: FigureKind):
    assert read_figure(text, "fr").kind is kind


@pytest.mark.parametrize(
    ("text", "low", "high", "low_closed", "high_closed"),
    [
        ("54", "54", "54", True, True),
        ("30", "30", "30", True, True),
        ("2 700", "2650", "2750", True, False),
        ("7,25 %", "7.245", "7.255", True, False),
        ("6,38 milliards", "6375000000", "6385000000", True, False),
        ("20 millions", "19500000", "20500000", True, False),
        ("de 10 à 12 millions", "9500000", "12500000", True, False),
        ("1 096 958", "1096958", "1096958", True, True),
    ],
)
def test_what_is_visibly_rounded_is_widened_by_half_a_step(
    text: str, low: str, high: str, low_closed: bool, high_closed: bool
):
    printed = read_figure(text, "fr").printed
    assert (f"{printed.low:f}", f"{printed.high:f}") == (low, high)
    assert (printed.low_closed, printed.high_closed) == (low_closed, high_closed)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("au moins 40", "40", None),
        ("jusqu’à 40", None, "40"),
        ("environ 50", "45", "55"),
        ("environ 54", "53", "55"),
        ("près de 3,5 %", "3.45", "3.5"),
        ("un peu plus de 50", "50", "55"),
        ("des centaines", "200", None),
    ],
)
def test_the_words_of_a_value_bound_it(text: str, low: str | None, high: str | None):
    strict = read_figure(text, "fr").strict
    assert (strict.low and f"{strict.low:f}", strict.high and f"{strict.high:f}") == (low, high)


@pytest.mark.parametrize(
    ("text", "conventional"), [("environ 50", True), ("des dizaines", True), ("au moins 50", False), ("50", False)]
)
def test_an_end_that_no_word_gives_is_conventional(text: str, conventional: bool):
    assert read_figure(text, "fr").conventional is conventional


def test_a_point_before_three_digits_is_ambiguous_where_no_language_is_told():
    assert [f"{value:f}" for value in read_figure("1.200", "auto").alternatives] == ["1200", "1.2"]


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("6,437.1 thousands", "en", "6437050", "6437150"),
        ("12 thousands of tonnes", "en", "11500", "12500"),
        ("6 437,1 milliers", "fr", "6437050", "6437150"),
        ("deux milliers de quais", "fr", "1500", "2500"),
        ("12 dozens", "en", "144", "144"),
        ("deux douzaines de quais", "fr", "24", "24"),
    ],
)
def test_thousands_are_rounded_to_the_last_digit_printed_and_dozens_are_counted(
    text: str, language: str, low: str, high: str
):
    printed = read_figure(text, language).printed
    assert (f"{printed.low:f}", f"{printed.high:f}") == (low, high)
