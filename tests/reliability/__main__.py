"""Kill every job many times: `python -m tests.reliability --long`, which prints the table of docs/reliability.md.

Without `--long` each job is killed twice; the tests kill each once. Before that random work is held against plain sets,
in a file and, where PostgreSQL is installed, on a server; `--work` does nothing else.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from claimdb.store.making import make_store
from claimdb.store.store import Store, open_store
from tests.reliability.against_plain import run_against_plain
from tests.reliability.sites import FileSite, ServerSite, Site, running_server
from tests.reliability.trials import Tally, Trials
from tests.reliability.work import JOBS

SHORT, LONG = 2, 200
FILE, SERVER, SERVED = "file", "server", "served"
"""Where jobs are killed: at work on a file, at work on a server, and the server's process for them at work."""
EXAMPLES = 10
WORK = {False: (1, 20), True: (15, 40)}
"""How many times ten, and in how many steps, people work at random; in the short and in the long form."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, print the table, and give 1 when something did not hold."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    asked.add_argument("--long", action="store_true", help=f"{LONG} times each, instead of {SHORT}")
    asked.add_argument("--times", type=int, help="how often each is killed")
    asked.add_argument("--seed", type=int, default=0, help="of the first trial; each next one has the next number")
    asked.add_argument("--minutes", type=float, help="begin no further round of either after so many minutes")
    asked.add_argument("--job", action="append", choices=[job.name for job in JOBS], help="only this; may be repeated")
    asked.add_argument("--on", action="append", choices=[FILE, SERVER, SERVED], help="only there; may be repeated")
    asked.add_argument("--work", action="store_true", help="only the random work of several people")
    given = asked.parse_args(arguments)
    places = given.on or [FILE, SERVER, SERVED]
    if given.work or (given.long and given.job is None and given.on is None):
        rounds, steps = WORK[given.long]
        work_at_random(range(given.seed, given.seed + rounds), steps, places, given.minutes)
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


def work_at_random(numbers: Iterable[int], steps: int, places: Sequence[str], minutes: float | None) -> None:
    """Hold random work against plain sets, by turns on each engine that is here; raises what differs.

    Each number is ten people's days at most `steps` long; no further one begins after so many minutes.
    """
    until = time.monotonic() + 60 * minutes if minutes else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="reliability")))
        server = stack.enter_context(running_server()) if SERVER in places else None
        makers = {place: make for place, make in _makers(places, server).items() if place != SERVED}
        for place, make in makers.items():
            site = make(folder / place)
            site.folder.mkdir()
            site.empty()
            make_store(site.address).close()
        done = dict.fromkeys(makers, 0)
        for number in numbers:
            for place, make in makers.items():
                if until is None or time.monotonic() < until:
                    desks = _Desks(make(folder / place))
                    run_against_plain(desks.make, desks.drop, examples=EXAMPLES, steps=steps, number=number)
                    done[place] += len(desks.sites)
            shown = ", ".join(f"{place} {times}" for place, times in done.items())
            print(f"random work of {steps} steps at most: {shown}; no difference", flush=True)  # noqa: T201
            if until is not None and time.monotonic() > until:
                break
        for place, make in makers.items():
            make(folder / place).drop()


class _Desks:
    """New databases, each like a first one."""

    def __init__(self, first: Site) -> None:
        self.first = first
        self.sites: list[Site] = []

    def make(self) -> Store:
        """Open a new one."""
        self.sites.append(self.first.copy(Path(mkdtemp(dir=self.first.folder.parent))))
        return open_store(self.sites[-1].address)

    def drop(self, store: Store) -> None:
        """Take the newest away."""
        store.close()
        self.sites[-1].drop()


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
