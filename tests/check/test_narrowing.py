"""What of the findings is shown and what makes a check fail: by rule, measure, day, gravity, baseline, each and all."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimdb.check import run as running
from claimdb.store.store import open_store
from tests.check.conftest import CheckDesk
from tests.command_line import run
from tests.record.conftest import NOON
from tests.report.sarif_shape import faults_of

FRANCE = {"as_of": "2022-09", "place": "France"}
FIRST, SECOND, LATER = "2026-03-01", "2026-03-10", "2026-03-20"


@dataclass
class Desk:
    """Types commands on one database on a day of its choice."""

    typed: CheckDesk
    capsys: pytest.CaptureFixture[str]
    now: str = LATER
    code: int = 0
    err: str = ""

    def __call__(self, *words: str, now: str | None = None) -> str:
        self.capsys.readouterr()
        self.code = run([*words, "--db", str(self.typed.store.address.path), "--now", now or self.now, "--as", "ana"])
        captured = self.capsys.readouterr()
        self.err = captured.err
        return captured.out

    def found(self, *words: str, now: str | None = None) -> list[tuple[str, str]]:
        """Rule and measure of what a command shows, coverage left out."""
        shown = json.loads(self(*words, "--format", "json", now=now))
        listed = shown["findings"] if isinstance(shown, dict) else shown
        return sorted((one["rule"], one["places"][0]["source"]) for one in listed if one["rule"][:3] in {"FIG", "TXT"})

    def key(self, rule: str) -> str:
        return next(
            one["key"] for one in json.loads(self("finding", "list", "--format", "json")) if one["rule"] == rule
        )


BOATS, DENIED, SHIPS = ("FIG001", "a"), ("TXT005", "c"), ("FIG001", "e")


@pytest.fixture(scope="module")
def noticed(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with an error and a warning noticed on the first day, another error on the second."""
    path = tmp_path_factory.mktemp("noticed") / "claims.db"
    shutil.copy(file_template, path)
    typed = CheckDesk(open_store(str(path)), NOON)

    def check(day: str) -> None:
        assert run(["check", "--db", str(path), "--now", day, "--as", "ana", "-o", str(path.with_suffix(".txt"))]) == 1

    typed.say("54", source="a", measure="boats", **FRANCE)
    typed.say("60", source="b", measure="boats", **FRANCE)
    typed.say("3", source="c", measure="ports", **FRANCE)
    typed.say("3", source="d", measure="ports", stance="denies", **FRANCE)
    check(FIRST)
    typed.say("7", source="e", measure="ships", **FRANCE)
    typed.say("9", source="f", measure="ships", **FRANCE)
    check(SECOND)
    typed.store.close()
    return path


@pytest.fixture
def file_desk(noticed: Path, tmp_path: Path) -> CheckDesk:
    """Somebody who goes on in a copy of it."""
    return CheckDesk(open_store(str(shutil.copy(noticed, tmp_path / "claims.db"))), NOON)


@pytest.fixture
def desk(file_desk: CheckDesk, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(file_desk, capsys)


ASKED = [
    ((), [BOATS, SHIPS, DENIED]),
    (("--rule", "FIG001"), [BOATS, SHIPS]),
    (("--rule", "asserted-and-denied"), [DENIED]),
    (("--rule", "TXT", "--rule", "FIG"), [BOATS, SHIPS, DENIED]),
    (("--measure", "boats"), [BOATS]),
    (("--measure", "boats", "--measure", "ports"), [BOATS, DENIED]),
    (("--since", FIRST), [BOATS, SHIPS, DENIED]),
    (("--since", SECOND), [SHIPS]),
    (("--since", LATER), []),
    (("--since", SECOND, "--measure", "boats"), []),
    (("--since", FIRST, "--rule", "FIG", "--measure", "boats", "--measure", "ports"), [BOATS]),
    (("--since", SECOND, "--rule", "FIG001", "--measure", "ships"), [SHIPS]),
]


@pytest.mark.parametrize(("words", "shown"), ASKED)
def test_a_check_shows_what_is_asked_for(desk: Desk, words: tuple[str, ...], shown: list[tuple[str, str]]):
    assert desk.found("check", *words) == sorted(shown)


@pytest.mark.parametrize(("words", "shown"), ASKED)
def test_a_list_shows_the_same(desk: Desk, words: tuple[str, ...], shown: list[tuple[str, str]]):
    assert desk.found("finding", "list", *words) == sorted(shown)
    assert desk.code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--rule", "TXT005"), 1),
        (("--rule", "TXT005", "--fail-on", "error"), 0),
        (("--rule", "FIG001", "--fail-on", "error"), 1),
        (("--measure", "ports", "--fail-on", "error"), 0),
        (("--since", LATER, "--fail-on", "note"), 0),
        (("--since", SECOND, "--rule", "TXT005", "--fail-on", "note"), 0),
        (("--since", SECOND, "--measure", "ships", "--rule", "FIG", "--fail-on", "error"), 1),
    ],
)
def test_only_what_is_shown_makes_a_check_fail(desk: Desk, words: tuple[str, ...], code: int):
    desk("check", *words)
    assert desk.code == code


def test_a_day_that_is_none_is_a_wrong_usage(desk: Desk):
    desk("check", "--since", "yesterday")
    assert desk.code == 2


def test_an_explanation_holds_through_its_last_day_and_no_longer(desk: Desk):
    key = desk.key("TXT005")
    desk("finding", "explain", key, "--because", "for now", "--until", LATER)
    assert DENIED not in desk.found("finding", "list", now=LATER)
    assert DENIED in desk.found("finding", "list", now="2026-03-21")
    assert DENIED not in desk.found("check", now=LATER)
    assert DENIED in desk.found("check", now="2026-03-21")


@pytest.mark.parametrize("word", ["explain", "dismiss"])
def test_a_decision_names_its_last_day(desk: Desk, word: str):
    said = desk("finding", word, desk.key("TXT005"), "--because", "for now", "--until", LATER)
    assert "ed until 20 March 2026, as long as" in said


def test_the_history_of_a_finding_is_shown_with_days_people_and_reasons(desk: Desk):
    key = desk.key("TXT005")
    desk("finding", "explain", key, "--because", "for now", "--until", LATER)
    desk("check", now="2026-03-21")
    assert " ".join(desk("finding", "show", key).split()).endswith(
        "history: 1 March 2026, 00:00 UTC: noticed, by ana "
        "history: 20 March 2026, 00:00 UTC: explained, by ana: for now (until 20 March 2026) "
        "history: 21 March 2026, 00:00 UTC: reopened: what was decided has run out, by ana"
    )


# Baselines, as they are typed


def test_a_baseline_leaves_the_new_ones(desk: Desk, file_desk: CheckDesk):
    assert "holds" in desk("finding", "baseline", "save", "start")
    file_desk.say("5", source="g", measure="docks", **FRANCE)
    file_desk.say("8", source="h", measure="docks", **FRANCE)
    assert desk.found("check", "--baseline", "start") == [("FIG001", "g")]
    assert desk.code == 1
    assert desk.found("finding", "list", "--baseline", "start") == [("FIG001", "g")]
    assert desk.found("report", "--baseline", "start") == [("FIG001", "g")]


def test_a_check_says_what_is_known_new_and_gone(desk: Desk):
    desk("finding", "baseline", "save", "start")
    held = json.loads(desk("finding", "baseline", "list", "--format", "json"))[0]["findings"]
    out = desk("check", "--baseline", "start")
    assert f"Against the baseline “start”: {held} known; 0 new; 0 gone." in out
    assert desk.code == 0
    french = desk("check", "--baseline", "start", "--lang", "fr").replace("\u00a0", " ").replace("\u202f", " ")
    assert f"État de référence « start » (connus : {held} ; nouveaux : 0 ; disparus : 0)." in french


def test_a_baseline_goes_with_the_other_options(desk: Desk, file_desk: CheckDesk):
    desk("finding", "baseline", "save", "start")
    file_desk.say("5", source="g", measure="docks", **FRANCE)
    file_desk.say("8", source="h", measure="docks", **FRANCE)
    assert desk.found("check", "--baseline", "start", "--measure", "boats") == []
    assert desk.code == 0
    assert desk.found("check", "--baseline", "start", "--rule", "FIG001", "--since", LATER) == [("FIG001", "g")]
    assert desk.code == 1


def test_everything_shows_the_known_too_and_fails_on_the_new_only(desk: Desk):
    desk("finding", "baseline", "save", "start")
    assert desk.found("check", "--baseline", "start", "--all") == sorted([BOATS, SHIPS, DENIED])
    assert desk.code == 0


def test_a_baseline_is_shown_pruned_and_removed(desk: Desk):
    desk("finding", "baseline", "save", "start")
    shown = json.loads(desk("finding", "baseline", "show", "start", "--format", "json"))
    assert {one["baseline"] for one in shown} == {"unchanged"}
    pruned = desk("finding", "baseline", "prune", "start")
    assert "Took 0 findings out" in pruned
    assert f"It holds {len(shown)} findings now." in pruned
    desk("finding", "baseline", "remove", "start")
    desk("check", "--baseline", "start")
    assert desk.code == 3
    desk("undo", "last")
    desk("check", "--baseline", "start")
    assert desk.code == 0


def test_the_log_names_a_baseline(desk: Desk):
    desk("finding", "baseline", "save", "before the summer")
    assert "before the summer" in " ".join(desk("log", "before the summer").split())


def test_a_trend_counts_check_by_check(desk: Desk):
    points = json.loads(desk("finding", "trend", "--rule", "FIG001", "--format", "json"))
    assert [(one["at"], one["open"], one["new"]) for one in points] == [
        ("2026-03-01T00:00:00Z", 1, 1), ("2026-03-10T00:00:00Z", 2, 1),
    ]  # fmt: skip


def test_a_trend_across_rule_sets_is_refused_with_what_differs(desk: Desk):
    desk("check", "--rule", "FIG")
    desk("finding", "trend")
    assert desk.code == 2
    assert "came: –; went:" in desk.err
    assert "TXT005" in desk.err
    assert len(json.loads(desk("finding", "trend", "--common", "--format", "json"))) == 3
    assert desk.code == 0
    desk("finding", "trend", "--lang", "fr")
    assert "leurs règles diffèrent" in desk.err


# What other tools read


def test_sarif_of_a_check_keeps_to_the_standard_and_tells_decisions(desk: Desk):
    desk("finding", "dismiss", desk.key("TXT005"), "--because", "a slip of the tongue")
    log = json.loads(desk("check", "--format", "sarif"))
    assert faults_of(log) == []
    by_rule = {one["ruleId"]: one for one in log["runs"][0]["results"]}
    assert by_rule["TXT005"]["suppressions"][0]["justification"] == "a slip of the tongue"
    assert by_rule["FIG001"]["suppressions"] == []
    assert {one["physicalLocation"]["artifactLocation"]["uri"] for one in by_rule["FIG001"]["locations"]} == {
        "claims.db"
    }


def test_sarif_of_a_check_tells_all_states_against_a_baseline(desk: Desk, file_desk: CheckDesk):
    desk("finding", "baseline", "save", "start")
    file_desk.say("71", source="g", measure="boats", **FRANCE)
    file_desk.say("5", source="h", measure="docks", **FRANCE)
    file_desk.say("8", source="i", measure="docks", **FRANCE)
    denial = next(one for one in json.loads(desk("finding", "list", "--format", "json")) if one["rule"] == "TXT005")
    desk("claim", "withdraw", denial["claims"][0])
    log = json.loads(desk("check", "--baseline", "start", "--format", "sarif"))
    assert faults_of(log) == []
    states = {(one["ruleId"], one["baselineState"]) for one in log["runs"][0]["results"]}
    wanted = {("FIG001", "unchanged"), ("FIG001", "updated"), ("FIG001", "new"), ("TXT005", "absent")}
    assert wanted <= states
    assert desk.code == 1


def test_a_report_is_written_as_sarif_by_its_name(desk: Desk, tmp_path):
    desk("report", "-o", str(tmp_path / "facts.sarif"))
    log = json.loads((tmp_path / "facts.sarif").read_text(encoding="utf-8"))
    assert faults_of(log) == []
    assert log["runs"][0]["automationDetails"]["id"] == "claimdb/report/"


def test_annotations_and_test_reports_of_a_check(desk: Desk):
    assert desk("check", "--format", "github", "--rule", "FIG001").count("::error ") == 2
    assert ElementTree.fromstring(desk("check", "--format", "junit", "--rule", "FIG001")).get("failures") == "2"
    assert "ne peuvent être vrais" in desk("check", "--format", "github", "--rule", "FIG001", "--lang", "fr")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that always fails, beside those that answer."""
    real = running.run_rules

    def failing(materials, rules):
        outcome = real(materials, rules)
        failed = tuple(running.FailedRule(rule.code, "ValueError: <odd>") for rule in rules if rule.code == "FIG002")
        return running.RuleRun(outcome.hits, outcome.rules_run, failed, outcome.unknown)

    monkeypatch.setattr("claimdb.check.checking.run_rules", failing)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("words", [("check",), ("report",), ("finding", "list"), ("check", "--fail-on", "error")])
def test_a_rule_that_failed_ends_with_5_beside_findings(desk: Desk, words: tuple[str, ...]):
    assert BOATS in desk.found(*words)
    assert desk.code == 5
    assert "FIG002" in desk.err


@pytest.mark.usefixtures("broken")
def test_a_rule_that_failed_is_told_to_every_tool(desk: Desk):
    run_ = json.loads(desk("check", "--format", "sarif"))["runs"][0]
    assert run_["invocations"][0]["executionSuccessful"] is False
    assert desk.code == 5
    assert "::error title=Rule FIG002 failed::" in desk("check", "--format", "github")
    assert ElementTree.fromstring(desk("check", "--format", "junit")).get("errors") == "1"
    assert desk.code == 5


@pytest.mark.usefixtures("broken")
def test_a_baseline_is_neither_saved_nor_pruned_when_a_rule_failed(desk: Desk):
    desk("finding", "baseline", "save", "start")
    assert desk.code == 5
    assert json.loads(desk("finding", "baseline", "list", "--format", "json")) == []
