"""Works, what was captured of them, and how they derive from each other."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, PublicKey, RowId, one_of


class Source(Base):
    """A work that can assert or be cited. Asserting document and primary source are roles, not kinds.

    `csl` is the whole CSL-JSON item; the columns beside it repeat what is searched and shown.
    A stub is a work known only because another names it. A merged source stays, so that its
    keys still lead somewhere. What is confidential leaves the house without its name and words, unless it is asked for.
    """

    __tablename__ = "source"
    __table_args__ = (
        CheckConstraint("merged_into_id <> id", name="not_itself"),
        # What is here of one engine loads its dialect; the migration says the same for the other.
        Index("ix_source_is_confidential", "is_confidential", sqlite_where=sql("is_confidential")),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    cite_key: Mapped[str] = mapped_column(unique=True)
    type: Mapped[str]
    title: Mapped[str | None]
    authors: Mapped[str | None]
    container_title: Mapped[str | None]
    publisher: Mapped[str | None]
    issued: Mapped[str | None]
    issued_start: Mapped[date | None]
    issued_end: Mapped[date | None]
    language: Mapped[str | None]
    url: Mapped[str | None]
    doi: Mapped[str | None]
    note: Mapped[str | None]
    csl: Mapped[dict[str, Any]]
    is_primary: Mapped[bool] = mapped_column(default=False)
    is_stub: Mapped[bool] = mapped_column(default=False)
    is_confidential: Mapped[bool] = mapped_column(default=False)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class ConfidentialSpeaker(Base):
    """Somebody who is quoted and not to be named: by the name under which assertions have them as speaker."""

    __tablename__ = "confidential_speaker"
    __table_args__ = (CheckConstraint("name <> ''", name="has_name"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Snapshot(Base):
    """The bytes and text of a source as captured once. Never changed.

    `raw_hash` is the sha256 of the bytes, `text_hash` that of the normalised text. `layout` lists the regions of the
    text as [start, end, kind], in code points, in reading order; what none covers is body. Bytes that are kept
    outside stand in a file of a folder, by their hash, and `raw` is empty.
    """

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("source_id", "raw_hash"),)

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    raw_hash: Mapped[str]
    text_hash: Mapped[str]
    media_type: Mapped[str]
    language: Mapped[str | None]
    file_name: Mapped[str | None]
    raw: Mapped[bytes | None] = mapped_column(LargeBinary)
    text: Mapped[str]
    page_map: Mapped[list[Any] | None]
    layout: Mapped[list[Any] | None]
    is_outside: Mapped[bool] = mapped_column(default=False)
    captured_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Opening(Base):
    """Somebody opened a source (or one snapshot of it) and read it."""

    __tablename__ = "opening"

    id: Mapped[RowId]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    snapshot_id: Mapped[int | None] = mapped_column(ForeignKey("snapshot.id"), index=True)
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Lineage(Base):
    """One source derives from another; with a measure, only for the figures of that measure."""

    __tablename__ = "lineage"
    __table_args__ = (
        CheckConstraint("source_id <> of_source_id", name="not_itself"),
        one_of("kind", "reprint", "translation", "edition", "same_data"),
        # A lineage without a measure is one fact too, and a plain unique key would not see two nulls as equal.
        Index("uq_lineage", "source_id", "of_source_id", "kind", sql("coalesce(measure_id, 0)"), unique=True),
    )

    id: Mapped[RowId]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    of_source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    kind: Mapped[str]
    measure_id: Mapped[int | None] = mapped_column(ForeignKey("measure.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Notice(Base):
    """A source was retracted or corrected, by another work where one says so."""

    __tablename__ = "notice"
    __table_args__ = (one_of("kind", "retracted", "corrected"),)

    id: Mapped[RowId]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    kind: Mapped[str]
    by_source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
