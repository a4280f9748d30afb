"""Why two figures differ: one outcome, with the field it turns on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """The nine answers to "do these two figures agree?", in the order in which they are tried."""

    DENIAL = "denial"
    UNKNOWN = "unknown"
    PART = "part"
    UPDATE = "update"
    SCOPE = "scope"
    SAME = "same"
    COMPATIBLE = "compatible"
    UNIT = "unit"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Difference:
    """The outcome of comparing two figures.

    `axis` is what they differ in, or for `unknown` the field that is missing: "measure",
    "unit", "rate" (of exchange), "place", "as_of", "period", "time" (neither is stated), "hedge",
    or the name of a separator; None when nothing differs. `reason` is a message id, `params`
    its parameters. `newer` is "a" or "b" for an update whose order is known, `whole` the same
    for a part. `at_most_warning` marks a contradiction that rests on a convention ("about") or
    on a period taken from the document's date.
    """

    outcome: Outcome
    reason: str
    axis: str | None = None
    params: dict[str, str] = field(default_factory=dict)
    newer: str | None = None
    whole: str | None = None
    at_most_warning: bool = False
