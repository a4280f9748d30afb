"""`claimdb db backup`: one state of a database, whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Recorded, record_stations
from tests.conftest import Command


def test_a_backup_is_a_database_with_everything_in_it(claimdb: Command, recorded: Recorded, tmp_path: Path):
    ran = claimdb("db", "backup", "copy.db")
    assert (ran.code, ran.out, ran.err) == (0, "", "Wrote copy.db.\n")
    assert claimdb("report", "--db", "copy.db").out == claimdb("report").out
    assert claimdb("log", "--db", "copy.db").out == claimdb("log").out
    assert {path.name for path in tmp_path.iterdir()} <= {"claims.db", "claims.db-wal", "claims.db-shm", "copy.db"}


def test_a_backup_can_be_written_to(claimdb: Command, recorded: Recorded):
    claimdb("db", "backup", "copy.db")
    given = ("--verdict", "refuted", "--because", "counted again", "--db", "copy.db")
    assert claimdb("verify", recorded.sixty, *given).code == 0
    assert "verify" not in claimdb("log").out


def test_a_backup_never_writes_over_a_file(claimdb: Command, recorded: Recorded, tmp_path: Path):
    (tmp_path / "copy.db").write_text("mine")
    ran = claimdb("db", "backup", "copy.db")
    assert ran.code == 3
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_folder_that_is_not_there_is_named(claimdb: Command, recorded: Recorded):
    ran = claimdb("db", "backup", "nowhere/copy.db")
    assert ran.code == 3
    assert "nowhere/copy.db" in ran.err


def test_what_is_no_database_is_not_backed_up(claimdb: Command, tmp_path: Path):
    (tmp_path / "claims.db").write_text("a shopping list" * 100)
    assert claimdb("db", "backup", "copy.db").code == 4
    assert [path.name for path in tmp_path.iterdir()] == ["claims.db"]


def test_a_database_with_faults_leaves_no_backup(claimdb: Command, recorded: Recorded, tmp_path: Path):
    with sqlite3.connect(recorded.db) as connection:
        connection.execute("DROP VIEW open_findings")
    connection.close()
    assert claimdb("db", "backup", "copy.db").code == 4
    assert not list(tmp_path.glob("*copy.db*"))


def test_a_bug_in_the_middle_leaves_nothing(
    claimdb: Command, recorded: Recorded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_given: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("claimdb.store.integrity.check_schema", fail)
    assert claimdb("db", "backup", "copy.db").code == 70
    assert not list(tmp_path.glob("*copy.db*"))


def test_a_backup_can_be_made_while_somebody_writes(claimdb: Command, recorded: Recorded):
    writer = sqlite3.connect(recorded.db, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE source SET note = 'half done'")
    assert claimdb("db", "backup", "copy.db").code == 0
    writer.execute("ROLLBACK")
    writer.close()
    copy = sqlite3.connect("copy.db")
    assert copy.execute("SELECT count(*) FROM source WHERE note = 'half done'").fetchone() == (0,)
    copy.close()


def test_a_server_is_left_to_its_own_tools(claimdb: Command, database: str, tmp_path: Path):
    record_stations(database)
    ran = claimdb("db", "backup", "copy.db", "--db", database)
    is_file = "://" not in database
    assert ran.code == (0 if is_file else 4)
    assert (tmp_path / "copy.db").exists() is is_file
    assert is_file or "pg_dump" in ran.err
