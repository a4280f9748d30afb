"""Foreign keys that a first load does without: all of them are back behind it, whatever happens."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Claim
from claimdb.store.bulk import insert_stored
from claimdb.store.first_load import keys_aside
from claimdb.store.store import Store, open_store

ON_SERVER = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
TABLES = ("claim", "figure", "assertion")
CLAIM = ("id", "key", "created_at")
MOMENT = "2026-03-01T12:00:00Z"


def foreign_keys(session: Session) -> list[Any]:
    """Every foreign key of a server's tables: its table, name and definition, and whether it holds for all rows."""
    if session.get_bind().dialect.name == "sqlite":
        return []
    found = session.execute(
        text(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated, condeferrable"
            " FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2"
        )
    )
    return [tuple(row) for row in found]


def put_claim(session: Session, number: int, replaced_by: int | None = None) -> None:
    names, row = (*CLAIM, "replaced_by_id"), (number, f"c{number}", MOMENT, replaced_by)
    insert_stored(session.connection(), Claim.__table__, names, [row])  # type: ignore[arg-type]


@ON_SERVER
def test_within_the_block_a_row_may_name_one_that_comes_later(store: Store):
    before = store.read(foreign_keys)

    def put(session: Session) -> None:
        with keys_aside(session.connection(), TABLES, most=0) as is_aside:
            assert is_aside
            assert len(foreign_keys(session)) < len(before)
            put_claim(session, 1, replaced_by=2)
            put_claim(session, 2)

    store.run(put)
    assert store.read(foreign_keys) == before
    assert store.read(lambda session: session.scalars(select(Claim.replaced_by_id)).all()) == [2, None]


@ON_SERVER
def test_a_row_that_names_none_keeps_all_out(store: Store):
    before = store.read(foreign_keys)

    def put(session: Session) -> None:
        with keys_aside(session.connection(), TABLES, most=0):
            put_claim(session, 1, replaced_by=7)

    with pytest.raises(IntegrityError):
        store.run(put)
    assert store.read(foreign_keys) == before
    assert store.read(lambda session: session.scalars(select(Claim)).all()) == []


@ON_SERVER
def test_what_is_interrupted_in_the_block_leaves_the_keys_as_they_were(store: Store):
    before = store.read(foreign_keys)

    def put(session: Session) -> None:
        with keys_aside(session.connection(), TABLES, most=0):
            put_claim(session, 1)
            raise KeyboardInterrupt

    with suppress(KeyboardInterrupt):
        store.run(put)
    assert store.read(foreign_keys) == before
    assert store.read(lambda session: session.scalars(select(Claim)).all()) == []


@ON_SERVER
def test_keys_stay_where_more_rows_are_there(store: Store):
    store.run(lambda session: put_claim(session, 1))

    def aside(session: Session, most: int) -> bool:
        with keys_aside(session.connection(), TABLES, most=most) as is_aside:
            return is_aside

    assert [store.run(lambda session, most=most: aside(session, most)) for most in (0, 1)] == [False, True]  # type: ignore[misc]


@ON_SERVER
def test_keys_stay_while_somebody_reads_and_nobody_waits(store: Store):
    def put(session: Session) -> bool:
        with keys_aside(session.connection(), TABLES, most=0) as is_aside:
            put_claim(session, 1)
            return is_aside

    def read(session: Session) -> bool:
        session.scalars(select(Assertion)).all()
        return store.run(put)

    assert store.read(read) is False
    assert store.read(lambda session: session.scalars(select(Claim.id)).all()) == [1]


def test_a_file_keeps_its_keys(file_database: str):
    store = open_store(file_database)

    def put(session: Session) -> None:
        with keys_aside(session.connection(), TABLES, most=0) as is_aside:
            assert not is_aside
            put_claim(session, 1)

    store.run(put)
    store.close()
