"""Measures and places as records, with keys and handles and never row ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.model import Figure, Measure, MeasureLabel, Place, PlaceLabel
from claimdb.record.batches import batches


def list_measures(session: Session, *, everything: bool = False, counted: bool = True) -> list[dict[str, Any]]:
    """Give the living measures by label; `everything` adds merged and withdrawn ones.

    `figures` counts those recorded (0 where nobody wants them `counted`: that goes through all figures), `labels` are
    by language ("und" where it is not known).
    """
    query = select(Measure).order_by(Measure.label_folded, Measure.subject_folded, Measure.key)
    if not everything:
        query = query.where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None))
    return _records(session, session.scalars(query).all(), counted=counted)


def measure_record(session: Session, measure: Measure) -> dict[str, Any]:
    """Give one measure, and the labels of those that were merged into it."""
    merged = session.scalars(select(Measure.label).where(Measure.merged_into_id == measure.id).order_by(Measure.id))
    return {**_records(session, [measure])[0], "stands_for": list(merged)}


def list_places(session: Session, *, everything: bool = False, counted: bool = True) -> list[dict[str, Any]]:
    """Give the living places by handle; `everything` adds withdrawn ones, `counted` as in `list_measures`."""
    query = select(Place).order_by(Place.handle)
    if not everything:
        query = query.where(Place.withdrawn_at.is_(None))
    return _place_records(session, session.scalars(query).all(), counted=counted)


def place_record(session: Session, place: Place) -> dict[str, Any]:
    """Give one place with the handles of the places in it."""
    parts = session.scalars(
        select(Place.handle).where(Place.part_of_id == place.id, Place.withdrawn_at.is_(None)).order_by(Place.handle)
    )
    return {**_place_records(session, [place])[0], "parts": list(parts)}


def _records(session: Session, rows: Iterable[Measure], *, counted: bool = True) -> list[dict[str, Any]]:
    rows = list(rows)
    labels: dict[int, dict[str, str]] = defaultdict(dict)
    for some in batches([row.id for row in rows]):
        query = select(MeasureLabel).where(MeasureLabel.measure_id.in_(some))
        for label in session.scalars(query.order_by(MeasureLabel.measure_id, MeasureLabel.language)):
            labels[label.measure_id][label.language] = label.label
    figures = _counts(session, Figure.measure_id) if counted else {}
    kept = sorted({row.merged_into_id for row in rows if row.merged_into_id is not None})
    names = {
        number: key
        for some in batches(kept)
        for number, key in session.execute(select(Measure.id, Measure.key).where(Measure.id.in_(some)))
    }
    return [
        {
            "key": row.key,
            "handle": row.handle,
            "subject": row.subject or None,
            "label": row.label,
            "labels": labels.get(row.id, {}),
            "unit": row.unit,
            "unit_kind": row.unit_kind,
            "kind": row.kind,
            "holds_for": row.holds_for,
            "separators": list(row.separators),
            "without": list(row.without),
            "exact": row.exact,
            "figures": figures.get(row.id, 0),
            "state": "merged" if row.merged_into_id else "withdrawn" if row.withdrawn_at else "living",
            "merged_into": names.get(row.merged_into_id) if row.merged_into_id else None,
        }
        for row in rows
    ]


def _counts(session: Session, column: Any) -> dict[Any, int]:
    living = select(column, func.count()).where(Figure.withdrawn_at.is_(None)).group_by(column)
    return dict(session.execute(living).all())


def _place_records(session: Session, rows: Iterable[Place], *, counted: bool = True) -> list[dict[str, Any]]:
    rows = list(rows)
    labels: dict[int, dict[str, str]] = defaultdict(dict)
    for some in batches([row.id for row in rows]):
        query = select(PlaceLabel).where(PlaceLabel.place_id.in_(some))
        for label in session.scalars(query.order_by(PlaceLabel.place_id, PlaceLabel.language)):
            labels[label.place_id][label.language] = label.label
    figures = _counts(session, Figure.place_id) if counted else {}
    above = dict(session.execute(select(Place.id, Place.handle)).all())
    return [
        {
            "key": row.key,
            "handle": row.handle,
            "iso": row.iso,
            "labels": labels.get(row.id, {}),
            "part_of": above[row.part_of_id] if row.part_of_id is not None else None,
            "figures": figures.get(row.id, 0),
            "state": "withdrawn" if row.withdrawn_at else "living",
        }
        for row in rows
    ]
