"""Candidates of a document, told with the measure, place and time of what another source says of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.extract.completing import take_over
from claimdb.extract.keeping import ACCEPTED, AMENDED, REJECTED, proposal_of
from claimdb.extract.pairing import pair_documents
from claimdb.extract.proposals import Proposal
from claimdb.model import Candidate, Claim, Snapshot, Source


def align(session: Session, source: Source, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Give the candidates of a source, each of one thing with what another source said with its measure and scope.

    What was decided goes before what was only proposed, and what agrees before what does not.
    """
    found: dict[str, tuple[tuple[bool, bool], Proposal]] = {}
    for others in _of_other_sources(session, source):
        decided = {proposal.key for proposal, is_decided in others if is_decided}
        for paired in pair_documents([proposal for proposal, _ in others], proposals):
            rank = (paired.one.key in decided, paired.agree)
            if paired.other.key not in found or rank > found[paired.other.key][0]:
                found[paired.other.key] = rank, paired.one
    return [_taken_over(one, found[one.key][1]) if one.key in found else one for one in proposals]


def _taken_over(ours: Proposal, theirs: Proposal) -> Proposal:
    first, *rest = ours.figures
    if theirs.first.measure_text is None:
        return ours
    return replace(ours, figures=(take_over(first, theirs.first), *rest))


def _of_other_sources(session: Session, source: Source) -> Iterable[list[tuple[Proposal, bool]]]:
    query = (
        select(Candidate, Snapshot.source_id)
        .join(Snapshot, Snapshot.id == Candidate.snapshot_id)
        # One whose words were purged proposes nothing.
        .where(Snapshot.source_id != source.id, Candidate.state != REJECTED, Candidate.proposal != "")
        .order_by(Snapshot.source_id, Candidate.id)
    )
    by_source: dict[int, list[tuple[Proposal, bool]]] = {}
    for candidate, number in session.execute(query):
        is_decided = candidate.state in (ACCEPTED, AMENDED)
        by_source.setdefault(number, []).append((proposal_of(candidate), is_decided))
    return by_source.values()


def at_odds(session: Session, proposals: Sequence[Proposal]) -> dict[int, tuple[str, ...]]:
    """Give the claims (keys) with which each figure of a draft is at odds, by where the figure begins.

    Held against are the candidates that became claims.
    """
    query = (
        select(Candidate, Claim.key, Snapshot.source_id)
        .join(Claim, Claim.id == Candidate.claim_id)
        .join(Snapshot, Snapshot.id == Candidate.snapshot_id)
        .where(Claim.withdrawn_at.is_(None), Claim.replaced_by_id.is_(None), Candidate.proposal != "")
        .order_by(Snapshot.source_id, Candidate.id)
    )
    by_source: dict[int, list[Proposal]] = {}
    claims: dict[str, str] = {}
    for candidate, claim, number in session.execute(query):
        proposal = proposal_of(candidate)
        by_source.setdefault(number, []).append(proposal)
        claims[proposal.key] = claim
    found: dict[int, set[str]] = {}
    for recorded in by_source.values():
        for paired in pair_documents(recorded, proposals):
            if not paired.agree:
                found.setdefault(paired.other.first.figure.start, set()).add(claims[paired.one.key])
    return {start: tuple(sorted(keys)) for start, keys in found.items()}
