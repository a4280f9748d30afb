"""A file that is locked, full, or may not be written gives its own error, and keeps what it held."""

from __future__ import annotations

import sqlite3
import sys
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.store import engines
from claimdb.store.failures import DatabaseLocked, DatabaseReadOnly, DiskFull, NoDatabase, NotADatabase
from claimdb.store.making import make_store, upgrade_store
from claimdb.store.store import open_store
from tests.conftest import missing_part

NOBODY = 65534


def count(session: Session) -> int:
    return int(session.execute(text("SELECT count(*) FROM id_block")).scalar_one())


def add(session: Session) -> None:
    session.execute(text("INSERT INTO id_block (name, next_id) VALUES ('other', 1)"))


def as_nobody(work: Any, *given: Any) -> None:
    """Do something in a process that may only do what the permissions of files say."""
    if sys.platform != "linux":
        missing_part("fork")
    child = get_context("fork").Process(target=_give_up_rights, args=(work, *given))
    child.start()
    child.join()
    assert child.exitcode == 0


def _give_up_rights(work: Any, *given: Any) -> None:
    import os

    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    work(*given)


@pytest.fixture
def reachable(tmp_path: Path) -> Path:
    """A folder that everybody can look into."""
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    return tmp_path


def test_a_locked_file_says_so_and_is_still_read(file_database: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engines, "BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(file_database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseLocked):
        open_store(file_database).run(add)
    assert open_store(file_database).read(count) == 0
    other.execute("ROLLBACK")
    other.close()


def test_a_full_disk_says_so_and_keeps_nothing_of_the_change(file_database: str, monkeypatch: pytest.MonkeyPatch):
    connect = engines._connect

    def connect_without_room(name: str) -> Any:
        connection = connect(name)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    def fill(session: Session) -> None:
        for number in range(4000):
            session.execute(text("INSERT INTO id_block (name, next_id) VALUES (:name, 1)"), {"name": f"block {number}"})

    with monkeypatch.context() as patch:
        patch.setattr(engines, "_connect", connect_without_room)
        with pytest.raises(DiskFull):
            open_store(file_database).run(fill)
    assert open_store(file_database).read(count) == 0


def test_a_database_in_a_folder_that_cannot_be_written_is_read_and_not_written(file_database: str, reachable: Path):
    path = Path(file_database)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        as_nobody(_reads_and_does_not_write, file_database)
    finally:
        path.parent.chmod(0o755)
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


def _reads_and_does_not_write(database: str) -> None:
    assert open_store(database).read(count) == 0
    with pytest.raises(DatabaseReadOnly):
        open_store(database).run(add)


def test_no_database_is_made_in_a_folder_that_cannot_be_written(reachable: Path):
    folder = reachable / "closed"
    folder.mkdir(mode=0o555)
    as_nobody(_makes_none, str(folder / "claims.db"))
    assert list(folder.iterdir()) == []


def _makes_none(database: str) -> None:
    with pytest.raises(DatabaseReadOnly, match="permissions"):
        make_store(database)


def test_a_file_that_somebody_else_is_making_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engines, "BUSY_MILLISECONDS", 50)
    path = tmp_path / "claims.db"
    path.touch()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DatabaseLocked):
        make_store(str(path))
    assert path.exists()
    other.close()


def test_the_database_of_another_program_is_neither_used_nor_upgraded(tmp_path: Path):
    path = tmp_path / "claims.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name)")
    other.close()
    with pytest.raises(NoDatabase):
        open_store(str(path)).read(count)
    with pytest.raises(NoDatabase):
        upgrade_store(str(path))
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]
    other.close()


def test_a_file_cut_short_is_damaged(file_database: str):
    path = Path(file_database)
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(NotADatabase):
        open_store(file_database).read(count)
