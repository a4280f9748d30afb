"""Feed every reader spoiled samples for a long time: `python -m tests.hostile --long [--minutes 30]`.

Prints the table of docs/threat-model.md, and the smallest sample of what did not hold, which is to become a test.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.hostile.fuzzing import spoiled, try_reader
from tests.hostile.readers import READERS

SHORT, LONG = 20, 500


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz, print the table, and give 1 when something did not hold."""
    asked = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    asked.add_argument("--long", action="store_true", help=f"{LONG} samples a round, instead of {SHORT}")
    asked.add_argument("--minutes", type=float, default=0, help="go on with further rounds for so many minutes")
    asked.add_argument("--seed", type=int, default=0, help="of the first round; each next one has the next number")
    asked.add_argument("--reader", action="append", choices=list(READERS), help="only this; may be repeated")
    wanted = asked.parse_args(arguments)
    until = time.monotonic() + 60 * wanted.minutes
    tally: dict[str, Counter[str]] = {name: Counter() for name in wanted.reader or READERS}
    number, is_first = wanted.seed, True
    while is_first or time.monotonic() < until:
        for name, counted in tally.items():
            if not is_first and time.monotonic() > until:
                break
            _round(name, LONG if wanted.long else SHORT, number, counted)
        number, is_first = number + 1, False
    print("| reader | samples | read | refused | faults |\n|---|--:|--:|--:|--:|")  # noqa: T201
    for name, counted in tally.items():
        done = counted["read"] + counted["refused"] + counted["faults"]
        print(f"| {name} | {done} | {counted['read']} | {counted['refused']} | {counted['faults']} |")  # noqa: T201
    return 1 if any(counted["faults"] for counted in tally.values()) else 0


def _round(name: str, times: int, number: int, tally: Counter[str]) -> None:
    found: dict[str, bytes] = {}

    with TemporaryDirectory(prefix="hostile") as folder:

        @seed(number)
        @settings(
            max_examples=times, deadline=None, database=None, suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink), print_blob=False,
        )  # fmt: skip
        @given(spoiled(name))
        def attempt(raw: bytes) -> None:
            try:
                tally["read" if try_reader(name, raw, Path(folder)) else "refused"] += 1
            except BaseException:
                found["smallest"] = raw
                raise

        try:
            attempt()
        except Exception:  # whatever it is, it is what is sought
            tally["faults"] += 1
            print(f"{name}, seed {number}: {found.get('smallest')!r}", file=sys.stderr)  # noqa: T201
            traceback.print_exc(limit=-3)


if __name__ == "__main__":
    sys.exit(main())
