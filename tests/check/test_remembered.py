"""What the cases of the rules leave in a database does not change unnoticed.

A finding is known again by its key, and what was decided of it holds while its evidence is the same. Where a line of
remembered.txt must change, the rule's `revision` goes up, and decisions that people made may be asked for again.
`python -m tests.check.rule_docs` writes the file anew.
"""

from __future__ import annotations

import pytest

from tests.check.cases import CASES, REMEMBERED, Case, remembered

KEPT = REMEMBERED.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_finding_keeps_its_key_and_its_evidence(case: Case):
    assert remembered(case) == [line for line in KEPT if line.startswith(f"{case.id} ")]


def test_nothing_is_remembered_of_cases_that_are_gone():
    assert {line.partition(" ")[0] for line in KEPT} <= {case.id for case in CASES}
