"""What the rules on the notes of a document share: works in order, who wrote them, and how a hit in a note looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimdb.check.passages import document_hit, point
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import CitedAs, Note, NoteOutcome, NoteWork
from claimdb.values.reading import Reading

# A given name may be left out or cut short; who is meant is told by the longest word of a name.
_SHORTEST_NAME = 3


def works_of(reading: Reading) -> Iterator[tuple[Note, NoteWork]]:
    """Give the works of all notes, in reading order."""
    for note in reading.notes:
        for work in note.works:
            yield note, work


def full_works(reading: Reading) -> Iterator[tuple[Note, NoteWork]]:
    """Give the works that a note cites in full for the first time."""
    for note, work in works_of(reading):
        if work.cited_as is CitedAs.FULL and work.outcome is NoteOutcome.FULL:
            yield note, work


def name_words(author: str | None) -> frozenset[str]:
    """Give the words of an author by which an earlier citation can be known."""
    if not author:
        return frozenset()
    words = [word.strip(".,") for word in fold_text(author).replace("-", " ").split(" ")]
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)


def notes_in_words(reading: Reading) -> list[tuple[int, str]]:
    """Give the folded words of every note, with its number."""
    return [(note.number, fold_text(reading.text[note.start : note.end])) for note in reading.notes]


def note_hit(
    message: str,
    reading: Reading,
    cited: Iterable[NoteWork],
    *,
    facts: Iterable[str] = (),
    severity: Severity | None = None,
    **params: str,
) -> Hit:
    """Give the hit for some works as notes cite them."""
    held = list(cited)
    return document_hit(
        message,
        [point(reading, work.start, work.end) for work in held],
        facts=tuple(facts) or tuple(work.as_cited for work in held),
        params={"cited": _plain(held[0].as_cited), **params},
        severity=severity,
    )


def _plain(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= 80 else text[:80].rsplit(" ", 1)[0] + " …"
