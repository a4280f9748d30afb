"""The candidates that wait for a person, in the order of their documents."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.extract.keeping import ACCEPTED, AMENDED, OPEN, SKIPPED, proposal_of
from claimdb.extract.proposals import Proposal
from claimdb.model import Assertion, Candidate, Claim, Snapshot, Source

# Words around a sentence that let a person judge it.
CONTEXT = 600


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate that waits: what it proposes, in which source, and the words around its sentence.

    `claim` is the key of the claim that it became before it said something else, or that nobody looked at yet.
    """

    id: int
    proposal: Proposal
    source: str
    title: str | None
    state: str
    sentence: str
    before: str
    after: str
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which candidates: of a source, with words in sentence or label, of a stance, hedged, attributed, cited or not."""

    source: str | None = None
    words: str | None = None
    stance: str | None = None
    hedged: bool | None = None
    attributed: bool | None = None
    cited: bool | None = None
    unreviewed: bool = False

    def fits(self, proposal: Proposal) -> bool:
        """Tell whether a candidate is one of these, its source apart."""
        sought = (self.words or "").casefold()
        held = f"{proposal.text} {proposal.measure_text or ''}".casefold()
        wanted = (
            (self.stance, proposal.stance.value),
            (self.hedged, proposal.hedged),
            (self.attributed, proposal.speaker is not None),
            (self.cited, bool(proposal.cites)),
        )
        return sought in held and all(given is None or given == there for given, there in wanted)


def waiting(session: Session, chosen: Filter) -> list[Waiting]:
    """Give the candidates that wait: the open ones in reading order, then those that were skipped.

    With `unreviewed` those that were accepted unseen.
    """
    states = (ACCEPTED, AMENDED) if chosen.unreviewed else (OPEN, SKIPPED)
    query = (
        select(Candidate, Snapshot, Source, Claim.key)
        .join(Snapshot, Snapshot.id == Candidate.snapshot_id)
        .join(Source, Source.id == Snapshot.source_id)
        .join(Claim, Claim.id == Candidate.claim_id, isouter=True)
        .where(Candidate.state.in_(states), Source.withdrawn_at.is_(None), Snapshot.withdrawn_at.is_(None))
    )
    if chosen.source is not None:
        query = query.where(Source.cite_key == chosen.source)
    if chosen.unreviewed:
        unseen = select(Assertion.claim_id).where(
            Assertion.reviewed.is_(False), Assertion.withdrawn_at.is_(None), Assertion.source_id == Source.id
        )
        query = query.where(Candidate.claim_id.in_(unseen))
    found = [
        _waiting(row, proposal, snapshot, source, claim)
        for row, snapshot, source, claim in session.execute(query)
        if chosen.fits(proposal := proposal_of(row))
    ]
    return sorted(found, key=lambda one: (one.state == SKIPPED, one.source, one.proposal.first.figure.start))


def _waiting(row: Candidate, proposal: Proposal, snapshot: Snapshot, source: Source, claim: str | None) -> Waiting:
    text = snapshot.text
    return Waiting(
        id=row.id,
        proposal=proposal,
        source=source.cite_key,
        title=source.title,
        state=row.state,
        sentence=text[proposal.start : proposal.end],
        before=text[max(0, proposal.start - CONTEXT) : proposal.start],
        after=text[proposal.end : proposal.end + CONTEXT],
        claim=claim,
    )


def counted(session: Session, source: str | None = None) -> dict[str, int]:
    """Count the candidates by state, of one source (cite key) or of all."""
    query = select(Candidate.state, func.count()).join(Snapshot, Snapshot.id == Candidate.snapshot_id)
    if source is not None:
        query = query.join(Source, Source.id == Snapshot.source_id).where(Source.cite_key == source)
    return dict(session.execute(query.group_by(Candidate.state)).tuples().all())
