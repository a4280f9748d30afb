"""What the shell offers when a key is half typed. A completion never complains: it offers less."""

from __future__ import annotations

import os
import re
import shlex
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.cli.arguments import hoist
from claimdb.errors import ClaimdbError

if TYPE_CHECKING:
    from claimdb.record.lookup import Kind

Offers = list[tuple[str, str]]
"""What a shell offers: each key with what it stands for."""

# Shells take the offers apart again, and some run what they read: nothing but plain signs reaches them, whatever
# a document called itself. The part that draws colours would read [brackets] as its own, too.
_KEY = re.compile(r"[\w.+/-]+")
_UNPLAIN = re.compile(r"[^\w .,+/–—’%-]+")
_WIDEST = 60


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
        store = open_store(read_settings({"db": _typed_database()}, os.environ, Path.cwd()).db)
        offers = store.read(lambda session: complete_keys(session, kind, incomplete))
    except (ClaimdbError, SQLAlchemyError, OSError):
        return []
    return [(key, _plain(meaning)) for key, meaning in offers if _KEY.fullmatch(key)]


def _typed_database() -> str | None:
    """Give what the half-typed line says after `--db`; shells hand the line over in one of two variables."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    try:
        words = shlex.split(line)
    except ValueError:
        # A quotation mark is still open.
        words = line.split()
    # Bash cuts --db=FILE into three words.
    hoisted = hoist([word for word in words[1:] if word != "="])
    for name, value in pairwise([*hoisted, ""]):
        if name == "--db":
            return value or None
        if name.startswith("--db="):
            return name.partition("=")[2] or None
    return None


def _plain(meaning: str) -> str:
    plain = " ".join(_UNPLAIN.sub(" ", meaning).split())
    return plain if len(plain) <= _WIDEST else plain[: _WIDEST - 1].rstrip() + "…"
