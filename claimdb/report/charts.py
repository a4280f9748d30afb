"""Charts of the overview as SVG: values over time, bars, and works by who cites whom.

Whole numbers only, so that the same overview has the same bytes everywhere. Shapes, dashes and letters say everything;
a chart can be read in black and white. Each stands in the page with its own table, and alone as a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from html import escape

from claimdb.report.drawings import draw_origins, draw_shapes
from claimdb.report.numbers import number
from claimdb.report.overviews import Spot, Timeline
from claimdb.report.phrases import end
from claimdb.report.sentences import side_letter
from claimdb.report.terminal import cut, display_width, safe
from claimdb.values.digest import Graph

WIDE, HIGH = 880, 300
LEFT, RIGHT, TOP, BOTTOM = 20, 20, 34, 40
BARS_WIDE, BAR, BAR_ROW, BAR_RIGHT = 440, 14, 44, 100
"""Bars fit a telephone: each has its name above it."""
LABEL_COLUMNS, NAME_COLUMNS = 22, 56
SIGN, LINE = 7, 14
"""Width of an ordinary sign of a label, and height of its line, with room to spare."""
TICKS, MARK = 8, 5
STYLE = (
    "svg{background:#fff;color:#000;font:12px 'DejaVu Sans',Verdana,sans-serif}"
    ".ct text{fill:currentColor}.ct .d{fill:#444}.ct .r{text-anchor:end}.ct .m{text-anchor:middle}"
    ".ct path,.ct line{stroke:currentColor;fill:none}.ct .g{stroke:#bbb}"
    ".ct .s{fill:currentColor;stroke:currentColor}.ct .o{fill:#fff;stroke:currentColor;stroke-width:1.5}"
    ".og use,.defs rect{fill:#fff;stroke:#000}.defs path{fill:#444}.og text{fill:#000;text-anchor:middle}"
    ".og path{fill:none;stroke:#444;stroke-width:1.5;marker-end:url(#ar)}.og .b{stroke-dasharray:5 4}"
)
"""Of a chart that stands alone."""


def stand_alone(chart: str, title: str) -> str:
    """Make a file of a chart: with its own style, its name for those who do not see it, and the shapes it uses."""
    opened, _, inside = chart.partition(">")
    opened = opened.replace('aria-hidden="true"', 'role="img"').replace(
        "<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1
    )
    shapes = draw_shapes() if "<use" in inside else ""
    return f"{opened}><title>{escape(safe(title))}</title><style>{STYLE}</style>{shapes}{inside}\n"


def draw_works(graph: Graph) -> str:
    """Draw who cites whom, from the left to what it rests on at the right; empty without links."""
    return draw_origins(graph)


def draw_timeline(line: Timeline, lang: str) -> str:
    """Draw values over time: a bar over the days and the values that each allows, a mark in the middle, a label.

    A full dot is a value without a rival; where several stand against each other for one time, they are lettered and
    have a shape each. An arrow says that the values go on.
    """
    ends = [one for spot in line.spots for one in (spot.values.low, spot.values.high) if one is not None]
    low, high = (min(ends), max(ends)) if ends else (Decimal(0), Decimal(0))
    first = min(spot.start for spot in line.spots)
    last = max(spot.end for spot in line.spots)
    parts = [
        f'<line class="g" x1="{LEFT}" y1="{HIGH - BOTTOM}" x2="{WIDE - RIGHT}" y2="{HIGH - BOTTOM}"/>',
        *_years(first, last),
    ]
    for value, row in ((high, TOP), (low, HIGH - BOTTOM)) if low != high else ((low, _middle()),):
        parts.append(f'<line class="g" x1="{LEFT}" y1="{row}" x2="{WIDE - RIGHT}" y2="{row}" stroke-dasharray="2 4"/>')
        parts.append(f'<text class="d" x="{LEFT}" y="{row - 5}">{escape(end(value, line.unit, lang))}</text>')
    lying = [_lie(spot, (first, last), (low, high)) for spot in line.spots]
    # The ends of the scale have the first word; then no label stands on a mark.
    taken = [(LEFT, TOP - 5 - LINE, LEFT + 110, TOP), (LEFT, HIGH - BOTTOM - 5 - LINE, LEFT + 110, HIGH - BOTTOM)]
    taken += [(at.x - MARK, at.y - MARK, at.x + MARK, at.y + MARK) for at in lying]
    for spot, at in zip(line.spots, lying, strict=True):
        parts.extend(_draw_spot(spot, at))
        parts.extend(_label(spot, at, taken))
    return _svg(WIDE, HIGH, parts)


@dataclass(frozen=True, slots=True)
class _Lying:
    """Where a spot lies: its mark, the days to both sides of it, and the values above and below."""

    x: int
    y: int
    left: int
    right: int
    top: int
    bottom: int


def _lie(spot: Spot, days: tuple[date, date], values: tuple[Decimal, Decimal]) -> _Lying:
    left, right = _across(spot.start, days), _across(spot.end, days)
    top = TOP - 8 if spot.values.high is None else _up(spot.values.high, values)
    bottom = HIGH - BOTTOM + 8 if spot.values.low is None else _up(spot.values.low, values)
    # The mark of a value without end stands at the end that there is.
    y = bottom if spot.values.high is None else top if spot.values.low is None else (top + bottom) // 2
    return _Lying((left + right) // 2, y, left, right, top, bottom)


def _draw_spot(spot: Spot, at: _Lying) -> Iterator[str]:
    if spot.values.high is None:
        yield f'<path d="M{at.x - 4} {at.top + 6}L{at.x} {at.top}L{at.x + 4} {at.top + 6}"/>'
    if spot.values.low is None:
        yield f'<path d="M{at.x - 4} {at.bottom - 6}L{at.x} {at.bottom}L{at.x + 4} {at.bottom - 6}"/>'
    if at.right - at.left > 2:
        ends = f"M{at.left} {at.y - 4}V{at.y + 4}M{at.left} {at.y}H{at.right}M{at.right} {at.y - 4}V{at.y + 4}"
        yield f'<path d="{ends}"/>'
    if at.bottom - at.top > 2:
        yield f'<path d="M{at.x} {at.top}V{at.bottom}"/>'
    yield _mark(at.x, at.y, spot.side if spot.rivals > 1 else None)


def _label(spot: Spot, at: _Lying, taken: list[tuple[int, int, int, int]]) -> Iterator[str]:
    """Write what is printed beside a mark; where no room is left the table beside the chart still has it."""
    label = f"{side_letter(spot.side)} {spot.label}" if spot.rivals > 1 else spot.label
    label = cut(safe(label), LABEL_COLUMNS)
    place = _free(at.x, at.y, display_width(label) * SIGN, taken)
    if place is not None:
        yield f'<text x="{place[0]}" y="{place[1]}">{escape(label)}</text>'


def _mark(x: int, y: int, side: int | None) -> str:
    """Give a shape for a side: dot, square, triangle, diamond, and then again, hollow from the second on."""
    if side is None or side == 0:
        return f'<circle class="s" cx="{x}" cy="{y}" r="4"/>'
    shapes = (
        f"M{x - 4} {y - 4}H{x + 4}V{y + 4}H{x - 4}z",
        f"M{x} {y - 6}L{x + 5} {y + 4}H{x - 5}z",
        f"M{x} {y - 6}L{x + 6} {y}L{x} {y + 6}L{x - 6} {y}z",
    )
    return f'<path class="o" d="{shapes[(side - 1) % len(shapes)]}"/>'


def _free(x: int, y: int, wide: int, taken: list[tuple[int, int, int, int]]) -> tuple[int, int] | None:
    """Find room for a label beside a mark, and take it."""
    for left, base in ((x + 9, y - 4), (x - 9 - wide, y - 4), (x - wide // 2, y - 11), (x - wide // 2, y + 20)):
        box = (left, base - LINE, left + wide, base + 2)
        inside = left >= 2 and left + wide <= WIDE - 2 and base - LINE >= 0 and base <= HIGH - BOTTOM + 12
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return left, base
    return None


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _years(first: date, last: date) -> Iterator[str]:
    years = list(range(first.year, last.year + 1))
    step = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000) if len(years) <= one * TICKS)
    for year in years:
        begins = date(year, 1, 1)
        if (year % step and len(years) > 1) or not first <= begins <= last:
            continue
        x = _across(begins, (first, last))
        yield f'<path class="g" d="M{x} {HIGH - BOTTOM}V{HIGH - BOTTOM + 6}"/>'
        yield f'<text class="d m" x="{x}" y="{HIGH - BOTTOM + 20}">{year}</text>'
    if not any(first <= date(year, 1, 1) <= last and (year % step == 0 or len(years) == 1) for year in years):
        days = f"{first.isoformat()} – {last.isoformat()}" if first != last else first.isoformat()
        yield f'<text class="d m" x="{WIDE // 2 - 50}" y="{HIGH - BOTTOM + 20}">{days}</text>'


def _across(day: date, days: tuple[date, date]) -> int:
    first, last = days
    wide = WIDE - LEFT - RIGHT - 120
    span = (last - first).days
    return LEFT + 60 + (wide // 2 if not span else wide * (day - first).days // span)


def _middle() -> int:
    return (TOP + HIGH - BOTTOM) // 2


def _up(value: Decimal, values: tuple[Decimal, Decimal]) -> int:
    low, high = values
    if low == high:
        return _middle()
    with localcontext() as exact:
        exact.prec = 60
        share = (value - low) * (HIGH - TOP - BOTTOM) / (high - low)
        return HIGH - BOTTOM - int(share.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of bars: its name, how long its full and its hollow bar are, and what stands behind them.

    `stacked` bars lie over each other, so that the full one is a part of the hollow one; else they lie side by side.
    """

    name: str
    full: int
    hollow: int
    words: str
    stacked: bool


def draw_bars(rows: Sequence[Bar]) -> str:
    """Draw rows of bars over one scale, from nought to the longest."""
    whole = max((max(row.full, row.hollow) for row in rows), default=0) or 1
    parts = [part for at, row in enumerate(rows) for part in _bar(at * BAR_ROW, row, whole)]
    return _svg(BARS_WIDE, len(rows) * BAR_ROW + 2, parts, "ct cb")


def _bar(top: int, row: Bar, whole: int) -> Iterator[str]:
    room = BARS_WIDE - BAR_RIGHT
    y = top + BAR_ROW - BAR - 8
    thick = BAR if row.stacked else BAR // 2
    yield f'<text x="1" y="{y - 6}">{escape(cut(safe(row.name), NAME_COLUMNS))}</text>'
    for shape, length, at in (("o", row.hollow, y + BAR - thick), ("s", row.full, y)):
        if length:
            wide = max(1, room * length // whole)
            yield f'<rect class="{shape}" x="1" y="{at}" width="{wide}" height="{thick}"/>'
    x = room * max(row.full, row.hollow) // whole + 8
    yield f'<text x="{x}" y="{y + BAR - 2}">{escape(row.words)}</text>'


def share_rows(shares: Iterable[tuple[str, int, int]], lang: str) -> list[Bar]:
    """Give shares (name, part, whole) as bars of one length, in thousandths of their wholes."""
    return [
        Bar(name, 1000 * count // of if of else 0, 1000 if of else 0, _of(count, of, lang), stacked=True)
        for name, count, of in shares
    ]


def _of(count: int, of: int, lang: str) -> str:
    return f"{number(count, lang)} / {number(of, lang)}"


def _svg(wide: int, high: int, parts: Iterable[str], kind: str = "ct") -> str:
    size = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return f'<svg class="{kind}" aria-hidden="true" {size}>{"".join(parts)}</svg>'
