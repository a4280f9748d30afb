"""Records of what the sources hold, and of who seems to copy whom."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tests.reference.machine_parts import Count, Day, Edtf, Exact, Record


class PositionRecord(Record):
    """Figures that can all be true together."""

    low: Exact | Day | None
    high: Exact | Day | None
    label: str
    documents: Count
    origins_min: Count
    origins_max: Count
    claims: list[str]
    sources: list[str]
    support: Exact
    choke_points: list[str]


class FlipRecord(Record):
    """What would change the leader: `origins` more independent ones for `position` (its index)."""

    position: Count
    origins: Annotated[int, Field(ge=1)]


class PositionsRecord(Record):
    """The positions on one measure and scope: `claimdb positions`."""

    subject: str | None
    measure: str
    place: str | None
    as_of: Edtf | None
    period: Edtf | None
    qualifiers: dict[str, str]
    positions: list[PositionRecord]
    outcome: Literal["agreed", "contradiction", "update", "unresolved"]
    best: Count | None
    margin: Exact | None
    flips: FlipRecord | None


class SharedValueRecord(Record):
    """One rare value that two sources share: as the copy and as the other prints it.

    Of `others` sources that speak of it too, `others_with_it` give the value, and most give `usual`.
    """

    measure: str
    measure_key: str
    place: str | None
    as_of: Edtf | None
    period: Edtf | None
    printed: Annotated[list[str], Field(min_length=2, max_length=2)]
    others_with_it: Count
    others: Count
    usual: str


class LineageRecord(Record):
    """A source that seems to copy another: `claimdb suggest-lineage`. Of `rare` values they share `shared`."""

    source: str
    of: str
    kind: Literal["same_data"]
    measure: str | None
    direction: Literal["dates", "completeness", "either"]
    shared: Count
    rare: Count
    odds: Annotated[str, Field(pattern=r"^10\^\d+$", description="So many times likelier by copying than by chance.")]
    style: str | None
    examples: list[SharedValueRecord]
    command: str
