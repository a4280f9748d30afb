"""What the shell offers when a key is half typed. A completion never complains: it offers less."""

from __future__ import annotations

import os
from pathlib import Path

from claimdb.errors import ClaimdbError


def complete_source(incomplete: str) -> list[str]:
    """Offer cite keys and keys of sources."""
    return _complete("source", incomplete)


def complete_measure(incomplete: str) -> list[str]:
    """Offer handles and keys of measures."""
    return _complete("measure", incomplete)


def complete_claim(incomplete: str) -> list[str]:
    """Offer keys of claims."""
    return _complete("claim", incomplete)


def complete_finding(incomplete: str) -> list[str]:
    """Offer keys of findings."""
    return _complete("finding", incomplete)


def _complete(kind: str, incomplete: str) -> list[str]:
    from sqlalchemy.exc import SQLAlchemyError

    from claimdb.record.keys import complete_keys
    from claimdb.settings import read_settings
    from claimdb.store.store import open_store

    try:
        store = open_store(read_settings({}, os.environ, Path.cwd()).db)
        return store.read(lambda session: complete_keys(session, kind, incomplete))
    except (ClaimdbError, SQLAlchemyError, OSError):
        return []
