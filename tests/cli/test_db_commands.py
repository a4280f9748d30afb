"""`claimdb db`: a whole database, a damaged one, one that somebody wrote to past claimdb, an old one."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.record import audit, row_audit
from claimdb.report.french import FRENCH
from claimdb.store import integrity
from claimdb.store.schema import configure
from claimdb.store.store import open_store
from tests.cli.conftest import Recorded, record_stations
from tests.conftest import Command


def faults(claimdb: Command, db: str) -> list[tuple[str, str]]:
    found = json.loads(claimdb("db", "check", "--format", "json", "--db", db).out)
    return [(one["problem"], one["where"]) for one in found]


def write_past_claimdb(db: str, *statements: str) -> None:
    with sqlite3.connect(db) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_recorded_database_is_whole_on_each_engine(claimdb: Command, database: str):
    record_stations(database)
    ran = claimdb("db", "check", "--db", database)
    assert (ran.code, ran.out) == (0, "The database is whole.\n")
    assert faults(claimdb, database) == []


def test_a_row_that_points_to_nothing_is_found(claimdb: Command, recorded: Recorded):
    write_past_claimdb(recorded.db, "DELETE FROM source WHERE cite_key = 'lee2022'")
    assert (integrity.ORPHANS, "assertion.source_id") in faults(claimdb, recorded.db)


def test_a_changed_event_is_found_on_each_engine(claimdb: Command, database: str):
    desk = record_stations(database).desk
    where = " ON event" if desk.store.address.path is None else ""

    def tamper(session: Session) -> None:
        session.execute(text(f"DROP TRIGGER event_unchanged{where}"))
        session.execute(text("UPDATE event SET payload_hash = 'x'"))

    desk.store.run(tamper)
    found = faults(claimdb, database)
    assert {problem for problem, _ in found} == {audit.CHANGED, integrity.MISSING}
    assert (integrity.MISSING, "event_unchanged") in found


def test_details_that_no_purge_erased_are_missed(claimdb: Command, recorded: Recorded):
    write_past_claimdb(recorded.db, "UPDATE event SET payload = NULL")
    assert {problem for problem, _ in faults(claimdb, recorded.db)} == {audit.EMPTIED}


def test_a_check_that_finds_nothing_seals_the_log(claimdb: Command, recorded: Recorded):
    assert "Sealed the log (events: 3)" in claimdb("db", "check").err
    assert claimdb("db", "check").err == ""
    chain = json.loads(claimdb("db", "seal", "--show", "--format", "json").out)[0]["chain"]
    ran = claimdb("db", "seal", "--verify", chain[:20].upper())
    assert (ran.code, ran.out.startswith("It is seal 1 of ")) == (0, True)
    assert claimdb("db", "seal", "--verify", "0" * 64).code == 4


def test_a_check_that_finds_a_fault_seals_nothing(claimdb: Command, recorded: Recorded):
    write_past_claimdb(recorded.db, "UPDATE mention SET wording = '99'")
    assert claimdb("db", "check").code == 4
    assert json.loads(claimdb("db", "seal", "--show", "--format", "json").out) == []


def test_an_import_and_a_backup_seal_the_log(claimdb: Command, recorded: Recorded, tmp_path: Path):
    def seals(db: str) -> list[int]:
        return [
            one["events"] for one in json.loads(claimdb("db", "seal", "--show", "--format", "json", "--db", db).out)
        ]

    assert claimdb("db", "backup", "copy.db").code == 0
    assert seals("copy.db") == seals(recorded.db) == [3]
    (tmp_path / "table.csv").write_text("source,measure,value\nnew,boats,12\n", encoding="utf-8")
    assert claimdb("import", "table.csv").code == 0
    assert seals(recorded.db) == [1, 3]


def test_a_missing_view_is_found_on_each_engine(claimdb: Command, database: str):
    store = open_store(database)
    store.run(lambda session: session.execute(text("DROP VIEW open_findings")))
    assert faults(claimdb, database) == [(integrity.MISSING, "open_findings")]


def test_a_missing_index_is_found_on_each_engine(claimdb: Command, database: str):
    store = open_store(database)
    store.run(lambda session: session.execute(text("DROP INDEX ix_event_at")))
    assert [problem for problem, _ in faults(claimdb, database)] == [integrity.OTHER_SCHEMA]


def test_a_column_of_somebody_else_is_found(claimdb: Command, recorded: Recorded):
    write_past_claimdb(recorded.db, "ALTER TABLE source ADD COLUMN score INTEGER")
    assert faults(claimdb, recorded.db) == [(integrity.OTHER_SCHEMA, "source.score")]


def test_a_missing_check_is_found(claimdb: Command, recorded: Recorded):
    with sqlite3.connect(recorded.db) as connection:
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'place'").fetchone()
        assert "ck_place_not_itself" in made
        connection.execute("PRAGMA writable_schema = ON")
        loose = made.replace("ck_place_not_itself", "ck_place_anything")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'place'", (loose,))
    connection.close()
    assert faults(claimdb, recorded.db) == [(integrity.MISSING, "place.ck_place_not_itself")]


def test_faults_end_the_command_with_4_and_are_listed(claimdb: Command, recorded: Recorded):
    write_past_claimdb(recorded.db, "DROP VIEW open_findings")
    ran = claimdb("db", "check")
    assert ran.code == 4
    assert "open_findings" in ran.out
    assert "is not whole (faults: 1)" in ran.err
    assert "il manque une partie du schéma" in " ".join(claimdb("db", "check", "--lang", "fr").out.split())


def test_a_damaged_page_is_found(claimdb: Command, recorded: Recorded):
    recorded.desk.store.close()
    write_past_claimdb(recorded.db, "PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(recorded.db)
    raw = bytearray(path.read_bytes())
    with sqlite3.connect(recorded.db) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_event_at'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    raw[(page - 1) * size : page * size] = b"\xff" * size
    path.write_bytes(raw)
    ran = claimdb("db", "check")
    assert ran.code == 4


def test_every_fault_has_a_french_name():
    names = [integrity.DAMAGED, integrity.ORPHANS, integrity.OTHER_SCHEMA, integrity.MISSING]
    of_the_log = [
        audit.CHANGED, audit.NOT_AS_SEALED, audit.LOST, audit.UNKNOWN_UNDO, audit.EMPTIED, audit.BROKEN_SEAL,
        audit.BROKEN_CHAIN, audit.OTHER_TEXT, row_audit.MADE_OTHERWISE, row_audit.CHANGED_SINCE, row_audit.ROW_LOST,
        row_audit.NOT_LOGGED,
    ]  # fmt: skip
    assert {*names, *of_the_log} <= set(FRENCH)


def test_an_older_database_is_upgraded_on_each_engine(claimdb: Command, database: str):
    store = open_store(database)
    store.run(lambda session: command.downgrade(configure(session.connection()), "0003"))
    store.close()
    assert claimdb("log", "--db", database).code == 4
    ran = claimdb("db", "upgrade", "--db", database)
    assert ran.code == 0
    assert ran.err.startswith("Upgraded the schema from 0003 to ")
    assert claimdb("db", "check", "--db", database).code == 0


def test_the_newest_schema_stays_as_it_is(claimdb: Command, recorded: Recorded):
    ran = claimdb("db", "upgrade")
    assert ran.code == 0
    assert "newest already" in ran.err


@pytest.mark.parametrize("made", [False, True], ids=["missing", "empty"])
def test_what_is_no_database_is_not_upgraded_into_one(claimdb: Command, tmp_path: Path, made: bool):
    if made:
        (tmp_path / "empty.db").touch()
    ran = claimdb("db", "upgrade", "--db", "empty.db")
    assert ran.code == 4
    assert "run claimdb init" in ran.err
    assert (tmp_path / "empty.db").exists() is made
