"""How fast figures are read: python tests/benchmarks/figures_speed.py FILE [LANGUAGE].

Megabytes of UTF-8 in a second of CPU time, on one thread, the best of several runs; beside it the plainest search for
digits, and quantulum3 where it is installed (it is no dependency). The last numbers are in docs/reference/speed.md.
"""

from __future__ import annotations

import importlib
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from claimdb.reading import find_figures

RUNS = 10


def best_seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """CPU seconds of the fastest of several runs."""
    taken: list[float] = []
    for _run in range(runs):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)


def main() -> None:
    """Print one line a reader: megabytes a second, and how often the time of the digit search it takes."""
    if len(sys.argv) < 2:
        sys.exit("Name the text to read: python tests/benchmarks/figures_speed.py FILE [LANGUAGE]")
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    language = sys.argv[2] if len(sys.argv) > 2 else "auto"
    size = len(text.encode()) / 1e6
    digits = best_seconds(lambda: re.findall(r"\d+", text))
    rows = [("digits", digits), ("claimdb", best_seconds(lambda: find_figures(text, language)))]
    try:
        parser = importlib.import_module("quantulum3.parser")
    except ImportError:
        sys.stdout.write("quantulum3 is not installed and was left out.\n")
    else:
        rows.append(("quantulum3", best_seconds(lambda: parser.parse(text), 1)))
    for name, seconds in rows:
        sys.stdout.write(f"{name:12} {size / seconds:8.3f} MB/s {seconds / digits:10.1f} x\n")


if __name__ == "__main__":
    main()
