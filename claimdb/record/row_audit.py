"""Whether rows still say what the log says of them: nobody wrote past claimdb."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.orm import Session

from claimdb.model import Base, Event, EventSubject
from claimdb.record.batches import batches
from claimdb.record.recorder import TURN, RowKey, as_json
from claimdb.record.row_hashes import Held, Shape, hash_rows, line_of, shape_of
from claimdb.store.integrity import Fault
from claimdb.store.spelling import as_spelled, keeps_spelling
from claimdb.values.keys import write_json

MADE_OTHERWISE = "rows that an event made are not what it made"
CHANGED_SINCE = "a row is not what an event left it as"
ROW_LOST = "a row that the log has is missing"
NOT_LOGGED = "rows of a table are not those that the log made"
_UNLOGGED = frozenset({
    "event", "event_subject", "seal", "sealed_event", "id_block", "search_text", "position", "unchecked",
    "unknown_pairs", "checked_by", "check_run",
})  # fmt: skip
"""Tables whose rows no event makes."""

_GONE = "gone"
"""Stands for the value of a column whose row was taken out; every other value is written as JSON."""
_AT_ONCE = 100
_NAMED = 3


def check_rows(session: Session) -> Iterator[Fault]:
    """Hold rows against the log: what each event made, what the last one left, how many there are.

    Events of another log, which came with a dump, say nothing of rows here; nor do those that were purged.
    """
    history = _read_history(session)
    yield from _check_counts(session, history)
    for table in sorted(history.changes):
        once = {key: columns for key, columns in history.changes[table].items() if history.made[table, key] < 2}
        yield from _check_left(session, table, once)
    native = select(Event.id, Event.payload, Event.rows_hash).where(Event.rows_hash != "").order_by(Event.id)
    for number, payload, kept in session.execute(native.execution_options(yield_per=_AT_ONCE)):
        if payload is not None and not _is_as_made(session, payload, kept, history):
            yield Fault(MADE_OTHERWISE, str(number), _about(session, number))


class _Column:
    """The values that the log took from a column of a row and gave it: but for the first and the last they pair off."""

    def __init__(self) -> None:
        self.balance: Counter[str] = Counter()
        self.event: dict[str, int] = {}
        self.is_purged = False

    def add(self, before: str, after: str, event: int) -> None:
        """Take in one change."""
        self.balance[before] += 1
        self.balance[after] -= 1
        self.event[after] = event

    @property
    def first(self) -> list[str]:
        """What it was at first; none when it is again what it was."""
        return [value for value, count in self.balance.items() if count > 0]

    @property
    def last(self) -> list[str]:
        """What it is now; none when it is what it was at first."""
        return [value for value, count in self.balance.items() if count < 0]


_Changes = dict[str, dict[str, dict[str, _Column]]]
"""By table, by the key of a row as JSON, by column."""


class _History:
    """What the log says of rows."""

    def __init__(self) -> None:
        self.changes: _Changes = defaultdict(lambda: defaultdict(lambda: defaultdict(_Column)))
        self.counts: Counter[str] = Counter()
        self.first: int | None = None
        self.moved: list[tuple[str, RowKey, int]] = []
        self.made: Counter[tuple[str, str]] = Counter()

    def take(self, event: int, payload: Mapping[str, Any], *, is_counted: bool) -> None:
        """Take in what an event did; of an older schema rows are not counted, for it may not have logged them all."""
        for table, *keys in payload.get("created", ()):
            if is_counted:
                self.counts[table] += len(keys)
                self._begin(key for key in keys if isinstance(key, int))
            # Rows without a number of their own may be taken out and made again.
            self.made.update((table, write_json(_fixed(table, key))) for key in keys if isinstance(key, list))
        self.counts.update(payload.get("held", {}))
        self._begin([payload["first"]] if payload.get("first") else ())
        for table, key, names in payload.get("touched", ()):
            for name in names:
                self.changes[table][write_json(_fixed(table, key))][name].is_purged = True
        for change in payload.get("changed", ()):
            table, before, after = change["table"], change["before"], change["after"]
            if is_counted and (before is None) != (after is None):
                self.moved.append((table, change["id"], 1 if before is None else -1))
            columns = self.changes[table][write_json(_fixed(table, change["id"]))]
            for name in (before if after is None else after) or ():
                columns[name].add(_said(before, name), _said(after, name), event)

    def _begin(self, numbers: Iterable[int]) -> None:
        least = min(numbers, default=self.first)
        self.first = least if self.first is None or least is None else min(self.first, least)


def _read_history(session: Session) -> _History:
    history = _History()
    columns = (Event.id, Event.payload, Event.rows_hash)
    events = select(*columns).where(Event.payload.is_not(None)).order_by(Event.at, Event.id)
    for number, payload, rows in session.execute(events.execution_options(yield_per=_AT_ONCE)):
        if TURN not in payload:
            history.take(number, payload, is_counted=bool(rows))
    return history


def _said(values: Mapping[str, Any] | None, name: str) -> str:
    return _GONE if values is None else write_json(values[name])


def _check_counts(session: Session, history: _History) -> Iterator[Fault]:
    first = history.first
    if first is None:
        return
    counts = history.counts.copy()
    for table, key, change in history.moved:
        # What is older than the first row that was counted is not among those counted.
        counts[table] += change if isinstance(key, int) and key >= first else 0
    for table in sorted(Base.metadata.tables.keys() - _UNLOGGED):
        own = _table(table)
        if "id" not in own.columns:
            continue
        there = session.scalar(select(func.count()).select_from(own).where(own.c.id >= first)) or 0
        if there != counts[table]:
            yield Fault(NOT_LOGGED, table, f"{there} / {counts[table]}")


def _check_left(session: Session, table: str, rows: Mapping[str, Mapping[str, _Column]]) -> Iterator[Fault]:
    shape = shape_of(_table(table))
    for some in batches(rows):
        held = _find(session, table, some)
        for key in some:
            for name, column in rows[key].items():
                if name not in shape.names or column.is_purged or len(column.last) != 1:
                    continue
                left = column.last[0]
                row = held.get(key)
                if row is None and left != _GONE:
                    yield Fault(ROW_LOST, str(column.event[left]), f"{table} {key}")
                    break
                if (left == _GONE) != (row is None) or (row is not None and not _is_left(shape, row, name, left)):
                    yield Fault(CHANGED_SINCE, str(column.event[left]), f"{table} {key}, {name}")
                    break


def _is_left(shape: Shape, row: Held, name: str, left: str) -> bool:
    value = shape.kept(name, json.loads(left))
    return row.get(name) == (None if value is False else value)


def _is_as_made(session: Session, payload: Mapping[str, Any], kept: str, history: _History) -> bool:
    """Tell whether the rows that an event made were what they should have been; where a purge hides it, they were."""
    made: list[tuple[str, list[str]]] = []
    for table, *keys in payload.get("created", ()):
        shape = shape_of(_table(table))
        fixed = [write_json(_fixed(table, key)) for key in keys]
        there = _find(session, table, fixed)
        held = []
        for key in fixed:
            if history.made[table, key] > 1:
                return True
            first = _as_at_first(shape, there.get(key), history.changes.get(table, {}).get(key, {}))
            if first is None:
                # A row that is not there is told by its count, or by who changed it last.
                return key in there or key in history.changes.get(table, {})
            held.append(line_of(first))
        made.append((table, held))
    return hash_rows(made) == kept


def _as_at_first(shape: Shape, row: Held | None, changes: Mapping[str, _Column]) -> Held | None:
    """Give what a row said when it was made; None when that cannot be known."""
    if row is None and not any(column.first for column in changes.values()):
        return None
    held = {} if row is None else dict(row)
    for name, column in changes.items():
        if name not in shape.names:
            continue
        if column.is_purged or len(column.first) > 1:
            return None
        if not column.first:
            continue
        value = None if column.first[0] == _GONE else shape.kept(name, json.loads(column.first[0]))
        held.pop(name, None)
        if value is not None and value is not False:
            held[name] = value
    return held


def _find(session: Session, table: str, keys: Sequence[str]) -> dict[str, Held]:
    """Find rows by their keys as JSON, without what the database itself may change: what each says, by its key."""
    own = _table(table)
    shape = shape_of(own)
    names = _key_columns(own)
    wanted = set(keys)
    found: dict[str, Held] = {}
    columns: list[ColumnElement[Any]] = [own.c[name] for name in shape.names]
    is_spelled = keeps_spelling(session)
    columns = as_spelled(columns) if is_spelled else columns
    places = [shape.names.index(name) for name in names]

    for some in batches(sorted({_lead(json.loads(key)) for key in wanted})):
        for row in session.execute(select(*columns).where(own.c[names[0]].in_(some))):
            key = str(row[places[0]]) if names == ["id"] else write_json([as_json(row[place]) for place in places])
            if key in wanted:
                found[key] = shape.held(row, is_spelled=is_spelled)
    return found


def _lead(key: RowKey) -> Any:
    return key[0] if isinstance(key, list) else key


def _key_columns(table: Table) -> list[str]:
    """Give the columns by which a payload names a row, but for those that the database itself may change."""
    if "id" in table.columns:
        return ["id"]
    names = shape_of(table).names
    return [column.name for column in table.primary_key.columns if column.name in names]


def _fixed(table: str, key: RowKey) -> RowKey:
    if isinstance(key, int):
        return key
    own = _table(table)
    names = shape_of(own).names
    return [part for part, column in zip(key, own.primary_key.columns, strict=True) if column.name in names]


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _about(session: Session, number: int) -> str:
    event = session.get_one(Event, number)
    subjects = select(EventSubject.kind, EventSubject.key).where(EventSubject.event_id == number)
    listed = session.execute(subjects.order_by(EventSubject.kind, EventSubject.key).limit(_NAMED + 1)).all()
    named = [f"{kind} {key}" for kind, key in listed[:_NAMED]] + (["…"] if len(listed) > _NAMED else [])
    return f"{event.command}, {event.by}, {as_json(event.at)}: {', '.join(named)}"
