"""Each style of citation is read into its fields, and each note into its works."""

from __future__ import annotations

from typing import Any

import pytest

from claimdb.notes import read_note_words
from tests.notes.samples import ENGLISH, FRENCH


@pytest.mark.parametrize(("words", "works"), [*FRENCH, *ENGLISH], ids=lambda value: str(value)[:40])
def test_a_note_is_read_into_its_works(words: str, works: list[dict[str, Any]]):
    found = [cited.work for cited in read_note_words(words).cited]
    wanted = [{name: getattr(work, name) for name in fields} for work, fields in zip(found, works, strict=True)]
    assert wanted == works


@pytest.mark.parametrize(("words", "works"), [*FRENCH, *ENGLISH], ids=lambda value: str(value)[:40])
def test_a_work_is_the_words_that_its_span_holds(words: str, works: list[dict[str, Any]]):
    found = [cited.work for cited in read_note_words(words).cited]
    assert [words[work.start : work.end] for work in found] == [work.as_cited for work in found]
    assert len(found) == len(works)


def test_a_comment_beside_a_work_is_told():
    assert read_note_words("Ce port est fermé. Voir A. Roche, L’Écluse, Paris, Minuit, 1985.").has_comment
    assert not read_note_words("A. Roche, L’Écluse, Paris, Minuit, 1985. Notre traduction.").has_comment
