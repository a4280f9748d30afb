"""What no check has looked at yet, and what the checks counted that need not be counted again. All of it derived."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, RowId


class Unchecked(Base):
    """Something that changed since a check last looked: a measure, a claim or a source; none of them means everything.

    Written in the transaction of the change, named by its event. A check takes out the events that it saw, so
    what others add meanwhile stays. Nothing points from here: it is a note, not a record.
    """

    __tablename__ = "unchecked"
    __table_args__ = (
        CheckConstraint(
            "(measure_id IS NULL OR claim_id IS NULL) AND (measure_id IS NULL OR source_id IS NULL)"
            " AND (claim_id IS NULL OR source_id IS NULL)",
            name="one_thing",
        ),
    )

    event_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    measure_id: Mapped[int | None]
    claim_id: Mapped[int | None]
    source_id: Mapped[int | None]


class UnknownPairs(Base):
    """How many pairs of figures of a measure lack a field to be compared. Derived: counted anew when one changes."""

    __tablename__ = "unknown_pairs"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), primary_key=True, autoincrement=False)
    field: Mapped[str] = mapped_column(primary_key=True)
    pairs: Mapped[int]


class CheckedBy(Base):
    """The rules by which all that is not in `unchecked` was checked: one row, none before the first check."""

    __tablename__ = "checked_by"

    id: Mapped[RowId]
    rule_set: Mapped[str]
