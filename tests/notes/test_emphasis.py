"""Emphasis around words that point back: Markdown slants them as print does, and nothing else is meant by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.notes import find_pointing_emphasis
from claimdb.reading.notes import resolve_notes
from claimdb.values.note import NoteKind, NoteOutcome, WorkPointer

FULL = "Ana Roy, *The Quays*, London, Verso, 2011."


def written(*bodies: str) -> str:
    called = " ".join(f"Quays grew.[^{number}]" for number in range(1, len(bodies) + 1))
    return called + "\n\n" + "\n".join(f"[^{number}]: {body}" for number, body in enumerate(bodies, 1)) + "\n"


@pytest.mark.parametrize(
    "body",
    [
        "*Ibid.*, p. 50.",
        "_Ibid_.",
        "**Ibid.**, p. 50.",
        "***Ibid.***",
        "*Ibid., p. 50*.",
        "*Id.*, p. 5.",
        "*Voir* *ibid.*, p. 7.",
        "Roy, *op. cit.*, p. 12.",
        "Roy, __op. cit.__, p. 12.",
        "**Roy**, *op. cit.*, p. 12.",
        "Roy, *The Quays*, *op. cit.*, p. 12.",
        "Roy, *The Quays, op. cit.*, p. 12.",
        "Cf. *supra* note 1, p. 3.",
    ],
)
def test_words_that_point_back_do_so_in_emphasis(body: str):
    note = resolve_notes(written(FULL, body), "en")[1]
    assert [work.resolves_to for work in note.works] == [WorkPointer(1, 0)]


def test_an_op_cit_in_emphasis_of_an_author_not_seen_before_is_unresolved():
    note = resolve_notes(written(FULL, "Lee, *op. cit.*, p. 2."), "en")[1]
    assert (note.kind, note.works[0].author, note.works[0].outcome) == (NoteKind.OP_CIT, "Lee", NoteOutcome.UNRESOLVED)


def test_a_title_in_emphasis_stays_one():
    note = resolve_notes(written("Ana Roy, *Id Software: a History*, London, Verso, 2011."), "en")[0]
    assert note.works[0].title == "Id Software: a History"


def test_the_span_of_a_work_stays_that_of_the_text_as_given():
    text = written(FULL, "Roy, *op. cit.*, p. 12.")
    work = resolve_notes(text, "en")[1].works[0]
    assert text[work.start : work.end] == "Roy, *op. cit.*, p. 12."


@given(st.text(alphabet="*_ idIbp.,ocrt\n", max_size=60))
def test_only_signs_of_emphasis_are_found(words: str):
    spans = find_pointing_emphasis(words)
    assert all(set(words[start:end]) <= {"*", "_"} for start, end in spans)
    assert spans == sorted(spans)
