"""A feed of stocks against the table of the exchange: 142 cells that differ, of which five are errors.

Why the two differ, and how often, is made after what X. Li, X. L. Dong, K. Lyons, W. Meng and D. Srivastava found in
55 sources on 1,000 stocks ("Truth Finding on the Deep Web: Is the Problem Solved?", VLDB 2013): most is another way to
print a number, then another meaning of a column, values of another day, units, and few are wrong. What a feed says of
day, currency or basis stands in a column of its own, as feeds have it, and for a few rows nowhere.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

DAY, DAY_BEFORE = "2019-03-05", "2019-03-04"
_CENT = Decimal("0.01")

Cells = dict[str, str]
"""One row of a feed, by field of `claimdb import`."""


@dataclass
class Feed:
    """What the exchange and the feed print, cell by cell; `wrong` names the stock and measure of each real error."""

    exchange: list[Cells] = field(default_factory=list)
    feed: list[Cells] = field(default_factory=list)
    wrong: set[tuple[str, str]] = field(default_factory=set)
    reasons: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def differing(self) -> int:
        """In how many cells the feed prints something else."""
        return len(self.reasons)


Pair = tuple[Cells, Cells]
Printer = Callable[[random.Random], Pair]


def _cells(value: str, **more: str) -> Cells:
    return {"value": value, "as_of": DAY, **more}


def _price(draw: random.Random) -> Decimal:
    return Decimal(draw.randrange(150, 60_000)).scaleb(-2)


def _volume(draw: random.Random) -> int:
    return int(10 ** draw.uniform(4.3, 8.2)) // 10 * 10 + draw.randrange(1, 10)


def _in_thousands(draw: random.Random) -> Pair:
    exact = _volume(draw)
    short = f"{exact / 1_000:.1f}K" if exact < 1_000_000 else f"{exact / 1_000_000:.2f}M"
    return _cells(f"{exact:,}", measure="Volume"), _cells(short, measure="Volume")


def _of_the_size(draw: random.Random) -> Pair:
    exact = _volume(draw) * 1_000
    return _cells(f"${exact:,}", measure="Market cap"), _cells(f"${exact / 10**9:.2f}B", measure="Market cap")


def _fewer_decimals(draw: random.Random) -> Pair:
    exact = _price(draw) + Decimal("0.0001") * draw.randrange(1, 100)
    return _cells(f"{exact:.4f}", measure="Close"), _cells(f"{exact:.2f}", measure="Close")


def _signs(draw: random.Random) -> Pair:
    change = Decimal(draw.randrange(1, 900)).scaleb(-2)
    return _cells(f"({change}%)", measure="Change %"), _cells(f"-{change:.1f}%", measure="Change %")


def _heading_in_thousands(draw: random.Random) -> Pair:
    exact = _volume(draw)
    return _cells(f"{exact:,}", measure="Volume"), _cells(f"{exact / 1_000:,.1f}", measure="Volume", unit="thousands")


def _day_before(draw: random.Random) -> Pair:
    close = _price(draw)
    other = close + Decimal(draw.randrange(1, 400)).scaleb(-2)
    return _cells(f"{close}", measure="Close"), _cells(f"{other}", measure="Close", as_of=DAY_BEFORE)


def _no_day(draw: random.Random) -> Pair:
    ours, theirs = _day_before(draw)
    return ours, {**theirs, "as_of": ""}


def _other_moment(draw: random.Random) -> Pair:
    ours, theirs = _day_before(draw)
    return {**ours, "qualifiers": "moment=close"}, {**theirs, "as_of": DAY, "qualifiers": "moment=last trade"}


def _split(draw: random.Random) -> Pair:
    close, ratio = _price(draw), draw.choice([2, 3, 4])
    adjusted = (close / ratio).quantize(_CENT)
    return (
        _cells(f"{close}", measure="Close", qualifiers="basis=as traded"),
        _cells(f"{adjusted}", measure="Close", qualifiers="basis=adjusted for splits"),
    )


def _dividend(draw: random.Random) -> Pair:
    quarter = Decimal(draw.randrange(5, 120)).scaleb(-2)
    return (
        _cells(f"{quarter}", measure="Dividend", qualifiers="basis=quarterly"),
        _cells(f"{quarter * 4}", measure="Dividend", qualifiers="basis=annual"),
    )


def _dividend_unsaid(draw: random.Random) -> Pair:
    ours, theirs = _dividend(draw)
    return {**ours, "qualifiers": ""}, {**theirs, "qualifiers": ""}


def _other_currency(draw: random.Random) -> Pair:
    exact = _volume(draw) * 1_000
    return _cells(f"${exact:,}", measure="Market cap"), _cells(f"€{exact * 0.88 / 10**9:.2f}B", measure="Market cap")


def _points(draw: random.Random) -> Pair:
    points = Decimal(draw.randrange(10, 300)).scaleb(-2)
    return _cells(f"{points}%", measure="Change"), _cells(f"{points * 3}", measure="Change")


def _hundreds(draw: random.Random) -> Pair:
    exact = _volume(draw)
    return _cells(f"{exact:,}", measure="Volume"), _cells(f"{round(exact / 100):,}", measure="Volume")


def _thousands_unsaid(draw: random.Random) -> Pair:
    exact = _volume(draw)
    return _cells(f"{exact:,}", measure="Volume"), _cells(f"{round(exact / 1_000)}", measure="Volume")


def _other_class(draw: random.Random) -> Pair:
    ours, theirs = _day_before(draw)
    return {**ours, "qualifiers": "class=A"}, {**theirs, "as_of": DAY, "qualifiers": "class=B"}


def _estimate(draw: random.Random) -> Pair:
    exact = _volume(draw)
    near = round(exact, 2 - len(str(exact)))
    return _cells(f"{exact:,}", measure="Volume"), _cells(f"about {near:,}", measure="Volume")


def _error(draw: random.Random) -> Pair:
    close = _price(draw)
    other = (close * Decimal(draw.choice(["0.73", "0.91", "1.18", "1.42"]))).quantize(_CENT)
    return _cells(f"{close}", measure="Close"), _cells(f"{other}", measure="Close")


_SHARES: tuple[tuple[str, Printer, int], ...] = (
    ("in thousands and millions", _in_thousands, 31),
    ("in billions", _of_the_size, 12),
    ("fewer decimals", _fewer_decimals, 14),
    ("other signs", _signs, 8),
    ("thousands by the heading", _heading_in_thousands, 6),
    ("the day before", _day_before, 14),
    ("no day", _no_day, 5),
    ("another moment", _other_moment, 9),
    ("adjusted for splits", _split, 5),
    ("another basis", _dividend, 8),
    ("another basis, not said", _dividend_unsaid, 3),
    ("another currency", _other_currency, 6),
    ("points for percent", _points, 4),
    ("in hundreds, not said", _hundreds, 3),
    ("in thousands, not said", _thousands_unsaid, 3),
    ("another class", _other_class, 4),
    ("about", _estimate, 2),
    ("wrong", _error, 5),
)


def make_feed(seed: int, alike: int = 60) -> Feed:
    """Make a feed that differs from the exchange in 142 cells and agrees in `alike` more, each a stock of its own."""
    draw = random.Random(f"stocks {seed}")
    made = Feed()
    printers = [(reason, printer) for reason, printer, number in _SHARES for _ in range(number)]
    draw.shuffle(printers)
    for number, (reason, printer) in enumerate(printers):
        ours, theirs = printer(draw)
        symbol = f"Q{number:03d}"
        _add(made, symbol, ours, theirs)
        made.reasons[symbol, ours["measure"]] = reason
        if reason == "wrong":
            made.wrong.add((symbol, ours["measure"]))
    for number in range(alike):
        price = _price(draw)
        same = _cells(f"{price}", measure="Close")
        _add(made, f"S{number:03d}", same, dict(same))
    return made


def _add(made: Feed, symbol: str, ours: Cells, theirs: Cells) -> None:
    made.exchange.append({"subject": symbol, **ours, "source": "exchange"})
    made.feed.append({"subject": symbol, **theirs, "source": "feed"})


_FIELDS = ("subject", "measure", "value", "unit", "as_of", "qualifiers", "source")


def write_feed(made: Feed, path: Path) -> None:
    """Write both as one table that `claimdb import` takes with no mapping."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, _FIELDS, restval="")
        table.writeheader()
        table.writerows([*made.exchange, *made.feed])
