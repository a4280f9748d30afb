"""A harbour from Python: two articles that disagree about boats, and the report that both cite."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import claimdb
from claimdb import Database

NOON = "2026-03-01T12:00:00+00:00"


def fill(db: Database) -> Database:
    """Record the two articles and what they say."""
    db.add_source("Boats", type="report", authors="Port", issued="2024", key="port2024")
    db.add_source("Afloat", type="article-newspaper", authors="Roy, Ana", issued="2024-03", key="roy2024")
    db.add_source("Adrift", type="article-newspaper", authors="Lee, Bo", issued="2024-04", key="lee2024")
    for source, number in (("roy2024", 14), ("lee2024", 19)):
        quote = f"In all, {number} boats <b>lie</b> there."
        db.add(
            f"{number} boats", source=source, cites="port2024", measures="boats", place="Ireland", as_of="2024-03",
            quote=quote, page="4",
        )  # fmt: skip
    return db


@pytest.fixture
def harbour(file_database: str) -> Iterator[Database]:
    """The harbour in a SQLite file."""
    with claimdb.open_database(file_database, person="ana", lang="en", now=NOON) as db:
        yield fill(db)


@pytest.fixture
def empty(file_database: str) -> Iterator[Database]:
    """A new SQLite file."""
    with claimdb.open_database(file_database, person="ana", lang="en", now=NOON) as db:
        yield db
