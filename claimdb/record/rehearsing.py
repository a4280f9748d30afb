"""Trying out what recording would refuse, without writing anything."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from sqlalchemy.orm import Session

from claimdb.model import Base
from claimdb.record.recorder import Recorder


class Rehearsal(Recorder):
    """A unit of work of which nothing stays: what it makes and changes is known to it alone.

    It runs in a transaction that only reads, so that every check of recording can be asked of rows that nobody has
    accepted yet. New rows have negative ids. Leaving the block forgets everything.
    """

    is_kept = False

    def __init__(self, session: Session, *, by: str, at: datetime, command: str) -> None:
        super().__init__(session, by=by, at=at, command=command)
        self._last_id = 0

    def __enter__(self) -> Self:
        # What is changed here must not be written by the next question to the database.
        self.session.autoflush = False
        return self

    def __exit__(self, *_unused: object) -> None:
        self.session.expunge_all()

    def new_id(self) -> int:
        """Give an id that no row of the database has."""
        self._last_id -= 1
        return self._last_id

    def prepare(self, rows: int) -> None:
        """Reserve nothing."""

    def create(self, row: Base, kind: str, key: str) -> None:
        """Keep no list of what is new."""

    def add_derived(self, model: type[Base], **values: Any) -> None:
        """Keep no list of what is derived."""

    def touch(self, kind: str, key: str) -> None:
        """Keep no list of what it is about."""

    def change(self, row: Base, **new_values: Any) -> bool:
        """Change the row in memory alone; tells whether anything differed."""
        differing = {name: value for name, value in new_values.items() if getattr(row, name) != value}
        for name, value in differing.items():
            setattr(row, name, value)
        return bool(differing)

    def flush(self) -> None:
        """Write nothing."""
