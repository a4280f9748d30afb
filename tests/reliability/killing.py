"""Run command lines in a process of their own, and kill it in the middle: after a while, or before a statement."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import chdir, closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import typer.main
from sqlalchemy import Engine, event

from claimdb.cli.app import app, run
from claimdb.interchange import dump_read, table
from claimdb.store.store import Store

MOMENT = "1793491200"
ROWS_OF_A_BATCH, LINES_OF_A_BATCH = 20, 40
"""Small, so that little is many batches."""


@dataclass(frozen=True, slots=True)
class Point:
    """When to kill: after so many seconds, or before the statement of this number (from 1)."""

    seconds: float | None = None
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its exit code, None when it was killed; and how many lines it had said were done."""

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


_NOT_TOLD = tuple(f'INSERT INTO "{table}"' for table in ("id_block", "seal", "sealed_event"))


def state_of(database: Path) -> str:
    """Give a mark of everything in a database file; which ids were given up is nobody's business.

    Nor is how often the log was sealed: each look at it with `db check` seals it.
    """
    if not database.exists():
        return "missing"
    with closing(sqlite3.connect(database)) as connection:
        lines = [line for line in connection.iterdump() if not line.startswith(_NOT_TOLD)]
    return sha256("\n".join(lines).encode()).hexdigest()


def run_lines(folder: Path, lines: Sequence[Sequence[str]], point: Point | None = None) -> Ended:
    """Run lines one after the other in a new process; a line that fails ends it."""
    begun = time.monotonic()
    process = os.fork()
    if process == 0:
        _be_a_process(folder, lines, point)
    if point is not None and point.seconds is not None:
        time.sleep(point.seconds)
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    done = (folder / "done").read_bytes() if (folder / "done").exists() else b""
    said = (folder / "said").read_text(encoding="utf-8", errors="replace") if (folder / "said").exists() else ""
    for name in ("done", "said"):
        (folder / name).unlink(missing_ok=True)
    code = None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return Ended(code, done.count(b"."), said, time.monotonic() - begun)


def watch_lines(folder: Path, lines: Sequence[Sequence[str]], output: str | None) -> Undisturbed:
    """Run lines undisturbed, and note every state of the database on the way."""
    seconds = _warm(folder, lines)
    begun = state_of(folder / "claims.db")
    ended = run_lines(folder, [*lines, ("watched",)])
    assert ended.code in (0, 1), ended.said
    watched: dict[str, Any] = json.loads((folder / "watched").read_text(encoding="utf-8"))
    (folder / "watched").unlink()
    states = list(dict.fromkeys([begun, *watched["states"], state_of(folder / "claims.db")]))
    files = {output: mark_of(folder / output)} if output else {}
    return Undisturbed(tuple(states), files, watched["statements"], seconds)


def mark_of(path: Path) -> str:
    """Give a mark of what a file holds; of a database, of what is recorded in it."""
    return state_of(path) if path.suffix == ".db" else sha256(path.read_bytes()).hexdigest()


def _warm(folder: Path, lines: Sequence[Sequence[str]]) -> float:
    """Load here what the lines need, so that each process has it; give the seconds that they then take."""
    with tempfile.TemporaryDirectory() as other, open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        shutil.copytree(folder, other, dirs_exist_ok=True)
        with chdir(other), redirect_stdout(nowhere), redirect_stderr(nowhere):
            for words in lines:
                run(words)
            run(("db", "check"))
    with tempfile.TemporaryDirectory() as other:
        shutil.copytree(folder, other, dirs_exist_ok=True)
        _command()
        return run_lines(Path(other), lines).seconds


def _be_a_process(folder: Path, lines: Sequence[Sequence[str]], point: Point | None) -> None:
    code = 70
    try:
        os.chdir(folder)
        os.environ["SOURCE_DATE_EPOCH"] = MOMENT
        os.environ.pop("CLAIMDB_URL", None)
        said = os.open("said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - until the process ends
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
        command = _command()
        typer.main.get_command = lambda _app: command
        table.BATCH, dump_read.LINES = ROWS_OF_A_BATCH, LINES_OF_A_BATCH  # type: ignore[misc]
        code = _do(lines, point)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


@cache
def _command() -> Any:
    # Made from a hundred functions, and the same in each process.
    return typer.main.get_command(app)


def _do(lines: Sequence[Sequence[str]], point: Point | None) -> int:
    statements = _count_statements(point.statement if point else None)
    states: list[str] = []
    done = os.open("done", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    code = 0
    if lines[-1] == ("watched",):
        _note_states(states)
    for words in lines:
        if words == ("watched",):
            seen = {"states": states, "statements": statements()}
            Path("watched").write_text(json.dumps(seen), encoding="utf-8")
            break
        code = run(words)
        if code not in (0, 1):
            break
        os.write(done, b".")
    return code


def _count_statements(fatal: int | None) -> Callable[[], int]:
    count = 0

    def before(*_given: object) -> None:
        nonlocal count
        count += 1
        if count == fatal:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "commit", before)
    return lambda: count


def _note_states(states: list[str]) -> None:
    run_once = Store.run

    def run_and_note(self: Store, *given: Any, **named: Any) -> Any:
        outcome = run_once(self, *given, **named)
        states.append(state_of(Path("claims.db")))
        return outcome

    Store.run = run_and_note  # type: ignore[method-assign]
