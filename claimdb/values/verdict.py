"""Verdicts: the scale, and which one stands when several people have judged a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType


class VerdictWord(StrEnum):
    """What a person can decide about a claim, from most to least true; the last two place it nowhere."""

    CONFIRMED = "confirmed"
    SUPPORTED = "supported"
    MISLEADING = "misleading"
    OUTDATED = "outdated"
    REFUTED = "refuted"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"


SETTLING = frozenset({VerdictWord.REFUTED, VerdictWord.OUTDATED})
"""Verdicts that take a side out of a conflict."""


@dataclass(frozen=True, slots=True)
class Rating:
    """A verdict on the scale of ClaimReview (schema.org Rating): `value` from 1 (false) to 5 (true), and a name.

    None is no place on the scale: who does not know says so, and does not say "half true".
    """

    value: int | None
    name: str
    meaning: str


RATINGS: Mapping[VerdictWord, Rating] = MappingProxyType(
    {
        VerdictWord.CONFIRMED: Rating(5, "True", "A primary source was opened, and it holds the claim."),
        VerdictWord.SUPPORTED: Rating(4, "Mostly true", "The evidence speaks for the claim, at second hand."),
        VerdictWord.MISLEADING: Rating(2, "Misleading", "Each word may be right, and the whole gives a wrong picture."),
        VerdictWord.OUTDATED: Rating(2, "Outdated", "It was true, and no longer is."),
        VerdictWord.REFUTED: Rating(1, "False", "The evidence shows that it is not so."),
        VerdictWord.DISPUTED: Rating(None, "Disputed", "Readers or sources differ, and nothing decides between them."),
        VerdictWord.UNVERIFIABLE: Rating(None, "Unverifiable", "No evidence that can be had would decide it."),
    }
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict as one person gave it; `evidence` is the hash of what the claim rested on then."""

    key: str
    ordinal: int
    verdict: VerdictWord
    because: str
    by: str
    at: datetime
    evidence: str
    adjudicates: bool = False


@dataclass(frozen=True, slots=True)
class CurrentVerdict:
    """What stands about a claim now.

    `given` are the judgements that count, oldest first: the last of each person, since the last
    adjudication. `stale`: none of those that carry the verdict was given on the present evidence.
    """

    verdict: VerdictWord
    stale: bool
    given: tuple[Judgement, ...]

    @property
    def deciding(self) -> Judgement:
        """The latest judgement that carries the verdict; in a dispute, the latest of all."""
        return self._carrying[-1]

    @property
    def by(self) -> tuple[str, ...]:
        """Who carries the verdict, in order of time; in a dispute, all who differ."""
        return tuple(one.by for one in self._carrying)

    @property
    def differs(self) -> bool:
        """Whether the people whose judgement counts do not agree."""
        return len({one.verdict for one in self.given}) > 1

    @property
    def settles(self) -> bool:
        """Whether the claim stands refuted or outdated, on the evidence as it is now."""
        return not self.stale and self.verdict in SETTLING

    @property
    def _carrying(self) -> tuple[Judgement, ...]:
        return self.given if self.differs else tuple(one for one in self.given if one.verdict is self.verdict)


def settle(judgements: Iterable[Judgement], evidence: str) -> CurrentVerdict | None:
    """Say which verdict stands, given the hash of the present evidence; None when nobody judged.

    Of each person the last judgement counts. People who differ leave the claim disputed, until a
    third adjudicates: that judgement and those after it count from then on.
    """
    ordered = sorted(judgements, key=lambda one: one.ordinal)
    last: dict[str, Judgement] = {}
    for one in ordered:
        if one.adjudicates:
            last.clear()
        last[one.by] = one
    if not last:
        return None
    given = tuple(sorted(last.values(), key=lambda one: one.ordinal))
    words = {one.verdict for one in given}
    verdict = given[0].verdict if len(words) == 1 else VerdictWord.DISPUTED
    return CurrentVerdict(verdict, stale=evidence not in {one.evidence for one in given}, given=given)


def settled_but_one(sides: Iterable[Iterable[str]], current: Mapping[str, CurrentVerdict]) -> tuple[str, ...] | None:
    """Give the keys of the verdicts that settle all sides of a conflict but one; None when they do not.

    Each side is the keys of its claims; a side is settled when each of them stands refuted or
    outdated. The keys are in order, each once.
    """
    cut = [sorted(set(side)) for side in sides]
    settled = [side for side in cut if side and all(key in current and current[key].settles for key in side)]
    if len(cut) < 2 or len(settled) < len(cut) - 1:
        return None
    return tuple(sorted({current[key].deciding.key for side in settled for key in side}))
