"""A small database in memory, filled with rows as files of SQLite have them: what runs on a database runs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Date, MetaData, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from claimdb.store.parquet import kept_columns


@contextmanager
def filled(metadata: MetaData, rows: Mapping[str, Iterable[Sequence[Any]]]) -> Iterator[Session]:
    """Make a database in memory with rows by table, in the order of the columns that go into files.

    What points to what is not watched: much of what these rows point to may be elsewhere.
    """
    engine = create_engine("sqlite+pysqlite://", poolclass=StaticPool)
    try:
        metadata.create_all(engine)
        with Session(engine) as session:
            connection = session.connection()
            for name, some in rows.items():
                columns = kept_columns(metadata.tables[name])
                dates = [place for place, column in enumerate(columns) if isinstance(column.type, Date)]
                named = ", ".join(f'"{column.name}"' for column in columns)
                places = ", ".join("?" * len(columns))
                held = [_spelled(row, dates) for row in some]
                if held:
                    # Names of our own tables and columns.
                    statement = f'INSERT INTO "{name}" ({named}) VALUES ({places})'  # noqa: S608
                    connection.exec_driver_sql(statement, held)
            yield session
    finally:
        engine.dispose()


def _spelled(row: Sequence[Any], dates: Sequence[int]) -> tuple[Any, ...]:
    if not dates:
        return tuple(row)
    values = list(row)
    for place in dates:
        if values[place] is not None:
            values[place] = str(values[place])
    return tuple(values)
