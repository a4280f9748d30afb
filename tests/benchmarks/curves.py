"""How times grow with what there is: `python -m tests.benchmarks.curves [CURVE…] [SIZE…]`, kept for the page.

CPU seconds of this process, and of those that it starts. Each size is measured once or, where it is quick, as the least
of several.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from sqlalchemy import select

from claimdb.check.detection import find_crossed
from claimdb.model import Claim
from claimdb.store.store import open_store
from tests.benchmarks import (
    adding_speed,
    bibliography_speed,
    engine_speed,
    import_speed,
    search_speed,
    startup,
)
from tests.benchmarks.check_speed import add, bare, check, seconds
from tests.benchmarks.made_claims import ONE_PERIOD, make_claims
from tests.benchmarks.results import save_curve

SIZES = (10_000, 30_000, 100_000)


def measure_checks(size: int) -> dict[str, float]:
    """Measure what a check of so many figures takes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        make_claims(path, size, ONE_PERIOD)
        store = open_store(str(path))
        taken = {
            "GROUP BY over the index": seconds(lambda: bare(store))[0],
            "detection": seconds(lambda: store.read(find_crossed))[0],
            "first check": seconds(lambda: check(store), 1)[0],
        }
        add(store)
        taken["check after one added"] = seconds(lambda: check(store), 1)[0]
        store.close()
    return taken


def measure_adding(size: int) -> dict[str, float]:
    """Measure one claim more among so many figures of many measures, and of one."""
    found = {}
    for shape in adding_speed.shapes(size):
        where = "of one measure" if shape.name == "one measure" else "of many measures"
        for kind, taken in adding_speed.adding_seconds(size, shape).items():
            found[f"{kind}, {where}"] = taken
    return found


def measure_imports(size: int) -> dict[str, float]:
    """Measure an import of so many rows, and their bare insertion."""
    imported, bare_ = import_speed.measure(size, 1)
    return {"import": imported, "executemany of its rows": bare_}


def measure_engines(size: int) -> dict[str, float]:
    """Measure a check of so many figures in SQLite and in DuckDB."""
    with TemporaryDirectory() as folder:
        in_sqlite, in_duckdb = engine_speed.seconds_of_both(Path(folder), size)
    return {"SQLite": in_sqlite, "DuckDB": in_duckdb}


def measure_starting(size: int) -> dict[str, float]:
    """Measure whole commands on a file into which so many rows were imported."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        import_speed.write_rows(folder / "rows.csv", size)
        import_speed.import_seconds(folder / "rows.csv", folder / "claims.db")
        store = open_store(str(folder / "claims.db"))
        key = store.read(lambda session: session.scalars(select(Claim.key).limit(1)).one())
        store.close()
        claimdb = [sys.executable, "-m", "claimdb", "--db", str(folder / "claims.db")]
        commands = {
            "claim show": [*claimdb, "claim", "show", key],
            "log": [*claimdb, "log"],
            "source show": [*claimdb, "source", "show", "s1"],
            "import typer": startup.RULER[1],
        }
        os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
        return {name: min(startup.cpu_seconds(command, str(folder)) for _ in range(5))
                for name, command in commands.items()}  # fmt: skip


def measure_bibliographies(size: int) -> dict[str, float]:
    """Measure so many works written as BibTeX, by us and by bibtexparser."""
    ours, theirs = bibliography_speed.seconds_of_both(size, 3)
    return {"claimdb": ours, "bibtexparser": theirs}


def measure_searches(size: int) -> dict[str, float]:
    """Measure a rare word looked for among so many texts."""
    by_index, by_scan, _ = search_speed.measured(size)
    return {"by the index": by_index, "by LIKE": by_scan}


PARTS: Mapping[str, tuple[Callable[[int], dict[str, float]], tuple[int, ...]]] = MappingProxyType(
    {
        "check": (measure_checks, SIZES),
        "engines": (measure_engines, SIZES),
        "import": (measure_imports, SIZES),
        "adding": (measure_adding, SIZES),
        "starting": (measure_starting, (1_000, 10_000, 100_000)),
        "bibliography": (measure_bibliographies, (1_000, 3_000, 10_000)),
        "search": (measure_searches, (10_000, 100_000, 1_000_000)),
    }
)
"""Each curve: what measures it at one size, and at which sizes unless others are asked for."""


def main() -> None:
    """Measure, and keep the points."""
    asked = sys.argv[1:]
    sizes = [int(Decimal(given)) for given in asked if given not in PARTS]
    for name in [given for given in asked if given in PARTS] or PARTS:
        measured, usual = PARTS[name]
        for size in sizes or usual:
            save_curve(name, {line: [(size, float(f"{taken:.3g}"))] for line, taken in measured(size).items()})
            sys.stdout.write(f"{name}: {size:,}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
