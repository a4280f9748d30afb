"""Giving a verdict: what its structure forbids is refused before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from claimdb.model import Claim, Source, Verdict
from claimdb.record.failures import UnknownWord, Withdrawn
from claimdb.record.judged import current_verdict, evidence_hash
from claimdb.record.recorder import Recorder
from claimdb.record.verdicts import append_verdict
from claimdb.values.verdict import VerdictWord
from claimdb.verify.evidence import ClaimEvidence, gather_evidence
from claimdb.verify.failures import NoPrimaryOpened, NoReasonGiven, NotAThird, NothingToAdjudicate, OnlyContradicting

FAVOURABLE = frozenset({VerdictWord.CONFIRMED, VerdictWord.SUPPORTED})


def give_verdict(
    recorder: Recorder,
    claim: Claim,
    verdict: str,
    because: str,
    evidence: Sequence[Source] = (),
    *,
    adjudicate: bool = False,
) -> Verdict:
    """Append what the recorder's person decided about a claim, resting on the sources named.

    "confirmed" needs a primary source that somebody opened and that does not say otherwise;
    "confirmed" and "supported" need evidence (that named, else all that is recorded) which does
    not wholly speak against the claim. A third person who adjudicates ends a dispute.
    Raises UnknownWord, NoReasonGiven, Withdrawn, NoPrimaryOpened, OnlyContradicting, NothingToAdjudicate, NotAThird.
    """
    word = _read_word(verdict)
    reason = " ".join(because.split())
    if not reason:
        raise NoReasonGiven
    if claim.withdrawn_at is not None:
        raise Withdrawn(kind="claim", key=claim.key)
    if adjudicate:
        _check_third(recorder, claim)
    if word in FAVOURABLE:
        gathered = gather_evidence(recorder.session, claim, evidence)
        _check_contradicting(recorder.session, claim, word, evidence, gathered)
        if word is VerdictWord.CONFIRMED:
            _check_primary(recorder.session, claim, gathered)
    return append_verdict(
        recorder,
        claim,
        str(word),
        because=reason,
        evidence=evidence_hash(recorder.session, claim),
        sources=evidence,
        adjudicates=adjudicate,
    )


def _read_word(given: str) -> VerdictWord:
    try:
        return VerdictWord(given.strip().casefold())
    except ValueError as error:
        raise UnknownWord(given=given, field="verdict", allowed=", ".join(VerdictWord)) from error


def _check_third(recorder: Recorder, claim: Claim) -> None:
    current = current_verdict(recorder.session, claim)
    if current is None or not current.differs:
        raise NothingToAdjudicate(key=claim.key)
    if recorder.by in current.by:
        raise NotAThird(person=recorder.by, key=claim.key)


def _check_contradicting(
    session: Session, claim: Claim, word: VerdictWord, named: Sequence[Source], gathered: ClaimEvidence
) -> None:
    considered = frozenset(source.id for source in named) or gathered.known
    if considered and considered <= gathered.against:
        raise OnlyContradicting(key=claim.key, verdict=str(word), sources=_names(session, considered))


def _check_primary(session: Session, claim: Claim, gathered: ClaimEvidence) -> None:
    read = gathered.primary & gathered.opened
    if not read:
        raise NoPrimaryOpened(key=claim.key)
    if read <= gathered.against:
        raise OnlyContradicting(key=claim.key, verdict=str(VerdictWord.CONFIRMED), sources=_names(session, read))


def _names(session: Session, numbers: frozenset[int]) -> str:
    return ", ".join(sorted(session.get_one(Source, number).cite_key for number in numbers))
