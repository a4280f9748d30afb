"""Tokens: words, numerals and signs, found by one regular expression in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import eq, itemgetter

from claimdb.text.patterns import late

SPACES = " \u00a0\u202f\u2009\u2007\u2008\u200a"
NUMERAL, WORD, SIGN = "n", "w", "s"

# Plain words stand first: they are most of a text. A space is passed over before anything is tried there, and each
# way to go on begins with one character, by which the engine drops it at once: that takes a third off the time.
_TOKEN = late(
    rf"""
    (?!\ )
    ( [a-zA-ZÀ-ÖØ-öø-ÿ]++(?![^\W\d_]|['’])
    | (?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uelqu)['’](?=\w)
    | [^\W\d_][^\W\d_]*
    | [0-9][0-9]{{0,2}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+(?![0-9]|[.,][0-9]))?
    | [0-9][0-9]{{0,2}}(?:['’][0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)?
    | [0-9][0-9]*(?:[.,][0-9]+)*
    | \.(?<![\w.,]\.)[0-9]+(?![.0-9])
    | \n\s*
    | [^\s] )
    """,
    re.VERBOSE,
)
_ELIDED = {
    "d": "de", "l": "le", "j": "je", "c": "ce", "m": "me", "n": "ne", "s": "se", "t": "te",
    "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "quelqu": "quelque",
}  # fmt: skip


# What stands beyond the ends of a text: no reading looks further. A negative place counts from the end, so that one
# row of nothing serves both ends, and the most frequent step of all reading costs no call of a Python function.
_BEYOND = [""] * 256
_APART = [False] * 256
_NOWHERE = (-1,)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as lists of equal length: kind, span, and the word folded to lower case.

    An elided word is given in full ("d’" is "de"), a line end is a line feed (running lines are joined before, see
    joined.py). `word` and `kind` give the folded word and the kind at a place, and an empty one up to 256 tokens
    beyond either end: `word(-1)` is empty. `glued` tells there whether a token follows the one before without a space.
    """

    text: str
    kinds: list[str]
    starts: list[int]
    ends: list[int]
    words: list[str]
    word: Callable[[int], str] = field(init=False, repr=False, compare=False)
    kind: Callable[[int], str] = field(init=False, repr=False, compare=False)
    glued: Callable[[int], bool] = field(init=False, repr=False, compare=False)
    _places: defaultdict[str, list[int]] = field(
        init=False, repr=False, compare=False, default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "word", (self.words + _BEYOND).__getitem__)
        object.__setattr__(self, "kind", (self.kinds + _BEYOND).__getitem__)
        # Nothing stands before the first token.
        glued = [*map(eq, chain(_NOWHERE, self.ends), self.starts), *_APART]
        object.__setattr__(self, "glued", glued.__getitem__)

    def __len__(self) -> int:
        return len(self.words)

    @property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each word stands, ascending; made once a text, so that what looks for words need not walk it."""
        if not self._places:
            places = self._places
            for at, word in enumerate(self.words):
                places[word].append(at)
        return self._places

    @property
    def numerals(self) -> list[str]:
        """The numerals of the text, each once."""
        return [word for word, places in self.places.items() if self.kinds[places[0]] == NUMERAL]

    def places_of(self, words: Iterable[str]) -> list[int]:
        """Give where any of the words stands, ascending."""
        places = self.places
        return sorted(chain.from_iterable(places[word] for word in words if word in places))

    def printed(self, at: int) -> str:
        """Give the token as printed."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.words) else ""


class _Folded(dict[str, tuple[str, str]]):
    """Kind and folded word by the token as printed, each made once a text."""

    def __missing__(self, printed: str) -> tuple[str, str]:
        first = printed[0]
        if printed.isalpha():
            made = WORD, printed.lower()
        elif (first.isdecimal() and first.isascii()) or (first == "." and len(printed) > 1):
            made = NUMERAL, printed
        elif first.isalnum() and not first.isdecimal():
            word = printed.lower()
            made = WORD, _ELIDED.get(word[:-1], word) if word[-1] in "'’" else word
        else:
            made = SIGN, first
        self[printed] = made
        return made


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens, in one pass, in time proportional to its length."""
    # What stands between two tokens and the tokens themselves, in turns.
    pieces = _TOKEN.split(text)
    places = list(accumulate(map(len, pieces)))
    folded = _Folded()
    read = list(map(folded.__getitem__, pieces[1::2]))
    kinds, words = list(map(itemgetter(0), read)), list(map(itemgetter(1), read))
    return Tokens(text, kinds, places[:-1:2], places[1::2], words)
