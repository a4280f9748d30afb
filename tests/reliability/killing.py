"""Run command lines in a process of their own, and kill it in the middle: after a while, or before a statement."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import typer.main
from sqlalchemy import Connection, Engine, event

from claimdb.cli.app import app, run
from claimdb.interchange import dump_read, table
from claimdb.store import moving
from tests.reliability.sites import Site, file_state

MOMENT = "1793491200"
ROWS_OF_A_BATCH, LINES_OF_A_BATCH, ROWS_OF_A_COPY = 10, 40, 50
"""Small, so that little is many batches."""
_PAUSE = 0.002
DATABASE = "{database}"
"""What stands in a line for the address of the database."""


@dataclass(frozen=True, slots=True)
class Point:
    """When to kill: after so many seconds of a processor, or before the statement of this number (from 1).

    `is_served` kills what serves the process, not the process.
    """

    seconds: float | None = None
    statement: int | None = None
    is_served: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code, None when it was killed; and how many lines it had said were done.

    `seconds` are those of a processor.
    """

    code: int | None
    done: int
    said: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What lines do when nobody kills them: the states of the database in order, statements and seconds."""

    states: tuple[str, ...]
    files: dict[str, str]
    statements: int
    seconds: float


def run_lines(site: Site, lines: Sequence[Sequence[str]], point: Point | None = None) -> Ended:
    """Run lines one after the other in a new process; a line that fails ends it."""
    folder = site.folder
    process = os.fork()
    if process == 0:
        _be_a_process(site, lines, point)
    if point is not None and point.seconds is not None:
        _wait(process, point.seconds)
        os.kill(process, signal.SIGKILL)
    _, status, used = os.wait4(process, 0)
    done = (folder / "done").read_bytes() if (folder / "done").exists() else b""
    said = (folder / "said").read_text(encoding="utf-8", errors="replace") if (folder / "said").exists() else ""
    for name in ("done", "said"):
        (folder / name).unlink(missing_ok=True)
    code = None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return Ended(code, done.count(b"."), said, used.ru_utime + used.ru_stime)


def _wait(process: int, seconds: float) -> None:
    """Wait until a process has used so many seconds of a processor, or is done; where that is not told, so long."""
    used = Path(f"/proc/{process}/schedstat")
    if not used.exists():
        time.sleep(seconds)
        return
    while int(used.read_text(encoding="ascii").split()[0]) < seconds * 1e9:
        if os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
            return
        time.sleep(_PAUSE)


def watch_lines(site: Site, lines: Sequence[Sequence[str]], output: str | None) -> Undisturbed:
    """Run lines undisturbed, and note every state of the database on the way."""
    seconds = _warm(site, lines)
    begun = site.state()
    ended = run_lines(site, [*lines, ("watched",)])
    assert ended.code in (0, 1), ended.said
    watched: dict[str, Any] = json.loads((site.folder / "watched").read_text(encoding="utf-8"))
    (site.folder / "watched").unlink()
    states = list(dict.fromkeys([begun, *watched["states"], site.state()]))
    files = {output: mark_of(site.folder / output)} if output else {}
    return Undisturbed(tuple(states), files, watched["statements"], seconds)


def mark_of(path: Path) -> str:
    """Give a mark of what a file holds; of a database, of what is recorded in it."""
    return file_state(path) if path.suffix == ".db" else sha256(path.read_bytes()).hexdigest()


@contextmanager
def elsewhere(site: Site, parent: Path | None = None) -> Iterator[Site]:
    """Give the like of a site in a folder of its own, for a while."""
    other = site.copy(Path(tempfile.mkdtemp(dir=parent)))
    try:
        yield other
    finally:
        other.drop()


def typed_at(site: Site, line: Sequence[str]) -> list[str]:
    """Give a line with the address of the database where it stands."""
    return [site.address if word == DATABASE else word for word in line]


def _warm(site: Site, lines: Sequence[Sequence[str]]) -> float:
    """Load here what the lines need, so that each process has it; give the seconds that they then take."""
    with elsewhere(site) as other:
        before = os.environ.get("CLAIMDB_URL")
        os.environ["CLAIMDB_URL"] = other.address
        with (
            open(os.devnull, "w", encoding="utf-8") as nowhere,  # noqa: PTH123
            chdir(other.folder),
            redirect_stdout(nowhere),
            redirect_stderr(nowhere),
        ):
            for line in lines:
                run(typed_at(other, line))
            run(("db", "check"))
        os.environ.pop("CLAIMDB_URL")
        if before is not None:
            os.environ["CLAIMDB_URL"] = before
    _command()
    # What is here for good is not looked through by each process again.
    gc.collect()
    gc.freeze()
    with elsewhere(site) as other:
        return run_lines(other, lines).seconds


def _be_a_process(site: Site, lines: Sequence[Sequence[str]], point: Point | None) -> None:
    code = 70
    try:
        os.chdir(site.folder)
        os.environ["SOURCE_DATE_EPOCH"] = MOMENT
        os.environ["CLAIMDB_URL"] = site.address
        said = os.open("said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - until the process ends
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
        command = _command()
        typer.main.get_command = lambda _app: command
        table.BATCH, dump_read.LINES = ROWS_OF_A_BATCH, LINES_OF_A_BATCH  # type: ignore[misc]
        moving._ROWS = ROWS_OF_A_COPY
        code = _do(site, lines, point)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


@cache
def _command() -> Any:
    # Made from a hundred functions, and the same in each process.
    return typer.main.get_command(app)


def _do(site: Site, lines: Sequence[Sequence[str]], point: Point | None) -> int:
    statements = _count_statements(point)
    states: list[str] = []
    done = os.open("done", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    code = 0
    if lines[-1] == ("watched",):
        # What was committed before stands when the next transaction begins.
        event.listen(Engine, "begin", lambda _connection: states.append(site.state()))
    for line in lines:
        if line == ("watched",):
            seen = {"states": states, "statements": statements()}
            Path("watched").write_text(json.dumps(seen), encoding="utf-8")
            break
        code = run(typed_at(site, line))
        if code not in (0, 1):
            break
        os.write(done, b".")
    return code


def _count_statements(point: Point | None) -> Callable[[], int]:
    count = 0

    def before(connection: Connection, *_given: object) -> None:
        nonlocal count
        count += 1
        if point is not None and count == point.statement:
            serving: Any = connection.connection.dbapi_connection
            os.kill(serving.info.backend_pid if point.is_served else os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "commit", before)
    return lambda: count
