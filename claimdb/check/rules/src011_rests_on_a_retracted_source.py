"""SRC011: a retracted work somewhere below the claim."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.facts import passage_of
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, Support


@rule("SRC011", material=Support, severity=Severity.WARNING, since="0.1")
def rests_on_a_retracted_source(support: Support) -> Iterator[Hit]:
    """One work that the claim rests on was retracted.

    Followed are citations and lineage down to the roots. The claim may still be true; it needs another source. To
    settle it, cite one.
    """
    onward: dict[str, set[str]] = {}
    for link in support.links:
        onward.setdefault(link.source, set()).add(link.cited)
    for step in support.lineage:
        onward.setdefault(step.source, set()).add(step.of)
    for work in support.sources:
        if not work.is_retracted:
            continue
        resting = [one for one in support.assertions if one.supports and _reaches(one, work.key, onward)]
        if resting:
            by = " | ".join(work.retracted_by)
            yield Hit(
                "rests_on_a_retracted_source",
                identity=(support.claim, work.key),
                facts=("retracted", *work.retracted_by),
                params={"work": work.cite_key, "by": by},
                claims=(support.claim,),
                passages=tuple(passage_of(one) for one in resting),
            )


def _reaches(assertion: AssertionRef, work: str, onward: dict[str, set[str]]) -> bool:
    seen: set[str] = set()
    waiting = [assertion.source.key]
    while waiting:
        node = waiting.pop()
        if node == work:
            return True
        if node not in seen:
            seen.add(node)
            waiting.extend(onward.get(node, ()))
    return False
