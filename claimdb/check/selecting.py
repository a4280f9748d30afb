"""Plain rows of a table, in the order of their keys; and which claims a check looks at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, bindparam, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from claimdb.model import Assertion, Claim, Figure
from claimdb.model.base import Base

ChosenClaims = Select[int] | None
"""A query of the ids of some claims; None for all."""


def rows(session: Session, table: type[Base], *conditions: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """Select whole rows of a table as plain rows, which cost a tenth of mapped objects."""
    plain = table.__table__
    assert isinstance(plain, Table)  # noqa: S101 - every model is mapped to one table
    return session.execute(select(plain).where(*conditions).order_by(*plain.primary_key.columns)).all()


@dataclass(frozen=True, slots=True)
class Around:
    """A claim (key) and what can meet it: every claim with a figure of one of `measures`, and `claims` (row ids)."""

    claim: str | None
    measures: frozenset[int]
    claims: frozenset[int] = frozenset()

    def chosen(self) -> Select[int]:
        """Select the ids of these claims."""
        living = select(Figure.claim_id).where(Figure.withdrawn_at.is_(None))
        near = living.where(one_of_many(Figure.measure_id, self.measures))
        of_these = one_of_many(Claim.id, self.claims)
        return select(Claim.id).where(or_(Claim.key == self.claim, of_these, Claim.id.in_(near)))


@dataclass(frozen=True, slots=True)
class Reach:
    """Every claim with a figure of these measures, and these claims (row ids): all that decides with one of them.

    `quiet` are measures that were looked at without loading them: they have `positions`, and nothing is noticed there.
    """

    measures: frozenset[int]
    claims: frozenset[int]
    quiet: frozenset[int] = frozenset()
    positions: int = 0

    @property
    def seen(self) -> frozenset[int]:
        """The measures that are looked at, loaded or not."""
        return self.measures | self.quiet

    def chosen(self) -> Select[int]:
        """Select the ids of these claims."""
        near = select(Figure.claim_id).where(one_of_many(Figure.measure_id, self.measures))
        return select(Claim.id).where(or_(one_of_many(Claim.id, self.claims), Claim.id.in_(near)))


def one_of_many(column: ColumnElement[int] | InstrumentedAttribute[int], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Give the condition that a column is one of some row ids, more of them than a statement has parameters for."""
    listed = sorted(numbers)
    if not listed:
        return false()
    return column.in_(bindparam(None, listed, expanding=True, literal_execute=True))


def assertions_of(chosen: ChosenClaims) -> Select[int] | None:
    """Select the ids of the assertions of some claims; None for all."""
    return None if chosen is None else select(Assertion.id).where(Assertion.claim_id.in_(chosen))


def among(column: InstrumentedAttribute[int], chosen: Select[int] | None) -> tuple[ColumnElement[bool], ...]:
    """Give the condition that a column is among the ids of a query; none for None."""
    return () if chosen is None else (column.in_(chosen),)
