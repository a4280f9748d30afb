"""Positions: what the sources hold on one measure and scope, and how many origins stand behind each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimdb.values.interval import Interval
from claimdb.values.material import ScopedFigure
from claimdb.values.scope import Measure, Scope


class Standing(StrEnum):
    """How the positions on one measure and scope stand to each other."""

    AGREED = "agreed"
    CONTRADICTION = "contradiction"
    UPDATE = "update"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Backing:
    """Who stands behind something: documents, and origins as "at least, at most".

    `origins_min` counts what declared links prove, `origins_max` takes every undeclared source
    for its own origin. `choke_points` are source keys that lie on every path;
    there are none while one source names nothing.
    """

    documents: int
    origins_min: int
    origins_max: int
    sources: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    choke_points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """Figures that can all be true together.

    `interval` is what all of them allow, as printed. `figures` decide the position; `loose`
    ones (hedged, or wide enough to fit several positions) support it and decide none. `label`
    is the printed form of its sharpest figure.
    """

    interval: Interval
    label: str
    figures: tuple[ScopedFigure, ...]
    loose: tuple[ScopedFigure, ...] = ()
    backing: Backing = Backing(0, 0, 0)
    support: str = "0"


@dataclass(frozen=True, slots=True)
class Positions:
    """All positions on one measure and scope, lowest first.

    `best` is the index of the leading position, None when none leads; `margin` is its lead in
    shares of votes, as exact text from "0" to "1", None without votes. `is_known` is false where a
    field is missing that is needed to compare the figures. `runner_up` is the index of the position
    that would lead next, and `flips` how many more independent origins for it would make it lead;
    both None where no position leads another.
    """

    measure: Measure
    scope: Scope
    positions: tuple[Position, ...]
    outcome: Standing
    best: int | None = None
    margin: str | None = None
    is_known: bool = True
    runner_up: int | None = None
    flips: int | None = None
