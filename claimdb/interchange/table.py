"""Importing a table: every row is read and tried first, then kept batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from claimdb.errors import InputError
from claimdb.interchange.table_batches import KeptBatch, find_batches, keep_batch
from claimdb.interchange.table_columns import Columns, known_names
from claimdb.interchange.table_dates import DateOrder
from claimdb.interchange.table_failures import BatchRefused, Refused, TableChanged
from claimdb.interchange.table_fields import TableKind
from claimdb.interchange.table_files import TableFile
from claimdb.interchange.table_headings import Headings
from claimdb.interchange.table_kinds import KINDS, Reading
from claimdb.interchange.table_rows import RawRow, Row
from claimdb.interchange.table_turns import read_ahead
from claimdb.record.rehearsing import Rehearsal
from claimdb.store.store import Store
from claimdb.values.keys import write_json

BATCH = 10_000
SHOWN = 1_000
"""So many refused rows are told one by one; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: in its first pass or its second, after so many rows."""

    is_writing: bool
    rows: int


@dataclass(frozen=True, slots=True)
class TableImport:
    """What to import and how.

    `mapping` gives the column of a field, `constants` the text of fields whose cells are empty or not there, `headings`
    the columns whose cells are values and whose headings give a field. `language` is of the values (en, fr, auto),
    `dates` what stands first in 3/4/2022; `exact` says that integers which end in zeros are exact. With `skip` refused
    rows are left out; without it one refused row keeps all out.
    `update` replaces what is there under the same name with other content.
    """

    path: Path
    kind: TableKind = TableKind.CLAIMS
    mapping: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    headings: Headings | None = None
    language: str = "auto"
    dates: DateOrder | None = None
    exact: bool = False
    skip: bool = False
    update: bool = False


@dataclass(slots=True)
class TableReport:
    """What an import came to, in rows: `read` is the sum of the next four unless nothing was kept.

    `empty` are the rows that hold no value. In a wide table each of its values counts as a row.

    `problems` are the first refused rows; `stubs` the cite keys of the sources that were made though nothing but the
    key is known of them; `unused` the columns that give no field; `is_assumed` says that the text was read as
    Windows-1252 for want of better.
    """

    name: str
    kind: TableKind
    read: int = 0
    added: int = 0
    there: int = 0
    refused: int = 0
    empty: int = 0
    problems: list[Refused] = field(default_factory=list)
    stubs: list[str] = field(default_factory=list)
    unused: tuple[str, ...] = ()
    is_assumed: bool = False
    is_kept: bool = True


def import_table(
    store: Store, given: TableImport, *, by: str, at: datetime, progress: Callable[[Progress], None] | None = None
) -> TableReport:
    """Import a table; what was refused is in the report, and nothing of the file is kept then unless `skip` is set.

    The first pass reads and tries every row and writes nothing. The second writes batches of 10,000 rows, each in one
    transaction with one event. After an interruption the same import goes on where it stopped.
    Raises UnreadableTable, UnknownField, UnknownColumn and other InputErrors of the file as a whole.
    """
    reading = KINDS[given.kind](given)
    columns = Columns(
        reading.fields, given.mapping, kind=given.kind, constants=given.constants, headings=given.headings
    )
    names = [*known_names(reading.fields), *given.mapping.values()]
    with TableFile(given.path, names, partial(columns.fits, required=reading.required)) as table:
        if table.columns:
            columns.check(table.columns, reading.required, where=table.name)
        report = TableReport(table.name, given.kind, is_assumed=table.is_assumed)
        mark = _fingerprint(table, given)
        reading.begin(mark, columns, columns.spread(table.rows(), where=table.name))
        tell = progress or (lambda _progress: None)
        left_out = store.read(partial(_try_rows, table, reading, columns, report, tell, by, at))
        report.unused = columns.unused
        if report.refused and not given.skip:
            report.is_kept = False
            return report
        if _fingerprint(table, given) != mark:
            raise TableChanged(where=table.name)
        _keep_rows(store, _Kept(table, reading, columns, left_out, mark, by, at), report, tell)
    return report


@dataclass(frozen=True, slots=True)
class _Kept:
    """A table whose rows were tried: what to keep of it, by whom and when."""

    table: TableFile
    reading: Reading
    columns: Columns
    left_out: frozenset[tuple[int, int]]
    mark: str
    by: str
    at: datetime


def _fingerprint(table: TableFile, given: TableImport) -> str:
    # Left out where they are not given: what was imported before there were such options is known by its mark.
    more = {
        "constants": dict(given.constants) or None,
        "headings": given.headings and [given.headings.field, given.headings.columns],
        "dates": given.dates and given.dates.value,
    }
    return table.fingerprint(
        kind=given.kind.value,
        mapping=dict(given.mapping),
        language=given.language,
        exact=given.exact,
        update=given.update,
        **{name: value for name, value in more.items() if value},
    )


def _try_rows(
    table: TableFile,
    reading: Reading,
    columns: Columns,
    report: TableReport,
    tell: Callable[[Progress], None],
    by: str,
    at: datetime,
    session: Session,
) -> frozenset[tuple[int, int]]:
    """Do the first pass: give number and part of the rows that are refused or empty."""
    report.read = report.refused = report.empty = 0
    report.problems.clear()
    left_out: set[tuple[int, int]] = set()
    with Rehearsal(session, by=by, at=at, command="import") as rehearsal:
        for row in columns.spread(table.rows(), where=table.name):
            report.read += 1
            tell(Progress(is_writing=False, rows=report.read))
            if isinstance(row, Row) and reading.is_empty(columns, row):
                report.empty += 1
                left_out.add((row.number, row.part))
                continue
            problem = row if isinstance(row, Refused) else reading.refusal(rehearsal, columns, row)
            if problem is None:
                continue
            left_out.add((problem.row, problem.part))
            report.refused += 1
            if len(report.problems) < SHOWN:
                report.problems.append(problem)
    return frozenset(left_out)


def _keep_rows(store: Store, kept: _Kept, report: TableReport, tell: Callable[[Progress], None]) -> None:
    there = store.read(lambda session: find_batches(session, kept.mark))
    done = 0
    read = _read_batches(kept, there)
    # A file is written by this process, which then has no time to read.
    with closing(read if store.address.is_file else read_ahead(read)) as batches:
        for batch in batches:
            if batch.rows:
                kept_batch = _keep_batch(store, kept, batch)
                report.added += kept_batch.added
                report.there += len(batch.rows) - kept_batch.added
                report.stubs.extend(kept_batch.stubs)
            report.there += batch.there
            done += batch.size
            tell(Progress(is_writing=True, rows=done))


class _Batch(NamedTuple):
    """Rows of a file that are kept together: `size` of them from `first` to `last`, what was read of those to be kept.

    Of a batch that is there already nothing is read, and its rows are counted in `there`.
    """

    size: int
    first: int
    last: int
    digest: str
    rows: Sequence[Any]
    there: int


def _read_batches(kept: _Kept, there: Mapping[int, tuple[int, str]]) -> Generator[_Batch, None, None]:
    for rows in _batches(kept.columns.spread(kept.table.rows(), where=kept.table.name), kept):
        first, last = _number(rows[0]), _number(rows[-1])
        fine = [row for row in rows if isinstance(row, Row) and (row.number, row.part) not in kept.left_out]
        digest = _digest(fine)
        is_there = there.get(first) == (last, digest)
        read = [] if is_there else [kept.reading.read_again(kept.columns, row) for row in fine]
        yield _Batch(len(rows), first, last, digest, read, len(fine) if is_there else 0)


def _keep_batch(store: Store, kept: _Kept, batch: _Batch) -> KeptBatch:
    first, last = batch.first, batch.last
    work = partial(
        keep_batch,
        reading=kept.reading,
        rows=batch.rows,
        name=kept.table.name,
        mark=kept.mark,
        first=first,
        last=last,
        digest=batch.digest,
        by=kept.by,
        at=kept.at,
    )
    try:
        return store.run(work)
    except InputError as error:
        raise BatchRefused(where=kept.table.name, first=first, last=last, reason=error) from error


def _batches(rows: Iterator[RawRow], kept: _Kept) -> Iterator[list[RawRow]]:
    """Cut rows into batches; one does not end between rows of one claim that stand below one another."""
    waiting: RawRow | None = next(rows, None)
    while waiting is not None:
        batch = list(chain([waiting], islice(rows, BATCH - 1)))
        waiting = next(rows, None)
        while waiting is not None and (
            _number(waiting) == _number(batch[-1])
            or (len(batch) < 2 * BATCH and kept.reading.continues(kept.columns, batch[-1], waiting))
        ):
            batch.append(waiting)
            waiting = next(rows, None)
        yield batch


def _number(row: RawRow) -> int:
    return row.number if isinstance(row, Row) else row.row


def _digest(rows: Sequence[Row]) -> str:
    digest = sha256()
    for row in rows:
        cells = {name: str(cell) for name, cell in {**row.cells, **row.given}.items()}
        digest.update(write_json([row.number, cells]).encode())
    return digest.hexdigest()
