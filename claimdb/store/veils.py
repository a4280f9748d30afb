"""Veils: for one transaction that only reads, a table shows other values than it holds.

A veil is a view of the session's own under the name of the table, which every engine finds before the table. So
whatever reads through it sees what may be seen, and nothing has to remember to leave something out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.engine import Dialect

VEILS = "claimdb_veils"
"""Option of a connection: the selects that stand for tables in its transaction, by the names of the tables."""
Veils = Mapping[str, Select[Any]]


def put_up(connection: Connection) -> None:
    """Make the veils of a connection, at the beginning of its transaction and before it can only read."""
    veils: Veils = connection.get_execution_options().get(VEILS) or {}
    for name, shown in veils.items():
        connection.exec_driver_sql(f"CREATE TEMPORARY VIEW {name} AS {_written(shown, connection.dialect)}")


def _written(shown: Select[Any], dialect: Dialect) -> str:
    # The tables themselves are named with their schema: without it they would be the veils.
    below = "main" if dialect.name == "sqlite" else dialect.default_schema_name
    compiled = shown.compile(
        dialect=dialect,
        schema_translate_map={None: below},
        render_schema_translate=True,
        compile_kwargs={"literal_binds": True},
    )
    return str(compiled)
