"""One job killed many times: what must hold after each, and how it went."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from claimdb.store.revisions import newest_revision
from tests.reliability.killing import Point, Undisturbed, mark_of, run_lines, state_of, watch_lines
from tests.reliability.work import OLD, Job


@dataclass(slots=True)
class Tally:
    """How often a job was killed in the middle, how often it was done before, and what did not hold."""

    job: str
    killed: int = 0
    done: int = 0
    midway: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def trials(self) -> int:
        """How often the job was begun."""
        return self.killed + self.done


class Trials:
    """A job with the folder that it begins in, and what it does when nobody kills it."""

    def __init__(self, job: Job, folder: Path) -> None:
        self.job = job
        self.folder = folder / "begun"
        self.folder.mkdir(parents=True)
        self._checked: set[str] = set()
        job.prepare(self.folder)
        with self._copy() as watched:
            self.undisturbed: Undisturbed = watch_lines(watched, job.lines, job.output)
            self._exported = self._export(watched) if job.has_new_ids else None

    @contextmanager
    def _copy(self) -> Iterator[Path]:
        folder = Path(mkdtemp(dir=self.folder.parent))
        try:
            shutil.copytree(self.folder, folder, dirs_exist_ok=True)
            yield folder
        finally:
            shutil.rmtree(folder)

    def point(self, seed: int) -> Point:
        """Choose when to kill: by turns after some time, and before some statement."""
        chance = Random(f"{self.job.name} {seed}")
        if seed % 2:
            return Point(statement=chance.randint(1, self.undisturbed.statements))
        return Point(seconds=chance.uniform(0, 1.05 * self.undisturbed.seconds))

    def kill(self, seed: int, tally: Tally) -> None:
        """Kill the job once, look at what is left, and go on with the same command."""
        point = self.point(seed)
        with self._copy() as folder:
            ended = run_lines(folder, self.job.lines, point)
            if ended.code is None:
                tally.killed += 1
            else:
                tally.done += 1
            said = self._faults(folder, ended.done, tally)
            tally.faults.extend(f"{self.job.name}, seed {seed}, {point}: {one}" for one in said)

    def _faults(self, folder: Path, done: int, tally: Tally) -> Iterator[str]:
        states, database = self.undisturbed.states, folder / "claims.db"
        state = state_of(database)
        if state not in states:
            yield "the database is in a state that no whole batch leaves"
            return
        at = states.index(state)
        tally.midway += 0 < at < len(states) - 1
        is_done = done == len(self.job.lines)
        if at < done and not (is_done and at == len(states) - 1):
            yield f"{done} lines were acknowledged, {at} are there"
        if is_done and at < len(states) - 1:
            yield "all was acknowledged, and some of it is missing"
        yield from self._whole(database, state, is_upgraded=at == len(states) - 1)
        yield from self._outputs(folder)
        again = self.job.lines[at:] if len(self.job.lines) > 1 else self.job.lines
        if self.job.is_logged_each_time and at == len(states) - 1:
            # It was through, and would note that it ran once more.
            again = ()
        if self.job.output and (folder / self.job.output).exists() and self.job.output.endswith(".db"):
            # A backup that is there is whole, and is not written over.
            again = ()
        if again:
            resumed = run_lines(folder, again)
            if resumed.code not in (0, 1):
                yield f"the same command ended with {resumed.code}: {resumed.said.strip()}"
        state = state_of(database)
        if state != states[-1] and (self._exported is None or self._export(folder) != self._exported):
            yield "after the same command the database is not what it is undisturbed"
        yield from self._whole(database, state, is_upgraded=True)
        yield from self._outputs(folder, is_wanted=True)
        left = sorted(path.name for path in folder.glob(".*"))
        if left:
            yield f"left behind: {left}"

    def _whole(self, database: Path, state: str, *, is_upgraded: bool) -> Iterator[str]:
        """Read every page each time; what `db check` says of one state it says each time."""
        with closing(sqlite3.connect(database)) as connection:
            said = [*connection.execute("PRAGMA integrity_check"), *connection.execute("PRAGMA foreign_key_check")]
        if said != [("ok",)]:
            yield f"pages: {said}"
        if state in self._checked:
            return
        looked = run_lines(database.parent, [("db", "check")])
        is_old = self.job.name == "db upgrade" and not is_upgraded
        if is_old and looked.code == 4 and f"({OLD}; this claimdb needs {newest_revision()})" in looked.said:
            return
        if looked.code != 0:
            yield f"db check: {looked.said.strip()}"
            return
        self._checked.add(state)

    def _export(self, folder: Path) -> str:
        run_lines(folder, [("export", "-o", "exported.jsonl")])
        return mark_of(folder / "exported.jsonl")

    def _outputs(self, folder: Path, *, is_wanted: bool = False) -> Iterator[str]:
        for name, mark in self.undisturbed.files.items():
            if not (folder / name).exists():
                if is_wanted:
                    yield f"{name} is missing"
            elif mark_of(folder / name) != mark:
                yield f"{name} is not whole"
