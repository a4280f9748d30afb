"""Heads and feet of pages: short lines that come back page after page, the page number apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from claimdb.sources.markdown import Line, split_lines
from claimdb.values.reading import Region, RegionKind

_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"\b[ivxlc]+\b")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.)\s*)?[–—|-]?\s*(\d{1,4})\s*[–—|-]?(?:\s*(?:/|sur|of|de)\s*\d{1,4})?", re.IGNORECASE
)
_NOTE_LABEL = re.compile(r"\s*(?:\[?\d{1,3}(?:\.|\]|\))|\[\^)")
# A page of print has 25 lines at the least; with page breaks the page itself tells.
_LEAST_GAP = 20
_LEAST_TIMES = 3
_LONGEST = 120
_EDGE = 3
"""How many lines at the head or the foot of a page may come back."""


def running_lines(text: str) -> Iterator[Region]:
    """Find the heads and feet of the pages of a text; with form feeds by place, else by distance alone."""
    lines = [(start, line) for start, line in split_lines(text) if line.strip()]
    if "\f" in text:
        yield from _at_edges(text, lines)
    else:
        yield from _at_distance(lines)


def _shape(line: str) -> str:
    """Give a line without what changes from page to page: its numbers."""
    return _DIGITS.sub("#", " ".join(line.split()).casefold())


def _at_edges(text: str, lines: list[Line]) -> Iterator[Region]:
    pages = _pages(text, lines)
    for kind, edges in (
        (RegionKind.PAGE_HEADER, [page[:_EDGE] for page in pages]),
        (RegionKind.PAGE_FOOTER, [page[-_EDGE:] for page in pages]),
    ):
        shapes: dict[str, int] = defaultdict(int)
        for edge in edges:
            for shape in {_shape(line) for _, line in edge if len(line) <= _LONGEST}:
                shapes[_ROMAN.sub("#", shape) if not _LETTERS.search(shape) else shape] += 1
        needed = max(_LEAST_TIMES, len([page for page in pages if page]) // 3)
        if len(pages) == 2:
            needed = 2
        for edge in edges:
            ordered = edge if kind is RegionKind.PAGE_HEADER else edge[::-1]
            for start, line in ordered:
                shape = _shape(line)
                shape = _ROMAN.sub("#", shape) if not _LETTERS.search(shape) else shape
                # Between a head and the edge of the page there is nothing else.
                if shapes.get(shape, 0) < needed or _NOTE_LABEL.match(line):
                    break
                yield Region(start, start + len(line), kind)


def _pages(text: str, lines: list[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    breaks = [found.start() for found in re.finditer("\f", text)]
    at = 0
    for start, line in lines:
        while at < len(breaks) and breaks[at] < start:
            pages.append([])
            at += 1
        pages[-1].append((start, line))
    return pages


def _at_distance(lines: list[Line]) -> Iterator[Region]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, (_, line) in enumerate(lines):
        if len(line) <= _LONGEST and not _NOTE_LABEL.match(line):
            places[_shape(line)].append(number)
    heads = {number for shape, found in places.items() if _comes_back(shape, found) for number in found}
    numbers = _numbered(lines)
    if not any({one - 1, one + 1} & heads for one in numbers) and len(numbers) < 2 * _LEAST_TIMES:
        # A few numbers in lines of their own, beside nothing that comes back, may be anything.
        numbers = set()
    for number in sorted(heads | numbers):
        start, line = lines[number]
        yield Region(start, start + len(line), RegionKind.PAGE_FOOTER if number in numbers else RegionKind.PAGE_HEADER)


def _comes_back(shape: str, found: list[int]) -> bool:
    if len(found) < _LEAST_TIMES or not _LETTERS.search(shape):
        return False
    return all(after - before >= _LEAST_GAP for before, after in pairwise(found))


def _numbered(lines: list[Line]) -> set[int]:
    """Give the numbers of lines that hold a page number alone, each one more than the one before, a page apart."""
    found = [
        (number, int(hit[1])) for number, (_, line) in enumerate(lines) if (hit := _PAGE_NUMBER.fullmatch(line.strip()))
    ]
    chain: list[tuple[int, int]] = []
    best: list[tuple[int, int]] = []
    for number, page in found:
        if chain and page == chain[-1][1] + 1 and number - chain[-1][0] >= _LEAST_GAP // 2:
            chain.append((number, page))
        elif not chain or page != chain[-1][1] + 1:
            chain = [(number, page)]
        best = chain if len(chain) > len(best) else best
    return {number for number, _ in best} if len(best) >= _LEAST_TIMES else set()
