"""Numbers that a document names and does not assert: those in the titles of works."""

from __future__ import annotations

from claimdb.extract.words import Words
from claimdb.text.tokens import WORD, Tokens

_OPENING = {"«": "»", "“": "”", '"': '"', "„": "”", "‘": "’"}
# A title stands right behind what announces it: "intitulé «", "the book, “", "son rapport annuel «".
_NEAR = 3


def is_in_title(tokens: Tokens, at: int, words: Words) -> bool:
    """Tell whether a token stands in quotation marks that a word for a work, or "titled", announces."""
    opening = _opening_before(tokens, at)
    if opening is None:
        return False
    # What is quoted from a report begins with any word, its title with a capital, behind a number if need be.
    first = next((i for i in range(opening + 1, len(tokens)) if tokens.kinds[i] == WORD), opening)
    if not tokens.printed(first)[:1].isupper():
        return False
    for here in range(opening - 1, max(-1, opening - 1 - _NEAR), -1):
        word = tokens.words[here]
        if word in words.says or word in words.said or word == ":":
            return False
        if word in words.titles:
            return True
    return False


def _opening_before(tokens: Tokens, at: int) -> int | None:
    """Give the token of the quotation mark in which a token stands, None outside any."""
    opening: int | None = None
    closing = ""
    for here in range(at):
        word = tokens.words[here]
        if opening is None and word in _OPENING:
            opening, closing = here, _OPENING[word]
        elif opening is not None and word == closing:
            opening = None
    return opening
