"""Every rule has a page of cases; each block is run with every rule, and its marks are all there is."""

from __future__ import annotations

import pytest

from claimdb.check.catalogue import all_rules
from claimdb.check.run import RuleRun
from tests.check.cases import CLAIMS, DOCUMENTS, PAGES, Case, cases_of, check_case, lint_case
from tests.check.notation import Line


def found_on(line: Line, run: RuleRun) -> set[str]:
    codes = set()
    for found in run.hits:
        hit = found.hit
        if line.derivation is not None:
            is_here = line.derivation in hit.identity
        elif any(hit.identity[0].startswith(f"d{n}") for n in range(20)):
            is_here = False
        elif hit.passages:
            is_here = any(passage.assertion == line.assertion for passage in hit.passages)
        else:
            is_here = line.claim in hit.claims
        if is_here:
            codes.add(found.rule.code)
    return codes


@pytest.mark.parametrize("case", CLAIMS, ids=lambda case: case.id)
def test_marks_are_exactly_what_a_check_says(case: Case):
    block, run = check_case(case)
    assert not run.rules_failed
    assert {line.text: found_on(line, run) for line in block.lines} == {
        line.text: set(line.expected) for line in block.lines
    }


@pytest.mark.parametrize("case", DOCUMENTS, ids=lambda case: case.id)
def test_marks_in_a_document_are_exactly_what_lint_says(case: Case):
    document, linted = lint_case(case)
    assert not linted.rules_failed
    found = {number: set() for number in document.marks}
    for one in linted.noticed:
        for place in one.places:
            # A place without a line is a recorded quote, by its number.
            found[place.line or int(place.assertion.partition(".")[0])].add(one.found.rule.code)
    assert found == {number: set(codes) for number, codes in document.marks.items()}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_a_flagged_and_a_clean_case(rule):
    bodies = [case.body for case in cases_of(PAGES / f"{rule.code.lower()}_{rule.name.replace(' ', '_')}.md")]
    assert any(rule.code in body for body in bodies), "no flagged case"
    assert any(rule.code not in body for body in bodies), "no clean case"
