"""FIG013: one count, printed twice with two digits in each other's place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from claimdb.check.headlines import stems
from claimdb.check.passages import document_hit, point
from claimdb.check.rule import rule
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.reading.repeats import find_repeats
from claimdb.values.difference import Outcome
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.folding import fold_text
from claimdb.values.hit import Hit, Severity
from claimdb.values.reading import Reading, RegionKind

_FEWEST_DIGITS = 3
# A document that counts one thing so often is a table of it.
_MOST_COUNTED = 40


@rule("FIG013", material=Reading, severity=Severity.NOTE, since="0.1")
def transposed_digits(reading: Reading) -> Iterator[Hit]:
    """One count stands in two sentences with two neighbouring digits in each other's place.

    Both count the same noun, in sentences that have another word in common, and neither another place nor another
    time tells them apart: 1,840 workers and 1,480 workers. That they count one thing is a guess, so this is a note. To
    settle it, look up the figure.
    """
    counted: dict[str, list[tuple[Said, PlacedFigure]]] = defaultdict(list)
    for said in said_in(reading, (RegionKind.BODY, RegionKind.QUOTATION, RegionKind.CAPTION)):
        for placed in said.figures:
            if _is_plain_count(placed.figure):
                counted[fold_text(placed.figure.counted or "")].append((said, placed))
    for held in counted.values():
        for (said, one), (told, other) in combinations(held[:_MOST_COUNTED], 2):
            if said is told or not _may_be_one(said, one.figure, told, other.figure):
                continue
            if not {one.figure.start, other.figure.start} <= _repeated(reading):
                printed = [" ".join(each.figure.wording.split()) for each in (one, other)]
                yield document_hit(
                    "transposed_digits",
                    (
                        point(reading, one.figure.start, one.figure.end, said.sentence),
                        point(reading, other.figure.start, other.figure.end, told.sentence),
                    ),
                    facts=printed,
                    params={"first": printed[0], "second": printed[1]},
                    outcome=Outcome.CONTRADICTION,
                    axis="value",
                )
                break


def _repeated(reading: Reading) -> set[int]:
    """Give where the figures stand that FIG001 holds against each other, as their clauses are the same."""
    figures = (figure for quantity in find_repeats(reading) for figure in quantity.figures)
    return {mention.start for figure in figures for mention in figure.mentions if mention.start is not None}


def _is_plain_count(figure: Figure) -> bool:
    is_exact = figure.comparator is Comparator.EXACT and not figure.is_ambiguous
    return figure.kind is FigureKind.FIGURE and is_exact and figure.unit is None and figure.counted is not None


def _may_be_one(said: Said, one: Figure, told: Said, other: Figure) -> bool:
    ours, theirs = (format(figure.value.normalize(), "f") for figure in (one, other))
    if len(ours) < _FEWEST_DIGITS or not _are_swapped(ours, theirs) or one.place != other.place:
        return False
    if one.period is not None and other.period is not None and one.period != other.period:
        return False
    return bool((stems(said.text) & stems(told.text)) - stems(one.counted or ""))


def _are_swapped(ours: str, theirs: str) -> bool:
    """Tell whether two numbers are the same but for two neighbouring digits."""
    if len(ours) != len(theirs) or ours == theirs:
        return False
    apart = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    return len(apart) == 2 and all(
        last - first == 1 and ours[first] == theirs[last] and ours[last] == theirs[first]
        for first, last in pairwise(apart)
    )
