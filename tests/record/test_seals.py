"""The root of a seal depends on the events alone, and no more than a few of them are held to work it out."""

from __future__ import annotations

import sqlite3
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event as listening
from sqlalchemy import insert
from sqlalchemy.orm import Session

from claimdb.model import Event, EventSubject, Seal
from claimdb.record import seals
from claimdb.record.audit import LOST, check_seals
from claimdb.record.batches import AT_ONCE
from claimdb.record.recorder import as_json, hash_payload
from claimdb.record.seals import leaves_of, seal_log, sealed_leaves
from claimdb.store.store import Store, open_store
from claimdb.values.keys import write_json
from claimdb.values.merkle import leaf_hash, merkle_root
from tests.record.conftest import NOON

# Upper case, letters with accents and signs come in another order where a server sorts them.
SUBJECTS = [("source", "roy2022"), ("claim", "cé"), ("claim", "cZ"), ("claim", "ca"), ("claim", "c-1"), ("Claim", "cb")]


def write(
    session: Session, held: Sequence[Sequence[tuple[str, str]]], payloads: Iterable[Any] = (), first: int = 1
) -> None:
    """Write an event for each list of subjects, numbered from `first`, with their subjects last before first."""
    said = list(payloads) or [{"created": [["claim", number]]} for number, _ in enumerate(held, 1)]
    rows = [
        {
            "id": number, "at": NOON + timedelta(seconds=number), "by": "ana", "command": "import",
            "summary": f"№ {number}", "payload": payload, "payload_hash": hash_payload(payload),
            "rows_hash": None if number % 2 else "", "undoes_id": None,
        }
        for number, payload in enumerate(said, first)
    ]  # fmt: skip
    session.execute(insert(Event), rows[::-1])
    about = [
        {"event_id": number, "kind": kind, "key": key} for number, some in enumerate(held, first) for kind, key in some
    ]
    if about:
        session.execute(insert(EventSubject), about[::-1])


def plainly(held: Sequence[Sequence[tuple[str, str]]]) -> dict[int, str]:
    """Work out the leaves of what `write` writes, by what a leaf is said to be."""
    leaves = {}
    for number, some in enumerate(held, 1):
        said = hash_payload({"created": [["claim", number]]})
        row = [number, as_json(NOON + timedelta(seconds=number)), "ana", "import", f"№ {number}", said,
               None if number % 2 else "", None]  # fmt: skip
        leaves[number] = leaf_hash(write_json([*row, sorted([kind, key] for kind, key in some)]))
    return leaves


def close(store: Store) -> tuple[str, list[tuple[int, int, str]]] | None:
    """Seal the log; gives the root, and place, event and leaf of each."""

    def work(session: Session) -> tuple[str, list[tuple[int, int, str]]] | None:
        made: Seal | None = seal_log(session, by="ana", at=NOON)
        return None if made is None else (made.root, sealed_leaves(session, made))

    return store.run(work)


def test_the_same_events_have_the_root_that_they_always_had(store: Store):
    store.run(partial(write, held=[SUBJECTS, [], SUBJECTS[:1], SUBJECTS[::-1]]))
    sealed = close(store)
    assert sealed is not None
    assert sealed[0] == "a37cd2c743fb9c8b720e9266760e36b8a2538b1677a6811393b6f67df63d2889"


@pytest.mark.parametrize(
    "held",
    [
        [SUBJECTS],
        [[]],
        [[], [], []],
        [SUBJECTS, [], SUBJECTS[:1], [], SUBJECTS],
        [[("claim", f"c{number}")] for number in range(AT_ONCE)],
        [[("claim", f"c{number}")] if number % 3 else [] for number in range(AT_ONCE + 1)],
    ],
    ids=["one", "one about nothing", "all about nothing", "mixed", "a whole piece", "one more than a piece"],
)
def test_events_are_sealed_in_their_order_each_by_all_that_it_says(
    store: Store, held: list[list[tuple[str, str]]], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(seals, "_SUBJECTS_AT_ONCE", 4)
    store.run(partial(write, held=held))
    leaves = plainly(held)
    assert close(store) == (
        merkle_root(list(leaves.values())),
        [(place, number, leaf) for place, (number, leaf) in enumerate(leaves.items())],
    )


def test_without_events_there_is_no_seal(store: Store):
    assert close(store) is None
    assert store.read(lambda session: leaves_of(session, [])) == {}


def test_a_second_seal_holds_what_the_first_did_not(store: Store):
    store.run(partial(write, held=[SUBJECTS, []]))
    assert close(store) is not None
    assert close(store) is None


def test_only_the_leaves_that_are_asked_for_are_given(store: Store):
    held = [SUBJECTS, [], SUBJECTS[2:]]
    store.run(partial(write, held=held))
    assert store.read(lambda session: leaves_of(session, [3, 1, 77])) == {
        number: leaf for number, leaf in plainly(held).items() if number != 2
    }


def test_an_event_taken_out_from_under_its_subjects_is_told(file_database: str):
    store = open_store(file_database)
    store.run(partial(write, held=[SUBJECTS, SUBJECTS[:1], SUBJECTS]))
    close(store)
    with closing(sqlite3.connect(file_database)) as past:
        for (name,) in past.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            past.execute(f"DROP TRIGGER {name}")
        past.execute("DELETE FROM event WHERE id = 2")
        past.commit()
    assert [(one.problem, one.place) for one in store.read(lambda session: list(check_seals(session)))] == [(LOST, "2")]
    store.close()


def held_at_most(work: Callable[[], Any]) -> int:
    """Give the bytes of Python's objects that a piece of work holds at the most, above what was there before."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        work()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


def test_four_times_the_events_are_sealed_with_hardly_more_memory(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(seals, "_SUBJECTS_AT_ONCE", 500)
    each = range(250)

    def more(numbers: range) -> int:
        """Write events about many claims, and give what their seal holds at the most."""
        said = [{"created": [["claim", f"{number} {one}"] for one in each]} for number in numbers]
        held = [[("claim", f"c{number:03}{one:05}") for one in each] for number in numbers]
        store.run(partial(write, held=held, payloads=said, first=numbers[0]))
        return held_at_most(lambda: close(store))

    more(range(1, 3))  # what is made once and kept is there
    few, many = more(range(3, 23)), more(range(23, 103))
    assert many < 1.3 * few


def test_payloads_and_subjects_are_fetched_in_pieces(store: Store):
    store.run(partial(write, held=[SUBJECTS, SUBJECTS]))
    pieces: dict[str, int | None] = {}

    def look(_connection: Any, _cursor: Any, statement: str, _given: Any, context: Any, _many: bool) -> None:
        for column in ("event.payload,", "event_subject.key"):
            if statement.startswith("SELECT") and column in statement.replace('"', ""):
                pieces[column] = context.execution_options.get("yield_per")

    def work(session: Session) -> None:
        listening.listen(session.connection(), "before_cursor_execute", look)
        seal_log(session, by="ana", at=NOON)

    store.run(work)
    assert pieces == {"event.payload,": seals._AT_ONCE, "event_subject.key": seals._SUBJECTS_AT_ONCE}
