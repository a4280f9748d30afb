"""A part, its whole and the percentage that the one is of the other, told in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from claimdb.reading.derivation_words import TieWords
from claimdb.reading.prose import PlacedFigure, Said
from claimdb.reading.ties import Tie, gap_between, is_finished_by
from claimdb.text.patterns import just_before
from claimdb.values.figure import Comparator
from claimdb.values.interval import Interval
from claimdb.values.material import DerivationKind

_COUNT = r"[0-9]{1,3}(?:[\u00a0\u202f ,.][0-9]{3})+|[0-9]+"
# A share that was read as one figure: "12 out of 43", "12 sur un total de 43".
_TWO_COUNTS = re.compile(rf"(?P<part>{_COUNT})\s[^\W\d][^\d.,;:()]*\s(?P<whole>{_COUNT})")
_MOST_ROUNDED = 20


def find_shares(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a part, its whole and the percentage between them: "12 of the 40 members (30%)"."""
    yield from _shares_in_one(said, figures, words)
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        gaps = gap_between(said, one, two), gap_between(said, two, three)
        is_behind = three.figure.unit == "percent" and words.that_is.fullmatch(gaps[1]) is not None
        is_of_first = words.then.fullmatch(gaps[0]) and just_before(words.of_a_whole, said.text, one.start)
        if is_behind and words.out_of.fullmatch(gaps[0]):
            part, whole, share = one, two, three
        elif is_behind and is_of_first and two.figure.value <= one.figure.value and three.figure.direction is None:
            # "Of the 40 members, 12 (30%) signed"
            part, whole, share = two, one, three
        elif one.figure.unit == "percent" and words.that_is.fullmatch(gaps[0]) and words.out_of.fullmatch(gaps[1]):
            share, part, whole = one, two, three
        else:
            continue
        is_counted = part.figure.unit is None and whole.figure.unit is None
        if (
            is_counted
            and whole.figure.value > 0
            and is_finished_by(said.text[three.end :])
            and _is_integral(part, whole)
        ):
            yield Tie(DerivationKind.PERCENT_OF, share, (part, whole), loose=whole is one)


def _shares_in_one(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a part and its whole that were read as one share, and the percentage: "12 out of 43 members (30%)"."""
    for one, share in pairwise(figures):
        counts = _TWO_COUNTS.fullmatch(one.figure.wording)
        is_told = words.that_is.fullmatch(gap_between(said, one, share)) and is_finished_by(said.text[share.end :])
        if {one.figure.unit, share.figure.unit} != {"percent"} or counts is None or not is_told:
            continue
        part, whole = (_count(one, counts.start(group), counts[group]) for group in ("part", "whole"))
        is_exact = one.figure.comparator is Comparator.EXACT and share.figure.direction is None
        # Who says "1 in 5" may well mean 22 %.
        if is_exact and whole.figure.value > _MOST_ROUNDED and 0 < part.figure.value <= whole.figure.value:
            yield Tie(DerivationKind.PERCENT_OF, share, (part, whole), loose=True)


def _count(placed: PlacedFigure, at: int, printed: str) -> PlacedFigure:
    """Give one of the two counts of a share as a figure of its own, rounded as far as its zeros allow."""
    digits = "".join(sign for sign in printed if sign.isdecimal())
    value, step = Decimal(digits), Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))
    figure = replace(
        placed.figure,
        start=placed.figure.start + at,
        end=placed.figure.start + at + len(printed),
        wording=printed,
        value=value,
        strict=Interval(value, value),
        printed=Interval(value - step / 2, value + step / 2) if step > 1 else Interval(value, value),
        step=step,
        unit=None,
    )
    return PlacedFigure(placed.start + at, placed.start + at + len(printed), figure)


def _is_integral(*placed: PlacedFigure) -> bool:
    return all(one.figure.value == one.figure.value.to_integral_value() for one in placed)
