"""SRC003: the work cited has another value."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import as_said_by, citation_hit, cited_works, last_check, said_by, said_in
from claimdb.check.differences import compare
from claimdb.check.rule import rule
from claimdb.check.standing import CONFLICTS
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, CheckResult, SourceRef, Support


@rule("SRC003", material=Support, severity=Severity.ERROR, since="0.1", precedence=50)
def source_says_otherwise(support: Support) -> Iterator[Hit]:
    """One work says something else than it is cited for.

    Either a person read it and recorded that it differs, or its own recorded figure for the same measure and
    scope cannot be true together with the one that cites it. Where that rests on a convention ("about") or on
    a date taken from the document, it is a warning. A work that gives several values, one
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
                work,
                facts=facts,
                params=params,
                outcome=Outcome.CONTRADICTION,
                axis="value",
            )
        elif check is None or check.result is not CheckResult.HOLDS:
            yield from _by_its_figures(support, assertion, work)


def _by_its_figures(support: Support, assertion: AssertionRef, work: SourceRef) -> Iterator[Hit]:
    for figure in said_in(support, assertion):
        theirs = [one for one in said_by(support.cited_figures, work.key) if one.measure.key == figure.measure.key]
        # What counts is what these two say: the document may hedge what others state as a fact.
        ours, frame = as_said_by(figure, assertion=assertion.key), support.frame(figure.measure.key)
        found = [(one, compare(ours, as_said_by(one, source=work.key), frame)) for one in theirs]
        if said_by((figure,), work.key) or any(
            difference.outcome in {Outcome.SAME, Outcome.COMPATIBLE} for _, difference in found
        ):
            continue
        conflicts = [(one, difference) for one, difference in found if difference.outcome in CONFLICTS]
        if conflicts:
            against = min(conflicts, key=lambda pair: pair[1].at_most_warning)[0]
            is_soft = all(difference.at_most_warning for _, difference in conflicts)
            yield citation_hit(
                "source_says_otherwise",
                support,
                assertion,
                work,
                params={"printed": figure.wording, "cited": against.wording},
                figure=figure,
                against=against,
                outcome=Outcome.CONTRADICTION,
                axis="value",
                severity=Severity.WARNING if is_soft else None,
            )
            return
