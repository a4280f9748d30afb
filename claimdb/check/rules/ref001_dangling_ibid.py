"""REF001: an ibid. with nothing before it."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.citing import note_hit
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import CitedAs, NoteKind, NoteOutcome
from claimdb.values.reading import Reading


@rule("REF001", material=Reading, severity=Severity.WARNING, since="0.1")
def dangling_ibid(reading: Reading) -> Iterator[Hit]:
    """One "ibid." has no work before it that it could mean.

    It is the first note, or the note before it cites nothing: that is a note at most, as a comment may name a work
    in words that are not read as a citation. One that follows a work which was not understood is clean. To settle
    it, cite the work in full.
    """
    for index, note in enumerate(reading.notes):
        first = note.works[0] if note.works else None
        if first is None or first.cited_as is not CitedAs.IBID or first.outcome is not NoteOutcome.UNRESOLVED:
            continue
        before = reading.notes[index - 1] if index else None
        if before is None and note.label in {"1", "*", "a"}:
            yield note_hit("dangling_ibid", reading, [first], facts=("first", note.label), note=note.label)
        elif before is not None and before.kind is NoteKind.COMMENT and not before.works:
            yield note_hit(
                "dangling_ibid", reading, [first], facts=("comment", note.label), note=note.label,
                severity=Severity.NOTE,
            )  # fmt: skip
