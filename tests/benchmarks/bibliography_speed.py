"""Time 10,000 works through each format: `python tests/benchmarks/bibliography_speed.py`; the budget is 5 s each way.

Not a test: a busy machine is not a defect. The last numbers are in docs/bibliography.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import bibtexparser

from claimdb.bibliography import check_works, export_bibliography, parse_bibliography
from claimdb.values.work import Work
from tests.benchmarks.bars import Bar

COUNT = 10_000


def make_works(count: int) -> list[Work]:
    """Make articles with accents, two authors, a date, an address and an abstract of 400 letters."""
    return [
        Work(
            f"roy{number}",
            {
                "type": "article-journal",
                "title": f"Étude n° {number} : les <i>œuvres</i> de l’État à l’étranger & ailleurs",
                "author": [{"family": "Roy", "given": "Élise"}, {"literal": f"Bureau {number}"}],
                "container-title": "Revue d’études",
                "volume": str(number % 90),
                "page": "363-379",
                "issued": {"date-parts": [[1950 + number % 70, 1 + number % 12, 1 + number % 28]]},
                "URL": f"https://example.org/{number}?a=1&b=2%20c",
                "DOI": f"10.1000/x_{number}",
                "abstract": "Une phrase assez longue, avec 100 % d’accents. " * 9,
            },
        )
        for number in range(count)
    ]


def bars(*, small: bool) -> list[Bar]:
    """Hold the writing of BibTeX against bibtexparser's writer of the same entries."""
    count = 100 if small else COUNT
    ours, theirs = seconds_of_both(count, 1 if small else 5)
    return [Bar(f"{count:,} works as BibTeX", ours / theirs, 0.5, "bibtexparser's writer, CPU")]


def seconds_of_both(count: int, runs: int) -> tuple[float, float]:
    """Give the CPU seconds of writing so many works as BibTeX by us, and by bibtexparser."""
    works = make_works(count)
    library = bibtexparser.parse_string(export_bibliography(works, "bibtex").text)
    # In turns, and the least of each: other processes slow whichever runs.
    turns = [
        (_seconds(lambda: export_bibliography(works, "bibtex")), _seconds(lambda: bibtexparser.write_string(library)))
        for _ in range(runs)
    ]
    ours, theirs = (min(taken) for taken in zip(*turns, strict=True))
    return ours, theirs


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print seconds to write and to read in each format, and to check."""
    works = make_works(COUNT)
    for name in ("biblatex", "bibtex", "ris", "csl-json"):
        start = time.perf_counter()
        text = export_bibliography(works, name).text
        wrote = time.perf_counter()
        read = parse_bibliography(text, name, where="x")
        done = time.perf_counter()
        assert len(read.works) == COUNT
        sys.stdout.write(f"{name}: written in {wrote - start:.2f} s, read in {done - wrote:.2f} s\n")
    # The same in LaTeX's own accents, as older files have them.
    latex = export_bibliography(works, "biblatex").text
    for letter, accent in (("é", r"{\'e}"), ("É", r"\'E"), ("à", r"\`a"), ("œ", r"{\oe}")):
        latex = latex.replace(letter, accent)
    start = time.perf_counter()
    assert len(parse_bibliography(latex, "bibtex", where="x").works) == COUNT
    sys.stdout.write(f"LaTeX accents: read in {time.perf_counter() - start:.2f} s\n")
    start = time.perf_counter()
    check_works(works)
    sys.stdout.write(f"checked in {time.perf_counter() - start:.2f} s\n")


if __name__ == "__main__":
    main()
