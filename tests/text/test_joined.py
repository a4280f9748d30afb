"""Text as it reads, and the way back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text import join_text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("40 offi-\nciers", "40 officiers"),
        ("soft\u00adhyphen", "softhyphen"),
        ("a-t-\nelle", "a-t-elle"),
        ("vingt-\ndeux", "vingt-deux"),
        ("Bosnie-\nHerzégovine", "Bosnie-Herzégovine"),
        ("230-\n000 euros", "230000 euros"),
        ("2015-\n2018", "2015-2018"),
        ("Une ligne assez longue pour qu’elle continue\nÀ la suivante", None),
    ],
)
def test_a_word_cut_at_a_line_end_is_one_word(printed: str, read: str | None):
    expected = read if read is not None else printed.replace("\n", " ")
    assert join_text(printed).text == expected


def test_a_short_line_ends_where_its_author_ended_it():
    assert join_text("EUR 500\nUS$ 300").text == "EUR 500\nUS$ 300"


def test_what_begins_in_lower_case_goes_on():
    assert join_text("54\nstations").text == "54 stations"


def test_a_removed_marker_leaves_the_words_in_their_place():
    joined = join_text("129 pays14 du monde", [(8, 10)])
    assert joined.text == "129 pays du monde"
    assert joined.original(9, 11) == (11, 13)


@given(st.text(alphabet="ab 12-\n\u00ad", max_size=60))
def test_every_kept_character_is_where_the_map_says(text: str):
    joined = join_text(text)
    for at, sign in enumerate(joined.text):
        start, end = joined.original(at, at + 1)
        assert end == start + 1
        assert text[start] == sign or (text[start] == "\n" and sign == " ")


@given(st.text(alphabet="ab 12-\n\u00ad", max_size=60), st.integers(0, 60))
def test_a_place_in_the_original_is_found_again(text: str, place: int):
    joined = join_text(text)
    assert 0 <= joined.position(min(place, len(text))) <= len(joined.text)
