"""When the word for one counts, and when it is an article or a pronoun."""

from __future__ import annotations

from functools import lru_cache

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.nouns import Noun
from claimdb.figures.number import Number
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import Comparator

# Shorter ones are idioms more often: "in a minute".
_ENDS = frozenset(["", ",", ".", ";", ":", "!", "?", ")", "\n"])
_OPENING = frozenset('«“"‘')
# "Un peu au-dessus de"
_LONGEST_COMPARISON = 8
_BY_PLACE = frozenset([Comparator.ABOUT, Comparator.BETWEEN])
_SPANS = frozenset(["d", "wk", "mo", "a"])


def counts_one(tokens: Tokens, number: Number, noun: Noun | None, lexicon: Lexicon, last: int | None) -> bool:
    """Tell whether "un", "a", "one" is a number here; `last` is where a figure before it in the sentence ends.

    It is one where the sentence counts: behind "dont", "only", a comparison or another figure it is listed
    with ("trois à Toronto et un à New York"); before "seul", "single". The word that is no article ("one")
    also counts a noun of its own ("one office"), but not as a pronoun ("one of them", "the one").
    """
    language = lexicon.language
    before, after = tokens.word(number.first - 1), tokens.word(number.end)
    said = tokens.word(number.end + (after in _OPENING))
    unstressed = tokens.words[number.first] in language.nouns.articles and after not in language.units
    if (after in language.one_contexts and after not in language.function_words) or before in language.part_words:
        return True
    in_context = before in language.one_contexts and before not in language.adjectives
    # "14 were minors and one was pregnant"
    goes_on = noun is None and last is not None and before in language.joiners and after in language.auxiliaries
    if not unstressed and (in_context or goes_on or _is_of_several(tokens, number.end, language)):
        return True
    grouped = said in language.nouns.groups or (language.changes and said in language.changes.nouns)
    if grouped or introduces_number(tokens, number, lexicon):
        # "12 %, une hausse de 3 points" counts points, "12 juges et une poignée de témoins" no handful.
        return False
    compared = phrase_before(lexicon.before, tokens, number.first)
    if compared is not None and before not in language.joints.than_things and not unstressed:
        # "plus d’un" compares numbers, "plus qu’un" things, "jusqu’à un accord" nothing.
        # "Autour d’une table", "près d’un étang" tell where.
        is_where = compared[1].comparator in _BY_PLACE and after not in language.units and number.value == 1
        return not is_where and compared[1].comparator is not Comparator.AT_MOST
    if last is not None and (before in language.joiners or before == ","):
        # "three minors and a woman": nothing stands between the two but the conjunction.
        bare = after in language.locatives or after in _ENDS
        # "10 years, a sum equal to…" tells more of what stands before; a list goes on.
        told = before == "," and noun is not None and tokens.words[number.first] in language.determiners
        listed = noun is not None and (
            tokens.word(noun.end) in language.joiners | {","} or tokens.word(noun.first) in language.nouns.countable
        )
        if bare or (noun is not None and last == number.first - 1 and (listed or not told)):
            return True
    among = noun is not None and _is_among(tokens, noun.end, language)
    return among or _spans_time(tokens, number, language) or _is_numeral(tokens, number, noun, lexicon)


def _spans_time(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "in a week", "en un an", a span of days or more, from "in a week of talks", "in a day when"."""
    before, at = tokens.word(number.first - 1), number.end
    if language.units.get(tokens.word(at)) not in _SPANS:
        return False
    behind = tokens.word(at + 1)
    if _is_term(tokens, at + 1, language):
        return True
    if before not in language.nouns.spanning:
        return False
    goes_on = tokens.kind(at + 1) == WORD and behind not in language.function_words and behind not in language.locatives
    return behind not in language.of_words | language.relatives | {"'", "’"} and not goes_on


def _is_term(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "un an ferme", "un mois de prison", "a year in jail" by what begins at `at`, behind the span."""
    joined = tokens.word(at) in language.of_words or tokens.word(at) in language.locatives
    # "d’emprisonnement"
    at += joined + (joined and tokens.word(at + 1) in ("'", "’"))
    return tokens.word(at) in language.nouns.terms


def _is_among(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "un décès parmi ces 22 cas", "a death among the 22 cases" by what stands behind the noun."""
    if tokens.word(at) not in language.joints.among:
        return False
    at += 1 + (tokens.word(at + 1) in language.determiners)
    return tokens.kind(at) == NUMERAL or tokens.word(at) in language.cardinals


def _is_of_several(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "(l’un) des sept accusés", "(one) of the four" by what begins at `at`; "one of the two" is either."""
    if tokens.word(at) not in language.of_words:
        return False
    at += 1
    while tokens.word(at) in language.determiners:
        at += 1
    digits = tokens.word(at) if tokens.kind(at) == NUMERAL else ""
    return digits not in ("", "1", "2") or language.cardinals.get(tokens.word(at), 0) > 2


def introduces_number(tokens: Tokens, number: Number, lexicon: Lexicon) -> bool:
    """Tell the article of another number: "a 14 percent rise", "a full dozen", "un minimum de 300"."""
    language, after = lexicon.language, tokens.word(number.end)
    if tokens.words[number.first] not in language.determiners:
        return False
    content = (
        tokens.kind(number.end) == WORD and after not in language.function_words and after not in language.locatives
    )
    if NUMERAL in (tokens.kind(number.end), tokens.kind(number.end + 1) if content else ""):
        return True
    if (tokens.words[number.first], after) in _comparing_from(language):
        for at in range(number.end + 1, number.end + _LONGEST_COMPARISON):
            compared = phrase_before(lexicon.before, tokens, at)
            if compared is not None and compared[0] == number.first:
                return tokens.kind(at) == NUMERAL or tokens.word(at) in lexicon.starters
    return after in language.numbers.sizing and (
        tokens.word(number.end + 1) in language.collectives or tokens.word(number.end + 1) in language.scales
    )


@lru_cache(maxsize=16)
def _comparing_from(language: Language) -> frozenset[tuple[str, str]]:
    """Give the first two words of comparisons that begin with a word for one: "un minimum de", "a maximum of"."""
    phrases = [hedge.words.split() for hedge in language.hedges if not hedge.after]
    return frozenset((words[0], words[1]) for words in phrases if len(words) > 1 and words[0] in language.ones)


def _is_numeral(tokens: Tokens, number: Number, noun: Noun | None, lexicon: Lexicon) -> bool:
    language = lexicon.language
    before, after = tokens.word(number.first - 1), tokens.word(number.end)
    if tokens.words[number.first] in language.determiners or after in language.of_words:
        return False
    led = before in language.determiners and not _is_said_of(tokens, number.first, language)
    if led or before in language.adjectives or before in language.nouns.none or before in ("'", "’"):
        return False
    return noun is not None and noun.first <= number.end + 2


def _is_said_of(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell "he added that | one man died" from "that one man"."""
    words = language.hedging
    said = words is not None and tokens.word(at - 1) in words.that
    return words is not None and said and tokens.word(at - 2) in words.announcing | words.saying


def is_letter(tokens: Tokens, number: Number) -> bool:
    """Tell the letter of "Team A won", "A$20" from the article."""
    at = number.first
    if len(tokens.printed(at)) != 1 or not tokens.printed(at).isupper():
        return False
    signed = tokens.glued(number.first + 1) and tokens.word(at + 1) in ("$", "£", "€")
    return signed or (tokens.kind(at - 1) == WORD and tokens.printed(at - 1)[0].isupper())


def is_listed(tokens: Tokens, one: tuple[Element, Noun], other: tuple[Element, Noun], lexicon: Lexicon) -> bool:
    """Tell whether an article counts because what stands behind its noun is counted: "un mort et trois blessés".

    A comma lists where the list goes on or both are people and harm ("A nurse, two doctors and four porters",
    "Un mort, deux blessés."); behind a preposition it does not ("selon un proche, deux hommes et…"), nor where
    it says what something is ("it was a mistake, two experts and…").
    """
    language = lexicon.language
    (element, named), (following, noun) = one, other
    compared = phrase_before(lexicon.before, tokens, following.first)
    joint = (following.first if compared is None else compared[0]) - 1
    if element.unit is not None or not 0 <= joint - named.end <= 1:
        return False
    if tokens.word(joint) in language.joiners:
        return True
    before = tokens.word(element.first - 1)
    is_said = before in language.nouns.copulas and tokens.word(element.first - 2) not in language.nouns.there
    leads = before in language.function_words and before not in language.auxiliaries | language.nouns.there
    if is_said or tokens.word(joint) != "," or joint != named.end or leads or following.unit is not None:
        return False
    if not language.looks_plural(tokens.words[noun.end - 1]) or _says_when(tokens, named, language):
        return False
    return tokens.word(noun.end) in language.joiners | {","} or (
        tokens.word(noun.end) in _ENDS and tokens.words[named.first] in language.nouns.countable
    )


def _says_when(tokens: Tokens, named: Noun, language: Language) -> bool:
    """Tell "un soir, trois hommes et deux femmes": a time is no part of the list."""
    words = {tokens.words[at] for at in range(named.first, named.end)}
    return not words.isdisjoint(language.nouns.moments) or not words.isdisjoint(language.months)
