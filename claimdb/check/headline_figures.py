"""The figures of a headline against those of the text under it: things counted, and changes in percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimdb.check.headlines import Section, stems
from claimdb.reading.prose import PlacedFigure, Said
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.interval import Interval

_FEWEST_SHARED = 2
_OF_OTHERS = re.compile(r"\b(?:another|further|other|the remaining|les? autres?|encore)\s$", re.IGNORECASE)
# "By half" may mean 45 %, "a third" 30 %.
_OF_FRACTION = Decimal("0.15")


def figures_at_odds(section: Section) -> Iterator[tuple[PlacedFigure, Said, PlacedFigure]]:
    """Give each figure of a headline with the one figure of the text that speaks of the same and denies it.

    Of the same speak figures that count the same noun, or tell a change the same way in percent, in a sentence that
    has two other words of the headline, or its only one. Where any figure of the text agrees, or two of them speak of
    the same and differ, nothing is said.
    """
    for placed in section.headline.figures:
        figure = placed.figure
        if not _is_plain(figure) or _kind(figure) is None:
            continue
        like = [
            (said, one)
            for said in section.sentences
            for one in said.figures
            if one.figure.kind is FigureKind.FIGURE and _kind(one.figure) == _kind(figure)
        ]
        if any(_allowed(one.figure).meets(_allowed(figure)) for _, one in like):
            continue
        words = stems(section.headline.text) - stems(figure.counted or "") - stems(figure.wording.split(" ")[0])
        speaking = [
            (said, one)
            for said, one in like
            if _is_plain(one.figure)
            and 0 < min(_FEWEST_SHARED, len(words)) <= len(words & stems(said.text))
            and _is_of_one_time(figure, one.figure)
            and not _OF_OTHERS.search(said.text[: one.start])
        ]
        if len({one.figure.value for _, one in speaking}) == 1:
            yield placed, *speaking[0]


def _is_plain(figure: Figure) -> bool:
    is_exact = figure.comparator is Comparator.EXACT and not figure.hedged and not figure.is_ambiguous
    return is_exact and figure.kind is FigureKind.FIGURE


def _kind(figure: Figure) -> tuple[str, ...] | None:
    """Give what two figures must have in common to be held against each other; None where it is too little."""
    if figure.unit == "percent":
        return ("percent", figure.direction.value) if figure.direction is not None else None
    return ("count", fold_text(figure.counted)) if figure.unit is None and figure.counted is not None else None


def _allowed(figure: Figure) -> Interval:
    if figure.unit != "percent" or figure.comparator is not Comparator.EXACT:
        return figure.printed
    is_in_words = not any(sign.isdecimal() for sign in figure.wording)
    half = figure.value * _OF_FRACTION if is_in_words else figure.step / 2
    return Interval(figure.value - half, figure.value + half)


def _is_of_one_time(one: Figure, other: Figure) -> bool:
    if one.period is None or other.period is None:
        return True
    return (one.period.start, one.period.end) == (other.period.start, other.period.end)
