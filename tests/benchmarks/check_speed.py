"""How long checks take: `python -m tests.benchmarks.check_speed [FIGURES…]`; 10,000 and 100,000 where none is given.

Each size is measured for scopes of one period, for time series and for one scope of overlapping periods, as CPU time
of this process beside a bare GROUP BY over the covering index in the same run. Not a test: a busy machine is not a
defect. The last numbers are in docs/reference/speed.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.check.catalogue import all_rules
from claimdb.check.detection import find_crossed
from claimdb.check.remember import run_checks
from claimdb.record.recorder import Recorder
from claimdb.store.store import Store, open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.made_claims import ALONE, ONE_PERIOD, OVERLAPPING, SERIES, Shape, make_claims
from tests.record.conftest import say

T = TypeVar("T")
BARE = text("SELECT measure_id, scope_key, max(search_low), min(search_high) FROM figure GROUP BY 1, 2")
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SIZES = (10_000, 100_000)
CROWDED = 16_000
LOADED_AT_MOST = 10_000


def seconds(work: Callable[[], T], times: int = 3) -> tuple[float, T]:
    """Give the least CPU time of some runs, and what the last gave."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        given = work()
        taken.append(time.process_time() - start)
    return min(taken), given


def bare(store: Store) -> int:
    """Group by the covering index, and fetch every group."""
    return len(store.read(lambda session: session.execute(BARE).all()))


def check(store: Store, *, full: bool = False) -> int:
    """Check, remember, and count the positions."""

    def unit(session: Session) -> int:
        with Recorder(session, by="bench", at=NOW, command="check") as recorder:
            return run_checks(recorder, all_rules(), full=full).positions_checked

    return store.run(unit)


def add(store: Store) -> None:
    """Record one more figure on the first measure, from another source."""

    def unit(session: Session) -> None:
        with Recorder(session, by="bench", at=NOW, command="add") as recorder:
            say(recorder, "1001", source="newcomer", measure="quantity 1", place="place1", as_of="1950")

    store.run(unit)


def measure(folder: Path, figures: int, shape: Shape) -> dict[str, float]:
    """Measure one database; times in seconds of CPU."""
    path = folder / "claims.db"
    path.unlink(missing_ok=True)
    make_claims(path, figures, shape)
    store = open_store(str(path))
    taken = {"bare": seconds(lambda: bare(store))[0]}
    taken["detection"] = seconds(lambda: store.read(find_crossed))[0]
    taken["first check"], _ = seconds(lambda: check(store), 1)
    taken["nothing new"], _ = seconds(lambda: check(store))
    add(store)
    taken["one added"], _ = seconds(lambda: check(store), 1)
    if figures <= LOADED_AT_MOST:
        taken["all loaded"], _ = seconds(lambda: check(store, full=True), 1)
    store.close()
    return taken


def row(name: str, figures: int, taken: dict[str, float]) -> str:
    """Write one row of the table."""
    shown = [f"{name}", f"{figures:,}", f"{taken['bare']:.3f}", f"{taken['detection'] / taken['bare']:.1f}"]
    shown += [f"{taken[key] / figures * 1e6:.0f}" if key in taken else "" for key in ("first check", "all loaded")]
    shown += [f"{taken[key]:.2f}" if key in taken else "" for key in ("nothing new", "one added")]
    return f"| {' | '.join(shown)} |\n"


def bars(*, small: bool) -> list[Bar]:
    """Hold detection against the bare grouping, a crowded scope against ordinary ones, and all rules against linear."""
    few, many = (500, 1_000) if small else (10_000, 100_000)
    found = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        for shape, most in ((ONE_PERIOD, 3), (SERIES, 10)):
            fewer, more = measure(folder, few, shape), measure(folder, many, shape)
            growth = log(more["detection"] / fewer["detection"]) / log(many / few)
            what = f"of {many:,} figures, {shape.name}"
            found += [
                Bar(f"detection {what}", more["detection"] / more["bare"], most, "GROUP BY, CPU"),
                Bar(f"growth of detection, {few:,} to {many:,}, {shape.name}", growth, 1.1, "exponent"),
                Bar(f"first check with all rules {what}", more["first check"] / many * 1e6, 20, "µs a claim, CPU"),
            ]
        crowd = measure_detection(folder, OVERLAPPING) / measure_detection(folder, ALONE)
        found.append(Bar(f"one scope of {CROWDED:,} overlapping periods", crowd, 3, "as many alone, CPU"))
    return found


def main() -> None:
    """Print the table."""
    sizes = [int(Decimal(given)) for given in sys.argv[1:]] or list(SIZES)
    heads = ("figures lie in", "figures", "bare (s)", "detection (× bare)", "first check (µs a claim)",
             "all loaded (µs a claim)", "check again (s)", "check after one added (s)")  # fmt: skip
    sys.stdout.write(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n")
    with TemporaryDirectory() as folder:
        for figures in sizes:
            for shape in (ONE_PERIOD, SERIES):
                sys.stdout.write(row(shape.name, figures, measure(Path(folder), figures, shape)))
                sys.stdout.flush()
        ordinary = measure_detection(Path(folder), ALONE)
        crowded = measure_detection(Path(folder), OVERLAPPING)
    sys.stdout.write(f"\nOne scope of {CROWDED:,} overlapping periods: {crowded / ordinary:.1f} × as many alone.\n")


def measure_detection(folder: Path, shape: Shape) -> float:
    """Measure the detection of as many figures as the crowded scope has."""
    path = folder / "claims.db"
    path.unlink(missing_ok=True)
    make_claims(path, CROWDED, shape)
    store = open_store(str(path))
    taken, _ = seconds(lambda: store.read(find_crossed))
    store.close()
    return taken


if __name__ == "__main__":
    main()
