"""A look through a session: at what its transaction sees, on any engine, veils and unwritten changes included."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.orm import Session

from claimdb.store.looking import MOMENT
from claimdb.store.types import write_decimal


class SessionLook:
    """A look through a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        """Give all rows of a statement, as a file stores them."""
        if self._session.autoflush:
            self._session.flush()
        lists = tuple(name for name, value in values.items() if isinstance(value, list))
        found = self._session.execute(_written(statement, lists), values).all()
        if self._session.get_bind().dialect.name == "sqlite":
            return [tuple(row) for row in found]
        return [tuple(map(_spelled, row)) for row in found]


@cache
def _written(statement: str, lists: tuple[str, ...]) -> TextClause:
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in lists))


def _spelled(value: Any) -> Any:
    if isinstance(value, Decimal):
        return write_decimal(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime(MOMENT)
    return value.isoformat() if isinstance(value, date) else value
