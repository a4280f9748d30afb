"""`claimdb notes`: the notes of a text, the works each cites, and what ibid. and op. cit. point to."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import CannotReadFile, Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.figures import MOST_BYTES, TextLanguage

if TYPE_CHECKING:
    from claimdb.values.note import Note, NoteWork, WorkPointer

COLUMNS = ("no.", "line", "holds", "work", "points to")
# CSV begins with these, whatever was found.
FIELDS = ("number", "label", "start", "end", "marker", "kind", "works")
# Longer words are cut in the table, where a person looks for a note; the machine formats hold all.
LONGEST_WORK = 90


def notes(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Document, in any format that is read; - is text from standard input.")],
    language: Annotated[TextLanguage, typer.Option(help="Language of the text.")] = TextLanguage.AUTO,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show the notes of a text: the works that each cites, and the notes that short citations point to."""
    from claimdb.reading.note_records import note_record
    from claimdb.reading.notes import resolve_notes

    door = Door.of(context)
    text = _read(file)
    found = resolve_notes(text, language.value)
    if shape is ListFormat.TEXT or shape is ListFormat.MARKDOWN:
        door.show_records(_rows(door, text, found), COLUMNS, shape, output)
        if not found:
            door.say("No note was found.")
    else:
        door.show_records([note_record(note) for note in found], FIELDS, shape, output)


def _read(file: Path) -> str:
    from claimdb.sources.documents import propose_source, read_bytes
    from claimdb.sources.origin import Origin

    if str(file) != "-":
        return propose_source(file).text
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise CannotReadFile(where="standard input", reason="it is too large")
    return read_bytes(raw, Origin("standard input"), declared="text/plain").text


def _rows(door: Door, text: str, found: Sequence[Note]) -> list[dict[str, Any]]:
    """Give a row a work; a note without works has one row, and only the first row of a note names it."""
    lines = [0] + [at + 1 for at, sign in enumerate(text) if sign == "\n"]
    rows: list[dict[str, Any]] = []
    for note in found:
        head: dict[str, Any] = {
            "no.": note.label,
            "line": bisect_right(lines, note.start),
            "holds": _kind(door, note),
        }
        for work in note.works or (None,):
            rows.append({**head, "work": _shown(work), "points to": _points(door, found, work)})
            head = {"no.": None, "line": None, "holds": None}
    return rows


def _kind(door: Door, note: Note) -> str:
    said = {
        "full": door.tell("citation"),
        "ibid": "ibid.",
        "op_cit": door.tell("short citation"),
        "comment": door.tell("comment"),
        "mixed": door.tell("mixed"),
    }[note.kind.value]
    return said if note.marker else door.tell("{kind}, no marker", kind=said)


def _shown(work: NoteWork | None) -> str | None:
    if work is None:
        return None
    words = ", ".join(part for part in (work.author, work.title) if part) or work.as_cited
    if len(words) > LONGEST_WORK:
        words = f"{words[: LONGEST_WORK - 1].rstrip()}…"
    return f"{words} ({work.date})" if work.date else words


def _points(door: Door, found: Sequence[Note], work: NoteWork | None) -> str | None:
    """Say where a citation points: a note, one of several, nowhere; a full citation points to itself."""
    if work is None or work.outcome.value == "full":
        return None
    pointers = [work.resolves_to] if work.resolves_to else list(work.candidates)
    if not pointers:
        return door.tell("unresolved")
    labels = [_label(found, pointer) for pointer in pointers]
    if work.resolves_to:
        return door.tell("note {label}", label=labels[0])
    return door.tell("one of {labels}", labels=", ".join(labels))


def _label(found: Sequence[Note], pointer: WorkPointer) -> str:
    """Give the label of a note, with the place of the work in it where it cites several."""
    note = found[pointer.note - 1]
    return note.label if len(note.works) == 1 else f"{note.label} ({pointer.work + 1})"


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(notes)
