"""Whatever a text holds, its notes are read in time that grows with its length, and nothing breaks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb import resolve_notes
from claimdb.notes import read_note_words
from tests.figures.steps import calls_of

PIECES = (
    "Ibid. ",
    "op. cit. ",
    "« ",
    " »",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "[^1]",
    "[^1]: ",
    "\n1. ",
    "\n2. ",
    "p. 3",
    ", ",
    "; ",
    ". ",
    "Roy, Les Quais, Paris, 2019",
    "voir note 1",
    "in ",
    "dir.",
    "1) ",
    "2019",
    "\n\n",
    "\f",
    "12 mai 2010",
    "’",
    "'",
    "http://a.org/(",
    "vol. 3",
    "n° 4",
    "id., ",
    "supra",
    "\ue000",
    "\ue005",
    "è",
    "中",
    "\u202e",
    "-\n",
)


@pytest.mark.parametrize(
    "piece",
    [
        "word1 ",
        "Ibid. ",
        "Ibid.\n",
        "[",
        "]",
        "(",
        "((",
        ")",
        "«",
        "» ",
        "“",
        "[^1]",
        "[^a]: Ibid.\n",
        "\n1. Ibid.",
        "1. ",
        "a, ",
        "A. ",
        "; ",
        "op. cit. ",
        "Roy, A, 2019; ",
        "voir A, ",
        "p. 3 ",
        "2019 ",
        "A ",
        "\n\n",
        "a-\n",
        "’",
        "(n. 1) ",
        "http://a.b/",
        "in A, ",
        "[^a]: Roy, A, Paris, 2019.\n",
        "[^a]: Roy, op. cit.\n",
    ],
)
def test_steps_grow_with_much_of_one_thing_as_it_does(piece: str):
    def steps(size: int) -> int:
        text = f"Port1.\n\n1. {piece * (size // len(piece))}"
        return calls_of(lambda: resolve_notes(text, "fr"))

    resolve_notes(piece, "fr")
    # Four times the text: sixteen times the steps would be quadratic.
    assert steps(8_000) < 5 * steps(2_000) + 1_000


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_words_make_notes_whose_spans_hold_their_works(words: str):
    text = f"Le port1. La rade2.\n\n1. {words}\n2. Ibid.\n"
    notes = resolve_notes(text)
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    for note in notes:
        for work in note.works:
            assert note.start <= work.start <= work.end <= note.end
            targets = [work.resolves_to] if work.resolves_to else list(work.candidates)
            assert all(target.work < len(notes[target.note - 1].works) for target in targets)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_the_works_of_a_note_do_not_overlap(words: str):
    works = [cited.work for cited in read_note_words(words).cited]
    assert all(0 <= work.start <= work.end <= len(words) for work in works)
    assert all(one.end <= other.start for one, other in pairwise(works))
