"""Plain text, as dumps of pages and of PDF give it: what shows by shape or words that it is not the body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimdb.sources.composing import merge_regions
from claimdb.sources.markdown import split_lines
from claimdb.sources.running import running_lines
from claimdb.sources.titles import LONGEST
from claimdb.sources.words import (
    APPEALS,
    CAPTION_LEAD,
    COMMENTS,
    COOKIES,
    CREDIT,
    NOTES,
    REFERENCES,
    TEASER_LABEL,
    TEASER_LEAD,
)
from claimdb.text import find_note_bodies
from claimdb.values.reading import Region, RegionKind

_FINAL = re.compile(r"[.!?…:;,][\"»”’)\]\s\d]*\Z|[»”]\s*\Z")
_BULLET = re.compile(r"\s*[•·▪‣*–—-]\s+")
_LETTER = re.compile(r"[^\W\d_]")
# Menus are words; a title has some dozen. A heading of a report runs to a line.
MENU_WORDS, TITLE_WORDS, HEADING_SIGNS = 4, 30, 100
_LEAST_MENU = 4
_LEAST_TAIL = 2
_MOST_BEFORE_TITLE = 30
# A text broken at a width has lines of about one length; a dump of a page has its paragraphs in one line each.
_WRAPPED_LEAST, _WRAPPED_MOST, _WRAPPED_SHARE = 50, 130, 0.5


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph: lines without an empty one between them, or one line where every line is a paragraph."""

    start: int
    end: int
    words: str

    @property
    def is_open(self) -> bool:
        """Whether it ends as no sentence ends."""
        return _FINAL.search(self.words) is None

    @property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return _BULLET.match(self.words) is not None

    @property
    def size(self) -> int:
        """Its number of words."""
        return len(_BULLET.sub("", self.words).split())


def plain_regions(text: str) -> Iterator[Region]:
    """Find what is not body in a plain text; the spans may overlap, the first that begins holds."""
    running = list(running_lines(text))
    yield from running
    notes = list(_note_regions(text))
    yield from notes
    taken = merge_regions([*running, *notes])
    starts = [region.start for region in taken]
    wrapped = is_wrapped(text)
    parts = [part for part in _parts(text, wrapped=wrapped) if not _meets(part, taken, starts)]
    named = _named(parts, wrapped=wrapped)
    for number, part in enumerate(parts):
        kind = named.get(number)
        if kind is not None:
            yield Region(part.start, part.end, kind)


def _meets(part: Part, regions: Sequence[Region], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, part.end)
    return at > 0 and regions[at - 1].end > part.start


def _note_regions(text: str) -> Iterator[Region]:
    for body in find_note_bodies(text):
        end = body.start + len(text[body.start : body.end].rstrip())
        yield Region(body.start, end, RegionKind.NOTES)


def is_wrapped(text: str) -> bool:
    """Tell whether a text is broken at a width, so that an empty line, not a line end, parts its paragraphs."""
    filled = [line for line in text.splitlines() if line.strip()]
    return sum(_WRAPPED_LEAST <= len(line) <= _WRAPPED_MOST for line in filled) > _WRAPPED_SHARE * len(filled)


def _parts(text: str, *, wrapped: bool) -> list[Part]:
    lines = split_lines(text)
    parts: list[Part] = []
    open_from: int | None = None
    end = 0
    for start, line in lines:
        bare = line.strip()
        continues = open_from is not None and wrapped and bare and not _BULLET.match(line)
        if open_from is not None and not continues:
            parts.append(Part(open_from, end, " ".join(text[open_from:end].split())))
            open_from = None
        if bare:
            open_from = start + len(line) - len(line.lstrip()) if open_from is None else open_from
            end = start + len(line.rstrip())
    if open_from is not None:
        parts.append(Part(open_from, end, " ".join(text[open_from:end].split())))
    return parts


def _named(parts: list[Part], *, wrapped: bool) -> dict[int, RegionKind]:
    """Name the paragraphs that are not body, by their number; the rules are asked in the order of their certainty."""
    named: dict[int, RegionKind] = {}
    # What is broken at a width came from pages of print, which have no menus: short lines there are cells of tables.
    menus = iter(()) if wrapped else _menus(parts)
    for found in (_by_words(parts), menus, _title(parts, named), _sections(parts), _tail(parts), _headings(parts)):
        for number, kind in found:
            named.setdefault(number, kind)
    return named


def _title(parts: list[Part], named: Mapping[int, RegionKind]) -> Iterator[tuple[int, RegionKind]]:
    """Name the first paragraph that is neither menu nor bar, if it is short and open, and not all there is."""
    number = next((at for at in range(len(parts)) if at not in named), len(parts))
    if number + 1 < len(parts) and number <= _MOST_BEFORE_TITLE:
        part = parts[number]
        if len(part.words) <= LONGEST and part.is_open and not part.is_bullet:
            yield number, RegionKind.TITLE


def _by_words(parts: list[Part]) -> Iterator[tuple[int, RegionKind]]:
    announced = False
    for number, part in enumerate(parts):
        if TEASER_LABEL.fullmatch(part.words):
            announced = True
            yield number, RegionKind.TEASER
            continue
        # What a label announces are titles: they end as no sentence does.
        announced = announced and part.is_open and 2 <= part.size <= TITLE_WORDS
        kind = RegionKind.TEASER if announced else _kind_by_words(part)
        if kind is not None:
            yield number, kind


def _kind_by_words(part: Part) -> RegionKind | None:
    if part.size <= 120 and COOKIES.search(part.words):
        return RegionKind.COOKIES
    if part.size <= 80 and (CREDIT.search(part.words) or CAPTION_LEAD.match(part.words)):
        return RegionKind.CAPTION
    return RegionKind.TEASER if part.size <= TITLE_WORDS and TEASER_LEAD.match(part.words) else None


def _sections(parts: list[Part]) -> Iterator[tuple[int, RegionKind]]:
    """Name what stands below a heading that tells what it is, to the next heading or the end."""
    inside: RegionKind | None = None
    for number, part in enumerate(parts):
        begun = _begun_by(part, is_late=number > len(parts) // 2)
        if begun is not None:
            inside = begun
            yield number, RegionKind.HEADING if begun is not RegionKind.COMMENTS else begun
        elif inside is not None:
            if inside is not RegionKind.COMMENTS and _looks_like_heading(parts, number):
                inside = None
            else:
                yield number, inside


def _begun_by(part: Part, *, is_late: bool) -> RegionKind | None:
    if part.size > MENU_WORDS + 1:
        return None
    if REFERENCES.fullmatch(part.words):
        return RegionKind.REFERENCES
    if NOTES.fullmatch(part.words):
        return RegionKind.NOTES
    return RegionKind.COMMENTS if is_late and COMMENTS.fullmatch(part.words) else None


def _tail(parts: list[Part]) -> Iterator[tuple[int, RegionKind]]:
    """Name what follows the last paragraph of an article: appeals for support, titles of others, lists of topics."""
    end = _appeal(parts)
    for number in range(end, len(parts)):
        yield number, RegionKind.TEASER
    first = end
    while first > 0 and _is_title_or_topic(parts[first - 1]):
        first -= 1
    least = 1 if end < len(parts) else _LEAST_TAIL
    # Without a body before it, a list of titles is the document.
    if end - first >= least and any(not part.is_open for part in parts[:first]):
        for number in range(first, end):
            is_topic = parts[number].is_bullet and parts[number].size <= MENU_WORDS
            yield number, RegionKind.NAVIGATION if is_topic else RegionKind.TEASER


def _is_title_or_topic(part: Part) -> bool:
    if not part.is_open:
        # "Did you know?" above an appeal.
        return part.words.endswith("?") and part.size <= MENU_WORDS + 1
    return part.size <= (MENU_WORDS if part.is_bullet else TITLE_WORDS) and len(_LETTER.findall(part.words)) > 2


def _appeal(parts: list[Part]) -> int:
    """Give the number of the first paragraph of an appeal that runs to the end; their count where there is none."""
    first = len(parts)
    for number in range(len(parts) - 1, len(parts) // 2, -1):
        asked = sum(pattern.search(parts[number].words) is not None for pattern in APPEALS)
        if asked >= 2 or (asked and parts[number].size <= 12):
            first = number
    rest = sum(part.end - part.start for part in parts[first:])
    return first if rest <= sum(part.end - part.start for part in parts) // 2 else len(parts)


def _menus(parts: list[Part]) -> Iterator[tuple[int, RegionKind]]:
    """Name runs of single words and short names; where they hold numbers they may be a table."""
    number = 0
    while number < len(parts):
        last = number
        while last < len(parts) and parts[last].is_open and parts[last].size <= MENU_WORDS:
            last += 1
        run = parts[number:last]
        if len(run) >= _LEAST_MENU and sum(any(c.isdigit() for c in part.words) for part in run) * 4 <= len(run):
            for at in range(number, last):
                yield at, RegionKind.NAVIGATION
        number = max(last, number + 1)


def _headings(parts: list[Part]) -> Iterator[tuple[int, RegionKind]]:
    for number in range(1, len(parts)):
        if _looks_like_heading(parts, number):
            yield number, RegionKind.HEADING


def _looks_like_heading(parts: list[Part], number: int) -> bool:
    """Tell whether a paragraph is a short open line between longer ones."""
    part = parts[number]
    if not part.is_open or part.is_bullet or len(part.words) > HEADING_SIGNS or number + 1 >= len(parts):
        return False
    before, after = parts[number - 1], parts[number + 1]
    if number > 1 and before.is_open and len(before.words) > HEADING_SIGNS:
        # A sentence that goes on: its link or its italics stand in a line of their own.
        return False
    begins = part.words[0].isupper() or part.words[0].isdigit()
    return (
        begins and len(after.words) > HEADING_SIGNS // 2 and not (after.words[0] in ",.;:)" or after.words[0].islower())
    )
