"""Claims and their figures: what is said to be true, whoever says it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, Float, ForeignKey, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, PublicKey, RowId, one_of

COMPARATORS = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "between")


class Claim(Base):
    """One statement that is true or false. It holds no source, no wording and no quote.

    A claim with figures is the set of them; one without is its proposition. Editing makes a
    replacing claim; the replaced one stays and points to it.
    """

    __tablename__ = "claim"
    __table_args__ = (CheckConstraint("replaced_by_id <> id", name="not_itself"),)

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    proposition: Mapped[str | None]
    proposition_folded: Mapped[str | None] = mapped_column(index=True)
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Figure(Base):
    """One quantity in a claim: exact values, comparator, unit, intervals, scope.

    Interval ends are exact in the unit of the figure; None leaves that side open. `search_low`
    and `search_high` are the printed ends as floats, for searching only, never for deciding;
    `many_digits` marks a figure of more than 15 significant digits, which always goes to the
    exact pass. `scope_key` is one text for place, time and qualifiers, to group by.
    """

    __tablename__ = "figure"
    __table_args__ = (
        one_of("comparator", *COMPARATORS),
        CheckConstraint("as_of IS NULL OR period IS NULL", name="one_time"),
        CheckConstraint("comparator <> 'between' OR value_high IS NOT NULL", name="between_has_high"),
        CheckConstraint("as_of_start <= as_of_end", name="as_of_in_order"),
        CheckConstraint("period_start <= period_end", name="period_in_order"),
        UniqueConstraint("measure_id", "claim_id", "ordinal"),
        Index("ix_figure_scope", "measure_id", "scope_key", "search_low", "search_high", "unit"),
        # The log names rows by number alone.
        Index("ix_figure_id", "id"),
        # What is here of one engine loads its dialect; the migration says the same for the other.
        Index("ix_figure_many_digits", "measure_id", sqlite_where=sql("many_digits")),
        Index("ix_figure_fine", "measure_id", sqlite_where=sql("CAST(step AS FLOAT) < 1")),
        Index("ix_figure_qualifiers", "measure_id", "qualifiers", sqlite_where=sql("qualifiers <> '{}'")),
    )

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), primary_key=True, autoincrement=False)
    id: Mapped[RowId]
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    ordinal: Mapped[int]
    value: Mapped[Decimal]
    value_high: Mapped[Decimal | None]
    comparator: Mapped[str]
    unit: Mapped[str | None]
    step: Mapped[Decimal]
    conventional: Mapped[bool] = mapped_column(default=False)
    strict_low: Mapped[Decimal | None]
    strict_high: Mapped[Decimal | None]
    strict_low_closed: Mapped[bool]
    strict_high_closed: Mapped[bool]
    printed_low: Mapped[Decimal | None]
    printed_high: Mapped[Decimal | None]
    printed_low_closed: Mapped[bool]
    printed_high_closed: Mapped[bool]
    search_low: Mapped[float | None] = mapped_column(Float(53))
    search_high: Mapped[float | None] = mapped_column(Float(53))
    many_digits: Mapped[bool] = mapped_column(default=False)
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    as_of: Mapped[str | None]
    as_of_start: Mapped[date | None]
    as_of_end: Mapped[date | None]
    period: Mapped[str | None]
    period_start: Mapped[date | None]
    period_end: Mapped[date | None]
    qualifiers: Mapped[dict[str, Any]]
    scope_key: Mapped[str]
    withdrawn_at: Mapped[datetime | None]


class Derivation(Base):
    """A figure that should follow from others.

    Terms in order: sum: all parts; difference: a, b (a minus b); ratio and percent_of: part,
    whole; percent_change: from, to; conversion: from (times `factor`); part: the part, the
    result being its whole.
    """

    __tablename__ = "derivation"
    __table_args__ = (
        one_of("kind", "sum", "difference", "ratio", "percent_of", "percent_change", "conversion", "part"),
        ForeignKeyConstraint(
            ["result_measure_id", "result_figure_id"],
            ["figure.measure_id", "figure.id"],
            onupdate="CASCADE",
        ),
        Index("ix_derivation_result", "result_measure_id", "result_figure_id"),
    )

    id: Mapped[RowId]
    key: Mapped[PublicKey]
    kind: Mapped[str]
    result_measure_id: Mapped[int]
    result_figure_id: Mapped[int]
    factor: Mapped[Decimal | None]
    quote: Mapped[str | None]
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class DerivationTerm(Base):
    """One figure that a derivation starts from, in its place."""

    __tablename__ = "derivation_term"
    __table_args__ = (
        ForeignKeyConstraint(
            ["measure_id", "figure_id"],
            ["figure.measure_id", "figure.id"],
            onupdate="CASCADE",
        ),
        Index("ix_derivation_term_figure", "measure_id", "figure_id"),
    )

    derivation_id: Mapped[int] = mapped_column(ForeignKey("derivation.id"), primary_key=True, autoincrement=False)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    measure_id: Mapped[int]
    figure_id: Mapped[int]
