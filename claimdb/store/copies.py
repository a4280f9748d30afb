"""Copies of a database file: whole or not there, and a file put in the place of another."""

from __future__ import annotations

import glob
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from claimdb.store import engines
from claimdb.store.failures import NotADatabase, explain_failure
from claimdb.store.leftovers import clear_leftovers, part_of
from claimdb.store.store import Store

LOGS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file; a log that is left is read into whatever file has the name."""
_PAUSE = 0.05


@contextmanager
def copy_beside(store: Store, path: Path) -> Iterator[Path]:
    """Copy a database beside `path`, and hand the copy over to be looked at and to be given that name.

    Without that nothing of it is left; nor is what a copying that was killed has left here.
    """
    clear_leftovers(path)
    beside = part_of(path)
    try:
        store.copy_to(beside)
        yield beside
    finally:
        _remove(beside)


def free_name(path: Path) -> Path:
    """Give this name, or the first one with a number that nothing has yet."""
    found, turn = path, 1
    while os.path.lexists(found):
        turn += 1
        found = path.with_name(f"{path.stem}-{turn}{path.suffix}")
    return found


def is_sound(path: Path) -> bool:
    """Tell whether the engine can read every page of a file, whatever its schema."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return [said for (said,) in connection.execute("PRAGMA integrity_check")] == ["ok"]
    except sqlite3.DatabaseError:
        return False


def holds_nothing(path: Path) -> bool:
    """Tell whether a database can be made here: no file, an empty one, or what a making that was killed has left.

    That has a header, and no table.
    """
    if not path.exists() or path.stat().st_size == 0:
        return True
    try:
        with closing(sqlite3.connect(path)) as connection:
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(tables == 0)


def put_in_place(new: Path, path: Path, kept: Path) -> bool:
    """Put a whole file in the place of a database, and keep what was there as `kept`; tells whether anything was.

    Nobody may be in the old one meanwhile: it is held alone, copied, and replaced in one step, so that at every moment
    a whole database has the name. One that cannot be read is moved as it is. Raises DatabaseLocked, DiskFull.
    """
    was_there = os.path.lexists(path)
    if was_there:
        new.chmod(path.stat().st_mode)
        try:
            _swap(new, path, kept)
        except sqlite3.DatabaseError as error:
            ours = explain_failure(DBAPIError("restore", None, error), str(path))
            if not isinstance(ours, NotADatabase):
                raise ours or error from error
            _move(path, kept)
            new.replace(path)
        return True
    # The log of a file that is gone would be read into the new one.
    for ending in LOGS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))
    new.replace(path)
    return False


def _swap(new: Path, path: Path, kept: Path) -> None:
    clear_leftovers(kept)
    beside = part_of(kept)
    try:
        with closing(_hold(path)) as old:
            # Copied through the connection that holds it: closing another one would let go of the file's locks.
            with closing(sqlite3.connect(beside)) as copy:
                old.backup(copy)
            with closing(sqlite3.connect(beside)) as copy:
                copy.execute("PRAGMA journal_mode = WAL")
            beside.rename(kept)
            new.replace(path)
    finally:
        _remove(beside)


def _hold(path: Path) -> sqlite3.Connection:
    """Open a database so that nobody else is in it, with everything in the file and nothing in a log."""
    connection = sqlite3.connect(path, timeout=engines.BUSY_MILLISECONDS / 1000, isolation_level=None)
    until = time.monotonic() + engines.BUSY_MILLISECONDS / 1000
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        while True:
            try:
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("BEGIN EXCLUSIVE")
                connection.execute("COMMIT")
            except sqlite3.OperationalError as error:
                # SQLite does not wait by itself for those who read.
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            else:
                return connection
    except BaseException:
        connection.close()
        raise


def _move(path: Path, kept: Path) -> None:
    for ending in ("", *LOGS):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(kept.with_name(kept.name + ending))


def _remove(beside: Path) -> None:
    for left in beside.parent.glob(f"{glob.escape(beside.name)}*"):
        left.unlink(missing_ok=True)
