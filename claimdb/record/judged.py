"""What a claim rests on, as one hash, and the verdict that stands about it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from claimdb.model import Claim
from claimdb.record.verdict_reading import evidence_of, verdicts_of
from claimdb.store.looking_through import SessionLook
from claimdb.values.verdict import CurrentVerdict


def current_verdict(session: Session, claim: Claim) -> CurrentVerdict | None:
    """Give the verdict that stands about a claim; None when nobody gave one."""
    return current_verdicts(session, [claim.id]).get(claim.key)


def current_verdicts(session: Session, claims: Iterable[int] | None = None) -> dict[str, CurrentVerdict]:
    """Give the verdicts that stand, by claim key; of the claims with these ids, or of all."""
    return verdicts_of(SessionLook(session), claims)


def evidence_hash(session: Session, claim: Claim) -> str:
    """Give the sha256 of what a claim rests on now, see `evidence_of`."""
    return evidence_of(SessionLook(session), [claim.id])[claim.id]
