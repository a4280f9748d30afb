"""Two records that turn out to be one. The merged one stays and leads to the one that was kept."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from claimdb.model import (
    Assertion,
    Citation,
    CiteCheck,
    Claim,
    Derivation,
    Figure,
    Finding,
    Lineage,
    Measure,
    MeasureLabel,
    Notice,
    Opening,
    Snapshot,
    Source,
)
from claimdb.record.batches import batches
from claimdb.record.claims import claim_identity
from claimdb.record.editing import Pairs, take_over
from claimdb.record.failures import OneRecordTwice, UnmergeableMeasures
from claimdb.record.indexing import index_measures
from claimdb.record.quantities import row_identity
from claimdb.record.recorder import Recorder
from claimdb.record.search_text import index_claims, index_source


def merge_measures(recorder: Recorder, kept: Measure, merged: Measure) -> None:
    """Let `kept` stand for `merged`: its figures, labels and links go over; claims that now say the same are joined.

    Raises UnmergeableMeasures when their kinds or units differ in kind, OneRecordTwice.
    """
    _check_measures(kept, merged)
    _move_labels(recorder, kept, merged)
    recorder.change(
        kept,
        kind=kept.kind or merged.kind,
        separators=sorted({*kept.separators, *merged.separators}),
        exact=kept.exact or merged.exact,
        holds_for=kept.holds_for or merged.holds_for,
    )
    recorder.change(merged, merged_into_id=kept.id)
    claims = _move_figures(recorder, kept, merged)
    for model in (Lineage, Finding):
        for row in recorder.session.scalars(select(model).where(model.measure_id == merged.id).order_by(model.id)):
            recorder.change(row, measure_id=kept.id)
    for measure in (kept, merged):
        recorder.touch("measure", measure.key)
    _join_equal_claims(recorder, kept, claims)
    index_measures(recorder, [kept.id])


def merge_sources(recorder: Recorder, kept: Source, merged: Source) -> None:
    """Let `kept` stand for `merged`: what it asserts, what cites it, its lineage and snapshots go over.

    Links that would be said twice, or would lead from the source to itself, are withdrawn. Raises OneRecordTwice.
    """
    if kept.id == merged.id:
        raise OneRecordTwice(key=kept.cite_key, act="merged with")
    snapshots = _move_snapshots(recorder, kept, merged)
    columns: tuple[tuple[type[Any], str], ...] = (
        (Assertion, "source_id"),
        (Citation, "source_id"),
        (CiteCheck, "source_id"),
        (Opening, "source_id"),
        (Derivation, "source_id"),
        (Notice, "source_id"),
        (Notice, "by_source_id"),
    )
    for model, column in columns:
        query = select(model).where(getattr(model, column) == merged.id).order_by(model.id)
        for row in list(recorder.session.scalars(query)):
            recorder.change(row, **{column: kept.id})
            snapshot = getattr(row, "snapshot_id", None)
            if snapshot in snapshots:
                recorder.change(row, snapshot_id=snapshots[snapshot])
    _withdraw_self_citations(recorder, kept)
    _move_lineage(recorder, kept, merged)
    if kept.is_stub and not merged.is_stub:
        _take_description(recorder, kept, merged)
    is_confidential = kept.is_confidential or merged.is_confidential
    recorder.change(kept, is_primary=kept.is_primary or merged.is_primary, is_confidential=is_confidential)
    recorder.change(merged, merged_into_id=kept.id)
    for source in (kept, merged):
        recorder.touch("source", source.key)
    recorder.known.forget()


def _check_measures(kept: Measure, merged: Measure) -> None:
    if kept.id == merged.id:
        raise OneRecordTwice(key=kept.label, act="merged with")
    if kept.unit_kind != merged.unit_kind:
        a, b = kept.unit_kind, merged.unit_kind
        raise UnmergeableMeasures(kept=kept.label, merged=merged.label, field="kind of unit", a=a, b=b)
    if kept.kind is not None and merged.kind is not None and kept.kind != merged.kind:
        raise UnmergeableMeasures(kept=kept.label, merged=merged.label, field="kind", a=kept.kind, b=merged.kind)


def _move_labels(recorder: Recorder, kept: Measure, merged: Measure) -> None:
    query = select(MeasureLabel).where(MeasureLabel.measure_id == merged.id).order_by(MeasureLabel.language)
    for row in list(recorder.session.scalars(query)):
        # A language in which the kept one has a label keeps it; the merged one still answers to its own.
        if recorder.session.get(MeasureLabel, (kept.id, row.language)) is None:
            copy = MeasureLabel(measure_id=kept.id, language=row.language, label=row.label, folded=row.folded)
            recorder.create(copy, "measure", kept.key)


def _move_figures(recorder: Recorder, kept: Measure, merged: Measure) -> list[int]:
    figures = list(recorder.session.scalars(select(Figure).where(Figure.measure_id == merged.id).order_by(Figure.id)))
    claims = list(dict.fromkeys(figure.claim_id for figure in figures))
    for figure in figures:
        recorder.change(figure, measure_id=kept.id)
    recorder.session.flush()
    # The database moved what points to these figures by itself; what was read before is no longer so.
    recorder.session.expire_all()
    recorder.known.forget()
    return claims


def _join_equal_claims(recorder: Recorder, kept: Measure, moved: list[int]) -> None:
    for some in batches(moved):
        claims = recorder.session.scalars(
            select(Claim).where(Claim.id.in_(some), Claim.withdrawn_at.is_(None)).order_by(Claim.id)
        ).all()
        for claim in claims:
            twin = _find_twin(recorder, kept, claim)
            if twin is not None:
                pairs = _pair(recorder, claim, twin)
                take_over(recorder, claim, twin, pairs)
                index_claims(recorder, [twin])


def _find_twin(recorder: Recorder, kept: Measure, claim: Claim) -> Claim | None:
    identity = claim_identity(recorder, claim)
    figures = recorder.known.figures[claim.id]
    first = next(figure for figure in figures if figure.measure_id == kept.id)
    candidates = recorder.session.scalars(
        select(Claim)
        .join(Figure, Figure.claim_id == Claim.id)
        .where(Figure.measure_id == kept.id, Figure.scope_key == first.scope_key, Figure.value == first.value)
        .where(Claim.id != claim.id, Claim.withdrawn_at.is_(None))
        .order_by(Claim.id)
    ).unique()
    return next((twin for twin in candidates if claim_identity(recorder, twin) == identity), None)


def _pair(recorder: Recorder, claim: Claim, twin: Claim) -> Pairs:
    known = recorder.known
    there = {row_identity(row, known.measure(row.measure_id)): row for row in known.figures[twin.id]}
    return {row.id: (there[row_identity(row, known.measure(row.measure_id))], None) for row in known.figures[claim.id]}


def _move_snapshots(recorder: Recorder, kept: Source, merged: Source) -> dict[int, int]:
    """Move snapshots; give the kept twin of each that both sources have, by id."""
    there = {
        row.raw_hash: row for row in recorder.session.scalars(select(Snapshot).where(Snapshot.source_id == kept.id))
    }
    twins: dict[int, int] = {}
    for row in list(recorder.session.scalars(select(Snapshot).where(Snapshot.source_id == merged.id))):
        twin = there.get(row.raw_hash)
        if twin is None:
            recorder.change(row, source_id=kept.id)
        else:
            twins[row.id] = twin.id
    return twins


def _withdraw_self_citations(recorder: Recorder, kept: Source) -> None:
    query = (
        select(Citation)
        .join(Assertion, Assertion.id == Citation.assertion_id)
        .where(Assertion.source_id == kept.id, Citation.source_id == kept.id, Citation.withdrawn_at.is_(None))
    )
    for row in list(recorder.session.scalars(query)):
        recorder.change(row, withdrawn_at=recorder.at)


def _move_lineage(recorder: Recorder, kept: Source, merged: Source) -> None:
    rows = select(Lineage).where((Lineage.source_id == merged.id) | (Lineage.of_source_id == merged.id))
    for row in list(recorder.session.scalars(rows.order_by(Lineage.id))):
        source = kept.id if row.source_id == merged.id else row.source_id
        of = kept.id if row.of_source_id == merged.id else row.of_source_id
        same = select(Lineage.id).where(Lineage.source_id == source, Lineage.of_source_id == of)
        limited = Lineage.measure_id.is_(None) if row.measure_id is None else Lineage.measure_id == row.measure_id
        twin = recorder.session.scalars(same.where(Lineage.kind == row.kind, limited)).first()
        if source == of or twin is not None:
            recorder.change(row, withdrawn_at=row.withdrawn_at or recorder.at)
        else:
            recorder.change(row, source_id=source, of_source_id=of)


def _take_description(recorder: Recorder, kept: Source, merged: Source) -> None:
    described = (
        "type", "title", "authors", "container_title", "publisher", "issued", "issued_start", "issued_end",
        "language", "url", "doi", "csl", "is_stub",
    )  # fmt: skip
    recorder.change(kept, **{name: getattr(merged, name) for name in described})
    index_source(recorder, kept)
