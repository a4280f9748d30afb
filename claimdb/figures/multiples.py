"""Multiples of another quantity: "three times as many", "deux fois moins", "tenfold", "x 25", "multiplié par 2,5".

A number of occasions ("deux fois par an", "he came three times") is a count of times and no multiple.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.element import Element
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.number import HYPHENS, Number, significant_step
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT
from claimdb.values.figure import Direction, FigureKind

TIMES = "times"
_TWO = 2
_CROSSES = frozenset(["x", "×"])
_ENDS = frozenset([".", ",", ";", ":", ")", "\n"])


def read_multiple_word(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read a multiple in one word: "twice as many", "half as many", "a tenfold rise"."""
    language, word = lexicon.language, tokens.word(at)
    follower = tokens.word(at + 1)
    value: Decimal | None = None
    direction: Direction | None = None
    # "Twice as many", but "a barn that doubles, or can double, as a hall".
    tells = follower in language.numbers.twice_before and tokens.word(at + 2) not in language.determiners
    if word in language.numbers.twice and tells:
        value = Decimal(language.numbers.twice[word])
    elif word in lexicon.folds and tokens.word(at - 1) not in language.numbers.copulas:
        value = Decimal(lexicon.folds[word])
    elif word in language.half and follower in language.numbers.as_many and tokens.word(at - 1) not in HYPHENS:
        value = Decimal("0.5")
    elif _has_doubled(tokens, at, lexicon):
        falls = word in language.numbers.shrinking
        value, direction = Decimal(language.numbers.doubled[word]), Direction.FALL if falls else Direction.RISE
    elif word in language.numbers.manifolds:
        return _manifold(tokens, at, lexicon)
    elif language.adjectives_follow and language.fractions.get(word) == _TWO and follower in language.numbers.fewer:
        # "moitié moins de bateaux"
        return _times(at, at + 2, Decimal("0.5"))
    if value is None:
        return None
    return _times(at, at + 1, value, direction)


def _times(at: int, end: int, value: Decimal, direction: Direction | None = None) -> Element:
    number = Number(at, end, value, significant_step(value), rounded=False, mantissa=value)
    return Element(number, at, end, TIMES, direction=direction)


def _manifold(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read "le double du prix", "le triple de 2019"; "un double de la clé" is a copy."""
    language = lexicon.language
    multiplies = tokens.word(at + 1) in language.of_words and tokens.word(at - 1) in language.numbers.definite
    if not multiplies:
        return None
    element = _times(at, at + 1, Decimal(language.numbers.manifolds[tokens.word(at)]))
    return replace(element, first=at - 1)


def _has_doubled(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell "a presque doublé", "more than doubled" from "a doublé le camion" and "doubled sails"."""
    language, after = lexicon.language, tokens.word(at + 1)
    if tokens.word(at) not in language.numbers.doubled:
        return False
    compared = phrase_before(lexicon.before, tokens, at)
    first = compared[0] if compared is not None else at
    if language.adjectives_follow and tokens.word(first - 1) not in language.numbers.having:
        # "Une tasse doublée de soie"
        return False
    denied = language.changes is not None and tokens.word(first - 1) in language.changes.negations
    if denied or after in language.range_links:
        # "Doubled to 40 ships": the level that is reached tells it already.
        return False
    if after in language.numbers.owners or tokens.kind(at + 1) != WORD:
        return True
    objects = language.determiners - language.of_words
    leads = after in language.function_words or after in language.locatives or after in language.year_words
    return leads and after not in objects and after not in language.numbers.over


def read_multiple(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read a number that multiplies: "three times as many", "2.5-fold", "25x", "×3", "divisé par deux"."""
    if number.kind is not FigureKind.FIGURE or number.one:
        return None
    return _behind(tokens, number, lexicon) or _crossed(tokens, number) or _factor(tokens, number, lexicon)


def _behind(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    language, at = lexicon.language, number.end
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1)
    if hyphened and tokens.word(at + 1) in language.numbers.folds:
        return Element(number, number.first, at + 2, TIMES)
    if tokens.word(at) not in language.times:
        return None
    end = at + 1
    halved = tokens.word(end) in language.joiners and tokens.word(end + 1) in language.half
    here = end + 2 if halved else end
    follower = tokens.word(here)
    ending = language.comparative_ending
    # "Three times bigger", but "three times over", "three times later".
    compares = bool(ending and follower.endswith(ending)) and follower not in language.function_words
    if not compares and follower not in language.multiple_words:
        return None
    if halved:
        value = EXACT.add(number.value, Decimal("0.5"))
        number = replace(number, value=value, mantissa=value, step=Decimal("0.1"))
    direction = Direction.FALL if follower in language.numbers.fewer else None
    return Element(number, number.first, here, TIMES, direction=direction)


def _crossed(tokens: Tokens, number: Number) -> Element | None:
    """Read "x 25", "×3", "25x"; between two numbers the sign multiplies sides: "3 x 4 m"."""
    if not number.digits:
        return None
    first, end = number.first, number.end
    if tokens.word(first - 1) in _CROSSES and tokens.printed(first - 1) != "X":
        alone = tokens.kind(first - 2) != NUMERAL and not tokens.glued(first - 1)
        bare = tokens.kind(end) != WORD or not tokens.glued(end)
        return Element(number, first - 1, end, TIMES) if alone and bare else None
    behind = tokens.word(end) in _CROSSES and tokens.printed(end) != "X" and tokens.glued(end)
    ends = not tokens.glued(end + 1) or tokens.word(end + 1) in _ENDS
    if behind and ends:
        return Element(number, first, end + 1, TIMES)
    return None


def _factor(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read "multiplié par 2,5", "by a factor of 3": what nothing counts behind."""
    language = lexicon.language
    compared = phrase_before(lexicon.before, tokens, number.first)
    link = (compared[0] if compared is not None else number.first) - 1
    if tokens.word(link) not in language.numbers.factor_links:
        return None
    word = tokens.word(link - 1)
    divides = next((falls for stem, falls in language.numbers.factors.items() if word.startswith(stem)), None)
    if divides is None:
        return None
    after = tokens.word(number.end)
    counts = tokens.kind(number.end) == WORD and not (
        after in language.function_words
        or after in language.locatives
        or after in language.year_words
        or after in language.of_words
        or after in language.joiners
    )
    if counts or after in ("%", "€", "$", "£"):
        return None
    return Element(number, number.first, number.end, TIMES, direction=Direction.FALL if divides else None)
