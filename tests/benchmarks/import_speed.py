"""How long an import takes, beside the bare insertion of all rows that it writes, in turns in one run.

The ruler is `sqlite3.executemany` of every row of every table of the import, events included and search texts left
out, in one transaction into an empty database of the same schema. CPU time of this process; the least of several
runs. Run: python -m tests.benchmarks.import_speed [ROWS] [RUNS]
"""

from __future__ import annotations

import csv
import gc
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec
from math import log
from pathlib import Path

from claimdb.__main__ import YOUNG_OBJECTS
from claimdb.interchange.table import TableImport, import_table
from claimdb.store.making import make_store
from claimdb.store.store import open_store
from tests.benchmarks.bars import Bar

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LEFT_OUT = ("search_", "alembic_version", "id_block")
"""How the tables begin that no row is counted of: those to search by, and those of no record."""


def write_rows(path: Path, rows: int, seed: int = 1) -> None:
    """Write a table of made figures: two measures, five places, seventy years, forty sources."""
    chance = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["measure", "value", "unit", "place", "as_of", "source"])
        for n in range(rows):
            value = f"{chance.randint(1000, 99_999_999):,}" if n % 3 else chance.randint(100, 9_999_999)
            measure, unit = ("population", "") if n % 2 else ("area", "km2")
            place = ("FR", "DE", "IT", "ES", "world")[n % 5]
            writer.writerow([measure, value, unit, place, 1950 + n % 70, f"s{n % 40}"])


def import_seconds(table: Path, database: Path) -> float:
    """CPU seconds of one import into a new database."""
    make_store(str(database)).close()
    store = open_store(str(database))
    begun = time.process_time()
    import_table(store, TableImport(table), by="ana", at=NOON)
    taken = time.process_time() - begun
    store.close()
    return taken


def bare_seconds(filled: Path, database: Path) -> float:
    """CPU seconds of putting all rows of a filled database into a new one, by the driver alone."""
    make_store(str(database)).close()
    with closing(sqlite3.connect(filled)) as source:
        names = [name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {
            name: source.execute(f'SELECT * FROM "{name}"').fetchall()
            for name in names
            if not name.startswith(LEFT_OUT)
        }
    with closing(sqlite3.connect(database, isolation_level=None)) as target:
        target.execute("PRAGMA foreign_keys = ON")
        begun = time.process_time()
        target.execute("BEGIN IMMEDIATE")
        target.execute("PRAGMA defer_foreign_keys = ON")
        for name, some in rows.items():
            if some:
                marks = ", ".join("?" for _ in some[0])
                target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', some)
        target.execute("COMMIT")
        return time.process_time() - begun


def measure(rows: int, runs: int) -> tuple[float, float]:
    """CPU seconds of the import and of the bare insertion of what it writes."""
    # As the command does.
    gc.set_threshold(YOUNG_OBJECTS)
    imports: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "rows.csv", rows)
        for _run in range(runs):
            for database in folder.glob("*.db*"):
                database.unlink()
            imports.append(import_seconds(folder / "rows.csv", folder / "claims.db"))
            bare.append(bare_seconds(folder / "claims.db", folder / "bare.db"))
        shutil.rmtree(folder, ignore_errors=True)
    return min(imports), min(bare)


def peak(rows: int) -> int:
    """Megabytes that an import needs at the most, in a process of its own."""
    said = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.import_speed", "--peak", str(rows)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return int(said)


def print_peak(rows: int) -> None:
    """Import so many rows, and print what was needed."""
    gc.set_threshold(YOUNG_OBJECTS)
    with tempfile.TemporaryDirectory() as name:
        write_rows(Path(name) / "rows.csv", rows)
        import_seconds(Path(name) / "rows.csv", Path(name) / "claims.db")
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


def foreign_seconds(filled: Path, folder: Path) -> float:
    """CPU seconds of `sqlite-utils insert --pk` for all rows of a filled database, from a CSV file for each table."""
    taken = 0.0
    with closing(sqlite3.connect(filled)) as source:
        names = [name for (name,) in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if name.startswith(LEFT_OUT):
                continue
            rows = source.execute(f'SELECT * FROM "{name}"')
            heads = [column[0] for column in rows.description]
            keys = [row[1] for row in source.execute(f'PRAGMA table_info("{name}")') if row[5]]
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(heads)
                writer.writerows(rows)
            words = [word for key in keys for word in ("--pk", key)]
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-m", "sqlite_utils", "insert", folder / "theirs.db", name,
                            folder / f"{name}.csv", "--csv", *words],
                           check=True, capture_output=True)  # fmt: skip
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            taken += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken


def bars(*, small: bool) -> list[Bar]:
    """Hold the import against the bare insertion of what it writes, its growth, its memory, and sqlite-utils."""
    few, many = (500, 2_000) if small else (10_000, 100_000)
    taken, bare = measure(many, 1 if small else 2)
    least, _ = measure(few, 1 if small else 3)
    found = [
        Bar(f"import of {many:,} rows", taken / bare, 3, "sqlite3.executemany, CPU"),
        Bar(f"growth of import, {few:,} to {many:,} rows", log(taken / least) / log(many / few), 1.15, "exponent"),
        Bar(f"memory for an import of {many:,} rows", peak(many) / peak(few), 1.15, f"that for {few:,}"),
    ]
    if find_spec("sqlite_utils"):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_rows(folder / "rows.csv", many)
            ours = import_seconds(folder / "rows.csv", folder / "claims.db")
            theirs = foreign_seconds(folder / "claims.db", folder)
        found.append(Bar(f"import of {many:,} rows", ours / theirs, 0.6, "sqlite-utils insert --pk of its rows, CPU"))
    return found


def main() -> None:
    """Print rows a second, the ratio to the ruler, and the most memory that was needed."""
    if sys.argv[1:2] == ["--peak"]:
        print_peak(int(sys.argv[2]))
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    taken, bare = measure(rows, runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    speed = f"{rows:,} rows: {taken:.2f} s, {rows / taken:,.0f} rows/s"
    print(f"{speed}; bare {bare:.2f} s; {taken / bare:.1f} times; {peak} MB")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
