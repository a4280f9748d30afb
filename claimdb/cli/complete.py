"""What the shell offers when a key is half typed. A completion never complains: it offers less."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.errors import ClaimdbError

if TYPE_CHECKING:
    from claimdb.record.lookup import Kind

Offers = list[tuple[str, str]]
"""What a shell offers: each key with what it stands for."""


def complete_source(incomplete: str) -> Offers:
    """Offer cite keys and keys of sources."""
    return _complete("source", incomplete)


def complete_measure(incomplete: str) -> Offers:
    """Offer handles and keys of measures."""
    return _complete("measure", incomplete)


def complete_claim(incomplete: str) -> Offers:
    """Offer keys of claims."""
    return _complete("claim", incomplete)


def complete_place(incomplete: str) -> Offers:
    """Offer handles and keys of places."""
    return _complete("place", incomplete)


def complete_event(incomplete: str) -> Offers:
    """Offer numbers of events."""
    return _complete("event", incomplete)


def complete_finding(incomplete: str) -> Offers:
    """Offer keys of findings."""
    return _complete("finding", incomplete)


def _complete(kind: Kind, incomplete: str) -> Offers:
    from sqlalchemy.exc import SQLAlchemyError

    from claimdb.record.lookup import complete_keys
    from claimdb.settings import read_settings
    from claimdb.store.store import open_store

    try:
        store = open_store(read_settings({}, os.environ, Path.cwd()).db)
        return store.read(lambda session: complete_keys(session, kind, incomplete))
    except (ClaimdbError, SQLAlchemyError, OSError):
        return []
