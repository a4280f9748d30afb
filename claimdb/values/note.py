"""Notes of a document: what each cites, and what its ibid. and op. cit. point to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CitedAs(StrEnum):
    """How a note names a work."""

    FULL = "full"
    IBID = "ibid"
    OP_CIT = "op_cit"
    SHORT = "short"
    CROSS_REFERENCE = "cross_reference"


class NoteOutcome(StrEnum):
    """What came of looking for the work that a note means."""

    FULL = "full"
    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class NoteKind(StrEnum):
    """What a note holds: works, a comment, or both."""

    FULL = "full"
    IBID = "ibid"
    OP_CIT = "op_cit"
    COMMENT = "comment"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class WorkPointer:
    """A work in the notes: the number of its note (in reading order, from 1) and its index there, from 0."""

    note: int
    work: int


@dataclass(frozen=True, slots=True)
class NoteWork:
    """One work as a note cites it; the fields are those of CSL, each None where the note gives none.

    `as_cited` are its words, `start` and `end` their span in the text as given. `author` is as printed, given
    name first where it is so printed; `date` and `accessed` are EDTF; `type` a CSL type; `editor` is that of the
    container, `place` that of the publisher. A work that is cited short keeps the author, title and locator that it
    prints, and holds the other fields of the work it was resolved to. `resolves_to` is that work's first full
    citation, `candidates` are the works that it may be where `outcome` is ambiguous.
    """

    as_cited: str
    start: int
    end: int
    author: str | None = None
    title: str | None = None
    container: str | None = None
    publisher: str | None = None
    date: str | None = None
    type: str | None = None
    language: str | None = None
    volume: str | None = None
    issue: str | None = None
    locator: str | None = None
    url: str | None = None
    editor: str | None = None
    series: str | None = None
    place: str | None = None
    accessed: str | None = None
    cited_as: CitedAs = CitedAs.FULL
    outcome: NoteOutcome = NoteOutcome.FULL
    resolves_to: WorkPointer | None = None
    candidates: tuple[WorkPointer, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its body's span (label included) in the text as given, its marker's, and the works it cites.

    `number` counts notes in reading order from 1; `label` is as printed, and differs where numbering begins
    anew or uses signs. `marker` is None where no marker calls the note.
    """

    number: int
    label: str
    start: int
    end: int
    marker: tuple[int, int] | None
    kind: NoteKind
    works: tuple[NoteWork, ...] = ()
