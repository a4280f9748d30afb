"""One document as it was read: its text, what stands where in it, its figures, dates and notes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimdb.values.figure import Figure
from claimdb.values.note import Note
from claimdb.values.period import Period


class RegionKind(StrEnum):
    """What a stretch of a document is; all but title, heading and body is not what the document itself asserts."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    QUOTATION = "quotation"
    TABLE = "table"
    CAPTION = "caption"
    NOTES = "notes"
    REFERENCES = "references"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    NAVIGATION = "navigation"
    COOKIES = "cookies"
    COMMENTS = "comments"
    TEASER = "teaser"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a document's text, in code points, and what it is."""

    start: int
    end: int
    kind: RegionKind


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a document: its stretch of text, and its label as printed ("iv", "12"), which is what is cited."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span in the text as given, and its words with line ends and cut words joined.

    Note markers and hyphens of cut words are no part of its words: `cuts` are the places in `text` where a piece
    was left out, ascending, `gaps` how many characters are gone up to and including each.
    """

    start: int
    end: int
    text: str
    cuts: tuple[int, ...] = ()
    gaps: tuple[int, ...] = ()

    def place(self, original: int) -> int:
        """Give the place in `text` of a place in the document; one that was left out stands where its gap is."""
        at = original - self.start
        removed = 0
        for cut, gap in zip(self.cuts, self.gaps, strict=True):
            if cut + gap > at:
                return max(0, min(at - removed, cut))
            removed = gap
        return max(0, min(at - removed, len(self.text)))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the document of `text[start:end]`, without what was left out at its two ends."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(start)

    def _back(self, offset: int) -> int:
        at = bisect_right(self.cuts, offset)
        return self.start + offset + (self.gaps[at - 1] if at else 0)


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """A date or period and where its words stand in the text as given."""

    start: int
    end: int
    period: Period


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy that is kept of a document: the key of its snapshot, its text, and what stands where in it."""

    key: str
    text: str
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a quote was taken from: the key of the copy, and its span there in code points."""

    copy: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document rule gets: one document, read; every span is in code points of `text`, in reading order.

    `name` is the cite key or file name, `language` "en" or "fr", `issued` the document's own date. `regions` do
    not overlap; what none covers is body. `csl` are the CSL variables that the document itself gives of the work it
    is. `known_quotes` are quotes that claims take from it, by assertion key (empty for a plain file); `copies` those
    kept of it, the newest first, and `taken` the places of quotes in them, where these are recorded.
    """

    name: str
    text: str
    language: str
    title: str | None = None
    issued: Period | None = None
    regions: tuple[Region, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DatedSpan, ...] = ()
    notes: tuple[Note, ...] = ()
    csl: Mapping[str, object] = field(default_factory=dict)
    known_quotes: Mapping[str, str] = field(default_factory=dict)
    copies: tuple[KeptCopy, ...] = ()
    taken: Mapping[str, Taken] = field(default_factory=dict)
