"""How long one claim takes where there are many, beside where there are few.

CPU time of recording one claim more in one transaction, with all that is asked for it; the least of several. Run:
python -m tests.benchmarks.adding_speed [FEW] [MANY]
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from claimdb.record.adding import Entry, record_understanding, understand
from claimdb.record.recorder import Recorder
from claimdb.store.store import Store, open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.import_speed import NOON, import_seconds, write_rows

TIMES = 15


def adding_seconds(rows: int) -> float:
    """CPU seconds of one claim more in a database of so many."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "rows.csv", rows)
        import_seconds(folder / "rows.csv", folder / "claims.db")
        store = open_store(str(folder / "claims.db"))
        taken = [_one(store, number) for number in range(TIMES)]
        store.close()
    return min(taken)


def _one(store: Store, number: int) -> float:
    entry = Entry(words=f"{number + 7} million", source="s1", measures=("population",), place="FR", as_of="2020")
    begun = time.process_time()
    store.run(partial(_record, entry))
    return time.process_time() - begun


def _record(entry: Entry, session: Any) -> None:
    with Recorder(session, by="ana", at=NOON, command="add") as recorder:
        record_understanding(recorder, understand(session, entry))


def bars(*, small: bool) -> list[Bar]:
    """Hold one claim among many against one among few."""
    few, many = (100, 1_000) if small else (10_000, 100_000)
    return [Bar(f"one claim added to {many:,}", adding_seconds(many) / adding_seconds(few), 5, f"at {few:,}, CPU")]


def main() -> None:
    """Print both times."""
    sizes = [int(given) for given in sys.argv[1:]] or [10_000, 100_000]
    for size in sizes:
        print(f"{size:,}: {adding_seconds(size) * 1000:.1f} ms")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
