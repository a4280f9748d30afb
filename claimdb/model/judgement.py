"""What rules noticed and people decided."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, PublicKey, RowId, one_of

VERDICTS = ("confirmed", "supported", "disputed", "misleading", "outdated", "refuted", "unverifiable")


class Finding(Base):
    """A hit remembered, with a life.

    `identity` is the same from run to run; `evidence` is the hash of what decided it, and an
    explanation holds only while it is unchanged. `flagged_by` names the person who flagged it
    by hand; rules leave it empty.
    """

    __tablename__ = "finding"
    __table_args__ = (
        one_of("severity", "error", "warning", "note"),
        one_of("state", "open", "explained", "dismissed", "gone"),
        CheckConstraint("documents >= 0 AND origins_min >= 0 AND origins_min <= origins_max", name="counts"),
        Index("ix_finding_state", "state", "severity"),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    identity: Mapped[str] = mapped_column(unique=True)
    evidence: Mapped[str]
    rule: Mapped[str]
    name: Mapped[str]
    severity: Mapped[str]
    state: Mapped[str]
    outcome: Mapped[str | None]
    axis: Mapped[str | None]
    message_id: Mapped[str]
    params: Mapped[dict[str, Any]]
    measure_id: Mapped[int | None] = mapped_column(ForeignKey("measure.id"), index=True)
    scope: Mapped[dict[str, Any] | None]
    documents: Mapped[int]
    origins_min: Mapped[int]
    origins_max: Mapped[int]
    flagged_by: Mapped[str | None]
    first_seen: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class FindingClaim(Base):
    """A claim that a finding is about."""

    __tablename__ = "finding_claim"

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), primary_key=True, autoincrement=False)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), primary_key=True, autoincrement=False, index=True)


class FindingFigure(Base):
    """A figure that a finding is about, and the side (position) it stands on, from 0."""

    __tablename__ = "finding_figure"
    __table_args__ = (
        ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            onupdate="CASCADE",
        ),
        Index("ix_finding_figure_figure", "measure_id", "figure_id"),
    )

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), primary_key=True, autoincrement=False)
    measure_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    figure_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    side: Mapped[int]


class FindingEvent(Base):
    """One step in the life of a finding; appended, never changed."""

    __tablename__ = "finding_event"
    __table_args__ = (
        one_of("kind", "opened", "explained", "dismissed", "reopened", "gone"),
        CheckConstraint(
            "kind NOT IN ('explained', 'dismissed') OR coalesce(reason, '') <> ''", name="decision_has_reason"
        ),
    )

    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), primary_key=True, autoincrement=False)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    evidence: Mapped[str]
    reason: Mapped[str | None]
    expires: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]


class Position(Base):
    """Figures of one measure and scope that can all be true together. Derived: rebuilt by every check."""

    __tablename__ = "position"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), primary_key=True, autoincrement=False)
    scope_key: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str]
    low: Mapped[Decimal | None]
    high: Mapped[Decimal | None]
    outcome: Mapped[str]
    documents: Mapped[int]
    origins_min: Mapped[int]
    origins_max: Mapped[int]
    claims: Mapped[list[Any]]


class Verdict(Base):
    """What a person decided about a claim, with evidence and reason. Appended, never overwritten.

    `evidence` is the hash of what the claim rested on then; when it changes, the verdict is stale.
    """

    __tablename__ = "verdict"
    __table_args__ = (
        one_of("verdict", *VERDICTS, name="verdict_word"),
        CheckConstraint("because <> ''", name="has_reason"),
        UniqueConstraint("claim_id", "ordinal"),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    ordinal: Mapped[int]
    verdict: Mapped[str]
    because: Mapped[str]
    evidence: Mapped[str]
    adjudicates: Mapped[bool] = mapped_column(default=False)
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class VerdictEvidence(Base):
    """A source that a verdict rests on."""

    __tablename__ = "verdict_evidence"

    verdict_id: Mapped[int] = mapped_column(ForeignKey("verdict.id"), primary_key=True, autoincrement=False)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True, autoincrement=False, index=True)
