"""The summary of a check: one screen, whatever is in it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from claimdb.report.denials import Denial
from claimdb.report.summary import next_steps, summarise
from claimdb.report.terminal import display_width, safe
from claimdb.values.digest import Digest, FindingView, RuleView
from claimdb.values.hit import Severity
from tests.report.samples import CLAIM_37, HOSTILE, hostile_digest, small_digest, small_finding


def of_rule(code: str, **changes: object) -> FindingView:
    finding = small_finding()
    rule = RuleView(code, "name", "name", "definition", "settle it")
    return replace(finding, rule=rule, **changes)  # type: ignore[arg-type]


def digest_of(*findings: FindingView) -> Digest:
    return replace(small_digest(), findings=findings)


def words(text: str) -> str:
    return " ".join(text.split())


def test_it_says_how_much_was_read():
    assert summarise(small_digest(), "en").splitlines()[0] == (
        "2 documents read: 2 claims with 2 figures, resting on 1 work."
    )


def test_it_says_what_is_missing_most():
    assert "Pairs not comparable for lack of: as-of date (12), place (3)." in summarise(small_digest(), "en")


def test_figures_that_cannot_be_true_together_are_named_as_printed():
    assert "F7QKX2   ferries: 37 and at least 41 cannot be true together." in summarise(small_digest(), "en")


def test_a_denial_is_told_with_what_it_leaves_standing():
    denial = Denial(CLAIM_37, "37 ferries are left", "The harbour", ("It sold four.",), ("It bought ten",))
    said = words(summarise(digest_of(of_rule("TXT005")), "en", [denial]))
    assert "The harbour denies: 37 ferries are left. Not denied: It sold four. Own account: It bought ten." in said


def test_a_denial_by_nobody_named_is_told_as_the_rule_does():
    said = summarise(digest_of(of_rule("TXT005", message="Asserted by one; denied by another.")), "en")
    assert "Asserted by one; denied by another." in said


def test_wordings_that_agree_on_one_origin_are_told_though_they_are_notes():
    said = words(summarise(digest_of(of_rule("SRC007", severity=Severity.NOTE)), "en"))
    assert "What agrees, but rests on one origin F7QKX2 ferries: “37” and “at least 41” (2 documents)." in said


def test_other_notes_are_left_to_the_report():
    assert "SRC002" not in summarise(digest_of(of_rule("SRC002", severity=Severity.NOTE, message="SRC002")), "en")


def test_what_goes_beyond_a_few_is_counted():
    many = digest_of(*(replace(small_finding(), key=f"F{at}") for at in range(12)))
    assert "and 7 more in the report" in summarise(many, "en")
    assert len(summarise(many, "en").splitlines()) <= 24


def test_nothing_found_is_one_paragraph():
    assert "\n\n" not in summarise(replace(digest_of(), unknown=()), "en")


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_documents_do_nothing_to_a_terminal(text: str, width: int):
    said = summarise(hostile_digest(text), "en", [Denial(text, text, text, (text,), (text,))], width=width)
    assert safe(said, keep_lines=True) == said
    assert max(map(display_width, said.splitlines())) <= width


def test_steps_name_the_gravest_finding_and_the_claim_of_the_finest_figure():
    agreeing = of_rule("SRC007", severity=Severity.NOTE, key="FAGREES00")
    steps = next_steps(digest_of(small_finding(), agreeing), "folder", ("a.db",), "en")
    assert re.findall(r"claimdb (.+?)(?:  |\n)", steps) == [
        "finding show F7QKX2", f"trace {CLAIM_37[:8]}", "positions MFERR", "verify --next",
    ]  # fmt: skip


def test_steps_need_no_finding():
    steps = next_steps(digest_of(), "folder", ("a.db",), "en").splitlines()
    assert steps[-1].startswith("  claimdb verify --next")
    assert len(steps) == 4
