"""Rows in the spelling in which they are stored come back as what they mean, however many they are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimdb.errors import DatabaseError
from claimdb.model import Place, SearchText, Source
from claimdb.store import bulk
from claimdb.store.bulk import find_present, insert_stored, is_stored_as_is
from claimdb.store.store import Store

PLACE = ("id", "key", "handle", "created_at")
MOMENT = "2026-03-01T12:00:00Z"


def places(first: int, count: int) -> list[tuple[Any, ...]]:
    return [(n, f"p{n}", f"tab\there \\N é\n{n}", MOMENT) for n in range(first, first + count)]


@pytest.mark.parametrize("count", [1, bulk.COPIED, bulk.COPIED + 1])
def test_rows_come_back_as_they_were_handed_over(store: Store, count: int):
    def put(session: Session) -> None:
        insert_stored(session.connection(), Place.__table__, PLACE, places(1, count))  # type: ignore[arg-type]

    store.run(put)
    found = store.read(lambda session: list(session.scalars(select(Place).order_by(Place.id))))
    assert [(one.id, one.key, one.handle) for one in found] == [row[:3] for row in places(1, count)]
    assert {one.created_at for one in found} == {datetime(2026, 3, 1, 12, tzinfo=UTC)}


@pytest.mark.parametrize("count", [2, bulk.COPIED])
def test_a_row_that_is_there_already_keeps_all_out(store: Store, count: int):
    def put(session: Session) -> None:
        rows = [*places(1, count), (count + 1, "p1", "again", MOMENT)]
        insert_stored(session.connection(), Place.__table__, PLACE, rows)  # type: ignore[arg-type]

    with pytest.raises((IntegrityError, DatabaseError)):
        store.run(put)
    assert store.read(lambda session: session.scalars(select(Place)).all()) == []


def test_nothing_is_put_in_where_there_are_no_rows(store: Store):
    store.run(lambda session: insert_stored(session.connection(), Place.__table__, PLACE, []))  # type: ignore[arg-type]
    assert store.read(lambda session: session.scalars(select(Place)).all()) == []


@pytest.mark.parametrize("asked", [["p1", "p2", "p9"], ["p9"], []])
def test_those_of_many_texts_that_a_column_holds_are_found(store: Store, asked: list[str]):
    store.run(lambda session: insert_stored(session.connection(), Place.__table__, PLACE, places(1, 2)))  # type: ignore[arg-type]
    found = store.read(lambda session: find_present(session, Place.key, asked))
    assert sorted(found) == [key for key in asked if key != "p9"]


def test_only_texts_and_whole_numbers_are_stored_as_they_are():
    assert is_stored_as_is(SearchText.__table__)  # type: ignore[arg-type]
    assert not is_stored_as_is(Source.__table__)  # type: ignore[arg-type]
