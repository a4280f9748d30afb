"""What a rule notices now, and how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimdb.values.difference import Outcome
from claimdb.values.material import ScopedFigure
from claimdb.values.scope import Scope


class Severity(StrEnum):
    """How grave: an error cannot be true as printed, a warning needs a look, a note is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """A number that grows with gravity: note 0, warning 1, error 2."""
        return (Severity.NOTE, Severity.WARNING, Severity.ERROR).index(self)


class FindingState(StrEnum):
    """Where a finding is in its life."""

    OPEN = "open"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: figures that can be true together, deciding ones first.

    `label` is the printed form that stands for the side.
    """

    label: str
    figures: tuple[ScopedFigure, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures (keys) of different sides that stand against each other.

    `at_most_warning` marks one that rests on a convention or on a document's date.
    """

    one: str
    other: str
    at_most_warning: bool = False


@dataclass(frozen=True, slots=True)
class PassageRef:
    """A place in a document that a hit points to, where no figure does."""

    source: str
    assertion: str | None = None
    quote: str | None = None
    page: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule noticed; it holds no sentence, only a message id and its parameters.

    `identity` tells this hit from others of its rule and stays the same while values change:
    (measure, scope) for figures, (claim, citation) for sourcing. `facts` are the texts that
    decided it, in any order: an explanation of the finding holds while their set is unchanged.
    `pairs` are the figures that stand against each other, where not each does of one side
    against each of the others. `claims` are claim keys, `severity` None means the rule's own.
    """

    message_id: str
    identity: tuple[str, ...]
    facts: tuple[str, ...]
    params: Mapping[str, str] = field(default_factory=dict)
    measure: str | None = None
    scope: Scope | None = None
    sides: tuple[Side, ...] = ()
    pairs: tuple[Pair, ...] = ()
    claims: tuple[str, ...] = ()
    passages: tuple[PassageRef, ...] = ()
    outcome: Outcome | None = None
    axis: str | None = None
    severity: Severity | None = None

    @property
    def figures(self) -> tuple[ScopedFigure, ...]:
        """Every figure of every side, in order, each once."""
        seen: dict[str, ScopedFigure] = {}
        for side in self.sides:
            for figure in side.figures:
                seen.setdefault(figure.key, figure)
        return tuple(seen.values())
