"""What a database holds, seen from above: values over time, who cites whom, origins by measure, what is covered.

Large databases are thinned, and every part says how much of it is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.questions import find_positions
from claimdb.report.labels import load_names, load_works
from claimdb.report.language import translate
from claimdb.report.phrases import scope_phrase
from claimdb.report.sentences import work_name
from claimdb.search.coverage import SourceCoverage, coverage
from claimdb.values.digest import Edge, Graph, Node, NodeKind, WorkView
from claimdb.values.interval import Interval
from claimdb.values.position import Position, Positions
from claimdb.values.scope import Scope

TIMELINES, SPOTS, WORKS, SOURCES = 12, 60, 40, 40
"""At most so many are shown: timelines, values of one, works, sources."""
MOST_ORIGINS = 5
"""Measures with more origins stand with those that have so many."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A position at its time: the days it holds for, what it allows as printed, and where it stands among its rivals.

    `side` is its place among the positions of one scope, from 0, and `rivals` how many of those there are.
    """

    start: date
    end: date
    time: str
    values: Interval
    label: str
    side: int
    rivals: int
    documents: int
    origins_min: int
    origins_max: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The values of one measure in one place over time, oldest first; `count` is how many there are, shown or not."""

    measure: str
    about: str
    unit: str | None
    spots: tuple[Spot, ...]
    count: int
    contested: bool


@dataclass(frozen=True, slots=True)
class CitingWork:
    """A work among those that cite one another: how many works it rests on, and how many rest on it."""

    name: str
    cites: int
    cited: int


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all have something. `name` is the English template that says what."""

    name: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A whole overview. Each `…_count` says how many there are, of which the first are shown.

    `origins` are by number of origins, from 0 up to MOST_ORIGINS and more: measures whose best backed position has at
    least, and at most, so many.
    """

    title: str
    generated: datetime
    timelines: tuple[Timeline, ...]
    timeline_count: int
    works: Graph
    citing: tuple[CitingWork, ...]
    work_count: int
    origins: tuple[tuple[int, int], ...]
    shares: tuple[Share, ...]
    sources: tuple[SourceCoverage, ...]
    source_count: int


def build_overview(session: Session, *, now: datetime, lang: str) -> Overview:
    """Look at everything that is recorded, write nothing; the same database and moment give the same overview."""
    names, places = load_names(session, lang)
    groups = find_positions(session)
    timelines = _timelines(groups, names, places, lang)
    graph = _works(session, load_works(session))
    shown = _best_linked(graph)
    sources = [one for one in coverage(session) if one.claims]
    return Overview(
        title=translate("Overview", lang),
        generated=now,
        timelines=tuple(timelines[:TIMELINES]),
        timeline_count=len(timelines),
        works=shown,
        citing=tuple(_citing(shown, graph)),
        work_count=len(graph.nodes),
        origins=_origins(groups),
        shares=tuple(_shares(session, coverage(session))),
        sources=tuple(sorted(sources, key=lambda one: (-one.claims, one.cite_key))[:SOURCES]),
        source_count=len(sources),
    )


def _timelines(
    groups: Iterable[Positions], names: Mapping[str, str], places: Mapping[str, str], lang: str
) -> list[Timeline]:
    """Give what has two values or more that stand in time: contested first, then those with most values."""
    lines: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[Positions]] = {}
    for group in groups:
        scope = group.scope
        lines.setdefault((group.measure.key, scope.place.key if scope.place else "", scope.qualifiers), []).append(
            group
        )
    found = []
    for (measure, _, qualifiers), held in lines.items():
        spots = [spot for group in held for spot in _spots(group, lang)]
        if len(spots) < 2:
            continue
        spots.sort(key=lambda one: (one.start, one.end, one.side, one.label))
        about = scope_phrase(Scope(held[0].scope.place, qualifiers=qualifiers), lang, places)
        name = names.get(measure, held[0].measure.label)
        # People ask first where sources contradict each other, and then how much there is.
        contested = any(spot.rivals > 1 for spot in spots)
        found.append(Timeline(name, about, held[0].measure.unit, _thin(spots), len(spots), contested))
    return sorted(found, key=lambda one: (not one.contested, -one.count, one.measure, one.about))


def _spots(group: Positions, lang: str) -> Iterable[Spot]:
    when = group.scope.as_of or group.scope.period
    if when is None or (when.start is None and when.end is None):
        return
    first, last = when.start or when.end, when.end or when.start
    assert first is not None, "one of them is known"  # noqa: S101
    assert last is not None, "one of them is known"  # noqa: S101
    time = scope_phrase(Scope(as_of=group.scope.as_of, period=group.scope.period), lang)
    for side, one in enumerate(group.positions):
        yield _spot(one, first, last, time, side, len(group.positions))


def _spot(one: Position, first: date, last: date, time: str, side: int, rivals: int) -> Spot:
    return Spot(
        start=first,
        end=last,
        time=time,
        values=one.interval,
        label=one.label,
        side=side,
        rivals=rivals,
        documents=one.backing.documents,
        origins_min=one.backing.origins_min,
        origins_max=one.backing.origins_max,
    )


def _thin(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Keep the first and the last, the lowest and the highest, and evenly of those between; all where they are few."""
    if len(spots) <= SPOTS:
        return tuple(spots)
    low = min(range(len(spots)), key=lambda at: (_low(spots[at]), at))
    high = max(range(len(spots)), key=lambda at: (_low(spots[at]), -at))
    even = [at * (len(spots) - 1) // (SPOTS - 3) for at in range(SPOTS - 2)]
    return tuple(spots[at] for at in sorted({low, high, *even}))


def _low(spot: Spot) -> Decimal:
    low, high = spot.values.low, spot.values.high
    return low if low is not None else high if high is not None else Decimal(0)


def _works(session: Session, works: Mapping[str, WorkView]) -> Graph:
    """Draw together who cites whom and what derives from what, by living records; merged works are one."""
    rows = session.execute(select(model.Source.id, model.Source.key, model.Source.merged_into_id)).all()
    keys, into = {row.id: row.key for row in rows}, {row.id: row.merged_into_id for row in rows}

    def now(number: int) -> str:
        while (further := into[number]) is not None:
            number = further
        return str(keys[number])

    cites = (
        select(model.Assertion.source_id, model.Citation.source_id)
        .join(model.Assertion, model.Assertion.id == model.Citation.assertion_id)
        .join(model.Claim, model.Claim.id == model.Assertion.claim_id)
        .where(
            model.Citation.source_id.is_not(None), model.Citation.withdrawn_at.is_(None),
            model.Assertion.withdrawn_at.is_(None), model.Claim.withdrawn_at.is_(None),
            model.Claim.replaced_by_id.is_(None),
        )
        .distinct()
    )  # fmt: skip
    stems = select(model.Lineage.source_id, model.Lineage.of_source_id, model.Lineage.kind).where(
        model.Lineage.withdrawn_at.is_(None)
    )
    edges = {(now(one), now(other)): "cites" for one, other in session.execute(cites) if other is not None}
    for one, other, kind in session.execute(stems):
        edges.setdefault((now(one), now(other)), kind)
    edges = {pair: kind for pair, kind in edges.items() if pair[0] != pair[1]}
    resting, rested = {one for one, _ in edges}, {other for _, other in edges}
    linked = sorted(resting | rested, key=lambda key: (works[key].cite_key.casefold(), key))
    return Graph(
        tuple(Node(key, work_name(works[key]), _kind(key in resting, key in rested)) for key in linked),
        tuple(Edge(one, other, kind) for (one, other), kind in sorted(edges.items())),
    )


def _kind(rests: bool, is_rested_on: bool) -> NodeKind:
    if not rests:
        return NodeKind.ROOT
    return NodeKind.WORK if is_rested_on else NodeKind.DOCUMENT


def _best_linked(graph: Graph) -> Graph:
    """Keep the works with most links; of equally linked ones the first by cite key."""
    links = Counter(key for edge in graph.edges for key in (edge.source, edge.target))
    order = {node.key: at for at, node in enumerate(graph.nodes)}
    kept = set(sorted(order, key=lambda key: (-links[key], order[key]))[:WORKS])
    return Graph(
        tuple(node for node in graph.nodes if node.key in kept),
        tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept),
    )


def _citing(shown: Graph, graph: Graph) -> Iterable[CitingWork]:
    cites = Counter(edge.source for edge in graph.edges)
    cited = Counter(edge.target for edge in graph.edges)
    found = [CitingWork(node.label, cites[node.key], cited[node.key]) for node in shown.nodes]
    return sorted(found, key=lambda one: (-one.cited, -one.cites, one.name))


def _origins(groups: Iterable[Positions]) -> tuple[tuple[int, int], ...]:
    least: dict[str, int] = {}
    most: dict[str, int] = {}
    for group in groups:
        for one in group.positions:
            least[group.measure.key] = max(least.get(group.measure.key, 0), one.backing.origins_min)
            most[group.measure.key] = max(most.get(group.measure.key, 0), one.backing.origins_max)
    by_least = Counter(min(count, MOST_ORIGINS) for count in least.values())
    by_most = Counter(min(count, MOST_ORIGINS) for count in most.values())
    return tuple((by_least[count], by_most[count]) for count in range(MOST_ORIGINS + 1))


def _shares(session: Session, covered: Sequence[SourceCoverage]) -> Iterable[Share]:
    said = sum(one.claims for one in covered)
    citations = sum(one.citations for one in covered)
    unresolved = sum(one.unresolved for one in covered)
    yield Share("statements that name what they rest on", said - sum(one.unsourced for one in covered), said)
    yield Share("citations that lead to a work", citations - unresolved, citations)
    uncaptured, unchecked = sum(one.uncaptured for one in covered), sum(one.unchecked for one in covered)
    yield Share("citations of a work that was captured", citations - unresolved - uncaptured, citations)
    yield Share("citations that somebody looked up", citations - unresolved - unchecked, citations)
    living = (model.Claim.withdrawn_at.is_(None), model.Claim.replaced_by_id.is_(None))
    judged = (
        select(func.count(func.distinct(model.Verdict.claim_id)))
        .join(model.Claim, model.Claim.id == model.Verdict.claim_id)
        .where(model.Verdict.withdrawn_at.is_(None), *living)
    )
    claims = session.scalar(select(func.count(model.Claim.id)).where(*living)) or 0
    yield Share("claims with a verdict", session.scalar(judged) or 0, claims)
