"""Which schema a database has, and how it gets the newest one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from claimdb.store.failures import NewerSchema, NoDatabase, OlderSchema
from claimdb.store.shipped import shipped_folder


def configure(connection: Connection | None = None, *, folder: Path | None = None) -> Config:
    """Give Alembic's configuration for the shipped migrations, on one open connection."""
    config = Config()
    config.set_main_option("script_location", str(folder or shipped_folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str:
    """Give the revision that this claimdb needs."""
    head = ScriptDirectory.from_config(configure()).get_current_head()
    assert head is not None, "the shipped migrations have no head"  # noqa: S101 - a packaging bug, not an input
    return head


def found_revision(connection: Connection) -> str | None:
    """Give the revision that a database has; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def check_revision(connection: Connection, where: str) -> None:
    """Raise NoDatabase, NewerSchema or OlderSchema unless the database has exactly our schema."""
    found = found_revision(connection)
    if found is None:
        raise NoDatabase(where=where)
    known = newest_revision()
    if found == known:
        return
    ours = {script.revision for script in ScriptDirectory.from_config(configure()).walk_revisions()}
    if found in ours:
        raise OlderSchema(where=where, found=found, known=known)
    raise NewerSchema(where=where, found=found, known=known)


def upgrade_schema(engine: Engine, where: str, revision: str = "head", *, must_exist: bool = False) -> str | None:
    """Bring a database to a revision in one transaction, and give the revision that it had.

    Raises NewerSchema when it is ahead of us, and NoDatabase when it is empty and must not be.
    """
    with _beginning(engine) as connection:
        found = found_revision(connection)
        if found is None and must_exist:
            raise NoDatabase(where=where)
        scripts = ScriptDirectory.from_config(configure())
        if found is not None and found not in {script.revision for script in scripts.walk_revisions()}:
            raise NewerSchema(where=where, found=found, known=newest_revision())
        command.upgrade(configure(connection), revision)
        return found


@contextmanager
def _beginning(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        yield connection
