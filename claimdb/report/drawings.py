"""Drawings of the report as SVG text: where origins lead, and which values intervals allow.

Whole numbers and exact decimals only, so that the same report has the same bytes everywhere.
Colours are left to the style sheet; shapes and dashes say everything without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from html import escape

from claimdb.report.layers import Layers, Route, lay_out
from claimdb.report.phrases import end
from claimdb.report.sentences import side_letter
from claimdb.report.terminal import cut, display_width, safe
from claimdb.values.digest import FigureView, Graph, Node, NodeKind
from claimdb.values.interval import Interval

WIDE, HIGH, GAP_X, GAP_Y, EDGE = 200, 26, 44, 10, 2
LABEL_COLUMNS = 26
_SHAPES: Mapping[NodeKind, str] = {
    NodeKind.DOCUMENT: "sd",
    NodeKind.WORK: "sw",
    NodeKind.ROOT: "sr",
    NodeKind.SPEAKER: "ss",
    NodeKind.UNRESOLVED: "su",
}


def draw_origins(graph: Graph) -> str:
    """Draw documents, works and roots from left to right as one SVG element; empty without edges.

    It uses the shapes of `draw_shapes`: a root has a double frame, a speaker round ends, what is
    not resolved a dashed frame. An edge that closes a ring is dashed. For the eye only: the same
    stands beside it as a list.
    """
    if not graph.edges:
        return ""
    layers = lay_out(graph)
    tallest = max(len(column) for column in layers.rows)
    width = len(layers.rows) * (WIDE + GAP_X) - GAP_X + 2 * EDGE
    height = tallest * (HIGH + GAP_Y) - GAP_Y + 2 * EDGE
    edges = "".join(_draw_route(route, layers, tallest) for route in layers.routes)
    nodes = "".join(_draw_node(node, _spot(*layers.place[node.key], layers, tallest)) for node in graph.nodes)
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg class="og" aria-hidden="true" {size}>{edges}{nodes}</svg>'


def draw_shapes() -> str:
    """Give the shapes that every drawing of a page uses, to stand in it once: frames by kind of node, and the arrow."""
    frame = f'<rect width="{WIDE}" height="{HIGH}"'
    inner = f'<rect x="3" y="3" width="{WIDE - 6}" height="{HIGH - 6}"/>'
    shapes = {
        NodeKind.DOCUMENT: f"{frame}/>",
        NodeKind.WORK: f"{frame}/>",
        NodeKind.ROOT: f"{frame}/>{inner}",
        NodeKind.SPEAKER: f'{frame} rx="{HIGH // 2}"/>',
        NodeKind.UNRESOLVED: f'{frame} stroke-dasharray="5 4"/>',
    }
    frames = "".join(f'<g id="{_SHAPES[kind]}">{shape}</g>' for kind, shape in shapes.items())
    arrow = (
        '<marker id="ar" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z"/></marker>'
    )
    return f'<svg class="defs" aria-hidden="true"><defs>{frames}{arrow}</defs></svg>'


def _spot(column: int, row: int, layers: Layers, tallest: int) -> tuple[int, int]:
    spare = (tallest - len(layers.rows[column])) * (HIGH + GAP_Y) // 2
    return EDGE + column * (WIDE + GAP_X), EDGE + spare + row * (HIGH + GAP_Y)


def _draw_node(node: Node, spot: tuple[int, int]) -> str:
    x, y = spot
    label = escape(_fit(safe(node.label)))
    return f'<use href="#{_SHAPES[node.kind]}" x="{x}" y="{y}"/><text x="{x + WIDE // 2}" y="{y + 17}">{label}</text>'


def _fit(label: str) -> str:
    """Cut a label to its frame; the year at its end stays."""
    name, space, year = label.rpartition(" ")
    if display_width(label) <= LABEL_COLUMNS or not (year.isdecimal() and len(year) == 4):
        return cut(label, LABEL_COLUMNS)
    return f"{cut(name, LABEL_COLUMNS - 5)}{space}{year}"


def _draw_route(route: Route, layers: Layers, tallest: int) -> str:
    spots = [_spot(column, row, layers, tallest) for column, row in route.stops]
    x, y = spots[0][0] + WIDE, spots[0][1] + HIGH // 2
    path = f"M{x} {y}"
    for number, (left, top) in enumerate(spots[1:], start=1):
        middle = top + HIGH // 2
        half = (left - x) // 2
        path += f"H{left}" if y == middle else f"C{x + half} {y} {left - half} {middle} {left} {middle}"
        x, y = left, middle
        if number < len(spots) - 1:
            path += f"H{left + WIDE}"
            x = left + WIDE
    return f'<path class="b" d="{path}"/>' if route.turned else f'<path d="{path}"/>'


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a range plot: the letter of its side, its words, and its drawing.

    `start` and `end` are places on the scale in percent; None where the interval goes on without end.
    """

    letter: str
    label: str
    svg: str
    start: str | None
    end: str | None
    start_closed: bool
    end_closed: bool


@dataclass(frozen=True, slots=True)
class RangePlot:
    """Intervals over one scale: rows by side, and the words for the two ends of the scale."""

    bars: tuple[Bar, ...]
    low: str
    high: str


def plot_ranges(figures: tuple[FigureView, ...], lang: str) -> RangePlot | None:
    """Plot the printed intervals of figures over one scale; None where they have none in common, or nothing differs.

    A full dot is an end that belongs to the interval, a hollow one an end that does not; an
    arrow says that it goes on. Places along the scale are percentages, so the plot fits any width.
    """
    scales = {(figure.unit, figure.measure, figure.scope.qualifiers) for figure in figures}
    if len(scales) > 1 or len({figure.printed for figure in figures}) < 2:
        return None
    ends = [end for figure in figures for end in (figure.printed.low, figure.printed.high) if end is not None]
    if not ends:
        return None
    low, high = min(ends), max(ends)
    bars = tuple(_bar(figure, low, high) for figure in figures)
    unit = figures[0].unit
    return RangePlot(bars, end(low, unit, lang), end(high, unit, lang))


def _bar(figure: FigureView, low: Decimal, high: Decimal) -> Bar:
    printed = figure.printed
    return Bar(
        letter=side_letter(figure.side),
        label=figure.wording,
        svg=_draw_bar(printed, low, high),
        start=None if printed.low is None else f"{_along(printed.low, low, high):f}",
        end=None if printed.high is None else f"{_along(printed.high, low, high):f}",
        start_closed=printed.low_closed,
        end_closed=printed.high_closed,
    )


def _draw_bar(interval: Interval, low: Decimal, high: Decimal) -> str:
    start = Decimal(0) if interval.low is None else _along(interval.low, low, high)
    end = Decimal(100) if interval.high is None else _along(interval.high, low, high)
    line = f'<rect x="{_percent(start)}" width="{_percent(end - start)}"/>' if start != end else ""
    left = "<text>◂</text>" if interval.low is None else _dot(start, closed=interval.low_closed)
    right = '<text x="100%" text-anchor="end">▸</text>'
    if interval.high is not None:
        right = "" if start == end else _dot(end, closed=interval.high_closed)
    return f"<svg>{line}{left}{right}</svg>"


def _dot(at: Decimal, *, closed: bool) -> str:
    return f'<circle cx="{_percent(at)}"/>' if closed else f'<circle class="o" cx="{_percent(at)}"/>'


def _percent(share: Decimal) -> str:
    return f"{share.normalize():f}%"


def _along(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """Give how far along the scale a value lies, in percent from 8 to 92: arrows need room beyond the ends."""
    if low == high:
        return Decimal(50)
    with localcontext() as exact:
        exact.prec = 60
        share = 8 + (value - low) * 84 / (high - low)
        return share.quantize(Decimal("0.1"), rounding=ROUND_HALF_EVEN)
