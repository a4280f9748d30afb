"""Sources as records: the fields that lists and machines show, with keys and never row ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.model import (
    Assertion,
    Citation,
    CiteCheck,
    Claim,
    Lineage,
    Measure,
    Notice,
    Opening,
    Snapshot,
    Source,
)
from claimdb.record.batches import batches
from claimdb.record.wording import claim_words


def list_sources(session: Session, *, everything: bool = False, primary: bool = False) -> list[dict[str, Any]]:
    """Give the living sources by cite key; `everything` adds merged and withdrawn ones.

    `assertions` counts what a source says, `cited_by` the assertions that rest on it, `snapshots` its captures.
    """
    query = select(Source).order_by(Source.cite_key)
    if not everything:
        query = query.where(Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
    if primary:
        query = query.where(Source.is_primary.is_(True))
    rows = session.scalars(query).all()
    said = _count(session, Assertion)
    cited = _count(session, Citation)
    captured = _count(session, Snapshot)
    names = _cite_keys(session, (row.merged_into_id for row in rows))
    return [
        {
            **_fields(row, names),
            "assertions": said.get(row.id, 0),
            "cited_by": cited.get(row.id, 0),
            "snapshots": captured.get(row.id, 0),
        }
        for row in rows
    ]


def source_record(session: Session, source: Source) -> dict[str, Any]:
    """Give one source with its CSL item, what it says and who cites it, its lineage, snapshots, readers, notices."""
    return {
        **_fields(source, _cite_keys(session, [source.merged_into_id])),
        "claims": _claims_said(session, source),
        "cited_for": _claims_cited(session, source),
        "lineage": lineage_records(session, source),
        "derived": _derived(session, source),
        "snapshots": _snapshots(session, source),
        "opened": _openings(session, source),
        "notices": _notices(session, source),
        "checks": _checks(session, source),
        "csl": {"id": source.cite_key, **source.csl},
    }


def lineage_records(session: Session, source: Source) -> list[dict[str, Any]]:
    """Give the works that a source derives from: `of` (cite key), `kind`, `measure` (key, or None for all)."""
    query = (
        select(Source.cite_key, Lineage.kind, Measure.key)
        .select_from(Lineage)
        .join(Source, Source.id == Lineage.of_source_id)
        .join(Measure, Measure.id == Lineage.measure_id, isouter=True)
        .where(Lineage.source_id == source.id, Lineage.withdrawn_at.is_(None))
        .order_by(Source.cite_key, Lineage.kind, Lineage.id)
    )
    return [{"of": of, "kind": kind, "measure": measure} for of, kind, measure in session.execute(query)]


def _fields(row: Source, names: Mapping[int, str]) -> dict[str, Any]:
    merged = names.get(row.merged_into_id) if row.merged_into_id is not None else None
    return {
        "key": row.key,
        "cite_key": row.cite_key,
        "type": row.type,
        "title": row.title,
        "authors": row.authors,
        "container": row.container_title,
        "publisher": row.publisher,
        "issued": row.issued,
        "language": row.language,
        "url": row.url,
        "doi": row.doi,
        "note": row.note,
        "primary": row.is_primary,
        "stub": row.is_stub,
        "confidential": row.is_confidential,
        "state": "merged" if merged else "withdrawn" if row.withdrawn_at is not None else "living",
        "merged_into": merged,
    }


def _cite_keys(session: Session, numbers: Iterable[int | None]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in batches(sorted({number for number in numbers if number is not None})):
        rows = session.execute(select(Source.id, Source.cite_key).where(Source.id.in_(some)))
        found.update(rows.all())
    return found


def _count(session: Session, model: Any) -> dict[int, int]:
    grouped = select(model.source_id, func.count()).where(model.withdrawn_at.is_(None)).group_by(model.source_id)
    return {number: count for number, count in session.execute(grouped) if number is not None}


def _claims_said(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Claim.id, Claim.key, Assertion)
        .join(Claim, Claim.id == Assertion.claim_id)
        .where(Assertion.source_id == source.id, Assertion.withdrawn_at.is_(None), Claim.withdrawn_at.is_(None))
        .order_by(Assertion.id)
    )
    found = session.execute(query).all()
    words = claim_words(session, dict.fromkeys(number for number, _, _ in found))
    return [
        {
            "claim": key,
            "words": said.words or said.quote or words[number],
            "stance": said.stance,
            "hedged": said.hedged,
            "page": said.page,
        }
        for number, key, said in found
    ]


def _claims_cited(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Claim.id, Claim.key, Source.cite_key, Citation.marker, Citation.locator)
        .select_from(Citation)
        .join(Assertion, Assertion.id == Citation.assertion_id)
        .join(Claim, Claim.id == Assertion.claim_id)
        .join(Source, Source.id == Assertion.source_id)
        .where(Citation.source_id == source.id, Citation.withdrawn_at.is_(None), Assertion.withdrawn_at.is_(None))
        .order_by(Source.cite_key, Citation.id)
    )
    found = session.execute(query).all()
    words = claim_words(session, dict.fromkeys(row[0] for row in found))
    return [
        {"claim": key, "words": words[number], "by": by, "marker": marker, "locator": locator}
        for number, key, by, marker, locator in found
    ]


def _derived(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Source.cite_key, Lineage.kind)
        .join(Source, Source.id == Lineage.source_id)
        .where(Lineage.of_source_id == source.id, Lineage.withdrawn_at.is_(None))
        .order_by(Source.cite_key, Lineage.kind)
    )
    return [{"source": key, "kind": kind} for key, kind in session.execute(query)]


def _snapshots(session: Session, source: Source) -> list[dict[str, Any]]:
    columns = (
        Snapshot.key, Snapshot.media_type, Snapshot.language, Snapshot.file_name, Snapshot.raw_hash,
        Snapshot.text_hash, Snapshot.is_outside, Snapshot.captured_at,
    )  # fmt: skip
    query = select(*columns).where(Snapshot.source_id == source.id, Snapshot.withdrawn_at.is_(None))
    return [dict(row) for row in session.execute(query.order_by(Snapshot.id)).mappings()]


def _openings(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Opening.by, Opening.at, Snapshot.key)
        .join(Snapshot, Snapshot.id == Opening.snapshot_id, isouter=True)
        .where(Opening.source_id == source.id, Opening.withdrawn_at.is_(None))
        .order_by(Opening.id)
    )
    return [{"by": by, "at": at, "snapshot": snapshot} for by, at, snapshot in session.execute(query)]


def _notices(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Notice.kind, Source.cite_key)
        .join(Source, Source.id == Notice.by_source_id, isouter=True)
        .where(Notice.source_id == source.id, Notice.withdrawn_at.is_(None))
        .order_by(Notice.id)
    )
    return [{"kind": kind, "by": by} for kind, by in session.execute(query)]


def _checks(session: Session, source: Source) -> list[dict[str, Any]]:
    query = (
        select(Claim.key, CiteCheck)
        .join(Claim, Claim.id == CiteCheck.claim_id)
        .where(CiteCheck.source_id == source.id, CiteCheck.withdrawn_at.is_(None))
        .order_by(CiteCheck.id)
    )
    return [
        {
            "claim": key,
            "outcome": check.outcome,
            "quote": check.quote,
            "page": check.page,
            "by": check.by,
            "at": check.at,
        }
        for key, check in session.execute(query)
    ]
