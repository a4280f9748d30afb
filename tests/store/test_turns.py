"""Writers that meet on a server: each gets its turn."""

from __future__ import annotations

import logging
from threading import Thread

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from claimdb.store.store import Store, open_store

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def _count(session: Session) -> int:
    return int(session.execute(text("SELECT count(*) FROM id_block")).scalar_one())


def _add(session: Session, name: str) -> None:
    session.execute(text("INSERT INTO id_block (name, next_id) VALUES (:name, :count)"),
                    {"name": name, "count": _count(session) + 1})  # fmt: skip


def test_a_writer_who_lost_once_has_the_next_turn_alone(database: str, store: Store):
    other = open_store(database)
    writers: list[Thread] = []

    def slow(session: Session) -> None:
        _count(session)
        attempt = len(writers)
        writers.append(Thread(target=other.run, args=(lambda session: _add(session, f"quick {attempt}"),)))
        writers[-1].start()
        # The first overtakes; the second waits, as it is not its turn.
        writers[-1].join(timeout=10 if attempt == 0 else 0.5)
        _add(session, "slow")

    store.run(slow)
    for writer in writers:
        writer.join(timeout=10)
    names = store.read(lambda session: session.execute(text("SELECT name FROM id_block")).scalars().all())
    other.close()
    assert len(writers) == 2
    assert {"quick 0", "quick 1", "slow"} <= set(names)


def test_what_the_driver_logs_of_a_conflict_is_not_printed(store: Store):
    store.read(_count)
    assert logging.getLogger("psycopg").handlers, "a logger without a handler prints on stderr"
