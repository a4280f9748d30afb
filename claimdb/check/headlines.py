"""A document in sections: each headline with the sentences under it, and what both count or name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimdb.reading.prose import Said, said_in
from claimdb.values.folding import fold_text
from claimdb.values.reading import Reading, RegionKind

_HEADS = frozenset({RegionKind.TITLE, RegionKind.HEADING})
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_STEM = 5


@dataclass(frozen=True, slots=True)
class Section:
    """A headline and the sentences under it, up to the next; under a title stands the whole body."""

    headline: Said
    sentences: tuple[Said, ...]


def sections_of(reading: Reading) -> Iterator[Section]:
    """Give the headlines of a document, in reading order."""
    everything = said_in(reading, _HEADS | {RegionKind.BODY, RegionKind.QUOTATION})
    body = tuple(said for said in everything if said.region not in _HEADS)
    for at, said in enumerate(everything):
        if said.region is RegionKind.TITLE:
            yield Section(said, body)
        elif said.region is RegionKind.HEADING:
            under = []
            for other in everything[at + 1 :]:
                if other.region in _HEADS:
                    break
                under.append(other)
            if under:
                yield Section(said, tuple(under))


def stems(text: str) -> frozenset[str]:
    """Give the beginnings of the longer words of a text, by which two inflected forms of one word are known."""
    return frozenset(word[:_SHORTEST_STEM] for word in _WORD.findall(fold_text(text)) if len(word) >= _SHORTEST_STEM)
