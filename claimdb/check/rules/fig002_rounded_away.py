"""FIG002: an exact number where the source cited has a finer one, or says "about"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claimdb.check.cited import citation_identity, said_by
from claimdb.check.differences import compare
from claimdb.check.facts import dated_fact, passage_of, side_of
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.figure import Comparator
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, ScopedFigure, SourceRef, Support

_AGREEING = frozenset({Outcome.SAME, Outcome.COMPATIBLE})


@rule("FIG002", material=Support, severity=Severity.NOTE, since="0.1")
def rounded_away(support: Support) -> Iterator[Hit]:
    """One figure is printed as exact where the source cited prints it finer, or with an "about".

    "7 %" for a source's "7.3 %", or "230,000" for "around 230,000". A number that shows its rounding ("7.3 %" for
    "7.28 %", "6.4 billion") is honest, and a
    work that prints it both ways is clean. Nothing is wrong with the value; what is lost is how
    sure it was. To settle it, print the finer value or the hedge.
    """
    for assertion in support.assertions:
        if not assertion.supports:
            continue
        for citation in assertion.citations:
            if citation.source is None or citation.source.key == assertion.source.key:
                continue
            yield from _against(support, assertion, citation.source)


def _against(support: Support, assertion: AssertionRef, work: SourceRef) -> Iterator[Hit]:
    for figure in support.figures:
        if figure.comparator is not Comparator.EXACT or not _is_said(figure, assertion):
            continue
        if said_by((figure,), work.key):
            continue
        for theirs in support.cited_figures:
            if not any(mention.source.key == work.key for mention in theirs.supporting):
                continue
            message = _what_is_lost(figure, theirs)
            frame = support.frame(figure.measure.key)
            if message is None or compare(figure, theirs, frame).outcome not in _AGREEING:
                continue
            yield Hit(
                message,
                identity=(*citation_identity(support.claim, assertion, work), figure.key),
                facts=(dated_fact(figure), dated_fact(theirs)),
                params={
                    "source": assertion.source.cite_key,
                    "work": work.cite_key,
                    "printed": figure.wording,
                    "cited": theirs.wording,
                },
                measure=figure.measure.key,
                scope=figure.scope,
                sides=(side_of([figure]), side_of([theirs])),
                claims=(support.claim, theirs.claim),
                passages=(passage_of(assertion),),
                outcome=Outcome.COMPATIBLE,
                axis="value",
            )


def _is_said(figure: ScopedFigure, assertion: AssertionRef) -> bool:
    return any(mention.assertion == assertion.key and not mention.hedged for mention in figure.supporting)


def _what_is_lost(figure: ScopedFigure, theirs: ScopedFigure) -> str | None:
    if theirs.comparator is Comparator.ABOUT:
        return "about_dropped" if theirs.value == figure.value else None
    shows_rounding = not figure.printed.same_as(figure.strict)
    if theirs.comparator is not Comparator.EXACT or shows_rounding or figure.step is None or theirs.step is None:
        return None
    if theirs.value == figure.value or theirs.step >= figure.step:
        return None
    is_rounding = abs(theirs.value - figure.value) <= figure.step * Decimal("0.5")
    return "rounded_away" if is_rounding else None
