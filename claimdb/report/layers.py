"""Where the nodes of a small layered drawing stand.

After K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system
structures", IEEE Transactions on Systems, Man, and Cybernetics 11(2), 1981: turn the edges that close a
ring, give every node the length of its longest path as layer, cut long edges at each layer that
they pass, and order the layers by barycentres. The input's order breaks every tie, so that equal
graphs are drawn equally.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from claimdb.values.digest import Edge, Graph

SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Route:
    """An edge through the layers: (layer, row) of each stop. `turned`: it closes a ring and points back."""

    edge: Edge
    stops: tuple[tuple[int, int], ...]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Layers:
    """Rows of each layer (None where only an edge passes), the place of every node, and the routes."""

    rows: tuple[tuple[str | None, ...], ...]
    place: Mapping[str, tuple[int, int]]
    routes: tuple[Route, ...]


def lay_out(graph: Graph) -> Layers:
    """Place the nodes of a graph in layers from left (documents) to right (roots); edges to themselves are left out."""
    edges = [edge for edge in graph.edges if edge.source != edge.target]
    turned = _closing_edges(graph, edges)
    ways = [(e.target, e.source) if at in turned else (e.source, e.target) for at, e in enumerate(edges)]
    layer = _longest_paths([node.key for node in graph.nodes], ways)
    columns: list[list[str]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node in graph.nodes:
        columns[layer[node.key]].append(node.key)
    chains = [_chain(number, way, layer, columns) for number, way in enumerate(ways)]
    links = [(one, other) for chain in chains for one, other in pairwise(chain)]
    _order(columns, links)
    place = {key: (at, row) for at, column in enumerate(columns) for row, key in enumerate(column)}
    known = {node.key for node in graph.nodes}
    return Layers(
        rows=tuple(tuple(key if key in known else None for key in column) for column in columns),
        place={key: where for key, where in place.items() if key in known},
        routes=tuple(
            Route(edge, tuple(place[stop] for stop in chain), at in turned)
            for at, (edge, chain) in enumerate(zip(edges, chains, strict=True))
        ),
    )


def _closing_edges(graph: Graph, edges: Sequence[Edge]) -> frozenset[int]:
    """Give the numbers of the edges that lead back to a node on the way (depth first, own stack)."""
    onward: dict[str, list[tuple[int, str]]] = {node.key: [] for node in graph.nodes}
    for number, edge in enumerate(edges):
        onward[edge.source].append((number, edge.target))
    closing: set[int] = set()
    done: set[str] = set()
    for node in graph.nodes:
        path: dict[str, int] = {}
        waiting = [(node.key, 0)] if node.key not in done else []
        while waiting:
            key, at = waiting.pop()
            path[key] = at
            if at == len(onward[key]):
                done.add(key)
                del path[key]
                continue
            waiting.append((key, at + 1))
            number, target = onward[key][at]
            if target in path:
                closing.add(number)
            elif target not in done:
                waiting.append((target, 0))
    return frozenset(closing)


def _longest_paths(keys: Sequence[str], ways: Sequence[tuple[str, str]]) -> dict[str, int]:
    layer = dict.fromkeys(keys, 0)
    # A ring-free graph settles in at most as many rounds as it has nodes.
    for _round in keys:
        moved = False
        for source, target in ways:
            if layer[target] <= layer[source]:
                layer[target] = layer[source] + 1
                moved = True
        if not moved:
            break
    return layer


def _chain(number: int, way: tuple[str, str], layer: Mapping[str, int], columns: list[list[str]]) -> list[str]:
    source, target = way
    chain = [source]
    for at in range(layer[source] + 1, layer[target]):
        # A key that no record has, so that it cannot be taken for a node.
        stop = f"\x00{number}.{at}"
        columns[at].append(stop)
        chain.append(stop)
    return [*chain, target]


def _order(columns: list[list[str]], links: Sequence[tuple[str, str]]) -> None:
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for source, target in links:
        after.setdefault(source, []).append(target)
        before.setdefault(target, []).append(source)
    for sweep in range(SWEEPS):
        neighbours = before if sweep % 2 == 0 else after
        indices = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, -1, -1)
        for at in indices:
            beside = columns[at - 1 if sweep % 2 == 0 else at + 1]
            row = {key: number for number, key in enumerate(beside)}
            own = {key: number for number, key in enumerate(columns[at])}
            columns[at].sort(key=lambda key: (_centre(neighbours.get(key, ()), row, own[key]), own[key]))


def _centre(keys: Sequence[str], row: Mapping[str, int], own: int) -> Fraction:
    places = [row[key] for key in keys if key in row]
    return Fraction(sum(places), len(places)) if places else Fraction(own)
