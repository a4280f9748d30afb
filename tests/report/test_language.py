"""Sentences, numbers and spaces in English and French."""

from __future__ import annotations

import doctest
from decimal import Decimal
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import InputError
from claimdb.report import language, numbers, terminal
from claimdb.report.language import error_sentence, translate, translate_count, typeset_french
from claimdb.report.numbers import number, percent


class UnreadableThing(InputError):
    """A thing for these tests."""

    message = "there is no command {name!r}{maybe}"
    hint = "try again"


@pytest.mark.parametrize("module", [language, numbers, terminal], ids=lambda module: module.__name__)
def test_the_examples_of_docstrings_hold(module: ModuleType):
    assert doctest.testmod(module).failed == 0


def test_thousands_are_grouped_in_the_manner_of_the_language():
    assert number(Decimal(230000), "en") == "230,000"
    assert number(Decimal(230000), "fr") == "230\u202f000"
    assert number(Decimal("-1234567.8900"), "fr") == "−1\u202f234\u202f567,8900"
    assert number(54, "fr") == "54"


def test_a_percent_sign_is_spaced_in_french_only():
    assert percent(Decimal("86.1"), "en") == "86.1%"
    assert percent(Decimal("86.1"), "fr") == "86,1\u202f%"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.sampled_from(["en", "fr"]))
def test_no_digit_of_a_number_is_lost(value: Decimal, lang: str):
    mark = "," if lang == "fr" else "."
    group = "\u202f" if lang == "fr" else ","
    read = number(value, lang).replace(group, "").replace(mark, ".").replace("−", "-")
    assert Decimal(read) == value


def test_decimals_in_a_sentence_follow_its_language():
    assert translate("{value} and {count:n}", "fr", value=Decimal("1234.5"), count=2000) == (
        "1\u202f234,5 and 2\u202f000"
    )
    assert translate("{line}", "fr", line=1234) == "1234"


def test_french_counts_nought_in_the_singular():
    assert translate_count("{count} one", "{count} many", 0, "fr") == "0 one"
    assert translate_count("{count} one", "{count} many", 0, "en") == "0 many"
    assert translate_count("{count} one", "{count} many", 1, "en") == "1 one"


def test_french_spacing_never_touches_what_stands_in_a_field():
    assert translate("{where}: {said}", "fr", where="a : b", said="c ; d") == "a : b\u00a0: c ; d"
    assert typeset_french("vraiment ?") == "vraiment\u202f?"


def test_an_error_is_one_sentence_in_both_languages():
    error = UnreadableThing(where="f.txt:3", name="chekc", maybe="")
    assert error_sentence(error, "en") == str(error) == "f.txt:3: there is no command 'chekc'; try again"
    assert error_sentence(error, "fr") == (
        "f.txt:3\u00a0: il n’y a pas de commande «\u00a0chekc\u00a0»\u202f; recommencez"
    )


def test_an_error_inside_an_error_is_translated_too():
    inner = UnreadableThing(name="x", maybe="")
    outer = UnreadableThing(name="y", maybe=inner)
    assert "recommencez" in error_sentence(outer, "fr").split("«\u00a0x")[1]


def test_an_error_does_not_repeat_pages_of_what_was_given():
    said = error_sentence(UnreadableThing(name="9" * 5000, maybe=""), "en")
    assert said == f"there is no command '{'9' * 199}…'; try again"
