"""Whether the log and its seals still say what was written into them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Event, Seal, Snapshot
from claimdb.record.purging import read_purges
from claimdb.record.recorder import as_json, hash_payload
from claimdb.record.seals import leaves_of, sealed_leaves
from claimdb.store.integrity import Fault
from claimdb.text.normalised import normalise
from claimdb.values.merkle import chain_hash, merkle_root

CHANGED = "an event is not what was written"
NOT_AS_SEALED = "an event is not what was sealed"
LOST = "a sealed event is missing"
UNKNOWN_UNDO = "an undo takes back a later event"
EMPTIED = "an event lost its details, and no purge says so"
BROKEN_SEAL = "a seal does not fit its events"
BROKEN_CHAIN = "a seal does not follow from the one before"
OTHER_TEXT = "a text is not what its hash says"
_SHA256 = re.compile("[0-9a-f]{64}")
_AT_ONCE = 500


def check_events(session: Session) -> Iterator[Fault]:
    """Hash the payload of every event again; one that was purged has only its hash, and a purge that names it."""
    columns = (Event.id, Event.payload, Event.payload_hash, Event.rows_hash, Event.undoes_id)
    events = select(*columns).order_by(Event.id)
    purged: set[str] = set()
    emptied: list[tuple[int, str]] = []
    for number, payload, kept, rows, undoes in session.execute(events.execution_options(yield_per=_AT_ONCE)):
        if payload is None:
            # A dump may leave details out.
            emptied += [] if rows == "" else [(number, kept)]
        else:
            purged.update(payload.get("purged", ()))
            if hash_payload(payload) != kept:
                yield Fault(CHANGED, str(number), _who(session, number))
        if undoes is not None and undoes >= number:
            yield Fault(UNKNOWN_UNDO, str(number), str(undoes))
    for number, kept in emptied:
        if kept not in purged:
            yield Fault(EMPTIED, str(number), _who(session, number))


def check_seals(session: Session) -> Iterator[Fault]:
    """Work out every seal again from the events as they are now, and name the event that is not as it was sealed."""
    chain = ""
    for number, seal in enumerate(session.scalars(select(Seal).order_by(Seal.id)).all(), 1):
        under = f"seal {seal.id}"
        held = sealed_leaves(session, seal)
        now = leaves_of(session, [event for _, event, _ in held])
        for _, event, leaf in held:
            if event not in now:
                yield Fault(LOST, str(event), f"{under}, {as_json(seal.at)}")
            elif now[event] != leaf:
                yield Fault(NOT_AS_SEALED, str(event), f"{under}, {_who(session, event)}")
        leaves = [leaf for _, _, leaf in held]
        if len(leaves) != seal.events or merkle_root(leaves) != seal.root:
            yield Fault(BROKEN_SEAL, under, f"{len(leaves)} / {seal.events}")
        chain = chain_hash(chain, number, seal.root)
        if seal.id != number or seal.chain != chain:
            yield Fault(BROKEN_CHAIN, under, seal.chain)
        # What follows is held against the seal that is there, so that one fault is told once.
        chain = seal.chain


def check_texts(session: Session) -> Iterator[Fault]:
    """Hash the text of every snapshot again; an empty one was purged, or a purge must say so."""
    purged = {one for event in read_purges(session) for one in (event.payload or {}).get("texts", ())}
    keys = select(Snapshot.id, Snapshot.key, Snapshot.text_hash).order_by(Snapshot.id)
    for number, key, kept in session.execute(keys).all():
        if not _SHA256.fullmatch(kept) or kept in purged:
            continue
        # One text at a time, for a text may be long.
        said = session.scalar(select(Snapshot.text).where(Snapshot.id == number)) or ""
        if sha256(normalise(said).encode("utf-8", "replace")).hexdigest() != kept:
            yield Fault(OTHER_TEXT, key, kept)


def _who(session: Session, number: int) -> str:
    event = session.get_one(Event, number)
    return f"{event.command}, {event.by}, {as_json(event.at)}"
