"""Declared conversions between two currencies that name no rate: what a check needs published rates for."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model


def has_unrated(session: Session) -> bool:
    """Tell whether any living conversion was declared without a rate of its own."""
    unrated = select(model.Derivation.id).where(
        model.Derivation.kind == "conversion",
        model.Derivation.factor.is_(None),
        model.Derivation.withdrawn_at.is_(None),
    )
    return session.scalars(unrated.limit(1)).first() is not None
