"""How times grow with what there is: `python -m tests.benchmarks.curves [SIZE…]`, kept for the page on performance.

CPU seconds of this process. Each size is measured once or, where it is quick, as the least of three.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from claimdb.check.detection import find_crossed
from claimdb.store.store import open_store
from tests.benchmarks import adding_speed, engine_speed, import_speed
from tests.benchmarks.check_speed import add, bare, check, seconds
from tests.benchmarks.made_claims import ONE_PERIOD, make_claims
from tests.benchmarks.results import Points, save_curve

SIZES = (10_000, 30_000, 100_000)
IMPORTED_AT_MOST = 300_000


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


def measure_adding(size: int) -> dict[str, Points]:
    """Measure one claim more among so many figures of many measures, and of one."""
    found = {}
    for shape in adding_speed.shapes(size):
        where = "of one measure" if shape.name == "one measure" else "of many measures"
        for kind, taken in adding_speed.adding_seconds(size, shape).items():
            found[f"{kind}, {where}"] = [(size, float(f"{taken:.3g}"))]
    return found


def main() -> None:
    """Measure, and keep the points."""
    for size in [int(Decimal(given)) for given in sys.argv[1:]] or SIZES:
        save_curve("check", {name: [(size, value)] for name, value in measure_checks(size).items()})
        with TemporaryDirectory() as folder:
            in_sqlite, in_duckdb = engine_speed.seconds_of_both(Path(folder), size)
        save_curve("engines", {"SQLite": [(size, in_sqlite)], "DuckDB": [(size, in_duckdb)]})
        if size <= IMPORTED_AT_MOST:
            imported, bare_ = import_speed.measure(size, 1)
            save_curve("import", {"import": [(size, imported)], "executemany of its rows": [(size, bare_)]})
            save_curve("adding", measure_adding(size))
        sys.stdout.write(f"{size:,}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
