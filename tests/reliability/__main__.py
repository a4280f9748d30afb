"""Kill every job many times: `python -m tests.reliability --long`, which prints the table of docs/reliability.md.

Without `--long` each job is killed as often as in the tests.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reliability.trials import Tally, Trials
from tests.reliability.work import JOBS

SHORT, LONG = 2, 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, print the table, and give 1 when something did not hold."""
    asked = argparse.ArgumentParser(prog="python -m tests.reliability", description=__doc__)
    asked.add_argument("--long", action="store_true", help=f"{LONG} times each, instead of {SHORT}")
    asked.add_argument("--times", type=int, help="how often each is killed")
    asked.add_argument("--seed", type=int, default=0, help="of the first trial; each next one has the next number")
    asked.add_argument("--minutes", type=float, help="begin no further round after so many minutes")
    asked.add_argument("--job", action="append", choices=[job.name for job in JOBS], help="only this; may be repeated")
    given = asked.parse_args(arguments)
    times = given.times or (LONG if given.long else SHORT)
    until = time.monotonic() + 60 * given.minutes if given.minutes else None
    with TemporaryDirectory(prefix="reliability") as folder:
        jobs = [job for job in JOBS if given.job is None or job.name in given.job]
        trials = [Trials(job, Path(folder) / job.name) for job in jobs]
        tallies = [Tally(job.name) for job in jobs]
        for seed in range(given.seed, given.seed + times):
            if until is not None and time.monotonic() > until:
                break
            for one, tally in zip(trials, tallies, strict=True):
                one.kill(seed, tally)
            print(f"\r{seed - given.seed + 1} of {times}", end="", file=sys.stderr, flush=True)  # noqa: T201
    print(file=sys.stderr)  # noqa: T201
    print(table(tallies))  # noqa: T201
    for fault in (fault for tally in tallies for fault in tally.faults):
        print(fault, file=sys.stderr)  # noqa: T201
    return 1 if any(tally.faults for tally in tallies) else 0


def table(tallies: Sequence[Tally]) -> str:
    """Give the tallies as a Markdown table."""
    lines = [
        "| command | begun | killed on the way | of these between two batches | faults |",
        "|---|--:|--:|--:|--:|",
        *(f"| `{one.job}` | {one.trials} | {one.killed} | {one.midway} | {len(one.faults)} |" for one in tallies),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
