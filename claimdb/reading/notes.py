"""The notes of a text, each with its marker, its works and what they point to."""

from __future__ import annotations

import re
from dataclasses import replace

from claimdb.notes import Numbered, find_pointing_emphasis, read_note_words, resolve_chain
from claimdb.reading.languages import choose_language
from claimdb.reading.marked import MarkedText
from claimdb.text import Joined, Marker, NoteBody, join_text, read_notes
from claimdb.values.note import Note, NoteWork

_LINE = re.compile(r"[\n\r\t\f\v\x1c-\x1e\x85\u2028\u2029]")


def resolve_notes(text: str, language: str = "auto", *, marked: MarkedText | None = None) -> list[Note]:
    r"""Find the notes of a text, in reading order, and resolve what their works point to.

    `language` is "en", "fr" or "auto", and only tells which texts are refused: notes in French cite English works,
    and both are read alike. `marked` is what `mark_text` gives for the same text, where that is there already.
    Raises UnknownLanguage.

    >>> notes = resolve_notes("Ports grew.[^1] Ships too.[^2]\n\n[^1]: A. Roy, Quays, Paris, 2019.\n[^2]: Ibid.")
    >>> notes[1].works[0].resolves_to
    WorkPointer(note=1, work=0)
    """
    choose_language(language, text)
    bodies, markers = (marked.bodies, marked.markers) if marked else read_notes(text)
    called: dict[str, list[Marker]] = {}
    for marker in reversed(markers):
        called.setdefault(marker.label, []).append(marker)
    placed = [(body, _marker_of(body, called)) for body in bodies]
    placed = _in_reading_order(placed)
    joined = [_joined(text, body) for body, _ in placed]
    numbered: list[Numbered] = []
    before: NoteBody | None = None
    for (body, _), words in zip(placed, joined, strict=True):
        follows = before is not None and _follows(text, before, body)
        numbered.append(Numbered(body.label, read_note_words(words.text), follows=follows))
        before = body
    notes: list[Note] = []
    chain = zip(resolve_chain(numbered), placed, joined, strict=True)
    for number, (resolved, (body, called_by), words) in enumerate(chain, 1):
        works = tuple(_in_text(work, words, body.label_end) for work in resolved.works)
        span = (called_by.start, called_by.end) if called_by else None
        notes.append(Note(number, body.label, body.start, _end(text, body), span, resolved.kind, works))
    return notes


def _marker_of(body: NoteBody, called: dict[str, list[Marker]]) -> Marker | None:
    """Take the marker of a body: labels that come again, chapter by chapter, are taken in turn."""
    waiting = called.get(body.label)
    return waiting.pop() if waiting else None


def _in_reading_order(placed: list[tuple[NoteBody, Marker | None]]) -> list[tuple[NoteBody, Marker | None]]:
    keyed: list[tuple[int, tuple[NoteBody, Marker | None]]] = []
    last = 0
    for entry in placed:
        body, marker = entry
        last = marker.start if marker else max(last, body.start if not keyed else last)
        keyed.append((last, entry))
    return [entry for _, entry in sorted(keyed, key=lambda one: one[0])]


def _joined(text: str, body: NoteBody) -> Joined:
    words = text[body.label_end : body.end]
    removed = [(start - body.label_end, end - body.label_end) for start, end in body.cuts]
    joined = join_text(words, [*removed, *find_pointing_emphasis(words)])
    return replace(joined, text=_LINE.sub(" ", joined.text))


def _follows(text: str, before: NoteBody, body: NoteBody) -> bool:
    """Tell whether no note is missing between two: printed numbers follow each other; names have no order."""
    if text.startswith("[^", before.start) or not (before.label.isdecimal() and body.label.isdecimal()):
        return True
    return int(body.label) == int(before.label) + 1


def _end(text: str, body: NoteBody) -> int:
    return body.start + len(text[body.start : body.end].rstrip())


def _in_text(work: NoteWork, joined: Joined, begin: int) -> NoteWork:
    start, end = joined.original(work.start, work.end)
    return replace(work, start=start + begin, end=end + begin)
