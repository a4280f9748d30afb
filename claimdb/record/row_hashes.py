"""One hash of the rows that an event made, as they were when it was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from hashlib import sha256
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from sqlalchemy import Date, Table

from claimdb.store.types import Exact, Instant, Json, write_decimal
from claimdb.values.keys import write_json

_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))

Held = dict[str, Any]
"""What a row says, by column, as JSON values; what is None or false is left out."""

_LEFT_OUT: Mapping[str, frozenset[str]] = MappingProxyType({
    # They have hashes of their own, and a purge, another reader or a copy of the bytes may change what is here.
    "snapshot": frozenset({"raw", "text", "layout"}),
    # The database itself lets these follow a figure that goes to another measure.
    "mention": frozenset({"measure_id"}),
    "finding_figure": frozenset({"measure_id"}),
    "derivation_term": frozenset({"measure_id"}),
    "derivation": frozenset({"result_measure_id"}),
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of a table that are hashed: their names, how to get them all from a row, and which to write how."""

    names: tuple[str, ...]
    get: Callable[[Any], tuple[Any, ...]]
    writers: Mapping[str, Callable[[Any], Any]]

    def held(self, values: Iterable[Any], *, is_spelled: bool = False) -> Held:
        """Give what a row says, from the values of its columns in the order of `names`.

        What is None or false is left out, so that a later schema may add a column that begins so. Values that are
        `is_spelled` are texts as they are stored.
        """
        held = {
            name: value
            for name, value in zip(self.names, values, strict=True)
            if value is not None and value is not False
        }
        if is_spelled:
            return held
        for name in self.writers.keys() & held.keys():
            held[name] = self.writers[name](held[name])
        return held

    def kept(self, name: str, value: Any) -> Any:
        """Give a value that the log keeps, as `held` gives it."""
        return write_json(value) if value is not None and self.writers.get(name) is write_json else value


@cache
def shape_of(table: Table) -> Shape:
    """Give the shape of a table."""
    left_out = _LEFT_OUT.get(table.name, frozenset())
    columns = [column for column in table.columns if column.name not in left_out]
    names = tuple(column.name for column in columns)
    writers = {column.name: writer for column in columns if (writer := _writer(column.type)) is not None}
    getter: Any = attrgetter(*names)
    return Shape(names, getter if len(names) > 1 else lambda row: (getter(row),), MappingProxyType(writers))


def line_of(held: Held) -> str:
    """Write what a row says, as it is hashed."""
    return _ENCODER.encode(held)


def hash_rows(rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Give the sha256 of rows: tables by name, and the lines of their rows in the order in which they were made."""
    digest = sha256()
    for table, lines in rows:
        digest.update(f"{table}\n".encode())
        for line in lines:
            digest.update(line.encode())
    return digest.hexdigest()


def _writer(kind: Any) -> Callable[[Any], Any] | None:
    for family, writer in _WRITERS:
        if isinstance(kind, family):
            return writer
    return None


def _write_exact(value: Decimal | str) -> str:
    return value if isinstance(value, str) else write_decimal(value)


def _write_moment(value: datetime | str) -> str:
    return value if isinstance(value, str) else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _write_day(value: date | str) -> str:
    return value if isinstance(value, str) else value.isoformat()


_WRITERS: tuple[tuple[type[Any], Callable[[Any], Any]], ...] = (
    (Exact, _write_exact),
    (Instant, _write_moment),
    (Date, _write_day),
    (Json, write_json),
)
