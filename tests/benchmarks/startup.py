"""How long a command takes to start, as a ratio to `python -c "import typer"`, side by side in one run.

CPU time (user and system) of whole processes; the median of several runs each, taken in turns so
that a busy moment of the machine hits all alike. Run: python -m tests.benchmarks.startup [RUNS]
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.bars import Bar

RULER = ("import typer", [sys.executable, "-c", "import typer"])


def cpu_seconds(command: list[str], folder: str) -> float:
    """CPU seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def medians(runs: int) -> dict[str, float]:
    """Median CPU seconds by what was started, the ruler among them."""
    claimdb = [sys.executable, "-m", "claimdb"]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
        subprocess.run([*claimdb, "demo"], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        database = str(Path(folder) / "claimdb-demo" / "claims.db")
        listed = subprocess.run(
            [*claimdb, "--db", database, "claim", "list", "--format", "csv"],
            cwd=folder, check=True, capture_output=True, text=True,
        ).stdout.splitlines()  # fmt: skip
        key = listed[1].split(",")[0]
        commands = [
            RULER,
            ("nothing", [sys.executable, "-c", "pass"]),
            ("claimdb.find_figures", [sys.executable, "-c", "from claimdb import find_figures; find_figures"]),
            ("claimdb.reading", [sys.executable, "-c", "import claimdb.reading"]),
            (
                "one text read",
                [sys.executable, "-c", "from claimdb import find_figures; find_figures('54 ports', 'en')"],
            ),
            ("claimdb --version", [*claimdb, "--version"]),
            ("claimdb --help", [*claimdb, "--help"]),
            ("claimdb claim show", [*claimdb, "--db", database, "claim", "show", key]),
        ]
        times: dict[str, list[float]] = {name: [] for name, _command in commands}
        for _run in range(runs):
            for name, command in commands:
                times[name].append(cpu_seconds(command, folder))
    return {name: statistics.median(taken) for name, taken in times.items()}


def bars(*, small: bool) -> list[Bar]:
    """Hold three commands against what was measured to be possible."""
    taken = medians(3 if small else 15)
    ruler = taken[RULER[0]]
    wanted = (("claimdb --version", 0.35), ("claimdb --help", 2.6), ("claimdb claim show", 5.8))
    return [Bar(name, taken[name] / ruler, bar, "import typer, CPU") for name, bar in wanted]


def main() -> None:
    """Print one line a command: median CPU seconds and the ratio to the ruler."""
    taken = medians(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
    for name, median in taken.items():
        print(f"{name:24} {median * 1000:7.1f} ms   {median / taken[RULER[0]]:5.2f} x")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
