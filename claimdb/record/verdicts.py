"""Verdicts: appended, never overwritten. Whether one may be given is decided in the verify room."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from claimdb.model import Claim, Source, Verdict, VerdictEvidence
from claimdb.model.judgement import VERDICTS
from claimdb.record.failures import UnknownWord
from claimdb.record.keys import child_key
from claimdb.record.recorder import Recorder


def append_verdict(
    recorder: Recorder,
    claim: Claim,
    verdict: str,
    *,
    because: str,
    evidence: str,
    sources: Sequence[Source] = (),
    adjudicates: bool = False,
) -> Verdict:
    """Append what the recorder's person decided about a claim, resting on `sources`.

    `evidence` is the hash of what the claim rested on; `because` is never empty. Raises UnknownWord.
    """
    if verdict not in VERDICTS:
        raise UnknownWord(given=verdict, field="verdict", allowed=", ".join(VERDICTS))
    given = select(func.max(Verdict.ordinal)).where(Verdict.claim_id == claim.id)
    ordinal = (recorder.session.scalar(given) or 0) + 1
    row = Verdict(
        id=recorder.new_id(),
        key=child_key(claim.key, ordinal, "v"),
        claim_id=claim.id,
        ordinal=ordinal,
        verdict=verdict,
        because=because,
        evidence=evidence,
        adjudicates=adjudicates,
        by=recorder.by,
        at=recorder.at,
        withdrawn_at=None,
    )
    recorder.create(row, "claim", claim.key)
    for source in {source.id: source for source in sources}.values():
        recorder.create(VerdictEvidence(verdict_id=row.id, source_id=source.id), "claim", claim.key)
        recorder.touch("source", source.key)
    return row
