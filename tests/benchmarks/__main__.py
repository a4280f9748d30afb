"""All ratios of speed in one table, each with its bar: `python -m tests.benchmarks [--small]`.

The small form shows that everything runs; its ratios say little.
"""

from __future__ import annotations

import sys

from tests.benchmarks import adding_speed, import_speed, startup, writers_speed
from tests.benchmarks.bars import table


def main() -> None:
    """Print the table."""
    small = "--small" in sys.argv[1:]
    found = [one for part in (startup, import_speed, adding_speed, writers_speed) for one in part.bars(small=small)]
    sys.stdout.write(table(found))


if __name__ == "__main__":
    main()
