"""Sentences of a document with the works of the notes that they call."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimdb.reading.prose import Said, said_in
from claimdb.values.note import NoteOutcome, NoteWork
from claimdb.values.reading import Reading, RegionKind

_SURE = frozenset({NoteOutcome.FULL, NoteOutcome.RESOLVED})


def works_called(reading: Reading) -> Iterator[tuple[Said, str, NoteWork]]:
    """Give each sentence of the body with the label and the work of every note that it calls, where that cites one."""
    if not reading.notes:
        return
    sentences = said_in(reading, (RegionKind.BODY, RegionKind.QUOTATION))
    starts = [said.sentence.start for said in sentences]
    for note in reading.notes:
        if note.marker is None or len(note.works) != 1 or note.works[0].outcome not in _SURE:
            continue
        # A marker behind the full stop belongs to the sentence before it.
        at = bisect_right(starts, max(0, note.marker[0] - 1)) - 1
        if at >= 0:
            yield sentences[at], note.label, note.works[0]
