"""Findings: opened, brought up to date, and every step of their life appended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claimdb.model import Finding, FindingClaim, FindingEvent, FindingFigure
from claimdb.record.batches import batches
from claimdb.record.failures import UnknownWord
from claimdb.record.keys import LETTERS, public_key
from claimdb.record.recorder import Recorder

STATES: Mapping[str, str] = {
    "opened": "open",
    "explained": "explained",
    "dismissed": "dismissed",
    "reopened": "open",
    "gone": "gone",
}
"""The state that each kind of event leaves a finding in."""


@dataclass(frozen=True, slots=True)
class FindingInput:
    """A hit as it is remembered.

    `identity` is one text that stays the same from run to run; `evidence` the hash of what decided it. `measure` and
    `claims` are row ids, `figures` (measure id, figure id, side from 0). `flagged_by` names the person who flagged it
    by hand.
    """

    identity: str
    evidence: str
    rule: str
    name: str
    severity: str
    message_id: str
    params: Mapping[str, str] = field(default_factory=dict)
    outcome: str | None = None
    axis: str | None = None
    measure: int | None = None
    scope: Mapping[str, Any] | None = None
    claims: tuple[int, ...] = ()
    figures: tuple[tuple[int, int, int], ...] = ()
    documents: int = 0
    origins_min: int = 0
    origins_max: int = 0
    flagged_by: str | None = None


def finding_key(identity: str) -> str:
    """Make the key of a finding from its identity."""
    return public_key(LETTERS["finding"], identity)


def find_findings(session: Session, identities: Iterable[str]) -> dict[str, Finding]:
    """Look up findings by their identities, withdrawn ones included."""
    found: dict[str, Finding] = {}
    for some in batches(identities):
        rows = session.scalars(select(Finding).where(Finding.identity.in_(some)).order_by(Finding.identity))
        found.update((row.identity, row) for row in rows)
    return found


def open_finding(recorder: Recorder, given: FindingInput) -> Finding:
    """Remember a hit and append "opened"; one that was withdrawn comes back as "reopened"."""
    there = find_findings(recorder.session, [given.identity]).get(given.identity)
    if there is not None:
        recorder.change(there, withdrawn_at=None)
        update_finding(recorder, there, given)
        append_finding_event(recorder, there, "reopened")
        return there
    finding = Finding(
        id=recorder.new_id(),
        key=finding_key(given.identity),
        identity=given.identity,
        rule=given.rule,
        state="open",
        first_seen=recorder.at,
        withdrawn_at=None,
        **_columns(given),
    )
    recorder.create(finding, "finding", finding.key)
    for claim in dict.fromkeys(given.claims):
        recorder.create(FindingClaim(finding_id=finding.id, claim_id=claim), "finding", finding.key)
    for measure, figure, side in given.figures:
        row = FindingFigure(finding_id=finding.id, measure_id=measure, figure_id=figure, side=side)
        recorder.create(row, "finding", finding.key)
    append_finding_event(recorder, finding, "opened")
    return finding


def update_finding(recorder: Recorder, finding: Finding, given: FindingInput) -> bool:
    """Bring what is kept of a finding up to date, its state aside; tells whether anything differed."""
    changed = recorder.change(finding, **_columns(given))
    changed = _match_claims(recorder, finding, given) or changed
    changed = _match_figures(recorder, finding, given) or changed
    if changed:
        recorder.touch("finding", finding.key)
    return changed


def append_finding_event(
    recorder: Recorder,
    finding: Finding,
    kind: str,
    *,
    reason: str | None = None,
    expires: date | None = None,
) -> FindingEvent:
    """Append one step ("opened", "explained", "dismissed", "reopened", "gone") and put the finding in its state.

    The step keeps the evidence that the finding has now. Raises UnknownWord for another kind.
    """
    if kind not in STATES:
        raise UnknownWord(given=kind, field="step of a finding", allowed=", ".join(STATES))
    steps = select(func.max(FindingEvent.ordinal)).where(FindingEvent.finding_id == finding.id)
    step = FindingEvent(
        finding_id=finding.id,
        ordinal=(recorder.session.scalar(steps) or 0) + 1,
        kind=kind,
        evidence=finding.evidence,
        reason=reason,
        expires=expires,
        by=recorder.by,
        at=recorder.at,
    )
    recorder.create(step, "finding", finding.key)
    recorder.change(finding, state=STATES[kind])
    return step


def _columns(given: FindingInput) -> dict[str, Any]:
    return {
        "evidence": given.evidence,
        "name": given.name,
        "severity": given.severity,
        "outcome": given.outcome,
        "axis": given.axis,
        "message_id": given.message_id,
        "params": dict(given.params),
        "measure_id": given.measure,
        "scope": None if given.scope is None else dict(given.scope),
        "documents": given.documents,
        "origins_min": given.origins_min,
        "origins_max": given.origins_max,
        "flagged_by": given.flagged_by,
    }


def _match_claims(recorder: Recorder, finding: Finding, given: FindingInput) -> bool:
    rows = recorder.session.scalars(select(FindingClaim).where(FindingClaim.finding_id == finding.id)).all()
    there = {row.claim_id: row for row in rows}
    for claim in sorted(there.keys() - set(given.claims)):
        recorder.remove(there[claim])
    fresh = [claim for claim in dict.fromkeys(given.claims) if claim not in there]
    for claim in fresh:
        recorder.create(FindingClaim(finding_id=finding.id, claim_id=claim), "finding", finding.key)
    return bool(fresh) or bool(there.keys() - set(given.claims))


def _match_figures(recorder: Recorder, finding: Finding, given: FindingInput) -> bool:
    rows = recorder.session.scalars(select(FindingFigure).where(FindingFigure.finding_id == finding.id)).all()
    there = {(row.measure_id, row.figure_id): row for row in rows}
    wanted = {(measure, figure): side for measure, figure, side in given.figures}
    for gone in sorted(there.keys() - wanted.keys()):
        recorder.remove(there[gone])
    changed = bool(there.keys() - wanted.keys())
    for (measure, figure), side in wanted.items():
        row = there.get((measure, figure))
        if row is not None:
            changed = recorder.change(row, side=side) or changed
        else:
            fresh = FindingFigure(finding_id=finding.id, measure_id=measure, figure_id=figure, side=side)
            recorder.create(fresh, "finding", finding.key)
            changed = True
    return changed
