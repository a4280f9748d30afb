"""The full names of those that a text calls by their kind alone: "the museum" for the one museum that it names."""

from __future__ import annotations

import re

from claimdb.values.folding import fold_text

_UPPER = r"[^\W\d_a-zà-öø-ÿ]"
_NAME = rf"{_UPPER}[\w’'-]*(?:[ \u00a0]{_UPPER}[\w’'-]*)*"
_LEADING = re.compile(r"^(?:The|This|That|These|A|An|In|Its|Our|And|But|At|For|Le|La|Les|Un|Une|Ce|Cette)[ \u00a0]")
_SMALL = frozenset(
    ["the", "a", "an", "its", "this", "that", "their", "our", "le", "un", "une", "ce", "cette", "sa", "son"]
)
_BEFORE = r"(?:[\w’'-]+[ \u00a0]){0,1}?"
_LINKS = r"(?:de la|de l[’']|du|des|de|d[’']|of the|of)"


class NamesInText:
    """Finds the full name of what a text calls by its kind alone, where it names one such and no other.

    `here` is how far the text was read: only what was named before is taken up.
    """

    def __init__(self, text: str) -> None:
        self.text = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
        self.here = 0
        self.known: dict[str, tuple[int, str] | None] = {}

    def named(self, noun: str) -> str | None:
        """Give "Norvik bird sanctuary" for "sanctuary", None where no name or more than one has that noun."""
        folded = fold_text(noun)
        if folded not in self.known:
            self.known[folded] = self._find(noun)
        found = self.known[folded]
        return found[1] if found is not None and found[0] < self.here else None

    def _find(self, noun: str) -> tuple[int, str] | None:
        escaped = re.escape(noun)
        any_case = f"[{escaped[:1].upper()}{escaped[:1].lower()}]{escaped[1:]}"
        before = rf"\b{_UPPER}[\w’'-]+[ \u00a0]{_BEFORE}{escaped}\b(?![ \u00a0]{_LINKS}[ \u00a0]?{_UPPER})"
        behind = rf"\b{any_case}[ \u00a0](?:{_LINKS}[ \u00a0]?)?{_NAME}"
        found: dict[str, tuple[int, str]] = {}
        for pattern in (before, behind):
            for one in re.finditer(pattern, self.text):
                name = _LEADING.sub("", one[0])
                words = name.split()
                if len(words) > 1 and not _SMALL.intersection(words) and (pattern is behind or name[0].isupper()):
                    found.setdefault(fold_text(name), (one.start(), name))
        return next(iter(found.values())) if len(found) == 1 else None
