"""Curves as SVG: lines of points on two logarithmic axes, in colours for light pages and for dark ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 640, 380
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 20, 46
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #222 }
  .grid { stroke: #ddd } .axis { stroke: #666 } .paper { fill: #fff }
  .line { fill: none; stroke-width: 2.5 }
  .l0 { stroke: #1b5fa8 } .l1 { stroke: #b3480a } .l2 { stroke: #23702d } .l3 { stroke: #7a3a96 }
  .d0 { fill: #1b5fa8 } .d1 { fill: #b3480a } .d2 { fill: #23702d } .d3 { fill: #7a3a96 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e8e8 } .grid { stroke: #3a3a3a } .axis { stroke: #999 } .paper { fill: #161616 }
    .l0 { stroke: #7db8f2 } .l1 { stroke: #f0a168 } .l2 { stroke: #7fce89 } .l3 { stroke: #cf9be6 }
    .d0 { fill: #7db8f2 } .d1 { fill: #f0a168 } .d2 { fill: #7fce89 } .d3 { fill: #cf9be6 }
  }
"""

Lines = Mapping[str, Sequence[Sequence[float]]]


def draw(title: str, across: str, up: str, lines: Lines) -> str:
    """Draw up to four lines, each named at its last point; `across` and `up` say what the axes count."""
    sizes = [point[0] for points in lines.values() for point in points]
    values = [point[1] for points in lines.values() for point in points]
    decades = (floor(log10(min(sizes))), ceil(log10(max(sizes)))), (floor(log10(min(values))), ceil(log10(max(values))))

    def x(size: float) -> float:
        low, high = decades[0]
        return LEFT + (log10(size) - low) / max(high - low, 1) * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        low, high = decades[1]
        return HEIGHT - BOTTOM - (log10(value) - low) / max(high - low, 1) * (HEIGHT - TOP - BOTTOM)

    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    parts = [f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>']
    for power in range(decades[0][0], decades[0][1] + 1):
        at = x(10**power)
        parts.append(f'<line class="grid" x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{bottom}"/>')
        parts.append(f'<text x="{at:.1f}" y="{bottom + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(decades[1][0], decades[1][1] + 1):
        at = y(10.0**power)
        parts.append(f'<line class="grid" x1="{LEFT}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    parts.append(f'<path class="axis" fill="none" d="M{LEFT} {TOP}V{bottom}H{right}"/>')
    parts.append(f'<text x="{(LEFT + right) / 2:.0f}" y="{HEIGHT - 8}" text-anchor="middle">{escape(across)}</text>')
    middle = (TOP + bottom) / 2
    parts.append(f'<text transform="translate(16 {middle:.0f}) rotate(-90)" text-anchor="middle">{escape(up)}</text>')
    names = _apart([(y(points[-1][1]), name) for name, points in lines.items()])
    for number, (name, points) in enumerate(lines.items()):
        path = "L".join(f"{x(size):.1f} {y(value):.1f}" for size, value in points)
        parts.append(f'<path class="line l{number}" d="M{path}"/>')
        parts += [
            f'<circle class="d{number}" cx="{x(size):.1f}" cy="{y(value):.1f}" r="3.5"/>' for size, value in points
        ]
        parts.append(f'<circle class="d{number}" cx="{right + 12}" cy="{names[name]:.1f}" r="5"/>')
        parts.append(f'<text x="{right + 22}" y="{names[name] + 4:.1f}">{escape(name)}</text>')
    inside = "\n".join(parts)
    frame = f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {frame}>\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n{inside}\n</svg>\n"
    )


def _apart(places: list[tuple[float, str]], step: float = 18) -> dict[str, float]:
    """Give each name a height near its line, none over another."""
    found: dict[str, float] = {}
    last = -step
    for place, name in sorted(places):
        last = max(place, last + step)
        found[name] = last
    return found
