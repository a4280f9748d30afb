"""Texts are cut into the words by which they are found."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.values import words
from claimdb.values.words import LONGEST_TEXT, LONGEST_WORD, is_alone, split_words


def test_the_examples_of_docstrings_hold():
    assert doctest.testmod(words).failed == 0


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("L’Œuvre d’Ægir à Straßburg", "oeuvre aegir a strassburg"),
        ("qu’il vient jusqu’ici, lorsqu’on l’a dit", "il vient ici on a dit"),
        ("O’Brien, rock’n’roll, aujourd’hui", "o brien rock n roll aujourd hui"),
        ("12,345 / 12.345 / 12\u202f345", "12 345 12 345 12 345"),
        ("e-mail: a_b@c.org!", "e mail a b c org"),
        ("5 € ± 3 %", "5 € ± 3 %"),
        ("co\u00adopérer", "cooperer"),
        ("ポスト 警察", "ホ ス ト 警 察"),
        ("हिन्दी भाषा", "हिनदी भाषा"),
        ("Łódź, Ǽgir, Ǿ", "lodz aegir o"),
        ("𝖠𝖡 ŉ", "ab n"),
        ("…", ""),
    ],
)
def test_words_are_cut_as_people_look_for_them(text: str, cut: str):
    assert split_words(text) == cut


@given(st.text(max_size=200))
def test_words_that_were_cut_are_cut_no_further(text: str):
    cut = split_words(text)
    assert split_words(cut) == cut


@given(st.text(max_size=200))
def test_no_word_has_a_sign_that_a_query_could_trip_over(text: str):
    assert not set(split_words(text)) & set("'\"\\*():^&|!,.-\x00\t\n")


def test_a_long_word_is_several_and_a_long_text_is_cut_at_a_word():
    assert [len(word) for word in split_words("x" * (2 * LONGEST_WORD + 5)).split()] == [LONGEST_WORD, LONGEST_WORD, 5]
    cut = split_words("abc " * LONGEST_TEXT)
    assert len(cut) <= LONGEST_TEXT
    assert cut.endswith("abc")


def test_a_sign_of_a_script_without_spaces_stands_alone():
    assert is_alone("警")
    assert is_alone("%")
    assert not is_alone("é")
