"""What a caller hands over to record a claim: figures, who says so, and on whose authority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimdb.model import Assertion, Claim, Figure, Measure, Place, Snapshot, Source
from claimdb.values import figure as values
from claimdb.values.period import Period

STANCES = ("asserts", "denies", "corrects")
OUTCOMES = ("full", "resolved", "ambiguous", "unresolved")


@dataclass(frozen=True, slots=True)
class FigureInput:
    """One figure as read, with its measure and scope.

    `unit` None means that of the words, else that of the measure. Of `as_of` and `period` at most
    one is given. `period_text` is the time as printed, `resolved_from` what it was inferred from.
    """

    measure: Measure
    figure: values.Figure
    unit: str | None = None
    place: Place | None = None
    as_of: Period | None = None
    period: Period | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    hedged: bool = False
    resolved_from: str | None = None
    period_text: str | None = None


@dataclass(frozen=True, slots=True)
class CitationInput:
    """A work that an assertion rests on: the source, or the words of a citation that nobody could resolve."""

    source: Source | None = None
    as_cited: str | None = None
    marker: str | None = None
    locator: str | None = None
    outcome: str = "full"
    primary: bool = False


@dataclass(frozen=True, slots=True)
class AssertionInput:
    """A source makes, denies or corrects a claim.

    `quote` stands in the source to the letter, `words` is what the recorder entered. `start` and `end` are code points
    into the snapshot's text, `line` counts from 1, `page` is as printed. `said_on` is EDTF; `corrects` the claim that
    this one puts right; `label` the recorder's own name for what is said.
    """

    source: Source
    stance: str = "asserts"
    speaker: str | None = None
    hedged: bool = False
    said_on: str | None = None
    quote: str | None = None
    page: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    language: str | None = None
    words: str | None = None
    note: str | None = None
    label: str | None = None
    cites: tuple[CitationInput, ...] = ()
    corrects: Claim | None = None
    snapshot: Snapshot | None = None
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """One claim as a source makes it: figures, or a proposition where there are none."""

    assertion: AssertionInput
    figures: Sequence[FigureInput] = ()
    proposition: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """What recording one claim came to.

    `figures` are in the order in which they were handed over. `joined`: the claim was there before;
    `added`: something was written (False: all of it was already there).
    """

    claim: Claim
    assertion: Assertion
    figures: tuple[Figure, ...]
    joined: bool
    added: bool
