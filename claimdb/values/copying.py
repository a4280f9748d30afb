"""What each source tells, laid side by side, and the copying that seems to be behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimdb.values.scope import Scope


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of one item: for which position (index), how printed, and on which day.

    `bases` are the declared works that it rests on there, itself among them: two sources with one
    in common are no news. `root` is the first of those that rest on nothing further.
    """

    position: int
    wording: str
    bases: frozenset[str]
    root: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One quantity of which several sources speak: its measure (key), its scope as kept, and who tells what."""

    measure: str
    scope: str
    told: Mapping[str, Told] = field(default_factory=dict)


class Direction(StrEnum):
    """What tells which of two sources copies the other."""

    DATES = "dates"
    COMPLETENESS = "completeness"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class SharedValue:
    """One rare value that two sources share: how each prints it, and what the others say.

    Of `others` sources that speak of it too, `with_it` give the value, and most give `usual`. Sources that
    seem to copy each other count once among them.
    """

    measure: str
    scope: Scope
    printed: str
    printed_by_other: str
    with_it: int
    others: int
    usual: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`source` seems to derive from `of` (keys): nothing is merged until somebody says so.

    Of `rare` values of either that few others give, and on whose items both speak, they share `shared`.
    `odds` is the power of ten of how much likelier copying makes that than chance does. `direction` says what tells
    the copier from the copied. `measure` (key) limits it to one measure. `style` is a form of printing
    that both have and few others.
    """

    source: str
    of: str
    shared: int
    rare: int
    odds: int
    direction: Direction = Direction.EITHER
    measure: str | None = None
    style: str | None = None
    examples: tuple[SharedValue, ...] = ()
