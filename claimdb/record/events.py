"""The log of events, and taking one back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from claimdb.model import Base, Event, EventSubject
from claimdb.record.failures import CannotUndo, NothingLogged, UnknownEvent, WasPurged
from claimdb.record.indexing import index_again
from claimdb.record.lookup import LONGEST_SOUGHT, find_names
from claimdb.record.purging import PURGE
from claimdb.record.recorder import Recorder, RowKey
from claimdb.record.reliance import Going, keep_what_is_needed, number_of
from claimdb.record.rows import differing, find_row, find_rows, has_withdrawal, make_row, read_values

LAST = "last"
"""What stands for the newest event that can be taken back, where an event is named."""

_OWNED = {
    "measure_label": ("measure", "measure_id"),
    "place_label": ("place", "place_id"),
    "finding_claim": ("finding", "finding_id"),
    "finding_figure": ("finding", "finding_id"),
    "finding_event": ("finding", "finding_id"),
    "derivation_term": ("derivation", "derivation_id"),
    "verdict_evidence": ("verdict", "verdict_id"),
    "baseline_finding": ("baseline", "baseline_id"),
}
"""Rows without `withdrawn_at` of their own: the record that they stay with when it was made by the same event."""


class Undone(NamedTuple):
    """What taking an event back came to; `kept` names records (kind, key) that later ones rest on and that stay."""

    event: Event
    kept: tuple[tuple[str, str], ...]


def log(session: Session, key: str | None = None, *, limit: int | None = 50) -> list[Event]:
    """Give the newest events first; with a key (or its start, or a cite key or handle) those about that record.

    Raises NothingLogged when no event is about it.
    """
    query = select(Event).order_by(Event.at.desc(), Event.id.desc()).limit(limit)
    if key is None:
        return list(session.scalars(query))
    names = find_names(session, key)
    about = select(EventSubject.event_id).where(
        or_(EventSubject.key.in_(names), EventSubject.key.startswith(key.strip()[:LONGEST_SOUGHT], autoescape=True))
    )
    found = list(session.scalars(query.where(Event.id.in_(about))))
    if not found:
        raise NothingLogged(given=key)
    return found


def undo(recorder: Recorder, event_id: int) -> Undone:
    """Take back what an event did: what it made is withdrawn, what it changed is as before. An undo can be undone.

    What later records rest on stays. Raises UnknownEvent, and CannotUndo when a later event changed the same, or when
    nothing would be left to take back.
    """
    event = recorder.session.get(Event, event_id)
    if event is None:
        raise UnknownEvent(given=str(event_id))
    _check_undoable(recorder.session, event)
    payload: Mapping[str, Any] = event.payload or {}
    created: dict[str, list[RowKey]] = {entry[0]: entry[1:] for entry in payload.get("created", ())}
    recorder.undoes_id = event.id
    recorder.summary = f"took back event {event.id} ({event.command}): {event.summary}"
    going = _created_rows(recorder.session, created)
    moments: dict[Base, datetime] = {}
    for change in payload.get("changed", ()):
        row, moment = _reverse(recorder, event, change)
        if row is not None and moment is not None:
            going.setdefault(change["table"], {})[number_of(row)] = row
            moments[row] = moment
    kept = _withdraw(recorder, event, going, moments)
    _take_out_details(recorder, created)
    recorder.known.forget()
    if not recorder.has_changes:
        raise CannotUndo(
            event=event.id, reason="later records rest on all of it", later=_later(recorder.session, event)
        )
    for subject in recorder.session.scalars(select(EventSubject).where(EventSubject.event_id == event.id)):
        recorder.touch(subject.kind, subject.key)
    index_again(recorder, payload)
    return Undone(event, kept)


def last_standing(session: Session) -> Event:
    """Give the newest event that a person would take back: no check, no undo, and not taken back already.

    One that left nothing but the mark of an import is none either.

    Raises UnknownEvent when there is none.
    """
    by_people = (Event.undoes_id.is_(None), Event.command.not_in(("check", PURGE)), Event.payload.is_not(None))
    query = select(Event).where(*by_people).order_by(Event.id.desc())
    for event in session.scalars(query):
        if _is_of_records(event) and _taken_back_by(session, event) is None:
            return event
    raise UnknownEvent(given=LAST)


def _is_of_records(event: Event) -> bool:
    payload: Mapping[str, Any] = event.payload or {}
    tables = {entry[0] for entry in payload.get("created", ())}
    tables |= {change["table"] for change in payload.get("changed", ())}
    return tables != {"import_batch"}


def _taken_back_by(session: Session, event: Event) -> Event | None:
    again = aliased(Event)
    standing = (
        select(Event)
        .where(Event.undoes_id == event.id)
        .where(~select(again.id).where(again.undoes_id == Event.id).exists())
        .order_by(Event.id)
    )
    return session.scalars(standing).first()


def _check_undoable(session: Session, event: Event) -> None:
    if event.payload is None or event.command == PURGE:
        raise WasPurged(event=event.id)
    taken_back = _taken_back_by(session, event)
    if taken_back is not None:
        raise CannotUndo(event=event.id, reason="it was taken back already", later=f"event {taken_back.id}")


def _reverse(recorder: Recorder, event: Event, change: Mapping[str, Any]) -> tuple[Base | None, datetime | None]:
    """Give a row its values back; the row and the moment when it was withdrawn, if it is to be so again."""
    table, before, after = change["table"], change["before"], change["after"]
    row = find_row(recorder.session, table, change["id"])
    if after is None:
        if row is not None:
            raise _in_the_way(recorder.session, event, table, change["id"])
        recorder.restore(make_row(table, before))
        recorder.flush()
        return None, None
    if row is not None and _is_left(row, table, before, after):
        return None, None
    if row is None or differing(row, after):
        raise _in_the_way(recorder.session, event, table, change["id"])
    if before is None:
        recorder.remove(row)
        return None, None
    values = read_values(table, before)
    moment = values.pop("withdrawn_at") if values.get("withdrawn_at") else None
    recorder.change(row, **values)
    if "measure_id" in values and table == "figure":
        # The database moves what points to the figure by itself; what was read before is no longer so.
        recorder.session.flush()
        recorder.session.expire_all()
    return row, moment


def _is_left(row: Base, table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> bool:
    """Tell whether a finding is in another state by now than a decision put it in, because of a check.

    One that no rule notices any more is gone, and one whose evidence changed is open, whatever was decided: the
    decision is taken back and the state stays.
    """
    is_decision = table == "finding" and set(after) == {"state"} and after["state"] in ("explained", "dismissed")
    return is_decision and before is not None and getattr(row, "state", None) in ("gone", "open")


def _created_rows(session: Session, created: Mapping[str, list[RowKey]]) -> Going:
    going: Going = {}
    for table, keys in created.items():
        if has_withdrawal(table):
            rows = find_rows(session, table, keys)
            going[table] = {number_of(row): row for row in rows if row.withdrawn_at is None}  # type: ignore[attr-defined]
    return going


def _withdraw(
    recorder: Recorder, event: Event, going: Going, moments: Mapping[Base, datetime]
) -> tuple[tuple[str, str], ...]:
    # What this event brought back was withdrawn before, whatever rested on it then: only what came since holds it.
    since = {(row.__tablename__, number_of(row)): event.id for row in moments}
    kept = keep_what_is_needed(recorder.session, going, since)
    for table in sorted(going):
        for row in going[table].values():
            recorder.change(row, withdrawn_at=moments.get(row, recorder.at))
    named = [(table, getattr(row, "key", None)) for table, rows in kept.items() for row in rows.values()]
    return tuple(sorted((table, key) for table, key in named if key is not None))


def _take_out_details(recorder: Recorder, created: Mapping[str, list[RowKey]]) -> None:
    for table, keys in created.items():
        if has_withdrawal(table):
            continue
        owner, column = _OWNED.get(table, ("", ""))
        made_with_it = set(map(str, created.get(owner, ())))
        for row in list(find_rows(recorder.session, table, keys)):
            if not owner or str(getattr(row, column)) not in made_with_it:
                recorder.remove(row)


def _in_the_way(session: Session, event: Event, table: str, key: RowKey) -> CannotUndo:
    for later in session.scalars(select(Event).where(Event.id > event.id).order_by(Event.id.desc())):
        for change in (later.payload or {}).get("changed", ()):
            if (change["table"], change["id"]) == (table, key):
                reason = f"event {later.id} ({later.command}) changed the same {table.replace('_', ' ')} since"
                return CannotUndo(event=event.id, reason=reason, later=f"event {later.id}")
    return CannotUndo(
        event=event.id, reason=f"the {table.replace('_', ' ')} is not as it left it", later="what followed"
    )


def _later(session: Session, event: Event) -> str:
    mine = select(EventSubject.key).where(EventSubject.event_id == event.id)
    others = select(EventSubject.event_id).where(EventSubject.key.in_(mine), EventSubject.event_id > event.id)
    found = session.scalars(select(Event.id).where(Event.id.in_(others)).order_by(Event.id)).all()
    return f"event {found[-1]}" if found else "what followed"
