"""Text for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.report.terminal import cut, display_width, pad, safe, wrap


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\u202eb\u2066c", "a<U+202E>b<U+2066>c"),
        ("one\ntwo\r", "one␊two␍"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("\ud800", "<U+D800>"),
        ("\U000e0041", "<U+E0041>"),
        ("tab\there", "tab here"),
    ],
)
def test_what_a_terminal_would_obey_is_made_visible(hostile: str, shown: str):
    assert safe(hostile) == shown


def test_letters_of_every_script_are_kept():
    text = "L’été, «\u00a0près de 3,5\u202f%\u00a0» — 中国, العربية, می\u200cخواهم"
    assert safe(text) == text


def test_lines_are_kept_only_when_asked():
    assert safe("a\nb", keep_lines=True) == "a\nb"


@given(st.text(), st.integers(min_value=2, max_value=30))
def test_cut_and_wrapped_text_fits(text: str, width: int):
    assert display_width(cut(text, width)) <= width
    assert all(display_width(line) <= width for line in wrap(text, width))
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


def test_wide_signs_take_two_columns():
    assert pad("中", 4) == "中  "
    assert pad("中", 4, right=True) == "  中"
    assert cut("中国海外警察", 5) == "中国…"
