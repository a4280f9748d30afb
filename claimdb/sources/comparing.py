"""Two copies of one source: whether they are the same, and what differs."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimdb.text import sentence_spans
from claimdb.text.bodies import body_of
from claimdb.text.normalised import normalise
from claimdb.values.reading import Region

MOST_LINES = 40
"""Lines of a difference that are shown."""

LONGEST_LINE = 300
_MOST_COMPARED = 4000
"""Lines between the first and the last that differ, beyond which only their numbers are told."""


class Change(StrEnum):
    """What became of a source between two captures."""

    UNCHANGED = "unchanged"
    COSMETIC = "cosmetic"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two copies.

    `lines` are those of a unified difference of the normalised texts, at most MOST_LINES, `left_out` how many more
    there are. `in_body` is None where nothing changed, else whether the work itself did, or only what its page
    carries beside it (menus, teasers, comments).
    """

    change: Change
    lines: tuple[str, ...] = ()
    left_out: int = 0
    in_body: bool | None = None


def compare(
    old_raw_hash: str,
    old_text: str,
    old_regions: Sequence[Region],
    new_raw_hash: str,
    new_text: str,
    new_regions: Sequence[Region],
) -> Difference:
    """Compare two copies: by their bytes, then by their normalised texts."""
    if old_raw_hash == new_raw_hash:
        return Difference(Change.UNCHANGED)
    old, new = normalise(old_text), normalise(new_text)
    if old == new:
        return Difference(Change.COSMETIC)
    lines = _unified(_pieces(old), _pieces(new))
    in_body = normalise(body_of(old_text, old_regions)) != normalise(body_of(new_text, new_regions))
    cut = tuple(line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…" for line in lines[:MOST_LINES])
    return Difference(Change.CHANGED, cut, max(0, len(lines) - MOST_LINES), in_body)


def _pieces(text: str) -> list[str]:
    """Give a text in lines, a long one in sentences, so that what differs in a paragraph can be seen."""
    pieces: list[str] = []
    for line in text.split("\n"):
        if len(line) <= LONGEST_LINE // 2:
            pieces.append(line)
        else:
            pieces.extend(line[start:end].strip() for start, end in sentence_spans(line))
    return [piece for piece in pieces if piece.strip()]


def _unified(old: list[str], new: list[str]) -> list[str]:
    # What both begin and end with is left aside first: the comparison takes the square of what remains.
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    first = max(0, start - 1)
    old_part, new_part = old[first : len(old) - max(0, end - 1)], new[first : len(new) - max(0, end - 1)]
    if max(len(old_part), len(new_part)) > _MOST_COMPARED:
        return [f"- … ({len(old_part)})", f"+ … ({len(new_part)})"]
    lines = list(difflib.unified_diff(old_part, new_part, lineterm="", n=1))[2:]
    # The pieces are ours, so their numbers say nothing to anyone.
    return ["…" if line.startswith("@@") else line for line in lines]
