"""Turns: who may write to a server beside whom.

Three kinds of work take turns, by two locks that belong to no row. What only adds claims to what is known works beside
its like. What looks first, and writes what it made of it, works beside these, and after others that look. Everything
else works alone, as every writer of a file does. Readers wait for the first load of
an import alone (`first_load`).

The locks are held by a connection of their own, so that the work begins after the wait, and sees what others did
before it. They are the session's, not a transaction's: the connection serves to reserve ids too, each time at once.
Whoever is killed lets go of them, as the server closes what was his.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

WRITERS = 0x636C61696D
"""The number of the lock that all take who write, together or alone: "claim" in ASCII."""
LOOKERS = 0x636865636B
"""The number of the lock that they take one after the other who look first: "check" in ASCII."""


class Turn(Enum):
    """The locks that a kind of work takes, in this order."""

    BESIDE = (("pg_advisory_lock_shared", "pg_advisory_unlock_shared", WRITERS),)
    LOOKING = (
        ("pg_advisory_lock", "pg_advisory_unlock", LOOKERS),
        ("pg_advisory_lock_shared", "pg_advisory_unlock_shared", WRITERS),
    )
    ALONE = (("pg_advisory_lock", "pg_advisory_unlock", WRITERS),)


class TurnNeeded(Exception):
    """What was to work beside others does more than that, and must be done again alone."""


@contextmanager
def take_turn(engine: Engine, turn: Turn, *, patience: int = 0) -> Iterator[tuple[Turn, Connection]]:
    """Wait for a turn on a server, for so many milliseconds where any are given, and give the connection that has it.

    Each of its statements is a transaction of its own. Raises DBAPIError when the wait is over.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as own:
        held: list[tuple[str, int]] = []
        try:
            for lock, unlock, number in turn.value:
                # In one statement, so that the limit is gone after it; 0 is none.
                wait = text(f"SELECT set_config('lock_timeout', :patience, true), {lock}(:number)")
                own.execute(wait, {"patience": str(patience), "number": number})
                held.append((unlock, number))
            yield turn, own
        finally:
            _let_go(own, held)


def _let_go(own: Connection, held: list[tuple[str, int]]) -> None:
    try:
        for unlock, number in reversed(held):
            own.execute(text(f"SELECT {unlock}(:number)"), {"number": number})
    except DBAPIError:
        # A connection that is thrown away holds nothing; why it broke is said by what was done on it.
        own.invalidate()
