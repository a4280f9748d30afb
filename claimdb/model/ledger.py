"""The append-only event log and its seals, imports in batches, reserved ids, and folded text to search."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, RowId


class Event(Base):
    """One change, by one command or one batch: who, when, what before and after.

    `payload` lists what was created (table and id, no copy) and what changed (before and
    after); `payload_hash` is its sha256 and stays when a purge erases the payload. `rows_hash` is
    that of the rows created, as they were then: None where a schema knew none, empty for one that came with a dump.
    """

    __tablename__ = "event"

    id: Mapped[RowId]
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[str]
    command: Mapped[str]
    summary: Mapped[str]
    payload: Mapped[dict[str, Any] | None]
    payload_hash: Mapped[str]
    rows_hash: Mapped[str | None]
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("event.id"), index=True)


class Seal(Base):
    """Events closed together: from now on a change to any of them shows. Never changed, never taken out.

    `root` is the Merkle root of their leaves in the order of `place`; `chain` is the sha256 of the chain of the seal
    before and of this root, so the last one stands for the whole log. Seals count from 1.
    """

    __tablename__ = "seal"
    __table_args__ = (CheckConstraint("events > 0", name="some_events"),)

    id: Mapped[RowId]
    at: Mapped[datetime]
    by: Mapped[str]
    events: Mapped[int]
    root: Mapped[str]
    chain: Mapped[str]


class SealedEvent(Base):
    """An event under its seal, with the hash of all that it said then but for a payload that may be purged."""

    __tablename__ = "sealed_event"
    __table_args__ = (UniqueConstraint("seal_id", "place"),)

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), primary_key=True, autoincrement=False)
    seal_id: Mapped[int] = mapped_column(ForeignKey("seal.id"))
    place: Mapped[int]
    leaf: Mapped[str]


class EventSubject(Base):
    """A record that an event is about, by kind and public key."""

    __tablename__ = "event_subject"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True, index=True)


class ImportBatch(Base):
    """Rows of one file that were imported together; lets the same command resume.

    `file_hash` covers the bytes and the mapping of columns. Rows count from 1, ends included.
    """

    __tablename__ = "import_batch"
    __table_args__ = (UniqueConstraint("file_hash", "first_row"),)

    id: Mapped[RowId]
    file_hash: Mapped[str]
    first_row: Mapped[int]
    last_row: Mapped[int]
    digest: Mapped[str]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)


class IdBlock(Base):
    """The next row id that nobody has reserved yet."""

    __tablename__ = "id_block"

    name: Mapped[str] = mapped_column(primary_key=True)
    next_id: Mapped[int]


class SearchText(Base):
    """The words of one field of a record, to find it by: folded, in their order, one space between.

    The id is the row id of the record times sixteen, plus the number of the field. An index of the words is kept
    beside it by the engine.
    """

    __tablename__ = "search_text"

    id: Mapped[RowId]
    words: Mapped[str]
