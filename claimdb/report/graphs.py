"""Who says a claim, resting on what: the graph of origins that reports draw."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

from claimdb.check.origins import find_cycles, speaker_node
from claimdb.report.sentences import work_name
from claimdb.values.digest import Break, Edge, Graph, Node, NodeKind, WorkView
from claimdb.values.material import AssertionRef, CitationRef, SourceRef, Stance, Support


def graph_of(supports: Sequence[Support], works: Mapping[str, WorkView], read: Collection[str]) -> Graph:
    """Join what claims rest on into one graph: documents first, then works in the order of reaching them.

    `read` are the keys of works that somebody opened, captured, or recorded claims from. As in
    the counting of origins, a document rests on what it cites, else on its lineage, else on its
    speaker; a first-hand source rests on nothing further.
    """
    said = [assertion for support in supports for assertion in support.assertions]
    sources = {source.key: source for support in supports for source in support.sources}
    sources.update((one.source.key, one.source) for one in said)
    edges = _edges(supports, said, sources)
    documents = list(dict.fromkeys(one.source.key for one in sorted(said, key=_by_stance)))
    order = _reach(documents, edges)
    after = {key: tuple(edge.target for edge in edges if edge.source == key) for key in order}
    rings = {key for ring in find_cycles(after) for key in ring}
    given = {edge.target for edge in edges}
    nodes = []
    for key in order:
        source = sources.get(key)
        if source is None:
            nodes.append(_other_node(key, edges))
            continue
        ends = not after[key]
        kind = NodeKind.DOCUMENT if key in documents else NodeKind.ROOT if ends else NodeKind.WORK
        breaks = _breaks(source, edges, read, ends=ends, speaks=key in documents, given=key in given)
        nodes.append(
            Node(
                key=key,
                label=work_name(works[key]) if key in works else source.cite_key,
                kind=kind,
                title=source.title,
                issued=source.issued.edtf if source.issued else None,
                primary=_is_primary(source, supports),
                stance=_stance(said, key),
                speaker=_speaker(said, key, edges),
                breaks=(Break.CYCLE, *breaks) if key in rings else breaks,
            )
        )
    return Graph(tuple(nodes), tuple(edge for edge in edges if edge.source in order))


def _by_stance(assertion: AssertionRef) -> tuple[bool, str]:
    return (assertion.stance is Stance.DENIES, assertion.key)


def _edges(
    supports: Sequence[Support], said: Iterable[AssertionRef], sources: Mapping[str, SourceRef]
) -> tuple[Edge, ...]:
    found: dict[tuple[str, str], Edge] = {}
    for assertion in said:
        for citation in assertion.citations:
            edge = _cited(assertion, citation)
            if edge.source != edge.target:
                found.setdefault((edge.source, edge.target), edge)
    for support in supports:
        for link in support.links:
            found.setdefault((link.source, link.cited), Edge(link.source, link.cited))
    citing = {edge.source for edge in found.values()}
    for support in supports:
        for step in support.lineage:
            if step.source not in citing:
                found.setdefault((step.source, step.of), Edge(step.source, step.of, step.kind))
    resting = {edge.source for edge in found.values()}
    for assertion in said:
        if assertion.speaker and assertion.source.key not in resting:
            node = speaker_node(assertion.speaker)
            found.setdefault((assertion.source.key, node), Edge(assertion.source.key, node, "says", assertion.speaker))
    return tuple(e for e in found.values() if not (e.source in sources and _is_primary(sources[e.source], supports)))


def _cited(assertion: AssertionRef, citation: CitationRef) -> Edge:
    target = citation.source.key if citation.source else f"citation:{citation.key}"
    checked = citation.checks[-1].result.value if citation.checks else None
    return Edge(
        assertion.source.key, target, "cites", locator=citation.locator, as_cited=citation.as_cited, checked=checked
    )


def _is_primary(source: SourceRef, supports: Iterable[Support]) -> bool:
    return source.primary or any(link.cited == source.key and link.primary for s in supports for link in s.links)


def _reach(documents: Sequence[str], edges: Sequence[Edge]) -> list[str]:
    order = dict.fromkeys(documents)
    waiting = deque(documents)
    onward: dict[str, list[str]] = {}
    for edge in edges:
        onward.setdefault(edge.source, []).append(edge.target)
    while waiting:
        for key in onward.get(waiting.popleft(), ()):
            if key not in order:
                order[key] = None
                waiting.append(key)
    return list(order)


def _other_node(key: str, edges: Sequence[Edge]) -> Node:
    edge = next(edge for edge in edges if edge.target == key)
    if edge.kind == "says":
        return Node(key, edge.locator or key, NodeKind.SPEAKER)
    return Node(key, edge.as_cited or key, NodeKind.UNRESOLVED, breaks=(Break.UNRESOLVED,))


def _breaks(
    source: SourceRef, edges: Sequence[Edge], read: Collection[str], *, ends: bool, speaks: bool, given: bool
) -> tuple[Break, ...]:
    found = []
    if ends and speaks and not given and not source.primary:
        found.append(Break.CITES_NOTHING)
    is_checked = any(edge.target == source.key and edge.checked for edge in edges)
    if given and not speaks and not is_checked and source.key not in read and not source.captured:
        found.append(Break.NOT_OPENED)
    if source.is_retracted:
        found.append(Break.RETRACTED)
    return tuple(found)


def _stance(said: Iterable[AssertionRef], key: str) -> Stance | None:
    stances = [one.stance for one in said if one.source.key == key]
    if not stances:
        return None
    return Stance.ASSERTS if Stance.ASSERTS in stances else stances[0]


def _speaker(said: Iterable[AssertionRef], key: str, edges: Iterable[Edge]) -> str | None:
    """Name who speaks in a document, where the speaker is no node of its own."""
    if any(edge.source == key and edge.kind == "says" for edge in edges):
        return None
    return ", ".join(dict.fromkeys(one.speaker for one in said if one.source.key == key and one.speaker)) or None
