"""Candidates in the database: what an extraction adds, what it asks again, and what it leaves decided."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.extract.proposals import Proposal
from claimdb.extract.records import candidate_record, read_candidate
from claimdb.model import Candidate, Snapshot, Source
from claimdb.record.recorder import Recorder
from claimdb.values.keys import write_json

OPEN, ACCEPTED, AMENDED, REJECTED, SKIPPED = "open", "accepted", "amended", "rejected", "skipped"
UNDECIDED = (OPEN, SKIPPED)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extraction came to: candidates that are new, say something else than before, are as before, are gone."""

    new: int
    changed: int
    unchanged: int
    gone: int


def keep_candidates(recorder: Recorder, source: Source, snapshot: Snapshot, proposals: Sequence[Proposal]) -> Extracted:
    """Keep what was proposed of a snapshot, beside what was proposed and decided of earlier ones of its source.

    A candidate that stands where one stood and says the same stays as it was decided; one that says something else is
    open again; undecided ones that stand there no more are taken out.
    """
    known = {row.key: row for row in _rows_of(recorder.session, source)}
    recorder.prepare(len(proposals) + 2)
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    for proposal in proposals:
        counts[_keep(recorder, source, snapshot, proposal, known.get(proposal.key))] += 1
    standing = {proposal.key for proposal in proposals}
    gone = [row for key, row in known.items() if key not in standing and row.state in UNDECIDED]
    for row in gone:
        recorder.remove(row)
    if recorder.has_changes:
        recorder.touch("source", source.key)
    recorder.summary = f"proposed {counts['new'] + counts['changed']} candidates of {source.cite_key}"
    return Extracted(gone=len(gone), **counts)


def _keep(recorder: Recorder, source: Source, snapshot: Snapshot, proposal: Proposal, there: Candidate | None) -> str:
    if there is None:
        row = Candidate(
            id=recorder.new_id(),
            snapshot_id=snapshot.id,
            key=proposal.key,
            evidence=proposal.evidence,
            proposal=write_json(candidate_record(proposal)),
            state=OPEN,
            reason=None,
            claim_id=None,
            created_at=recorder.at,
        )
        recorder.create(row, "source", source.key)
        return "new"
    written = write_json(candidate_record(proposal))
    if there.evidence != proposal.evidence:
        # The claim that it became, if any, stays named: whoever decides again sees what was decided before.
        recorder.change(
            there, snapshot_id=snapshot.id, evidence=proposal.evidence, proposal=written, state=OPEN, reason=None
        )
        return "changed"
    if there.state in UNDECIDED or there.snapshot_id != snapshot.id:
        kept = written if there.state in UNDECIDED or not there.proposal else there.proposal
        recorder.change(there, snapshot_id=snapshot.id, proposal=kept)
    return "unchanged"


def _rows_of(session: Session, source: Source) -> list[Candidate]:
    of_source = select(Candidate).join(Snapshot, Snapshot.id == Candidate.snapshot_id)
    return list(session.scalars(of_source.where(Snapshot.source_id == source.id).order_by(Candidate.id)))


def proposal_of(candidate: Candidate) -> Proposal:
    """Read what a candidate proposes."""
    return read_candidate(json.loads(candidate.proposal))
