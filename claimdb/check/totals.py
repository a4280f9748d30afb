"""How much there is in all, counted by the database where not all of it was loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.check.assemble import Recorded
from claimdb.check.selecting import Reach
from claimdb.model import Assertion, Claim, Figure, Measure, Position, Source, UnknownPairs


@dataclass(frozen=True, slots=True)
class Totals:
    """What takes part in a check of everything: `speaking` are the keys of the works that say something of a claim."""

    sources: int
    claims: int
    figures: int
    measures: int
    speaking: frozenset[str]

    @property
    def documents(self) -> int:
        """How many works say something."""
        return len(self.speaking)


def count_recorded(recorded: Recorded) -> Totals:
    """Count what was loaded."""
    figures = [figure for claim in recorded.claims for figure in claim.figures]
    return Totals(
        sources=len(recorded.sources),
        claims=len(recorded.claims),
        figures=len(figures),
        measures=len({figure.measure.key for figure in figures}),
        speaking=frozenset(said.source.key for claim in recorded.claims for said in claim.assertions),
    )


def count_stored(session: Session, source_keys: Mapping[int, str]) -> Totals:
    """Count what is stored; `source_keys` gives the key of what each work (row id) is now."""
    figures = select(func.count().label("figures"), func.count(Figure.measure_id.distinct())).select_from(Figure)
    counted = session.execute(_living(figures, Figure).where(Figure.withdrawn_at.is_(None))).one()
    return Totals(
        sources=len(set(source_keys.values())),
        claims=session.scalar(select(func.count()).select_from(Claim).where(*_STANDS)) or 0,
        figures=counted[0],
        measures=counted[1],
        speaking=find_speaking(session, source_keys),
    )


def find_speaking(session: Session, source_keys: Mapping[int, str]) -> frozenset[str]:
    """Give the keys of the works that say something of a living claim; `source_keys` of what each (row id) is now."""
    said = _living(select(Assertion.id), Assertion).where(
        Assertion.source_id == Source.id, Assertion.withdrawn_at.is_(None)
    )
    speaking = session.scalars(select(Source.id).where(said.correlate(Source).exists()))
    return frozenset(source_keys[number] for number in speaking if number in source_keys)


def count_positions(session: Session, reach: Reach) -> int:
    """Count the positions of the measures that were not loaded: as they were seen, else as they were stored."""
    seen = reach.seen
    grouped = session.execute(select(Position.measure_id, func.count()).group_by(Position.measure_id))
    return reach.positions + sum(count for measure, count in grouped if measure not in seen)


def unknown_elsewhere(session: Session, reach: Reach) -> dict[str, dict[str, int]]:
    """Give the pairs that earlier checks could not compare, by measure key and field, those now seen left out."""
    found: dict[str, dict[str, int]] = {}
    seen = reach.seen
    query = select(UnknownPairs.measure_id, Measure.key, UnknownPairs.field, UnknownPairs.pairs)
    for number, key, field, pairs in session.execute(query.join(Measure, Measure.id == UnknownPairs.measure_id)):
        if number not in seen:
            found.setdefault(key, {})[field] = pairs
    return found


_STANDS = (Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None))


def _living(query: Any, of: type[Figure] | type[Assertion]) -> Any:
    return query.join(Claim, Claim.id == of.claim_id).where(*_STANDS)
