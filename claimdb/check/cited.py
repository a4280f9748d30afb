"""What the rules about sourcing share: pairs of an assertion and a work that it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from claimdb.check.facts import claims_of, figure_facts, passage_of, side_of
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import AssertionRef, CitationRef, CiteCheck, ScopedFigure, SourceRef, Support


def cited_works(support: Support) -> Iterator[tuple[AssertionRef, CitationRef, SourceRef]]:
    """Give each supporting assertion with each other work it cites, resolved citations only."""
    for assertion in support.assertions:
        if not assertion.supports:
            continue
        for citation in assertion.citations:
            if citation.source is not None and citation.source.key != assertion.source.key:
                yield assertion, citation, citation.source


def last_check(citation: CitationRef) -> CiteCheck | None:
    """Give the check that counts: the last one made."""
    return citation.checks[-1] if citation.checks else None


def said_in(support: Support, assertion: AssertionRef) -> list[ScopedFigure]:
    """Give the claim's figures that one assertion prints."""
    return [
        figure for figure in support.figures if any(mention.assertion == assertion.key for mention in figure.mentions)
    ]


def said_by(figures: tuple[ScopedFigure, ...], source: str) -> list[ScopedFigure]:
    """Give the figures that a source (key) says are so."""
    return [figure for figure in figures if any(mention.source.key == source for mention in figure.supporting)]


def as_said_by(figure: ScopedFigure, assertion: str | None = None, source: str | None = None) -> ScopedFigure:
    """Give a figure with what one assertion, or one source, says of it only: others may be surer or vaguer."""
    said = (m for m in figure.mentions if m.assertion == assertion or m.source.key == source)
    return replace(figure, mentions=tuple(said))


def citation_identity(claim: str, assertion: AssertionRef, work: SourceRef) -> tuple[str, str, str]:
    """Give the identity of a finding about a citation: the claim, who cites, and what.

    Keys of assertions and citations count in the order of recording, so they are no part of it.
    """
    return claim, assertion.source.key, work.key


def citation_hit(
    message: str,
    support: Support,
    assertion: AssertionRef,
    work: SourceRef,
    *,
    facts: tuple[str, ...] = (),
    params: Mapping[str, str] | None = None,
    against: ScopedFigure | None = None,
    figure: ScopedFigure | None = None,
    outcome: Outcome | None = None,
    axis: str | None = None,
    severity: Severity | None = None,
) -> Hit:
    """Give the hit of a rule about one claim and a work that is cited for it.

    With two figures, they are its sides: what the document prints, and what the work cited does.
    """
    figures = [one for one in (figure, against) if one is not None]
    measures = {one.measure.key for one in support.figures}
    return Hit(
        message,
        identity=citation_identity(support.claim, assertion, work),
        facts=(*figure_facts(figures), *facts),
        params={
            "source": assertion.source.cite_key,
            "work": work.cite_key,
            **(params or {}),
        },
        measure=measures.pop() if len(measures) == 1 else None,
        scope=figure.scope if figure is not None else None,
        sides=tuple(side_of([one]) for one in figures),
        claims=tuple(dict.fromkeys((support.claim, *claims_of(figures)))),
        passages=(passage_of(assertion),),
        outcome=outcome,
        axis=axis,
        severity=severity,
    )
