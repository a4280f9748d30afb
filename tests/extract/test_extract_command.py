"""`claimdb extract`, with and without a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.extract.records import FIELDS
from tests.conftest import Command
from tests.extract.conftest import HARBOUR


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def test_a_dry_run_needs_no_database(claimdb: Command, file: Path):
    ran = claimdb("extract", file.name, "--dry-run", "--format", "jsonl")
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert all(set(FIELDS) <= set(record) for record in records)
    assert {record["document"] for record in records} == {"harbour.txt"}
    assert list(file.parent.glob("*.db")) == []


def test_a_dry_run_shows_people_a_table(claimdb: Command, file: Path):
    ran = claimdb("extract", file.name, "--dry-run")
    assert "54" in ran.out
    assert "Harbour" in ran.out


def test_a_file_that_is_no_copy_of_a_source_is_told(claimdb: Command, file: Path):
    claimdb("init")
    ran = claimdb("extract", file.name)
    assert (ran.code, "claimdb capture" in ran.err) == (3, True)


def test_an_edited_file_is_the_newer_copy_of_its_source(claimdb: Command, file: Path):
    claimdb("init")
    claimdb("source", "add", file.name, "--key", "harbour2024", "--yes")
    first = json.loads(claimdb("extract", file.name, "--format", "json").out)[0]
    assert (first["source"], first["changed"], first["new"] > 3) == ("harbour2024", 0, True)
    file.write_text(HARBOUR.replace("54 stations", "61 stations"), encoding="utf-8")
    again = json.loads(claimdb("extract", file.name, "--format", "json").out)[0]
    assert (again["new"], again["changed"], again["gone"]) == (0, 1, 0)


def test_a_captured_source_is_extracted_by_its_key(claimdb: Command, file: Path):
    claimdb("init")
    claimdb("source", "add", file.name, "--key", "harbour2024", "--yes")
    assert json.loads(claimdb("extract", "harbour2024", "--format", "json").out)[0]["new"] > 3


def test_a_source_without_a_copy_is_told(claimdb: Command):
    claimdb("init")
    claimdb("source", "add", "--title", "Nothing", "--key", "nothing")
    ran = claimdb("extract", "nothing")
    assert (ran.code, "no copy of nothing" in ran.err) == (3, True)


def test_a_file_that_is_not_there_is_told(claimdb: Command):
    claimdb("init")
    ran = claimdb("extract", "absent.txt")
    assert (ran.code, "absent.txt" in ran.err) == (3, True)
