"""What a database can refuse, in sentences a person can act on."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError

from claimdb.errors import DatabaseError


class NoDatabase(DatabaseError):
    """There is no database at the address."""

    message = "there is no database here"
    hint = "run claimdb init, or name one with --db"


class NotADatabase(DatabaseError):
    """The file is something else, or is damaged."""

    message = "this file is damaged, or is not a claimdb database"
    hint = "restore a backup, or name another file with --db"


class DatabaseLocked(DatabaseError):
    """Another process holds the database for longer than we wait."""

    message = "another process is writing to this database and has not finished"
    hint = "try again when it is done"


class DatabaseReadOnly(DatabaseError):
    """The database or its folder cannot be written."""

    message = "this database cannot be written"
    hint = "check the permissions of the file and its folder"


class DiskFull(DatabaseError):
    """There is no room to write; nothing of the change was kept."""

    message = "the disk is full, so nothing was changed"
    hint = "make room and run the same command again"


class FileReplaced(DatabaseError):
    """Another file has the name of the database since it was opened; nothing of the change was kept."""

    message = "another file was put in the place of this database meanwhile, so nothing was changed"
    hint = "make sure that the right file is there, and run the same command again"


class FolderMissing(DatabaseError):
    """The folder of the database file does not exist."""

    message = "the folder of this database does not exist"
    hint = "make the folder first, or name another file with --db"


class NewerSchema(DatabaseError):
    """The database was made or upgraded by a later claimdb."""

    message = "this database was written by a newer claimdb (schema {found}; this one knows {known})"
    hint = "upgrade claimdb"


class OlderSchema(DatabaseError):
    """The database needs an upgrade before this claimdb can use it."""

    message = "this database has an older schema ({found}; this claimdb needs {known})"
    hint = "run claimdb db upgrade"


class UnfinishedCopy(DatabaseError):
    """Another database was being copied into this one when that was interrupted."""

    message = "this database is the unfinished copy of another"
    hint = "run the same claimdb db copy again, which goes on with it"


class ServerUnreachable(DatabaseError):
    """The database server does not answer or refuses us."""

    message = "the database server cannot be reached or refuses the connection ({reason})"
    hint = "check the address, the user, and that the server runs"


class DriverMissing(DatabaseError):
    """The driver for a database server is an extra that is not installed."""

    message = "the driver for PostgreSQL is not installed"
    hint = 'pip install "claimdb[postgres]"'


class NoWordIndex(DatabaseError):
    """The SQLite of this Python was built without its index of words, FTS5."""

    message = "the SQLite of this Python has no FTS5, by which words are found"
    hint = "use a Python from python.org, conda or a distribution: theirs has it"


class AlreadyThere(DatabaseError):
    """A database is already at the address."""

    message = "there is a database here already"
    hint = "use it, or name another file with --db"


class ServerBacksUpItself(DatabaseError):
    """A backup of a server's database is a matter for the server."""

    message = "only a database file can be backed up here"
    hint = "a server has tools of its own, such as pg_dump --format=custom"


class ServerRestoresItself(DatabaseError):
    """Restoring a server's database is a matter for the server."""

    message = "only a database file can be restored here"
    hint = "a server has tools of its own, such as pg_restore"


class CopyNotKept(DatabaseError):
    """The bytes of a document cannot be written into the folder of copies."""

    message = "this copy cannot be written: {reason}"
    hint = "see that the folder that CLAIMDB_COPIES or the setting copies names can be written, and has room"


class ConflictingWrite(DatabaseError):
    """Every attempt met somebody else's change."""

    message = "others kept changing the same records, so nothing was changed"
    hint = "try again"


_BY_SQLITE_CODE: dict[int, type[DatabaseError]] = {
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: NotADatabase,
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_CANTOPEN: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_IOERR: DiskFull,
}

# SQLSTATE of PostgreSQL: 25006 read-only, 42501 no privilege, 53100 disk full, 55P03 lock, 3D000 no such database.
_BY_SQLSTATE: dict[str, type[DatabaseError]] = {
    "25006": DatabaseReadOnly,
    "42501": DatabaseReadOnly,
    "53100": DiskFull,
    "55P03": DatabaseLocked,
    "3D000": NoDatabase,
}
REPEATABLE = frozenset({"40001", "40P01"})
ALREADY_THERE = "23505"
"""Two who make the same record at once: the server tells the second of its key before it tells of the conflict."""


def sqlstate(error: DBAPIError) -> str | None:
    """Give the SQLSTATE of a server's error, or None."""
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else None


def is_busy(error: DBAPIError) -> bool:
    """Tell whether somebody else writes to a file, or has written to it since it was read in this transaction."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_BUSY


def explain_failure(error: DBAPIError, where: str) -> DatabaseError | None:
    """Turn a driver's error into ours; None when it is nothing that a user can mend."""
    original = error.orig
    code = getattr(original, "sqlite_errorcode", None)
    if code is not None:
        is_lacking = code == sqlite3.SQLITE_ERROR and str(original).startswith("no such module")
        family = NoWordIndex if is_lacking else _BY_SQLITE_CODE.get(code & 0xFF)
        return family(where=where) if family else None
    state = sqlstate(error)
    if state in _BY_SQLSTATE:
        return _BY_SQLSTATE[state](where=where)
    unreachable = state is None and type(original).__name__ == "OperationalError"
    if unreachable or (state or "")[:2] in ("08", "28", "57"):
        reason = str(original).strip().splitlines()[0] if str(original).strip() else "no reason given"
        return ServerUnreachable(where=where, reason=reason)
    return None
