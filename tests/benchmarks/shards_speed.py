"""How long a check takes on three PostgreSQL clusters, beside one.

The same claims lie in one database of one cluster, and laid out over three on the same machine. By the clock, the
least of several runs, in turns: the scopes by one statement in which figures may be apart, as every check looks for
them first; the bounds of every scope, all of which go over the wire, from a shard to the coordinator and from there to
here; and the whole check, which writes nothing and gives the same report. Three servers on two cores cannot show what
three machines would.
Run: python -m tests.benchmarks.shards_speed [FIGURES…]
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.api.corpus import check_corpus
from claimdb.check.sharded import lay_out_figures
from claimdb.model import Base
from claimdb.store.corpus_shards import Shards
from claimdb.store.moving import copy_database
from claimdb.store.store import open_store
from tests.benchmarks.bars import Bar
from tests.benchmarks.engine_speed import CODES, SETTINGS, check, select
from tests.benchmarks.made_claims import Shape, make_claims
from tests.servers import administer, several, url_of

T = TypeVar("T")
SIZES = (100_000,)
TIMES = 3
BARE = "SELECT measure_id, scope_key, max(search_low), min(search_high) FROM figure GROUP BY 1, 2"
APART = " HAVING max(search_low) > min(search_high)"


def clocked(work: Callable[[], T], times: int = TIMES) -> tuple[float, T]:
    """Give the least seconds of some runs, and what the last gave."""
    taken = []
    for _ in range(times):
        begun = time.monotonic()
        given = work()
        taken.append(time.monotonic() - begun)
    return min(taken), given


def of_shards(shards: Shards, query: str) -> int:
    """Count the rows that a query of a layout gives."""
    return sum(1 for _ in shards.rows(query))


def measure(folder: Path, figures: int, times: int = TIMES) -> dict[str, tuple[float, float]]:
    """Give seconds on one cluster and on three, by what was done."""
    make_claims(folder / "claims.db", figures, Shape("all agree"))
    with several(folder / "clusters", 3) as clusters:
        administer(clusters[0], "CREATE DATABASE whole")
        administer(clusters[0], "CREATE DATABASE middle")
        whole, middle = url_of(clusters[0], "whole"), url_of(clusters[0], "middle")
        copy_database(str(folder / "claims.db"), whole, Base.metadata)
        administer(whole, "VACUUM ANALYZE")
        store = open_store(whole)
        store.read(lambda session: lay_out_figures(session, middle, clusters))
        for cluster in clusters:
            # What the layout before left is not read by one side alone.
            administer(cluster, "VACUUM ANALYZE")

        def grouped(query: str, session: Session) -> int:
            return sum(1 for _ in session.connection().execute(text(query), execution_options={"yield_per": 20_000}))

        found = {}
        for what, query in (("scopes that may be apart", f"{BARE}{APART}"), ("bounds of all scopes", BARE)):
            alone, count = clocked(lambda asked=query: store.read(partial(grouped, asked)), times)  # type: ignore[misc]
            # Connections are made before, as on the other side: here four, and each a process of a server.
            shards = Shards(middle)
            of_shards(shards, query)
            shared, same = clocked(partial(of_shards, shards, query), times)
            shards.close()
            assert count == same
            found[what] = alone, shared
        alone, wanted = clocked(lambda: check(store), times)
        shared, report = clocked(lambda: check_corpus(middle, "postgresql", CODES, select, SETTINGS), times)
        assert report == wanted
        found["check"] = alone, shared
        store.close()
    return found


def bars(*, small: bool) -> list[Bar]:
    """Hold the check of three clusters against that of one."""
    with TemporaryDirectory(prefix="claimdb") as folder:
        figures = 2_000 if small else 200_000
        found = measure(Path(folder), figures, 1 if small else TIMES)
    return [
        Bar(f"{what}, {figures:,} figures, three clusters", shared / alone, 0.7, "one PostgreSQL, by the clock")
        for what, (alone, shared) in found.items()
        # To carry rows over two wires on one machine is no work that is shared.
        if what != "bounds of all scopes"
    ]


def main() -> None:
    """Print the table."""
    sys.stdout.write(f"{os.cpu_count()} cores\n\n| figures | | one (s) | three (s) | × |\n|---|---|---|---|---|\n")
    for figures in [int(Decimal(given)) for given in sys.argv[1:]] or SIZES:
        with TemporaryDirectory(prefix="claimdb") as folder:
            for what, (alone, shared) in measure(Path(folder), figures).items():
                sys.stdout.write(f"| {figures:,} | {what} | {alone:.2f} | {shared:.2f} | {shared / alone:.2f} |\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
