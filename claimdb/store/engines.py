"""Engines: how each database begins, locks and checks."""

from __future__ import annotations

import logging
import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from claimdb.store.address import Address
from claimdb.store.dialects import COMPILED, FILE, SERVER
from claimdb.store.failures import DriverMissing, FolderMissing, NoDatabase
from claimdb.store.veils import put_up

READS = "claimdb_reads"
LOOKS = "claimdb_looks"
HURRIES = "claimdb_hurries"
"""Options of a connection: its transaction only reads; it takes the lock to write when it begins to write; it waits
for other writers of a file but a moment."""
BUSY_MILLISECONDS = 30_000
HURRIED_MILLISECONDS = 500
_UNHEARD = logging.NullHandler()


def open_engine(address: Address, *, must_exist: bool = True) -> Engine:
    """Make the engine of a database; nothing is opened yet.

    Raises NoDatabase when the file is not there and must be, FolderMissing when its folder is not,
    DriverMissing when the extra for servers is not installed.
    """
    # What a pool logs of a connection whose closing Ctrl-C broke off would else be printed on stderr with its
    # traceback; what went wrong is raised besides, and who sets up logging still reads it.
    logging.getLogger("sqlalchemy").addHandler(_UNHEARD)
    if address.path is not None:
        return _open_file(address, address.path, must_exist=must_exist)
    try:
        engine = create_engine(
            address.url.set(drivername=SERVER),
            isolation_level="SERIALIZABLE",
            connect_args={"connect_timeout": 10},
            execution_options={"compiled_cache": COMPILED},
        )
    except ModuleNotFoundError as error:
        raise DriverMissing(where=address.shown) from error
    # What the driver logs of a conflict, which is repeated, would else be printed on stderr.
    logging.getLogger("psycopg").addHandler(_UNHEARD)
    event.listen(engine, "begin", _begin_on_server)
    return engine


def is_immutable(path: Path) -> bool:
    """Tell whether a file must be read as immutable: its folder cannot be written and no log stands beside it.

    In such a folder SQLite cannot make the shared-memory file that it needs to read in WAL mode.
    """
    if not path.exists() or os.access(path.parent, os.W_OK):
        return False
    return not path.with_name(path.name + "-wal").exists()


def _open_file(address: Address, path: Path, *, must_exist: bool) -> Engine:
    if not path.parent.is_dir():
        raise FolderMissing(where=address.shown)
    if must_exist and not path.is_file():
        raise NoDatabase(where=address.shown)
    name = f"file:{quote(str(path))}?" + ("immutable=1" if is_immutable(path) else "mode=rwc")
    # One connection a transaction: a command makes two or three, and a pool would keep the file open after it.
    engine = create_engine(
        f"{FILE}://",
        creator=lambda: _connect(name),
        poolclass=NullPool,
        execution_options={"compiled_cache": COMPILED},
    )
    event.listen(engine, "begin", _begin_on_file)
    return engine


def _connect(name: str) -> Any:
    connection = sqlite3.connect(name, uri=True, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _begin_on_file(connection: Connection) -> None:
    # pysqlite would begin by itself, and only before a write: reads made before it would see another state.
    if connection.get_execution_options().get(READS):
        put_up(connection)
        connection.exec_driver_sql("PRAGMA query_only = ON")
        connection.exec_driver_sql("BEGIN")
    elif connection.get_execution_options().get(LOOKS):
        connection.exec_driver_sql("BEGIN")
    else:
        if connection.get_execution_options().get(HURRIES):
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {min(HURRIED_MILLISECONDS, BUSY_MILLISECONDS)}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_on_server(connection: Connection) -> None:
    if connection.get_execution_options().get(READS):
        put_up(connection)
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
