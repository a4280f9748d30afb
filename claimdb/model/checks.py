"""What checks came to over time: findings that were known when somebody drew a line, and what each run counted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, RowId


class Baseline(Base):
    """Findings that are known, by a name: a check against it speaks only of what is not in it.

    The name is taken once; a baseline that is removed and saved again is the same row.
    """

    __tablename__ = "baseline"
    __table_args__ = (CheckConstraint("name <> ''", name="has_name"),)

    id: Mapped[RowId]
    name: Mapped[str] = mapped_column(unique=True)
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class BaselineFinding(Base):
    """A finding that a baseline knows, with the evidence that it had then: on other evidence it is new."""

    __tablename__ = "baseline_finding"

    baseline_id: Mapped[int] = mapped_column(ForeignKey("baseline.id"), primary_key=True, autoincrement=False)
    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), primary_key=True, autoincrement=False, index=True)
    evidence: Mapped[str]


class CheckRun(Base):
    """What one check counted, under which rules. Appended, never changed.

    `rules` are those that answered, with the mark of what each notices; `rule_set` is the mark of them all, and only
    runs of one rule set can be compared. `counts` are `[rule, severity, what, number]`, `what` being a state of the
    findings noticed, `new` (noticed for the first time) or `gone` (noticed no more since).
    """

    __tablename__ = "check_run"

    id: Mapped[RowId]
    at: Mapped[datetime] = mapped_column(index=True)
    by: Mapped[str]
    rule_set: Mapped[str]
    rules: Mapped[dict[str, Any]]
    rules_failed: Mapped[list[Any]]
    options: Mapped[dict[str, Any]]
    counts: Mapped[list[Any]]
