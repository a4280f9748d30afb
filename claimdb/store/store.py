"""The store: one transaction per unit of work."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from claimdb.store.address import Address, read_address
from claimdb.store.engines import HURRIED_MILLISECONDS, HURRIES, LOOKS, READS, is_immutable, open_engine
from claimdb.store.failures import (
    ALREADY_THERE,
    REPEATABLE,
    ConflictingWrite,
    FileReplaced,
    ServerBacksUpItself,
    explain_failure,
    is_busy,
    sqlstate,
)
from claimdb.store.ids import RowIds, reserve_at_once, reserve_block
from claimdb.store.revisions import check_revision
from claimdb.store.turns import Turn, TurnNeeded, take_turn
from claimdb.store.veils import VEILS, Veils
from claimdb.store.words import BUILD_INDEX

T = TypeVar("T")
ATTEMPTS = 8
LOOKING_ATTEMPTS = 3
"""So often a work that looks first is tried beside others, before it keeps them from writing."""
ONLY_ADDS = "only_adds"
"""Where a session says whether its work may do no more than add claims to what is known."""
OWN = "turn"
"""Where a session keeps the connection by which its work has its turn on a server."""


class Store:
    """An open database. `run` writes, `read` only reads; each is one transaction.

    Work is a function of a session; it never commits. A work that met another writer is done
    again from the start, so it must not change anything but the database.
    """

    def __init__(self, address: Address, engine: Engine) -> None:
        self.address = address
        self._engine = engine
        self._checked = False
        self._file: tuple[int, int] | None = None

    @property
    def is_immutable(self) -> bool:
        """Whether the database can only be read, as it lies in a folder that cannot be written."""
        return self.address.path is not None and is_immutable(self.address.path)

    def run(
        self, work: Callable[[Session], T], *, looks_first: bool = False, hurries: bool = False, only_adds: bool = False
    ) -> T:
        """Do `work` in one transaction that may write, again when others were faster.

        What `looks_first` for long before it writes keeps nobody from writing to a file meanwhile, and nobody from
        adding on a server: when somebody has written to the file, it looks again. What `hurries` gives up after half a
        second when somebody else writes. What `only_adds` claims to what is known does so on a server beside others;
        where it turns out to do more, or met another, it is done again alone.
        Raises a DatabaseError that says what a user can do; nothing of the work is then kept.
        """
        for attempt in range(ATTEMPTS):
            is_looking = looks_first and self.address.is_file and attempt < LOOKING_ATTEMPTS
            engine = self._engine.execution_options(**{LOOKS: is_looking, HURRIES: hurries})
            try:
                with self._turn(attempt, looks_first=looks_first, hurries=hurries, only_adds=only_adds) as (turn, own):
                    return self._once(work, engine if turn is not Turn.BESIDE else _snapshots(engine), turn, own)
            except TurnNeeded:
                continue
            except DBAPIError as error:
                met_another = is_busy(error) if is_looking else _met_another(error, is_first=attempt == 0)
                if not met_another:
                    self._raise(error)
        raise ConflictingWrite(where=self.address.shown)

    def read(self, work: Callable[[Session], T], *, veils: Veils | None = None) -> T:
        """Do `work` in one transaction that cannot write and sees one state of the database.

        With `veils` the tables that these name show what they select.
        """
        try:
            return self._once(work, self._engine.execution_options(**{READS: True, VEILS: veils}))
        except DBAPIError as error:
            self._raise(error)
            raise

    def _once(
        self, work: Callable[[Session], T], engine: Engine, turn: Turn | None = None, own: Connection | None = None
    ) -> T:
        self._stand_on_file()
        with engine.connect() as connection, connection.begin() as transaction:
            # Who waited for a lock may have it on a file that has been replaced since.
            self._stand_on_file()
            self._check(connection)
            with Session(connection, join_transaction_mode="rollback_only", expire_on_commit=False) as session:
                session.info.update({"store": self, ONLY_ADDS: turn is Turn.BESIDE, OWN: own})
                outcome = work(session)
                session.flush()
                self._stand_on_file()
                if engine.get_execution_options().get(VEILS):
                    # A server keeps the veils of a transaction that is committed.
                    transaction.rollback()
                return outcome

    def _stand_on_file(self) -> None:
        """Hold on to one file: what is written to one that lost its name to another is lost. Raises FileReplaced."""
        if self.address.path is None:
            return
        try:
            found = self.address.path.stat()
        except FileNotFoundError as error:
            raise FileReplaced(where=self.address.shown) from error
        identity = found.st_dev, found.st_ino
        if self._file is None:
            self._file = identity
        elif self._file != identity:
            raise FileReplaced(where=self.address.shown)

    def _check(self, connection: Connection) -> None:
        if not self._checked:
            check_revision(connection, self.address.shown)
            self._checked = True

    def _raise(self, error: DBAPIError) -> None:
        ours = explain_failure(error, self.address.shown)
        if ours is None:
            raise error
        raise ours from error

    def row_ids(self, session: Session) -> RowIds:
        """Give the ids for new rows of one transaction.

        On a file they are reserved in the same transaction, so what is rolled back leaves no trace.
        On a server they are reserved in one of their own: writers would else wait for each other.
        """
        return RowIds(partial(self._reserve, session))

    def _reserve(self, session: Session, count: int) -> int:
        if self.address.is_file:
            return reserve_block(session.connection(), count)
        own: Connection | None = session.info[OWN]
        if own is not None:
            return reserve_at_once(own, count)
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as other:
            return reserve_at_once(other, count)

    def _turn(
        self, attempt: int, *, looks_first: bool, hurries: bool, only_adds: bool
    ) -> AbstractContextManager[tuple[Turn | None, Connection | None]]:
        """Wait for a turn to write; on a file the transaction is the turn."""
        if self.address.is_file:
            return nullcontext((None, None))
        turn = Turn.ALONE if attempt else Turn.BESIDE if only_adds else Turn.LOOKING if looks_first else Turn.ALONE
        return take_turn(self._engine, turn, patience=HURRIED_MILLISECONDS if hurries else 0)

    def compact(self) -> None:
        """Write a file anew, page by page, with nothing left of what was there before; a server looks after its own.

        What was recorded in the same order then has the same bytes. Raises a DatabaseError.
        """
        if self.address.path is None:
            return
        # Outside of any transaction, which an engine's connection would begin.
        raw = self._engine.raw_connection()
        try:
            # The index keeps words of texts that are no more, until it is built anew.
            raw.cursor().execute(BUILD_INDEX)
            raw.cursor().execute("VACUUM")
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            self._raise(DBAPIError("VACUUM", None, error))
        finally:
            raw.close()

    def copy_to(self, path: Path) -> None:
        """Write one state of a file, whole, into a new file, while others may go on reading and writing.

        Raises ServerBacksUpItself, and a DatabaseError when the copy cannot be written; what was written of it
        is the caller's to remove.
        """
        if self.address.path is None:
            raise ServerBacksUpItself(where=self.address.shown)
        raw = self._engine.raw_connection()
        try:
            raw.cursor().execute("VACUUM INTO ?", (str(path),))
        except sqlite3.Error as error:
            self._raise(DBAPIError("VACUUM INTO", None, error))
        finally:
            raw.close()
        # The journal mode is the one thing that is not copied.
        with closing(sqlite3.connect(path)) as copy:
            copy.execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def _snapshots(engine: Engine) -> Engine:
    """Let a work see one state, and be told of what it wrote twice; who reads what needs no telling (see `turns`)."""
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _met_another(error: DBAPIError, *, is_first: bool) -> bool:
    """Tell whether a server refused a work for what another did; the second try is made alone, and is believed."""
    state = sqlstate(error)
    return state in REPEATABLE or (is_first and state == ALREADY_THERE)


def open_store(given: str) -> Store:
    """Open the database at a path or URL; its schema is checked at the first transaction."""
    address = read_address(given)
    return Store(address, open_engine(address))
