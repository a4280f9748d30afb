"""How much cheaper commands are in one batch: `python -m tests.benchmarks.batch_speed [COMMANDS] [PROCESSES]`.

CPU time (user and system) of `claimdb add` on a new SQLite file: so many in one `claimdb batch`, and a few as processes
of their own. Not a test: a busy machine is not a defect. The last numbers are in docs/reference/speed.md.
"""

from __future__ import annotations

import os
import resource
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

COMMANDS, PROCESSES = 1_000, 20
CLAIMDB = [sys.executable, "-m", "claimdb"]


def add(number: int) -> list[str]:
    """Give the command that records one claim: twenty measures, each of them year by year."""
    return ["add", f"{1001 + number} boats", "--in", "roy2024", "--measure", f"boats of harbour {number % 20}",
            "--place", "Ireland", "--as-of", str(1900 + number // 20), "--yes"]  # fmt: skip


def cpu_seconds(words: list[str], folder: str, given: str | None = None) -> float:
    """CPU seconds of one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*CLAIMDB, *words], cwd=folder, input=given, text=True, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def prepare(folder: str) -> None:
    """Make a database with the one source that says all this."""
    (Path(folder) / "claims.db").unlink(missing_ok=True)
    cpu_seconds(["init"], folder)
    cpu_seconds(["source", "add", "--title", "Boats", "--key", "roy2024", "--type", "report"], folder)


def main() -> None:
    """Print CPU seconds a command, alone and in the batch, and their ratio."""
    given = [int(one) for one in sys.argv[1:]]
    commands, processes = (given + [COMMANDS, PROCESSES][len(given) :])[:2]
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    with TemporaryDirectory() as folder:
        prepare(folder)
        alone = sum(cpu_seconds(add(number), folder) for number in range(processes)) / processes
        prepare(folder)
        lines = "".join(f"{shlex.join(add(number))}\n" for number in range(commands))
        batch = cpu_seconds(["batch", "--quiet"], folder, lines) / commands
    sys.stdout.write(f"alone    {alone * 1000:8.1f} ms a command, the mean of {processes} processes\n")
    sys.stdout.write(f"in batch {batch * 1000:8.1f} ms a command, the mean of {commands} in one process\n")
    sys.stdout.write(f"ratio    {alone / batch:8.1f}\n")


if __name__ == "__main__":
    main()
