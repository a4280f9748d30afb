"""Who says what, where it stands, on whose authority, and who looked it up."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, PublicKey, RowId, one_of
from claimdb.model.claims import COMPARATORS


class Assertion(Base):
    """A source makes, denies or corrects a claim.

    `words` is what the recorder entered; `quote` stands in the source to the letter. Passage:
    `start` and `end` are code points into the snapshot's text, `line` is 1-based, `page` as
    printed. `corrects_claim_id` is the claim that this one puts right. `label` is the
    recorder's own name for what is said: a table that is imported again finds its row by it.
    """

    __tablename__ = "assertion"
    __table_args__ = (
        one_of("stance", "asserts", "denies", "corrects"),
        CheckConstraint("(start IS NULL) = (end_ IS NULL)", name="whole_passage"),
        CheckConstraint("start >= 0 AND start <= end_", name="passage_in_order"),
        CheckConstraint("line > 0", name="lines_from_one"),
        UniqueConstraint("claim_id", "ordinal"),
        # The migration says the same for servers.
        Index("ix_assertion_speaker", "source_id", "speaker", sqlite_where=sql("speaker IS NOT NULL")),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    ordinal: Mapped[int]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    snapshot_id: Mapped[int | None] = mapped_column(ForeignKey("snapshot.id"), index=True)
    corrects_claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    stance: Mapped[str]
    speaker: Mapped[str | None]
    hedged: Mapped[bool] = mapped_column(default=False)
    said_on: Mapped[str | None]
    words: Mapped[str | None]
    quote: Mapped[str | None]
    language: Mapped[str | None]
    start: Mapped[int | None]
    end_: Mapped[int | None]
    line: Mapped[int | None]
    page: Mapped[str | None]
    note: Mapped[str | None]
    label: Mapped[str | None]
    reviewed: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Mention(Base):
    """One figure of one assertion, as its source prints it.

    The words are kept for ever; what they mean is the figure they point to. `resolved_from`
    says what a period was inferred from (a document's date), None when the words state it.
    """

    __tablename__ = "mention"
    __table_args__ = (
        ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            onupdate="CASCADE",
        ),
        one_of("comparator", *COMPARATORS),
        CheckConstraint("(start IS NULL) = (end_ IS NULL)", name="whole_passage"),
        CheckConstraint("start >= 0 AND start <= end_", name="passage_in_order"),
        UniqueConstraint("measure_id", "assertion_id", "ordinal"),
        Index("ix_mention_figure", "measure_id", "figure_id"),
        # The log names rows by number alone.
        Index("ix_mention_id", "id"),
    )

    measure_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[RowId]
    figure_id: Mapped[int]
    assertion_id: Mapped[int] = mapped_column(ForeignKey("assertion.id"), index=True)
    ordinal: Mapped[int]
    wording: Mapped[str]
    language: Mapped[str | None]
    comparator: Mapped[str]
    step: Mapped[Decimal]
    hedged: Mapped[bool] = mapped_column(default=False)
    period_text: Mapped[str | None]
    resolved_from: Mapped[str | None]
    start: Mapped[int | None]
    end_: Mapped[int | None]
    withdrawn_at: Mapped[datetime | None]


class Citation(Base):
    """The work that an assertion rests on: as cited, note marker, locator, how it was resolved."""

    __tablename__ = "citation"
    __table_args__ = (
        one_of("outcome", "full", "resolved", "ambiguous", "unresolved"),
        CheckConstraint(
            "source_id IS NOT NULL OR (outcome IN ('ambiguous', 'unresolved') AND as_cited IS NOT NULL)",
            name="names_a_work",
        ),
        UniqueConstraint("assertion_id", "ordinal"),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    assertion_id: Mapped[int] = mapped_column(ForeignKey("assertion.id"), index=True)
    ordinal: Mapped[int]
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    as_cited: Mapped[str | None]
    marker: Mapped[str | None]
    locator: Mapped[str | None]
    outcome: Mapped[str]
    is_primary: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class CiteCheck(Base):
    """Somebody read a cited work for a claim: it holds it, differs from it, or does not have it.

    No row at all means that nobody looked, which is none of the three.
    """

    __tablename__ = "cite_check"
    __table_args__ = (one_of("outcome", "holds", "differs", "absent"),)

    id: Mapped[RowId]
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    outcome: Mapped[str]
    quote: Mapped[str | None]
    page: Mapped[str | None]
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Candidate(Base):
    """A claim that the extractor proposes and nobody has accepted yet.

    `key` is where it stands, `evidence` what it says: only changed evidence asks again.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        one_of("state", "open", "accepted", "amended", "rejected", "skipped"),
        UniqueConstraint("snapshot_id", "key"),
    )

    id: Mapped[RowId]
    snapshot_id: Mapped[int] = mapped_column(ForeignKey("snapshot.id"), index=True)
    key: Mapped[str]
    evidence: Mapped[str]
    proposal: Mapped[str]
    state: Mapped[str]
    reason: Mapped[str | None]
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    created_at: Mapped[datetime]
