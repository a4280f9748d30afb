"""How long a command takes to start, as a ratio to `python -c "import typer"`, side by side in one run.

CPU time (user and system) of whole processes; the median of several runs each, taken in turns so
that a busy moment of the machine hits all alike. Run: python tests/benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RULER = ("import typer", [sys.executable, "-c", "import typer"])


def cpu_seconds(command: list[str], folder: str) -> float:
    """CPU seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def main() -> None:
    """Print one line a command: median CPU seconds and the ratio to the ruler."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    claimdb = [sys.executable, "-m", "claimdb"]
    with tempfile.TemporaryDirectory() as folder:
        environ_path = str(Path(__file__).resolve().parents[2])
        os.environ["PYTHONPATH"] = environ_path
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
    ruler = statistics.median(times[RULER[0]])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:24} {median * 1000:7.1f} ms   {median / ruler:5.2f} x")  # noqa: T201 - its whole purpose


if __name__ == "__main__":
    main()
