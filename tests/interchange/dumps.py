"""Databases to dump and to load: people who record, each in a file of their own, and what a dump of it says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from claimdb.check.catalogue import all_rules
from claimdb.check.remember import run_checks
from claimdb.interchange.dump_load import load_dump
from claimdb.interchange.dump_state import DumpReport, OnConflict
from claimdb.interchange.dump_write import write_dump
from claimdb.record.recorder import Recorder
from claimdb.store.store import Store, open_store
from tests.check.histories import Refused, take_step
from tests.record.conftest import NOON

LATER = NOON + timedelta(days=30)


@dataclass
class Person:
    """Somebody who records in one store."""

    store: Store
    folder: Path
    by: str = "ana"
    at: datetime = NOON
    written: int = field(default=0)

    def record(self, work: Any, command: str = "add") -> Any:
        def unit(session: Any) -> Any:
            with Recorder(session, by=self.by, at=self.at, command=command) as recorder:
                return work(recorder)

        return self.store.run(unit)

    def check(self) -> Any:
        return self.record(lambda recorder: run_checks(recorder, all_rules()), "check")

    def live(self, history: Iterable[Sequence[int]]) -> None:
        """Do what the numbers say, an hour after each other, with a check at the end."""
        for step in history:
            self.at += timedelta(hours=1)
            with suppress(Refused):
                self.record(lambda recorder, step=step: take_step(recorder, step))
        self.check()

    def dump(self, *, copies: bool = False) -> Path:
        self.written += 1
        path = self.folder / f"{self.by}{self.written}.jsonl"
        path.write_text(
            self.store.read(lambda session: "".join(write_dump(session, copies=copies))), encoding="utf-8", newline=""
        )
        return path

    def load(self, path: Path, on_conflict: OnConflict = OnConflict.REFUSE) -> DumpReport:
        return load_dump(self.store, path, by="eve", at=LATER, on_conflict=on_conflict)


def file_person(template: Path, folder: Path, by: str) -> Person:
    """Somebody with an empty database in a file."""
    path = folder / f"{by}.db"
    for left in folder.glob(f"{by}.db*"):
        left.unlink()
    shutil.copy(template, path)
    return Person(open_store(str(path)), folder, by)


def records(path: Path, kind: str) -> list[dict[str, Any]]:
    """The records of a kind in a dump."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line.get("record") == kind]
