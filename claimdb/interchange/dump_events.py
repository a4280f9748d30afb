"""The log in a dump: events with their turn in a moment, and payloads that name rows by their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.interchange.dump_names import Names
from claimdb.interchange.dump_shapes import FOREIGN, key_columns
from claimdb.model import Event, EventSubject
from claimdb.record.batches import batches
from claimdb.record.recorder import TURN, as_json
from claimdb.values.keys import public_key, write_json

LOAD = "import dump"
"""The command of events that only say that records came in with a dump: they are of one database, and not dumped."""

_OF_ONE_LOG = frozenset({"created", "changed", "held", "first", "touched", TURN})
_AT_ONCE = 50
"""So many events with what they changed are held at once."""
_LOST = frozenset({"import_batch", "event", "check_run"})
"""Tables whose rows no payload names outside its database."""

Lookup = Callable[[str, Any], Any]


class Placed(NamedTuple):
    """An event of a moment: its row id, its turn, and the mark by which another database knows it."""

    id: int
    turn: int
    mark: str


def mark_of(
    at: str,
    turn: int,
    by: str,
    command: str,
    summary: str,
    subjects: Iterable[Iterable[str]],
    payload: Mapping[str, Any] | None,
) -> str:
    """Make the mark of an event: the same for the same event in every database, however its rows are named there."""
    return public_key("e", at, turn, by, command, summary, sorted(map(list, subjects)), _values_of(payload))


def _values_of(payload: Mapping[str, Any] | None) -> list[Any]:
    """Give what a payload says without naming rows: the columns that hold values, before and after."""
    said = []
    for change in (payload or {}).get("changed", ()):
        foreign = FOREIGN[change["table"]]
        sides = [
            None if side is None else {name: value for name, value in side.items() if name not in foreign}
            for side in (change["before"], change["after"])
        ]
        said.append([change["table"], sides])
    return sorted(said, key=write_json)


def place_events(session: Session, moments: Iterable[datetime]) -> dict[datetime, list[Placed]]:
    """Give the events of some moments in the order of their turns, those of loading left out.

    Events that were recorded here take turns in the order of their ids, behind all of the moment that were there.
    """
    placed: dict[datetime, list[Placed]] = {}
    for some in batches(sorted(set(moments))):
        light = select(Event.id, Event.at, Event.by, Event.command, Event.summary)
        whole = light.where(Event.at.in_(some), Event.command != LOAD)
        numbers = [row[0] for row in session.execute(whole)]
        subjects = subjects_of(session, numbers)
        last: dict[datetime, int] = defaultdict(int)
        rows = whole.add_columns(Event.payload).order_by(Event.id).execution_options(yield_per=_AT_ONCE)
        for number, at, by, command, summary, payload in session.execute(rows):
            turn = (payload or {}).get(TURN) or last[at] + 1
            last[at] = max(last[at], turn)
            mark = mark_of(as_json(at), turn, by, command, summary, subjects[number], payload)
            placed.setdefault(at, []).append(Placed(number, turn, mark))
    return {at: sorted(found, key=lambda one: (one.turn, one.mark)) for at, found in placed.items()}


def moment_of(text: str) -> datetime:
    """Read a moment as a dump writes it."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def subjects_of(session: Session, events: Iterable[int]) -> dict[int, list[list[str]]]:
    """Give what events are about: kinds and keys, sorted."""
    found: dict[int, list[list[str]]] = defaultdict(list)
    for some in batches(events):
        about = select(EventSubject.event_id, EventSubject.kind, EventSubject.key)
        for number, kind, key in session.execute(about.where(EventSubject.event_id.in_(some))):
            found[number].append([kind, key])
    for listed in found.values():
        listed.sort()
    return found


def named_in(payload: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give table and name of every row that a payload speaks of, as row ids or as keys, whichever it holds."""
    for table, *keys in payload.get("created", ()):
        for key in keys:
            yield from _named_by(table, key)
    for change in payload.get("changed", ()):
        yield from _named_by(change["table"], change["id"])
        for values in (change["before"], change["after"]):
            for column, value in (values or {}).items():
                target = FOREIGN[change["table"]].get(column)
                if target is not None and value is not None:
                    yield target, value


def rename(payload: Mapping[str, Any], lookup: Lookup) -> dict[str, Any]:
    """Write a payload with other names for its rows, in their order; what `lookup` does not know (None) is left out."""
    created = []
    for table, *keys in payload.get("created", ()):
        named = [_rename(table, key, lookup) for key in keys]
        created.append([table, *sorted((key for key in named if key is not None), key=write_json)])
    changed = []
    for change in payload.get("changed", ()):
        table = change["table"]
        key = _rename(table, change["id"], lookup)
        if key is not None:
            values = {side: _rename_values(table, change[side], lookup) for side in ("before", "after")}
            changed.append({"table": table, "id": key, **values})
    changed.sort(key=lambda change: (change["table"], write_json(change["id"])))
    rest = {name: value for name, value in payload.items() if name not in _OF_ONE_LOG}
    return {"created": created, "changed": changed, **rest}


def lookup_refs(names: Names) -> Lookup:
    """Look up the key of a row id."""
    return lambda table, number: None if table in _LOST else names.ref(table, number)


def prepare_refs(names: Names, payloads: Iterable[Mapping[str, Any]]) -> None:
    """Look up the keys of all rows that payloads speak of."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for payload in payloads:
        for table, number in named_in(payload):
            if isinstance(number, int) and table not in _LOST:
                wanted[table].add(number)
    for table in sorted(wanted):
        names.prepare(table, wanted[table])


def _named_by(table: str, key: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(key, list):
        yield table, key
        return
    for column, part in zip(key_columns(table), key, strict=True):
        target = FOREIGN[table].get(column)
        if target is not None:
            yield target, part


def _rename(table: str, key: Any, lookup: Lookup) -> Any:
    if not isinstance(key, list):
        return lookup(table, key)
    parts = []
    for column, part in zip(key_columns(table), key, strict=True):
        target = FOREIGN[table].get(column)
        part = part if target is None else lookup(target, part)  # noqa: PLW2901 - the same part, by its other name
        if part is None:
            return None
        parts.append(part)
    return parts


def _rename_values(table: str, values: Mapping[str, Any] | None, lookup: Lookup) -> dict[str, Any] | None:
    if values is None:
        return None
    return {
        column: value if column not in FOREIGN[table] or value is None else lookup(FOREIGN[table][column], value)
        for column, value in values.items()
    }
