"""Where a database is: a file or a URL, as a person gives it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from claimdb.errors import UsageError
from claimdb.store.looking import is_url


class UnknownAddress(UsageError):
    """What `--db` names is neither a path nor a database URL that claimdb knows."""

    message = "{given!r} is not a database that claimdb can open"
    hint = "give a file such as claims.db, or postgresql://user@host/name"


@dataclass(frozen=True, slots=True)
class Address:
    """A database: its URL for SQLAlchemy, and its file when it is one (None for a server).

    `shown` is safe to print: a password never appears in it.
    """

    url: URL
    path: Path | None

    @property
    def shown(self) -> str:
        """The address for messages, without a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    @property
    def is_file(self) -> bool:
        """Whether the database is one file on this machine."""
        return self.path is not None


def read_address(given: str) -> Address:
    """Read a path or URL: `claims.db`, `sqlite:///claims.db`, `postgresql://user@host/name`.

    Raises UnknownAddress for a URL of another kind or one that cannot be read.
    """
    if not is_url(given):
        path = Path(given)
        return Address(URL.create("sqlite+pysqlite", database=str(path)), path)
    try:
        url = make_url(given)
    except ArgumentError as error:
        raise UnknownAddress(given=given) from error
    backend = url.get_backend_name()
    if backend == "sqlite" and url.database:
        return Address(url.set(drivername="sqlite+pysqlite"), Path(url.database))
    if backend in ("postgresql", "postgres"):
        return Address(url.set(drivername="postgresql+psycopg"), None)
    raise UnknownAddress(given=re.sub(r"://[^@/]*@", "://", given))
