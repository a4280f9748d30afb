"""Rows written many at once, in the spelling in which they are stored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Integer, Table, Text

Stored = tuple[Any, ...]
"""One row in the order of its table's columns: exact numbers, moments and JSON as their texts, days in ISO 8601."""


def insert_stored(connection: Connection, table: Table, rows: Sequence[Stored]) -> None:
    """Insert rows of one table, handed to the driver as they are; both engines read these spellings."""
    if rows:
        connection.exec_driver_sql(_insertion(table, connection.dialect), list(rows))


@cache
def is_stored_as_is(table: Table) -> bool:
    """Tell whether all columns of a table hold plain texts and whole numbers, which have one spelling everywhere."""
    return all(isinstance(column.type, Text | Integer) for column in table.columns)


@cache
def _insertion(table: Table, dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    names = ", ".join(quote(column.name) for column in table.columns)
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {quote(table.name)} ({names}) VALUES ({', '.join(mark for _ in table.columns)})"  # noqa: S608
