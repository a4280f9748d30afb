"""The works that the notes of a figure cite."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimdb.extract.proposals import Cited
from claimdb.text import read_notes
from claimdb.values.note import Note, NoteOutcome, NoteWork
from claimdb.values.reading import Reading
from claimdb.values.work_date import csl_date

_TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title",
        "container": "container-title",
        "publisher": "publisher",
        "language": "language",
        "volume": "volume",
        "issue": "issue",
        "url": "URL",
    }
)


@dataclass(frozen=True, slots=True)
class _Body:
    """A note whose works nobody could tell apart: its label, its span and its words."""

    label: str
    start: int
    end: int
    words: str


class Notes:
    """The notes of one document, looked up by the label that a figure carries."""

    def __init__(self, reading: Reading) -> None:
        self.notes: dict[str, list[Note]] = {}
        for note in reading.notes:
            self.notes.setdefault(note.label, []).append(note)
        self._numbered = {note.number: note for note in reading.notes}
        self.bodies: dict[str, list[_Body]] = {}
        bodies, markers = read_notes(reading.text)
        self._markers = [(marker.start, marker.label) for marker in markers]
        for body in bodies:
            words = " ".join(reading.text[body.label_end : body.end].split())
            self.bodies.setdefault(body.label, []).append(_Body(body.label, body.start, body.end, words))
        self._works = sorted((work.start, work.end) for note in reading.notes for work in note.works)

    def cited(self, labels: Iterable[str], at: int) -> tuple[Cited, ...]:
        """Give the works that the notes of these labels cite for a figure that stands at `at`, each once."""
        found: dict[tuple[str, str], Cited] = {}
        for label in labels:
            for cited in self._of(label, at):
                found.setdefault((cited.marker, cited.as_cited), cited)
        return tuple(found.values())

    def called(self, start: int, end: int) -> tuple[str, ...]:
        """Give the labels of the notes whose markers stand between two places, in order."""
        first = bisect_left(self._markers, start, key=_start_of)
        last = bisect_left(self._markers, end, key=_start_of)
        return tuple(label for _, label in self._markers[first:last])

    def work_at(self, start: int) -> bool:
        """Tell whether a place stands in the words of a work that a note cites."""
        here = bisect_right(self._works, start, key=_start_of) - 1
        return here >= 0 and start < self._works[here][1]

    def _of(self, label: str, at: int) -> list[Cited]:
        # Where numbering begins anew, the note of a figure is the next one of its label, or the one it stands in.
        notes = self.notes.get(label, [])
        note = next((one for one in notes if one.end > at), notes[-1] if notes else None)
        if note is not None and note.works:
            return [_of_work(work, label, self._meant(work)) for work in note.works]
        if note is not None:
            return []
        bodies = self.bodies.get(label, [])
        body = next((one for one in bodies if one.end > at), bodies[-1] if bodies else None)
        if body is None or not body.words or body.start <= at < body.end:
            return []
        return [Cited(body.words, label, NoteOutcome.UNRESOLVED)]

    def _meant(self, work: NoteWork) -> tuple[str, ...]:
        """Name the works that words like "ibid." were resolved to, or may mean; none for a full citation."""
        pointers = work.candidates or ((work.resolves_to,) if work.resolves_to else ())
        found = (self._numbered[pointer.note].works[pointer.work] for pointer in pointers)
        return tuple(dict.fromkeys(_name(one) for one in found))


def _start_of(span: tuple[int, object]) -> int:
    return span[0]


def _of_work(work: NoteWork, label: str, means: tuple[str, ...]) -> Cited:
    return Cited(" ".join(work.as_cited.split()), label, work.outcome, work.locator, csl_of(work), means)


def _name(work: NoteWork) -> str:
    return ", ".join(part for part in (work.author, work.title) if part) or " ".join(work.as_cited.split())


def csl_of(work: NoteWork) -> dict[str, object]:
    """Give the CSL variables that a note gives of a work; an author is kept as printed."""
    if work.title is None and work.author is None:
        return {}
    item: dict[str, object] = {"type": work.type or "document"}
    for name, variable in _TEXTS.items():
        value = getattr(work, name)
        if value:
            item[variable] = value
    if work.author:
        item["author"] = [{"literal": work.author}]
    if work.date:
        item["issued"] = csl_date(work.date)
    return item
