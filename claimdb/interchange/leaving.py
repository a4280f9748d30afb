"""What may leave the house in an open format: the records that stand, gathered once, by one function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import (
    Assertion,
    CheckRun,
    Citation,
    CiteCheck,
    Claim,
    Event,
    EventSubject,
    Figure,
    Finding,
    FindingClaim,
    ImportBatch,
    Lineage,
    Measure,
    Mention,
    Opening,
    Place,
    Snapshot,
    Source,
    Verdict,
    VerdictEvidence,
)
from claimdb.record.batches import batches
from claimdb.record.wording import claim_words


@dataclass(frozen=True, slots=True)
class Copy:
    """A snapshot without its bytes; `text` is empty unless it was asked for, `sheets` are [start, end, label]."""

    id: int
    key: str
    source_id: int
    raw_hash: str
    text_hash: str
    media_type: str
    language: str | None
    file_name: str | None
    sheets: tuple[tuple[int, int, str], ...]
    captured_at: datetime
    text: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """The records that may leave, each list in the order in which it was recorded.

    Figures and assertions are by the id of their claim, mentions and citations by that of their assertion, verdicts
    and checks by that of their claim. `words` say each claim. A source that was merged is the one it became: `source`
    gives it. `findings` are those that are not gone, each with the ids of its claims, `imports` the batches with the
    keys of the claims that each touched.
    """

    claims: tuple[Claim, ...] = ()
    words: Mapping[int, str] = field(default_factory=dict)
    figures: Mapping[int, Sequence[Figure]] = field(default_factory=dict)
    assertions: Mapping[int, Sequence[Assertion]] = field(default_factory=dict)
    mentions: Mapping[int, Sequence[Mention]] = field(default_factory=dict)
    citations: Mapping[int, Sequence[Citation]] = field(default_factory=dict)
    verdicts: Mapping[int, Sequence[Verdict]] = field(default_factory=dict)
    evidence: Mapping[int, Sequence[int]] = field(default_factory=dict)
    checks: Mapping[int, Sequence[CiteCheck]] = field(default_factory=dict)
    findings: tuple[tuple[Finding, tuple[int, ...]], ...] = ()
    sources: Mapping[int, Source] = field(default_factory=dict)
    copies: Mapping[int, Copy] = field(default_factory=dict)
    measures: Mapping[int, Measure] = field(default_factory=dict)
    places: Mapping[int, Place] = field(default_factory=dict)
    lineages: tuple[Lineage, ...] = ()
    openings: tuple[Opening, ...] = ()
    imports: tuple[tuple[ImportBatch, Event, tuple[str, ...]], ...] = ()
    runs: tuple[CheckRun, ...] = ()

    def source(self, number: int) -> Source:
        """Give a source by its row id, or the one that it was merged into."""
        found = self.sources[number]
        seen = {number}
        while found.merged_into_id is not None and found.merged_into_id not in seen:
            seen.add(found.merged_into_id)
            found = self.sources[found.merged_into_id]
        return found


def select_leaving(session: Session, *, texts: bool = False) -> Leaving:
    """Read what may leave; `texts` reads those of the copies too.

    What was withdrawn, replaced or merged away stays, and so do candidates that nobody accepted and the bytes of
    copies. Every open format takes its records from here and from nowhere else, so this is the place to hold back
    what must not leave.
    """
    standing = select(Claim).where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    claims = tuple(session.scalars(standing.order_by(Claim.created_at, Claim.id)))
    numbers = [claim.id for claim in claims]
    assertions = _under(session, Assertion, Assertion.claim_id, numbers, Assertion.ordinal)
    said = [one.id for some in assertions.values() for one in some]
    verdicts = _under(session, Verdict, Verdict.claim_id, numbers, Verdict.ordinal)
    return Leaving(
        claims=claims,
        words=claim_words(session, numbers),
        figures=_under(session, Figure, Figure.claim_id, numbers, Figure.ordinal),
        assertions=assertions,
        mentions=_under(session, Mention, Mention.assertion_id, said, Mention.ordinal),
        citations=_under(session, Citation, Citation.assertion_id, said, Citation.ordinal),
        verdicts=verdicts,
        evidence=_evidence(session, [one.id for some in verdicts.values() for one in some]),
        checks=_under(session, CiteCheck, CiteCheck.claim_id, numbers, CiteCheck.id),
        findings=_findings(session, frozenset(numbers)),
        sources={row.id: row for row in session.scalars(select(Source).order_by(Source.created_at, Source.id))},
        copies=_copies(session, texts=texts),
        measures={row.id: row for row in session.scalars(select(Measure).order_by(Measure.id))},
        places={row.id: row for row in session.scalars(select(Place).order_by(Place.id))},
        lineages=tuple(session.scalars(select(Lineage).where(Lineage.withdrawn_at.is_(None)).order_by(Lineage.id))),
        openings=tuple(session.scalars(select(Opening).where(Opening.withdrawn_at.is_(None)).order_by(Opening.id))),
        imports=_imports(session),
        runs=tuple(session.scalars(select(CheckRun).order_by(CheckRun.at, CheckRun.id))),
    )


def _under(session: Session, model: Any, parent: Any, numbers: Iterable[int], order: Any) -> dict[int, list[Any]]:
    """Give the rows that stand by the id of what they belong to, each list in order."""
    found: dict[int, list[Any]] = defaultdict(list)
    for some in batches(numbers):
        query = select(model).where(parent.in_(some), model.withdrawn_at.is_(None)).order_by(parent, order, model.id)
        for row in session.scalars(query):
            found[getattr(row, parent.key)].append(row)
    return found


def _evidence(session: Session, verdicts: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for some in batches(verdicts):
        query = select(VerdictEvidence).where(VerdictEvidence.verdict_id.in_(some))
        for row in session.scalars(query.order_by(VerdictEvidence.verdict_id, VerdictEvidence.source_id)):
            found[row.verdict_id].append(row.source_id)
    return found


def _findings(session: Session, claims: frozenset[int]) -> tuple[tuple[Finding, tuple[int, ...]], ...]:
    standing = select(Finding).where(Finding.withdrawn_at.is_(None), Finding.state != "gone")
    rows = session.scalars(standing.order_by(Finding.first_seen, Finding.id)).all()
    sides: dict[int, list[int]] = defaultdict(list)
    for some in batches([row.id for row in rows]):
        query = select(FindingClaim).where(FindingClaim.finding_id.in_(some))
        for link in session.scalars(query.order_by(FindingClaim.finding_id, FindingClaim.claim_id)):
            sides[link.finding_id].append(link.claim_id)
    return tuple((row, tuple(n for n in sides[row.id] if n in claims)) for row in rows)


def _copies(session: Session, *, texts: bool) -> dict[int, Copy]:
    names = (
        Snapshot.id, Snapshot.key, Snapshot.source_id, Snapshot.raw_hash, Snapshot.text_hash, Snapshot.media_type,
        Snapshot.language, Snapshot.file_name, Snapshot.page_map, Snapshot.captured_at,
    )  # fmt: skip
    columns = (*names, Snapshot.text) if texts else names
    query = select(*columns).where(Snapshot.withdrawn_at.is_(None)).order_by(Snapshot.captured_at, Snapshot.id)
    found = {}
    for row in session.execute(query).mappings():
        kept = dict(row)
        sheets = tuple((start, end, label) for start, end, label in kept.pop("page_map") or ())
        found[kept["id"]] = Copy(**kept, sheets=sheets)
    return found


def _imports(session: Session) -> tuple[tuple[ImportBatch, Event, tuple[str, ...]], ...]:
    """Give the batches of imports with their events and the keys of the claims that each touched."""
    query = select(ImportBatch, Event).join(Event, Event.id == ImportBatch.event_id).order_by(ImportBatch.id)
    rows = session.execute(query).all()
    touched: dict[int, list[str]] = defaultdict(list)
    for some in batches([event.id for _, event in rows]):
        subjects = select(EventSubject).where(EventSubject.event_id.in_(some), EventSubject.kind == "claim")
        for subject in session.scalars(subjects.order_by(EventSubject.event_id, EventSubject.key)):
            touched[subject.event_id].append(subject.key)
    return tuple((batch, event, tuple(touched[event.id])) for batch, event in rows)
