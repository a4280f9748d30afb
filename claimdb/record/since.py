"""What changed since a day, a moment or an event: records before and after, and findings opened and closed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from claimdb.model import Base, Claim, Event, EventSubject, Finding, FindingEvent
from claimdb.record.batches import batches
from claimdb.record.history import fields_between, figures_said
from claimdb.record.naming import names_of
from claimdb.record.recorder import RowKey
from claimdb.record.rows import MODELS, find_rows
from claimdb.record.since_parts import PARTS, Named, tell_part
from claimdb.values.keys import write_json

RECORDS = ("source", "place", "measure", "claim", "baseline")
_AT_ONCE = 100


class How(StrEnum):
    """What became of a record."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a record, and what it said before and after; None: nothing."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Altered:
    """A record that is not as it was: by whom and through which events, and what each field said."""

    kind: str
    key: str
    name: str
    how: How
    changes: tuple[Change, ...]
    by: tuple[str, ...]
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """A finding that opened or closed: its state now, and the reason given for it."""

    key: str
    rule: str
    name: str
    severity: str
    before: str | None
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed; `events` were looked at, and `purged` of them no longer say what they did."""

    events: int
    purged: int
    records: tuple[Altered, ...] = ()
    opened: tuple[Turned, ...] = ()
    closed: tuple[Turned, ...] = ()


@dataclass
class _Net:
    """What came of one row: whether it was made, its columns as they were, and as they are left."""

    is_new: bool = False
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    was_gone: bool = False
    is_gone: bool = False


Rows = dict[str, dict[str, _Net]]
"""What came of rows, by table, by key as JSON."""


def changes_since(session: Session, start: datetime | Event) -> Difference:
    """Say what is different since the beginning of a moment, or since right after an event.

    What came and went meanwhile is no difference. What a purged event did is not known, so it is counted.
    """
    rows: Rows = defaultdict(lambda: defaultdict(_Net))
    seen: dict[tuple[str, str], list[Event]] = defaultdict(list)
    events = list(_events(session, start))
    for event in events:
        _take(rows, event.payload or {})
    about = _subjects(session, [event.id for event in events])
    for event in events:
        for named in about.get(event.id, ()):
            seen[named].append(event)
    records = sorted(_records(session, rows, seen), key=lambda one: (RECORDS.index(one.kind), one.name, one.key))
    opened, closed = _findings(session, rows.get("finding", {}))
    purged = sum(event.payload is None for event in events)
    return Difference(len(events), purged, tuple(records), tuple(opened), tuple(closed))


def _events(session: Session, start: datetime | Event) -> Iterator[Event]:
    if isinstance(start, Event):
        after = or_(Event.at > start.at, and_(Event.at == start.at, Event.id > start.id))
    else:
        after = Event.at >= start
    yield from session.scalars(select(Event).where(after).order_by(Event.at, Event.id))


def _subjects(session: Session, events: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for some in batches(events):
        query = select(EventSubject.event_id, EventSubject.kind, EventSubject.key)
        for event, kind, key in session.execute(query.where(EventSubject.event_id.in_(some))):
            found[event].append((kind, key))
    return found


def _take(rows: Rows, payload: Mapping[str, Any]) -> None:
    for table, *keys in payload.get("created", ()):
        for key in keys:
            rows[table][write_json(key)].is_new = True
    for change in payload.get("changed", ()):
        net = rows[change["table"]][write_json(change["id"])]
        if change["before"] is None:
            net.was_gone = net.was_gone or not (net.before or net.is_new or net.is_gone)
            net.is_gone = False
        for name, value in (change["before"] or {}).items():
            net.before.setdefault(name, value)
        net.is_gone = change["after"] is None
        net.after.update(change["after"] or {})


def _records(session: Session, rows: Rows, seen: Mapping[tuple[str, str], Sequence[Event]]) -> Iterator[Altered]:
    parts = _parts(session, rows)
    for kind in RECORDS:
        nets = rows.get(kind, {})
        found: dict[int, Any] = {row.id: row for row in _find(session, kind, [*nets])}
        missing = sorted(parts.get(kind, {}).keys() - found.keys())
        found |= {row.id: row for row in _find(session, kind, [write_json(number) for number in missing])}
        keys = {number: row.key if kind != "baseline" else row.name for number, row in found.items()}
        names: dict[str, str] = {}
        for some in batches(sorted(keys.values())):
            names |= names_of(session, kind, some)
        replaced = {row.replaced_by_id: row for row in found.values() if _is_replaced(row, nets)}
        for number in sorted(found):
            row = found[number]
            altered = _how(
                session, row, nets.get(write_json(number), _Net()), replaced, parts.get(kind, {}).get(number, [])
            )
            if altered is not None:
                how, changes = altered
                events = seen.get((kind, keys[number]), ())
                yield Altered(
                    kind, keys[number], names.get(keys[number]) or keys[number], how, tuple(changes),
                    tuple(sorted({event.by for event in events})), tuple(event.id for event in events),
                )  # fmt: skip


def _is_replaced(row: Base, nets: Mapping[str, _Net]) -> bool:
    if not isinstance(row, Claim) or row.replaced_by_id is None:
        return False
    net = nets.get(write_json(row.id))
    return net is not None and "replaced_by_id" in net.after


def _how(
    session: Session, row: Any, net: _Net, replaced: Mapping[int, Claim], parts: Sequence[Change]
) -> tuple[How, list[Change]] | None:
    """Say what became of a record; None when nothing did."""
    gone = getattr(row, "withdrawn_at", None) is not None
    if isinstance(row, Claim) and row.id in replaced:
        # It stands for another one: what a person changed is that one.
        before, after = figures_said(session, replaced[row.id].id), figures_said(session, row.id)
        return (How.CHANGED, [Change("figures", before, after)]) if not gone else None
    if isinstance(row, Claim) and _is_replaced(row, {write_json(row.id): net}):
        return None
    if net.is_new:
        return None if gone else (How.ADDED, [one for one in parts if not one.field.startswith("label ")])
    changes = [Change(**one) for one in fields_between(net.before, net.after) if one["field"] != "withdrawn"]
    was_gone = net.before.get("withdrawn_at") is not None if "withdrawn_at" in net.before else gone
    if gone != was_gone:
        return How.WITHDRAWN if gone else How.RESTORED, changes
    into = net.after.get("merged_into_id")
    if into is not None:
        changes.append(Change("merged_into", None, session.get_one(type(row), into).key))
    changes = [one for one in (*changes, *parts) if one.before != one.after]
    return (How.CHANGED, changes) if changes and not gone else None


def _parts(session: Session, rows: Rows) -> dict[str, dict[int, list[Change]]]:
    """Say what came of the parts of records: by kind and row id of the record."""
    found: dict[str, dict[int, list[Change]]] = defaultdict(lambda: defaultdict(list))
    named = Named(session)
    for table in PARTS:
        nets = rows.get(table, {})
        there = {write_json(_key(row)): row for row in _find(session, table, [*nets])}
        for key in sorted(nets):
            net = nets[key]
            row = there.get(key)
            if row is None and not (net.is_gone and net.before and not net.is_new):
                continue
            was_there = not (net.is_new or net.was_gone)
            said = tell_part(named, table, row, net.before, was_there=was_there)
            if said is not None:
                kind, number, name, before, after = said
                found[kind][number].append(Change(name, before, after))
    return found


def _key(row: Any) -> RowKey:
    number = getattr(row, "id", None)
    if isinstance(number, int):
        return number
    return [getattr(row, column.name) for column in row.__table__.primary_key.columns]


def _find(session: Session, table: str, keys: Iterable[str]) -> list[Any]:
    return list(find_rows(session, table, [json.loads(key) for key in keys])) if table in MODELS else []


def _findings(session: Session, nets: Mapping[str, _Net]) -> tuple[list[Turned], list[Turned]]:
    opened: list[Turned] = []
    closed: list[Turned] = []
    for row in sorted(_find(session, "finding", nets), key=lambda row: (row.rule, row.key)):
        net = nets[write_json(row.id)]
        before = None if net.is_new else net.before.get("state", row.state)
        was_open = before == "open" and not net.before.get("withdrawn_at")
        is_open = row.state == "open" and row.withdrawn_at is None
        if was_open != is_open:
            turned = Turned(row.key, row.rule, row.name, row.severity, before, row.state, _reason(session, row))
            (opened if is_open else closed).append(turned)
    return opened, closed


def _reason(session: Session, row: Finding) -> str | None:
    steps = select(FindingEvent.reason).where(FindingEvent.finding_id == row.id, FindingEvent.kind == row.state)
    return session.scalars(steps.order_by(FindingEvent.ordinal.desc())).first()
