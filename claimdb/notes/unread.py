"""A citation while it is read: what is understood of it is taken out, field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimdb.notes.dates import DateWords
from claimdb.notes.masking import ADDRESS, APOSTROPHED, EMPHASISED, QUOTED, ROUND, SQUARE

CUT = "\ue005"
"""What stands for a character that was taken out."""
COVERS = f"{QUOTED}{ROUND}{SQUARE}{ADDRESS}{APOSTROPHED}{EMPHASISED}{CUT}"
"""Every sign that stands for something covered or taken out."""

# Chinese and Japanese have no spaces: one between two of their signs is a line end.
_BETWEEN_SIGNS = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
_OWN_STOP = re.compile(r"(?:\b[A-Z]|\bal|\bJr|\bInc|\bU\.S|\bed|\bvol)\.\Z")


@dataclass(slots=True)
class Reading:
    """A citation while it is read: `mask` loses what is understood, fields gain it.

    `is_quoted`: quotation marks set its title off, `is_set_off`: they or Markdown do.
    `is_stopped`: full stops part its fields, as in "Smith, J. (2010). Title. Journal". `numbered_at` is where its
    volume or issue stood, which a periodical's name precedes.
    """

    text: str
    mask: str
    author: str | None = None
    title: str | None = None
    container: str | None = None
    editor: str | None = None
    series: str | None = None
    publisher: str | None = None
    place: str | None = None
    date: str | None = None
    accessed: str | None = None
    volume: str | None = None
    issue: str | None = None
    locator: str | None = None
    url: str | None = None
    is_quoted: bool = False
    is_set_off: bool = False
    has_container: bool = False
    is_stopped: bool = False
    numbered_at: int | None = None
    dates: list[DateWords] = field(default_factory=list)

    def cut(self, start: int, end: int) -> None:
        """Take a stretch out of what is still to be understood."""
        self.mask = f"{self.mask[:start]}{CUT * (end - start)}{self.mask[end:]}"

    def shown(self, start: int, end: int) -> str:
        """Give the words of a stretch, without what was taken out and without punctuation at its ends."""
        words, mask = self.text[start:end], self.mask[start:end]
        if CUT in mask:
            words = "".join(c if m != CUT else " " for c, m in zip(words, mask, strict=True))
        return tidy(words)

    def spans(self, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
        """Give the spans that a separator leaves, without those that have no words."""
        found: list[tuple[int, int]] = []
        at = start
        for one in separator.finditer(self.mask, start, end):
            found.append((at, one.start()))
            at = one.end()
        found.append((at, end))
        return [span for span in found if self.shown(*span).strip(" .()[]:/")]

    def covered(self, sign: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Give the spans that a sign covers, in order."""
        stretch = self.mask[start : len(self.mask) if end is None else end]
        return [(start + found.start(), start + found.end()) for found in re.finditer(f"{sign}+", stretch)]

    def begins_part(self, at: int) -> bool:
        """Tell whether a part begins at a place: punctuation or something covered stands before it."""
        before = self.mask[:at].rstrip()
        if not before or before[-1] in ",.:;(" or before[-1] in COVERS:
            return True
        return before.endswith((" et", " and", " à la", " aux", " au", " at"))


def tidy(words: str) -> str:
    """Give words with single spaces, without the punctuation that parts them from what stands around."""
    bare = " ".join(words.split()).strip(" ,;:–—")
    if bare.endswith(".") and not _OWN_STOP.search(bare):
        bare = bare.rstrip(". ,;:–—")
    return bare.lstrip(". ")


def tidy_title(words: str) -> str:
    """Give a title with single spaces, without the comma that English print puts inside its quotes."""
    bare = _BETWEEN_SIGNS.sub("", " ".join(words.split()))
    if bare.endswith(("...", "…")):
        return bare
    bare = bare.rstrip(" ,;")
    return bare if _OWN_STOP.search(bare) else bare.rstrip(".")
