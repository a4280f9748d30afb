"""`claimdb lint --baseline FILE`: what a file lists as known is left out and counted."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from claimdb.check.run import FailedRule, RuleRun
from tests.conftest import Command
from tests.report.sarif_shape import faults_of

WRONG = "The crew of 12 people (7 men and 4 women) left Norda.\n"
MORE = "They met on Monday, 12 May 2020, as planned.\n"
KNOWN = "known.json"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "draft.txt"
    file.write_text(WRONG, encoding="utf-8")
    return file


def save(claimdb: Command, *files: str) -> None:
    assert claimdb("lint", *files, "--baseline", KNOWN, "--save-baseline").code == 0


def counts(claimdb: Command, *files: str) -> tuple[int, int, int, int]:
    ran = claimdb("lint", *files, "--baseline", KNOWN, "--format", "json")
    against = json.loads(ran.out)["baseline"]
    return against["known"], against["new"], against["gone"], ran.code


def test_what_is_known_fails_no_lint(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    ran = claimdb("lint", "draft.txt", "--baseline", KNOWN)
    assert ran.code == 0
    assert ran.out == "1 document read: nothing new that does not add up.\n"
    assert "Against the baseline “known.json”: 1 known; 0 new; 0 gone." in ran.err


def test_what_is_new_fails_a_lint(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG + MORE, encoding="utf-8")
    ran = claimdb("lint", "draft.txt", "--baseline", KNOWN)
    assert ran.code == 1
    assert "TXT003" in ran.out
    assert "FIG007" not in ran.out
    assert "1 known; 1 new; 0 gone" in ran.err


def test_a_finding_that_moved_is_known(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text("A title\n\nSome words before.\n\n" + WRONG, encoding="utf-8")
    assert counts(claimdb, "draft.txt") == (1, 0, 0, 0)


def test_a_finding_with_other_figures_is_new(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG.replace("7 men", "6 men"), encoding="utf-8")
    known, new, _gone, code = counts(claimdb, "draft.txt")
    assert (known, new, code) == (0, 1, 1)


def test_what_was_put_right_is_gone_until_it_is_pruned(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG.replace("4 women", "5 women"), encoding="utf-8")
    assert counts(claimdb, "draft.txt") == (0, 0, 1, 0)
    claimdb("lint", "draft.txt", "--baseline", KNOWN, "--prune-baseline")
    assert counts(claimdb, "draft.txt") == (0, 0, 0, 0)


def test_pruning_takes_in_nothing_new(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG + MORE, encoding="utf-8")
    assert claimdb("lint", "draft.txt", "--baseline", KNOWN, "--prune-baseline").code == 1
    assert counts(claimdb, "draft.txt") == (1, 1, 0, 1)


def test_documents_and_rules_that_were_not_asked_stay_as_they_are(claimdb: Command, draft: Path, tmp_path: Path):
    (tmp_path / "other.txt").write_text(MORE, encoding="utf-8")
    save(claimdb, "draft.txt", "other.txt")
    save(claimdb, "other.txt")
    claimdb("lint", "other.txt", "--baseline", KNOWN, "--prune-baseline")
    claimdb("lint", "draft.txt", "--rule", "TXT003", "--baseline", KNOWN, "--save-baseline")
    assert counts(claimdb, "draft.txt") == (1, 0, 0, 0)
    assert counts(claimdb, "draft.txt", "other.txt") == (2, 0, 0, 0)


def test_a_document_that_is_no_more_is_gone(claimdb: Command, draft: Path, tmp_path: Path):
    (tmp_path / "other.txt").write_text(MORE, encoding="utf-8")
    save(claimdb, "draft.txt", "other.txt")
    (tmp_path / "other.txt").unlink()
    assert counts(claimdb, "draft.txt") == (1, 0, 1, 0)


def test_a_baseline_means_the_same_wherever_a_lint_is_started(
    claimdb: Command, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    save(claimdb, "draft.txt")
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    for named in ("../draft.txt", str(draft)):
        assert claimdb("lint", named, "--baseline", f"../{KNOWN}").code == 0


def test_saving_twice_gives_the_same_bytes(claimdb: Command, draft: Path, tmp_path: Path):
    draft.write_text(WRONG + MORE, encoding="utf-8")
    save(claimdb, "draft.txt")
    first = (tmp_path / KNOWN).read_bytes()
    claimdb("lint", "draft.txt", "--baseline", KNOWN, "--save-baseline", "--lang", "fr")
    assert (tmp_path / KNOWN).read_bytes() == first


def test_the_file_lists_rule_words_and_evidence(claimdb: Command, draft: Path, tmp_path: Path):
    save(claimdb, "draft.txt")
    (listed,) = json.loads((tmp_path / KNOWN).read_text(encoding="utf-8"))["findings"]
    assert (listed["rule"], listed["name"]) == ("FIG007", "sum mismatch")
    assert listed["places"] == [{"document": "draft.txt", "quote": WRONG.strip()}]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"baseline": "claimdb lint", "version": 2, "findings": []}', "[" * 100_000,
     '{"baseline": "claimdb lint", "version": 1, "findings": [{"rule": "FIG007"}]}'],
)  # fmt: skip
def test_a_file_that_is_no_baseline_is_told_and_left(claimdb: Command, draft: Path, tmp_path: Path, text: str):
    (tmp_path / KNOWN).write_text(text, encoding="utf-8")
    for more in ((), ("--save-baseline",), ("--prune-baseline",)):
        ran = claimdb("lint", "draft.txt", "--baseline", KNOWN, *more)
        assert ran.code == 3
        assert "this is no baseline of a lint" in ran.err
        assert (tmp_path / KNOWN).read_text(encoding="utf-8") == text


def test_a_baseline_that_is_not_there_is_told(claimdb: Command, draft: Path):
    assert claimdb("lint", "draft.txt", "--baseline", "none.json").code == 3


@pytest.mark.parametrize(
    "more", [("--save-baseline",), ("--prune-baseline",), ("--baseline", KNOWN, "--save-baseline", "--prune-baseline")]
)
def test_what_to_save_or_prune_must_be_clear(claimdb: Command, draft: Path, more: tuple[str, ...]):
    assert claimdb("lint", "draft.txt", *more).code == 2


def test_sarif_tells_what_is_known_and_what_is_new(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG + MORE, encoding="utf-8")
    log = json.loads(claimdb("lint", "draft.txt", "--baseline", KNOWN, "--format", "sarif").out)
    assert faults_of(log) == []
    states = {one["ruleId"]: one["baselineState"] for one in log["runs"][0]["results"]}
    assert states == {"FIG007": "unchanged", "TXT003": "new"}


def test_annotations_are_of_what_is_new(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    draft.write_text(WRONG + MORE, encoding="utf-8")
    (line,) = claimdb("lint", "draft.txt", "--baseline", KNOWN, "--format", "github").out.splitlines()
    assert line.startswith("::warning file=draft.txt,line=2,col=13,")


def test_a_test_report_skips_what_is_known(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    root = ElementTree.fromstring(claimdb("lint", "draft.txt", "--baseline", KNOWN, "--format", "junit").out)
    assert (root.get("failures"), root.get("skipped")) == ("0", "1")


def test_the_words_are_french_when_asked_for(claimdb: Command, draft: Path):
    save(claimdb, "draft.txt")
    ran = claimdb("lint", "draft.txt", "--baseline", KNOWN, "--lang", "fr")
    assert "connus\xa0: 1" in ran.err


def test_a_rule_that_failed_leaves_the_baseline_alone(
    claimdb: Command, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    save(claimdb, "draft.txt")
    before = (tmp_path / KNOWN).read_bytes()

    def broken(materials, rules):
        return RuleRun((), tuple(rule.code for rule in rules), (FailedRule("FIG007", "odd"),))

    monkeypatch.setattr("claimdb.check.linting.run_rules", broken)
    ran = claimdb("lint", "draft.txt", "--baseline", KNOWN, "--save-baseline")
    assert ran.code == 5
    assert "FIG007" in ran.err
    assert (tmp_path / KNOWN).read_bytes() == before
