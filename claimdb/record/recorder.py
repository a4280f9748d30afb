"""One unit of work: what it creates and changes becomes one event of the log."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from hashlib import sha256
from operator import itemgetter
from types import TracebackType
from typing import Any, NamedTuple, Self

from sqlalchemy import MetaData, Table, inspect
from sqlalchemy import event as listening
from sqlalchemy.orm import ORMExecuteState, Session

from claimdb.model import Base, Event, EventSubject, ImportBatch, SearchText, Unchecked
from claimdb.record.beside import Beside
from claimdb.record.known import Known
from claimdb.record.naming import name_records
from claimdb.record.row_changes import Change
from claimdb.record.row_hashes import hash_rows, line_of, shape_of
from claimdb.record.unchecked import Due, DueChecks
from claimdb.store.bulk import Columns, Stored, insert_stored, is_stored_as_is
from claimdb.store.ids import RowIds
from claimdb.store.sending import Sending, takes_meanwhile
from claimdb.store.types import write_decimal
from claimdb.store.words import put_words
from claimdb.values.keys import write_json

RowKey = int | list[Any]
"""How a payload names a row: its `id`, or the list of its primary key where it has none."""

TURN = "turn"
"""Where the payload of an event that came with a dump keeps its turn in its moment: its rows are of another log."""

_PLURALS = {
    "place": "places",
    "measure": "measures",
    "source": "sources",
    "claim": "claims",
    "finding": "findings",
    "baseline": "baselines",
    "speaker": "speakers",
}


class Recorder:
    """A unit of work on a session, by somebody, at a moment, for a command.

    Leaving the block without an exception writes everything and appends exactly one event; none
    when nothing was created or changed. `at` is a moment with a time zone, handed in by the
    door: there is no clock here. `known` remembers what was looked up, `new_stubs` the cite keys of sources
    made of which nothing else was said, `due` what a check must look at again, `decided` what the log is to keep beside
    the rows: what somebody decided between two sides, and both of them, `noted` what else it is to keep, `find_by` ids
    and words of new texts to find records by. `summary` may be set to a sentence for the log; else it counts and names
    what was added and changed.
    """

    is_kept = True
    """Whether anything of it stays."""

    def __init__(self, session: Session, *, by: str, at: datetime, command: str) -> None:
        if at.tzinfo is None:
            raise ValueError("the moment of a recording needs a time zone")
        self.session = session
        self.by = by
        self.at = at.replace(microsecond=0)
        self.command = command
        self.summary: str | None = None
        self.undoes_id: int | None = None
        self.known = Known(self.session)
        self.new_stubs: list[str] = []
        self.due = DueChecks()
        self.decided: list[dict[str, Any]] = []
        self.noted: dict[str, Any] = {}
        self.find_by: list[tuple[int, str]] = []
        self._ids: RowIds = session.info["store"].row_ids(session)
        self._event_id: int | None = None
        self._pending: dict[Table, list[Base]] = {}
        self._derived: dict[Table, list[dict[str, Any]]] = {}
        self._stored: dict[tuple[Table, Columns], list[Stored]] = {}
        self._is_new: dict[int, Base] = {}
        self._made: dict[str, list[Base | str]] = {}
        self._created: dict[str, list[RowKey]] = {}
        self._changed: dict[tuple[str, str], Change] = {}
        self._subjects: dict[tuple[str, str], str] = {}
        self._beside = Beside(session)
        self._sending = Sending()

    def __enter__(self) -> Self:
        listening.listen(self.session, "do_orm_execute", self._flush_before_reading)
        return self

    def __exit__(
        self, family: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        listening.remove(self.session, "do_orm_execute", self._flush_before_reading)
        if error is None:
            self._append_event()
        else:
            self._sending.end()

    @property
    def event_id(self) -> int:
        """The id of the event that this unit of work becomes."""
        if self._event_id is None:
            self._event_id = self._ids.take()
        return self._event_id

    @property
    def has_changes(self) -> bool:
        """Whether anything was created or changed so far."""
        return bool(any(self._created.values()) or self.decided or self.noted) or any(
            change.matters for change in self._changed.values()
        )

    @property
    def subjects(self) -> tuple[tuple[str, str], ...]:
        """Kind and public key of every record that was created or changed so far."""
        return tuple(self._subjects)

    def new_id(self) -> int:
        """Give an id for a new row."""
        return self._ids.take()

    def prepare(self, rows: int) -> None:
        """Reserve ids for so many rows at once."""
        self._ids.prepare(rows)

    def create(self, row: Base, kind: str, key: str) -> None:
        """Add a new row; `kind` and `key` name the record it belongs to, for the log.

        Rows are written table by table in the order of foreign keys, at the latest when
        something is read through the session.
        """
        table = _table(row)
        self._beside.create(table.name, with_assertion="assertion" in self._made)
        self._pending.setdefault(table, []).append(row)
        self._is_new[id(row)] = row
        self._made.setdefault(table.name, []).append(row)
        self._created.setdefault(table.name, []).append(row_key(row))
        self.due.made(row)
        if table.name == kind:
            self._subjects[kind, key] = "added"
        else:
            self.touch(kind, key)

    def store_rows(self, table: Table, names: Columns) -> StoredRows:
        """Give the places where new rows go that are never objects here; who adds a claim so says `made_claim`."""
        self._beside.alter()
        return StoredRows(
            rows=self._stored.setdefault((table, names), []),
            numbers=self._created.setdefault(table.name, []),
            lines=self._made.setdefault(table.name, []),
        )

    def store_derived(self, model: type[Base], names: Columns) -> list[Stored]:
        """Give the place where rows go as they are stored that stay out of the log, as those of `add_derived` do."""
        self.due.written(model)
        return self._stored.setdefault((_table(model), names), [])

    def made_claim(self, number: int, key: str, measures: Iterable[int]) -> None:
        """Name a claim whose rows were added as they are stored, with the ids of the measures of its figures."""
        self._subjects["claim", key] = "added"
        self.due.made_claim(number, measures)

    def add_derived(self, model: type[Base], **values: Any) -> None:
        """Add a row that stays out of the log: one that can be rebuilt from others, or a line of a log of its own.

        It is never an object here.
        """
        self.due.written(model)
        self._derived.setdefault(_table(model), []).append(values)

    def touch(self, kind: str, key: str) -> None:
        """Name a record that the event is about, beyond those whose own rows change."""
        self._subjects.setdefault((kind, key), "changed")

    def change(self, row: Base, **new_values: Any) -> bool:
        """Give columns of a row new values; tells whether any differed. The log keeps before and after."""
        before = {name: getattr(row, name) for name in new_values}
        differing = {name: value for name, value in new_values.items() if before[name] != value}
        if not differing:
            return False
        if any(name.endswith("_id") for name in differing):
            # What the new value points to must be written before the row that points.
            self.flush()
        if id(row) not in self._is_new:
            self._beside.alter()
            named = (_table(row).name, write_json(row_key(row)))
            kept = self._changed.setdefault(named, Change(row_key(row)))
            for name, value in differing.items():
                kept.before.setdefault(name, as_json(before[name]))
                kept.after[name] = as_json(value)
        for name, value in differing.items():
            setattr(row, name, value)
        self.due.changed(row, {name: before[name] for name in differing})
        return True

    def remove(self, row: Base) -> None:
        """Take out a row of a table that has no `withdrawn_at`; the log keeps all of it."""
        self._beside.alter()
        self.flush()
        named = (_table(row).name, write_json(row_key(row)))
        sooner = self._changed.get(named)
        # What the log keeps is the row as it was before the whole unit.
        before = copy_of(row) if sooner is None else sooner.whole_before(copy_of(row))
        self._changed[named] = Change(row_key(row), before=before, after=None)
        self.due.changed(row)
        self.session.delete(row)
        self.session.flush()

    def restore(self, row: Base) -> None:
        """Put back a row that was taken out; the log keeps all of it."""
        self._beside.alter()
        named = (_table(row).name, write_json(row_key(row)))
        sooner = self._changed.get(named)
        self._changed[named] = Change(row_key(row), before=sooner.before if sooner else None, after=copy_of(row))
        self.due.changed(row)
        self._pending.setdefault(_table(row), []).append(row)

    def take_due(self) -> list[Due]:
        """Give what a check must look at again because of this unit so far, and note it no more."""
        self.flush()
        due, self.due = self.due.listed(self.session), DueChecks()
        return due

    def flush(self) -> None:
        """Write every pending row, parents before children."""
        self._write(held_back=(ImportBatch.__table__,))

    def send(self) -> None:
        """Let a server take the rows that are no objects here, while the next are made; `flush` waits for it."""
        connection = self.session.connection()
        is_beside = takes_meanwhile(connection)
        if self._pending or not is_beside:
            # What these rows point to; a file is written by who makes them.
            self.flush()
        if not is_beside:
            return
        parts = [(table, names, rows.copy()) for table in _in_order(Base.metadata)
                 for (one, names), rows in self._stored.items() if one is table]  # fmt: skip
        self._sending.begin(connection, [*parts, (_table(SearchText), ("id", "words"), sorted(self.find_by))])
        for sent in (*self._stored.values(), self.find_by):
            sent.clear()

    def _flush_before_reading(self, _state: ORMExecuteState) -> None:
        self.flush()

    def _write(self, held_back: Iterable[object] = ()) -> None:
        self._sending.wait()
        waiting = {table: rows for table, rows in self._pending.items() if table not in held_back}
        derived = {table: rows for table, rows in self._derived.items() if table not in held_back}
        stored = {table for (table, _names), rows in self._stored.items() if rows}
        if not waiting and not derived and not stored and not self.find_by:
            return
        for table in waiting:
            del self._pending[table]
        for table in derived:
            del self._derived[table]
        with self.session.no_autoflush:
            for table in _in_order(Base.metadata):
                if table in waiting:
                    # One table at a time: without relationships the unit of work does not order tables.
                    self.session.add_all(waiting[table])
                    self.session.flush()
                if table in stored:
                    self._write_stored(table)
                if table in derived:
                    self._write_derived(table, derived[table])
            put_words(self.session.connection(), _table(SearchText), sorted(self.find_by))
            self.find_by.clear()

    def _write_stored(self, table: Table) -> None:
        for (one, names), rows in self._stored.items():
            if one is table:
                insert_stored(self.session.connection(), table, names, rows)
                rows.clear()

    def _write_derived(self, table: Table, rows: list[dict[str, Any]]) -> None:
        names = tuple(table.columns.keys())
        if is_stored_as_is(table) and all(row.keys() == set(names) for row in rows):
            # In the order of their index rows are put in faster.
            in_order = sorted(rows, key=itemgetter(*table.primary_key.columns.keys()))
            insert_stored(self.session.connection(), table, names, list(map(itemgetter(*names), in_order)))
        else:
            self.session.connection().execute(table.insert(), rows)

    def _append_event(self) -> None:
        if not self.has_changes:
            self._write()
            return
        payload = self._payload()
        # What is named in the summary must be there to be looked up; taking what is due writes it, or waits for it.
        due = self.take_due()
        event = Event(
            id=self.event_id,
            at=self.at,
            by=self.by,
            command=self.command,
            summary=self.summary or self._count(),
            payload=payload,
            payload_hash=hash_payload(payload),
            rows_hash=self._hash_created(),
            undoes_id=self.undoes_id,
        )
        self._pending.setdefault(_table(event), []).append(event)
        subjects = self.store_derived(EventSubject, ("event_id", "kind", "key"))
        subjects.extend((event.id, kind, key) for kind, key in sorted(self._subjects))
        for ordinal, one in enumerate(due):
            self.add_derived(Unchecked, event_id=event.id, ordinal=ordinal, **one._asdict())
        self._write()
        self.session.flush()

    def _payload(self) -> dict[str, Any]:
        created: list[list[Any]] = [[table, *keys] for table, keys in sorted(self._created.items()) if keys]
        changed = [
            {"table": table, "id": change.row, "before": change.before, "after": change.after}
            for (table, _), change in sorted(self._changed.items())
            if change.matters
        ]
        more = {**self.noted, **({"decided": self.decided} if self.decided else {})}
        return {"created": created, "changed": changed, **more}

    def _hash_created(self) -> str:
        """Hash the rows that were created, each as it is at the end of the unit."""
        return hash_rows((table, map(_line, made)) for table, made in sorted(self._made.items()) if made)

    def _count(self) -> str:
        said = []
        for verb in ("added", "changed"):
            kinds = [kind for (kind, _), how in self._subjects.items() if how == verb]
            counted = [self._named(kind, verb) for kind in _PLURALS if kind in kinds]
            if counted:
                said.append(f"{verb} {', '.join(counted)}")
        return "; ".join(said) or "changed details"

    def _named(self, kind: str, verb: str) -> str:
        keys = [key for (one, key), how in self._subjects.items() if one == kind and how == verb]
        return f"{_counted(len(keys), kind)} ({name_records(self.session, kind, keys)})"


class StoredRows(NamedTuple):
    """Where the rows of one table go that are handed over as they are stored: each with its id and what is hashed."""

    rows: list[Stored]
    numbers: list[RowKey]
    lines: list[Base | str]


def row_key(row: Base) -> RowKey:
    """Name a row for a payload."""
    number = getattr(row, "id", None)
    if isinstance(number, int):
        return number
    return [getattr(row, column.name) for column in _table(row).primary_key.columns]


def copy_of(row: Base) -> dict[str, Any]:
    """Give every column of a row as JSON values."""
    return {name: as_json(getattr(row, name)) for name in inspect(type(row)).column_attrs.keys()}  # noqa: SIM118


def as_json(value: Any) -> Any:
    """Write a column's value as JSON can hold it, exactly."""
    if isinstance(value, Decimal):
        return write_decimal(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else value


def hash_payload(payload: dict[str, Any]) -> str:
    """Give the sha256 of the canonical JSON of a payload."""
    return sha256(write_json(payload).encode()).hexdigest()


def _line(row: Base | str) -> str:
    if isinstance(row, str):
        return row
    shape = shape_of(_table(row))
    return line_of(shape.held(shape.get(row)))


@cache
def _in_order(metadata: MetaData) -> list[Table]:
    # To put them in order takes as long as to write a row.
    return metadata.sorted_tables


def _table(row: Base | type[Base]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)  # noqa: S101 - every model is mapped to one table
    return table


def _counted(number: int, kind: str) -> str:
    return f"{number} {kind if number == 1 else _PLURALS[kind]}"
