"""Four processes that write at once into one file, beside one that does all of it.

Claims a second by the clock; every claim must be there afterwards.
Run: python -m tests.benchmarks.writers_speed [CLAIMS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from claimdb.model import Claim
from claimdb.record.adding import Entry, record_understanding, understand
from claimdb.record.recorder import Recorder
from claimdb.record.sources import find_or_add_stub
from claimdb.store.making import make_store
from claimdb.store.store import open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.import_speed import NOON

WRITERS = 4


def write_claims(database: str, first: int, count: int) -> None:
    """Record so many claims, each in a transaction of its own."""
    store = open_store(database)
    for number in range(first, first + count):
        store.run(partial(_record, number))
    store.close()


def _record(number: int, session: Any) -> None:
    entry = Entry(words=f"{1000 + number} ships", source="roy", measures=("ships",), as_of=str(1000 + number % 1000))
    with Recorder(session, by="ana", at=NOON, command="add") as recorder:
        record_understanding(recorder, understand(session, entry))


def rate(claims: int, writers: int) -> float:
    """Claims a second that so many processes write; raises AssertionError where one is lost."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "claims.db")
        make_store(database).close()
        store = open_store(database)
        store.run(_add_source)
        each = claims // writers
        with get_context("spawn").Pool(writers) as pool:
            # The first call of a process loads what it needs.
            pool.starmap(write_claims, [(database, 0, 0)] * writers, chunksize=1)
            begun = time.perf_counter()
            pool.starmap(write_claims, [(database, one * each, each) for one in range(writers)], chunksize=1)
            taken = time.perf_counter() - begun
        there = store.read(lambda session: session.scalar(select(func.count()).select_from(Claim)))
        store.close()
    if there != each * writers:
        raise AssertionError(f"{each * writers} claims were written, and {there} are there")
    return each * writers / taken


def _add_source(session: Any) -> None:
    with Recorder(session, by="ana", at=NOON, command="source add") as recorder:
        find_or_add_stub(recorder, "roy")


def bars(*, small: bool) -> list[Bar]:
    """Hold four writers against one."""
    claims = 40 if small else 400
    return [Bar("four writers on one file", rate(claims, WRITERS) / rate(claims, 1), 0.7, "one writer", is_least=True)]


def main() -> None:
    """Print both rates."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    for writers in (1, WRITERS):
        print(f"{writers}: {rate(claims, writers):.1f} claims/s")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
