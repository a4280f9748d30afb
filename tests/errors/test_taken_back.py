"""Every kind of event is taken back: what stands is as it was, and as it became once that is taken back in turn."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from typing import Any

import pytest

from claimdb.model import Base
from claimdb.record.events import undo
from claimdb.record.row_audit import check_rows
from claimdb.store.store import open_store
from tests.errors.conftest import Harbour
from tests.errors.lines import WRITING
from tests.record.conftest import Desk

# Some of what follows needs something that the sample does not hold.
BEFORE = {
    "review": ("extract TEXT --in SOURCE --language en --quiet",),
    "finding baseline prune": ("claim withdraw OTHER",),
}
NEVER = {"undo", "purge", "db seal"}
WITHOUT = ("assignment", "candidate")
"""Tables that withdraw nothing and are told all the same."""


def standing(harbour: Harbour) -> dict[str, set[tuple[Any, ...]]]:
    """Every row that was not withdrawn, by table; of tables that withdraw none, all rows of those that are told."""
    found: dict[str, set[tuple[Any, ...]]] = {}
    with closing(sqlite3.connect(harbour.database)) as connection:
        for table in Base.metadata.sorted_tables:
            names = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118
            if "withdrawn_at" in table.columns:
                rows = connection.execute(f"SELECT {names} FROM {table.name} WHERE withdrawn_at IS NULL")
            elif table.name in WITHOUT:
                rows = connection.execute(f"SELECT {names} FROM {table.name}")
            else:
                continue
            found[table.name] = set(rows)
    return found


def events(harbour: Harbour) -> list[int]:
    with closing(sqlite3.connect(harbour.database)) as connection:
        return [number for (number,) in connection.execute("SELECT id FROM event ORDER BY id")]


def changed(before: dict[str, set[tuple[Any, ...]]], after: dict[str, set[tuple[Any, ...]]]) -> dict[str, object]:
    return {table: rows ^ after[table] for table, rows in before.items() if rows != after[table]}


@pytest.mark.parametrize("command", sorted(WRITING - NEVER))
def test_what_a_command_did_is_taken_back_and_that_too(harbour: Harbour, command: str) -> None:
    for line in BEFORE.get(command, ()):
        harbour.type(*(harbour.names.get(word, word) for word in line.split()))
    known, before = events(harbour), standing(harbour)
    assert harbour(command).code in (0, 1)
    made = [number for number in events(harbour) if number not in known]
    after = standing(harbour)
    if not made:
        assert changed(before, after) == {}
        return
    desk = Desk(open_store(str(harbour.database)))
    for number in reversed(made):
        desk.record(partial(undo, event_id=number), "undo")
    assert changed(before, standing(harbour)) == {}
    undone = [number for number in events(harbour) if number not in (*known, *made)]
    for number in reversed(undone):
        desk.record(partial(undo, event_id=number), "undo")
    assert changed(after, standing(harbour)) == {}
    assert desk.store.read(lambda session: list(check_rows(session))) == []
    desk.store.close()
