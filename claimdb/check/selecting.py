"""Plain rows of a table, in the order of their keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, select
from sqlalchemy.orm import Session

from claimdb.model.base import Base


def rows(session: Session, table: type[Base], *conditions: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """Select whole rows of a table as plain rows, which cost a tenth of mapped objects."""
    plain = table.__table__
    assert isinstance(plain, Table)  # noqa: S101 - every model is mapped to one table
    return session.execute(select(plain).where(*conditions).order_by(*plain.primary_key.columns)).all()
