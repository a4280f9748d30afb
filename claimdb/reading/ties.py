"""What the words of a sentence tie together, and what its figures must have in common for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimdb.reading.prose import PlacedFigure, Said
from claimdb.values.figure import Comparator, Figure
from claimdb.values.folding import fold_text
from claimdb.values.interval import Interval
from claimdb.values.material import DerivationKind
from claimdb.values.period import Period

_POINTS = frozenset({"point", "points"})
_TENS = 10
# "A rise of 20 %" is none of 25.
_STEP_OF_TENS = Decimal(5)


@dataclass(frozen=True, slots=True)
class Tie:
    """What the words of a sentence tie together; a `loose` one rests on a reading of them.

    `on` and `factor` are those of a conversion, as in `Derivation`.
    """

    kind: DerivationKind
    result: PlacedFigure
    terms: tuple[PlacedFigure, ...]
    loose: bool = False
    on: tuple[Period, ...] = ()
    factor: Decimal | None = None


def gap_between(said: Said, first: PlacedFigure, second: PlacedFigure) -> str:
    """Give the words between two figures."""
    return said.text[first.end : second.start]


def is_finished_by(behind: str) -> bool:
    """Tell whether nothing that belongs to a figure follows it."""
    return not behind.strip() or behind.lstrip()[0] in ").,;:"


def is_points(figure: Figure) -> bool:
    """Tell percentage points."""
    return figure.unit is None and fold_text(figure.counted or "").split(" ")[0] in _POINTS


def is_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one unit: both count, or both are of one currency or measured alike."""
    return one.unit == other.unit and not (is_points(one) or is_points(other))


def narrowed(tie: Tie) -> Tie:
    """Take round figures beside what is worked out from them as rounded less than their zeros allow.

    By its zeros "2,000" may be 1,500 and "20 %" may be 25. Who prints a number and what follows from it rounds
    neither so far: two digits of a number are held to be meant, and tens of percent to a quarter. What rests on this
    is loose. Scale words ("9 million") are left as they are.
    """
    placed = (tie.result, *tie.terms)
    firm = tuple(_narrow(one) for one in placed)
    if firm == placed:
        return tie
    return replace(tie, result=firm[0], terms=firm[1:], loose=True)


def _narrow(placed: PlacedFigure) -> PlacedFigure:
    figure = placed.figure
    if figure.comparator is not Comparator.EXACT or figure.value <= 0:
        return placed
    if figure.unit == "percent":
        if figure.step < _TENS:
            return placed
        return replace(placed, figure=replace(figure, step=_STEP_OF_TENS))
    if figure.printed == figure.strict or not _is_in_digits(figure):
        return placed
    half = Decimal(5).scaleb(figure.value.adjusted() - 2)
    if figure.step <= 2 * half:
        return placed
    printed = Interval(figure.value - half, figure.value + half)
    return replace(placed, figure=replace(figure, step=2 * half, printed=printed))


def _is_in_digits(figure: Figure) -> bool:
    """Tell a number that its digits print whole: "2,000", not "2 thousand"."""
    printed = "".join(sign for sign in figure.wording if sign.isdecimal())
    return printed.lstrip("0") == format(figure.value.to_integral_value(), "f")
