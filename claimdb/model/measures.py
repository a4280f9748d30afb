"""What is counted or measured, and where."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, PublicKey, RowId, one_of


class Place(Base):
    """A piece of geography, perhaps part of a larger one. `iso` is the ISO 3166-1 alpha-2 code of a country."""

    __tablename__ = "place"
    __table_args__ = (CheckConstraint("part_of_id <> id", name="not_itself"),)

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    handle: Mapped[str] = mapped_column(unique=True)
    iso: Mapped[str | None] = mapped_column(unique=True)
    part_of_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class PlaceLabel(Base):
    """A name of a place in one language; `folded` is NFKD without accents, casefolded."""

    __tablename__ = "place_label"

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)


class Measure(Base):
    """What is counted or measured: subject, label, kind of unit.

    `separators` are the qualifiers that make two values legitimately different, `without` the
    axes (place, time) that the measure does not have, `holds_for` an ISO 8601 duration during
    which a stock counts as unchanged, `exact` whether bare integers ending in zeros are exact.
    """

    __tablename__ = "measure"
    __table_args__ = (
        one_of("kind", "stock", "flow", "ratio", "rank", "date"),
        UniqueConstraint("subject_folded", "label_folded", "unit_kind"),
        CheckConstraint("merged_into_id <> id", name="not_itself"),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    handle: Mapped[str | None] = mapped_column(unique=True)
    subject: Mapped[str]
    subject_folded: Mapped[str]
    label: Mapped[str]
    label_folded: Mapped[str]
    unit: Mapped[str | None]
    unit_kind: Mapped[str]
    kind: Mapped[str | None]
    holds_for: Mapped[str | None]
    separators: Mapped[list[Any]]
    without: Mapped[list[Any]]
    exact: Mapped[bool] = mapped_column(default=False)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("measure.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class MeasureLabel(Base):
    """The name of a measure in one language; `folded` is NFC, casefolded."""

    __tablename__ = "measure_label"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), primary_key=True, autoincrement=False)
    language: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
