"""A check of a folder of Parquet files: what an engine sifts, and what is left to be loaded, part by part.

The queries and the judging of scopes are those of `quiet` and `plain`; only the bounds of a scope are an aggregate of
the engine. What decides together stays together: the figures of a measure, of a claim and of a derivation, the claims
of a finding, and those that quote one work of which a copy is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import ClauseElement, Integer, Select, case, cast, column, distinct, func, select, table, union
from sqlalchemy.orm import Session, aliased

from claimdb import model
from claimdb.check.evidence import load_sources
from claimdb.check.materials import load_places
from claimdb.check.plain import MeasureRow, sift_scopes
from claimdb.check.quiet import loud_by_evidence, measure_rows, printed_figures
from claimdb.check.totals import Totals
from claimdb.model.base import Base
from claimdb.store.corpus import Corpus, Row
from claimdb.store.parquet import Manifest, bucket_of, kept_columns, write_corpus
from claimdb.store.revisions import newest_revision

SHARED = (
    "source", "notice", "lineage", "opening", "snapshot", "place", "place_label", "measure", "measure_label",
    "derivation", "derivation_term", "baseline", "baseline_finding",
)  # fmt: skip
"""Tables that every part may need."""

_OF_CLAIM = 'JOIN "_chosen" AS c ON c.claim = t.claim_id'
_OF_ASSERTION = 'JOIN assertion AS a ON a.id = t.assertion_id JOIN "_chosen" AS c ON c.claim = a.claim_id'
_OF_FINDING = 'JOIN "_findings" AS c ON c.finding = t.finding_id'
PARTED: Mapping[str, str] = MappingProxyType({
    "claim": 'JOIN "_chosen" AS c ON c.claim = t.id',
    "figure": _OF_CLAIM,
    "assertion": _OF_CLAIM,
    "mention": _OF_ASSERTION,
    "citation": _OF_ASSERTION,
    "cite_check": _OF_CLAIM,
    "verdict": _OF_CLAIM,
    "verdict_evidence": 'JOIN verdict AS v ON v.id = t.verdict_id JOIN "_chosen" AS c ON c.claim = v.claim_id',
    "finding": 'JOIN "_findings" AS c ON c.finding = t.id',
    "finding_claim": _OF_FINDING,
    "finding_figure": _OF_FINDING,
    "finding_event": _OF_FINDING,
})  # fmt: skip
"""Tables of which each part has its own rows, with how they are found; the first table is `t`, the part is of `c`."""

BY_MEASURE = frozenset({"figure", "mention"})
"""Tables whose files lie in folders by measure."""
_WHOLE = -1


@dataclass(frozen=True, slots=True)
class Parts:
    """What is left to be loaded: a query by table, of which the first column is the part; and what need not be.

    `positions` counts those of scopes in which no rule can notice anything.
    """

    queries: Mapping[str, str]
    positions: int


def write_tables(session: Session, folder: Path) -> Manifest:
    """Write all that a check looks at into a new folder: figures and what prints them by measure.

    Raises ParquetMissing, FolderThere, FolderNotWritten.
    """
    tables = [table for table in Base.metadata.sorted_tables if table.name in {*SHARED, *PARTED}]
    buckets = {row.id: bucket_of(row.key) for row in session.execute(select(model.Measure.id, model.Measure.key))}
    return write_corpus(
        session.connection(), folder, tables, schema=newest_revision(), by_measure=BY_MEASURE, buckets=buckets
    )


def load_shared(corpus: Corpus) -> dict[str, list[Row]]:
    """Load the tables that every part may need, whole."""
    return {name: list(corpus.rows(f"SELECT {_columns(name)} FROM {name} AS t")) for name in SHARED}  # noqa: S608 - ours


def cut_parts(corpus: Corpus, session: Session, *, is_whole: bool = False) -> Parts:
    """Sift a corpus, and cut what is left into parts: all of it when `is_whole`. The session sees what they share."""
    kinds = {row.id: MeasureRow._make(row) for row in session.execute(measure_rows())}
    places = {place.key: place.within for place in load_places(session).values()}
    for name, query in relations().items():
        corpus.define(name, query)
    whole = {number for (number,) in corpus.rows("SELECT measure FROM _odd")}
    whole |= set(kinds if is_whole else ())
    corpus.keep("_loud", {"measure": "BIGINT"}, [(number,) for number in sorted(whole)])
    corpus.define("_printed", printed_for_bounds())
    scopes: list[tuple[int, str]] = []
    positions: dict[int, int] = {}
    for measure, scope, count in corpus.sift(bounds_of_scopes(), partial(sift_rows, kinds, places)):
        if scope is not None:
            scopes.append((measure, scope))
        elif count == _WHOLE:
            whole.add(measure)
        else:
            positions[measure] = count
    _close(corpus, whole)
    chosen = corpus.held(whole, [one for one in scopes if one[0] not in whole])
    _keep_parts(corpus, session, chosen)
    queries = {name: f"SELECT c.part, {_columns(name)} FROM {name} AS t {joined}"  # noqa: S608 - our own names
               for name, joined in PARTED.items()}  # fmt: skip
    queries["claim"] += _corrected()
    return Parts(queries, sum(count for measure, count in positions.items() if measure not in whole))


def relations() -> dict[str, ClauseElement]:
    """Select, by name, what only all figures together can tell: each of numbers alone, and small beside them."""
    of_claims, derived = loud_by_evidence()
    claim, figure, other, said = model.Claim, model.Figure, aliased(model.Figure), model.Assertion
    lives = (claim.withdrawn_at.is_(None), claim.replaced_by_id.is_(None))
    odd = union(of_claims, *derived.selects).subquery("odd")
    asked = union(select(model.Verdict.claim_id), select(model.CiteCheck.claim_id), select(model.FindingClaim.claim_id))
    questioned = asked.subquery("asked")
    speaking = select(said.source_id.label("source")).join(claim, claim.id == said.claim_id).distinct()
    counted = select(func.count().label("figures"), func.count(distinct(figure.measure_id)).label("measures"))
    return {
        "_odd": select(odd.c[0].label("measure")),
        "_questioned": select(questioned.c[0].label("claim")),
        "_together": select(figure.measure_id.label("measure"), other.measure_id.label("other"))
        .join(other, (other.claim_id == figure.claim_id) & (other.measure_id != figure.measure_id))
        .distinct(),
        "_figureless": select(claim.id.label("claim"))
        .outerjoin(figure, figure.claim_id == claim.id)
        .where(figure.claim_id.is_(None)),
        "_claims": select(func.count().label("claims")).select_from(claim).where(*lives),
        "_figures": counted.join(claim, claim.id == figure.claim_id).where(figure.withdrawn_at.is_(None), *lives),
        "_speaking": speaking.where(said.withdrawn_at.is_(None), *lives),
    }


PRINTED: Mapping[str, str] = MappingProxyType({
    "measure": "BIGINT", "scope": "TEXT", "search_low": "DOUBLE PRECISION", "search_high": "DOUBLE PRECISION",
    "in_question": "INTEGER", "unit": "TEXT", "lacks_unit": "INTEGER", "is_day": "INTEGER",
    "has_decimals": "INTEGER", "is_odd": "INTEGER",
})  # fmt: skip
"""The columns of `_printed`, with their SQL types."""


def printed_for_bounds() -> Select[Any]:
    """Select what decides the bounds of scopes, figure by printed figure, of measures that are not loud already."""
    one = printed_figures().subquery("printed").c
    loud = select(table("_loud", column("measure", Integer)).c.measure)
    questioned = select(table("_questioned", column("claim", Integer)).c.claim)
    is_day, has_decimals = (cast(flag, Integer).label(flag.name) for flag in (one.is_day, one.has_decimals))
    return select(
        one.measure,
        one.scope,
        one.search_low,
        one.search_high,
        case((one.claim_id.in_(questioned), 1), else_=0).label("in_question"),
        one.unit,
        case((one.unit.is_(None), 1), else_=0).label("lacks_unit"),
        is_day,
        has_decimals,
        cast(one.is_odd, Integer).label("is_odd"),
    ).where(one.measure.not_in(loud))


def bounds_of_scopes() -> Select[Any]:
    """Select for each scope its `ScopeBounds`."""
    one = table("_printed", *(column(name) for name in PRINTED)).c
    return select(
        one.measure,
        one.scope,
        func.max(one.search_low),
        func.min(one.search_high),
        func.max(one.in_question),
        func.min(one.unit),
        func.max(one.unit),
        func.max(one.lacks_unit),
        func.max(one.is_day),
        func.min(one.is_day),
        func.max(one.has_decimals),
        func.min(one.has_decimals),
        func.max(one.is_odd),
    ).group_by(one.measure, one.scope)


def sift_rows(
    kinds: Mapping[int, MeasureRow], places: Mapping[str, Collection[str]], rows: Iterator[Row]
) -> Iterator[tuple[int, str | None, int]]:
    """Sift bounds of scopes, measure by measure: gives the scopes to be loaded, and then of each measure a count.

    The count, with no scope, is that of the others, or -1 for a measure that must be loaded whole.
    """
    for number, held in groupby(rows, key=itemgetter(0)):
        bounds = list(held)
        loud = sift_scopes(bounds, kinds[number], places)
        if loud is None:
            yield number, None, _WHOLE
            continue
        for scope in sorted(loud):
            yield number, scope, 0
        yield number, None, len(bounds) - len(loud)


def count_corpus(corpus: Corpus, session: Session) -> Totals:
    """Count what takes part, as `count_stored` does in a database; the session sees the works."""
    (claims,) = next(corpus.rows("SELECT claims FROM _claims"))
    figures, measures = next(corpus.rows("SELECT figures, measures FROM _figures"))
    keys = {number: source.key for number, source in load_sources(session)[0].items()}
    spoke = frozenset(keys[number] for (number,) in corpus.rows("SELECT source FROM _speaking") if number in keys)
    return Totals(len(set(keys.values())), claims, figures, measures, spoke)


def _close(corpus: Corpus, whole: set[int]) -> None:
    """Add the measures that share a claim with one that is loaded whole."""
    new = set(whole)
    while new:
        corpus.keep("_near", {"measure": "BIGINT"}, [(number,) for number in sorted(new)])
        found = corpus.rows("SELECT DISTINCT t.other FROM _together AS t JOIN _near AS n ON n.measure = t.measure")
        new = {number for (number,) in found} - whole
        whole |= new


def _keep_parts(corpus: Corpus, session: Session, chosen: Iterable[Row]) -> None:
    """Keep which claims and findings are to be loaded, each in one part; `chosen` gives claims with a measure each."""
    claims: dict[int, set[int]] = {}
    for claim, measure in chain(chosen, corpus.rows(_BESIDES)):
        claims.setdefault(claim, set()).update(() if measure is None else (measure,))
    of_findings: dict[int, list[int]] = {}
    for finding, claim in corpus.rows("SELECT finding_id, claim_id FROM finding_claim"):
        of_findings.setdefault(finding, []).append(claim)
    measured: dict[int, int | None] = {row[0]: row[1] for row in corpus.rows("SELECT id, measure_id FROM finding")}
    parts = corpus.parts()
    groups = _Groups()
    if parts > 1:
        _tie(corpus, session, groups, claims, of_findings)
    corpus.keep("_chosen", {"claim": "BIGINT", "part": "BIGINT"},
                [(claim, groups.part(("claim", claim), parts)) for claim in sorted(claims)])  # fmt: skip
    placed = []
    for finding, measure in sorted(measured.items()):
        about = sorted(claim for claim in of_findings.get(finding, ()) if claim in claims)
        thing = ("claim", about[0]) if about else ("measure", measure or 0)
        placed.append((finding, groups.part(thing, parts)))
    corpus.keep("_findings", {"finding": "BIGINT", "part": "BIGINT"}, placed)


_BESIDES = """
    SELECT claim, CAST(NULL AS BIGINT) FROM _figureless UNION SELECT claim, CAST(NULL AS BIGINT) FROM _questioned
"""
"""The claims to be loaded whatever their figures are, each with no measure."""


def _corrected() -> str:
    """Select as withdrawn the claims that others correct, which are named and do not take part themselves."""
    names = ", ".join(
        "t.created_at" if column.name == "withdrawn_at" else f't."{column.name}"'
        for column in kept_columns(Base.metadata.tables["claim"])
    )
    return (
        f" UNION SELECT c.part, {names} FROM claim AS t JOIN assertion AS a ON a.corrects_claim_id = t.id"  # noqa: S608
        ' JOIN "_chosen" AS c ON c.claim = a.claim_id'
        ' LEFT JOIN "_chosen" AS own ON own.claim = t.id AND own.part = c.part WHERE own.claim IS NULL'
    )


def _tie(
    corpus: Corpus,
    session: Session,
    groups: _Groups,
    claims: Mapping[int, Iterable[int]],
    of_findings: Mapping[int, Sequence[int]],
) -> None:
    """Tie what decides together."""
    for claim, measures in claims.items():
        for measure in measures:
            groups.tie(("claim", claim), ("measure", measure))
    for one, other in corpus.rows(
        "SELECT d.result_measure_id, t.measure_id FROM derivation AS d JOIN derivation_term AS t"
        " ON t.derivation_id = d.id"
    ):
        groups.tie(("measure", one), ("measure", other))
    for about in of_findings.values():
        for claim in about[1:]:
            groups.tie(("claim", about[0]), ("claim", claim))
    works: dict[str, int] = {}
    kept = {number: works.setdefault(source.key, number)
            for number, source in load_sources(session)[0].items() if source.captured}  # fmt: skip
    for source, claim in corpus.rows("SELECT DISTINCT source_id, claim_id FROM assertion WHERE quote IS NOT NULL"):
        if source in kept:
            groups.tie(("work", kept[source]), ("claim", claim))


class _Groups:
    """Things that must stay together: each leads to one that stands for all of them."""

    def __init__(self) -> None:
        self._above: dict[tuple[str, int], tuple[str, int]] = {}

    def find(self, thing: tuple[str, int]) -> tuple[str, int]:
        """Give what stands for a thing."""
        path = []
        while (above := self._above.get(thing, thing)) != thing:
            path.append(thing)
            thing = above
        for one in path:
            self._above[one] = thing
        return thing

    def tie(self, one: tuple[str, int], other: tuple[str, int]) -> None:
        """Keep two things together from now on."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._above[second] = first

    def part(self, thing: tuple[str, int], parts: int) -> int:
        """Give the part of a thing."""
        return self.find(thing)[1] % parts


def _columns(name: str) -> str:
    return ", ".join(f't."{column.name}"' for column in kept_columns(Base.metadata.tables[name]))
