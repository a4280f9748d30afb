"""Where a quote stands, in a way that survives print: its words, those around them, and its place; fails closed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimdb.text.joined import join_text
from claimdb.text.markers import find_markers

CONTEXT = 6
"""Words and signs on each side that must be the same where a quote has moved."""

TELLING = 8
"""Words and signs of a quote that need no others around them to be the same quote."""

_PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_PARAGRAPH = re.compile(r"\n[ \t\f\r]*\n")
_PRINTED = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}
)
_BETWEEN = "\x1f"


class AnchorState(StrEnum):
    """What became of a quote: at its place, at another with the same words around it, or neither."""

    FOUND = "found"
    MOVED = "moved"
    LOST = "lost"


class LostReason(StrEnum):
    """Why a quote counts as lost: its words are nowhere, among others, at several places, or in a list of works."""

    ABSENT = "absent"
    CONTEXT = "context"
    SEVERAL = "several"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quote, what stands before and behind it, and its span in code points.

    `prefix` and `suffix` end at the paragraph, unless quote and paragraph say too little; an empty one means that the
    quote begins or ends its paragraph. `start` is None for a quote of which the place was never recorded; then any
    place of its words will do. `words` are the words of the three, without the note markers among them, which only
    the whole text can tell from digits; None where that text was not at hand.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What looking for an anchor gave: its span where it was found or moved to, else why it is lost."""

    state: AnchorState
    start: int | None = None
    end: int | None = None
    reason: LostReason | None = None


class Words:
    """A text as words and signs, with where each stands; how a line breaks or a quotation mark is printed is no part.

    Made once, it may be asked for many anchors. Note markers are left out.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        joined = join_text(text, ((marker.start, marker.end) for marker in find_markers(text)))
        found = list(_PIECE.finditer(joined.text))
        self.pieces = [_fold(piece.group()) for piece in found]
        spans = [joined.original(*piece.span()) for piece in found]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self._breaks = [gap.start() for gap in _PARAGRAPH.finditer(text)]
        self._line = _BETWEEN + _BETWEEN.join(self.pieces) + _BETWEEN
        self._places: list[int] = []
        at = 1
        for piece in self.pieces:
            self._places.append(at)
            at += len(piece) + 1

    def find(self, pieces: Sequence[str]) -> list[int]:
        """Give the numbers of the pieces at which a sequence begins."""
        if not pieces:
            return []
        wanted = _BETWEEN + _BETWEEN.join(pieces) + _BETWEEN
        found: list[int] = []
        at = self._line.find(wanted)
        while at >= 0:
            found.append(bisect_left(self._places, at + 1))
            at = self._line.find(wanted, at + 1)
        return found

    def begins_paragraph(self, number: int) -> bool:
        """Tell whether an empty line, or nothing, stands before a piece."""
        return number == 0 or self.paragraph(number) != self.paragraph(number - 1)

    def ends_paragraph(self, number: int) -> bool:
        """Tell whether an empty line, or nothing, stands behind a piece."""
        return number + 1 >= len(self.pieces) or self.paragraph(number) != self.paragraph(number + 1)

    def paragraph(self, number: int) -> int:
        """Give the number of the paragraph of a piece."""
        return bisect_right(self._breaks, self.starts[number])


def split_words(text: str) -> list[str]:
    r"""Give the words and signs of a quote as `Words` has them.

    >>> split_words("« The port\nkeeps 54 »")
    ['"', 'The', 'port', 'keeps', '54', '"']
    """
    bare = re.sub(r"\[\^\w{1,12}\]", "", text)
    return [_fold(piece) for piece in _PIECE.findall(join_text(bare).text)]


def make_anchor(words: Words, start: int, end: int) -> Anchor:
    """Make the anchor of a span of a text: with what stands around it in its paragraph."""
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end) - 1
    first = min(first, bisect_right(words.ends, start))
    exact = words.text[start:end]
    if last < first:
        return Anchor(exact, start=start, end=end)
    before, behind = _around(words, first, last)
    if last - first + 1 < TELLING and (first - before) + (behind - last) < 2:
        before, behind = max(0, first - CONTEXT), min(len(words.pieces) - 1, last + CONTEXT)
    return Anchor(
        exact,
        words.text[words.starts[before] : start] if before < first else "",
        words.text[end : words.ends[behind]] if behind > last else "",
        start,
        end,
        (
            tuple(words.pieces[before:first]),
            tuple(words.pieces[first : last + 1]),
            tuple(words.pieces[last + 1 : behind + 1]),
        ),
    )


def anchor_quote(quote: str, words: Words, start: int, end: int) -> Anchor:
    """Make the anchor of a quote that is recorded to stand somewhere: with what stands around it there.

    A place that does not hold the quote says nothing of where it stands; its words alone must do.
    """
    anchor = make_anchor(words, start, end)
    return anchor if split_words(anchor.exact) == split_words(quote) else Anchor(quote)


def find_anchor(words: Words, anchor: Anchor, references: Iterable[tuple[int, int]] = ()) -> Place:
    """Look for an anchor in another text; `references` are spans of lists of works, where no quote is support.

    Where the same words stand at the same place beside one of the same neighbours, the quote is found; where they
    stand elsewhere and both sides are the same, at one place only, it has moved; all else is lost.
    """
    prefix, pieces, suffix = _split(anchor)
    places = words.find(pieces)
    if not places and anchor.words is None:
        # A quote taken from a dump may hold markers that look like digits.
        pieces = split_words(_without_markers(anchor.exact))
        places = words.find(pieces)
    listed = list(references)
    spans = [(words.starts[at], words.ends[at + len(pieces) - 1]) for at in places]
    outside = [at for at, span in zip(places, spans, strict=True) if not _is_within(span, listed)]
    if not outside:
        return Place(AnchorState.LOST, reason=LostReason.REFERENCES if places else LostReason.ABSENT)
    size = len(pieces)
    if anchor.start is None:
        at = outside[0]
        return Place(AnchorState.FOUND, words.starts[at], words.ends[at + size - 1])
    same = [(at, _has_before(words, at, prefix), _has_behind(words, at + size - 1, suffix)) for at in outside]
    for at, before, behind in same:
        if (before or behind) and words.starts[at] == anchor.start + _lead(anchor.exact):
            return Place(AnchorState.FOUND, words.starts[at], words.ends[at + size - 1])
    moved = [at for at, before, behind in same if before and behind]
    if len(moved) != 1:
        return Place(AnchorState.LOST, reason=LostReason.SEVERAL if moved else LostReason.CONTEXT)
    return Place(AnchorState.MOVED, words.starts[moved[0]], words.ends[moved[0] + size - 1])


def _fold(piece: str) -> str:
    return unicodedata.normalize("NFC", piece).translate(_PRINTED)


def _lead(exact: str) -> int:
    """Give how far into a quote its first word or sign stands."""
    first = _PIECE.search(exact)
    return first.start() if first else 0


def _around(words: Words, first: int, last: int) -> tuple[int, int]:
    paragraph = words.paragraph(first)
    before = first
    while before > 0 and first - before < CONTEXT and words.paragraph(before - 1) == paragraph:
        before -= 1
    paragraph, behind = words.paragraph(last), last
    while behind + 1 < len(words.pieces) and behind - last < CONTEXT and words.paragraph(behind + 1) == paragraph:
        behind += 1
    return before, behind


def _split(anchor: Anchor) -> tuple[list[str], list[str], list[str]]:
    """Give the words before, of and behind an anchor's quote."""
    if anchor.words is not None:
        before, exact, behind = anchor.words
        return list(before), list(exact), list(behind)
    return split_words(anchor.prefix), split_words(anchor.exact), split_words(anchor.suffix)


def _without_markers(quote: str) -> str:
    kept: list[str] = []
    at = 0
    for marker in find_markers(quote):
        kept.append(quote[at : marker.start])
        at = marker.end
    return "".join([*kept, quote[at:]])


def _has_before(words: Words, at: int, wanted: list[str]) -> bool:
    if not wanted:
        return words.begins_paragraph(at)
    return at >= len(wanted) and words.pieces[at - len(wanted) : at] == wanted


def _has_behind(words: Words, last: int, wanted: list[str]) -> bool:
    if not wanted:
        return words.ends_paragraph(last)
    return words.pieces[last + 1 : last + 1 + len(wanted)] == wanted


def _is_within(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
