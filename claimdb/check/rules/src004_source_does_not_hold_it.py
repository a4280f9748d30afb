"""SRC004: the work cited was read, and the claim is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works, last_check
from claimdb.check.rule import rule
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import CheckResult, Support


@rule("SRC004", material=Support, severity=Severity.ERROR, since="0.1")
def source_does_not_hold_it(support: Support) -> Iterator[Hit]:
    """Somebody read the work cited and did not find the claim in it.

    Recorded by "cite check --absent". That nobody has read it is another thing, and so is a work that says
    something else. To settle it, find the work that does hold the claim, or withdraw the citation.
    """
    for assertion, citation, work in cited_works(support):
        check = last_check(citation)
        if check is not None and check.result is CheckResult.ABSENT:
            yield citation_hit("source_does_not_hold_it", support, assertion, work, facts=("absent",))
