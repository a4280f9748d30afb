"""Figures laid out over several servers, for checks: what is laid out, and how it gets there.

A coordinator holds what is small; figures, and all that belongs to their claims, lie on the shards by a hash of their
measure. The coordinator sees them as native hash partitions that are foreign tables (postgres_fdw), so that what is
grouped by measure is grouped where it lies. Each shard is loaded directly, in one transaction of its own, and the
coordinator is committed last: there is no commit of all together, so each carries the token of one layout, and what
reads compares them. Nothing on one server is held by a key to another.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Select,
    Table,
    bindparam,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from claimdb.errors import DatabaseError, UsageError
from claimdb.store.address import Address, read_address
from claimdb.store.corpus import spell
from claimdb.store.engines import open_engine
from claimdb.store.failures import explain_failure
from claimdb.store.parquet import kept_columns, spelling_of, sql_type, stored_columns
from claimdb.store.revisions import newest_revision

SCHEMA = "claimdb_shards"
"""Where all of it stands, on the coordinator and on each shard; everything else there is left alone."""
SERVER = "claimdb_shard_"
EDITION = "edition"
TEXT, NUMBER = "TEXT", "BIGINT"
_FETCHED = 5_000
_TYPES = {"STRING": TEXT, "DOUBLE": "DOUBLE PRECISION"}


class NotAServer(UsageError):
    """Figures are laid out over servers."""

    message = "{given} is a file, and figures are laid out over databases of PostgreSQL"
    hint = "give an address such as postgresql://user@host/name"


class NamedTwice(UsageError):
    """One database was given two parts."""

    message = "this database is named twice"
    hint = "name one coordinator, and each shard once"


class SchemaTaken(DatabaseError):
    """The schema of the layout is somebody else's."""

    message = "there is a schema {schema} here that is not from claimdb, and it is never removed"
    hint = "rename it, or name another database"


class NoForeignTables(DatabaseError):
    """The extension is missing and cannot be added."""

    message = "the extension postgres_fdw is not in this database, and this user may not add it"
    hint = "have an administrator run CREATE EXTENSION postgres_fdw, and GRANT USAGE ON FOREIGN DATA WRAPPER"


@dataclass(frozen=True, slots=True)
class Spread:
    """A table that lies on the shards; `routed` selects a measure (row id, or null), then its kept columns, by id.

    A row is laid wherever one of its measures lies. Where `is_by_measure` it has one, in a column `measure_id`.
    """

    table: Table
    routed: Select[Any]
    is_by_measure: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """What is laid out.

    `whole` are tables of the coordinator. `relations` select numbers, by name, and are kept there too; those that
    `sent` names are also on each shard, under another name. `views` stand on each shard over what it holds, and the
    coordinator sees each as one; the first column is the measure, the others have the types given.
    """

    whole: Sequence[Table]
    spread: Sequence[Spread]
    relations: Mapping[str, Any]
    sent: Mapping[str, str]
    views: Mapping[str, tuple[Select[Any], Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """How many rows are on each shard, and on the coordinator."""

    shards: tuple[int, ...]
    coordinator: int


def lay_out(
    session: Session, layout: Layout, measures: Sequence[int], coordinator: str, shards: Sequence[str]
) -> LaidOut:
    """Lay out what a session sees over servers (URLs), in the place of what an earlier layout left there.

    `measures` are all row ids of measures. Raises NotAServer, NamedTwice, SchemaTaken, NoForeignTables, and what else
    databases refuse; a layout that was there before is then read no more, or still whole.
    """
    centre, places = _read_server(coordinator), [_read_server(given) for given in shards]
    if len({address.url for address in (centre, *places)}) <= len(places):
        raise NamedTwice(where=next(one.shown for one in places if [centre, *places].count(one) > 1))
    token = secrets.token_hex(16)
    with ExitStack() as held:
        middle = held.enter_context(_begun(centre))
        _clear(middle, centre)
        for number, place in enumerate(places):
            _add_server(middle, number, place)
        with _explained(centre):
            for spread in layout.spread:
                _see(middle, spread.table.name, _types(kept_columns(spread.table)), len(places),
                     by="measure_id" if spread.is_by_measure else None)  # fmt: skip
            for name, (_, types) in layout.views.items():
                _see(middle, name, types, len(places), by=next(iter(types)))
            for number in range(len(places)):
                _add_foreign(middle, f"{EDITION}_{number}", EDITION, {"token": TEXT}, number)
            homes = _find_homes(middle, measures, len(places))
        kept = _keep_relations(session, layout.relations)
        counts = _load(session, layout, homes, kept, places, token)
        with _explained(centre):
            rows = sum(_fill(session, middle, table) for table in layout.whole)
            rows += sum(_put_numbers(middle, name, *some) for name, some in kept.items())
            _mark(middle, token)
    return LaidOut(tuple(counts), rows)


def _read_server(given: str) -> Address:
    address = read_address(given)
    if address.is_file:
        raise NotAServer(given=given)
    return address


@contextmanager
def _explained(address: Address) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        ours = explain_failure(error, address.shown)
        if ours is None:
            raise
        raise ours from error


@contextmanager
def _begun(address: Address) -> Iterator[Connection]:
    """Open a transaction that is committed at the end, with the schema of the layout alone in sight."""
    engine = open_engine(address)
    try:
        with (
            _explained(address),
            engine.connect().execution_options(isolation_level="READ COMMITTED") as connection,
            connection.begin(),
        ):
            connection.execute(text(f"SET LOCAL search_path = {SCHEMA}"))
            yield connection
    finally:
        engine.dispose()


def _clear(connection: Connection, address: Address) -> None:
    """Remove what an earlier layout left; raises SchemaTaken."""
    with _explained(address):
        there = connection.scalar(text("SELECT to_regnamespace(:name) IS NOT NULL"), {"name": SCHEMA})
        ours = connection.scalar(text("SELECT to_regclass(:name) IS NOT NULL"), {"name": f"{SCHEMA}.{EDITION}"})
        if there and not ours:
            raise SchemaTaken(where=address.shown, schema=SCHEMA)
        connection.execute(text(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE"))
        connection.execute(text(f"CREATE SCHEMA {SCHEMA}"))
        old = "SELECT srvname FROM pg_foreign_server WHERE srvname ^@ :start"
        for (name,) in connection.execute(text(old), {"start": SERVER}).all():
            connection.execute(text(f'DROP SERVER "{name}" CASCADE'))


def _add_server(connection: Connection, number: int, place: Address) -> None:
    """Tell the coordinator of a shard; raises NoForeignTables."""
    try:
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS postgres_fdw SCHEMA public"))
    except DBAPIError as error:
        raise NoForeignTables(where=str(connection.engine.url.render_as_string(hide_password=True))) from error
    url = place.url
    host = url.query.get("host", url.host)
    options = {"host": host, "port": url.port or url.query.get("port"), "dbname": url.database}
    # Shards then work at the same time, and give many rows at a time.
    options |= {"async_capable": "true", "fetch_size": "20000"}
    connection.exec_driver_sql(f"CREATE SERVER {SERVER}{number} FOREIGN DATA WRAPPER postgres_fdw {_options(options)}")
    known = {"user": url.username, "password": url.password}
    connection.exec_driver_sql(f"CREATE USER MAPPING FOR CURRENT_USER SERVER {SERVER}{number} {_options(known)}")


def _options(given: Mapping[str, object]) -> str:
    written = ", ".join(f"{name} {_quoted(str(value))}" for name, value in given.items() if value)
    return f"OPTIONS ({written})" if written else ""


def _quoted(value: str) -> str:
    # A backslash means itself between plain quotes; the driver takes a percent sign for the begin of a parameter.
    return "'" + value.replace("'", "''").replace("%", "%%") + "'"


def _types(columns: Iterable[Column[Any]]) -> dict[str, str]:
    return {column.name: _TYPES.get(sql_type(column), sql_type(column)) for column in columns}


def _columns(types: Mapping[str, str]) -> str:
    return ", ".join(f'"{name}" {kind}' for name, kind in types.items())


def _see(connection: Connection, name: str, types: Mapping[str, str], shards: int, *, by: str | None) -> None:
    """Make the coordinator see what lies on the shards: as partitions by a column, else as what any of them has."""
    if by is not None:
        connection.exec_driver_sql(f'CREATE TABLE "{name}" ({_columns(types)}) PARTITION BY HASH ("{by}")')
    for number in range(shards):
        of = None if by is None else f'PARTITION OF "{name}" FOR VALUES WITH (MODULUS {shards}, REMAINDER {number})'
        _add_foreign(connection, f"{name}_{number}", name, types, number, of)
    if by is None:
        # What belongs to two measures may lie on two shards.
        every = " UNION ".join(f'SELECT * FROM "{name}_{number}"' for number in range(shards))  # noqa: S608 - ours
        connection.exec_driver_sql(f'CREATE VIEW "{name}" AS {every}')


def _add_foreign(
    connection: Connection, name: str, there: str, types: Mapping[str, str], shard: int, partition: str | None = None
) -> None:
    options = _options({"schema_name": SCHEMA, "table_name": there})
    shape = partition or f"({_columns(types)})"
    connection.exec_driver_sql(f'CREATE FOREIGN TABLE "{name}" {shape} SERVER {SERVER}{shard} {options}')


def _find_homes(connection: Connection, measures: Sequence[int], shards: int) -> dict[int, int]:
    """Ask the coordinator on which shard each measure lies."""
    lies = text(
        "SELECT measure, shard FROM unnest(:given) AS measure, generate_series(0, :shards - 1) AS shard"  # noqa: S608
        f" WHERE satisfies_hash_partition(CAST('{SCHEMA}.figure' AS regclass), :shards, shard, measure)"
    ).bindparams(bindparam("given", type_=ARRAY(BigInteger)))
    return {row[0]: row[1] for row in connection.execute(lies, {"given": list(measures), "shards": shards})}


Numbers = tuple[list[str], list[Sequence[Any]]]


def _keep_relations(session: Session, relations: Mapping[str, Any]) -> dict[str, Numbers]:
    kept: dict[str, Numbers] = {}
    for name, query in relations.items():
        found = session.execute(query)
        kept[name] = (list(found.keys()), list(map(tuple, found)))
    return kept


def _load(
    session: Session,
    layout: Layout,
    homes: Mapping[int, int],
    kept: Mapping[str, Numbers],
    places: Sequence[Address],
    token: str,
) -> list[int]:
    """Load every shard directly, each in one transaction; all are committed when all are loaded."""
    counts = [0] * len(places)
    with ExitStack() as held:
        shards = [held.enter_context(_begun(place)) for place in places]
        for connection, place in zip(shards, places, strict=True):
            _clear(connection, place)
            for spread in layout.spread:
                types = _types(kept_columns(spread.table))
                connection.exec_driver_sql(f'CREATE TABLE "{spread.table.name}" ({_columns(types)})')
            for name, there in layout.sent.items():
                _put_numbers(connection, there, *kept[name])
        for spread in layout.spread:
            for number, count in enumerate(_spread(session, spread, homes, shards)):
                counts[number] += count
        for connection in shards:
            for spread in layout.spread:
                _index(connection, spread.table)
            for name, (query, _) in layout.views.items():
                connection.exec_driver_sql(f'CREATE VIEW "{name}" AS {spell(query)}')
            _mark(connection, token)
    return counts


def _spread(session: Session, spread: Spread, homes: Mapping[int, int], shards: Sequence[Connection]) -> list[int]:
    """Send each row of a table to the shards of its measures, and count what each got."""
    counts = [0] * len(shards)
    rows = _spelled(session.connection(), spread.table, spread.routed)
    with ExitStack() as held:
        streams = [held.enter_context(_stream(connection, spread.table)) for connection in shards]
        before, sent = None, set[int]()
        at = 1 + [column.name for column in kept_columns(spread.table)].index("id")
        for row in rows:
            if row[at] != before:
                before, sent = row[at], set()
            # What belongs to no measure must lie somewhere.
            home = homes.get(row[0], 0)
            if home not in sent:
                sent.add(home)
                streams[home].write_row(row[1:])
                counts[home] += 1
    return counts


def _spelled(read: Connection, table: Table, query: Select[Any]) -> Iterator[tuple[Any, ...]]:
    """Give the rows of a query for the columns of a table, and maybe something before them, as they are stored."""
    is_file = read.dialect.name == "sqlite"
    spellings = [spelling_of(column, is_file=is_file) for column in kept_columns(table)]
    first = len(query.selected_columns) - len(spellings)
    spelled = [(place, spell) for place, spell in enumerate(spellings, first) if spell is not None]
    for row in read.execute(query, execution_options={"yield_per": _FETCHED}):
        if not spelled:
            yield tuple(row)
            continue
        values = list(row)
        for place, spell_value in spelled:
            values[place] = spell_value(values[place])
        yield tuple(values)


@contextmanager
def _stream(connection: Connection, table: Table) -> Iterator[Any]:
    """Open the stream that a server takes the rows of a table from."""
    names = ", ".join(f'"{column.name}"' for column in kept_columns(table))
    driver: Any = connection.connection.driver_connection
    refused = connection.dialect.loaded_dbapi.Error
    try:
        with driver.cursor() as cursor, cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
            yield copy
    except refused as error:
        raise DBAPIError.instance("COPY", None, error, refused) from error


def _fill(session: Session, connection: Connection, table: Table) -> int:
    """Put a table of the coordinator there, whole."""
    connection.exec_driver_sql(f'CREATE TABLE "{table.name}" ({_columns(_types(kept_columns(table)))})')
    is_file = session.connection().dialect.name == "sqlite"
    query = select(*stored_columns(kept_columns(table), is_file=is_file)).order_by(*table.primary_key.columns)
    count = 0
    with _stream(connection, table) as stream:
        for row in _spelled(session.connection(), table, query):
            stream.write_row(row)
            count += 1
    _index(connection, table)
    return count


def _put_numbers(connection: Connection, name: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> int:
    connection.exec_driver_sql(f'CREATE TABLE "{name}" ({_columns(dict.fromkeys(columns, NUMBER))})')
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f'COPY "{name}" FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)
    connection.exec_driver_sql(f'ANALYZE "{name}"')
    return len(rows)


def _index(connection: Connection, table: Table) -> None:
    """Make the key and the plain indexes of a table that is filled."""
    named = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
    connection.exec_driver_sql(f'ALTER TABLE "{table.name}" ADD PRIMARY KEY ({named})')
    for index in sorted(table.indexes, key=lambda one: str(one.name)):
        columns = [one.name for one in index.expressions if isinstance(one, Column)]
        if len(columns) == len(index.expressions):
            listed = ", ".join(f'"{name}"' for name in columns)
            connection.exec_driver_sql(f'CREATE INDEX ON "{table.name}" ({listed})')
    connection.exec_driver_sql(f'ANALYZE "{table.name}"')


def _mark(connection: Connection, token: str) -> None:
    """Say which layout this server is a part of, and of which schema."""
    connection.exec_driver_sql(f"CREATE TABLE {EDITION} (token TEXT, revision TEXT)")
    connection.execute(text(f"INSERT INTO {EDITION} VALUES (:token, :revision)"),  # noqa: S608 - our own name
                       {"token": token, "revision": newest_revision()})  # fmt: skip
