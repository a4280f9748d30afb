"""All ratios of speed in one table, each with its bar: `python -m tests.benchmarks [--small] [--only PART] [--save]`.

The small form shows that everything runs; its ratios say little. `--save` keeps what was measured beside what was
measured before, for the page that `python -m tests.benchmarks.performance` writes.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec

from tests.benchmarks.bars import table
from tests.benchmarks.results import save_bars

PARTS = ("startup", "import", "postgres_import", "check", "adding", "search", "postgres_search", "writers", "engine",
         "shards", "bibliography", "report")  # fmt: skip
"""Each is the module of this name with `_speed` behind it, or of this name alone."""


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    asked.add_argument("--small", action="store_true", help="show that everything runs")
    asked.add_argument("--only", action="append", choices=PARTS, help="only this part; may be repeated")
    asked.add_argument("--save", action="store_true", help="keep what was measured")
    given = asked.parse_args()
    found = []
    for part in given.only or PARTS:
        names = [name for name in (f"tests.benchmarks.{part}_speed", f"tests.benchmarks.{part}") if find_spec(name)]
        if not names:
            sys.stderr.write(f"{part}: there is no such benchmark yet\n")
            continue
        bars = import_module(names[0]).bars(small=given.small)
        sys.stderr.write(table(bars))
        found += bars
        if given.save and not given.small:
            save_bars(part, bars)
    sys.stdout.write(table(found))


if __name__ == "__main__":
    main()
