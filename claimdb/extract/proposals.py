"""What is proposed of a document: each a claim in the making, with where it stands and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimdb.values.figure import Figure
from claimdb.values.note import NoteOutcome


class Stance(StrEnum):
    """What the words do with the figure."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CORRECTS = "corrects"


class Role(StrEnum):
    """How a figure stands to the others of its sentence."""

    PART = "part"
    WHOLE = "whole"
    BEFORE = "from"
    AFTER = "to"
    CHANGE = "by"


@dataclass(frozen=True, slots=True)
class Cited:
    """A work that a note cites for a figure, as cited; `csl` holds what was read of it, empty where nothing was.

    `marker` is the label of the note. `outcome` says whether the words name the work in full, were resolved
    (ibid., op. cit.), may mean several works, or none that is known. `means` names the work that it was resolved to,
    or those that it may mean.
    """

    as_cited: str
    marker: str
    outcome: NoteOutcome
    locator: str | None = None
    csl: dict[str, object] = field(default_factory=dict)
    means: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """What the words around a figure tell of it, as ideas that are one in every language.

    `head` is what is counted (empty for an amount), `near` what narrows that noun, `deeds` what was done, `words` what
    else its clause tells; `around` what its sentence, the first sentence and the title tell, which may explain a word
    that the clause leaves out. `names` are countries by code and other names folded; `topic` those of the title and the
    first sentence. `start` and `end` are the days for which it holds, as far as they are told. `is_present` is said of
    now, `lasting` of what has no time (a length, a cost), `planned` of what is to be, `holds` of what is had (a
    stock), and not of what came about; `rate` names the span of a rate,
    `printed` the names as they were printed; `is_carried` tells a time taken from a sentence about something else.
    `issued` is the first day of the document's date, or the one that it opens with, `is_dated` tells a time that the
    sentence of the figure gives it, `own` are the names of its clause, else of its sentence, `years` the years in its
    clause, `aside` tells a figure that the text sets beside its own story. `about` is the first name that the title or
    first sentence prints, `told_by` the noun that an amount is told by ("a fine of"), `still` tells what goes on and
    may be otherwise tomorrow, `is_some` counts some of what was told ("two of them"), `takes_in` counts one who is
    told of elsewhere too ("five people, including the driver"), `is_final` is said to be the last word on it.
    `beside` are all names of its sentence.
    """

    head: str
    near: frozenset[str]
    deeds: frozenset[str]
    words: frozenset[str]
    around: frozenset[str]
    names: frozenset[str]
    topic: frozenset[str]
    rate: str = ""
    start: date | None = None
    end: date | None = None
    is_present: bool = False
    lasting: bool = False
    planned: bool = False
    in_title: bool = False
    holds: bool = False
    is_share: bool = False
    printed: str = ""
    is_carried: bool = False
    issued: date | None = None
    is_dated: bool = False
    own: frozenset[str] = frozenset()
    aside: bool = False
    years: frozenset[str] = frozenset()
    about: str = ""
    told_by: str = ""
    still: bool = False
    is_some: bool = False
    takes_in: bool = False
    is_final: bool = False
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """One figure of a candidate, its period and place completed from its sentence, and what it may measure.

    `measure_text` proposes a label in the words of the document, None where the words give none. `part_of` is the
    place in the document where the figure of the whole begins. `is_moment` says that the period is a moment at which
    the figure is true (a stock), or a time over which it was counted; None leaves it to the measure.
    """

    figure: Figure
    measure_text: str | None = None
    role: Role | None = None
    part_of: int | None = None
    is_moment: bool | None = None
    subject: str | None = None
    sense: Sense | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that a document may make: the `candidate` record of the machine output.

    `key` is where it stands: the document, the frame of the sentence without its figures, and its turn among equal
    frames, so that edits elsewhere leave it. `evidence` is what it says: only changed evidence asks again. `start` and
    `end` are the span of the sentence in the document's text, `text` its words with lines joined.
    """

    document: str
    key: str
    evidence: str
    start: int
    end: int
    text: str
    figures: tuple[ProposedFigure, ...]
    language: str
    stance: Stance = Stance.ASSERTS
    speaker: str | None = None
    hedged: bool = False
    cites: tuple[Cited, ...] = ()
    page: str | None = None

    @property
    def first(self) -> ProposedFigure:
        """The figure by which the candidate is known."""
        return self.figures[0]

    @property
    def measure_text(self) -> str | None:
        """The label proposed for the first figure."""
        return self.first.measure_text
