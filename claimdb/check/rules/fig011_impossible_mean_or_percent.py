"""FIG011: a percentage that no whole number of so few gives, or a mean that no sum of whole numbers gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from claimdb.check.passages import document_hit, point_in
from claimdb.check.rule import rule
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.text.patterns import just_before
from claimdb.values.difference import Outcome
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading

_SMALL = 500
_OF = re.compile(r"\s(?:des|of the|de ces|of these|of those)\s$", re.IGNORECASE)
_OUT_OF = re.compile(r"^\W*(?:sur|of|out of|parmi|among)\s(?:les\s|the\s|ces\s|these\s)?$", re.IGNORECASE)
_AFTER_BASE = re.compile(r"\s?(?:[^\W\d]+(?:\s[^\W\d]+){0,2}\s?)?,\s$")
_BOUND = re.compile(
    r"\s?(?:[.,;:)]|$|(?:ont|sont|étaient|avaient|seraient|disent|have|had|are|were|say|said|did|do|agree)\b)",
    re.IGNORECASE,
)
_MEAN = re.compile(r"(?:\bmean(?:\s(?:of|=|was|is))?|\bmoyenne(?:\s(?:de|=|est de))?|\bM\s=)\s$")
_SIZE = re.compile(r"\b[nN]\s?=\s?$")


@rule("FIG011", material=Reading, severity=Severity.WARNING, since="0.1")
def impossible_mean_or_percent(reading: Reading) -> Iterator[Hit]:
    """One percentage or mean cannot come from whole numbers of so few.

    Of 20 people, 35 % are seven and 37 % are nobody (the GRIM test: N. J. L. Brown and J. A. J. Heathers, Social
    Psychological and Personality Science 8 (4), 2017). Only a percentage of a printed, exact number of counted
    things in the same sentence is judged, never of money or measures. A mean with its "n =" is a note: what was
    counted need not be whole. To settle it, ask for the counts.
    """
    for said in said_in(reading):
        figures = [one for one in said.figures if one.figure.kind is FigureKind.FIGURE]
        for share, base in (*_shares(said, figures), *_means(said, figures)):
            scale = 100 if share.figure.unit == "percent" else 1
            if _is_possible(share.figure, int(base.figure.value), scale):
                continue
            yield document_hit(
                "impossible_percent" if scale == 100 else "impossible_mean",
                [point_in(reading, said.sentence, one.start, one.end) for one in (share, base)],
                facts=(share.figure.wording, base.figure.wording),
                params={"share": share.figure.wording, "base": base.figure.wording},
                severity=None if scale == 100 else Severity.NOTE,
                outcome=Outcome.CONTRADICTION,
                axis="value",
            )


def _is_base(figure: Figure) -> bool:
    return (
        figure.unit is None
        and figure.comparator is Comparator.EXACT
        and figure.value == int(figure.value)
        and 1 < figure.value <= _SMALL
        and figure.strict.same_as(figure.printed)
        and not figure.hedged
    )


def _is_share(figure: Figure) -> bool:
    is_plain = figure.comparator is Comparator.EXACT and figure.direction is None and not figure.hedged
    return (
        figure.unit == "percent"
        and is_plain
        and 0 < figure.value < 100
        and any(sign.isdigit() for sign in figure.wording)
    )


def _shares(said: Said, figures: list[PlacedFigure]) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    for at, share in enumerate(figures):
        if not _is_share(share.figure):
            continue
        behind = figures[at + 1] if at + 1 < len(figures) else None
        if behind is not None and _is_base(behind.figure) and behind.figure.counted is not None:
            is_of = _OF.fullmatch(said.text[share.end : behind.start]) is not None
            if is_of and _BOUND.match(said.text[behind.end :]):
                yield share, behind
        first = figures[0]
        if at == 1 and _is_base(first.figure) and first.figure.counted is not None:
            is_announced = _OUT_OF.match(said.text[: first.start]) is not None
            if is_announced and _AFTER_BASE.fullmatch(said.text[first.end : share.start]):
                yield share, first


def _means(said: Said, figures: list[PlacedFigure]) -> Iterator[tuple[PlacedFigure, PlacedFigure]]:
    means = [one for one in figures if one.figure.unit is None and just_before(_MEAN, said.text, one.start)]
    sizes = [one for one in figures if _is_base(one.figure) and just_before(_SIZE, said.text, one.start)]
    if len(means) == 1 and len(sizes) == 1 and means[0] is not sizes[0]:
        yield means[0], sizes[0]


def _is_possible(figure: Figure, size: int, scale: int) -> bool:
    """Tell whether some whole number of `size` gives the figure, rounded to its last digit in either way."""
    # A share that is printed whole is rounded to one, however many zeros it ends in.
    step = Fraction(figure.step) if figure.step is not None else Fraction(1)
    half = min(step, Fraction(1)) / 2
    value = Fraction(figure.value)
    low, high = (value - half) * size / scale, (value + half) * size / scale
    return ceil(low) <= floor(high)
