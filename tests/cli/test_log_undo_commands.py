"""`claimdb log` and `claimdb undo`, typed as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Recorded, Records, record_stations
from tests.conftest import Command


def events(claimdb: Command, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(claimdb("log", *words, "--format", "json").out)
    return found


def test_the_newest_event_comes_first(claimdb: Command, recorded: Recorded):
    numbers = [event["event"] for event in events(claimdb)]
    assert len(numbers) == 3
    assert numbers == sorted(numbers, reverse=True)


def test_the_log_of_a_record_holds_only_what_is_about_it(claimdb: Command, recorded: Recorded):
    assert len(events(claimdb, recorded.sixty[:8])) == 1
    assert len(events(claimdb, "survey2021")) == 1


def test_a_log_of_nothing_known_is_an_input_error(claimdb: Command, recorded: Recorded):
    assert claimdb("log", "nobody1900").code == 3


def test_a_log_can_be_cut_or_whole(claimdb: Command, recorded: Recorded):
    assert len(events(claimdb, "--limit", "2")) == 2
    assert len(events(claimdb, "--limit", "2", "--all")) == 3


def test_the_log_names_who_did_what_when(claimdb: Command, recorded: Recorded):
    out = claimdb("log").out
    assert out.split("\n")[0].split() == ["event", "moment", "who", "command", "summary"]
    assert "2026-03-01 12:00" in out
    assert "ana" in out


def test_a_new_database_has_no_history(claimdb: Command, file_database: str):
    ran = claimdb("log")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing was done yet.\n")


def test_an_event_is_taken_back_and_the_undo_too(claimdb: Command, recorded: Recorded):
    last = str(events(claimdb)[0]["event"])
    ran = claimdb("undo", last)
    assert ran.code == 0
    assert f"Took back event {last}" in ran.out
    assert claimdb("search", "60").out == ""
    offered = ran.out.splitlines()[-1].partition("claimdb ")[2].split()
    assert claimdb(*offered).code == 0
    assert recorded.sixty[:8] in claimdb("search", "60").out


def test_an_undo_is_an_event_that_names_what_it_took_back(claimdb: Command, recorded: Recorded):
    last = events(claimdb)[0]["event"]
    claimdb("undo", str(last), "--as", "ben")
    newest = events(claimdb)[0]
    assert (newest["command"], newest["by"], newest["undoes"]) == ("undo", "ben", last)


def test_what_later_records_rest_on_is_kept_and_named(claimdb: Command, recorded: Recorded):
    first = events(claimdb)[-1]["event"]
    ran = claimdb("undo", str(first))
    assert ran.code == 0
    assert "Kept, for later records rest on them:" in ran.out
    assert recorded.fifty_four in ran.out


@pytest.mark.parametrize("given", ["999999", "x", "-1", "1e3"])
def test_an_event_that_is_none_is_an_error(claimdb: Command, recorded: Recorded, given: str):
    ran = claimdb("undo", "--", given)
    assert (ran.code, ran.out) == (3, "")


def test_taking_back_twice_is_refused(claimdb: Command, recorded: Recorded):
    last = str(events(claimdb)[0]["event"])
    claimdb("undo", last)
    ran = claimdb("undo", last)
    assert ran.code == 3
    assert "it was taken back already" in ran.err


def test_history_works_on_each_engine(claimdb: Command, database: str):
    recorded = record_stations(database)
    last = str(events(claimdb, recorded.sixty, "--db", database)[0]["event"])
    assert claimdb("undo", last, "--db", database).code == 0
    assert len(events(claimdb, "--db", database)) == 4


def test_the_log_names_what_was_added(fleet: Command):
    shown = fleet("log", "--format", "json").out
    assert "1 claim (14 ferries on 9 lines)" in shown
    assert "2 measures (ferries in service, ferry lines)" in shown
    assert "added 1 source (royFerries2024)" in shown


def test_a_decision_is_taken_back_though_its_finding_is_gone_by_now(fleet: Command, records: Records):
    found = json.loads(fleet("check", "--coverage", "--format", "json").out)["findings"]
    assert fleet("finding", "dismiss", found[0]["key"], "--because", "not needed").code == 0
    fleet("check")
    assert fleet("undo", "last").code == 0
    assert {one["state"] for one in json.loads(fleet("check", "--coverage", "--format", "json").out)["findings"]} == {
        "open"
    }


def test_an_import_that_added_nothing_is_not_what_is_taken_back(fleet: Command, tmp_path: Path):
    rows = "measure,value,source\nfares,14,royFerries2024\n"
    (tmp_path / "one.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "two.csv").write_text(rows + "\n", encoding="utf-8")
    fleet("import", "one.csv")
    assert "1 already there" in fleet("import", "two.csv").out
    assert "1 added" in fleet("undo", "last").out
