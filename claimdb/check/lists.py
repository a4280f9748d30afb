"""Lists that a document announces with a number: how many items are announced, and how many can be there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimdb.check.listed_names import named_behind
from claimdb.reading.prose import PlacedFigure, Said, said_in
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.reading import Reading, RegionKind, Sentence

_FEWEST, _MOST = 2, 30
# From the counted noun to what opens the list; more words hold another statement.
_LONGEST_WAY = 60
_BRACKET_WAY = 25
_LONGEST_ITEM = 90
# Between two marked items of one list stand at most so many characters.
_LONGEST_MARKED = 2500

_NOT_WHOLE = re.compile(
    r"\b(?:notamment|par exemple|tels? que|telles? que|dont|entre autres|y compris|etc|surtout|principalement"
    r"|such as|including|for example|for instance|e\.g|among others|among them|especially|mainly|like|and so on"
    r"|et autres?|and others?|ainsi de suite)\b|…|\.\.\.",
    re.IGNORECASE,
)
# What closes the phrase of the figure before the list begins.
_LEAVES = re.compile(r"[)\]»”\",]")
_INLINE_MARK = re.compile(r"(?:(?<=[\s:;,.(])|^)\(?(?P<mark>\d{1,2}|[a-z])\)\s", re.IGNORECASE)
_LINE_MARK = re.compile(r"\n[ \t]{0,8}(?:\(?(?P<number>\d{1,2}|[a-z])(?:\)|\.)|(?P<bullet>[•●▪◦*–—-]))[ \t]+(?=\S)")
_JOINT = re.compile(r",\s(?:et|and|ou|or)\s|,\s|\s(?:et|and|ou|or)\s", re.IGNORECASE)
_SEMICOLON = re.compile(r"\s?;\s")
_SENTENCE_IN = re.compile(r"[.!?]\s")
_ARTICLE = r"(?:l[ea]s?\s|l['’]|the\s)?"
_NAME = re.compile(rf"{_ARTICLE}[A-ZÀ-Þ][\w’'-]*(?:\s(?:d[eu]s?\s|of\s)?{_ARTICLE}[A-ZÀ-Þ][\w’'-]*){{0,3}}")
_VERB_LIKE = re.compile(r"\b(?:qui|que|who|which|that|est|sont|is|are|was|were|a été|ont|has|have)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnnouncedList:
    """A list and the figure that announces it: between `least` and `most` items can be counted in it.

    `items` are the spans in the document by which the list was counted.
    """

    figure: Figure
    sentence: Sentence
    least: int
    most: int
    items: tuple[tuple[int, int], ...] = ()
    is_bracketed: bool = False


def find_lists(reading: Reading) -> Iterator[AnnouncedList]:
    """Find the lists that a small whole number announces, in reading order."""
    for said in said_in(reading, (RegionKind.BODY, RegionKind.QUOTATION, RegionKind.NOTES)):
        for at, placed in enumerate(said.figures):
            if not _announces(placed.figure):
                continue
            following = said.figures[at + 1].start if at + 1 < len(said.figures) else len(said.text)
            yield from _lists_behind(reading, said, placed, following)
            listed = named_behind(said.text, placed.start, placed.end)
            if listed is not None:
                span = said.sentence.original(*listed.span)
                counted, is_apart = listed.count, listed.is_apart
                yield AnnouncedList(placed.figure, said.sentence, counted, counted, (span,), is_bracketed=not is_apart)


def _announces(figure: Figure) -> bool:
    return (
        figure.kind is FigureKind.FIGURE
        and figure.comparator is Comparator.EXACT
        and figure.unit is None
        and figure.counted is not None
        and not figure.hedged
        and _FEWEST <= figure.value <= _MOST
        and figure.value == int(figure.value)
    )


def _lists_behind(reading: Reading, said: Said, placed: PlacedFigure, following: int) -> Iterator[AnnouncedList]:
    behind = said.text[placed.end :]
    opening = re.search(r"[:(.;]", behind)
    if opening is None:
        return
    way = behind[: opening.start()]
    if len(way) > _LONGEST_WAY or placed.end + opening.start() > following or _NOT_WHOLE.search(way):
        return
    if _LEAVES.search(way):
        return
    start = placed.end + opening.end()
    if opening[0] == "(" and len(way) <= _BRACKET_WAY and "," not in way:
        yield from _bracketed(said, placed, start)
    elif opening[0] == ":":
        rest = said.text[start:].strip()
        yield from _in_lines(reading, said, placed) if not rest else _inline(reading, said, placed, start)


def _bracketed(said: Said, placed: PlacedFigure, start: int) -> Iterator[AnnouncedList]:
    inside, closing, _ = said.text[start:].partition(")")
    if not closing or re.search(r"[\d;:(.]", inside) or _NOT_WHOLE.search(inside):
        return
    counted = _count_names(inside)
    # Fewer than three may be where something is; far fewer than announced, where several of them are.
    if counted is None or counted < 3 or abs(int(placed.figure.value) - counted) > 2:
        return
    span = said.sentence.original(start, start + len(inside))
    yield AnnouncedList(placed.figure, said.sentence, counted, counted, (span,), is_bracketed=True)


def _inline(reading: Reading, said: Said, placed: PlacedFigure, start: int) -> Iterator[AnnouncedList]:
    text = said.text
    marks = list(_INLINE_MARK.finditer(text, start))
    if marks and not text[start : marks[0].start()].strip():
        yield from _marked_inline(reading, said, placed, start)
        return
    rest = text[start:].rstrip(" .")
    if _NOT_WHOLE.search(rest) or _SENTENCE_IN.search(rest) or ":" in rest:
        return
    if any(one.start >= start for one in said.figures):
        # "27 boats: 3 ferries, 24 trawlers" is a sum.
        return
    span = said.sentence.original(start + len(text[start:]) - len(text[start:].lstrip()), len(text))
    if ";" in rest:
        items = _SEMICOLON.split(rest)
        if all(len(item) <= 3 * _LONGEST_ITEM for item in items):
            yield AnnouncedList(placed.figure, said.sentence, len(items), len(items), (span,))
        return
    counted = _count_names(rest)
    if counted is not None:
        yield AnnouncedList(placed.figure, said.sentence, counted, counted, (span,))
        return
    parts = _JOINT.split(rest)
    if all(len(part) <= _LONGEST_ITEM for part in parts) and len(parts) > 1 and not _VERB_LIKE.search(rest):
        # Commas and "and" may stand inside an item, so that only too few items can be told.
        yield AnnouncedList(placed.figure, said.sentence, 1, len(parts), (span,))


def _count_names(listed: str) -> int | None:
    """Count the items of a list of names; None where an item is more than a name."""
    items = [item.strip() for item in _JOINT.split(listed.strip())]
    return len(items) if len(items) > 1 and all(_NAME.fullmatch(item) for item in items) else None


def _marked_inline(reading: Reading, said: Said, placed: PlacedFigure, start: int) -> Iterator[AnnouncedList]:
    """Count "1) … 2) …", which may go on over several sentences of one paragraph."""
    begin = said.sentence.original(start, start + 1)[0]
    end = reading.text.find("\n\n", begin)
    stretch = reading.text[begin : end if end >= 0 else len(reading.text)][:_LONGEST_MARKED]
    spans: list[tuple[int, int]] = []
    for mark in _INLINE_MARK.finditer(stretch):
        if mark["mark"].lower() == _nth_mark(len(spans), like=mark["mark"]):
            spans.append((begin + mark.start("mark"), begin + mark.end("mark")))
        elif spans and mark["mark"].lower() == _nth_mark(0, like=mark["mark"]):
            break
    if len(spans) > 1:
        yield AnnouncedList(placed.figure, said.sentence, len(spans), len(spans), tuple(spans))


def _nth_mark(index: int, *, like: str) -> str:
    return str(index + 1) if like.isdecimal() else chr(ord("a") + index)


def _in_lines(reading: Reading, said: Said, placed: PlacedFigure) -> Iterator[AnnouncedList]:
    """Count the lines behind a colon that begin with ascending numbers or letters, or with one kind of bullet."""
    text, at = reading.text, said.sentence.end
    marks = list(_LINE_MARK.finditer(text, at - 1, at + _FEWEST * 20_000))
    if not marks or text[at : marks[0].start()].strip():
        return
    first = marks[0]
    notes = [region for region in reading.regions if region.kind in _APART]
    if first["number"]:
        items = _numbered(marks, notes)
        certain = True
    else:
        items, certain = _bulleted(text, marks, first, notes)
    if len(items) < 2 or not certain:
        return
    spans = tuple((mark.end() - len(mark[0].lstrip()), mark.end()) for mark in items)
    yield AnnouncedList(placed.figure, said.sentence, len(items), len(items), spans)


_APART = frozenset({RegionKind.NOTES, RegionKind.PAGE_HEADER, RegionKind.PAGE_FOOTER})


def _stands_in(regions: Sequence[object], place: int) -> bool:
    return any(getattr(region, "start", 0) <= place < getattr(region, "end", 0) for region in regions)


def _numbered(marks: Sequence[re.Match[str]], notes: Sequence[object]) -> list[re.Match[str]]:
    items: list[re.Match[str]] = []
    for mark in marks:
        if items and mark.start() - items[-1].start() > _LONGEST_MARKED:
            break
        number = mark["number"]
        if number is None or _stands_in(notes, mark.start() + 1):
            continue
        if number.lower() == _nth_mark(len(items), like=number):
            items.append(mark)
        elif items and number.lower() == _nth_mark(0, like=number):
            break
    return items


def _bulleted(
    text: str, marks: Sequence[re.Match[str]], first: re.Match[str], notes: Sequence[object]
) -> tuple[list[re.Match[str]], bool]:
    """Give the bullets of one kind and depth, and whether nothing between them makes their end doubtful."""
    depth = _indent(first)
    items = [first]
    for mark in marks[1:]:
        between = text[items[-1].end() : mark.start()]
        if _stands_in(notes, mark.start() + 1):
            continue
        if mark["bullet"] != first["bullet"] or _indent(mark) != depth:
            if mark["number"] or _indent(mark) > depth:
                continue
            break
        if "\n\n" in between.strip("\n") and len(between) > _LONGEST_ITEM * 4:
            return items, False
        if re.search(r"\n[ \t]*\n(?=\S)", between):
            # A paragraph between two bullets is part of an item, or the end of the list.
            return items, False
        items.append(mark)
    return items, True


def _indent(mark: re.Match[str]) -> int:
    return len(mark[0]) - len(mark[0].lstrip()) - mark[0].count("\n")
