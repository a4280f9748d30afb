"""Sources as records: the fields that lists and machines show, with keys and never row ids."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from claimdb.model import Source
from claimdb.record.source_reading import all_sources, lineage_of, whole_source
from claimdb.store.looking_through import SessionLook


def list_sources(session: Session, *, everything: bool = False, primary: bool = False) -> list[dict[str, Any]]:
    """Give the living sources by cite key, as `all_sources` does."""
    return all_sources(SessionLook(session), everything=everything, primary=primary)


def source_record(session: Session, source: Source) -> dict[str, Any]:
    """Give one source with its CSL item, what it says and who cites it, its lineage, snapshots, readers, notices."""
    return whole_source(SessionLook(session), source.id)


def lineage_records(session: Session, source: Source) -> list[dict[str, Any]]:
    """Give the works that a source derives from: `of` (cite key), `kind`, `measure` (key, or None for all)."""
    return lineage_of(SessionLook(session), source.id)
