"""How long a check takes beside a database: `python -m tests.benchmarks.engine_speed [FIGURES…] [--spark]`.

The same claims are checked in SQLite and, exported as Parquet, by DuckDB: CPU time of this process, its threads
included, both reading only and giving the same report. With --spark Spark checks them too; its work is done by other
processes, so its time is that of a clock. Not a test: the last numbers are in docs/scale.md.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlalchemy.orm import Session

from claimdb.api.corpus import check_corpus
from claimdb.check.catalogue import all_rules
from claimdb.check.changes import find_look
from claimdb.check.checking import find
from claimdb.check.corpus import write_tables
from claimdb.report.digest import Selection, digest_outcome
from claimdb.settings import Settings
from claimdb.store.store import Store, open_store
from claimdb.values.digest import Digest
from tests.benchmarks.bars import Bar
from tests.benchmarks.made_claims import Shape, make_claims

T = TypeVar("T")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SETTINGS = Settings(db="none", lang="en", person="bench", now=NOW)
SHAPES = (Shape("all agree"), Shape("two values in one scope of 100", agreeing=False))
SIZES = (10_000, 100_000)
CODES = tuple(rule.code for rule in all_rules() if rule.is_of_records)


def select(_session: Session) -> Selection:
    """Show what is open."""
    return Selection()


def timed(work: Callable[[], T]) -> tuple[float, float, T]:
    """Give seconds of CPU, seconds of a clock, and what the work gave."""
    cpu, wall = time.process_time(), time.monotonic()
    given = work()
    return time.process_time() - cpu, time.monotonic() - wall, given


def check(store: Store) -> Digest:
    """Check a database that no check has looked at, and write nothing."""

    def unit(session: Session) -> Digest:
        look = find_look(session, all_rules())
        outcome = find(session, all_rules(), by="bench", at=NOW, around=look.reach)
        return digest_outcome(session, outcome, now=NOW, lang="en")

    return store.read(unit)


def size(folder: Path) -> int:
    """Give the bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(place: Path, figures: int, shape: Shape, *, spark: bool) -> str:
    """Measure one database, and write its row of the table."""
    path, files = place / "claims.db", place / "files"
    make_claims(path, figures, shape)
    store = open_store(str(path))
    export, _, _ = timed(lambda: store.read(lambda session: write_tables(session, files)))
    in_duckdb, _, found = timed(lambda: check_corpus(files, "duckdb", CODES, select, SETTINGS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    in_sqlite, _, wanted = timed(lambda: check(store))
    same = "yes" if found == wanted else "NO"
    sizes = f"{path.stat().st_size / 1e6:.0f}", f"{size(files) / 1e6:.1f}"
    shown = [shape.name, f"{figures:,}", *sizes, f"{export:.1f}",
             f"{in_sqlite:.1f}", f"{in_duckdb:.1f}", f"{in_duckdb / in_sqlite:.2f}", f"{peak:,}",
             f"{len(found.findings):,}", same]  # fmt: skip
    if spark:
        _, clock, seen = timed(lambda: check_corpus(files, "spark", CODES, select, SETTINGS))
        shown += [f"{clock:.0f}", "yes" if seen == wanted else "NO"]
    store.close()
    return f"| {' | '.join(shown)} |\n"


def seconds_of_both(place: Path, figures: int, shape: Shape = SHAPES[0]) -> tuple[float, float]:
    """Give the CPU seconds of a check in SQLite and of the same in DuckDB; raises AssertionError where they differ."""
    make_claims(place / "claims.db", figures, shape)
    store = open_store(str(place / "claims.db"))
    store.read(lambda session: write_tables(session, place / "files"))
    in_duckdb, _, found = timed(lambda: check_corpus(place / "files", "duckdb", CODES, select, SETTINGS))
    in_sqlite, _, wanted = timed(lambda: check(store))
    store.close()
    if found != wanted:
        raise AssertionError("the two reports differ")
    return in_sqlite, in_duckdb


def bars(*, small: bool) -> list[Bar]:
    """Hold a check by DuckDB against that of SQLite."""
    # The bar is one of a million figures: of fewer the engine needs longer to start than to check.
    figures = 1_000 if small else 1_000_000
    with TemporaryDirectory() as folder:
        in_sqlite, in_duckdb = seconds_of_both(Path(folder), figures)
    return [Bar(f"check of {figures:,} figures by DuckDB", in_duckdb / in_sqlite, 0.3, "SQLite, CPU")]


def main() -> None:
    """Print the table."""
    spark = "--spark" in sys.argv
    sizes = [int(Decimal(given)) for given in sys.argv[1:] if given != "--spark"] or list(SIZES)
    heads = ["claims", "figures", "file (MB)", "Parquet (MB)", "export (s)", "SQLite (s)", "DuckDB (s)", "× SQLite",
             "peak so far (MB)", "findings", "same"]  # fmt: skip
    heads += ["Spark (s, clock)", "same"] if spark else []
    sys.stdout.write(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n")
    for figures in sizes:
        for shape in SHAPES:
            with TemporaryDirectory() as folder:
                sys.stdout.write(measure(Path(folder), figures, shape, spark=spark))
                sys.stdout.flush()


if __name__ == "__main__":
    main()
