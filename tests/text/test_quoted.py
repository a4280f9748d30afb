"""Whether words stand in a text."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text import has_words, holds_quote, quoted

TEXT = """The harbour office says that «\u202fl’État\u202f» keeps 154 sta-
tions open, and its porte-
parole counts 12\u202f% of the ferries [of which none is new]."""


def test_the_examples_of_docstrings_hold():
    assert doctest.testmod(quoted).failed == 0


@pytest.mark.parametrize(
    "quote",
    [
        "154 stations open",
        "“l'Etat” keeps 154",
        "THE HARBOUR OFFICE",
        "its porte-parole counts",
        "12 % of the ferries",
        "12% of the ferries",
        "keeps 154 stations […] of the ferries",
        "The harbour office... 12 %",
        "154   stations\nopen",
    ],
)
def test_what_print_varies_does_not_count(quote: str):
    assert holds_quote(TEXT, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "54 stations open",
        "15 stations",
        "1 54 stations",
        "stations in 12 ports",
        "of the ferries […] 154 stations",
        "…",
        "154 station",
    ],
)
def test_other_words_are_not_in_the_text(quote: str):
    assert not holds_quote(TEXT, quote)


@pytest.mark.parametrize("quote", ["", " ", "“", "« … »", "-\u0301"])
def test_signs_alone_are_no_words(quote: str):
    assert not has_words(quote)


def test_a_line_that_ends_in_a_hyphen_hides_nothing_of_the_next():
    assert holds_quote("an open list -\n54 stations", "54 stations")
    assert holds_quote("the open list-\nstations of the port", "stations of the port")


@given(st.text(alphabet="ab 12-’«»,\n", max_size=40), st.text(alphabet="ab1 ", max_size=20))
def test_a_line_of_a_text_stands_in_it(text: str, line: str):
    words = f"x{line}x"
    assert holds_quote(f"{text}\n{words}\n{text}", words)
