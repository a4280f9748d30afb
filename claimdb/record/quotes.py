"""Quotes beside the copy that is kept of what they quote."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.errors import InputError
from claimdb.model import Snapshot, Source
from claimdb.text import has_words, holds_quote


class EmptyQuote(InputError):
    """A quote holds no words."""

    message = "the quote {given!r} holds no words"
    hint = "quote what the source says to the letter, or give no quote"


def read_quote(given: str | None) -> str | None:
    """Give a quote that holds words, None where there is none; raises EmptyQuote."""
    if given is not None and not has_words(given):
        raise EmptyQuote(given=given)
    return given


def is_not_in_copy(session: Session, source: Source, quote: str | None) -> bool:
    """Tell whether a copy of a source is kept and none of its copies holds a quote.

    False where nothing can be said: without a quote, and without a copy.
    """
    if not quote:
        return False
    kept = select(Snapshot.text).where(Snapshot.source_id == source.id, Snapshot.withdrawn_at.is_(None))
    texts = session.scalars(kept.order_by(Snapshot.captured_at.desc(), Snapshot.id.desc())).all()
    return bool(texts) and not any(holds_quote(text, quote) for text in texts)
