"""What a load knows from batch to batch, and what it comes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SHOWN = 1_000
"""So many conflicts are told one by one; the rest is counted."""


class OnConflict(StrEnum):
    """What stands where a dump says something else than the database."""

    REFUSE = "refuse"
    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one record on which the database (ours) and the dump (theirs, at `line`) differ."""

    line: int
    record: str
    key: str
    field: str
    ours: Any
    theirs: Any


@dataclass(slots=True)
class DumpReport:
    """What a load came to, in records: `read` is the sum of the next three.

    `added` are new here, `there` stood here to the letter, `joined` completed or changed what stood here; of the log,
    events that were here are `there`. `conflicts` are the first ones, `differing` counts all.
    """

    name: str
    read: int = 0
    added: int = 0
    there: int = 0
    joined: int = 0
    differing: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(slots=True)
class Load:
    """One pass over a dump.

    `renamed` gives our name for a record that has another one in the dump, by table and name; `numbers` the row id of
    a record that has no name; `survivors` what a record was merged into here and not there; `is_akin`
    tells whether both databases have a past in common, so that one entry may have been put right in either.
    """

    report: DumpReport
    on_conflict: OnConflict
    is_akin: bool = False
    renamed: dict[tuple[str, str], str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    survivors: dict[tuple[str, str], str] = field(default_factory=dict)

    def note(self, conflict: Conflict) -> None:
        """Take in a conflict."""
        self.report.differing += 1
        if len(self.report.conflicts) < SHOWN:
            self.report.conflicts.append(conflict)
