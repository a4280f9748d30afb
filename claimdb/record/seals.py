"""Seals: events closed together, so that a later change to any of them shows.

Events are not chained one by one, for that would let writers wait for each other. What no seal covers yet is the
unsealed window: whoever writes past claimdb can still change it and its hashes together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from claimdb.model import Event, EventSubject, Seal, SealedEvent
from claimdb.record.batches import batches
from claimdb.record.recorder import as_json, hash_payload
from claimdb.values.keys import write_json
from claimdb.values.merkle import chain_hash, leaf_hash, merkle_root

_AT_ONCE = 10
_SUBJECTS_AT_ONCE = 5_000
_LEAST = 16
_DIGITS = frozenset("0123456789abcdef")


class Unsealed(NamedTuple):
    """What no seal covers yet: how many events, and the moment of the oldest."""

    events: int
    since: datetime | None


def seal_log(session: Session, *, by: str, at: datetime) -> Seal | None:
    """Close the events that no seal covers yet under a new seal; None when there are none.

    One whose payload is not what was hashed stays outside: a seal never makes a forgery look right.
    """
    leaves = list(_unsealed_leaves(session))
    if not leaves:
        return None
    before = last_seal(session)
    number = 1 if before is None else before.id + 1
    root = merkle_root([leaf for _, leaf in leaves])
    chain = chain_hash("" if before is None else before.chain, number, root)
    seal = Seal(id=number, at=at, by=by, events=len(leaves), root=root, chain=chain)
    session.add(seal)
    session.flush()
    session.add_all(
        SealedEvent(event_id=event, seal_id=number, place=place, leaf=leaf)
        for place, (event, leaf) in enumerate(leaves)
    )
    session.flush()
    return seal


def newest_event(session: Session) -> int:
    """Give the number of the newest event; 0 when there is none."""
    return session.scalar(select(func.max(Event.id))) or 0


def last_seal(session: Session) -> Seal | None:
    """Give the newest seal; None when there is none."""
    return session.scalars(select(Seal).order_by(Seal.id.desc()).limit(1)).first()


def newest_seals(session: Session, limit: int) -> list[Seal]:
    """Give seals, the newest first."""
    return list(session.scalars(select(Seal).order_by(Seal.id.desc()).limit(limit)))


def find_seal(session: Session, given: str) -> Seal | None:
    """Find the seal of which `given` is the chain or the root, whole or its first 16 digits and more."""
    if len(given) < _LEAST or not set(given) <= _DIGITS:
        return None
    same = or_(Seal.chain.startswith(given), Seal.root.startswith(given))
    return session.scalars(select(Seal).where(same).order_by(Seal.id)).first()


def read_unsealed(session: Session) -> Unsealed:
    """Say what no seal covers yet."""
    query = select(func.count(Event.id), func.min(Event.at)).outerjoin(SealedEvent, SealedEvent.event_id == Event.id)
    count, since = session.execute(query.where(SealedEvent.event_id.is_(None))).one()
    return Unsealed(count, since)


def sealed_leaves(session: Session, seal: Seal) -> list[tuple[int, int, str]]:
    """Give place, event id and hash of every event under a seal, in the order of their places."""
    query = select(SealedEvent.place, SealedEvent.event_id, SealedEvent.leaf).where(SealedEvent.seal_id == seal.id)
    return [(place, event, leaf) for place, event, leaf in session.execute(query.order_by(SealedEvent.place))]


def leaves_of(session: Session, events: Iterable[int]) -> dict[int, str]:
    """Give the hash of all that these events say now, but for their payloads: of these it holds the hash."""
    found: dict[int, str] = {}
    columns = (
        Event.id, Event.at, Event.by, Event.command, Event.summary, Event.payload_hash, Event.rows_hash,
        Event.undoes_id,
    )  # fmt: skip
    for some in batches(events):
        rows = {row.id: row for row in session.execute(select(*columns).where(Event.id.in_(some)))}
        subjects = select(EventSubject.event_id, EventSubject.kind, EventSubject.key)
        # One event of an import is about ten thousand claims: only those of one event are held.
        about = session.execute(
            subjects.where(EventSubject.event_id.in_(some)).order_by(EventSubject.event_id),
            execution_options={"yield_per": _SUBJECTS_AT_ONCE},
        )
        for event, held in groupby(about, key=itemgetter(0)):
            # Subjects stay behind where an event was taken out past claimdb.
            if event in rows:
                found[event] = _leaf(rows.pop(event), sorted([kind, key] for _, kind, key in held))
        found |= {event: _leaf(row, []) for event, row in rows.items()}
    return found


def _leaf(row: Iterable[Any], about: list[list[str]]) -> str:
    return leaf_hash(write_json([*(as_json(value) for value in row), about]))


def _unsealed_leaves(session: Session) -> Iterator[tuple[int, str]]:
    query = select(Event.id, Event.payload, Event.payload_hash)
    query = query.outerjoin(SealedEvent, SealedEvent.event_id == Event.id).where(SealedEvent.event_id.is_(None))
    whole = [
        number
        for number, payload, kept in session.execute(query.order_by(Event.id).execution_options(yield_per=_AT_ONCE))
        if payload is None or hash_payload(payload) == kept
    ]
    leaves = leaves_of(session, whole)
    yield from ((number, leaves[number]) for number in whole)
