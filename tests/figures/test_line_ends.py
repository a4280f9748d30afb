"""Figures that a line end or a page end cuts in two: they are read whole, and their spans stay true."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.reading.figures import find_figures

LEAD = {
    "fr": "La régie des bacs du grand lac emploie en tout environ ",
    "en": "The ferries of the great lake employ about ",
}


@pytest.mark.parametrize(
    ("language", "cut", "value"),
    [
        ("fr", "54\n\f12\n\npilotes.", 54),
        ("fr", "54\n\n12\n\f\npilotes.", 54),
        ("fr", "54\f pilotes.", 54),
        ("fr", "\n\n12\n\f\n54 pilotes.", 54),
        ("fr", "1\u00a0200\n000 pilotes.", 1_200_000),
        ("fr", "vingt-\ndeux pilotes.", 22),
        ("fr", "qua\u00ad\ntre pilotes.", 4),
        ("en", "1,200,\n000 pilots.", 1_200_000),
        ("en", "12\r\nmillion pilots.", 12_000_000),
    ],
)
def test_a_figure_that_a_line_or_a_page_cuts_is_one(language: str, cut: str, value: int):
    (figure,) = find_figures(LEAD[language] + cut, language)
    assert int(figure.value) == value
    assert figure.counted in ("pilotes", "pilots")


def test_a_page_number_between_sentences_is_left_where_it_stands():
    first, *_ = find_figures("Il y a 54 bacs.\n\n12\n\f\nTrois sont neufs.", "fr")
    assert first.wording == "54 bacs"


def test_a_number_alone_on_a_short_line_stays_alone():
    assert [int(figure.value) for figure in find_figures("54 bacs\n300 pilotes", "fr")] == [54, 300]


PIECES = st.sampled_from(
    ["54", " ", "\n", "-\n", "\u00ad", "\u00ad\n", "\f", "\n12\n\f", "000", " 200", ",\n000", "pilotes", " ports",
     "vingt-", "deux", "Il y a ", "environ ", ". ", ", ", "\r\n", "1\u00a0200", " millions", "pays14. ", "% "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["fr", "en"]))
def test_the_words_of_a_figure_stand_in_its_span(text: str, language: str):
    for figure in find_figures(text, language):
        printed = text[figure.start : figure.end]
        left = iter(re.sub(r"\s", "", printed))
        # What the joining removed is in the text only; line ends may have become spaces.
        assert all(sign in left for sign in re.sub(r"\s", "", figure.wording))
        assert (printed[0], printed[-1]) == (figure.wording[0], figure.wording[-1])


@pytest.mark.parametrize(
    ("language", "cut", "value"),
    [
        ("fr", "1 200\n14. Voir plus bas.\n\f26\nmillions de pilotes.", 1_200_000_000),
        ("fr", "1 200\n14. Voir plus bas.\n15. Plan de la page 3.\n\f\nmillions de pilotes.", 1_200_000_000),
        ("fr", "45 000 pi-\n\f12\nlotes.", 45_000),
        ("fr", "45 000 pi-\n14. Voir plus bas.\n\f12\nlotes.", 45_000),
        ("en", "1,200\n14. See the map.\n\f26\nmillion pilots.", 1_200_000_000),
        ("en", "45,000 pi-\n\f12\nlots.", 45_000),
    ],
)
def test_notes_and_page_numbers_in_a_cut_figure_are_no_part_of_it(language: str, cut: str, value: int):
    (figure,) = find_figures(LEAD[language] + cut, language)
    assert int(figure.value) == value
    assert figure.counted in ("pilotes", "pilots")


def test_the_notes_of_a_page_that_cuts_no_figure_are_read():
    figures = find_figures("Il y a 54 bacs.\n14. Le lac a 3 ports.\n\f\nCela suffit.", "fr")
    assert [int(figure.value) for figure in figures] == [54, 3]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_percent_sign_goes_on_with_a_short_line(language: str):
    assert [figure.unit for figure in find_figures("54\n% des bacs", language)] == ["percent"]
