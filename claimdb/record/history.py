"""The history of one record: every event about it, with what each changed, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Base, Claim, Event, EventSubject, Measure, Source
from claimdb.record.known import batches

_DERIVED = ("issued_start", "issued_end", "as_of_start", "as_of_end", "period_start", "period_end")
_COLUMNS = {"type", "title", "author", "container-title", "publisher", "issued", "language", "URL", "DOI"}
_MOST = 1000


def history_of(session: Session, row: Base) -> list[dict[str, Any]]:
    """Give the events about a record and about those that it stands for now, oldest first; 1000 at most.

    Each has `event` (its number), `at`, `by`, `command`, `summary`, and `changes`: `field`, `before`, `after` of
    the record itself, of what it stands for, and of nothing else.
    """
    rows = [row, *_predecessors(session, row)]
    keys = [one.key for one in rows if hasattr(one, "key")]
    about = select(EventSubject.event_id).where(EventSubject.key.in_(keys))
    events = session.scalars(select(Event).where(Event.id.in_(about)).order_by(Event.at, Event.id).limit(_MOST))
    numbers = {one.id for one in rows if hasattr(one, "id")}
    return [
        {
            "event": event.id,
            "at": event.at,
            "by": event.by,
            "command": event.command,
            "summary": event.summary,
            "changes": list(_changes(event.payload or {}, row.__tablename__, numbers)),
        }
        for event in events
    ]


def _predecessors(session: Session, row: Base) -> list[Base]:
    """Give the records that this one replaced or took in, and those before them."""
    if isinstance(row, Claim):
        return _walk(session, Claim, Claim.replaced_by_id, row.id)
    if isinstance(row, Source):
        return _walk(session, Source, Source.merged_into_id, row.id)
    if isinstance(row, Measure):
        return _walk(session, Measure, Measure.merged_into_id, row.id)
    return []


def _walk(session: Session, model: Any, column: Any, number: int) -> list[Base]:
    found: dict[int, Base] = {}
    waiting: Sequence[int] = [number]
    while waiting:
        leading: list[int] = []
        for some in batches(waiting):
            for one in session.scalars(select(model).where(column.in_(some)).order_by(model.id)):
                if one.id not in found and one.id != number:
                    found[one.id] = one
                    leading.append(one.id)
        waiting = leading
    return list(found.values())


def _changes(payload: Mapping[str, Any], table: str, numbers: Iterable[int]) -> Iterator[dict[str, Any]]:
    for change in payload.get("changed", ()):
        if change["table"] != table or change["id"] not in numbers:
            continue
        before, after = change["before"] or {}, change["after"] or {}
        for field in sorted({*before, *after}):
            if field == "csl":
                yield from _variables(before.get(field) or {}, after.get(field) or {})
            elif field not in _DERIVED and not field.endswith("_id"):
                yield {"field": field.rstrip("_"), "before": before.get(field), "after": after.get(field)}


def _variables(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the CSL variables that differ, but for those that have a column of their own."""
    for name in sorted({*before, *after} - _COLUMNS):
        if before.get(name) != after.get(name):
            yield {"field": name, "before": before.get(name), "after": after.get(name)}
