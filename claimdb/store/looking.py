"""Looks: reads of one transaction in plain SQL, for what a command shows before a mapping of tables could be loaded.

What is looked at comes as a file stores it, from each engine: exact numbers, days and JSON as their texts, moments as
ISO 8601 in UTC, flags as 0 and 1 or as truth values. Nothing here needs SQLAlchemy.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from claimdb.store.shipped import newest_revision

MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_URL = re.compile(r"^[a-z][a-z0-9+.-]+://")
_LIST = re.compile(r"IN :(\w+)")
_PATIENCE = 30


class Look(Protocol):
    """What gives rows for a statement; a list of values stands behind IN."""

    def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        """Give all rows of a statement, whose values are named with a colon."""
        ...


class FileLook:
    """A look at a file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        """Give all rows of a statement; raises sqlite3.Error."""
        given: dict[str, Any] = {}

        def listed(named: re.Match[str]) -> str:
            names = [f"{named[1]}_{place}" for place in range(len(values[named[1]]))]
            given.update(zip(names, values[named[1]], strict=True))
            return f"IN ({', '.join(f':{name}' for name in names)})"

        written = _LIST.sub(listed, statement)
        given.update((name, value) for name, value in values.items() if not isinstance(value, list))
        return self._connection.execute(written, given).fetchall()


def is_url(given: str) -> bool:
    """Tell whether an address is a URL, of whatever kind, and not a path."""
    return _URL.match(given) is not None


@contextmanager
def look_at_file(given: str) -> Iterator[FileLook | None]:
    """Look at one state of a database file; None for what is no file of our schema that can be opened in passing.

    Whoever gets none opens the store, which says what is wrong, or reads it in another way.
    """
    path = Path(given)
    if is_url(given) or not path.is_file() or not os.access(path.parent, os.W_OK):
        yield None
        return
    # Not read-only: SQLite could then not make the file of shared memory that it needs to read in WAL mode.
    name = f"file:{quote(str(path))}?mode=rw"
    with closing(sqlite3.connect(name, uri=True, timeout=_PATIENCE, isolation_level=None)) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        yield FileLook(connection) if found is not None and found[0] == newest_revision() else None


def moment(spelled: str) -> datetime:
    """Read a moment in the spelling in which it is stored."""
    return datetime.strptime(spelled, MOMENT).replace(tzinfo=UTC)
