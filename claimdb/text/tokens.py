"""Tokens: words, numerals and signs, found by one regular expression in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

SPACES = " \u00a0\u202f\u2009\u2007\u2008\u200a"
NUMERAL, WORD, SIGN = "n", "w", "s"

_TOKEN = re.compile(
    rf"""
    (?P<n> [0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+(?![0-9]|[.,][0-9]))?
         | [0-9]{{1,3}}(?:['’][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?
         | [0-9]+(?:[.,][0-9]+)*
         | (?<![\w.,])\.[0-9]+(?![.0-9]) )
    | (?P<w> (?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uelqu)['’](?=\w)
         | [^\W\d_]+ )
    | (?P<s> \n\s* | [^\s] )
    """,
    re.VERBOSE,
)
_ELIDED = {
    "d": "de", "l": "le", "j": "je", "c": "ce", "m": "me", "n": "ne", "s": "se", "t": "te",
    "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "quelqu": "quelque",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as lists of equal length: kind, span, and the word folded to lower case.

    An elided word is given in full ("d’" is "de"), a line end is a line feed
    (running lines are joined before, see joined.py). Beyond either
    end there is nothing: `word(-1)` is empty.
    """

    text: str
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    words: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Give the folded word at `at`, or an empty one beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def kind(self, at: int) -> str:
        """Give the kind at `at`, or an empty one beyond the ends."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else ""

    def printed(self, at: int) -> str:
        """Give the token as printed."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.words) else ""

    def glued(self, at: int) -> bool:
        """Tell whether the token at `at` follows the one before without a space."""
        return 0 < at < len(self.words) and self.ends[at - 1] == self.starts[at]


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, in one pass, in time proportional to its length."""
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or SIGN
        start, end = found.span()
        word = text[start:end]
        if kind == WORD:
            word = word.lower()
            if word[-1] in "'’":
                word = _ELIDED.get(word[:-1], word)
        elif word[0] == "\n":
            word = "\n"
        kinds.append(kind)
        starts.append(start)
        ends.append(end)
        words.append(word)
    return Tokens(text, kinds, starts, ends, words)
