"""A citation while it is read: what is understood of it is taken out, field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimdb.notes.dates import DateWords
from claimdb.notes.masking import ADDRESS, APOSTROPHED, QUOTED, ROUND, SQUARE

CUT = "\ue005"
COVERS = f"{QUOTED}{ROUND}{SQUARE}{ADDRESS}{APOSTROPHED}{CUT}"
"""Every sign that stands for something covered or taken out."""

# Chinese and Japanese have no spaces: one between two of their signs is a line end.
_BETWEEN_SIGNS = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")


@dataclass(slots=True)
class Reading:
    """A citation while it is read: `mask` loses what is understood, fields gain it."""

    text: str
    mask: str
    author: str | None = None
    is_edited: bool = False
    title: str | None = None
    container: str | None = None
    editor: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    accessed: str | None = None
    volume: str | None = None
    issue: str | None = None
    locator: str | None = None
    url: str | None = None
    is_quoted: bool = False
    has_container: bool = False
    dates: list[DateWords] = field(default_factory=list)

    def cut(self, start: int, end: int) -> None:
        """Take a stretch out of what is still to be understood."""
        self.mask = f"{self.mask[:start]}{CUT * (end - start)}{self.mask[end:]}"

    def shown(self, start: int, end: int) -> str:
        """Give the words of a stretch, without what was taken out and without punctuation at its ends."""
        kept = "".join(c if m != CUT else " " for c, m in zip(self.text[start:end], self.mask[start:end], strict=True))
        return tidy(kept)


def tidy(words: str) -> str:
    """Give words with single spaces, without the punctuation that parts them from what stands around."""
    bare = " ".join(words.split()).strip(" ,;:–—")
    if bare.endswith(".") and not re.search(r"(?:\b[A-Z]|\bal|\bJr|\bInc|\bU\.S|\bed|\bvol)\.\Z", bare):
        bare = bare.rstrip(". ")
    return bare.lstrip(". ")


def tidy_title(words: str) -> str:
    """Give a title with single spaces; the comma or full stop that English print puts inside its quotes is not its own."""
    bare = _BETWEEN_SIGNS.sub("", " ".join(words.split()))
    return bare.rstrip(" ,;") if not bare.endswith(("...", "…")) else bare


def covered(mask: str, sign: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(f"{sign}+", mask)]


def begins_part(mask: str, at: int) -> bool:
    before = mask[:at].rstrip()
    return (
        not before
        or before[-1] in ",.:;"
        or before[-1] in COVERS
        or before.endswith((" et", " and", " à la", " aux", " au", "spéc."))
    )
