"""Notes as records of the machine output: unknown as None, pointers by the number of the note and the place in it."""

from __future__ import annotations

from typing import Any

from claimdb.values.note import Note, NoteWork


def note_record(note: Note) -> dict[str, Any]:
    """Give a note with the fields of the machine output, in their order, ready for JSON."""
    return {
        "number": note.number,
        "label": note.label,
        "start": note.start,
        "end": note.end,
        "marker": {"start": note.marker[0], "end": note.marker[1]} if note.marker else None,
        "kind": note.kind.value,
        "works": [_work_record(work) for work in note.works],
    }


def _work_record(work: NoteWork) -> dict[str, Any]:
    target = work.resolves_to
    return {
        "as_cited": work.as_cited,
        "start": work.start,
        "end": work.end,
        "author": work.author,
        "title": work.title,
        "container": work.container,
        "editor": work.editor,
        "series": work.series,
        "publisher": work.publisher,
        "place": work.place,
        "date": work.date,
        "type": work.type,
        "language": work.language,
        "volume": work.volume,
        "issue": work.issue,
        "locator": work.locator,
        "url": work.url,
        "accessed": work.accessed,
        "cited_as": work.cited_as.value,
        "outcome": work.outcome.value,
        "resolves_to": target.note if target else None,
        "resolves_to_work": target.work if target else None,
        "candidates": [{"note": one.note, "work": one.work} for one in work.candidates],
    }
