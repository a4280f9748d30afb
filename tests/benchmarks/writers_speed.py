"""Four processes that write at once into one database, beside one that does all of it.

Claims a second by the clock, each claim a transaction of its own; every claim must be there afterwards, and none may
be refused. All writers say something of one measure, or each of one of its own.
Run: python -m tests.benchmarks.writers_speed [CLAIMS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
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
from tests.servers import administer, several, url_of

WRITERS = 4
WARM = 3
NUMBERS = count()


def write_claims(database: str, measure: str, first: int, claims: int, ready: Any, taken: Any) -> None:
    """Record so many claims, each in a transaction of its own, once all writers are ready; tell when, by the clock."""
    store = open_store(database)

    def write(numbers: range) -> None:
        for number in numbers:
            store.run(partial(_record, measure, number), only_adds=True)

    # The first claims of a process compile its statements: as much work as ten more.
    write(range(WARM * 10**6 + first, WARM * 10**6 + first + WARM))
    ready.wait(timeout=300)
    begun = time.perf_counter()
    write(range(first, first + claims))
    taken.put((begun, time.perf_counter()))
    store.close()


def _record(measure: str, number: int, session: Any) -> None:
    entry = Entry(words=f"{1000 + number} ships", source="roy", measures=(measure,), as_of=str(1000 + number % 1000))
    with Recorder(session, by="ana", at=NOON, command="add") as recorder:
        record_understanding(recorder, understand(session, entry))


def rate(database: str, claims: int, writers: int, *, own: bool = False) -> float:
    """Claims a second that so many processes write into a new database; raises AssertionError where one is lost."""
    make_store(database).close()
    store = open_store(database)
    measures = [f"ships {one}" if own else "ships" for one in range(writers)]
    store.run(_add_source)
    for measure in sorted(set(measures)):
        store.run(partial(_record, measure, 10**6))
    before = store.read(_count)
    each = claims // writers
    spawned = get_context("spawn")
    ready, taken = spawned.Barrier(writers), spawned.Queue()
    processes = [
        spawned.Process(target=write_claims, args=(database, measure, one * each, each, ready, taken))
        for one, measure in enumerate(measures)
    ]
    for process in processes:
        process.start()
    times = [taken.get(timeout=600) for _process in processes]
    for process in processes:
        process.join()
    there = store.read(_count) - before
    store.close()
    written = (each + WARM) * writers
    if there != written:
        raise AssertionError(f"{written} claims were written, and {there} are there")
    # The clock is that of the machine, and so the same for all of them.
    return each * writers / (max(end for _, end in times) - min(begun for begun, _ in times))


def _count(session: Any) -> int:
    return int(session.scalar(select(func.count()).select_from(Claim)))


def _add_source(session: Any) -> None:
    with Recorder(session, by="ana", at=NOON, command="source add") as recorder:
        find_or_add_stub(recorder, "roy")


@contextmanager
def server() -> Iterator[str]:
    """Run a PostgreSQL that waits for the disk as one at work does."""
    with tempfile.TemporaryDirectory(prefix="claimdb") as folder, several(Path(folder) / "cluster", 1, ()) as (url,):
        yield url


def of_file(claims: int, writers: int, *, own: bool = False) -> float:
    """Measure the rate on a new file."""
    with tempfile.TemporaryDirectory() as folder:
        return rate(str(Path(folder) / "claims.db"), claims, writers, own=own)


def of_server(url: str, claims: int, writers: int, *, own: bool = False) -> float:
    """Measure the rate on a new database of a server."""
    name = f"writers{next(NUMBERS)}"
    administer(url, f"CREATE DATABASE {name}")
    return rate(url_of(url, name), claims, writers, own=own)


def bars(*, small: bool) -> list[Bar]:
    """Hold four writers against one, each at its best of some runs in turns."""
    claims, runs = (40, 1) if small else (200, 3)

    def ratio(of: Callable[[int, int], float]) -> float:
        found = [(of(claims, WRITERS), of(claims, 1)) for _ in range(runs)]
        return max(four for four, _ in found) / max(one for _, one in found)

    found = [Bar("four writers on one file", ratio(of_file), 0.7, "one writer", is_least=True)]
    with server() as url:
        for own, name in ((True, "four writers on PostgreSQL, each of its own measure"),
                          (False, "four writers on PostgreSQL, all of one measure")):  # fmt: skip
            found.append(Bar(name, ratio(partial(of_server, url, own=own)), 2, "one writer", is_least=True))
    return found


def main() -> None:
    """Print the rates."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    with server() as url:
        for own in (False, True):
            for writers in (1, 2, WRITERS):
                rates = of_file(claims, writers, own=own), of_server(url, claims, writers, own=own)
                said = "a measure each" if own else "one measure"
                sys.stdout.write(f"{writers} writers, {said}: file {rates[0]:.1f}, server {rates[1]:.1f} claims/s\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
