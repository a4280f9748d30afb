"""From recorded claims to the materials that rules look at; no database, so lint can use it too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from claimdb.check.differences import frame_of
from claimdb.check.origins import find_roots, lineage_of
from claimdb.check.positions import group_scopes
from claimdb.check.standing import assertor_of, near_web, web_of
from claimdb.values.material import (
    AssertionRef,
    CitationLink,
    Derivation,
    Frame,
    LineageLink,
    Quantity,
    ScopedFigure,
    SourceRef,
    Support,
)
from claimdb.values.scope import Measure


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One claim as recorded: its figures with their mentions, and everyone who speaks of it."""

    key: str
    text: str
    figures: tuple[ScopedFigure, ...] = ()
    assertions: tuple[AssertionRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """Everything that takes part in a check. `sources` by key holds every work that anything names."""

    claims: tuple[ClaimRecord, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    lineage: tuple[LineageLink, ...] = ()
    sources: Mapping[str, SourceRef] = field(default_factory=dict)


def assemble_quantities(recorded: Recorded) -> list[Quantity]:
    """Give one quantity a measure, in the order of their keys, with the origins of every mention."""
    by_measure: dict[str, list[ScopedFigure]] = {}
    for claim in recorded.claims:
        for figure in claim.figures:
            # What nobody speaks of any more takes no part.
            if figure.mentions:
                by_measure.setdefault(figure.measure.key, []).append(figure)
    derived = _derived_pairs(recorded.derivations)
    return [
        _quantity(figures[0].measure, figures, recorded.lineage, derived.get(key, set()))
        for key, figures in sorted(by_measure.items())
    ]


def _derived_pairs(derivations: Iterable[Derivation]) -> dict[str, set[tuple[str, str]]]:
    """Give by measure key the pairs of figures that one derivation tells apart: two parts, a part and its whole."""
    found: dict[str, set[tuple[str, str]]] = {}
    for derivation in derivations:
        figures = sorted((derivation.result, *derivation.terms), key=lambda figure: figure.key)
        for one, other in combinations(figures, 2):
            if one.measure.key == other.measure.key:
                found.setdefault(one.measure.key, set()).add((one.key, other.key))
    return found


def _quantity(
    measure: Measure, figures: list[ScopedFigure], links: Iterable[LineageLink], derived: set[tuple[str, str]]
) -> Quantity:
    said = sorted((figure for figure in figures if not figure.is_only_denied), key=lambda figure: figure.key)
    held = tuple(link for link in links if link.measure is None or link.measure == measure.key)
    wide = web_of((m for figure in said for m in figure.supporting), lineage_of(held))
    rooted = {}
    for group in group_scopes(said, frame_of(said)):
        web = near_web(group.figures, wide)
        for figure in group.figures:
            mentions = tuple(replace(m, origins=find_roots(assertor_of(m), web)) for m in figure.mentions)
            rooted[figure.key] = replace(figure, mentions=mentions)
    denied = tuple(sorted((f for f in figures if f.is_only_denied), key=lambda figure: figure.key))
    return Quantity(measure, tuple(rooted[key] for key in sorted(rooted)), frozenset(derived), denied, held)


@dataclass(frozen=True, slots=True)
class _Index:
    """What is looked up for every claim: made once."""

    rests_on: Mapping[str, Mapping[str, frozenset[CitationLink]]]
    said_by: Mapping[tuple[str, str], tuple[ScopedFigure, ...]]
    lineage: Mapping[str, tuple[LineageLink, ...]]
    sources: Mapping[str, SourceRef]
    frames: Mapping[str, Frame]
    told_apart: Mapping[str, set[str]]


def assemble_supports(recorded: Recorded, in_question: Collection[str] = ()) -> list[Support]:
    """Give one support a claim, in the order of their keys.

    `in_question` are the keys of the claims whose coverage is asked for. Links from work to work
    are those of every assertion about the same measures, so that a chain can be followed.
    """
    index = _index(recorded)
    return [
        _support(claim, index, in_question=claim.key in in_question)
        for claim in sorted(recorded.claims, key=lambda one: one.key)
    ]


def _index(recorded: Recorded) -> _Index:
    rests_on: dict[str, dict[str, set[CitationLink]]] = {}
    said_by: dict[tuple[str, str], list[ScopedFigure]] = {}
    said: dict[str, list[ScopedFigure]] = {}
    for claim in recorded.claims:
        topics = {figure.measure.key for figure in claim.figures} or {claim.key}
        for assertion in claim.assertions:
            for link in _links_of(assertion):
                for topic in topics:
                    rests_on.setdefault(topic, {}).setdefault(link.source, set()).add(link)
        for figure in claim.figures:
            if figure.supporting:
                said.setdefault(figure.measure.key, []).append(figure)
            for source in sorted({mention.source.key for mention in figure.supporting}):
                said_by.setdefault((figure.measure.key, source), []).append(figure)
    lineage: dict[str, list[LineageLink]] = {}
    for step in sorted(recorded.lineage, key=lambda one: (one.source, one.of, one.kind, one.measure or "")):
        lineage.setdefault(step.source, []).append(step)
    told_apart: dict[str, set[str]] = {}
    for pairs in _derived_pairs(recorded.derivations).values():
        for one, other in pairs:
            told_apart.setdefault(one, set()).add(other)
            told_apart.setdefault(other, set()).add(one)
    return _Index(
        {topic: {s: frozenset(found) for s, found in by.items()} for topic, by in rests_on.items()},
        {key: tuple(sorted(figures, key=lambda f: f.key)) for key, figures in said_by.items()},
        {source: tuple(links) for source, links in lineage.items()},
        recorded.sources,
        {measure: frame_of(figures) for measure, figures in said.items()},
        told_apart,
    )


def _links_of(assertion: AssertionRef) -> Iterable[CitationLink]:
    for citation in assertion.citations:
        if citation.source is not None and citation.source.key != assertion.source.key and assertion.supports:
            yield CitationLink(assertion.source.key, citation.source.key, citation.primary or citation.source.primary)


def _support(claim: ClaimRecord, index: _Index, *, in_question: bool) -> Support:
    measures = {figure.measure.key for figure in claim.figures}
    topics = measures or {claim.key}
    links: set[CitationLink] = set()
    lineage: list[LineageLink] = []
    seen: set[str] = set()
    waiting = sorted({assertion.source.key for assertion in claim.assertions})
    while waiting:
        source = waiting.pop()
        if source in seen:
            continue
        seen.add(source)
        found = {link for topic in topics for link in index.rests_on.get(topic, {}).get(source, frozenset())}
        links |= found
        steps = [one for one in index.lineage.get(source, ()) if one.measure is None or one.measure in measures]
        lineage.extend(steps)
        waiting.extend(sorted({link.cited for link in found} | {step.of for step in steps}))
    cited = sorted({c.source.key for a in claim.assertions for c in a.citations if c.source is not None})
    own = {figure.key for figure in claim.figures}
    # A part and its whole are two things: a work that has the whole does not contradict who prints the part.
    own.update(*(index.told_apart.get(key, ()) for key in sorted(own)))
    says = {f.key: f for key in cited for m in sorted(measures) for f in index.said_by.get((m, key), ())}
    return Support(
        claim=claim.key,
        text=claim.text,
        figures=claim.figures,
        assertions=tuple(sorted(claim.assertions, key=lambda one: one.standing)),
        lineage=tuple(lineage),
        links=tuple(sorted(links, key=lambda link: (link.source, link.cited, link.primary))),
        sources=tuple(index.sources[key] for key in sorted(seen | set(cited)) if key in index.sources),
        cited_figures=tuple(says[key] for key in sorted(says) if key not in own),
        frames={measure: index.frames[measure] for measure in sorted(measures) if measure in index.frames},
        in_question=in_question,
    )
