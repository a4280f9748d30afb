"""How fast candidates are proposed: python tests/benchmarks/extract_speed.py FILE [LANGUAGE].

The text is repeated to a megabyte, read and proposed on one thread: CPU seconds of the best of three runs, and how
often the time of reading its figures alone that is. The budget is 10 s. The last numbers are in docs/extract.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

from claimdb.extract.proposing import propose
from claimdb.reading import find_figures
from claimdb.reading.document import read_document
from tests.benchmarks.figures_speed import best_seconds

MEGABYTE = 1_000_000
RUNS = 3


def main() -> None:
    """Print seconds for reading, for proposing, and for both against the figures alone."""
    if len(sys.argv) < 2:
        sys.exit("Name the text to read: python tests/benchmarks/extract_speed.py FILE [LANGUAGE]")
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    language = sys.argv[2] if len(sys.argv) > 2 else "auto"
    text = text * -(-MEGABYTE // len(text.encode()))
    reading = read_document(text, name="text", language=language)
    figures = best_seconds(lambda: find_figures(text, language), RUNS)
    read = best_seconds(lambda: read_document(text, name="text", language=language), RUNS)
    proposed = best_seconds(lambda: propose(reading), RUNS)
    sys.stdout.write(f"{len(text.encode()) / MEGABYTE:.2f} MB, {len(reading.figures)} figures\n")
    sys.stdout.write(f"read {read:.2f} s, proposed {proposed:.2f} s, together {read + proposed:.2f} s\n")
    sys.stdout.write(f"{(read + proposed) / figures:.1f} times the reading of the figures alone\n")


if __name__ == "__main__":
    main()
