"""The words of a language, arranged so that the grammar finds them at a token in constant time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from claimdb.figures.language import Hedge, Language, parts_of
from claimdb.figures.symbols import FRACTION_SIGNS
from claimdb.text.tokens import Tokens

T = TypeVar("T")
Phrases = dict[str, list[tuple[tuple[str, ...], T]]]
# By the last word and the word before it, which is empty where a phrase has one word: dozens of them end in "de".
EndingPhrases = dict[str, dict[str, list[tuple[tuple[str, ...], T]]]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language with its phrases by the words that find them: hedges before by their last two, all else by the first.

    `folds` are the multiples in one word ("tenfold"); `starters` are the words that may begin a number, `led` those of
    them that do only before one of `leading` ("des dizaines", "several hundred"). `of_signs` are the words
    that behind the sign of a currency make it another's ("300 $ canadiens"), with the code of the sign and the other.
    """

    language: Language
    before: EndingPhrases[Hedge]
    after: Phrases[Hedge]
    units: Phrases[str]
    parts: Phrases[str]
    folds: Mapping[str, int]
    starters: frozenset[str]
    led: frozenset[str]
    leading: frozenset[str]
    of_signs: Phrases[tuple[str, str]]


@lru_cache(maxsize=16)
def arrange(language: Language) -> Lexicon:
    """Arrange the words of a language; costs about a millisecond, so it is done once a language."""
    before = _phrases(((hedge.words, hedge) for hedge in language.hedges if not hedge.after), last=True)
    for word, held in language.joints.contracted.items():
        # "près des 54" and "près du millier" hold the preposition "de" with an article.
        before[word] = [*before.get(word, ()), *before.get(held, ())]
    after = _phrases((hedge.words, hedge) for hedge in language.hedges if hedge.after)
    counted = {**language.cardinals, **language.scales, **dict.fromkeys(language.hundred, 100)}
    folds = {word + fold: value for word, value in counted.items() for fold in language.numbers.folds if value > 1}
    alone = frozenset().union(
        language.cardinals, language.hundred, language.scales, language.ones, language.collectives,
        language.half, language.ordinals, language.fractions, language.numbers.twice, language.numbers.doubled,
        language.numbers.manifolds,
        FRACTION_SIGNS, folds,
    )  # fmt: skip
    leading = frozenset().union(language.vague, language.collectives, language.scales, language.hundred)
    units, parts = _phrases(language.units.items()), _phrases(language.numbers.parts.items())
    led = language.vague - alone
    return Lexicon(
        language, _by_ending(before), after, units, parts, folds, alone | led, led, leading, _of_signs(language)
    )


def _of_signs(language: Language) -> Phrases[tuple[str, str]]:
    """Give "canadiens" behind the sign of dollars, from "dollars canadiens" and "dollars" among the units."""
    pairs = ((phrase.partition(" "), code) for phrase, code in language.units.items() if language.adjectives_follow)
    told = {tells: (language.units[noun], code) for (noun, _, tells), code in pairs if tells and noun in language.units}
    return _phrases(told.items())


def starters_in(tokens: Tokens, lexicon: Lexicon) -> frozenset[str]:
    """Give the words that may begin a number in a text; numbers written in one word are too many to list."""
    language = lexicon.language
    if language.compounds is None:
        return lexicon.starters
    in_one = (word for word in set(tokens.words) if len(parts_of(word, language)) > 1)
    return lexicon.starters | language.with_half.keys() | frozenset(in_one)


def _phrases(rows: Iterable[tuple[str, T]], *, last: bool = False) -> Phrases[T]:
    found: Phrases[T] = {}
    for phrase, meaning in rows:
        words = tuple(phrase.split())
        found.setdefault(words[-1 if last else 0], []).append((words, meaning))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found


def _by_ending(phrases: Phrases[T]) -> EndingPhrases[T]:
    found: EndingPhrases[T] = {}
    for last, choices in phrases.items():
        # The longest first; of equals the one that was given first.
        for words, meaning in sorted(choices, key=lambda choice: -len(choice[0])):
            found.setdefault(last, {}).setdefault(words[-2] if len(words) > 1 else "", []).append((words, meaning))
    return found


def phrase_at(phrases: Phrases[T], tokens: Tokens, at: int) -> tuple[int, T] | None:
    """Give the longest phrase that begins at a token: the token after it, and its meaning."""
    for words, meaning in phrases.get(tokens.word(at), ()):
        if all(tokens.word(at + offset) == word for offset, word in enumerate(words)):
            return at + len(words), meaning
    return None


def phrase_before(phrases: EndingPhrases[T], tokens: Tokens, end: int) -> tuple[int, T] | None:
    """Give the longest phrase that ends right before token `end`: its first token, and its meaning."""
    choices = phrases.get(tokens.word(end - 1))
    if choices is None:
        return None
    previous = tokens.word(end - 2)
    for words, meaning in choices.get(previous, ()) if previous else ():
        first = end - len(words)
        if first >= 0 and (len(words) <= 2 or tokens.words[first : end - 1] == list(words[:-1])):
            return first, meaning
    return next(((end - 1, meaning) for _, meaning in choices.get("", ())), None)
