"""Who is to look at a claim, until when, and what people noted beside it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, RowId


class Assignment(Base):
    """Who is to judge a claim, who reads it after them, and until when. One a claim; the log keeps earlier ones."""

    __tablename__ = "assignment"
    __table_args__ = (CheckConstraint("assignee <> second_reader", name="two_people"),)

    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), primary_key=True, autoincrement=False)
    assignee: Mapped[str | None]
    second_reader: Mapped[str | None]
    due: Mapped[date | None]
    by: Mapped[str]
    at: Mapped[datetime]


class ClaimNote(Base):
    """What somebody noted beside a claim for those who judge it. Appended, never changed; no evidence of anything."""

    __tablename__ = "claim_note"
    __table_args__ = (CheckConstraint("text <> ''", name="says_something"),)

    id: Mapped[RowId]
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    text: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
