"""REF003: an op. cit. that may mean more than one work."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.citing import note_hit, works_of
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.note import CitedAs, NoteOutcome, NoteWork, WorkPointer
from claimdb.values.reading import Reading


@rule("REF003", material=Reading, severity=Severity.WARNING, since="0.1")
def ambiguous_op_cit(reading: Reading) -> Iterator[Hit]:
    """One "op. cit." may mean more than one work that was cited before.

    Its author has several, and it gives no title that tells them apart. An "ibid." behind a note with several works is
    a note at most: by custom it means the last of them, or all. To settle it, add the title.
    """
    for note, work in works_of(reading):
        if work.outcome is not NoteOutcome.AMBIGUOUS or len(work.candidates) < 2:
            continue
        if work.cited_as not in {CitedAs.OP_CIT, CitedAs.IBID}:
            continue
        meant = [found for pointer in work.candidates if (found := _work_at(reading, pointer)) is not None]
        titles = dict.fromkeys(" ".join((one.title or one.as_cited).split()) for one in meant)
        if len(titles) > 1:
            yield note_hit(
                "ambiguous_op_cit",
                reading,
                [work],
                facts=(note.label, *titles),
                severity=Severity.NOTE if work.cited_as is CitedAs.IBID else None,
                works=" | ".join(titles),
                note=note.label,
            )


def _work_at(reading: Reading, pointer: WorkPointer) -> NoteWork | None:
    for note in reading.notes:
        if note.number == pointer.note:
            return note.works[pointer.work] if pointer.work < len(note.works) else None
    return None
