"""Writing a dump: everything that was recorded, in an order that does not depend on when and where it was."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from claimdb.interchange.dump_events import Placed, lookup_refs, place_events, prepare_refs, rename, subjects_of
from claimdb.interchange.dump_format import DUMP, END, FORMAT
from claimdb.interchange.dump_names import RANKED, Names, rank_key
from claimdb.model import (
    Assertion,
    Assignment,
    Baseline,
    BaselineFinding,
    Candidate,
    CheckRun,
    Citation,
    CiteCheck,
    Claim,
    ClaimNote,
    ConfidentialSpeaker,
    Derivation,
    DerivationTerm,
    Event,
    Figure,
    Finding,
    FindingClaim,
    FindingEvent,
    FindingFigure,
    Lineage,
    Measure,
    MeasureLabel,
    Mention,
    Notice,
    Opening,
    Place,
    PlaceLabel,
    Snapshot,
    Source,
    Verdict,
    VerdictEvidence,
)
from claimdb.record.batches import batches
from claimdb.record.recorder import as_json
from claimdb.store.outside import read_outside
from claimdb.store.revisions import newest_revision
from claimdb.values.keys import write_json

PAGE = 200
"""So many records with all their parts are read at once."""
EVENTS = 20
"""So many events with what they changed are read at once."""

Record = dict[str, Any]
Parts = Sequence[tuple[type[Any], Any]]
"""Models of rows that belong to a record, each with the column that names it."""


def write_dump(session: Session, *, copies: bool = False, folder: Path | None = None) -> Iterator[str]:
    """Give the lines of a dump, each with its line end; with `copies` the bytes of snapshots too.

    Those that are kept outside of the database are looked for in a `folder`. The same records give the same lines,
    whatever their row ids and on whichever engine.
    """
    header = {"claimdb": DUMP, "format": FORMAT, "schema": newest_revision(), "copies": copies}
    yield _line(header)
    count = 0
    for record in _records(session, copies=copies, folder=folder):
        count += 1
        yield _line(record)
    yield _line({"record": END, "records": count})


def _line(record: Record) -> str:
    return write_json(record) + "\n"


def _records(session: Session, *, copies: bool, folder: Path | None) -> Iterator[Record]:
    yield from _keyed(session, Place, Place.part_of_id, [(PlaceLabel, PlaceLabel.place_id)])
    yield from _keyed(session, Measure, Measure.merged_into_id, [(MeasureLabel, MeasureLabel.measure_id)])
    yield from _keyed(session, Source, Source.merged_into_id)
    speakers = sorted(session.scalars(select(ConfidentialSpeaker)), key=lambda row: row.name)
    yield from Names(session).write_all("confidential_speaker", speakers)
    yield from _snapshots(session, copies=copies, folder=folder)
    links = [(model, model.source_id) for model in (Opening, Notice, Lineage)]
    yield from _below(session, Source, links)
    yield from _keyed(session, Claim, Claim.replaced_by_id, [(Figure, Figure.claim_id)])
    yield from _said(session)
    yield from _keyed(session, Derivation, None, [(DerivationTerm, DerivationTerm.derivation_id)])
    yield from _below(session, Snapshot, [(Candidate, Candidate.snapshot_id)])
    parts = [(model, model.finding_id) for model in (FindingClaim, FindingFigure, FindingEvent)]
    yield from _keyed(session, Finding, None, parts)
    yield from _baselines(session)
    yield from _runs(session)
    yield from _events(session)


def _pages(session: Session, model: Any, *conditions: Any) -> Iterator[list[Any]]:
    """Give the rows of a table with keys, in the order of these, page by page."""
    last = ""
    while True:
        query = select(model).where(model.key > last, *conditions).order_by(model.key).limit(PAGE)
        page = list(session.scalars(query))
        if not page:
            return
        yield page
        last = page[-1].key
        session.expunge_all()


def _levels(session: Session, model: Any, column: Any) -> Iterator[list[Any]]:
    """Give pages of rows so that what a row points to in its own table comes before it."""
    if column is None:
        yield from _pages(session, model)
        return
    yield from _pages(session, model, column.is_(None))
    # Only what was merged, replaced or is part of something is held here.
    pointing = {row[0]: (row[1], row[2]) for row in session.execute(_pointing(model, column))}
    levels: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for number, (key, _) in pointing.items():
        levels[_depth(pointing, number)].append((key, number))
    for level in sorted(levels):
        for some in batches(sorted(levels[level]), PAGE):
            rows = session.scalars(select(model).where(model.id.in_([number for _, number in some])))
            yield sorted(rows, key=lambda row: str(row.key))


def _pointing(model: Any, column: Any) -> Select[Any]:
    return select(model.id, model.key, column).where(column.is_not(None))


def _depth(pointing: Mapping[int, tuple[str, int]], number: int) -> int:
    depth = 0
    while number in pointing and depth <= len(pointing):
        number = pointing[number][1]
        depth += 1
    return depth


def _keyed(session: Session, model: Any, column: Any, parts: Parts = ()) -> Iterator[Record]:
    for page in _levels(session, model, column):
        names = Names(session)
        own = names.write_all(model.__tablename__, page)
        below = _parts(session, names, [row.id for row in page], parts)
        for row, record in zip(page, own, strict=True):
            yield record
            yield from below[row.id]


def _below(session: Session, model: Any, parts: Parts) -> Iterator[Record]:
    """Give the parts of records that stand in a section of their own."""
    for page in _pages(session, model):
        below = _parts(session, Names(session), [row.id for row in page], parts)
        for row in page:
            yield from below[row.id]


def _parts(session: Session, names: Names, numbers: Sequence[int], parts: Parts) -> dict[int, list[Record]]:
    """Give the records of rows that belong to others, by the id of these, in the order of what they say."""
    below: dict[int, list[Record]] = defaultdict(list)
    for model, column in parts:
        found: dict[int, list[Record]] = defaultdict(list)
        rows = [row for some in batches(numbers) for row in session.scalars(select(model).where(column.in_(some)))]
        for row, record in zip(rows, names.write_all(model.__tablename__, rows), strict=True):
            found[getattr(row, column.key)].append(record)
        for number, records in found.items():
            below[number].extend(sorted(records, key=_place_among))
    return below


def _place_among(record: Record) -> tuple[int, str, str]:
    if record["record"] in RANKED:
        return (0, *rank_key(record))
    return (record.get("ordinal", 0), "", write_json(record))


def _snapshots(session: Session, *, copies: bool, folder: Path | None) -> Iterator[Record]:
    listed = select(Source.key, Snapshot.id, Snapshot.key).join(Snapshot, Snapshot.source_id == Source.id)
    last = ""
    while True:
        sources = session.scalars(select(Source.key).where(Source.key > last).order_by(Source.key).limit(PAGE)).all()
        if not sources:
            return
        last = sources[-1]
        held = session.execute(listed.where(Source.key.in_(sources))).all()
        for source, number, _ in sorted(held, key=lambda one: (one[0], _ordinal(one[2]), one[2])):
            # One text at a time, for a text may be long.
            row = session.get_one(Snapshot, number)
            names = Names(session)
            names.learn("source", source, row.source_id)
            record = names.write("snapshot", row)
            if not copies:
                record["raw"] = None
            elif row.is_outside and folder is not None and (raw := read_outside(folder, row.raw_hash)) is not None:
                record["raw"] = b64encode(raw).decode("ascii")
            yield record
            session.expunge_all()


def _ordinal(key: str) -> int:
    digits = key.rpartition(".n")[2]
    return int(digits) if digits.isdecimal() else 0


def _said(session: Session) -> Iterator[Record]:
    """Give who says each claim and how, who looked it up, and what was decided."""
    for page in _pages(session, Claim):
        names = Names(session)
        numbers = [row.id for row in page]
        said = _rows(session, Assertion, Assertion.claim_id, numbers)
        given = _rows(session, Verdict, Verdict.claim_id, numbers)
        own = dict(zip((row.id for row in said), names.write_all("assertion", said), strict=True))
        verdicts = dict(zip((row.id for row in given), names.write_all("verdict", given), strict=True))
        printed = _parts(
            session, names, list(own), [(Mention, Mention.assertion_id), (Citation, Citation.assertion_id)]
        )
        evidence = _parts(session, names, list(verdicts), [(VerdictEvidence, VerdictEvidence.verdict_id)])
        checks = _parts(session, names, numbers, [(CiteCheck, CiteCheck.claim_id)])
        beside = _parts(session, names, numbers, [(model, model.claim_id) for model in (Assignment, ClaimNote)])
        for claim in page:
            for row in _in_order(said, claim.id):
                yield from chain([own[row.id]], printed[row.id])
            yield from checks[claim.id]
            for row in _in_order(given, claim.id):
                yield from chain([verdicts[row.id]], evidence[row.id])
            yield from beside[claim.id]


def _rows(session: Session, model: Any, column: Any, numbers: Sequence[int]) -> list[Any]:
    return [row for some in batches(numbers) for row in session.scalars(select(model).where(column.in_(some)))]


def _in_order(rows: Iterable[Any], claim: int) -> list[Any]:
    return sorted((row for row in rows if row.claim_id == claim), key=lambda row: int(row.ordinal))


def _baselines(session: Session) -> Iterator[Record]:
    names = Names(session)
    rows = sorted(session.scalars(select(Baseline)), key=lambda row: row.name)
    own = names.write_all("baseline", rows)
    for row, record in zip(rows, own, strict=True):
        yield record
        yield from _parts(session, names, [row.id], [(BaselineFinding, BaselineFinding.baseline_id)])[row.id]
    session.expunge_all()


def _runs(session: Session) -> Iterator[Record]:
    for moments in _moments(session, CheckRun):
        rows = session.scalars(select(CheckRun).where(CheckRun.at.in_(moments)))
        yield from sorted(Names(session).write_all("check_run", rows), key=rank_key)
        session.expunge_all()


def _moments(session: Session, model: Any) -> Iterator[list[datetime]]:
    last: datetime | None = None
    while True:
        query = select(model.at).distinct().order_by(model.at).limit(PAGE)
        page = list(session.scalars(query if last is None else query.where(model.at > last)))
        if not page:
            return
        yield page
        last = page[-1]


def _events(session: Session) -> Iterator[Record]:
    for moments in _moments(session, Event):
        placed = place_events(session, moments)
        for at in moments:
            for some in batches(placed.get(at, ()), EVENTS):
                yield from _of_moment(session, some)
                session.expunge_all()


def _of_moment(session: Session, placed: Sequence[Placed]) -> Iterator[Record]:
    numbers = [one.id for one in placed]
    rows = {row.id: row for row in session.scalars(select(Event).where(Event.id.in_(numbers)))}
    subjects = subjects_of(session, numbers)
    undone = _undone(session, [row.undoes_id for row in rows.values() if row.undoes_id is not None])
    names = Names(session)
    prepare_refs(names, [row.payload for row in rows.values() if row.payload is not None])
    for number, turn, mark in placed:
        row = rows[number]
        yield {
            "record": "event",
            "at": as_json(row.at),
            "turn": turn,
            "mark": mark,
            "by": row.by,
            "command": row.command,
            "summary": row.summary,
            "undoes": undone.get(row.undoes_id or 0),
            "subjects": subjects[number],
            "payload": None if row.payload is None else rename(row.payload, lookup_refs(names)),
            # What is there is hashed again where it is loaded: there its rows have other numbers.
            "payload_hash": row.payload_hash if row.payload is None else None,
        }


def _undone(session: Session, numbers: Sequence[int]) -> dict[int, Record]:
    """Give moment and mark of events that others take back, by their ids."""
    moments = [at for some in batches(numbers) for at in session.scalars(select(Event.at).where(Event.id.in_(some)))]
    placed = place_events(session, moments)
    return {one.id: {"at": as_json(at), "mark": one.mark} for at, events in placed.items() for one in events}
