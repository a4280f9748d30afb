"""Claims from Python: recorded from their words, and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimdb.api.failures import TwoStances
from claimdb.api.kept import AddedClaim, Claim, claim_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.api.desk import Desk
    from claimdb.record.adding import Entry
    from claimdb.record.recorder import Recorder


def entry_of(words: str, *, denies: bool, corrects: str | None, **said: Any) -> Entry:
    """Gather what is said of a claim; raises TwoStances, TwoTimes."""
    from claimdb.record.adding import Entry
    from claimdb.record.failures import TwoTimes

    if denies and corrects:
        raise TwoStances
    if said["as_of"] and said["period"]:
        raise TwoTimes
    stance = "denies" if denies else "corrects" if corrects else "asserts"
    return Entry(words=words, stance=stance, corrects=corrects, **said)


def add_claim(desk: Desk, entry: Entry) -> AddedClaim:
    """Record a claim, with one event."""
    return desk.record("add", lambda recorder: _add(recorder, entry), only_adds=True)


def _add(recorder: Recorder, entry: Entry) -> AddedClaim:
    from claimdb.record.adding import record_understanding, understand
    from claimdb.record.claim_records import claim_record

    understood = understand(recorder.session, entry)
    recorded = record_understanding(recorder, understood)
    recorder.flush()
    return AddedClaim(
        claim=claim_of(claim_record(recorder.session, recorded.claim)),
        assertion=recorded.assertion.key,
        source=understood.source.cite_key,
        cites=tuple(work.cite_key for work in understood.cites),
        joined=recorded.joined,
        added=recorded.added,
        is_misquoted=understood.is_misquoted,
    )


def list_claims_of(session: Session, source: str | None, measure: str | None, *, everything: bool) -> tuple[Claim, ...]:
    """Give the claims that a source makes, that are of a measure, or all."""
    from claimdb.record.claim_records import Chosen, list_claims
    from claimdb.record.lookup import find_by_prefix

    chosen = Chosen(
        source=find_by_prefix(session, "source", source) if source else None,
        measure=find_by_prefix(session, "measure", measure) if measure else None,
        everything=everything,
    )
    return tuple(claim_of(record) for record in list_claims(session, chosen))
