"""A whole database put into another, on whichever engine: every row of every table, compared after.

Rows go in batches, each one transaction, in the order of their keys; one state of the first database is read
throughout. Until all is there and compared, the second says in the place of its schema that it is an unfinished
copy, so that no command takes it for a database. A copy that was interrupted goes on behind the rows that are there,
after comparing them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from itertools import islice
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, LargeBinary, MetaData, Table, event, inspect, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.schema import AddConstraint

from claimdb.errors import DatabaseError, UsageError
from claimdb.store.address import Address, read_address
from claimdb.store.copies import holds_nothing
from claimdb.store.engines import open_engine
from claimdb.store.failures import explain_failure
from claimdb.store.integrity import check_references
from claimdb.store.making import make_store
from claimdb.store.revisions import UNFINISHED, VERSIONS, check_revision, found_revision, newest_revision
from claimdb.store.store import Store, open_store
from claimdb.store.types import write_decimal
from claimdb.store.words import build_index
from claimdb.values.keys import write_json

IDS = "id_block"
"""The table of what ids are given next: copied last, as every row in a database may depend on it."""
_ROWS, _BYTES = 5_000, 4_000_000
# A document, or what a batch changed, may be megabytes.
_FETCHED, _FETCHED_HEAVY = 1_000, 10
_MODULUS = 2**256


class SameDatabase(UsageError):
    """A database was to be copied into itself."""

    message = "this is the same database twice"
    hint = "name another one to copy into"


class HoldsRecords(DatabaseError):
    """What is to be copied into is not empty."""

    message = "this database holds records already, and a copy is never mixed with others"
    hint = "name a new file or an empty database; claimdb export and claimdb import join two"


class CopyOfAnother(DatabaseError):
    """An unfinished copy does not begin like the database that it is to be finished from."""

    message = "this unfinished copy has other rows in {table} than {source} has now"
    hint = "remove it, and copy again"


class CopyDiffers(DatabaseError):
    """A finished copy was compared and is not the same."""

    message = "the copy is not the same as {source}: {table} has {found} rows of {wanted}, or others"
    hint = "remove it, and copy again; if this happens twice, check the disk and the memory"


class CopyDangles(DatabaseError):
    """A database with references that lead nowhere cannot be copied into one that watches them."""

    message = "records of {source} point to others that are not there: {place}"
    hint = "run claimdb db check on it"


@dataclass(frozen=True, slots=True)
class Content:
    """How many rows there are, and a digest of all their values that depends on no order and no engine."""

    rows: int = 0
    digest: int = 0

    def plus(self, row: Iterable[Any]) -> Content:
        """Give the content with one more row."""
        return Content(self.rows + 1, (self.digest + _hash(row)) % _MODULUS)


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: its tables, its rows, and how many of these an earlier try had brought there."""

    tables: int
    rows: int
    there_before: int


def copy_database(source: str, target: str, metadata: MetaData, heavy: frozenset[str] = frozenset()) -> Copied:
    """Copy all tables of `metadata` from one database (path or URL) into another that is new, empty or unfinished.

    `heavy` names tables whose rows may be large beside those that hold bytes. Raises SameDatabase, HoldsRecords,
    CopyOfAnother, CopyDangles, CopyDiffers, and what else databases refuse; the copy then stays unfinished.
    """
    origin, goal = read_address(source), read_address(target)
    if _are_same(origin, goal):
        raise SameDatabase(where=goal.shown)
    store = open_store(source)
    try:
        # Whether there is anything to copy is asked before anything is made.
        store.read(lambda _session: None)
        with _opened(goal, metadata) as engine:
            move = _Move(store, engine, goal, metadata, heavy)
            return store.read(move.copy)
    finally:
        store.close()


def _are_same(one: Address, other: Address) -> bool:
    if one.path is None or other.path is None:
        return one.url == other.url
    return one.path.resolve() == other.path.resolve()


@contextmanager
def _opened(goal: Address, metadata: MetaData) -> Iterator[Engine]:
    """Open what is copied into, made or marked as unfinished, its references not watched until all is there."""
    is_new = goal.path is not None and holds_nothing(goal.path)
    if is_new:
        make_store(goal.url.database or "").close()
    engine = open_engine(goal)
    if goal.is_file:
        event.listen(engine, "connect", _stop_watching)
    try:
        with engine.connect() as connection, connection.begin():
            is_new = is_new or found_revision(connection) is None
        if is_new and not goal.is_file:
            make_store(goal.url.render_as_string(hide_password=False)).close()
        with engine.connect() as connection, connection.begin():
            _mark(connection, goal, metadata)
        yield engine
    except DBAPIError as error:
        ours = explain_failure(error, goal.shown)
        if ours is None:
            raise
        raise ours from error
    finally:
        engine.dispose()


def _stop_watching(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def _mark(connection: Connection, goal: Address, metadata: MetaData) -> None:
    unfinished = UNFINISHED + newest_revision()
    if found_revision(connection) == unfinished:
        return
    check_revision(connection, goal.shown)
    for table in metadata.sorted_tables:
        if table.name != IDS and connection.execute(select(table).limit(1)).first() is not None:
            raise HoldsRecords(where=goal.shown)
    _set_revision(connection, unfinished)
    if not goal.is_file:
        for table in metadata.sorted_tables:
            for key in inspect(connection).get_foreign_keys(table.name):
                connection.execute(text(f'ALTER TABLE "{table.name}" DROP CONSTRAINT "{key["name"]}"'))


def _set_revision(connection: Connection, revision: str) -> None:
    connection.execute(text(f"UPDATE {VERSIONS} SET version_num = :it"), {"it": revision})  # noqa: S608 - our own name


@dataclass(frozen=True, slots=True)
class _Move:
    """One copying: from an open store into an engine of its own."""

    store: Store
    engine: Engine
    goal: Address
    metadata: MetaData
    heavy: frozenset[str]

    def copy(self, session: Session) -> Copied:
        """Copy every table, from the state that one transaction sees."""
        read = session.connection()
        there_before, wanted = 0, dict[str, Content]()
        for table in self.metadata.sorted_tables:
            if table.name != IDS:
                wanted[table.name], there = self._copy_table(read, table)
                there_before += there
        ids = self.metadata.tables[IDS]
        given = [tuple(row) for row in self._rows(read, ids)]
        with self.engine.connect() as connection, connection.begin():
            self._finish(connection, wanted, ids, given)
        return Copied(len(wanted) + 1, sum(content.rows for content in wanted.values()) + len(given), there_before)

    def _copy_table(self, read: Connection, table: Table) -> tuple[Content, int]:
        with self.engine.connect() as connection, connection.begin():
            there = self._content(connection, table)
        rows = self._rows(read, table)
        content = Content()
        for row in islice(rows, there.rows):
            content = content.plus(row)
        if content != there:
            raise CopyOfAnother(where=self.goal.shown, table=table.name, source=self.store.address.shown)
        # Only what is yet to be written is converted.
        convert = _writer(table, self.engine)
        for batch in _batches(rows, convert):
            for row, _ in batch:
                content = content.plus(row)
            try:
                with self.engine.connect() as connection, connection.begin():
                    _put(connection, table, [written for _, written in batch])
            except IntegrityError as error:
                raise CopyOfAnother(where=self.goal.shown, table=table.name, source=self.store.address.shown) from error
        return content, there.rows

    def _content(self, connection: Connection, table: Table) -> Content:
        content = Content()
        for row in self._rows(connection, table):
            content = content.plus(row)
        return content

    def _rows(self, connection: Connection, table: Table) -> Iterator[Sequence[Any]]:
        is_heavy = table.name in self.heavy or any(isinstance(column.type, LargeBinary) for column in table.columns)
        fetched = _FETCHED_HEAVY if is_heavy else _FETCHED
        query = select(table).order_by(*table.primary_key.columns)
        yield from connection.execute(query, execution_options={"yield_per": fetched})

    def _finish(
        self, connection: Connection, wanted: Mapping[str, Content], ids: Table, given: Sequence[tuple[Any, ...]]
    ) -> None:
        """Compare all that is there, watch what points to what again, and give the copy its schema."""
        source = self.store.address.shown
        for name, content in wanted.items():
            found = self._content(connection, self.metadata.tables[name])
            if found != content:
                raise CopyDiffers(where=self.goal.shown, source=source, table=name, found=found.rows,
                                  wanted=content.rows)  # fmt: skip
        with Session(connection) as session:
            fault = next(check_references(session, self.metadata), None)
        if fault is not None:
            raise CopyDangles(where=self.goal.shown, source=source, place=fault.place)
        if not self.goal.is_file:
            _watch(connection, self.metadata)
        build_index(connection)
        connection.execute(ids.delete())
        if given:
            _put(connection, ids, given)
        _set_revision(connection, newest_revision())


def _watch(connection: Connection, metadata: MetaData) -> None:
    for table in metadata.sorted_tables:
        there = {tuple(key["constrained_columns"]) for key in inspect(connection).get_foreign_keys(table.name)}
        for constraint in table.foreign_key_constraints:
            if tuple(constraint.column_keys) not in there:
                connection.execute(AddConstraint(constraint, isolate_from_table=False))


def _batches(rows: Iterable[Sequence[Any]], convert: Any) -> Iterator[list[tuple[Sequence[Any], tuple[Any, ...]]]]:
    """Cut rows into batches, each with what is written of it: so many rows or bytes at most, and one row at least."""
    batch: list[tuple[Sequence[Any], tuple[Any, ...]]] = []
    size = 0
    for row in rows:
        written = convert(row)
        batch.append((row, written))
        size += sum(len(value) for value in written if isinstance(value, (str, bytes)))
        if len(batch) == _ROWS or size > _BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _writer(table: Table, engine: Engine) -> Any:
    """Give what turns a row into the values that the driver of an engine takes."""
    processors = [column.type.dialect_impl(engine.dialect).bind_processor(engine.dialect) for column in table.columns]

    def convert(row: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(
            value if process is None else process(value) for process, value in zip(processors, row, strict=True)
        )

    return convert


def _put(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write rows of driver values: in one statement, or as the stream that a server takes."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    if connection.dialect.name == "sqlite":
        places = ", ".join("?" * len(table.columns))
        # Names of our own tables and columns.
        statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({places})'  # noqa: S608
        connection.exec_driver_sql(statement, list(rows))
        return
    cursor = connection.connection.cursor()
    try:
        with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as stream:
            for row in rows:
                stream.write_row(row)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError.instance("COPY", None, error, connection.dialect.loaded_dbapi.Error) from error
    finally:
        cursor.close()


def _hash(row: Iterable[Any]) -> int:
    return int.from_bytes(sha256("\x1f".join(map(_spelled, row)).encode("utf-8", "surrogatepass")).digest(), "big")


def _spelled(value: Any) -> str:
    """Spell a value so that no two are alike: each with its kind, texts with their length."""
    spell = _SPELLINGS.get(type(value))
    return spell(value) if spell is not None else f"j{write_json(value)}"


_SPELLINGS: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        type(None): lambda _: "-",
        str: lambda value: f"t{len(value)}:{value}",
        bool: lambda value: f"b{int(value)}",
        int: lambda value: f"n{value}",
        float: lambda value: f"f{value!r}",
        Decimal: lambda value: f"d{write_decimal(value)}",
        datetime: lambda value: f"m{value.astimezone(UTC).isoformat()}",
        date: lambda value: f"y{value.isoformat()}",
        bytes: lambda value: f"x{sha256(value).hexdigest()}",
    }
)
