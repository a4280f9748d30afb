"""What one question takes to answer: the positions of one measure, the chain below one claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from claimdb.check.assemble import assemble_quantities
from claimdb.check.changes import closed, deciding_together
from claimdb.check.materials import load_recorded
from claimdb.check.quiet import sift
from claimdb.check.selecting import Around, one_of_many
from claimdb.check.standing import Counted, count_quantity, weigh_all
from claimdb.model import Assertion, Citation, Claim, Figure, Lineage, Measure, Source
from claimdb.values.position import Positions


def find_positions(session: Session, measure: str | None = None) -> list[Positions]:
    """Give the positions of one measure (key), or of all, by measure and scope.

    Where no scope of the one has two positions, it is all that is loaded; else also what is in dispute elsewhere, which
    tells how much the vote of each origin weighs.
    """
    if measure is None:
        return weigh_all(assemble_quantities(load_recorded(session).recorded))
    near = closed(session, set(session.scalars(select(Measure.id).where(Measure.key == measure))), deciding_together)
    counted = _count(session, measure, near)
    if all(len(one.backed) < 2 for one in counted):
        return [one.rank() for one in counted]
    sifted = sift(session, None, ())
    disputed = closed(session, {*sifted.loud, *near}, deciding_together)
    recorded = load_recorded(session, Around(None, frozenset(disputed), sifted.claims)).recorded
    return weigh_all(assemble_quantities(recorded), measure)


def _count(session: Session, measure: str, near: set[int]) -> list[Counted]:
    quantities = assemble_quantities(load_recorded(session, Around(None, frozenset(near))).recorded)
    return [one for quantity in quantities if quantity.measure.key == measure for one in count_quantity(quantity)]


def find_chain(session: Session, claim: Claim) -> Around:
    """Say what it takes to follow a claim to its origins: the claims on its measures for which works below it cite."""
    own = select(Figure.measure_id).where(Figure.claim_id == claim.id, Figure.withdrawn_at.is_(None))
    on_these = select(Figure.claim_id).where(one_of_many(Figure.measure_id, set(session.scalars(own))))
    about = or_(Assertion.claim_id == claim.id, Assertion.claim_id.in_(on_these))

    def one_step_down(some: list[int]) -> Sequence[Select[Any]]:
        cites = select(Citation.source_id).join(Assertion, Assertion.id == Citation.assertion_id)
        return (
            cites.where(Assertion.source_id.in_(some), about, Citation.source_id.is_not(None)),
            select(Lineage.of_source_id).where(Lineage.source_id.in_(some)),
            select(Source.id).where(Source.merged_into_id.in_(some)),
            select(Source.merged_into_id).where(Source.id.in_(some), Source.merged_into_id.is_not(None)),
        )

    speaking = set(session.scalars(select(Assertion.source_id).where(Assertion.claim_id == claim.id)))
    below = closed(session, speaking, one_step_down)
    citing = select(Assertion.claim_id).join(Citation, Citation.assertion_id == Assertion.id)
    chosen = session.scalars(citing.where(one_of_many(Assertion.source_id, below), about).distinct())
    return Around(claim.key, frozenset(), frozenset(chosen))
