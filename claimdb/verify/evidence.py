"""What speaks for a claim and what against it, and whether anybody opened first-hand evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from claimdb.model import (
    Assertion,
    Citation,
    CiteCheck,
    Claim,
    Figure,
    Finding,
    FindingFigure,
    Opening,
    Source,
)
from claimdb.record.sources import survivor

CONFLICTS = ("contradiction", "denial")


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """Sources (row ids) by what they do for a claim.

    `known` are those that assert it, are cited for it or were checked for it; `against` those of
    which all that is recorded speaks against it; `opened` those that somebody opened or checked.
    """

    known: frozenset[int]
    primary: frozenset[int]
    against: frozenset[int]
    opened: frozenset[int]


def gather_evidence(session: Session, claim: Claim, named: Iterable[Source]) -> ClaimEvidence:
    """Gather what is recorded about a claim and about the sources named as evidence.

    A source speaks against the claim when its last check says "differs" or "absent", when it only
    denies it, or when it prints only the other side of an open contradiction; and for it when it
    was checked and holds it, or asserts it. A last check outweighs everything else.
    """
    asserted, denied = _stances(session, claim)
    cited, cited_as_primary = _cited(session, claim)
    checked = _checks(session, claim)
    extra = {source.id for source in named}
    known = frozenset(asserted | denied | cited | checked.keys())
    holding = {number for number, outcome in checked.items() if outcome == "holds"}
    refusing = checked.keys() - holding
    against = refusing | ((denied | _opposing(session, claim)) - asserted - holding)
    everything = known | extra
    marked = session.scalars(select(Source.id).where(Source.id.in_(everything), Source.is_primary))
    read = session.scalars(
        select(Opening.source_id).where(Opening.source_id.in_(everything), Opening.withdrawn_at.is_(None))
    )
    return ClaimEvidence(
        known=known,
        primary=frozenset(marked) | cited_as_primary,
        against=frozenset(against),
        opened=frozenset(read) | checked.keys(),
    )


def _stances(session: Session, claim: Claim) -> tuple[set[int], set[int]]:
    living = select(Assertion.source_id, Assertion.stance).where(
        Assertion.claim_id == claim.id, Assertion.withdrawn_at.is_(None)
    )
    asserted: set[int] = set()
    denied: set[int] = set()
    for number, stance in session.execute(living):
        (denied if stance == "denies" else asserted).add(_now(session, number))
    return asserted, denied


def _cited(session: Session, claim: Claim) -> tuple[set[int], frozenset[int]]:
    living = (
        select(Citation.source_id, Citation.is_primary)
        .join(Assertion, Assertion.id == Citation.assertion_id)
        .where(
            Assertion.claim_id == claim.id,
            Assertion.withdrawn_at.is_(None),
            Citation.withdrawn_at.is_(None),
            Citation.source_id.is_not(None),
        )
    )
    cited = {(_now(session, number), primary) for number, primary in session.execute(living) if number}
    return {number for number, _ in cited}, frozenset(number for number, primary in cited if primary)


def _checks(session: Session, claim: Claim) -> dict[int, str]:
    """Give what the last check of each source found."""
    living = (
        select(CiteCheck.source_id, CiteCheck.outcome)
        .where(CiteCheck.claim_id == claim.id, CiteCheck.withdrawn_at.is_(None))
        .order_by(CiteCheck.at, CiteCheck.id)
    )
    return {_now(session, number): outcome for number, outcome in session.execute(living)}


def _opposing(session: Session, claim: Claim) -> set[int]:
    """Give the sources that print another side of an open contradiction in which the claim stands."""
    mine, other, theirs = aliased(FindingFigure), aliased(FindingFigure), aliased(Figure)
    query = (
        select(Assertion.source_id)
        .join(theirs, theirs.claim_id == Assertion.claim_id)
        .join(other, (other.measure_id == theirs.measure_id) & (other.figure_id == theirs.id))
        .join(mine, (mine.finding_id == other.finding_id) & (mine.side != other.side))
        .join(Figure, (Figure.measure_id == mine.measure_id) & (Figure.id == mine.figure_id))
        .join(Finding, Finding.id == mine.finding_id)
        .where(
            Figure.claim_id == claim.id,
            theirs.claim_id != claim.id,
            Finding.state == "open",
            Finding.withdrawn_at.is_(None),
            Finding.outcome.in_(CONFLICTS),
            Assertion.stance != "denies",
            Assertion.withdrawn_at.is_(None),
        )
    )
    return {_now(session, number) for number in session.scalars(query)}


def _now(session: Session, number: int) -> int:
    """Give the id of the source that a source is now, after merges."""
    return survivor(session, session.get_one(Source, number)).id
