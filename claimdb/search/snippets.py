"""The piece of a text that shows where words were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimdb.values.folding import fold_text

Sought = str | re.Pattern[str]
"""A folded text that is looked for anywhere, or what finds it in a folded text."""

_REACH = 60
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of an original text; `hits` are (start, end) of the found words in it, in order."""

    text: str
    hits: tuple[tuple[int, int], ...] = ()


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Fold a text as for searching; the list gives, for each folded character, its place in the original.

    >>> fold_with_places("L’Été")
    ("l'ete", [0, 1, 2, 3, 4])
    """
    folded: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        # Between two letters, so that a space stays one and a lone accent vanishes, as inside a text.
        for piece in fold_text(f"a{character}a")[1:-1]:
            if piece != " " or (folded and folded[-1] != " "):
                folded.append(piece)
                places.append(at)
    return "".join(folded), places


def count_words(text: str, words: Sequence[Sought]) -> int:
    """Count how many of the folded words stand in a text."""
    folded = fold_text(text)
    return sum(word in folded if isinstance(word, str) else word.search(folded) is not None for word in words)


def cut_snippet(text: str, words: Sequence[Sought], *, width: int = 160) -> Snippet:
    """Cut the piece around the first found word, at most about `width` characters, at the borders of words.

    `words` are folded, or find their words in a folded text. Line breaks become spaces. Where none of them stands,
    the piece is the beginning.
    """
    folded, places = fold_with_places(text)
    spots = sorted({spot for word in words if word for spot in _spots(folded, places, word)})
    first = spots[0][0] if spots else 0
    start = 0 if first <= _REACH else _word_border(text, first - _REACH)
    end = len(text) if len(text) - start <= width else _word_end(text, start + width)
    before, after = (_CUT if start else ""), (_CUT if end < len(text) else "")
    shown = "".join(" " if character.isspace() else character for character in text[start:end])
    shift = len(before) - start
    hits = tuple((low + shift, high + shift) for low, high in _joined(spots) if start <= low and high <= end)
    return Snippet(before + shown.rstrip() + after, hits)


def _spots(folded: str, places: list[int], word: Sought) -> list[tuple[int, int]]:
    if not isinstance(word, str):
        return [(places[hit.start()], places[hit.end() - 1] + 1) for hit in word.finditer(folded) if hit[0]]
    found = []
    at = folded.find(word)
    while at >= 0:
        found.append((places[at], places[at + len(word) - 1] + 1))
        at = folded.find(word, at + 1)
    return found


def _joined(spots: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in spots:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _word_border(text: str, at: int) -> int:
    """Give the start of the first word that begins at or after a place, unless it is far."""
    for place in range(at, min(at + _REACH // 2, len(text))):
        if place == 0 or text[place - 1].isspace():
            return place
    return at


def _word_end(text: str, at: int) -> int:
    """Give the end of the last word that ends at or before a place, unless it is far."""
    for place in range(at, max(at - _REACH // 2, 0), -1):
        if text[place].isspace():
            return place
    return at
