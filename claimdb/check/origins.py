"""Origins: how many independent roots stand behind a set of assertions.

From each assertion that supports a position the declared links are followed: its citations, else
its source's lineage for the measure, else its attributed speaker, to works that name nothing
further. Works that lead to each other count as one. What links prove is a lower bound: the
fewest works whose loss cuts every known path (a least vertex cut, K. Menger 1927, found by
augmenting paths as by L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", Canadian Journal
of Mathematics 8, 1956). A source that names nothing may have the same origin as any other, so it
raises the upper bound only.
"""

from __future__ import annotations

from collections import ChainMap, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from claimdb.values.material import LineageLink
from claimdb.values.position import Backing

_START = "\x00start"
_END = "\x00end"
_ROUNDS_FOR_CHOKE_POINTS = 400


@dataclass(frozen=True, slots=True)
class Assertor:
    """One supporting assertion: its source, the works it cites, and its speaker (keys).

    `cites_primary` are those cited as first-hand evidence: there the walk ends.
    """

    source: str
    cites: tuple[str, ...] = ()
    cites_primary: frozenset[str] = frozenset()
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """The declared links around one measure and scope.

    `onward` gives, by source, what it rests on: the works its own assertions cite, else those
    its lineage names, else its speakers. `primary` sources are origins, whatever they cite.
    """

    onward: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lineage: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    primary: frozenset[str] = frozenset()


def speaker_node(speaker: str) -> str:
    """Give the node of a speaker whose words stand in no recorded work."""
    return "speaker:" + " ".join(speaker.casefold().split())


def lineage_of(links: Iterable[LineageLink]) -> dict[str, tuple[str, ...]]:
    """Map each source to the works it derives from (keys, sorted)."""
    found: dict[str, set[str]] = {}
    for link in links:
        found.setdefault(link.source, set()).add(link.of)
    return {source: tuple(sorted(works)) for source, works in sorted(found.items())}


def make_web(assertors: Iterable[Assertor], lineage: Mapping[str, tuple[str, ...]], primary: Iterable[str] = ()) -> Web:
    """Join the assertions about one measure and scope with the lineage that holds there."""
    cited: dict[str, set[str]] = {}
    spoken: dict[str, set[str]] = {}
    ends = set(primary)
    for assertor in assertors:
        cited.setdefault(assertor.source, set()).update(assertor.cites)
        ends |= assertor.cites_primary
        if assertor.speaker and not assertor.cites:
            spoken.setdefault(assertor.source, set()).add(speaker_node(assertor.speaker))
    onward: dict[str, tuple[str, ...]] = {}
    for source in sorted({*cited, *lineage, *spoken}):
        nodes = cited.get(source) or set(lineage.get(source, ())) or spoken.get(source, set())
        onward[source] = tuple(sorted(nodes - {source}))
    return Web(onward, dict(lineage), frozenset(ends))


def overlay(near: Web, wide: Web) -> Web:
    """Join two webs: where a source speaks in the near one, only what it cites there counts."""
    return Web(ChainMap(_mutable(near.onward), _mutable(wide.onward)), wide.lineage, near.primary | wide.primary)


def _mutable(links: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    # ChainMap asks for mutable maps in its types; it never writes here, so nothing is copied.
    return links if isinstance(links, dict) else dict(links)


def first_steps(assertor: Assertor, web: Web) -> tuple[str, ...]:
    """Give the nodes that one assertion rests on directly; empty when it names none."""
    if assertor.source in web.primary:
        return (assertor.source,)
    steps = assertor.cites or web.lineage.get(assertor.source, ())
    if not steps and assertor.speaker:
        return (speaker_node(assertor.speaker),)
    return tuple(sorted(set(steps) - {assertor.source}))


def find_roots(assertor: Assertor, web: Web) -> tuple[str, ...]:
    """Give the roots that one assertion leads to, sorted; its own source when it names nothing.

    A cycle without a way out is one root, named by the first of its keys.
    """
    steps = first_steps(assertor, web)
    if not steps:
        return (assertor.source,)
    graph = _reachable(steps, web)
    rings = find_rings(graph)
    return tuple(sorted(_roots_of(graph, rings)))


def back(assertors: Iterable[Assertor], web: Web) -> Backing:
    """Count documents and origins behind a set of supporting assertions."""
    given = sorted(set(assertors), key=lambda a: (a.source, a.cites, a.speaker or ""))
    if not given:
        return Backing(0, 0, 0)
    sources = tuple(sorted({assertor.source for assertor in given}))
    starts = [first_steps(assertor, web) for assertor in given]
    graph = _reachable((step for steps in starts for step in steps), web)
    rings = find_rings(graph)
    known = _roots_of(graph, rings)
    unnamed = {a.source for a, steps in zip(given, starts, strict=True) if not steps}
    unknown = {rings.get(source, source) for source in unnamed} - known
    # A source that names nothing and is itself named by another is a known root already.
    flow = _condense(graph, rings)
    flow[_START] = tuple(sorted({rings[step] for steps in starts for step in steps}))
    for source in sorted(unnamed):
        if rings.get(source, source) in known:
            flow[_START] = tuple(sorted({*flow[_START], rings[source]}))
    for root in known:
        flow[root] = (*flow.get(root, ()), _END)
    return Backing(
        documents=len(sources),
        origins_min=max(1, least_cut(flow)),
        origins_max=len(known) + len(unknown),
        sources=sources,
        origins=tuple(sorted(known | unknown)),
        choke_points=_choke_points(flow) if known and not unknown else (),
    )


def _reachable(steps: Iterable[str], web: Web) -> dict[str, tuple[str, ...]]:
    graph: dict[str, tuple[str, ...]] = {}
    waiting = deque(sorted(set(steps)))
    while waiting:
        node = waiting.popleft()
        if node in graph:
            continue
        graph[node] = () if node in web.primary else web.onward.get(node, ())
        waiting.extend(graph[node])
    return graph


def find_rings(graph: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Map every node to the first key of its strongly connected component.

    By R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972, with a stack of its
    own instead of recursion, as chains may be long.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    on_path: list[str] = []
    held: set[str] = set()
    ring: dict[str, str] = {}
    for first in sorted(graph):
        if first in index:
            continue
        work = [(first, iter(graph[first]))]
        index[first] = low[first] = len(index)
        on_path.append(first)
        held.add(first)
        while work:
            node, rest = work[-1]
            after = next((n for n in rest if n not in index or n in held), None)
            if after is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    _close_ring(node, on_path, held, ring)
            elif after in index:
                low[node] = min(low[node], index[after])
            else:
                index[after] = low[after] = len(index)
                on_path.append(after)
                held.add(after)
                work.append((after, iter(graph.get(after, ()))))
    return ring


def _close_ring(node: str, on_path: list[str], held: set[str], ring: dict[str, str]) -> None:
    members = [on_path.pop()]
    while members[-1] != node:
        members.append(on_path.pop())
    held.difference_update(members)
    ring.update(dict.fromkeys(members, min(members)))


def find_cycles(graph: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give the groups of works that lead to each other, each sorted; a work that names itself too."""
    rings: dict[str, list[str]] = {}
    for node, name in find_rings(graph).items():
        rings.setdefault(name, []).append(node)
    return sorted(
        tuple(sorted(members)) for name, members in rings.items() if len(members) > 1 or name in graph.get(name, ())
    )


def _condense(graph: Mapping[str, tuple[str, ...]], rings: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    joined: dict[str, set[str]] = {}
    for node, after in graph.items():
        joined.setdefault(rings[node], set()).update(rings[n] for n in after if rings[n] != rings[node])
    return {node: tuple(sorted(after)) for node, after in sorted(joined.items())}


def _roots_of(graph: Mapping[str, tuple[str, ...]], rings: Mapping[str, str]) -> set[str]:
    return {node for node, after in _condense(graph, rings).items() if not after}


def least_cut(graph: Mapping[str, tuple[str, ...]]) -> int:
    """Count the fewest nodes between start and end whose removal cuts every path.

    Each node is split into an entry and an exit joined by one unit of flow.
    """
    residual: dict[tuple[str, bool], set[tuple[str, bool]]] = {}
    for node, after in graph.items():
        residual.setdefault((node, False), set()).add((node, True))
        for n in after:
            residual.setdefault((node, True), set()).add((n, False))
    source, sink = (_START, True), (_END, False)
    count = 0
    while (path := _find_path(residual, source, sink)) is not None:
        for one, other in pairwise(path):
            # A node carries one unit, so no link ever needs to carry two.
            residual[one].discard(other)
            residual.setdefault(other, set()).add(one)
        count += 1
    return count


def _find_path(
    graph: Mapping[tuple[str, bool], set[tuple[str, bool]]], source: tuple[str, bool], sink: tuple[str, bool]
) -> list[tuple[str, bool]] | None:
    came: dict[tuple[str, bool], tuple[str, bool] | None] = {source: None}
    waiting = deque([source])
    while waiting:
        node = waiting.popleft()
        if node == sink:
            path = [node]
            while (before := came[path[-1]]) is not None:
                path.append(before)
            return path[::-1]
        for after in sorted(graph.get(node, ())):
            if after not in came:
                came[after] = node
                waiting.append(after)
    return None


def _choke_points(flow: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Name the works that lie on every known path; none in webs too large to try each."""
    nodes = [node for node in flow if node != _START]
    if len(nodes) > _ROUNDS_FOR_CHOKE_POINTS:
        return ()
    return tuple(sorted(node for node in nodes if not _connects_without(flow, node)))


def _connects_without(flow: Mapping[str, tuple[str, ...]], missing: str) -> bool:
    seen, waiting = {_START}, [_START]
    while waiting:
        for after in flow.get(waiting.pop(), ()):
            if after == _END:
                return True
            if after not in seen and after != missing:
                seen.add(after)
                waiting.append(after)
    return False
