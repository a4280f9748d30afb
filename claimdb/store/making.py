"""Making a database, and bringing one to the newest schema: the only commands that need Alembic."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from claimdb.store.address import Address, read_address
from claimdb.store.copies import copy_beside, free_name, holds_nothing, is_sound
from claimdb.store.engines import open_engine
from claimdb.store.failures import AlreadyThere, NotADatabase, explain_failure
from claimdb.store.revisions import found_revision, newest_revision, shipped_revisions
from claimdb.store.schema import upgrade_schema
from claimdb.store.store import Store


def make_store(given: str) -> Store:
    """Make a new database at a path or URL; raises AlreadyThere when there is one.

    Nothing half-made stays behind: the schema is made in one transaction, and a file that was
    not there before is removed when that fails.
    """
    address = read_address(given)
    if address.path is not None and not holds_nothing(address.path):
        raise AlreadyThere(where=address.shown)
    was_there = address.path is not None and address.path.exists()
    engine = open_engine(address, must_exist=False)
    try:
        _prepare(address, engine)
    except DBAPIError as error:
        engine.dispose()
        if address.path is not None and not was_there:
            for ending in ("", "-wal", "-shm"):
                address.path.with_name(address.path.name + ending).unlink(missing_ok=True)
        ours = explain_failure(error, address.shown)
        if ours is None:
            raise
        raise ours from error
    return Store(address, engine)


def _prepare(address: Address, engine: Engine) -> None:
    if address.path is not None:
        # The journal mode is kept in the file; it cannot be changed inside a transaction.
        statement = "PRAGMA journal_mode = WAL"
        try:
            raw = engine.raw_connection()
            try:
                raw.cursor().execute(statement)
            finally:
                raw.close()
        except sqlite3.Error as error:
            raise DBAPIError(statement, None, error) from error
    with engine.connect() as connection, connection.begin():
        if found_revision(connection) is not None:
            raise AlreadyThere(where=address.shown)
    upgrade_schema(engine, address.shown)


class Upgraded(NamedTuple):
    """The revision that a database had and the one that it has, and where a file is kept as it was, if it changed."""

    before: str | None
    after: str
    backup: Path | None


def upgrade_store(given: str) -> Upgraded:
    """Bring an existing database to the newest schema; a file is kept as it was beside it, in a copy that was read.

    Raises NewerSchema, NoDatabase, NotADatabase when the copy cannot be read, DiskFull; nothing is changed then.
    """
    address = read_address(given)
    engine = open_engine(address)
    try:
        backup = _keep_as_it_is(address, engine)
        before = upgrade_schema(engine, address.shown, must_exist=True)
        return Upgraded(before, newest_revision(), backup)
    except DBAPIError as error:
        ours = explain_failure(error, address.shown)
        if ours is None:
            raise
        raise ours from error
    finally:
        engine.dispose()


def _keep_as_it_is(address: Address, engine: Engine) -> Path | None:
    """Copy a file that is to be upgraded beside it: claims.db of the schema 0003 becomes claims.schema-0003.db."""
    path = address.path
    if path is None:
        return None
    with engine.connect() as connection, connection.begin():
        found = found_revision(connection)
    if found is None or found == newest_revision() or found not in shipped_revisions():
        return None
    kept = free_name(path.with_name(f"{path.stem}.schema-{found}{path.suffix}"))
    with copy_beside(Store(address, engine), kept) as copy:
        if not is_sound(copy):
            raise NotADatabase(where=address.shown)
        copy.rename(kept)
    return kept
