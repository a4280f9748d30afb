"""Which schema a database has, and whether it is ours. Every command asks, so Alembic is not loaded for it."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from claimdb.store.failures import NewerSchema, NoDatabase, OlderSchema, UnfinishedCopy
from claimdb.store.shipped import newest_revision, shipped_revisions

__all__ = [
    "UNFINISHED",
    "VERSIONS",
    "check_revision",
    "found_revision",
    "newest_revision",
    "refuse_unfinished",
    "shipped_revisions",
]  # fmt: skip

VERSIONS = "alembic_version"
UNFINISHED = "copying-"
"""What stands before the schema of a database that another is being copied into."""


def found_revision(connection: Connection) -> str | None:
    """Give the revision that a database has; None for one that is not claimdb's, or empty."""
    if not inspect(connection).has_table(VERSIONS):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSIONS}"))  # noqa: S608 - our own name
    return found


def check_revision(connection: Connection, where: str) -> None:
    """Raise NoDatabase, UnfinishedCopy, NewerSchema or OlderSchema unless the database has exactly our schema."""
    found = found_revision(connection)
    if found is None:
        raise NoDatabase(where=where)
    refuse_unfinished(found, where)
    known = newest_revision()
    if found == known:
        return
    if found in shipped_revisions():
        raise OlderSchema(where=where, found=found, known=known)
    raise NewerSchema(where=where, found=found, known=known)


def refuse_unfinished(found: str | None, where: str) -> None:
    """Raise UnfinishedCopy for the revision of a database that another is still to be copied into."""
    if found is not None and found.startswith(UNFINISHED):
        raise UnfinishedCopy(where=where)
