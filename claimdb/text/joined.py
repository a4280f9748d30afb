"""Text as it reads, without what its lines and notes put into it, and the way back.

A word cut at a line end is one word, a note marker glued to a word or a year is no part of it.
Everything that reads language reads the joined text; every span it finds points into the original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.text.patterns import late

# A line shorter than this ends where its author ended it (a heading, a cell); a longer one ends where the page did.
RUNNING_LINE = 40

# Words that French and English print joined by hyphens: what follows "vingt-" at a line end is no syllable.
_HYPHENATED = frozenset({
    "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "octante", "nonante",
    "quatre", "cent", "dix", "demi", "ex", "non", "anti", "sous", "vice", "co", "mi", "semi", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "self", "well",
})  # fmt: skip
_ENCLITICS = frozenset({
    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "ci", "là", "moi", "toi", "lui", "leur",
    "en", "y", "t", "le", "la", "les",
})  # fmt: skip
# A dump may put an empty line, or a page's end, into a word.
_BREAK = late(r"[-‐\u00ad](?:(?<!\u00ad)\r?\n[ \t]*(?:\r?\n[ \t]*)?|(?<=\u00ad)(?:\r?\n[ \t]*)?)")
# A page ends inside a sentence, with or without its number below or the next one's above.
_PAGE = late(
    r"\n(?:[ \t\r\n]{0,8}\d{1,4}[ \t\r]{0,8}\n)?[ \t\r\n]{0,8}\f(?:[ \t\r\n]{0,8}\d{1,4}[ \t\r]{0,8}\n)?[ \t\r\n]{0,8}"
)
# A note at the foot of a page, the head of the next page, and the longest foot that is looked through.
_NOTE_LINE = late(r"[ \t]{0,8}\d{1,3}[.)\]][ \t]{1,4}[^\W\d_]")
_HEAD = late(r"\f(?:[ \t\r\n]{0,8}\d{1,4}[ \t\r]{0,8}\n)?[ \t\r\n]{0,8}(?=([a-zà-öø-ÿœ]{4,}))")
_LONGEST_FOOT = 2000
_GROUPED = late(r"(?<=[0-9],)\r?\n[ \t]*(?=000(?![0-9]))")
_LEFT = late(r"[\w’']+(?:-[\w’']+)*\Z")
_GOING_ON = frozenset(",’'%€$»)")
_RIGHT = late(r"\w+")


@dataclass(frozen=True, slots=True)
class Joined:
    """A text to read, and where each of its characters stands in the original.

    `text` is the original without the removed pieces; `cuts` are the places in `text` where a piece
    was removed, ascending, and `gaps` how many characters are gone up to and including each.
    """

    text: str
    cuts: tuple[int, ...]
    gaps: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the original of `text[start:end]`, without what was removed at its two ends."""
        return self._back(start), self._back(end - 1) + 1 if end > start else self._back(start)

    def _back(self, offset: int) -> int:
        at = bisect_right(self.cuts, offset)
        return offset + (self.gaps[at - 1] if at else 0)

    def position(self, original: int) -> int:
        """Give the place in `text` of a place in the original; what was removed stands where its gap is."""
        low, high = 0, len(self.cuts)
        while low < high:
            middle = (low + high) // 2
            if self.cuts[middle] + self.gaps[middle] <= original:
                low = middle + 1
            else:
                high = middle
        removed = self.gaps[low - 1] if low else 0
        place = original - removed
        return min(place, self.cuts[low]) if low < len(self.cuts) else place


def join_text(text: str, removed: Iterable[tuple[int, int]] = ()) -> Joined:
    """Join words cut at line ends, leave out the `removed` spans, and make running lines one line.

    A hyphen at a line end is taken out when a lower-case syllable follows, kept in compounds
    ("a-t-" / "elle", "vingt-" / "deux", "Bosnie-" / "Herzégovine"), and taken out between groups of
    digits that cannot be a range ("230-" / "000"). Line ends inside running text become spaces, and so do the page
    ends inside a sentence, with the numbers of the pages.
    """
    pieces = sorted({*removed, *_line_breaks(text), *_page_breaks(text)})
    parts: list[str] = []
    cuts: list[int] = []
    gaps: list[int] = []
    at = length = gone = 0
    for begin, end in pieces:
        # What overlaps goes as one piece.
        start = max(begin, at)
        if end <= start:
            continue
        parts.append(text[at:start])
        length += start - at
        gone += end - start
        if cuts and cuts[-1] == length:
            gaps[-1] = gone
        else:
            cuts.append(length)
            gaps.append(gone)
        at = end
    parts.append(text[at:])
    return Joined(_run_lines("".join(parts)), tuple(cuts), tuple(gaps))


def _line_breaks(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    if ",\n" in text or ",\r\n" in text:
        spans.extend(found.span() for found in _GROUPED.finditer(text))
    for found in _BREAK.finditer(text):
        start, end = found.span()
        if text[start] == "\u00ad":
            spans.append((start, end))
            continue
        left = _word_before(text, start)
        right = _RIGHT.match(text, end)
        if left is None or right is None:
            continue
        spans.append((start, end) if _is_cut(left.group(), right.group()) else (start + 1, end))
    return spans


def _word_before(text: str, end: int) -> re.Match[str] | None:
    low = max(0, end - 40)
    # No word reaches beyond a space, and a search that begins there tries fewer places.
    return _LEFT.search(text, max(low, text.rfind(" ", low, end) + 1), end)


def _page_breaks(text: str) -> list[tuple[int, int]]:
    """Give what a page end puts into a sentence that goes on behind it; its first line end stays."""
    if "\f" not in text:
        return []
    spans: list[tuple[int, int]] = []
    for foot in _HEAD.finditer(text):
        start = _above_notes(text, *foot.span())
        if start >= 0:
            spans.append(_within(text, start, foot.end()))
    for found in _PAGE.finditer(text):
        start, end = found.span()
        if _cuts_word(text, start, end):
            spans.append(_within(text, start, end))
            continue
        before, after = text[max(0, start - 8) : start].rstrip()[-1:], text[end : end + 1]
        goes_on = after.islower() or (after.isdecimal() and before.isalpha())
        if goes_on and before and (before.isalnum() or before in _GOING_ON):
            spans.append((start + 1, end))
    return spans


def _cuts_word(text: str, start: int, end: int) -> bool:
    hyphened = text[max(0, start - 1) : start] in ("-", "‐") and text[max(0, start - 2) : start - 1].isalpha()
    return hyphened and text[end : end + 1].islower()


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """Give what stands between the two halves of a word or a number whose first half ends at the line end `start`."""
    if not _cuts_word(text, start, end):
        return start + 1, end
    left, right = _word_before(text, start - 1), _RIGHT.match(text, end)
    is_cut = left is not None and right is not None and _is_cut(left.group(), right.group())
    return (start - 1 if is_cut else start), end


def _above_notes(text: str, page: int, beyond: int) -> int:
    """Give the line end at which the notes at the foot of a page cut a number or a word in two, -1 if none does.

    The other half stands at `beyond`.
    """
    floor = max(page - _LONGEST_FOOT, 0)
    floor = max(text.rfind("\f", floor, page), floor)
    at = text.find("\n", floor, page)
    while at >= 0:
        broken = text[max(0, at - 1) : at].isdecimal() or _cuts_word(text, at, beyond)
        if broken and _NOTE_LINE.match(text, at + 1, page):
            return at
        at = text.find("\n", at + 1, page)
    return -1


def _is_cut(left: str, right: str) -> bool:
    if right.isdecimal() and left.isdecimal():
        return len(left) <= 3 and len(right) == 3 and int(right) < int(left)
    if not right[0].islower() or left[-1].isdigit():
        return False
    return not ("-" in left and (right in _ENCLITICS or left.endswith("-t"))) and left.lower() not in _HYPHENATED


def _goes_on(line: str, begin: str) -> bool:
    """Tell the second half of a sentence, and of a number: "1 200" / "000 agents"."""
    if begin[0] in "%‰":
        return line[-1:].isdecimal()
    return begin[0].islower() or (begin[:3] == "000" and line[-1:].isdecimal() and not begin[3:4].isdecimal())


def _run_lines(text: str) -> str:
    if "\n" not in text:
        return text
    lines = text.split("\n")
    out: list[str] = []
    for number, line in enumerate(lines[:-1]):
        following = lines[number + 1]
        begin = following.lstrip()
        # What begins in lower case goes on with the line before, however short that is.
        runs = (
            begin and not begin.startswith(("•", "- ", "* ")) and (len(line) >= RUNNING_LINE or _goes_on(line, begin))
        )
        out.append(line)
        out.append(" " if runs else "\n")
    out.append(lines[-1])
    return "".join(out)
