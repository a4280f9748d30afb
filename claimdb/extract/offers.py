"""Measures that a candidate may be of: those of its label, then those that come near, each with why and how near."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.extract.proposals import Proposal
from claimdb.model import Measure, MeasureLabel
from claimdb.values.folding import fold_text
from claimdb.values.units import unit_kind

_CLOSE = 0.8
_OFFERED = 3
_WHOLE = 0.9


class Why(StrEnum):
    """Why a measure is offered."""

    SAME_LABEL = "same label"
    CLOSE_LABEL = "close label"


@dataclass(frozen=True, slots=True)
class Offer:
    """A measure that may be meant: its key, the label that fits in whichever language, why, and how near (1: equal)."""

    key: str
    label: str
    language: str
    why: Why
    score: float


class Measures:
    """The living measures of a database, by their labels in every language, read once."""

    def __init__(self, session: Session) -> None:
        labelled = select(MeasureLabel, Measure).join(Measure, Measure.id == MeasureLabel.measure_id)
        living = labelled.where(Measure.withdrawn_at.is_(None), Measure.merged_into_id.is_(None)).order_by(Measure.id)
        self._labels = [
            (fold_text(label.label), label.label, label.language, measure.key, measure.unit_kind)
            for label, measure in session.execute(living)
        ]
        self._closeness = _closeness()

    def offer(self, label: str | None, unit: str | None) -> list[Offer]:
        """Offer measures for a label, nearest first; nothing is merged on the strength of it.

        Only measures whose unit is of the figure's kind can be meant.
        """
        if not label:
            return []
        wanted, kind = fold_text(label), unit_kind(unit)
        # What was done is told in brackets: "stations (open)" may be of "stations".
        bare = wanted.partition(" (")[0]
        best: dict[str, Offer] = {}
        for folded, printed, language, key, of_kind in self._labels:
            if of_kind != kind:
                continue
            near = max(self._closeness(wanted, folded), _WHOLE * self._closeness(bare, folded))
            score = 1.0 if folded == wanted else min(0.99, near)
            why = Why.SAME_LABEL if folded == wanted else Why.CLOSE_LABEL
            if score >= _CLOSE and (key not in best or score > best[key].score):
                best[key] = Offer(key, printed, language, why, round(score, 2))
        return sorted(best.values(), key=lambda offer: (-offer.score, offer.key))[:_OFFERED]

    def records(self, proposal: Proposal) -> list[dict[str, Any]]:
        """Give the offers for a candidate as records of the machine output."""
        one = proposal.first
        return [
            {"key": offer.key, "label": offer.label, "language": offer.language, "reason": offer.why.value,
             "score": f"{offer.score:.2f}"}
            for offer in self.offer(one.measure_text, one.figure.unit)
        ]  # fmt: skip


def _closeness() -> Callable[[str, str], float]:
    """Give the measure of nearness: that of rapidfuzz on the words in any order, else difflib's."""
    try:
        from rapidfuzz.fuzz import token_sort_ratio  # noqa: PLC0415 - a part that may be missing
    except ModuleNotFoundError:
        return lambda a, b: SequenceMatcher(None, a, b, autojunk=False).ratio()
    return lambda a, b: token_sort_ratio(a, b) / 100
