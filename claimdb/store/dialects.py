"""Dialects that are equal when they speak alike, so that what one database had compiled serves the next one too.

SQLAlchemy keeps compiled statements by the dialect object, and every engine makes one. A batch, a notebook or a
service opens a database a command: two thirds of the time of a short command went into compiling what had been
compiled a moment before. This module holds the dialect of files; that of servers is in `server_dialect`, since it
loads far more.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

FILE = "claimdb+file"
SERVER = "claimdb+server"
"""Names of the drivers in the address of an engine; no user writes them."""
COMPILED: LRUCache[Any, Any] = LRUCache(1000)
"""What was compiled for all engines of this process."""


class AlikeDialect:
    """Equal to any dialect of the same class that met a server of the same version."""

    server_version_info: tuple[Any, ...] | None

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.server_version_info == other.server_version_info

    def __hash__(self) -> int:
        # The version is known only after the first connection, and a hash must never change.
        return hash(type(self))


class FileDialect(AlikeDialect, SQLiteDialect_pysqlite):
    """The dialect of a SQLite file."""

    supports_statement_cache = True


registry.register(FILE.replace("+", "."), __name__, "FileDialect")
registry.register(SERVER.replace("+", "."), "claimdb.store.server_dialect", "ServerDialect")
