"""Columns read in the spelling in which they are stored: canonical texts that nobody needs to take apart first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Date, String, type_coerce
from sqlalchemy.orm import Session

from claimdb.store.types import Exact, Instant, Json

_SPELLED = (Exact, Instant, Json, Date)


def keeps_spelling(session: Session) -> bool:
    """Tell whether the engine keeps exact numbers, moments and days as the texts that were written."""
    return session.get_bind().dialect.name == "sqlite"


def as_spelled(columns: Sequence[ColumnElement[Any]]) -> list[ColumnElement[Any]]:
    """Give columns that are read as their texts, for an engine that keeps these."""
    return [type_coerce(one, String()) if isinstance(one.type, _SPELLED) else one for one in columns]
