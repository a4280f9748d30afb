"""Batches of an import: one transaction, one event, and a row that says which rows of which file it kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.interchange.table_kinds import Reading
from claimdb.model import ImportBatch
from claimdb.record.recorder import Recorder
from claimdb.store.first_load import keys_aside

FEW = 1_000
"""Rows for which foreign keys are not worth putting aside."""
AGAIN = 5
"""So many times the rows of a batch may be there before it, whose keys are then tried again."""


def find_batches(session: Session, mark: str) -> dict[int, tuple[int, str]]:
    """Give what is kept of a file: by first row, the last row and the digest of the rows between."""
    rows = session.scalars(select(ImportBatch).where(ImportBatch.file_hash == mark))
    return {row.first_row: (row.last_row, row.digest) for row in rows}


class KeptBatch(NamedTuple):
    """How many rows of a batch wrote anything, and the cite keys of sources that it made without describing them."""

    added: int
    stubs: tuple[str, ...] = ()


def keep_batch(
    session: Session,
    *,
    reading: Reading,
    rows: Sequence[Any],
    name: str,
    mark: str,
    first: int,
    last: int,
    digest: str,
    by: str,
    at: datetime,
) -> KeptBatch:
    """Record the rows of one batch in one transaction.

    `rows` are in the form that `reading` gives them. Raises InputErrors of recording; nothing of the batch stays then.
    """
    tables = reading.tables if len(rows) >= FEW else ()
    # What is there came by this file alone: nobody has worked with it yet.
    most = min(first, AGAIN * len(rows))
    with (
        keys_aside(session.connection(), tables, most=most),
        Recorder(session, by=by, at=at, command="import") as recorder,
    ):
        there = session.scalars(
            select(ImportBatch).where(ImportBatch.file_hash == mark, ImportBatch.first_row == first)
        ).first()
        if there is not None and (there.last_row, there.digest) == (last, digest):
            # Somebody else imports the same file.
            return KeptBatch(0)
        added = reading.record(recorder, rows)
        kept = KeptBatch(added, tuple(recorder.new_stubs))
        recorder.summary = f"imported rows {first} to {last} of {name}: {added} added, {len(rows) - added} there before"
        if there is not None:
            recorder.change(there, last_row=last, digest=digest)
            recorder.touch("import", mark)
            return kept
        batch = ImportBatch(
            id=recorder.new_id(),
            file_hash=mark,
            first_row=first,
            last_row=last,
            digest=digest,
            event_id=recorder.event_id,
        )
        recorder.create(batch, "import", mark)
        return kept
