"""Which position is best supported: one vote an origin, never a score for a source.

Every root, known or not, has one vote. A root that is recorded as asserting a value itself votes
for that; else for the values reported from it. Of several values the latest dated counts; where
dates do not tell them apart, the vote is split evenly. A ranking never enters a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
class Ranking:
    """Votes by position, and the leader.

    `best` is None when two lead together or nobody votes; `margin` is its lead in shares of all
    votes. `is_clear` says whether there are origins enough and the lead is large enough to
    be shown to people. `flips` counts the votes that would have to change sides for another
    leader, halves included.
    """

    votes: tuple[Fraction, ...]
    best: int | None
    margin: Fraction | None
    is_clear: bool
    flips: Fraction | None = None


def rank(ballots: Sequence[Ballot], positions: int) -> Ranking:
    """Count the votes of all roots over `positions` positions."""
    by_root: dict[str, list[Ballot]] = {}
    for ballot in ballots:
        by_root.setdefault(ballot.root, []).append(ballot)
    votes = [Fraction(0)] * positions
    for _, cast in sorted(by_root.items()):
        chosen = _choose(cast)
        for position in chosen:
            votes[position] += Fraction(1, len(chosen))
    total = sum(votes, Fraction(0))
    if not total:
        return Ranking(tuple(votes), None, None, is_clear=False)
    order = sorted(range(positions), key=lambda index: (-votes[index], index))
    second = votes[order[1]] if positions > 1 else Fraction(0)
    lead = votes[order[0]] - second
    margin = lead / total
    is_clear = lead > 0 and len(by_root) >= ORIGINS_NEEDED and margin >= MARGIN_NEEDED
    return Ranking(tuple(votes), order[0] if lead > 0 else None, margin, is_clear, lead / 2)


def _choose(cast: Sequence[Ballot]) -> list[int]:
    own = [ballot for ballot in cast if ballot.source == ballot.root]
    counted = own or list(cast)
    latest = max((ballot.day for ballot in counted if ballot.day is not None), default=None)
    if latest is not None:
        counted = [ballot for ballot in counted if ballot.day == latest]
    return sorted({ballot.position for ballot in counted})


def share(votes: Fraction, total: Fraction) -> str:
    """Write a share of votes, to four decimals."""
    return rounded(votes / total, _DECIMALS) if total else "0"
