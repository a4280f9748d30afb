"""REF002: an op. cit. whose work was never cited."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.citing import name_words, note_hit, notes_in_words, works_of
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import CitedAs, NoteOutcome
from claimdb.values.reading import Reading


@rule("REF002", material=Reading, severity=Severity.WARNING, since="0.1")
def wrong_op_cit(reading: Reading) -> Iterator[Hit]:
    """One "op. cit." names an author of whom no earlier note cites a work.

    Where an earlier note holds the author's name, the work may be there and not understood: that is clean. One without
    an author is left alone. To settle it, cite the work in full, or correct the name.
    """
    said = notes_in_words(reading)
    for note, work in works_of(reading):
        if work.cited_as is not CitedAs.OP_CIT or work.outcome is not NoteOutcome.UNRESOLVED:
            continue
        names = name_words(work.author)
        if not names:
            continue
        if not any(name in words for number, words in said if number < note.number for name in names):
            author = " ".join((work.author or "").split())
            yield note_hit("wrong_op_cit", reading, [work], author=author, note=note.label)
