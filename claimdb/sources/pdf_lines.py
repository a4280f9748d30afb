"""Lines of a PDF page, put together from its glyphs: by where they stand, not by what the file calls a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple

_BELOW = frozenset("gjpqyçQJ,;()[]{}|/@ß&_μ$")
"""Letters whose boxes reach below the line they stand on."""
_RAISED_BY = 0.15
"""Part of the size by which the foot of a raised glyph stands above the line; measured on two makers of PDF."""
_SMALL, _LOW = 0.9, 0.8
"""Parts of the height of a capital that a raised and a lowered glyph do not reach: browsers raise at 5/6 of the size.

Digits of an old style reach below the line at nine tenths of a capital, so that what is lowered must be smaller.
"""
_CAPITAL = 0.7
"""Height of a capital as part of the size, where a page has none to measure."""
_GAP = 1.8
"""Sizes between two glyphs of one line that make a cell of a table, or a column."""


class Glyph(NamedTuple):
    """A character and its tight box in points; `size` is that of its font. `is_made`: a space that none printed."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    is_made: bool = False

    @property
    def height(self) -> float:
        """Height of the ink."""
        return self.top - self.bottom


@dataclass(slots=True)
class Line:
    """A line of print. `raised` tells of each glyph whether it is raised (1), lowered (-1) or neither (0)."""

    glyphs: list[Glyph] = field(default_factory=list)
    raised: list[int] = field(default_factory=list)
    base: float = 0.0
    size: float = 0.0
    low: float = 0.0
    high: float = 0.0
    last: Glyph | None = None

    def add(self, glyph: Glyph) -> None:
        """Take in a glyph at the end; `low` and `high` are the bounds of the ink, `last` is the last with any."""
        self.glyphs.append(glyph)
        if not glyph.text.isspace():
            self.low = glyph.bottom if self.last is None else min(self.low, glyph.bottom)
            self.high = glyph.top if self.last is None else max(self.high, glyph.top)
            self.last = glyph

    @property
    def left(self) -> float:
        """Where its first glyph begins."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Where its last glyph ends."""
        return self.glyphs[-1].right

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.text for glyph in self.glyphs)


def make_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Put glyphs, given in reading order, into lines, and tell those that are raised or lowered."""
    lines: list[Line] = []
    for glyph in glyphs:
        if glyph.is_made and not lines:
            continue
        if not lines or _begins_line(lines[-1], glyph):
            if glyph.text.isspace():
                continue
            lines.append(Line())
        line = lines[-1]
        if line.glyphs and not glyph.text.isspace() and not line.glyphs[-1].text.isspace():
            before = line.glyphs[-1]
            if glyph.left - before.right > _GAP * max(glyph.size, 1):
                line.add(Glyph(" ", before.right, glyph.bottom, glyph.left, glyph.bottom, glyph.size, is_made=True))
        line.add(glyph)
    kept = [line for line in lines if line.text.strip()]
    heights = [g.height / g.size for line in kept for g in line.glyphs if g.text.isupper() and g.size > 0]
    capital = median(heights) if heights else _CAPITAL
    for line in kept:
        _trim(line)
        _measure(line, capital)
    return kept


def _begins_line(line: Line, glyph: Glyph) -> bool:
    last = line.last
    if last is None or glyph.text.isspace():
        # A space has no ink to tell by; it goes with what stands before it.
        return False
    size = max(last.size, glyph.size, 1.0)
    if glyph.left < last.left - 0.5 * size and glyph.right < last.right:
        return True
    # The letters of the line at hand span its height; one small letter alone (a full stop, a note) does not.
    top = max(line.low + 0.7 * size, line.high)
    overlap = min(top, glyph.top) - max(line.low, glyph.bottom)
    # Quotation marks and hyphens have little ink, all within the height of a line.
    return overlap < min(0.3 * glyph.height, 0.3 * size)


def _trim(line: Line) -> None:
    while line.glyphs and line.glyphs[-1].text.isspace():
        line.glyphs.pop()
    while line.glyphs and line.glyphs[0].text.isspace():
        line.glyphs.pop(0)


def _measure(line: Line, capital: float) -> None:
    sizes = [glyph.size for glyph in line.glyphs if not glyph.text.isspace()]
    line.size = median(sizes) if sizes else 1.0
    standing = [g for g in line.glyphs if g.text.isalpha() and g.text not in _BELOW]
    # The line's own letters tell where it stands; those of its notes are few, and smaller.
    large = [g.bottom for g in standing if g.height >= 0.4 * line.size] or [g.bottom for g in standing]
    line.base = median(large) if large else min((g.bottom for g in line.glyphs), default=0.0)
    line.raised = [_raise_of(glyph, line, capital) if large else 0 for glyph in line.glyphs]


def _raise_of(glyph: Glyph, line: Line, capital: float) -> int:
    if not glyph.text.isalnum():
        return 0
    above, height = glyph.bottom - line.base, capital * line.size
    if above > _RAISED_BY * line.size:
        return 1 if glyph.height < _SMALL * height else 0
    is_small = glyph.height < (_SMALL if glyph.size < _SMALL * line.size else _LOW) * height
    # What is lowered is small and reaches below the line, as no digit does.
    return -1 if is_small and glyph.text.isdigit() and -above > 0.5 * _RAISED_BY * line.size else 0
