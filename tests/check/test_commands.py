"""The commands around findings, typed as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.check.conftest import CheckDesk
from tests.command_line import run

SCOPE = {"as_of": "2022-09", "place": "France"}


class Shell:
    """Types commands on one database and reads what they print."""

    def __init__(self, desk: CheckDesk, capsys: pytest.CaptureFixture[str]) -> None:
        self.db = str(desk.store.address.path)
        self.capsys = capsys
        self.code = 0
        self.err = ""

    def __call__(self, *words: str) -> str:
        self.capsys.readouterr()
        self.code = run([*words, "--db", self.db, "--now", "2026-03-01", "--as", "ana"])
        captured = self.capsys.readouterr()
        self.err = captured.err
        return captured.out

    def records(self, *words: str):
        return json.loads(self(*words, "--format", "json"))


@pytest.fixture
def shell(file_desk: CheckDesk, capsys: pytest.CaptureFixture[str]) -> Shell:
    file_desk.say("54", source="roy2022", quote="54 of them", **SCOPE)
    file_desk.say("60", source="lee2022", page="4", **SCOPE)
    file_desk.say("71", source="kim2022", place="France")
    return Shell(file_desk, capsys)


def test_check_prints_what_does_not_add_up_and_exits_with_1(shell: Shell):
    out = shell("check")
    assert shell.code == 1
    assert "error FIG001 disjoint figures" in out
    assert "60  lee2022 (p. 4)" in out
    assert "2 without as-of date: stations" in out


def test_check_speaks_french(shell: Shell):
    out = shell("check", "--lang", "fr")
    assert "ne peuvent être vrais ensemble" in out
    assert "Retrouver chaque passage" in out


def test_check_gives_the_fields_of_the_contract(shell: Shell):
    document = shell.records("check")
    assert {"findings", "rules_run", "rules_failed", "positions_checked", "unknown"} <= set(document)
    finding = document["findings"][0]
    assert (finding["rule"], finding["name"], finding["severity"]) == ("FIG001", "disjoint figures", "error")
    assert (finding["state"], finding["outcome"], finding["axis"]) == ("open", "contradiction", "value")
    assert finding["scope"] == {"place": "France", "as_of": "2022-09", "period": None, "qualifiers": {}}
    assert finding["origins"] == {"documents": 2, "min": 1, "max": 2}
    assert len(finding["claims"]) == len(finding["figures"]) == 2
    assert document["unknown"] == {"as_of": 2}
    assert [(one["label"], one["field"], one["pairs"]) for one in document["missing"]] == [("stations", "as_of", 2)]
    lines = [json.loads(line) for line in shell("check", "--format", "jsonl").splitlines()]
    assert lines == document["findings"]


def test_fail_on_decides_from_which_gravity_a_check_fails(shell: Shell):
    shell("check", "--rule", "SRC")
    assert shell.code == 0
    shell("check", "--rule", "SRC", "--coverage", "--fail-on", "note")
    assert shell.code == 1


def test_an_unknown_rule_is_a_wrong_usage(shell: Shell):
    shell("check", "--rule", "FIG999")
    assert shell.code == 2
    assert "FIG999" in shell.err


def test_a_finding_is_listed_shown_and_explained_by_the_start_of_its_key(shell: Shell):
    shell("check")
    key = shell.records("finding", "list", "--rule", "FIG001")[0]["key"]
    assert "54 of them" in shell("finding", "show", key[:6])
    shell("finding", "explain", key[:6], "--because", "two kinds of station")
    shell("check")
    assert shell.code == 0
    explained = shell.records("finding", "list", "--state", "explained")
    assert [(one["key"], one["explanation"]) for one in explained] == [(key, "two kinds of station")]


def test_a_dismissal_until_a_day_that_is_past_is_refused(shell: Shell):
    shell("check")
    key = shell.records("finding", "list", "--rule", "FIG001")[0]["key"]
    shell("finding", "dismiss", key, "--because", "later", "--until", "2026-02-28")
    assert shell.code == 2
    assert shell.records("finding", "list", "--rule", "FIG001")[0]["state"] == "open"


def test_a_conflict_flagged_by_hand_is_shown_by_check(shell: Shell):
    keys = sorted({key for one in shell.records("positions") for p in one["positions"] for key in p["claims"]})
    shell("flag", keys[0], keys[1], "--because", "one of them is old")
    assert shell.code == 0
    assert "one of them is old" in shell("check")


def test_positions_give_the_fields_of_the_contract(shell: Shell):
    known, unknown = shell.records("positions", "stations")
    assert (known["measure"], known["place"], known["as_of"], known["outcome"]) == (
        "stations", "France", "2022-09", "unresolved",
    )  # fmt: skip
    assert [p["label"] for p in known["positions"]] == ["54", "60"]
    assert set(known["positions"][0]) == {
        "low", "high", "label", "documents", "origins_min", "origins_max", "claims", "sources", "support",
        "choke_points",
    }  # fmt: skip
    assert known["positions"][0]["sources"] == ["roy2022"]
    assert (known["best"], known["margin"]) == (None, "0")
    assert unknown["outcome"] == "unresolved"


def test_only_what_a_check_shows_makes_it_exit_with_1(shell: Shell, file_desk: CheckDesk):
    file_desk.say("3", measure="ports", source="roy2022", **SCOPE)
    assert shell.records("check", "--measure", "ports")["findings"] == []
    assert shell.code == 0
    assert shell.records("check")["findings"] != []
    assert shell.code == 1


def test_a_denial_is_shown_with_every_measure_of_its_claim(shell: Shell, file_desk: CheckDesk):
    file_desk.say("3", measure="ports", source="roy2022", **SCOPE)
    file_desk.say("3", measure="ports", source="lee2022", stance="denies", **SCOPE)
    assert [one["rule"] for one in shell.records("check", "--measure", "ports", "--rule", "TXT")["findings"]] == [
        "TXT005"
    ]


def test_an_unknown_measure_is_an_input_error(shell: Shell):
    shell("positions", "nothing of the kind")
    assert shell.code == 3


def test_rules_are_listed_and_explained(shell: Shell):
    assert "disjoint figures" in shell("rules")
    assert "cannot both be true" in shell("rules", "explain", "disjoint-figures")
    assert "ne peuvent être vrais" in shell("rules", "explain", "fig001", "--lang", "fr")


def test_rules_and_findings_are_named_in_the_language_of_people(shell: Shell):
    assert "chiffres incompatibles" in shell("rules", "--lang", "fr")
    assert shell("rules", "explain", "fig001", "--lang", "fr").startswith("FIG001 chiffres incompatibles (erreur, ")
    listed = shell("finding", "list", "--lang", "fr", "--rule", "FIG001")
    assert "erreur" in listed
    assert "ouvert" in listed
    record = shell.records("finding", "list", "--lang", "fr", "--rule", "FIG001")[0]
    assert (record["severity"], record["state"], record["name"]) == ("error", "open", "disjoint figures")


def test_a_database_that_cannot_be_written_is_checked_and_nothing_is_remembered(shell: Shell, monkeypatch):
    path = Path(shell.db)
    before = path.read_bytes()
    monkeypatch.setattr("claimdb.store.store.Store.run", refuse)
    out = shell("check")
    assert (shell.code, path.read_bytes()) == (1, before)
    assert "FIG001" in out
    assert "not remembered" in shell.err


def refuse(*_given: object, **_named: object) -> None:
    from claimdb.store.failures import DatabaseReadOnly

    raise DatabaseReadOnly(where="claims.db")


def test_what_a_rule_that_was_not_asked_noticed_once_is_not_said_to_be_gone(shell: Shell):
    shell("check")
    assert "gone" not in shell("check", "--rule", "SRC")
    assert [one["rule"] for one in shell.records("finding", "list")].count("FIG001") == 1


def test_works_in_a_circle_are_listed_with_their_dates(file_desk: CheckDesk, capsys: pytest.CaptureFixture[str]):
    shell = Shell(file_desk, capsys)
    for key, title, issued in (("sails", "Sails", "2020-05"), ("oars", "Oars", "2021-02-03"), ("ropes", "Ropes", "")):
        dated = ("--issued", issued) if issued else ()
        shell("source", "add", "--type", "article", "--title", title, "--key", key, *dated)
    for source, cited in (("sails", "oars"), ("oars", "ropes"), ("ropes", "sails")):
        shell("add", "The firm sold cameras.", "--in", source, "--cites", cited, "--yes")
    said = " ".join(shell("check", "--rule", "SRC006").split())
    assert "Ropes (undated)" in said
    assert "(May 2020)" in said
    assert "(3 February 2021)" in said


def test_a_work_on_which_all_rests_is_named(file_desk: CheckDesk, capsys: pytest.CaptureFixture[str]):
    shell = Shell(file_desk, capsys)
    for key in ("wire2022", "roy2022", "lee2022"):
        shell("source", "add", "--type", "article", "--title", key.title(), "--key", key)
    scope = ("--place", "France", "--as-of", "2022-09")
    for source in ("roy2022", "lee2022"):
        shell("add", "54 stations", "--in", source, "--cites", "wire2022", "--measure", "stations", *scope, "--yes")
    (group,) = shell.records("positions")
    assert group["positions"][0]["choke_points"] == ["wire2022"]
    (claim,) = shell.records("claim", "list")
    assert "All of it rests on Wire2022." in shell("trace", claim["key"])
    for value, source in (("60", "wire2022"), ("70", "roy2022")):
        shell("add", f"{value} stations", "--in", source, "--measure", "stations", *scope, "--yes")
    french = shell("report", "--lang", "fr", "--format", "html").replace("\N{NO-BREAK SPACE}", " ")
    assert "tout le côté A repose sur Wire2022" in french
    assert "all of A rests on Wire2022" in " ".join(shell("check", "--rule", "FIG001").split())
