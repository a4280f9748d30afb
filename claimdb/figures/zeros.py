"""Words that say zero: "aucun mort", "no arrests", "pas un seul policier", "none of the 12".

Most sentences with "no" count nothing ("no doubt", "no idea", "aucune raison"). So zero is read only of people,
harm and what is reported of them (a list of the language), of a noun that the text has counted before, and
of a number of things that is named ("none of the 12").
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.nouns import Noun, find_noun
from claimdb.figures.number import Number
from claimdb.text.tokens import NUMERAL, WORD, Tokens

_MOST_ADJECTIVES = 2


def read_none(tokens: Tokens, at: int, language: Language, seen: Container[str]) -> tuple[Element, Noun] | None:
    """Read a word for none at token `at` with the noun it counts; `seen` are the plurals counted before."""
    zero = _zero(at, at + 1)
    if tokens.word(at + 1) in language.of_words:
        inside = at + 2
        while tokens.word(inside) in language.determiners:
            inside += 1
        if tokens.kind(inside) != NUMERAL and language.cardinals.get(tokens.word(inside), 0) < 2:
            return None
        noun = find_noun(tokens, zero, at + 1, language)
        return (Element(zero, at, at + 1), noun) if noun else None
    noun = _noun_at(tokens, at + 1, language, seen)
    return (Element(zero, at, at + 1), noun) if noun else None


def read_not_one(tokens: Tokens, one: Number, language: Language, seen: Container[str]) -> tuple[Element, Noun] | None:
    """Read "pas un seul policier", "not one officer", where `one` is the word for one behind the "not"."""
    end = one.end + (tokens.word(one.end) in language.one_contexts)
    noun = _noun_at(tokens, end, language, seen)
    first = one.first - 1
    return (Element(_zero(first, end), first, end), noun) if noun else None


def _zero(first: int, end: int) -> Number:
    return Number(first, end, Decimal(0), Decimal(1), rounded=False)


def _noun_at(tokens: Tokens, at: int, language: Language, seen: Container[str]) -> Noun | None:
    """Give the noun at `at`, adjectives skipped, where it is one that a zero counts."""
    for here in range(at, at + _MOST_ADJECTIVES + 1):
        word = tokens.word(here)
        if tokens.kind(here) != WORD:
            return None
        if word in language.nouns.countable or word in seen or f"{word}s" in seen:
            return Noun(here, here + 1)
        if word not in language.adjectives or word in language.nouns.comparatives:
            # "No more homes were lost" is none more, not none.
            return None
    return None
