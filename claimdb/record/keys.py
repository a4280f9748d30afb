"""Public keys: made from what a record is, so equal facts have equal keys in every database."""

from __future__ import annotations

from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Claim, Derivation, Finding, Measure, Place, Source
from claimdb.record.lookup import complete_keys, find_by_prefix
from claimdb.values.keys import child_key, figure_key, public_key

__all__ = ["child_key", "complete_keys", "figure_key", "find_by_prefix", "free_key", "public_key"]

LETTERS = {"source": "s", "place": "p", "measure": "m", "claim": "c", "finding": "f", "derivation": "d"}

Keyed = Source | Place | Measure | Claim | Finding | Derivation


def free_key(session: Session, model: type[Keyed], letter: str, *natural_identity: object) -> str:
    """Make a key that no row has yet; only a record whose name was given to another since needs a second try."""
    for turn in count(1):
        key = public_key(letter, *natural_identity, *([] if turn == 1 else [turn]))
        if session.scalars(select(model.id).where(model.key == key)).first() is None:
            return key
    raise AssertionError("count() does not end")
