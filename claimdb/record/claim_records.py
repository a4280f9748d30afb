"""Claims as records: figures, who says them, what that rests on, with keys and never row ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Claim, Derivation, DerivationTerm, Figure, Measure, Place, Source
from claimdb.record.batches import batches
from claimdb.record.claim_reading import records_of, whole_record
from claimdb.store.looking_through import SessionLook


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which claims to list: those that fit all that is given. `everything` adds withdrawn and replaced ones.

    `keys`, where given, leaves only claims with one of them.
    """

    source: Source | None = None
    measure: Measure | None = None
    place: Place | None = None
    everything: bool = False
    keys: frozenset[str] | None = None


def list_claims(session: Session, chosen: Chosen | None = None) -> list[dict[str, Any]]:
    """Give claims in the order in which they were first recorded, each as `claim_record` without checks and history."""
    look = SessionLook(session)
    rows = session.scalars(_query(chosen or Chosen())).all()
    if chosen is not None and chosen.keys is not None:
        rows = [row for row in rows if row.key in chosen.keys]
    return [record for some in batches(rows) for record in records_of(look, [row.id for row in some])]


def claim_record(session: Session, claim: Claim) -> dict[str, Any]:
    """Give one claim with its figures, assertions, citations, derivations, checks and the verdict that stands.

    `stale`: the evidence changed since; None without a verdict. `assigned` is who is to judge it, `notes` what people
    noted beside it.

    Numbers are exact texts; dates are EDTF as recorded; what is unknown is None.
    """
    return whole_record(SessionLook(session), claim.id)


def measures_to_check(session: Session, claim: str) -> set[int]:
    """Give the row ids of the measures that a claim (key) touches: of its figures, and of those linked to them.

    Linked are the figures of the derivations in which a figure of the claim stands.
    """
    mine = select(Figure.id).join(Claim, Claim.id == Figure.claim_id).where(Claim.key == claim)
    used = select(DerivationTerm.derivation_id).where(DerivationTerm.figure_id.in_(mine))
    near = select(Derivation.id).where(Derivation.id.in_(used) | Derivation.result_figure_id.in_(mine))
    queries = (
        select(Figure.measure_id).join(Claim, Claim.id == Figure.claim_id).where(Claim.key == claim),
        select(DerivationTerm.measure_id).where(DerivationTerm.derivation_id.in_(near)),
        select(Derivation.result_measure_id).where(Derivation.id.in_(near)),
    )
    return {number for query in queries for number in session.scalars(query)}


def _query(chosen: Chosen) -> Select[Claim]:
    query = select(Claim).order_by(Claim.created_at, Claim.id)
    if not chosen.everything:
        query = query.where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))
    if chosen.source is not None:
        said = select(Assertion.claim_id).where(Assertion.source_id == chosen.source.id)
        query = query.where(Claim.id.in_(said.where(Assertion.withdrawn_at.is_(None))))
    if chosen.measure is not None:
        query = query.where(Claim.id.in_(select(Figure.claim_id).where(Figure.measure_id == chosen.measure.id)))
    if chosen.place is not None:
        query = query.where(Claim.id.in_(select(Figure.claim_id).where(Figure.place_id == chosen.place.id)))
    return query
