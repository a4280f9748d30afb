"""`claimdb db restore`, and the copy that an upgrade leaves: what was there is never lost."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Recorded
from tests.conftest import Command


def verify(claimdb: Command, recorded: Recorded) -> None:
    assert claimdb("verify", recorded.sixty, "--verdict", "refuted", "--because", "counted again").code == 0


def test_a_restored_database_is_what_was_backed_up(claimdb: Command, recorded: Recorded):
    before = claimdb("export").out
    claimdb("db", "backup", "copy.db")
    verify(claimdb, recorded)
    ran = claimdb("db", "restore", "copy.db", "--yes")
    assert ran.code == 0, ran
    assert claimdb("export").out == before
    assert claimdb("db", "check").code == 0


def test_what_was_there_is_kept_beside_and_named(claimdb: Command, recorded: Recorded, tmp_path: Path):
    claimdb("db", "backup", "copy.db")
    verify(claimdb, recorded)
    changed = claimdb("export").out
    for kept in ("claims.before-restore.db", "claims.before-restore-2.db"):
        assert kept in claimdb("db", "restore", "copy.db", "--yes").err
    assert claimdb("export", "--db", "claims.before-restore.db").out == changed
    assert claimdb("db", "check", "--db", "claims.before-restore.db").code == 0
    assert not list(tmp_path.glob(".*"))


def test_nothing_is_replaced_without_a_yes(claimdb: Command, recorded: Recorded, tmp_path: Path):
    claimdb("db", "backup", "copy.db")
    verify(claimdb, recorded)
    before = claimdb("export").out
    assert claimdb("db", "restore", "copy.db").code == 2
    assert claimdb("export").out == before
    assert not list(tmp_path.glob("*before-restore*"))


def test_a_backup_is_restored_into_a_new_place_without_asking(claimdb: Command, recorded: Recorded):
    claimdb("db", "backup", "copy.db")
    assert claimdb("db", "restore", "copy.db", "--db", "new.db").code == 0
    assert claimdb("export", "--db", "new.db").out == claimdb("export").out


def test_a_damaged_database_is_replaced_and_kept_as_it_is(claimdb: Command, recorded: Recorded, tmp_path: Path):
    claimdb("db", "backup", "copy.db")
    recorded.desk.store.close()
    for ending in ("-wal", "-shm"):
        (tmp_path / f"claims.db{ending}").unlink(missing_ok=True)
    (tmp_path / "claims.db").write_bytes(b"\xff" * 9000)
    assert claimdb("db", "restore", "copy.db", "--yes").code == 0
    assert claimdb("db", "check").code == 0
    assert (tmp_path / "claims.before-restore.db").read_bytes() == b"\xff" * 9000


def test_the_log_of_a_file_that_is_gone_is_not_read_into_the_restored_one(
    claimdb: Command, recorded: Recorded, tmp_path: Path
):
    claimdb("db", "backup", "copy.db")
    with closing(sqlite3.connect(tmp_path / "claims.db")) as held:
        held.execute("UPDATE source SET note = 'left in the log'")
        held.commit()
        shutil.copy(tmp_path / "claims.db-wal", tmp_path / "log")
    for path in tmp_path.glob("claims.db*"):
        path.unlink()
    (tmp_path / "log").rename(tmp_path / "claims.db-wal")
    assert claimdb("db", "restore", "copy.db").code == 0
    assert "left in the log" not in claimdb("export").out


def test_what_is_no_database_is_not_restored(claimdb: Command, recorded: Recorded, tmp_path: Path):
    (tmp_path / "list.db").write_text("a shopping list" * 100)
    before = claimdb("export").out
    for words, code in ((("list.db",), 4), (("none.db",), 3), (("claims.db",), 3)):
        assert claimdb("db", "restore", *words, "--yes").code == code
    assert claimdb("export").out == before
    assert not list(tmp_path.glob("*before-restore*")) + list(tmp_path.glob(".*"))


def test_a_backup_with_faults_is_not_restored(claimdb: Command, recorded: Recorded):
    claimdb("db", "backup", "copy.db")
    with closing(sqlite3.connect("copy.db")) as copy:
        copy.execute("DROP VIEW open_findings")
    ran = claimdb("db", "restore", "copy.db", "--yes")
    assert (ran.code, "copy.db" in ran.err) == (4, True)
    assert claimdb("db", "check").code == 0


def test_a_database_is_not_replaced_under_somebody_who_writes(
    claimdb: Command, recorded: Recorded, monkeypatch, tmp_path: Path
):
    monkeypatch.setattr("claimdb.store.engines.BUSY_MILLISECONDS", 50)
    claimdb("db", "backup", "copy.db")
    with closing(sqlite3.connect("claims.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE source SET note = 'still here'")
        assert claimdb("db", "restore", "copy.db", "--yes").code == 4
        writer.execute("COMMIT")
    assert "still here" in claimdb("export").out
    assert not list(tmp_path.glob("*before-restore*")) + list(tmp_path.glob(".*"))


def test_a_server_restores_its_databases_itself(claimdb: Command, recorded: Recorded):
    claimdb("db", "backup", "copy.db")
    ran = claimdb("db", "restore", "copy.db", "--db", "postgresql://nobody@nowhere/claims")
    assert (ran.code, "pg_restore" in ran.err) == (4, True)
