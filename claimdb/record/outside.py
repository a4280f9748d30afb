"""Whether the copies that are kept outside of the database are there, and are what was captured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Snapshot
from claimdb.store.integrity import Fault
from claimdb.store.outside import is_kept

NO_FOLDER = "a copy is kept outside, and no folder of copies is named"
OTHER_COPY = "a copy that is kept outside is not there, or is another"


def check_outside(session: Session, folder: Path | None) -> Iterator[Fault]:
    """Hash again every copy that is kept outside."""
    kept = select(Snapshot.key, Snapshot.raw_hash).where(Snapshot.is_outside).order_by(Snapshot.key)
    for key, raw_hash in session.execute(kept):
        if folder is None:
            yield Fault(NO_FOLDER, key, raw_hash)
        elif not is_kept(folder, raw_hash):
            yield Fault(OTHER_COPY, key, raw_hash)
