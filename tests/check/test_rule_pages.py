"""Every rule has a page of cases; each block is run with every rule, and its marks are all there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimdb.check.assemble import assemble_quantities, assemble_supports
from claimdb.check.catalogue import all_rules
from claimdb.check.exchange import with_rates
from claimdb.check.linting import lint_readings
from claimdb.check.run import RuleRun, run_rules
from claimdb.values.rates import make_rates
from tests.check.notation import Block, Line, parse
from tests.check.written import read_written

PAGES = Path(__file__).parent / "rules"
_BLOCK = re.compile(r"^```(?P<kind>claims|document)(?P<how>[^\n]*)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)


def run_block(block: Block, *, coverage: bool = False) -> RuleRun:
    recorded, rates = block.recorded(), make_rates("the bank", block.quotes)
    in_question = {claim.key for claim in recorded.claims} if coverage else set()
    materials = [
        *assemble_quantities(recorded),
        *(with_rates(derivation, rates) for derivation in recorded.derivations),
        *assemble_supports(recorded, in_question),
    ]
    return run_rules(materials, all_rules())


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


def cases(kind: str) -> list[tuple[str, str, str]]:
    return [
        (f"{page.stem}-{number}", found["how"].strip(), found["body"])
        for page in sorted(PAGES.glob("*.md"))
        for number, found in enumerate(_BLOCK.finditer(page.read_text(encoding="utf-8")), start=1)
        if found["kind"] == kind
    ]


CLAIMS, DOCUMENTS = cases("claims"), cases("document")


@pytest.mark.parametrize(("how", "body"), [case[1:] for case in CLAIMS], ids=[case[0] for case in CLAIMS])
def test_marks_are_exactly_what_a_check_says(how: str, body: str):
    block = parse(body)
    run = run_block(block, coverage="coverage" in how)
    assert not run.rules_failed
    assert {line.text: found_on(line, run) for line in block.lines} == {
        line.text: set(line.expected) for line in block.lines
    }


@pytest.mark.parametrize(("language", "body"), [case[1:] for case in DOCUMENTS], ids=[case[0] for case in DOCUMENTS])
def test_marks_in_a_document_are_exactly_what_lint_says(language: str, body: str):
    document = read_written(body, language)
    linted = lint_readings([document.reading], all_rules(), document.rates)
    assert not linted.rules_failed
    found = {number: set() for number in document.marks}
    for one in linted.noticed:
        for place in one.places:
            # A place without a line is a recorded quote, by its number.
            found[place.line or int(place.assertion)].add(one.found.rule.code)
    assert found == {number: set(codes) for number, codes in document.marks.items()}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_a_flagged_and_a_clean_case(rule):
    page = PAGES / f"{rule.code.lower()}_{rule.name.replace(' ', '_')}.md"
    bodies = [found["body"] for found in _BLOCK.finditer(page.read_text(encoding="utf-8"))]
    assert any(rule.code in body for body in bodies), "no flagged case"
    assert any(rule.code not in body for body in bodies), "no clean case"
