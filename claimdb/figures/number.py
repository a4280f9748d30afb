"""A number as it is printed, in digits or in words, with what multiplies it, without its unit.

A number knows how exactly it is printed: `step` is the power of ten of its last significant digit with
the scale applied; `rounded` tells whether it is visibly rounded (digits after a decimal mark, a scale
word, a bare integer with two zeros or more at its end).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimdb.values.arithmetic import EXACT
from claimdb.values.figure import FigureKind

HYPHENS = frozenset("-‐‑")
_MILLION = Decimal(10**6)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `first` to `end` (exclusive).

    `mantissa` is what is printed before a scale word, `scale` what it is multiplied with (1: nothing).
    `digits` tells digits from words, `noun` whether it ends in a noun of number, which counts
    with a preposition ("une centaine de", "2 millions de"); `about` whether that noun says "about" by itself.
    `part` is what one part of a share is, in percent: 33.3333 for thirds. `year` tells words that say a year.
    """

    first: int
    end: int
    value: Decimal
    step: Decimal
    rounded: bool
    kind: FigureKind = FigureKind.FIGURE
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    digits: bool = False
    noun: bool = False
    about: bool = False
    one: bool = False
    share: bool = False
    part: Decimal = Decimal(0)
    year: bool = False
    alternatives: tuple[Decimal, ...] = ()

    @property
    def joins(self) -> bool:
        """Whether the number counts with a preposition, as digits that are said as millions do: "2 000 000 d’euros"."""
        return self.noun or (self.digits and self.value >= _MILLION and not EXACT.remainder(self.value, _MILLION))


def significant_step(value: Decimal) -> Decimal:
    """Give the power of ten of the last digit that is not zero, at least 1 for a whole number.

    >>> significant_step(Decimal(2700)), significant_step(Decimal(54)), significant_step(Decimal("1.50"))
    (Decimal('100'), Decimal('1'), Decimal('0.01'))
    """
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return Decimal(1)
    if exponent < 0:
        return Decimal(1).scaleb(exponent, EXACT)
    zeros = 0
    while value and not digits[-1 - zeros]:
        zeros += 1
    return Decimal(10 ** (zeros + exponent))
