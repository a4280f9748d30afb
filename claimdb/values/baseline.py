"""What was known when somebody drew a line, and how findings of now stand to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How a finding stands to a baseline, in the words of SARIF (2.1.0, 3.27.24).

    `updated`: it is in the baseline, on other evidence, and so counts as new. `absent`: it is in the baseline and
    noticed no more.
    """

    NEW = "new"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Baseline:
    """Findings that are known, by a name: for each key the evidence on which it is known."""

    name: str
    evidence: Mapping[str, frozenset[str]]

    def standing(self, key: str, evidence: str) -> Standing:
        """Say how a finding that is noticed now stands to the baseline."""
        known = self.evidence.get(key)
        if known is None:
            return Standing.NEW
        return Standing.UNCHANGED if evidence in known else Standing.UPDATED


@dataclass(frozen=True, slots=True)
class Against:
    """What a comparison with a baseline came to.

    `new` counts the open findings that it does not know, `updated` those of them that it knows on other evidence.
    """

    name: str
    known: int
    new: int
    gone: int
    updated: int = 0


def count_standings(name: str, standings: Iterable[tuple[Standing | None, bool]]) -> Against:
    """Count how findings stand to a baseline; each comes with whether it is open."""
    held = list(standings)
    fresh = [standing for standing, is_open in held if is_open and standing in {Standing.NEW, Standing.UPDATED}]
    return Against(
        name,
        known=sum(standing is Standing.UNCHANGED for standing, _ in held),
        new=len(fresh),
        gone=sum(standing is Standing.ABSENT for standing, _ in held),
        updated=sum(standing is Standing.UPDATED for standing in fresh),
    )
