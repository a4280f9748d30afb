"""Digits that are a whole number by themselves, told without reading what else a number may have."""

from __future__ import annotations

from claimdb.figures.lexicon import Lexicon
from claimdb.figures.numerals import LONGEST
from claimdb.text.tokens import WORD, Tokens

# Signs of a number, and what ends it.
_BEFORE = frozenset("+-−")
_BEHIND = frozenset(["", ",", ".", ";", ")", "\n"])


def is_bare(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell plain digits without a sign before them or anything behind them that belongs to the number."""
    whole = tokens.words[at].isdecimal() and len(tokens.words[at]) <= LONGEST
    if not whole or tokens.word(at - 1) in _BEFORE:
        return False
    after = tokens.word(at + 1)
    if tokens.kind(at + 1) != WORD:
        return after in _BEHIND
    return not tokens.glued(at + 1) and after not in lexicon.starters and after not in lexicon.language.joiners
