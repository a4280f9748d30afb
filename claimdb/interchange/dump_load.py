"""Loading a dump: every line is checked, all of it is tried, then it is kept batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimdb.interchange.dump_batch import BatchLoader
from claimdb.interchange.dump_conflicts import Decider
from claimdb.interchange.dump_events import LOAD, moment_of, place_events
from claimdb.interchange.dump_failures import BadLine, CannotStand, DumpChanged, RefusedDump
from claimdb.interchange.dump_format import RECORDS
from claimdb.interchange.dump_log import LogLoader
from claimdb.interchange.dump_read import Batch, DumpFile
from claimdb.interchange.dump_state import DumpReport, Load, OnConflict
from claimdb.interchange.table import Progress
from claimdb.record.recorder import Recorder
from claimdb.store.store import Store

SHOWN = 20
"""So many wrong lines are told one by one; the rest is counted."""
_LOG = RECORDS["event"].section


class _Tried(Exception):
    """A dump was tried to its end; raised so that nothing of the trial stays."""


def load_dump(
    store: Store,
    path: Path,
    *,
    by: str,
    at: datetime,
    on_conflict: OnConflict = OnConflict.REFUSE,
    progress: Callable[[Progress], None] | None = None,
) -> DumpReport:
    """Load a dump into a database that is empty or not; the same keys join, and nothing is dropped.

    The file is read three times: line by line for itself; then all of it is loaded in a transaction of which nothing
    stays; then in batches, each one transaction with its event. After an interruption the same load goes on: what is
    there already is found again. With OnConflict.REFUSE a load with conflicts keeps nothing: `differing` of the report
    counts them. Raises UnreadableDump, NewerDump, RefusedDump for lines that are wrong, DumpChanged.
    """
    tell = progress or (lambda _progress: None)
    with DumpFile(path) as file:
        mark = file.fingerprint()
        _check(file)
        is_akin = store.read(partial(_are_akin, file.oldest))
        tried = Load(DumpReport(file.name), on_conflict, is_akin)
        with suppress(_Tried):
            store.run(partial(_try, file, tried, by, at, tell))
        if tried.report.differing and on_conflict is OnConflict.REFUSE:
            return tried.report
        if file.fingerprint() != mark:
            raise DumpChanged(where=file.name)
        load = Load(DumpReport(file.name), on_conflict, is_akin)
        for batch in file.batches():
            _keep(store, file, load, batch, by, at)
            tell(Progress(is_writing=True, rows=load.report.read))
        return load.report


def _are_akin(oldest: Mapping[str, str], session: Session) -> bool:
    """Tell whether an event of a dump is in the log here."""
    moments = {moment_of(at) for at in oldest.values()}
    return any(one.mark in oldest for placed in place_events(session, moments).values() for one in placed)


def _check(file: DumpFile) -> None:
    faults: list[BadLine] = []
    count = 0
    for found in file.check():
        if isinstance(found, BadLine):
            count += 1
            if len(faults) < SHOWN:
                faults.append(found)
    if faults:
        raise RefusedDump(faults, count, where=file.name)


def _try(file: DumpFile, load: Load, by: str, at: datetime, tell: Callable[[Progress], None], session: Session) -> None:
    # A conflict with another writer begins this anew.
    load.report = DumpReport(file.name)
    for named in (load.renamed, load.numbers, load.survivors):
        named.clear()
    for batch in file.batches():
        _load_batch(file, load, batch, by, at, session)
        session.expunge_all()
        tell(Progress(is_writing=False, rows=load.report.read))
    raise _Tried


def _keep(store: Store, file: DumpFile, load: Load, batch: Batch, by: str, at: datetime) -> None:
    counted = load.report

    def work(session: Session) -> None:
        load.report = DumpReport(
            counted.name, counted.read, counted.added, counted.there, counted.joined, counted.differing,
            list(counted.conflicts),
        )  # fmt: skip
        _load_batch(file, load, batch, by, at, session)

    store.run(work)


def _load_batch(file: DumpFile, load: Load, batch: Batch, by: str, at: datetime, session: Session) -> None:
    first, last = batch.read[0].number, batch.read[-1].number
    added, joined = load.report.added, load.report.joined
    try:
        with (
            Recorder(session, by=by, at=at, command=LOAD) as recorder,
            Recorder(session, by=by, at=at, command="import") as deciding,
        ):
            decider = Decider(deciding, load, file.name)
            if batch.section == _LOG:
                LogLoader(recorder, load, file.name).events(batch.read)
            else:
                recorder.prepare(len(batch.read))
                BatchLoader(recorder, decider, load, file.name).records(batch)
            decider.summarise()
            recorder.summary = (
                f"loaded lines {first} to {last} of {file.name}: {load.report.added - added} added,"
                f" {load.report.joined - joined} completed"
            )
            recorder.flush()
    except IntegrityError as error:
        reason = CannotStand(first=first, last=last, said=error.orig)
        raise BadLine(where=f"{file.name}:{first}", reason=reason) from error
    load.report.read += len(batch.read)
