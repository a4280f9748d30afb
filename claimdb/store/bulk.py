"""Rows written many at once, in the spelling in which they are stored."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import ARRAY, Connection, Dialect, Integer, Table, Text, bindparam, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import InstrumentedAttribute, Session

Columns = tuple[str, ...]
"""Names of columns of a table, in the order in which rows give their values."""

COPIED = 100
"""From so many rows on a stream is faster than statements."""

Stored = tuple[Any, ...]
"""One row: exact numbers, moments and JSON as their texts, days in ISO 8601."""


def insert_stored(connection: Connection, table: Table, names: Columns, rows: Sequence[Stored]) -> None:
    """Insert rows of one table, handed to the driver as they are; both engines read these spellings.

    Many rows are copied into a server in one stream.
    """
    if len(rows) >= COPIED and connection.dialect.name == "postgresql":
        _copy(connection, table, names, rows)
    elif rows:
        connection.exec_driver_sql(_insertion(table, names, connection.dialect), list(rows))


def find_present(session: Session, column: InstrumentedAttribute[str], values: Sequence[str]) -> list[str]:
    """Give those of many texts that a column holds, asked for in one statement."""
    if session.get_bind().dialect.name == "postgresql":
        asked = column == func.any(bindparam("asked", list(values), ARRAY(Text)))
    else:
        asked = column.in_(text("SELECT value FROM json_each(:asked)").bindparams(asked=json.dumps(values)))
    return list(session.scalars(select(column).where(asked)))


@cache
def is_stored_as_is(table: Table) -> bool:
    """Tell whether all columns of a table hold plain texts and whole numbers, which have one spelling everywhere."""
    return all(isinstance(column.type, Text | Integer) for column in table.columns)


def _copy(connection: Connection, table: Table, names: Columns, rows: Sequence[Stored]) -> None:
    dialect = connection.dialect
    quote = dialect.identifier_preparer.quote
    statement = f"COPY {quote(table.name)} ({', '.join(map(quote, names))}) FROM STDIN"
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except dialect.loaded_dbapi.Error as error:
        # As SQLAlchemy gives what the driver raises of its own statements: a conflict is then repeated.
        raise DBAPIError.instance(statement, None, error, dialect.loaded_dbapi.Error, dialect=dialect) from error


@cache
def _insertion(table: Table, names: Columns, dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    marks = ", ".join(mark for _ in names)
    return f"INSERT INTO {quote(table.name)} ({', '.join(map(quote, names))}) VALUES ({marks})"  # noqa: S608
