"""How long an import into PostgreSQL takes, beside the bare COPY of all rows that it writes, in turns in one run.

Seconds by the clock, the least of several runs. A first load goes into an empty database: the ruler is COPY of every
table whose foreign keys are put aside before and back after. Appending goes behind as many rows of another table: the
ruler is COPY with all keys on. Rows go through the driver as tuples on both sides, and the ruler is one transaction.
Run: python -m tests.benchmarks.postgres_import_speed [ROWS] [RUNS]
"""

from __future__ import annotations

import gc
import sys
import time
from itertools import count
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sqlalchemy import create_engine, select

from claimdb.__main__ import YOUNG_OBJECTS
from claimdb.interchange.table import TableImport, import_table
from claimdb.model import Base
from claimdb.store.making import make_store
from claimdb.store.store import open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.import_speed import NOON, write_rows
from tests.servers import administer, several, url_of

NAMES = (f"bench{number}" for number in count())
Rows = dict[str, list[tuple[Any, ...]]]


class Taken(NamedTuple):
    """Seconds by the clock: an import, and the bare COPY of what it writes."""

    imported: float
    bare: float


def new_database(server: str, template: str) -> str:
    """Make a database like another."""
    name = next(NAMES)
    administer(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return url_of(server, name)


def import_seconds(table: Path, database: str) -> float:
    """Import a table."""
    store = open_store(database)
    begun = time.monotonic()
    import_table(store, TableImport(table), by="ana", at=NOON)
    taken = time.monotonic() - begun
    store.close()
    return taken


def all_rows(database: str) -> Rows:
    """Give every row of every table, in the spelling that the driver takes."""
    engine = create_engine(database)
    with engine.connect() as connection:
        found = {
            table.name: [tuple(row) for row in connection.exec_driver_sql(str(select(table).compile(engine)))]
            for table in Base.metadata.sorted_tables
        }
    engine.dispose()
    return found


def names(table: str) -> str:
    """Give the columns of a table, which an upgraded database has in another order."""
    return ", ".join(f'"{column.name}"' for column in Base.metadata.tables[table].columns)


def bare_seconds(rows: Rows, database: str, *, keys_aside: bool) -> float:
    """Copy rows into a database."""
    engine = create_engine(database)
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor:
            cursor.execute(
                "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
                " WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname"
            )
            keys = cursor.fetchall() if keys_aside else []
            begun = time.monotonic()
            for table, key, _ in keys:
                cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {key}")
            for table, some in rows.items():
                if some:
                    with cursor.copy(f'COPY "{table}" ({names(table)}) FROM STDIN') as copy:
                        for row in some:
                            copy.write_row(row)
            for table, key, said in keys:
                cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {key} {said}")
            driver.commit()
            taken = time.monotonic() - begun
    engine.dispose()
    return taken


def measure(folder: Path, rows: int, runs: int) -> dict[str, Taken]:
    """Measure a first load, and as many rows appended to it."""
    # As the command does.
    gc.set_threshold(YOUNG_OBJECTS)
    write_rows(folder / "first.csv", rows, seed=1)
    write_rows(folder / "second.csv", rows, seed=2)
    first: list[Taken] = []
    second: list[Taken] = []
    with several(folder / "cluster", 1) as (server,):
        administer(server, "CREATE DATABASE empty")
        make_store(url_of(server, "empty")).close()
        for _run in range(runs):
            loaded = new_database(server, "empty")
            imported = import_seconds(folder / "first.csv", loaded)
            written = all_rows(loaded)
            bare = new_database(server, "empty")
            administer(bare, "DELETE FROM id_block")
            first.append(Taken(imported, bare_seconds(written, bare, keys_aside=True)))
            name = loaded.rpartition("/")[2].partition("?")[0]
            appended = new_database(server, name)
            imported = import_seconds(folder / "second.csv", loaded)
            administer(appended, "DELETE FROM id_block")
            new = {table: new_rows(table, some, written[table]) for table, some in all_rows(loaded).items()}
            second.append(Taken(imported, bare_seconds(new, appended, keys_aside=False)))
    return {"first load": least(first), "appended": least(second)}


def new_rows(table: str, rows: list[tuple[Any, ...]], before: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Give the rows that were not there before, by their primary key, in its order; of the block of ids all."""
    key = itemgetter(*[place for place, column in enumerate(Base.metadata.tables[table].columns) if column.primary_key])
    there = {key(row) for row in before} if table != "id_block" else set()
    return sorted((row for row in rows if key(row) not in there), key=key)


def least(taken: list[Taken]) -> Taken:
    """Give the least of each side."""
    return Taken(min(one.imported for one in taken), min(one.bare for one in taken))


def bars(*, small: bool) -> list[Bar]:
    """Hold both imports against bare COPY."""
    rows = 1_000 if small else 20_000
    with TemporaryDirectory(prefix="claimdb") as folder:
        found = measure(Path(folder), rows, 1 if small else 3)
    return [
        Bar(f"PostgreSQL, {rows:,} rows, {name}", taken.imported / taken.bare, 1.5, "COPY, by the clock")
        for name, taken in found.items()
    ]


def main() -> None:
    """Print seconds and ratios."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with TemporaryDirectory(prefix="claimdb") as folder:
        for name, taken in measure(Path(folder), rows, runs).items():
            said = f"{taken.imported:.2f} s, bare {taken.bare:.2f} s, {taken.imported / taken.bare:.1f} ×"
            sys.stdout.write(f"{name}: {rows:,} rows in {said}\n")


if __name__ == "__main__":
    main()
