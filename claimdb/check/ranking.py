"""Which position is best supported: one vote an origin, never a score for a source.

Every root, known or not, has one vote. A root that is recorded as asserting a value itself votes
for that; else for the values reported from it. Of several values the latest dated counts; where
dates do not tell them apart, the vote is split evenly. How much a vote weighs beside the others is
learned elsewhere, from other quantities; without that each weighs one. A ranking never enters a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from claimdb.values.arithmetic import rounded

# Fewer origins than this, or a smaller lead in shares of all votes, decide nothing.
ORIGINS_NEEDED = 3
MARGIN_NEEDED = Fraction(1, 5)
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Ballot:
    """One root speaks for one position, through one source, at a date (None: undated)."""

    root: str
    position: int
    source: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Poll:
    """What every root votes for on one measure and scope: by root, its positions in ascending order.

    `unit` names the quantity, `topic` what kind of quantity it is (the label of its measure):
    those of one unit are never learned from for each other.
    """

    unit: str
    topic: str
    votes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranking:
    """Votes by position, and the leader.

    `best` is None when two lead together or nobody votes; `margin` is its lead in shares of all
    votes. `is_clear` says whether there are origins enough and the lead is large enough to
    be shown to people. `runner_up` is the position that would lead next, and `flips` how many
    further independent origins, each with a vote of one, it would need to lead alone.
    """

    votes: tuple[Fraction, ...]
    best: int | None
    margin: Fraction | None
    is_clear: bool
    runner_up: int | None = None
    flips: int | None = None


def poll(unit: str, topic: str, ballots: Sequence[Ballot]) -> Poll:
    """Settle what each root votes for."""
    by_root: dict[str, list[Ballot]] = {}
    for ballot in ballots:
        by_root.setdefault(ballot.root, []).append(ballot)
    return Poll(unit, topic, {root: _choose(cast) for root, cast in sorted(by_root.items())})


def rank(taken: Poll, positions: int, weights: Mapping[str, Fraction] | None = None) -> Ranking:
    """Count the votes of all roots over `positions` positions; a root that `weights` leaves out weighs one."""
    weights = weights or {}
    votes = [Fraction(0)] * positions
    for root, chosen in taken.votes.items():
        for position in chosen:
            votes[position] += weights.get(root, Fraction(1)) / len(chosen)
    total = sum(votes, Fraction(0))
    if not total:
        return Ranking(tuple(votes), None, None, is_clear=False)
    order = sorted(range(positions), key=lambda index: (-votes[index], index))
    lead = votes[order[0]] - (votes[order[1]] if positions > 1 else Fraction(0))
    margin = lead / total
    is_clear = lead > 0 and len(taken.votes) >= ORIGINS_NEEDED and margin >= MARGIN_NEEDED
    if positions < 2 or not lead:
        return Ranking(tuple(votes), order[0] if lead > 0 else None, margin, is_clear)
    return Ranking(tuple(votes), order[0], margin, is_clear, order[1], int(lead) + 1)


def _choose(cast: Sequence[Ballot]) -> tuple[int, ...]:
    own = [ballot for ballot in cast if ballot.source == ballot.root]
    counted = own or list(cast)
    latest = max((ballot.day for ballot in counted if ballot.day is not None), default=None)
    if latest is not None:
        counted = [ballot for ballot in counted if ballot.day == latest]
    return tuple(sorted({ballot.position for ballot in counted}))


def share(votes: Fraction, total: Fraction) -> str:
    """Write a share of votes, to four decimals."""
    return rounded(votes / total, _DECIMALS) if total else "0"
