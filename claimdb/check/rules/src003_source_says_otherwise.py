"""SRC003: the work cited has another value."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works, last_check, said_by, said_in
from claimdb.check.differences import compare
from claimdb.check.rule import rule
from claimdb.check.standing import CONFLICTS
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, CheckResult, CitationRef, SourceRef, Support


@rule("SRC003", material=Support, severity=Severity.ERROR, since="0.1", precedence=50)
def source_says_otherwise(support: Support) -> Iterator[Hit]:
    """Cited work says something else than it is cited for.

    Either a person read it and recorded that it differs, or its own recorded figure for the same measure and
    scope cannot be true together with the one that cites it. A work that gives several values, one
    of which fits, is clean. To settle it, read the passage cited and correct the claim or the citation.
    """
    for assertion, citation, work in cited_works(support):
        check = last_check(citation)
        if check is not None and check.result is CheckResult.DIFFERS:
            facts = (f"differs|{' '.join((check.quote or '').split())}",)
            params = {"quote": check.quote or "", "page": check.page or ""}
            yield citation_hit(
                "source_differs",
                support,
                assertion,
                citation,
                facts=facts,
                params=params,
                outcome=Outcome.CONTRADICTION,
                axis="value",
            )
        elif check is None or check.result is not CheckResult.HOLDS:
            yield from _by_its_figures(support, assertion, citation, work)


def _by_its_figures(support: Support, assertion: AssertionRef, citation: CitationRef, work: SourceRef) -> Iterator[Hit]:
    for figure in said_in(support, assertion):
        theirs = [one for one in said_by(support.cited_figures, work.key) if one.measure.key == figure.measure.key]
        found = [(one, compare(figure, one)) for one in theirs]
        if said_by((figure,), work.key) or any(
            difference.outcome in {Outcome.SAME, Outcome.COMPATIBLE} for _, difference in found
        ):
            continue
        against = next((one for one, difference in found if difference.outcome in CONFLICTS), None)
        if against is not None:
            yield citation_hit(
                "source_says_otherwise",
                support,
                assertion,
                citation,
                params={"printed": figure.wording, "cited": against.wording},
                figure=figure,
                against=against,
                outcome=Outcome.CONTRADICTION,
                axis="value",
            )
            return
