"""How a database gets the newest schema: by the shipped migrations, through Alembic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from claimdb.store.failures import NewerSchema, NoDatabase
from claimdb.store.revisions import found_revision, newest_revision, refuse_unfinished, shipped_revisions
from claimdb.store.shipped import shipped_folder


def configure(connection: Connection | None = None, *, folder: Path | None = None) -> Config:
    """Give Alembic's configuration for the shipped migrations, on one open connection."""
    config = Config()
    config.set_main_option("script_location", str(folder or shipped_folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade_schema(engine: Engine, where: str, revision: str = "head", *, must_exist: bool = False) -> str | None:
    """Bring a database to a revision in one transaction, and give the revision that it had.

    Raises NewerSchema when it is ahead of us, and NoDatabase when it is empty and must not be.
    """
    with _beginning(engine) as connection:
        found = found_revision(connection)
        if found is None and must_exist:
            raise NoDatabase(where=where)
        refuse_unfinished(found, where)
        if found is not None and found not in shipped_revisions():
            raise NewerSchema(where=where, found=found, known=newest_revision())
        command.upgrade(configure(connection), revision)
        return found


@contextmanager
def _beginning(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        yield connection
