"""What is not sourced, captured, checked: counted per source, never a finding by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Citation, CiteCheck, Claim, Figure, Lineage, Opening, Snapshot, Source


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """One source that says something or is cited.

    `claims`: claims that it speaks of; `unsourced`: those that it supports resting on nothing
    named (no work, no speaker, no lineage, and it is not primary itself). Of its `citations`,
    `unresolved` lead to no work, `uncaptured` to a work without a snapshot, and `unchecked` to a
    work in which nobody looked the claim up. `cited` counts citations of this source by others.
    """

    key: str
    cite_key: str
    title: str | None
    is_captured: bool
    is_opened: bool
    claims: int
    unsourced: int
    citations: int
    unresolved: int
    uncaptured: int
    unchecked: int
    cited: int


@dataclass
class _Tally:
    claims: set[int] = field(default_factory=set)
    unsourced: set[int] = field(default_factory=set)
    citations: int = 0
    unresolved: int = 0
    uncaptured: int = 0
    unchecked: int = 0
    cited: int = 0


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is known of sources by row id: the one each is now, those captured, opened, looked up for a claim."""

    now: Mapping[int, int]
    captured: frozenset[int]
    opened: frozenset[int]
    checked: frozenset[tuple[int, int]]
    derived: frozenset[tuple[int, int | None]]


def coverage(session: Session) -> list[SourceCoverage]:
    """Count per source, in the order of cite keys, what is not sourced, captured, checked."""
    rows = {row.id: row for row in session.scalars(select(Source))}
    kept = _load_kept(session, rows)
    tallies: dict[int, _Tally] = defaultdict(_Tally)
    cited = _load_citations(session)
    measures = _load_measures(session)
    for assertion in _load_assertions(session):
        source = kept.now[assertion.source_id]
        tally = tallies[source]
        tally.claims.add(assertion.claim_id)
        works = cited.get(assertion.id, [])
        if not works and not _rests(assertion, rows[source], kept, measures.get(assertion.claim_id, set())):
            tally.unsourced.add(assertion.claim_id)
        for work in works:
            _count_citation(tallies, tally, assertion.claim_id, work, kept)
    living = [number for number in tallies if rows[number].withdrawn_at is None]
    return [_coverage(rows[number], tallies[number], kept) for number in sorted(living, key=lambda n: rows[n].cite_key)]


def _rests(assertion: Row[Any], source: Source, kept: _Kept, measures: set[int]) -> bool:
    if assertion.stance == "denies" or assertion.speaker or source.is_primary:
        return True
    return any((source.id, measure) in kept.derived for measure in (None, *measures))


def _count_citation(tallies: dict[int, _Tally], tally: _Tally, claim: int, work: int | None, kept: _Kept) -> None:
    tally.citations += 1
    if work is None:
        tally.unresolved += 1
        return
    cited = kept.now[work]
    tallies[cited].cited += 1
    tally.uncaptured += cited not in kept.captured
    tally.unchecked += (claim, cited) not in kept.checked


def _load_kept(session: Session, rows: Mapping[int, Source]) -> _Kept:
    now = {number: _survivor(number, rows) for number in rows}
    captured = session.scalars(select(Snapshot.source_id).where(Snapshot.withdrawn_at.is_(None)))
    opened = session.scalars(select(Opening.source_id).where(Opening.withdrawn_at.is_(None)))
    checks = session.execute(select(CiteCheck.claim_id, CiteCheck.source_id).where(CiteCheck.withdrawn_at.is_(None)))
    checked = frozenset((claim, now[source]) for claim, source in checks)
    lineage = session.execute(select(Lineage.source_id, Lineage.measure_id).where(Lineage.withdrawn_at.is_(None)))
    return _Kept(
        now=now,
        captured=frozenset(now[number] for number in captured),
        opened=frozenset(now[number] for number in opened) | {source for _, source in checked},
        checked=checked,
        derived=frozenset((now[source], measure) for source, measure in lineage),
    )


def _survivor(number: int, rows: Mapping[int, Source]) -> int:
    while (into := rows[number].merged_into_id) is not None:
        number = into
    return number


def _load_assertions(session: Session) -> list[Row[Any]]:
    living = (
        select(Assertion.id, Assertion.claim_id, Assertion.source_id, Assertion.stance, Assertion.speaker)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    )
    return list(session.execute(living))


def _load_citations(session: Session) -> dict[int, list[int | None]]:
    living = select(Citation.assertion_id, Citation.source_id).where(Citation.withdrawn_at.is_(None))
    found: dict[int, list[int | None]] = defaultdict(list)
    for assertion, source in session.execute(living):
        found[assertion].append(source)
    return found


def _load_measures(session: Session) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for claim, measure in session.execute(
        select(Figure.claim_id, Figure.measure_id).where(Figure.withdrawn_at.is_(None))
    ):
        found[claim].add(measure)
    return found


def _coverage(row: Source, tally: _Tally, kept: _Kept) -> SourceCoverage:
    return SourceCoverage(
        key=row.key,
        cite_key=row.cite_key,
        title=row.title,
        is_captured=row.id in kept.captured,
        is_opened=row.id in kept.opened,
        claims=len(tally.claims),
        unsourced=len(tally.unsourced),
        citations=tally.citations,
        unresolved=tally.unresolved,
        uncaptured=tally.uncaptured,
        unchecked=tally.unchecked,
        cited=tally.cited,
    )
