"""Copies of documents outside of the database: bytes by their hash, looked at by `db check`."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from claimdb.store.outside import is_kept, keep_outside, place_of
from tests.conftest import Command

TEXT = b"There were 54 boats in 2024.\n"
HASH = sha256(TEXT).hexdigest()


@pytest.fixture
def captured(file_database: str, claimdb: Command, tmp_path: Path) -> Path:
    """A folder with a database, and a folder of copies beside it with one copy."""
    (tmp_path / "claimdb.toml").write_text('copies = "copies"\n', encoding="utf-8")
    (tmp_path / "boats.txt").write_bytes(TEXT)
    assert claimdb("capture", "boats.txt", "--key", "boats2024", "--yes").code == 0
    return tmp_path


def test_the_bytes_stand_in_the_folder_and_the_database_has_their_hash(captured: Path):
    assert (captured / "copies" / HASH[:2] / HASH).read_bytes() == TEXT
    with closing(sqlite3.connect(captured / "claims.db")) as database:
        rows = database.execute("SELECT raw, raw_hash, is_outside, text FROM snapshot").fetchall()
    assert rows == [(None, HASH, 1, TEXT.decode().rstrip())] or rows == [(None, HASH, 1, TEXT.decode())]


def test_db_check_looks_at_them(captured: Path, claimdb: Command):
    assert claimdb("db", "check").code == 0
    place_of(captured / "copies", HASH).write_bytes(b"There were 55 boats in 2024.\n")
    ran = claimdb("db", "check")
    assert (ran.code, "a copy that is kept outside" in " ".join(ran.out.split())) == (4, True)
    place_of(captured / "copies", HASH).unlink()
    assert claimdb("db", "check").code == 4


def test_db_check_asks_for_the_folder(captured: Path, claimdb: Command):
    (captured / "claimdb.toml").unlink()
    ran = claimdb("db", "check", "--format", "json")
    assert (ran.code, json.loads(ran.out)[0]["problem"]) == (
        4,
        "a copy is kept outside, and no folder of copies is named",
    )


def test_an_export_with_copies_has_them(captured: Path, claimdb: Command):
    assert claimdb("export", "--with-copies", "-o", "all.jsonl").code == 0
    (captured / "claimdb.toml").unlink()
    assert claimdb("--db", "other.db", "init").code == 0
    assert claimdb("--db", "other.db", "import", "all.jsonl").code == 0
    with closing(sqlite3.connect(captured / "other.db")) as database:
        assert database.execute("SELECT raw, is_outside FROM snapshot").fetchall() == [(TEXT, 0)]


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_kept(
    file_database: str, claimdb: Command, tmp_path: Path
):
    (tmp_path / "boats.txt").write_bytes(TEXT)
    (tmp_path / "copies").write_bytes(b"a file")
    (tmp_path / "claimdb.toml").write_text('copies = "copies"\n', encoding="utf-8")
    ran = claimdb("capture", "boats.txt", "--yes")
    assert (ran.code, "this copy cannot be written" in ran.err) == (4, True)
    assert json.loads(claimdb("source", "list", "--format", "json").out) == []


def test_the_same_bytes_are_one_file(tmp_path: Path):
    assert keep_outside(tmp_path, TEXT) == keep_outside(tmp_path, TEXT)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [HASH]


def test_a_copy_that_was_cut_short_is_written_anew(tmp_path: Path):
    keep_outside(tmp_path, TEXT)
    place_of(tmp_path, HASH).write_bytes(TEXT[:5])
    keep_outside(tmp_path, TEXT)
    assert is_kept(tmp_path, HASH)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", HASH.upper(), HASH + "/x", "\0" * 64])
def test_nothing_but_a_hash_becomes_a_name(tmp_path: Path, name: str):
    with pytest.raises(ValueError, match="named by the sha256"):
        place_of(tmp_path, name)
    assert not is_kept(tmp_path, name)
