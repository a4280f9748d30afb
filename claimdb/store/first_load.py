"""Foreign keys put aside while a server takes its first rows, and tried for all of them at once behind these.

To try a key row by row takes as long as to take the row. It is all one transaction: whatever ends it too early leaves
the keys as they were, and nobody sees the tables without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from claimdb.store.failures import sqlstate

_LOCKED = "55P03"
_KEYS = text(
    "SELECT held.oid::regclass::text AS held, named.oid::regclass::text AS named, quote_ident(key.conname) AS name,"
    " pg_get_constraintdef(key.oid) AS said,"
    " pg_has_role(held.relowner, 'USAGE') AND pg_has_role(named.relowner, 'USAGE') AS is_ours"
    " FROM pg_constraint key JOIN pg_class held ON held.oid = key.conrelid JOIN pg_class named"
    " ON named.oid = key.confrelid WHERE key.contype = 'f' AND key.convalidated AND key.conparentid = 0"
    " AND held.relkind = 'r' AND named.relkind = 'r' AND held.oid = ANY(CAST(:tables AS regclass[]))"
    " ORDER BY held.oid, key.conname"
)


class Key(NamedTuple):
    """A foreign key: its table, the one it names, its own name, and its definition, all as SQL spells them."""

    held: str
    named: str
    name: str
    said: str


@contextmanager
def keys_aside(connection: Connection, tables: Sequence[str], *, most: int) -> Iterator[bool]:
    """Do without the foreign keys of tables in a block; tells whether it does. Raises IntegrityError at its end.

    Not where the first table has more than `most` rows, of which all must be tried again; nor where somebody reads the
    tables just now, who would be waited for; nor where they belong to others. A file tries its keys by itself.
    """
    keys = _keys(connection, tables, most) if tables and connection.dialect.name == "postgresql" else []
    is_aside = bool(keys) and _has_them_alone(connection, keys)
    if not is_aside:
        yield False
        return
    for key in keys:
        connection.exec_driver_sql(f"ALTER TABLE {key.held} DROP CONSTRAINT {key.name}")
    yield True
    for key in keys:
        connection.exec_driver_sql(f"ALTER TABLE {key.held} ADD CONSTRAINT {key.name} {key.said}")


def _keys(connection: Connection, tables: Sequence[str], most: int) -> list[Key]:
    few = f"SELECT count(*) FROM (SELECT 1 FROM {tables[0]} LIMIT {most + 1}) AS few"  # noqa: S608 - our own names
    if connection.exec_driver_sql(few).scalar_one() > most:
        return []
    found = connection.execute(_KEYS, {"tables": list(tables)}).all()
    return [Key(*row[:4]) for row in found] if all(row.is_ours for row in found) else []


def _has_them_alone(connection: Connection, keys: Sequence[Key]) -> bool:
    tables = sorted({name for key in keys for name in (key.held, key.named)})
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE NOWAIT")
    except DBAPIError as error:
        if sqlstate(error) != _LOCKED:
            raise
        return False
    return True
