"""A document sentence by sentence: each with the figures and dates that stand in it, placed in its own words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claimdb.values.figure import Figure
from claimdb.values.reading import DatedSpan, Reading, Region, RegionKind, Sentence


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure, and where it stands in the words of its sentence."""

    start: int
    end: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date or period, and where it stands in the words of its sentence."""

    start: int
    end: int
    dated: DatedSpan


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a document, what region it stands in, and its figures and dates in order."""

    sentence: Sentence
    region: RegionKind
    figures: tuple[PlacedFigure, ...] = ()
    dates: tuple[PlacedDate, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.text


ASSERTING = frozenset(
    {RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.QUOTATION, RegionKind.CAPTION, RegionKind.NOTES}
)
"""Where a document speaks; what a table, a list of links or a comment holds is not read as sentences."""


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Spanned)


def said_in(reading: Reading, regions: Iterable[RegionKind] = ASSERTING) -> list[Said]:
    """Give the sentences that stand in regions of these kinds, in reading order."""
    wanted = frozenset(regions)
    starts = [region.start for region in reading.regions]
    figure_starts = [figure.start for figure in reading.figures]
    date_starts = [dated.start for dated in reading.dates]
    found = []
    for sentence in reading.sentences:
        kind = _kind_at(reading.regions, starts, sentence.start)
        if kind not in wanted:
            continue
        figures = _within(reading.figures, figure_starts, sentence)
        dates = _within(reading.dates, date_starts, sentence)
        found.append(
            Said(
                sentence,
                kind,
                tuple(PlacedFigure(*_placed(sentence, figure), figure) for figure in figures),
                tuple(PlacedDate(*_placed(sentence, dated), dated) for dated in dates),
            )
        )
    return found


def region_at(reading: Reading, place: int) -> RegionKind:
    """Tell in what kind of region a place stands; what none covers is body."""
    return _kind_at(reading.regions, [region.start for region in reading.regions], place)


def _kind_at(regions: Sequence[Region], starts: Sequence[int], place: int) -> RegionKind:
    at = bisect_right(starts, place) - 1
    return regions[at].kind if at >= 0 and place < regions[at].end else RegionKind.BODY


def _within(spans: Sequence[S], starts: Sequence[int], sentence: Sentence) -> Sequence[S]:
    return spans[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _placed(sentence: Sentence, span: _Spanned) -> tuple[int, int]:
    start = sentence.place(span.start)
    return start, max(start, sentence.place(span.end - 1) + 1) if span.end > span.start else start
