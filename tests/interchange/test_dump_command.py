"""`claimdb export` and `claimdb import` of what it wrote, as typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

CLAIM = ("--measure", "boats", "--place", "France", "--as-of", "2022", "--yes")


@pytest.fixture
def two(claimdb: Command) -> Command:
    """Two databases, the second a copy of the first, in which one work has another title since."""
    claimdb("init", "--db", "mine.db")
    claimdb("source", "add", "--type", "report", "--title", "Boats", "--key", "port", "--db", "mine.db")
    claimdb("add", "54 boats", "--in", "port", *CLAIM, "--db", "mine.db")
    claimdb("export", "-o", "mine.jsonl", "--db", "mine.db")
    claimdb("init", "--db", "theirs.db")
    claimdb("import", "mine.jsonl", "--db", "theirs.db")
    claimdb("source", "edit", "port", "--title", "Afloat", "--db", "theirs.db")
    claimdb("export", "-o", "theirs.jsonl", "--db", "theirs.db")
    return claimdb


def titled(typed: Command) -> str:
    """The title of the one work in the first database."""
    written = typed("export", "--db", "mine.db").out.splitlines()
    (work,) = (line for line in map(json.loads, written) if line.get("record") == "source")
    return str(work["csl"]["title"])


def test_what_was_exported_is_imported_by_its_first_line(claimdb: Command):
    claimdb("init")
    claimdb("source", "add", "--type", "report", "--title", "Boats", "--key", "port")
    written = claimdb("export").out
    assert written.startswith('{"claimdb":"dump"')
    Path("a.anything").write_text(written, encoding="utf-8")
    claimdb("init", "--db", "other.db")
    ran = claimdb("import", "a.anything", "--db", "other.db")
    assert (ran.code, ran.out) == (0, "2 records read: 2 added, 0 already there, 0 completed.\n")
    assert claimdb("export", "--db", "other.db").out == written


def test_conflicts_are_shown_and_keep_all_out(two: Command):
    ran = two("import", "theirs.jsonl", "--db", "mine.db")
    assert ran.code == 3
    assert "csl.title: Boats here, Afloat there" in ran.err
    assert "--on-conflict" in ran.err
    assert titled(two) == "Boats"


def test_conflicts_are_shown_in_french(two: Command):
    ran = two("import", "theirs.jsonl", "--db", "mine.db", "--lang", "fr")
    assert "csl.title\u00a0: Boats ici, Afloat là-bas" in ran.err
    assert "rien n’a été gardé de cette copie intégrale" in ran.err


@pytest.mark.parametrize(("side", "title"), [("ours", "Boats"), ("theirs", "Afloat")])
def test_one_side_stands_when_it_is_named(two: Command, side: str, title: str):
    ran = two("import", "theirs.jsonl", "--on-conflict", side, "--db", "mine.db")
    assert ran.code == 0
    assert titled(two) == title
    assert "theirs.jsonl differs" in two("log", "--format", "json", "--db", "mine.db").out


def test_the_report_for_machines_holds_every_conflict(two: Command):
    ran = two("import", "theirs.jsonl", "--format", "json", "--db", "mine.db")
    record = json.loads(ran.out)
    assert (record["kind"], record["kept"], record["differing"]) == ("dump", False, 1)
    (conflict,) = record["conflicts"]
    assert (conflict["field"], conflict["ours"], conflict["theirs"]) == ("csl.title", "Boats", "Afloat")


@pytest.mark.parametrize("option", [("--map", "claim=a"), ("--update",)])
def test_options_of_tables_are_refused_for_a_dump(two: Command, option: tuple[str, ...]):
    ran = two("import", "theirs.jsonl", *option, "--db", "mine.db")
    assert ran.code == 2
    assert option[0] in ran.err


def test_the_option_of_dumps_is_refused_for_a_table(two: Command):
    Path("t.csv").write_text("claim,measure,value,source\na,boats,3,port\n", encoding="utf-8")
    assert two("import", "t.csv", "--on-conflict", "ours", "--db", "mine.db").code == 2


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(two: Command):
    ran = two("export", "-o", "nowhere/all.jsonl", "--db", "mine.db")
    assert ran.code == 3
    assert "nowhere/all.jsonl" in ran.err


def test_an_export_leaves_the_file_that_was_there_when_it_fails(two: Command):
    Path("kept.jsonl").write_text("kept", encoding="utf-8")
    assert two("export", "-o", "kept.jsonl", "--db", "none.db").code == 4
    assert Path("kept.jsonl").read_text(encoding="utf-8") == "kept"
