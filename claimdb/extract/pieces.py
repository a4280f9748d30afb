"""Sentences without end, cut into pieces: lists and dumps that no sign ends would take more than linear time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from claimdb.values.reading import Sentence

LONGEST = 3000
"""Characters. The longest sentences in print have a third of that."""


def cut_long(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Give sentences, those longer than `LONGEST` in pieces that end between words."""
    for sentence in sentences:
        if len(sentence.text) <= LONGEST:
            yield sentence
            continue
        first = 0
        while first < len(sentence.text):
            end = _end_of_piece(sentence.text, first)
            yield _piece(sentence, first, end)
            first = end


def _end_of_piece(text: str, first: int) -> int:
    limit = first + LONGEST
    if limit >= len(text):
        return len(text)
    space = text.rfind(" ", first + 1, limit)
    return space + 1 if space > 0 else limit


def _piece(sentence: Sentence, first: int, end: int) -> Sentence:
    start, stop = sentence.original(first, end)
    low, high = bisect_right(sentence.cuts, first), bisect_right(sentence.cuts, end - 1)
    gone = sentence.gaps[low - 1] if low else 0
    return Sentence(
        start=start,
        end=stop,
        text=sentence.text[first:end],
        cuts=tuple(cut - first for cut in sentence.cuts[low:high]),
        gaps=tuple(gap - gone for gap in sentence.gaps[low:high]),
    )
