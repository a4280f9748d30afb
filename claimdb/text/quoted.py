"""Whether words stand in a text, whatever print varies: case, accents, spaces, quotes, hyphens within words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from claimdb.text.joined import join_text
from claimdb.text.patterns import late
from claimdb.values.folding import fold_text

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"\u00ad": None})
# Where a line end cuts a compound word, print does not tell whether the hyphen is its own.
_WITHIN = late(r"(?<=[^\W\d_])- ?(?=[^\W\d_])")
_TOKEN = late(r"[^\W\d_]+|\d+|[^\w\s]")
# What sets words off: quotes of every print, and the marks of Markdown.
_SET_OFF = frozenset("\"'`´«»‹›“”„‟‘‚‛′″*_~#>")
# Words left out, as "…", "..." or "[…]"; folding has made three points of the one sign.
_LEFT_OUT = late(r"[\[(]? ?\.{3,} ?[\])]?")


def has_words(quote: str) -> bool:
    """Tell whether a quote holds a letter or a digit.

    >>> has_words("“ ”"), has_words("54 %")
    (False, True)
    """
    return any(character.isalnum() for character in unicodedata.normalize("NFKC", quote))


def holds_quote(text: str, quote: str) -> bool:
    r"""Tell whether all words and signs of a quote stand in a text, side by side.

    Both are folded as `fold_text` does; quotation marks, spaces and hyphens within words do not count. A part that
    the quote leaves out ("…", "[…]") may be anything; the others must follow one another.

    >>> holds_quote("The port keeps 154 sta-\ntions open.", "154 stations open")
    True
    >>> holds_quote("The port keeps 154 stations open.", "54 stations open")
    False
    """
    return not find_absent(text, [quote])


def find_absent(text: str, quotes: Iterable[str]) -> list[str]:
    """Give those of several quotes that a text does not hold, as `holds_quote` tells it; the text is folded once."""
    # A hyphen at a line end may cut a word or end one; read one way or the other, the words must be there.
    kept = [(joined, _spread(text, joined=joined)) for joined in (True, False)]
    return [quote for quote in quotes if not any(_follow(spread, quote, joined=joined) for joined, spread in kept)]


def _follow(kept: str, quote: str, *, joined: bool) -> bool:
    at = 0
    is_empty = True
    for part in _LEFT_OUT.split(_fold(quote, joined=joined)):
        words = _spread(part, joined=joined).strip()
        if not words:
            continue
        # A space on both sides keeps numbers and words whole; two parts may share one.
        start = kept.find(f" {words} ", at)
        if start < 0:
            return False
        at, is_empty = start + len(words) + 1, False
    return not is_empty


def _fold(text: str, *, joined: bool) -> str:
    return fold_text((join_text(text).text if joined else text).translate(_DASHES))


def _spread(text: str, *, joined: bool) -> str:
    """Give the words, numbers and signs of a text with one space around each; hyphens within words join or part."""
    whole = _WITHIN.sub("" if joined else " ", _fold(text, joined=joined))
    return " ".join(["", *(token for token in _TOKEN.findall(whole) if token not in _SET_OFF), ""])
