"""What a rule gets: everything it may look at, already read, never a database.

A rule takes exactly one of these: `Quantity` (the figures of a measure), `Derivation` (one
figure that should follow from others), `Support` (one claim with who says it, resting on what) or `Reading`
(one document, read).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.period import Period
from claimdb.values.rates import RateRange
from claimdb.values.reading import Reading
from claimdb.values.scope import Measure, Scope


class Stance(StrEnum):
    """What a source does with a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CORRECTS = "corrects"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A work, as far as rules and reports need it.

    `primary` marks first-hand evidence. `edition_of` holds the keys of the works that this one
    is a newer edition of, near and far. `retracted_by` and `corrected_by` hold the keys of the
    works that say so; `is_retracted` also where no work is named.
    """

    key: str
    cite_key: str
    title: str | None = None
    issued: Period | None = None
    primary: bool = False
    edition_of: tuple[str, ...] = ()
    is_retracted: bool = False
    retracted_by: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()
    captured: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure of one assertion, as its source prints it.

    `assertion` is the key of the assertion, `cites` the keys of the works it rests on
    (`cites_primary`: those of them that are cited as first-hand evidence), `origins` the keys of
    the roots reached from there. `hedged` is true when the figure or its whole
    assertion is hedged. `resolved_from` says what the period was inferred from, None when the
    words state it. `corrects` is the key of the claim that this assertion puts right.
    """

    assertion: str
    source: SourceRef
    wording: str
    stance: Stance = Stance.ASSERTS
    hedged: bool = False
    comparator: Comparator = Comparator.EXACT
    step: Decimal | None = None
    quote: str | None = None
    speaker: str | None = None
    language: str | None = None
    page: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    period_text: str | None = None
    resolved_from: str | None = None
    said_on: Period | None = None
    corrects: str | None = None
    cites: tuple[str, ...] = ()
    cites_primary: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()

    @property
    def supports(self) -> bool:
        """Whether the source says that the figure is so (a denial does not)."""
        return self.stance is not Stance.DENIES


@dataclass(frozen=True, slots=True)
class ScopedFigure:
    """A figure of a claim with its measure, its scope and everyone who prints it.

    `claim` is a claim key; `value` and intervals are in `unit` (None: the measure's own).
    `conventional` marks an end that rests on a convention ("about", a vague plural).
    """

    key: str
    claim: str
    measure: Measure
    value: Decimal
    strict: Interval
    printed: Interval
    value_high: Decimal | None = None
    comparator: Comparator = Comparator.EXACT
    unit: str | None = None
    step: Decimal | None = None
    conventional: bool = False
    scope: Scope = field(default_factory=Scope)
    mentions: tuple[Mention, ...] = ()

    @property
    def supporting(self) -> tuple[Mention, ...]:
        """The mentions that say it is so."""
        return tuple(mention for mention in self.mentions if mention.supports)

    @property
    def is_only_denied(self) -> bool:
        """Whether every source that speaks of it denies it."""
        return bool(self.mentions) and not self.supporting

    @property
    def is_hedged(self) -> bool:
        """Whether nobody says it without a hedge."""
        return bool(self.supporting) and all(mention.hedged for mention in self.supporting)

    @property
    def is_resolved(self) -> bool:
        """Whether its time is nobody's own words, but taken from a document's date."""
        return bool(self.supporting) and all(mention.resolved_from is not None for mention in self.supporting)

    @property
    def wording(self) -> str:
        """The first printed form, else the plain value."""
        return self.mentions[0].wording if self.mentions else format(self.value, "f")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Every figure of one measure that takes part, in the order of their keys.

    `derived` holds pairs of figure keys, each in order, that a declared derivation links (a part and
    its whole, two parts): these are two things, and are compared by their own rules. `denied` are
    the figures that nobody says are so, `lineage` the links between sources that hold for this measure.
    """

    measure: Measure
    figures: tuple[ScopedFigure, ...]
    derived: frozenset[tuple[str, str]] = frozenset()
    denied: tuple[ScopedFigure, ...] = ()
    lineage: tuple[LineageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What the other figures of a measure say about how two of them are to be compared.

    `stated` are the qualifiers and axes ("place") that any figure of the measure states; one that
    nobody states is no axis. `has_decimals` tells whether any figure is printed with digits after
    the decimal mark: then a bare integer among them is a rounded number.
    """

    stated: frozenset[str] = frozenset()
    has_decimals: bool = False


class DerivationKind(StrEnum):
    """How a figure should follow from others; the order of terms is that of the docs."""

    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    PERCENT_OF = "percent_of"
    PERCENT_CHANGE = "percent_change"
    CONVERSION = "conversion"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A figure that should follow from others.

    Terms in order: sum: all parts; difference: a, b (a minus b); ratio and percent_of: part,
    whole; percent_change: from, to; conversion: from (times `factor`); part: the part, the
    result being its whole.

    Of a conversion between two currencies `on` are the times whose rate of exchange may have been used, the one that
    the words name first, and `rates` what the published rates were then; both are empty where nothing tells.
    """

    key: str
    kind: DerivationKind
    result: ScopedFigure
    terms: tuple[ScopedFigure, ...]
    factor: Decimal | None = None
    quote: str | None = None
    source: SourceRef | None = None
    on: tuple[Period, ...] = ()
    rates: tuple[RateRange, ...] = ()


class CheckResult(StrEnum):
    """What a cited work was found to hold."""

    HOLDS = "holds"
    DIFFERS = "differs"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class CiteCheck:
    """Somebody read a cited work: what it holds about the claim."""

    result: CheckResult
    quote: str | None = None
    page: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class CitationRef:
    """The work that an assertion rests on; `source` is None when it could not be resolved.

    `checks` are in the order in which they were made; the last one counts.
    """

    key: str
    source: SourceRef | None
    as_cited: str | None = None
    marker: str | None = None
    locator: str | None = None
    outcome: str = "full"
    primary: bool = False
    checks: tuple[CiteCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class AssertionRef:
    """A source makes, denies or corrects the claim."""

    key: str
    source: SourceRef
    stance: Stance = Stance.ASSERTS
    speaker: str | None = None
    hedged: bool = False
    said_on: Period | None = None
    quote: str | None = None
    language: str | None = None
    page: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    corrects: str | None = None
    citations: tuple[CitationRef, ...] = ()

    @property
    def standing(self) -> tuple[str, int, int, str, str, str]:
        """Where it stands, to sort by: what was recorded in whatever order is shown in the same."""
        return (self.source.key, self.start or 0, self.line or 0, self.page or "", self.quote or "", self.key)

    @property
    def supports(self) -> bool:
        """Whether the source says that the claim is so."""
        return self.stance is not Stance.DENIES


@dataclass(frozen=True, slots=True)
class LineageLink:
    """`source` derives from `of` (keys): reprint, translation, edition, same_data; for one measure or all."""

    source: str
    of: str
    kind: str
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class CitationLink:
    """For this claim, or its measures, `source` rests on `cited` (keys)."""

    source: str
    cited: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Support:
    """One claim with everyone who speaks of it, what they rest on, and what those works say.

    `figures` are the claim's own. `lineage` and `links` hold every declared step that can be
    reached from its assertions, for this claim's measures; `sources` every work on the way, by
    key order. `cited_figures` are what those works themselves print for the same measures (in
    other claims); `frames` tell by measure key what all figures of the measure state. `in_question`
    is true when the claim stands in an open finding or has a verdict, or when coverage was asked for.
    """

    claim: str
    text: str
    figures: tuple[ScopedFigure, ...] = ()
    assertions: tuple[AssertionRef, ...] = ()
    lineage: tuple[LineageLink, ...] = ()
    links: tuple[CitationLink, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    cited_figures: tuple[ScopedFigure, ...] = ()
    frames: Mapping[str, Frame] = field(default_factory=dict)
    in_question: bool = False

    def frame(self, measure: str) -> Frame | None:
        """Give what all figures of a measure (key) state, not only those of this claim."""
        return self.frames.get(measure)

    def source(self, key: str) -> SourceRef | None:
        """Find a work on the way by its key."""
        return next((source for source in self.sources if source.key == key), None)


Material = Quantity | Derivation | Support | Reading
