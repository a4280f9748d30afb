"""REF004: a note that nothing calls, or a call for a note that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from claimdb.check.passages import document_hit, point
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_CALL = re.compile(r"\[\^(\w{1,12})\](?!:)")


@rule("REF004", material=Reading, severity=Severity.WARNING, since="0.1")
def note_without_marker(reading: Reading) -> Iterator[Hit]:
    """One note is called by no marker, or one marker calls a note that is not there.

    In a plain text a marker is a digit glued to a word: there a note without one, or a gap in the numbers, is a note
    at most, as the marker may have been lost in copying. To settle it, put the marker or the note back, or strike it.
    """
    labels = {note.label for note in reading.notes}
    is_marked = any(reading.text.startswith("[^", note.start) for note in reading.notes)
    soft = None if is_marked else Severity.NOTE
    called = sum(note.marker is not None for note in reading.notes)
    for note in reading.notes:
        if note.marker is None and called * 2 > len(reading.notes):
            yield document_hit(
                "note_without_marker",
                [point(reading, note.start, note.end)],
                facts=(note.label,),
                params={"note": note.label},
                severity=soft,
            )
    if labels:
        for call in _CALL.finditer(reading.text):
            if call[1] not in labels:
                yield _absent(reading, call[1], call.start(), call.end(), None)
    if not is_marked:
        yield from _gaps(reading)


def _gaps(reading: Reading) -> Iterator[Hit]:
    numbered = [note for note in reading.notes if note.label.isdecimal()]
    for one, other in pairwise(numbered):
        if int(other.label) == int(one.label) + 2:
            yield _absent(reading, str(int(one.label) + 1), one.start, one.end, Severity.NOTE)


def _absent(reading: Reading, label: str, start: int, end: int, severity: Severity | None) -> Hit:
    return document_hit(
        "marker_without_note",
        [point(reading, start, end)],
        facts=(label,),
        params={"note": label},
        severity=severity,
    )
