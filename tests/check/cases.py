"""The cases of the rule pages: blocks of claims or of a document, each run with every rule, once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from claimdb.check.assemble import assemble_quantities, assemble_supports
from claimdb.check.catalogue import all_rules
from claimdb.check.exchange import with_rates
from claimdb.check.identity import evidence_of, finding_key, identity_text
from claimdb.check.linting import Linted, lint_readings
from claimdb.check.run import FoundHit, RuleRun, run_rules
from claimdb.values.keys import write_json
from claimdb.values.rates import make_rates
from tests.check.notation import Block, parse
from tests.check.written import Written, read_written

PAGES = Path(__file__).parent / "rules"
REMEMBERED = Path(__file__).parent / "remembered.txt"
BLOCK = re.compile(r"^```(?P<kind>claims|document)(?P<how>[^\n]*)\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One block: its page and number, claims or a document, with coverage or in which language, and its lines."""

    page: str
    number: int
    kind: str
    how: str
    body: str

    @property
    def id(self) -> str:
        return f"{self.page}-{self.number}"


def cases_of(page: Path) -> list[Case]:
    """Give the cases of a page, in the order of its text."""
    found = enumerate(BLOCK.finditer(page.read_text(encoding="utf-8")), start=1)
    return [Case(page.stem, number, one["kind"], one["how"].strip(), one["body"]) for number, one in found]


CASES = [case for page in sorted(PAGES.glob("*.md")) for case in cases_of(page)]
CLAIMS = [case for case in CASES if case.kind == "claims"]
DOCUMENTS = [case for case in CASES if case.kind == "document"]


def run_block(block: Block, *, coverage: bool = False) -> RuleRun:
    """Hold what a block of claims says against every rule."""
    recorded, rates = block.recorded(), make_rates("the bank", block.quotes)
    in_question = {claim.key for claim in recorded.claims} if coverage else set()
    materials = [
        *assemble_quantities(recorded),
        *(with_rates(derivation, rates) for derivation in recorded.derivations),
        *assemble_supports(recorded, in_question),
    ]
    return run_rules(materials, all_rules())


# Several tests look at each case; the mutants clear these like every other cache.
@cache
def check_case(case: Case) -> tuple[Block, RuleRun]:
    """Give a case of claims as it was read, and what a check notices in it."""
    block = parse(case.body)
    return block, run_block(block, coverage="coverage" in case.how)


@cache
def lint_case(case: Case) -> tuple[Written, Linted]:
    """Give a case of a document as it was read, and what lint notices in it."""
    document = read_written(case.body, case.how)
    return document, lint_readings([document.reading], all_rules(), document.rates)


def hits_of(case: Case) -> list[FoundHit]:
    """Give what is noticed in a case of either kind."""
    if case.kind == "claims":
        return list(check_case(case)[1].hits)
    return [one.found for one in lint_case(case)[1].noticed]


def remembered(case: Case) -> list[str]:
    """Give a line for each finding of a case: what a database keeps of it, and by which it is known again."""
    lines = []
    for found in hits_of(case):
        hit, code = found.hit, found.rule.code
        kind = f"{hit.outcome.value if hit.outcome else '-'} by {hit.axis or '-'}"
        keys = f"{finding_key(identity_text(code, hit.identity))} {evidence_of(hit)[:12]}"
        warnings = sum(pair.at_most_warning for pair in hit.pairs)
        spans = ",".join(f"{one.start}-{one.end}" for one in hit.passages if one.start is not None)
        shape = f"sides {len(hit.sides)}, pairs {len(hit.pairs)} ({warnings}), claims {len(hit.claims)}"
        places = f"places {len(hit.passages)} {spans}".rstrip()
        # What else a database keeps of it, in short: claims, measure and scope, and what its sentence names.
        scope = hit.scope.key() if hit.scope else None
        kept = write_json([hit.claims, hit.measure, scope, dict(hit.params), [one.quote for one in hit.passages]])
        said = f"{case.id} {code} {hit.message_id}, {found.severity.value}, {kind}: {keys}; {shape}, {places}"
        lines.append(f"{said}; {sha256(kept.encode()).hexdigest()[:12]}")
    return lines
