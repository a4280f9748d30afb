"""Whether the log still says what was written into it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Event
from claimdb.record.recorder import hash_payload
from claimdb.store.integrity import Fault

CHANGED = "an event is not what was written"
UNKNOWN_UNDO = "an undo takes back a later event"
_AT_ONCE = 500


def check_events(session: Session) -> Iterator[Fault]:
    """Hash the payload of every event again; one that was purged has only its hash, which then says nothing."""
    events = select(Event.id, Event.payload, Event.payload_hash, Event.undoes_id).order_by(Event.id)
    for number, payload, kept, undoes in session.execute(events.execution_options(yield_per=_AT_ONCE)):
        if payload is not None and hash_payload(payload) != kept:
            yield Fault(CHANGED, str(number), kept)
        if undoes is not None and undoes >= number:
            yield Fault(UNKNOWN_UNDO, str(number), str(undoes))
