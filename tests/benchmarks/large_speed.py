"""What whole commands take on sizes that no quick run has: CPU, seconds by the clock and memory, each a process.

`table ROWS…` imports a table of so many rows into a new file, checks it, adds a claim that contradicts one and checks
again, exports it as Parquet and checks that with DuckDB (with --spark also with Spark, on two executors of its local
cluster), and then imports the same table with a bad row before the last. `files FIGURES…` makes Parquet files without
a database and checks them. Reports must be the same byte for byte.

This process stays small, as Linux counts the memory of who starts a process as its own. Run:
python -m tests.benchmarks.large_speed [--spark] table 1e5 1e6
"""

from __future__ import annotations

import argparse
import csv
import ctypes
import os
import sqlite3
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from decimal import Decimal
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
MOMENT = "2026-03-01T12:00:00Z"
CLUSTER = "local-cluster[2,1,2048]"
"""Two executors of one core and 2 GB each, every one a process of this machine."""
_ADOPT = 36
"""PR_SET_CHILD_SUBREAPER of Linux: what a process leaves behind becomes a child of this one, which can wait for it."""
OF_MEASURE = 350
"""Rows of one measure: five places, seventy years."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a process took: seconds of CPU and of a clock, megabytes at the most; how it ended, and what it printed."""

    cpu: float
    clock: float
    peak: float
    code: int
    said: str
    failed: str


def write_table(path: Path, rows: int, *, bad_row: int | None = None) -> None:
    """Write a table of claims that nearly all agree; the values of two rows in a hundred thousand contradict.

    Of every 500th measure every tenth scope has two values. A bad row, counted from one, has no figure.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["measure", "value", "unit", "place", "as_of", "source"])
        for n in range(rows):
            measure, scope = divmod(n, OF_MEASURE)
            if measure % 500 == 0 and scope % 10 == 1:
                scope -= 1
            number = 1001 + n * 7 % 1_000_003
            value = f"{number:,}" if n % 3 else number
            place, year = ("FR", "DE", "IT", "ES", "PL")[scope % 5], 1950 + scope // 5
            said = "many people" if n + 1 == bad_row else value
            writer.writerow([f"quantity {measure}", said, "", place, year, f"s{n % 40}"])


def run(folder: Path, arguments: Sequence[str], settings: Mapping[str, str] | None = None) -> Taken:
    """Run a module of Python in a process of its own."""
    outcome, errors = folder / "said.txt", folder / "failed.txt"
    begun = time.monotonic()
    with outcome.open("wb") as said, errors.open("wb") as failed:
        opened = [(os.POSIX_SPAWN_DUP2, said.fileno(), 1), (os.POSIX_SPAWN_DUP2, failed.fileno(), 2)]
        around = {**os.environ, "PYTHONPATH": str(ROOT), **(settings or {})}
        number = os.posix_spawn(sys.executable, [sys.executable, "-m", *arguments], around, file_actions=opened)
        _, status, used = os.wait4(number, 0)
    clock = time.monotonic() - begun
    cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss
    with suppress(ChildProcessError):
        # Of an engine with processes of its own: each that was left is waited for, with those that it waited for.
        while True:
            used = os.wait4(-1, 0)[2]
            cpu, peak = cpu + used.ru_utime + used.ru_stime, max(peak, used.ru_maxrss)
    return Taken(
        cpu,
        clock,
        peak / (1024 if sys.platform == "linux" else 1024**2),
        os.waitstatus_to_exitcode(status),
        outcome.read_text(encoding="utf-8"),
        errors.read_text(encoding="utf-8"),
    )


def on_a_cluster() -> dict[str, str]:
    """Give the settings by which Spark runs on two executors that find claimdb where this process does."""
    found = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    settings = {"spark.executor.memory": "2g", "spark.driver.memory": "2g", "spark.executorEnv.PYTHONPATH": found}
    given = " ".join(f"--conf {name}={value}" for name, value in settings.items())
    return {"PYSPARK_SUBMIT_ARGS": f"--master {CLUSTER} {given} pyspark-shell", "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_IP": "127.0.0.1"}  # fmt: skip


def through_a_table(folder: Path, rows: int, *, spark: bool) -> dict[str, Taken]:
    """Give what each command of a table's life took; raises AssertionError where reports differ or a row is left."""
    table, database, files = folder / "rows.csv", str(folder / "claims.db"), str(folder / "files")
    write_table(table, rows)
    claimdb = ["claimdb", "--now", MOMENT, "--as", "ana", "--db"]
    add = ["add", "99", "--in", "s1", "--measure", "quantity 1", "--place", "FR", "--as-of", "1950", "--yes"]
    report = ["check", "--format", "json"]
    run(folder, [*claimdb, database, "init"])
    taken = {"import": run(folder, [*claimdb, database, "import", str(table)])}
    taken["first check"] = run(folder, [*claimdb, database, *report])
    taken["add a claim that contradicts"] = run(folder, [*claimdb, database, *add])
    taken["check again"] = run(folder, [*claimdb, database, *report])
    taken["export as Parquet"] = run(folder, [*claimdb, database, "export", "--format", "parquet", files])
    on_files = [*claimdb, "none", *report, "--on", files, "--engine"]
    taken["check of the files by DuckDB"] = run(folder, [*on_files, "duckdb"])
    if spark:
        taken["check of the files by Spark"] = run(folder, [*on_files, "spark"], on_a_cluster())
    wanted = taken["check again"]
    assert all(one.said == wanted.said for what, one in taken.items() if what.startswith("check of")), "reports differ"
    write_table(table, rows, bad_row=rows - 1)
    other = str(folder / "other.db")
    run(folder, [*claimdb, other, "init"])
    taken["import with a bad row"] = refused = run(folder, [*claimdb, other, "import", str(table)])
    assert refused.code, "a bad row was taken"
    # The first line of the file has the headings.
    assert f"row {rows}" in (refused.failed + refused.said).replace(",", ""), "its row is not named"
    assert not rows_left(other), "something is left"
    return taken


def rows_left(database: str) -> int:
    """Count what an import would have left."""
    with closing(sqlite3.connect(database)) as file:
        counts = [file.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                  for name in ("claim", "source", "measure", "figure", "event")]  # fmt: skip
    return sum(counts)


def through_files(folder: Path, figures: int) -> dict[str, Taken]:
    """Give what it took to make files of so many figures, and to check them by DuckDB."""
    files = str(folder / "files")
    made = run(folder, ["tests.benchmarks.made_files", files, str(figures)])
    check = ["check", "--format", "json", "--on", files, "--engine", "duckdb"]
    return {"files made": made, "check of the files by DuckDB": run(folder, ["claimdb", "--now", MOMENT, *check])}


def growth(fewer: tuple[int, Taken], more: tuple[int, Taken]) -> str:
    """Write the exponent of growth of CPU time, and how many times the memory is."""
    (few, before), (many, after) = fewer, more
    return f"{log(after.cpu / before.cpu) / log(many / few):.2f} | {after.peak / before.peak:.2f}"


def main() -> None:
    """Print a table, a row for each process."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks.large_speed", description=__doc__)
    asked.add_argument("--spark", action="store_true", help="check the files of a table with Spark too")
    asked.add_argument("of", choices=("table", "files"))
    asked.add_argument("sizes", nargs="+", type=lambda size: int(Decimal(size)))
    given = asked.parse_args()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ADOPT, 1, 0, 0, 0)
    heads = ("what", "of", "CPU (s)", "clock (s)", "peak (MB)", "exponent", "× memory")
    sys.stdout.write(f"| {' | '.join(heads)} |\n|---|{'--:|' * 6}\n")
    before: tuple[int, dict[str, Taken]] | None = None
    for size in given.sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            if given.of == "files":
                taken = through_files(folder, size)
            else:
                taken = through_a_table(folder, size, spark=given.spark)
        for what, one in taken.items():
            grown = growth((before[0], before[1][what]), (size, one)) if before else " | "
            sys.stdout.write(f"| {what} | {size:,} | {one.cpu:.1f} | {one.clock:.1f} | {one.peak:,.0f} | {grown} |\n")
        sys.stdout.flush()
        before = size, taken


if __name__ == "__main__":
    main()
