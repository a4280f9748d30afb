"""Changes told in one sentence with the two values between which they lie: by percent, in points, or many times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from re import Match

from claimdb.reading.derivation_words import TieWords
from claimdb.reading.prose import PlacedFigure, Said
from claimdb.reading.ties import Tie, gap_between, is_alike, is_points
from claimdb.text.patterns import just_before
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.interval import Interval
from claimdb.values.material import DerivationKind

_MOST_GROWN = 50
# Who says "doubled" may mean a little less or more: so much of the factor.
_OF_FACTOR = Decimal("0.075")


def find_changes(said: Said, figures: list[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find two values and by how much the one differs from the other: "from 100 to 120, an increase of 20%"."""
    if words.no_plain_change.search(said.text):
        return
    changes = [
        (one, other) if is_forward else (other, one)
        for one, other in pairwise(figures)
        if is_alike(one.figure, other.figure) and (is_forward := _way(said, one, other, words)) is not None
    ]
    if len(changes) != 1:
        return
    before, after = changes[0]
    amounts = [one for one in figures if one not in changes[0] and _is_amount(said, one, words)]
    amounts = [one for one in amounts if one.figure.unit == "percent" or is_points(one.figure)]
    low, high = sorted((before.figure.value, after.figure.value))
    # Values of two scales are one that was read without its scale word: nothing in a sentence grows so much.
    if len(amounts) == 1 and before.figure.value > 0 and high < _MOST_GROWN * low:
        yield Tie(DerivationKind.PERCENT_CHANGE, amounts[0], (before, after))


def _way(said: Said, one: PlacedFigure, other: PlacedFigure, words: TieWords) -> bool | None:
    """Tell whether two values are told as from one to the other (True), the later first (False), or not so."""
    gap = gap_between(said, one, other)
    if words.to.fullmatch(gap) and words.from_.fullmatch(said.text[: one.start]):
        return True
    return False if words.against.fullmatch(gap) else None


def _is_amount(said: Said, one: PlacedFigure, words: TieWords) -> bool:
    if one.figure.direction is not None:
        return True
    before, behind = said.text[: one.start], said.text[one.end :]
    return words.change.fullmatch(before) is not None or words.change_behind.match(behind) is not None


def find_comparisons(said: Said, figures: Sequence[PlacedFigure], words: TieWords) -> Iterator[Tie]:
    """Find a value, by how much it differs, and the other value: "341 ships, 17% fewer than the 412 of 2021"."""
    for after, amount, before in zip(figures, figures[1:], figures[2:], strict=False):
        if amount.figure.unit != "percent" or not _are_of_one(after.figure, before.figure):
            continue
        if before.figure.value <= 0 or after.figure.unit == "percent":
            continue
        gap = gap_between(said, amount, before)
        told = said.text[: amount.end] + said.text[before.start :]
        is_told = words.compared.fullmatch(gap) and words.differs.fullmatch(gap_between(said, after, amount))
        if is_told and not words.no_plain_change.search(told):
            yield Tie(DerivationKind.PERCENT_CHANGE, amount, (before, after))


def _are_of_one(one: Figure, other: Figure) -> bool:
    """Tell whether two figures can be two values of one thing."""
    if not is_alike(one, other) or Comparator.BETWEEN in {one.comparator, other.comparator}:
        return False
    if one.unit is not None or None in {one.counted, other.counted}:
        return True
    return fold_text(one.counted or "") == fold_text(other.counted or "")


def find_multiples(said: Said, words: TieWords) -> Iterator[Tie]:
    """Find two values and how many times the one is the other: "doubled from 20 to 45 million"."""
    placed = [one for one in said.figures if one.figure.kind is FigureKind.FIGURE and not one.figure.is_ambiguous]
    for at, one in enumerate(placed):
        following = placed[at + 1] if at + 1 < len(placed) else None
        pair = _pair(said, one, following, words)
        verb = just_before(words.times, said.text, one.start)
        if pair is None or verb is None or any(verb.start() < other.start < one.start for other in placed):
            continue
        before, after = pair
        if before.figure.value > 0:
            times = _times(one, verb, words)
            yield Tie(DerivationKind.RATIO, times, (after, before), loose=True)


def _pair(
    said: Said, one: PlacedFigure, other: PlacedFigure | None, words: TieWords
) -> tuple[PlacedFigure, PlacedFigure] | None:
    """Give the first and the last value of "from 20 to 45 million", also where it was read as one range."""
    figure = one.figure
    if figure.comparator is Comparator.BETWEEN and figure.value_high is not None:
        return _only(one, figure.value), _only(one, figure.value_high)
    if other is None or not is_alike(figure, other.figure):
        return None
    is_from = words.from_.fullmatch(said.text[: one.start]) is not None
    return (one, other) if is_from and words.to.fullmatch(gap_between(said, one, other)) else None


def _only(placed: PlacedFigure, value: Decimal) -> PlacedFigure:
    """Give one end of "from 12 to 24 ships" as the figure that it is."""
    exact = Interval(value, value)
    figure = replace(
        placed.figure,
        value=value,
        value_high=None,
        comparator=Comparator.EXACT,
        strict=exact,
        printed=exact,
        wording=format(value.normalize(), "f"),
    )
    return replace(placed, figure=figure)


def _times(near: PlacedFigure, verb: Match[str], words: TieWords) -> PlacedFigure:
    """Give the factor that a verb says, as a figure."""
    factor = next(value for begin, value in words.factors.items() if verb["verb"].lower().startswith(begin))
    span = Interval(factor * (1 - _OF_FACTOR), factor * (1 + _OF_FACTOR))
    start, end = verb.span("verb")
    # The document places it by a figure near by, as sentences may have lost letters before it.
    shift = near.figure.start - near.start
    figure = replace(
        near.figure,
        start=start + shift,
        end=end + shift,
        wording=verb["verb"],
        value=factor,
        value_high=None,
        comparator=Comparator.EXACT,
        strict=span,
        printed=span,
        step=Decimal(0),
        unit=None,
        counted=None,
        conventional=True,
    )
    return PlacedFigure(start, end, figure)
