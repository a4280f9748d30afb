"""Numbers that are read without the grammar of texts are read as the grammar reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.interchange.table_numbers import MOST_SIGNS, read_plain_number
from claimdb.reading import read_figure

DIGITS = st.from_regex(r"(?:[0-9]{1,9}|[1-9][0-9]{0,3}0{0,6})", fullmatch=True)
GROUPS = st.from_regex(r"[0-9]{1,3}(?:[,. ](?:[0-9]{3}|000|500)){1,4}", fullmatch=True)
SHARES = st.from_regex(r"[0-9]{1,6}[.,][0-9]{1,7}", fullmatch=True)


@given(st.one_of(DIGITS, GROUPS, SHARES), st.sampled_from(("en", "fr", "de")))
def test_a_plain_number_is_read_as_the_grammar_reads_it(text: str, language: str):
    plain = read_plain_number(text, language)
    if plain is not None:
        assert plain == read_figure(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("0", "fr"),
        ("2022", "en"),
        ("12300", "en"),
        ("1,234", "en"),
        ("1,234,567", "fr"),
        ("12,5", "fr"),
        ("0.25", "en"),
    ],
)
def test_what_tables_mostly_hold_is_plain(text: str, language: str):
    assert read_plain_number(text, language) is not None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1,234", "fr"), ("1.234", "en"), ("1.234", "fr"), ("1,234.5", "en"), ("007", "en"), ("0,123", "en"),
        ("", "en"), ("-5", "en"), ("12 %", "en"), ("1e6", "en"), ("٣٤", "en"), ("1" * (MOST_SIGNS + 1), "en"),
        ("twelve", "en"),
    ],
)  # fmt: skip
def test_all_else_is_left_to_the_grammar(text: str, language: str):
    assert read_plain_number(text, language) is None
