"""Figures that were laid out over servers, read through their coordinator in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from claimdb.errors import DatabaseError
from claimdb.store.address import read_address
from claimdb.store.corpus import Asked, Row, spell
from claimdb.store.engines import open_engine
from claimdb.store.failures import NewerSchema, OlderSchema, explain_failure, sqlstate
from claimdb.store.revisions import newest_revision
from claimdb.store.shards import EDITION, SCHEMA, NotAServer

_FETCHED = 20_000
_AT_ONCE = 5_000
_NOT_THERE = frozenset({"42P01", "3F000", "HV00R"})
"""SQLSTATE of PostgreSQL and of its foreign tables: no such table, no such schema, no such foreign table."""
_SETTINGS = (
    f"SET LOCAL search_path = {SCHEMA}",
    # What is grouped by measure is grouped on each shard.
    "SET LOCAL enable_partitionwise_aggregate = on",
    "SET LOCAL enable_partitionwise_join = on",
    # All rows of what is asked are read.
    "SET LOCAL cursor_tuple_fraction = 1",
)


class NotLaidOut(DatabaseError):
    """The server is no coordinator."""

    message = "no figures are laid out here"
    hint = "run claimdb db shard, with this database as the coordinator"


class OlderLayout(OlderSchema):
    """The figures were laid out from a database of an older schema."""

    message = "these figures were laid out from an older schema ({found}; this claimdb needs {known})"
    hint = "run claimdb db shard again"


class OtherEdition(DatabaseError):
    """A shard does not hold what its coordinator says."""

    message = "shard {number} does not hold what was laid out with this coordinator"
    hint = "run claimdb db shard again: it may have been restored, taken for another layout, or not loaded to the end"


class Shards:
    """The tables of a layout, as its coordinator sees them. Shards must hold the same layout all the while."""

    def __init__(self, given: str) -> None:
        self._address = read_address(given)
        if self._address.is_file:
            raise NotAServer(given=given)
        self._engine = open_engine(self._address)
        try:
            self._connection = self._engine.connect().execution_options(isolation_level="REPEATABLE READ")
            self._transaction = self._connection.begin()
            for setting in _SETTINGS:
                self._connection.execute(text(setting))
            self._token = self._find_token()
            self.compare()
        except DBAPIError as error:
            self._engine.dispose()
            raise self._explained(error) from error
        except DatabaseError:
            self._engine.dispose()
            raise

    def _explained(self, error: DBAPIError) -> Exception:
        return explain_failure(error, self._address.shown) or error

    def _find_token(self) -> str:
        try:
            token, found = self._connection.execute(text(f"SELECT token, revision FROM {EDITION}")).one()  # noqa: S608
        except DBAPIError as error:
            if sqlstate(error) in _NOT_THERE:
                raise NotLaidOut(where=self._address.shown) from error
            raise
        known = newest_revision()
        if found != known:
            other = NewerSchema if found > known else OlderLayout
            raise other(where=self._address.shown, found=found, known=known)
        return str(token)

    def compare(self) -> None:
        """See that every shard holds this layout now, whatever this transaction sees; raises OtherEdition."""
        shards = self._connection.scalar(
            text("SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace(:schema) AND relname ^@ :start"),
            {"schema": SCHEMA, "start": f"{EDITION}_"},
        )
        with self._engine.connect() as now, now.begin():
            now.execute(text(_SETTINGS[0]))
            for number in range(shards or 0):
                if self._token_of(now, number) != self._token:
                    raise OtherEdition(where=self._address.shown, number=number + 1)

    def _token_of(self, connection: Any, number: int) -> str | None:
        try:
            # Our own name.
            found: str | None = connection.scalar(text(f"SELECT token FROM {EDITION}_{number}"))  # noqa: S608
        except DBAPIError as error:
            if sqlstate(error) in _NOT_THERE:
                return None
            raise
        return found

    def rows(self, query: Asked) -> Iterator[Row]:
        """Give the rows of a query, as they come."""
        try:
            options = {"yield_per": _FETCHED}
            yield from self._connection.exec_driver_sql(spell(query), execution_options=options)
        except DBAPIError as error:
            raise self._explained(error) from error

    def plan(self, query: Asked) -> str:
        """Give how a query would be answered: what is asked of which shard."""
        found = self._connection.exec_driver_sql(f"EXPLAIN (VERBOSE, COSTS OFF) {spell(query)}")
        return "\n".join(line for (line,) in found)

    def among(self, query: str, values: Iterable[int]) -> Iterator[Row]:
        """Give the rows of a query that ends before the numbers that a column must be among."""
        held = sorted(values)
        for start in range(0, len(held), _AT_ONCE):
            listed = ",".join(map(str, held[start : start + _AT_ONCE]))
            yield from self.rows(f"{query} ANY ('{{{listed}}}'::bigint[])")

    def keep(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        """Make a table of rows, which is gone with the transaction."""
        shape = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        try:
            self._connection.exec_driver_sql(f'DROP TABLE IF EXISTS pg_temp."{name}"')
            self._connection.exec_driver_sql(f'CREATE TEMPORARY TABLE "{name}" ({shape}) ON COMMIT DROP')
            driver: Any = self._connection.connection.driver_connection
            with driver.cursor() as cursor, cursor.copy(f'COPY "{name}" FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            self._connection.exec_driver_sql(f'ANALYZE "{name}"')
        except DBAPIError as error:
            raise self._explained(error) from error

    def close(self) -> None:
        """Let go of the servers."""
        self._transaction.rollback()
        self._connection.close()
        self._engine.dispose()
