"""What to verify next: claims that nobody has settled, by what depends on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Claim, Derivation, DerivationTerm, Figure, Finding, FindingClaim
from claimdb.record.judged import current_verdicts
from claimdb.record.wording import claim_words
from claimdb.values.verdict import CurrentVerdict, VerdictWord


class Need(StrEnum):
    """Why a claim waits for a verdict, in the order in which people turn to equal ones."""

    DISPUTED = "disputed"
    STALE = "stale"
    UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A claim that waits for a verdict, with what depends on it.

    `findings` are open ones that it stands in, `derived` the derivations that start from its
    figures, `documents` the sources that speak of it.
    """

    claim: str
    text: str
    need: Need
    findings: int
    derived: int
    documents: int


def next_open(session: Session, *, limit: int | None = None) -> list[OpenWork]:
    """Give the open work: claims without a verdict, with a stale one, or in dispute.

    What most open findings wait for comes first, then what most derivations and then most
    documents rest on; then disputes before stale verdicts before none, and the order of keys.
    """
    current = current_verdicts(session)
    needs = {number: (key, need) for number, key in _living(session) if (need := _need(current.get(key)))}
    findings = _count(session, _in_open_findings())
    derived = _count(session, _derived_from())
    documents = _count(session, _spoken_of())
    work = [
        (number, OpenWork(key, "", need, findings[number], derived[number], documents[number]))
        for number, (key, need) in needs.items()
    ]
    work.sort(key=lambda pair: _rank(pair[1]))
    shown = work[:limit]
    words = claim_words(session, [number for number, _ in shown])
    return [replace(one, text=words[number]) for number, one in shown]


def _rank(one: OpenWork) -> tuple[int, int, int, int, str]:
    return -one.findings, -one.derived, -one.documents, list(Need).index(one.need), one.claim


def _living(session: Session) -> list[tuple[int, str]]:
    living = select(Claim.id, Claim.key).where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    return [(number, key) for number, key in session.execute(living)]


def _need(current: CurrentVerdict | None) -> Need | None:
    if current is None:
        return Need.UNJUDGED
    if current.verdict is VerdictWord.DISPUTED:
        return Need.DISPUTED
    return Need.STALE if current.stale else None


def _count(session: Session, query: Select[int, int]) -> Counter[int]:
    return Counter(dict(session.execute(query).all()))


def _in_open_findings() -> Select[int, int]:
    return (
        select(FindingClaim.claim_id, func.count())
        .join(Finding, Finding.id == FindingClaim.finding_id)
        .where(Finding.state == "open", Finding.withdrawn_at.is_(None))
        .group_by(FindingClaim.claim_id)
    )


def _derived_from() -> Select[int, int]:
    return (
        select(Figure.claim_id, func.count(Derivation.id.distinct()))
        .join(
            DerivationTerm, (DerivationTerm.measure_id == Figure.measure_id) & (DerivationTerm.figure_id == Figure.id)
        )
        .join(Derivation, Derivation.id == DerivationTerm.derivation_id)
        .where(Derivation.withdrawn_at.is_(None))
        .group_by(Figure.claim_id)
    )


def _spoken_of() -> Select[int, int]:
    return (
        select(Assertion.claim_id, func.count(Assertion.source_id.distinct()))
        .where(Assertion.withdrawn_at.is_(None))
        .group_by(Assertion.claim_id)
    )
