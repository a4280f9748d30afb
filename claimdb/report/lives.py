"""The life of a finding as a report tells it: a reopening says why."""

from __future__ import annotations

from collections.abc import Iterable

from claimdb.check.ledger import BY_VERDICT, PastEvent
from claimdb.values.digest import EventView

_DECISIONS = frozenset({"explained", "dismissed"})


def tell_life(events: Iterable[PastEvent]) -> tuple[EventView, ...]:
    """Give the steps in the life of a finding, oldest first.

    It is open again because what explained it has run out (`lapsed`), because the verdict that settled it does not hold
    any more (`unsettled`), because it is noticed again after it was gone (`back`), or because its evidence changed.
    """
    told: list[EventView] = []
    last: PastEvent | None = None
    decision: PastEvent | None = None
    for event in events:
        kind = _why_reopened(event, last, decision) if event.kind == "reopened" else event.kind
        told.append(EventView(kind, event.at, event.by, event.reason, event.expires))
        last = event
        if event.kind != "gone":
            decision = event if event.kind in _DECISIONS else None
    return tuple(told)


def _why_reopened(event: PastEvent, last: PastEvent | None, decision: PastEvent | None) -> str:
    if decision is not None and decision.expires is not None and event.at.date() > decision.expires:
        return "lapsed"
    if decision is not None and decision.by == BY_VERDICT and decision.evidence == event.evidence:
        return "unsettled"
    is_back = last is not None and last.kind == "gone" and (decision is None or decision.evidence == event.evidence)
    return "back" if is_back else event.kind
