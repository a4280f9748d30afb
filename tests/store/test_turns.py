"""Writers that meet on a server: each gets its turn."""

from __future__ import annotations

import logging
from threading import Event, Thread

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.store.failures import DatabaseLocked
from claimdb.store.store import Store, open_store

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
SOON, AT_LAST = 0.3, 20


def _count(session: Session) -> int:
    return int(session.execute(text("SELECT count(*) FROM id_block")).scalar_one())


def _add(session: Session, name: str) -> None:
    session.execute(text("INSERT INTO id_block (name, next_id) VALUES (:name, 1)"), {"name": name})


def _names(store: Store) -> set[str]:
    return set(store.read(lambda session: session.execute(text("SELECT name FROM id_block")).scalars().all()))


@pytest.mark.parametrize(("mine", "other"), [("only_adds", "only_adds"), ("looks_first", "only_adds"),
                                             ("only_adds", "looks_first")])  # fmt: skip
def test_who_adds_waits_for_nobody_who_adds_or_looks(database: str, store: Store, mine: str, other: str):
    beside = open_store(database)

    def work(session: Session) -> None:
        beside.run(lambda inner: _add(inner, "other"), **{other: True})
        _add(session, "mine")

    store.run(work, **{mine: True})
    beside.close()
    assert {"mine", "other"} <= _names(store)


@pytest.mark.parametrize(("mine", "other"), [({}, {}), ({}, {"only_adds": True}), ({"only_adds": True}, {}),
                                             ({"looks_first": True}, {"looks_first": True})])  # fmt: skip
def test_other_work_takes_its_turn(database: str, store: Store, mine: dict[str, bool], other: dict[str, bool]):
    second, is_done = open_store(database), Event()

    def wait_for_turn() -> None:
        second.run(lambda session: _add(session, f"other {_count(session)}"), **other)
        is_done.set()

    def work(session: Session) -> Thread:
        begun = Thread(target=wait_for_turn)
        begun.start()
        assert not is_done.wait(SOON)
        _add(session, "mine")
        return begun

    before = store.read(_count)
    store.run(work, **mine).join(AT_LAST)
    second.close()
    # It began after the wait, and so saw what was done before.
    assert f"other {before + 1}" in _names(store)


def test_who_met_another_does_it_again_alone(database: str, store: Store):
    other, writers = open_store(database), list[Thread]()

    def slow(session: Session) -> None:
        if not writers:
            writers.append(Thread(target=other.run, args=(lambda it: _add(it, "same"),), kwargs={"only_adds": True}))
            writers[-1].start()
            writers[-1].join(AT_LAST)
            _add(session, "same")
        writers.append(Thread(target=other.run, args=(lambda it: _add(it, "late"),), kwargs={"only_adds": True}))
        writers[-1].start()
        writers[-1].join(SOON)
        assert writers[-1].is_alive(), "nobody adds beside one who is alone"
        _add(session, "slow")

    store.run(slow, only_adds=True)
    for writer in writers:
        writer.join(AT_LAST)
    other.close()
    assert {"same", "late", "slow"} <= _names(store)


def test_who_hurries_gives_up_while_another_is_at_work(database: str, store: Store):
    other = open_store(database)

    def work(_session: Session) -> None:
        with pytest.raises(DatabaseLocked):
            other.run(_count, hurries=True)

    store.run(work)
    assert other.run(_count, hurries=True) == store.read(_count)
    other.close()


def test_what_the_driver_logs_of_a_conflict_is_not_printed(store: Store):
    store.read(_count)
    assert logging.getLogger("psycopg").handlers, "a logger without a handler prints on stderr"
