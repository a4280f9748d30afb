"""Ages and sizes that English joins to what they describe: "a 34-year-old man", "Smith, 45,", "a 900-strong crew"."""

from __future__ import annotations

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.number import HYPHENS
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.countries import find_country

_OLDEST = 120


def end_of_compound(tokens: Tokens, at: int, language: Language) -> int:
    """Give the token after "-old", " old", "-strong" where they follow at `at`, else `at`."""
    here = at + 1 if tokens.word(at) in HYPHENS and tokens.glued(at) else at
    word = tokens.word(here)
    joined = here > at and word in language.nouns.strong | language.nouns.old
    return here + 1 if joined or word in language.nouns.old else at


def step_over_compound(tokens: Tokens, at: int, language: Language) -> int:
    """Give the token after the compound of "two 15-year-old girls", "two four-storey houses" at `at`, else `at`."""
    is_number = tokens.kind(at) == NUMERAL or tokens.word(at) in language.cardinals
    if not is_number or tokens.word(at + 1) not in HYPHENS or not tokens.glued(at + 1) or not tokens.glued(at + 2):
        return at
    if tokens.kind(at + 2) != WORD or tokens.word(at + 2) in language.cardinals:
        return at
    return end_of_compound(tokens, at + 3, language)


def is_bare_age(tokens: Tokens, element: Element, language: Language) -> bool:
    """Tell the age of "Smith, 45, said": digits between commas, behind the name of a person."""
    number, at = element.number, element.first
    if not language.nouns.old or not number.digits or element.unit is not None:
        return False
    if tokens.word(at - 1) in language.nouns.aged:
        # "died at age 58", "aged 18 to 64"
        return number.value <= _OLDEST
    if element.high is not None:
        return False
    if tokens.word(at - 1) != "," or tokens.word(element.end) != "," or not 0 < number.value <= _OLDEST:
        return False
    name = tokens.printed(at - 2)
    named = tokens.kind(at - 2) == WORD and name[:1].isupper() and len(name) > 1
    return named and tokens.word(at - 2) not in language.months and find_country(name) is None
