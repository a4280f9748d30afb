"""An element: a number with its unit, as the grammar finds it, before what stands around it is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimdb.figures.language import Hedge
from claimdb.figures.number import Number
from claimdb.values.figure import Direction


@dataclass(frozen=True, slots=True)
class Element:
    """A number with its unit, on tokens `first` to `end` (exclusive).

    `unit_first` is where the words of a unit behind the number begin, `noun` the tokens of the noun that
    names it. `high` is the other end of a range; `floor` and `ceiling` are the bounds of a share that has no exact
    decimal. `direction` is set where the words of a multiple say less ("deux fois moins"). `high_hedge` compares the
    other end alone ("from 30 to more than 40").
    """

    number: Number
    first: int
    end: int
    unit: str | None = None
    unit_first: int | None = None
    noun: tuple[int, int] | None = None
    high: Number | None = None
    floor: Decimal | None = None
    ceiling: Decimal | None = None
    direction: Direction | None = None
    high_hedge: Hedge | None = None
