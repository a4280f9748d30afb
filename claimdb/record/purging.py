"""Purging: what the log keeps of a record's former words, and the text of a source's snapshots, are erased for ever.

Everything else is only withdrawn. The hashes stay, so that seals hold; the log says who purged what, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from claimdb.model import Candidate, Event, EventSubject, Snapshot, Source
from claimdb.record.failures import NothingToPurge
from claimdb.record.recorder import TURN, Recorder

PURGE = "purge"
"""The command of events that purge; they are never purged themselves."""


@dataclass(frozen=True, slots=True)
class Purgeable:
    """What a purge of a record would erase: details of events, texts of snapshots, what was proposed of these."""

    events: tuple[Event, ...]
    snapshots: tuple[Snapshot, ...]
    candidates: tuple[Candidate, ...] = ()

    @property
    def texts(self) -> int:
        """How many texts would go: of snapshots, and of candidates."""
        return len(self.snapshots) + len(self.candidates)

    def __bool__(self) -> bool:
        return bool(self.events or self.texts)


def find_purgeable(session: Session, kind: str, row: Any) -> Purgeable:
    """Find what the log holds of a record's words, and the text of its snapshots.

    An event that made many records at once (an import) holds nothing but the numbers of rows, and keeps them.
    """
    about = select(EventSubject.event_id).where(EventSubject.kind == kind, EventSubject.key == row.key)
    events = session.scalars(
        select(Event).where(Event.id.in_(about), Event.payload.is_not(None), Event.command != PURGE).order_by(Event.id)
    )
    chosen = {one.id: one for one in events if _holds_words(one.payload or {}) or _is_alone(session, kind, one)}
    if not isinstance(row, Source):
        return Purgeable(tuple(chosen.values()), ())
    of_it = select(Snapshot).where(Snapshot.source_id == row.id).order_by(Snapshot.id)
    snapshots = session.scalars(of_it).all()
    read_of = Candidate.snapshot_id.in_(of_it.with_only_columns(Snapshot.id).order_by(None))
    candidates = session.scalars(select(Candidate).where(read_of).order_by(Candidate.id)).all()
    chosen |= {one.id: one for one in _events_of(session, candidates)}
    return Purgeable(
        tuple(chosen[number] for number in sorted(chosen)),
        tuple(one for one in snapshots if one.text or one.raw is not None or one.is_outside),
        tuple(one for one in candidates if one.proposal or one.reason),
    )


def _events_of(session: Session, candidates: Sequence[Candidate]) -> Iterator[Event]:
    """Find the events that keep what was proposed before: they need not be about the source."""
    wanted = {one.id for one in candidates}
    if not wanted:
        return
    named = type_coerce(Event.payload, String).contains('"table":"candidate"', autoescape=True)
    for event in session.scalars(select(Event).where(named, Event.command != PURGE).order_by(Event.id)):
        changed = (event.payload or {}).get("changed", ())
        if any(one["table"] == "candidate" and one["id"] in wanted for one in changed):
            yield event


def purge(recorder: Recorder, kind: str, row: Any, because: str) -> Purgeable:
    """Erase what `find_purgeable` finds; a snapshot without text is withdrawn. It cannot be undone.

    Raises NothingToPurge.
    """
    found = find_purgeable(recorder.session, kind, row)
    if not found:
        raise NothingToPurge(key=row.key)
    own: list[Mapping[str, Any]] = []
    held: Counter[str] = Counter()
    firsts: list[int] = []
    for event in found.events:
        if event.payload is not None and TURN not in event.payload:
            own.append(event.payload)
            # Adding two counters would drop what is below nought; an older schema counted nothing.
            held.update(_rows_of(event.payload) if event.rows_hash else {})
            firsts += _numbers_of(event.payload) if event.rows_hash else []
    recorder.noted = {
        "purged": sorted(event.payload_hash for event in found.events),
        "texts": sorted(one.text_hash for one in found.snapshots),
        "because": because,
        "held": dict(sorted((table, count) for table, count in held.items() if count)),
        "first": min(firsts, default=None),
        "touched": [
            *(one for payload in own for one in _columns_of(payload)),
            *(["candidate", one.id, ["proposal", "reason"]] for one in found.candidates),
        ],
    }
    for event in found.events:
        event.payload = None
    for one in found.snapshots:
        # Not through the recorder: the log would keep the very text.
        one.text, one.raw = "", None
        recorder.change(one, is_outside=False)
        if one.withdrawn_at is None:
            recorder.change(one, withdrawn_at=recorder.at)
    for proposed in found.candidates:
        proposed.proposal, proposed.reason = "", None
    recorder.touch(kind, row.key)
    erased = f"{_counted(len(found.events), 'event')} and {_counted(found.texts, 'text')}"
    recorder.summary = f"purged {erased} of {row.key}: {because}"
    return found


def outside_no_more(session: Session, hashes: Iterable[str]) -> list[str]:
    """Give those of the hashes of copies that no snapshot has outside of the database any more."""
    wanted = sorted(set(hashes))
    needed = select(Snapshot.raw_hash).where(Snapshot.raw_hash.in_(wanted), Snapshot.is_outside)
    kept = set(session.scalars(needed))
    return [one for one in wanted if one not in kept]


def read_purges(session: Session) -> list[Event]:
    """Give the events that purged, oldest first."""
    return list(session.scalars(select(Event).where(Event.command == PURGE).order_by(Event.at, Event.id)))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _holds_words(payload: Mapping[str, Any]) -> bool:
    return bool(payload.get("changed") or payload.get("decided"))


def _is_alone(session: Session, kind: str, event: Event) -> bool:
    subjects = select(EventSubject.key).where(EventSubject.event_id == event.id, EventSubject.kind == kind).limit(2)
    return len(session.scalars(subjects).all()) < 2


def _rows_of(payload: Mapping[str, Any]) -> Counter[str]:
    """Count by table the rows that an event made and put back, less those it took out."""
    counts: Counter[str] = Counter({table: len(keys) for table, *keys in payload.get("created", ())})
    counts.update(payload.get("held", {}))
    for change in payload.get("changed", ()):
        counts[change["table"]] += (change["before"] is None) - (change["after"] is None)
    return counts


def _numbers_of(payload: Mapping[str, Any]) -> list[int]:
    """Give the numbers of the rows that an event made."""
    return [key for _, *keys in payload.get("created", ()) for key in keys if isinstance(key, int)]


def _columns_of(payload: Mapping[str, Any]) -> Iterator[list[Any]]:
    """Name the columns that an event changed, without what they said: table, row, names."""
    yield from payload.get("touched", ())
    for change in payload.get("changed", ()):
        values = change["before"] if change["after"] is None else change["after"]
        yield [change["table"], change["id"], sorted(values)]
