"""Rows that a server takes while the next are made: all there once it was waited for, and no error is lost."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from claimdb.model import Place
from claimdb.store.sending import Sending, takes_meanwhile
from claimdb.store.store import Store, open_store
from tests.store.test_bulk import PLACE, places

TABLE = Place.__table__
COUNT = 300


def _send(sending: Sending, session: Session, first: int) -> None:
    sending.begin(session.connection(), [(TABLE, PLACE, places(first, COUNT))])  # type: ignore[list-item]


def _there(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Place)) or 0


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_all_that_was_sent_is_there_once_it_was_waited_for(store: Store):
    def put(session: Session) -> int:
        assert takes_meanwhile(session.connection())
        sending = Sending()
        for first in (1, 1 + COUNT):
            _send(sending, session, first)
        sending.wait()
        return _there(session)

    assert store.run(put) == 2 * COUNT
    assert store.read(_there) == 2 * COUNT


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
@pytest.mark.parametrize("again", [False, True])
def test_what_went_wrong_is_raised_by_whoever_waits_or_sends_next(store: Store, again: bool):
    def put(session: Session) -> None:
        sending = Sending()
        _send(sending, session, 1)
        _send(sending, session, COUNT)
        if again:
            _send(sending, session, 3 * COUNT)
        sending.wait()

    with pytest.raises(IntegrityError):
        store.run(put)
    assert store.read(_there) == 0


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_what_went_wrong_before_is_raised_and_not_what_went_wrong_meanwhile(store: Store):
    def put(session: Session) -> None:
        sending = Sending()
        try:
            _send(sending, session, 1)
            _send(sending, session, COUNT)
            raise ZeroDivisionError
        finally:
            sending.end()

    with pytest.raises(ZeroDivisionError):
        store.run(put)
    assert store.read(_there) == 0


def test_a_file_is_written_by_who_makes_the_rows(file_database: str):
    store = open_store(file_database)
    assert not store.read(lambda session: takes_meanwhile(session.connection()))
    store.close()
