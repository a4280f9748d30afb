"""Rows as a payload names them: found again, compared with what was kept, made anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import Date, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from claimdb.model import Base
from claimdb.record.batches import batches
from claimdb.record.recorder import RowKey, as_json
from claimdb.store.types import Exact, Instant

MODELS: Mapping[str, type[Base]] = MappingProxyType(
    {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
)
"""Mapped class by the name of its table."""


def find_row(session: Session, table: str, key: RowKey) -> Base | None:
    """Find the row that a payload names; None when it is not there."""
    return next(find_rows(session, table, [key]), None)


def find_rows(session: Session, table: str, keys: Sequence[RowKey]) -> Iterator[Base]:
    """Find the rows that a payload names, those that are there."""
    model = MODELS[table]
    numbers = [key for key in keys if isinstance(key, int)]
    for some in batches(numbers):
        column = model.id  # type: ignore[attr-defined]
        yield from session.scalars(select(model).where(column.in_(some)).order_by(column))
    for key in keys:
        if not isinstance(key, int):
            row = session.get(model, tuple(key))
            if row is not None:
                yield row


def has_withdrawal(table: str) -> bool:
    """Tell whether rows of a table are withdrawn, and not taken out."""
    return "withdrawn_at" in MODELS[table].__table__.columns


def differing(row: Base, kept: Mapping[str, Any]) -> list[str]:
    """Give the columns whose value is not the kept one."""
    return [name for name, value in kept.items() if as_json(getattr(row, name)) != value]


def read_values(table: str, kept: Mapping[str, Any], names: Iterable[str] | None = None) -> dict[str, Any]:
    """Give kept JSON values as the values of columns."""
    columns = inspect(MODELS[table]).columns
    wanted = kept if names is None else {name: kept[name] for name in names}
    return {name: _read(columns[name].type, value) for name, value in wanted.items()}


def make_row(table: str, kept: Mapping[str, Any]) -> Base:
    """Make a row anew from its copy."""
    return MODELS[table](**read_values(table, kept))


def _read(kind: TypeEngine[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Exact):
        return Decimal(value)
    if isinstance(kind, Instant):
        return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    return date.fromisoformat(value) if isinstance(kind, Date) else value
