"""Words that stand for a claim, which holds none of its own."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from claimdb.record.claim_reading import words_of
from claimdb.store.looking_through import SessionLook


def claim_words(session: Session, claims: Iterable[int]) -> dict[int, str]:
    """Give words for each claim (id): its proposition, else what the first of its assertions was recorded as.

    Where nobody entered any words, the figures as first printed, with their measures.
    """
    return words_of(SessionLook(session), claims)
