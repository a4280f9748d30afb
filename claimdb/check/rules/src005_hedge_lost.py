"""SRC005: the work cited says "could", the document says "is"."""

from __future__ import annotations

from collections.abc import Iterator

from claimdb.check.cited import citation_hit, cited_works, said_by, said_in
from claimdb.check.differences import compare
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, SourceRef, Support

_AGREEING = frozenset({Outcome.SAME, Outcome.COMPATIBLE})


@rule("SRC005", material=Support, severity=Severity.WARNING, since="0.1")
def hedge_lost(support: Support) -> Iterator[Hit]:
    """One work only says that something may be so, and is cited for it as a fact.

    A work that says it both with and without a hedge is clean. To settle it, put the hedge back, or cite a work
    that says it without one.
    """
    for assertion, _, work in cited_works(support):
        if assertion.hedged:
            continue
        theirs = [one for one in support.assertions if one.source.key == work.key and one.supports]
        if support.figures:
            yield from _figures(support, assertion, work)
        elif theirs and all(one.hedged for one in theirs):
            yield citation_hit("hedge_lost", support, assertion, work, facts=("hedged",))


def _figures(support: Support, assertion: AssertionRef, work: SourceRef) -> Iterator[Hit]:
    for figure in said_in(support, assertion):
        if any(mention.assertion == assertion.key and mention.hedged for mention in figure.mentions):
            continue
        alike = [
            one
            for one in said_by((figure, *support.cited_figures), work.key)
            if one is figure or compare(one, figure, support.frame(figure.measure.key)).outcome in _AGREEING
        ]
        hedges = [m.hedged for one in alike for m in one.supporting if m.source.key == work.key]
        if hedges and all(hedges):
            against = next((one for one in alike if one is not figure), None)
            yield citation_hit(
                "hedge_lost",
                support,
                assertion,
                work,
                facts=("hedged",),
                params={"printed": figure.wording, "cited": (against or figure).wording},
                figure=figure,
                against=against,
                outcome=Outcome.COMPATIBLE,
                axis="hedge",
            )
            return
