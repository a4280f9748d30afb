"""Remember findings: a hit keeps its identity from run to run, a decision holds while its evidence does."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.identity import evidence_of, identity_text
from claimdb.check.run import FoundHit
from claimdb.check.selecting import among, one_of_many, rows
from claimdb.values.hit import FindingState, Hit, Severity
from claimdb.values.position import Backing

BY_VERDICT = "verdict"
# The key of a scope gives place, as-of date and period first; see values.scope.
_SCOPE_PARTS = 3


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One step in the life of a finding."""

    kind: str
    evidence: str
    by: str
    at: datetime
    reason: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of one finding; `events` oldest first, `last` the ordinal of the last.

    One whose check was undone counts as gone.
    """

    row: Row[Any]
    events: tuple[PastEvent, ...]
    last: int

    @property
    def state(self) -> FindingState:
        """Its state as stored."""
        return FindingState.GONE if self.row.withdrawn_at is not None else FindingState(self.row.state)


@dataclass(frozen=True, slots=True)
class Step:
    """What a run does to one finding: its state from now on, and the events to append."""

    state: FindingState
    events: tuple[PastEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its life: remembered, or to be remembered.

    `events` end with those that this run appends, `new_events`, after the ordinal `last` (an undone
    decision leaves a gap). `explanation` is the reason given
    while a decision holds. `side_backings` are those of the sides of its hit, in order.
    """

    key: str
    found: FoundHit
    evidence: str
    backing: Backing
    state: FindingState
    events: tuple[PastEvent, ...]
    new_events: tuple[PastEvent, ...]
    last: int = 0
    side_backings: tuple[Backing, ...] = ()

    @property
    def hit(self) -> Hit:
        """What the rule noticed."""
        return self.found.hit

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.found.severity

    @property
    def since(self) -> datetime:
        """When it was first noticed."""
        return self.events[0].at

    @property
    def explanation(self) -> str | None:
        """The reason that a person gave, while it holds."""
        return decision_reason(self.state, self.events)


def decision_reason(state: FindingState, events: Sequence[PastEvent]) -> str | None:
    """Give the reason of the decision that holds; None for a finding that is open or gone."""
    if state not in {FindingState.EXPLAINED, FindingState.DISMISSED}:
        return None
    return next((event.reason for event in reversed(events) if event.kind == state.value), None)


def load_known(session: Session, *, withdrawn: bool = False, about: Collection[int] | None = None) -> dict[str, Known]:
    """Load every remembered finding, by identity; those of a check that was undone only when asked for.

    With `about` those alone that are about one of these claims (row ids).
    """
    events: dict[int, list[PastEvent]] = defaultdict(list)
    last: dict[int, int] = {}
    of_them = None if about is None else findings_about(about)
    for row in rows(session, model.FindingEvent, *among(model.FindingEvent.finding_id, of_them)):
        events[row.finding_id].append(PastEvent(row.kind, row.evidence, row.by, row.at, row.reason, row.expires))
        last[row.finding_id] = row.ordinal
    conditions = () if withdrawn else (model.Finding.withdrawn_at.is_(None),)
    found = rows(session, model.Finding, *conditions, *among(model.Finding.id, of_them))
    return {row.identity: Known(row, tuple(events.get(row.id, ())), last.get(row.id, 0)) for row in found}


def findings_about(claims: Iterable[int]) -> Select[int]:
    """Select the row ids of findings that are about one of these claims (row ids)."""
    return select(model.FindingClaim.finding_id).where(one_of_many(model.FindingClaim.claim_id, claims))


def next_step(known: Known | None, evidence: str, *, by: str, at: datetime, verdict: str | None) -> Step:
    """Decide what becomes of a finding that a rule notices now.

    `verdict` is the reason of the verdicts that settle all its sides but one, None when they do not.
    """
    if known is None:
        opened = PastEvent("opened", evidence, by, at)
        explained = () if verdict is None else _explain(verdict, evidence, at).events
        return Step(FindingState.EXPLAINED if explained else FindingState.OPEN, (opened, *explained))
    state, decision = known.state, _last_decision(known.events)
    if decision is not None and not _holds(decision, evidence, at, verdict):
        decision = None
    if state is FindingState.GONE and decision is not None:
        # A decision that still holds is taken up again, with its reason and author.
        again = PastEvent(decision.kind, evidence, decision.by, at, decision.reason, decision.expires)
        return Step(FindingState(decision.kind), (again,))
    if decision is not None:
        return Step(state)
    if verdict is not None:
        return _explain(verdict, evidence, at)
    return Step(state) if state is FindingState.OPEN else _reopen(evidence, by, at)


def _explain(reason: str, evidence: str, at: datetime) -> Step:
    return Step(FindingState.EXPLAINED, (PastEvent("explained", evidence, BY_VERDICT, at, reason),))


def _reopen(evidence: str, by: str, at: datetime) -> Step:
    return Step(FindingState.OPEN, (PastEvent("reopened", evidence, by, at),))


def _last_decision(events: Sequence[PastEvent]) -> PastEvent | None:
    """Give the decision that no reopening has ended since."""
    for event in reversed(events):
        if event.kind == "reopened":
            return None
        if event.kind in {"explained", "dismissed"}:
            return event
    return None


def _holds(decision: PastEvent, evidence: str, at: datetime, verdict: str | None) -> bool:
    is_current = decision.expires is None or at.date() <= decision.expires
    is_backed = decision.by != BY_VERDICT or decision.reason == verdict
    return is_current and is_backed and decision.evidence == evidence


def follow(found: Sequence[FoundHit], known: Mapping[str, Known]) -> list[FoundHit]:
    """Give hits the identity under which their finding is remembered.

    A source that repeats a known value for a narrower date narrows the days that all share, and so
    the scope of the conflict. A remembered finding of the same rule, on the same evidence, that no
    hit names any more, and whose scope differs in such a date only, is that finding.
    """
    named = {identity_text(one.rule.code, one.hit.identity) for one in found}
    lost: dict[tuple[str, str], list[Known]] = {}
    for identity, one in sorted(known.items(), key=lambda item: (item[1].state is FindingState.GONE, item[0])):
        if identity not in named and one.row.flagged_by is None:
            lost.setdefault((one.row.rule, one.row.evidence), []).append(one)
    followed: list[FoundHit] = []
    for hit in found:
        if identity_text(hit.rule.code, hit.hit.identity) not in known:
            candidates = lost.get((hit.rule.code, evidence_of(hit.hit)), [])
            for one in candidates:
                before = tuple(json.loads(one.row.identity)[1:])
                if _differs_in_date_only(before, hit.hit.identity):
                    candidates.remove(one)
                    hit = replace(hit, hit=replace(hit.hit, identity=before))  # noqa: PLW2901 - it is the same hit
                    break
        followed.append(hit)
    return followed


def _differs_in_date_only(before: Sequence[str], now: Sequence[str]) -> bool:
    differing = [(a, b) for a, b in zip(before, now, strict=False) if a != b]
    if len(before) != len(now) or len(differing) != 1:
        return False
    (old, new) = (text.split("|") for text in differing[0])
    is_scope = len(old) == len(new) and len(old) >= _SCOPE_PARTS
    return is_scope and old[:1] + old[2:] == new[:1] + new[2:] and _windows_meet(old[1], new[1])


def _windows_meet(one: str, other: str) -> bool:
    starts, ends = zip(*(text.split("/") if "/" in text else (text, text) for text in (one, other)), strict=True)
    latest = max((day for day in starts if day != ".."), default="")
    earliest = min((day for day in ends if day != ".."), default="~")
    return latest <= earliest


@dataclass(frozen=True, slots=True)
class Flagged:
    """A conflict that a person flagged, as it stands now: its state, and the events that this run appends."""

    known: Known
    step: Step

    @property
    def state(self) -> FindingState:
        """Its state from now on."""
        return self.step.state

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return Severity(self.known.row.severity)


def follow_flag(known: Known, *, stands: bool, by: str, at: datetime, verdict: str | None) -> Flagged:
    """Decide what becomes of a conflict flagged by hand; it `stands` while both its claims do."""
    if stands:
        return Flagged(known, next_step(known, known.row.evidence, by=by, at=at, verdict=verdict))
    if known.state is FindingState.GONE:
        return Flagged(known, Step(FindingState.GONE))
    return Flagged(known, Step(FindingState.GONE, (PastEvent("gone", known.row.evidence, by, at),)))


def gone_from(known: Mapping[str, Known], seen: Collection[str], codes: Collection[str]) -> list[Known]:
    """Give the remembered findings of rules that ran and no longer notice them."""
    return [
        one
        for identity, one in sorted(known.items())
        if identity not in seen
        and one.row.rule in codes
        and one.row.flagged_by is None
        and one.state is not FindingState.GONE
    ]
