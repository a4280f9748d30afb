"""The noun that a number counts: its adjectives skipped, its prepositions stepped over.

In French the noun follows the number and what stands before nouns ("autres", "nouveaux"); adjectives follow it.
In English everything stands before it, so the noun is the last of the first plurals ("Chinese police offices").
"""

from __future__ import annotations

from typing import NamedTuple

from claimdb.figures.ages import step_over_compound
from claimdb.figures.language import Language
from claimdb.figures.number import HYPHENS, Number
from claimdb.figures.spelled_numbers import read_number
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import FigureKind

# A noun further from its number than this many words is another's.
_FARTHEST = 5
# A number further from "le nombre de" tells something else.
_FARTHEST_AMOUNT = 14
_STOPS = frozenset([",", ".", ";", "\n", "(", ")", "!", "?"])
_QUOTES = '«»“”"‘'
# A chain of more tokens is no compound.
_LONGEST_COMPOUND = 12


class Noun(NamedTuple):
    """The counted noun: the token it stands on and the one after it (compounds with hyphens are several tokens)."""

    first: int
    end: int


def find_noun(tokens: Tokens, number: Number, at: int, language: Language, *, needs_of: bool = False) -> Noun | None:
    """Find the noun counted by a number whose unit, if any, ends before token `at`.

    `needs_of`: money and percentages count only what "of" joins to them.
    """
    at = _behind_apposition(tokens, at, language)
    here = _step_over(tokens, number, at, language, needs_of=needs_of)
    if here is None:
        return None
    run = _run(tokens, here, language)
    if not run:
        return None
    if language.capitalises_nouns:
        return next((noun for noun in run if tokens.printed(noun.first)[0].isupper()), None)
    if tokens.word(at) in HYPHENS and here == at + 1 and not language.adjectives_follow:
        # "A 12-member council met four times": the hyphen binds the noun; "second-largest country" its adjective.
        if number.kind is not FigureKind.ORDINAL:
            return None if tokens.word(here) in language.nouns.strong else run[0]
        run = run[1:]
    return (
        _first(tokens, run, number, language)
        if language.adjectives_follow
        else _last_of_plurals(tokens, run, number, language, of_share=needs_of)
    )


def _behind_apposition(tokens: Tokens, at: int, language: Language) -> int:
    """Give the "of" of "1 percent, or 340, of the votes", "1 % (340) des votes", and behind "or 340"; else `at`."""
    here = at
    if tokens.word(here) == ")":
        # "nearly all (99 per cent) of people"
        here += 0 if tokens.word(here + 1) in language.of_words else -1
    elif tokens.word(here) == "(":
        closing = next((end for end in range(here + 2, here + 5) if tokens.word(end) == ")"), here)
        here = closing if tokens.kind(here + 1) == NUMERAL else here
    elif tokens.word(here) == "," and tokens.word(here + 1) in language.nouns.apposing:
        here += 3 if tokens.kind(here + 2) == NUMERAL and tokens.word(here + 3) == "," else 0
    elif tokens.word(here) != "," or tokens.word(at - 2) not in language.nouns.apposing:
        return at
    return here + 1 if here >= at and tokens.word(here + 1) in language.of_words else at


def _step_over(tokens: Tokens, number: Number, at: int, language: Language, *, needs_of: bool) -> int | None:
    """Step over "de", "des", "of the", and quotation marks between number and noun."""
    here = at
    joined = number.joins or number.share or at > number.end
    if needs_of and tokens.word(here) not in language.of_words:
        # "half the fleet", "one in five adults"
        if not number.share or language.adjectives_follow:
            return None
        while tokens.word(here) in language.determiners:
            here += 1
        return here if here < len(tokens) else None
    if tokens.word(here) in language.of_words:
        partitive = tokens.word(here) not in language.nouns.bare_of or tokens.word(here + 1) in language.determiners
        if not joined and not partitive:
            return None
        here += 1
        while tokens.word(here) in language.determiners:
            here += 1
        here = _behind_whole(tokens, here, language)
    elif number.noun and language.adjectives_follow:
        # "deux millions" needs its "de"; "une centaine" alone counts nothing that is named.
        return None
    while tokens.word(here) and tokens.word(here) in _QUOTES:
        here += 1
    if tokens.word(here) in HYPHENS and tokens.glued(here) and tokens.glued(here + 1):
        here += 1
    here = step_over_compound(tokens, here, language)
    return here if here < len(tokens) else None


def _behind_whole(tokens: Tokens, at: int, language: Language) -> int:
    """Step over the whole of "14 of the 20 ships", "80 % des 2,2 millions d’élus": both count what stands behind."""
    if tokens.word(at + 1) in ("'", "’") and tokens.word(at + 2) == "s" and tokens.glued(at + 2):
        # "half of Kenya's 4,000 rangers"
        at += 3
    elif tokens.kind(at) != NUMERAL and tokens.word(at) not in language.cardinals:
        return at
    whole = read_number(tokens, at, language)
    if whole is None:
        return at + (tokens.kind(at) == NUMERAL or tokens.word(at) in language.cardinals)
    # "2,2 millions d’élus"
    led = whole.joins and tokens.word(whole.end) in language.of_words
    return whole.end + led


def _run(tokens: Tokens, at: int, language: Language) -> list[Noun]:
    """Give the words of content that follow one another here; hyphened ones are one word."""
    run: list[Noun] = []
    here = at
    while len(run) < _FARTHEST and tokens.kind(here) == WORD:
        word = tokens.words[here]
        prefixed = word in language.nouns.prefixes and tokens.word(here + 1) in HYPHENS and tokens.glued(here + 1)
        if not prefixed and (
            word in language.function_words or word in language.of_words or word in language.locatives
        ):
            break
        if word in language.cardinals and tokens.word(here + 1) not in HYPHENS:
            break
        end = hyphened(tokens, here + 1)
        if end < len(tokens) and tokens.text[tokens.ends[end - 1] : tokens.starts[end]].count("\n"):
            run.append(Noun(here, end))
            break
        run.append(Noun(here, end))
        here = end
    return run


def hyphened(tokens: Tokens, end: int) -> int:
    """Give the token after what hyphens join to a word that ends before `end`: "états-majors"."""
    limit = end + _LONGEST_COMPOUND
    while (
        end < limit
        and tokens.word(end) in HYPHENS
        and tokens.glued(end)
        and tokens.glued(end + 1)
        and tokens.kind(end + 1) == WORD
    ):
        end += 2
    return end


def _first(tokens: Tokens, run: list[Noun], number: Number, language: Language) -> Noun | None:
    for noun in run:
        if noun.end - noun.first == 1 and len(tokens.words[noun.first]) == 1:
            # "un mur de 3 M"
            return None
        if tokens.words[noun.first] not in language.adjectives or noun.end - noun.first > 1:
            return None if _is_verb(tokens, noun, number, language) else noun
    return None


def _is_verb(tokens: Tokens, noun: Noun, number: Number, language: Language) -> bool:
    """Tell a verb behind a number of two or more: "dix mentionnent", "un sur deux vit"; a noun would be a plural.

    Names, acronyms and compounds have no plural to show.
    """
    if noun.end - noun.first > 1 or number.kind is FigureKind.ORDINAL or number.value < 2:
        return False
    printed = tokens.printed(noun.first)
    return printed.islower() and number.end == noun.first and not language.looks_plural(tokens.words[noun.first])


def _last_of_plurals(
    tokens: Tokens, run: list[Noun], number: Number, language: Language, *, of_share: bool
) -> Noun | None:
    words = [noun for noun in run if tokens.words[noun.end - 1] not in language.adjectives]
    determined = bool(run) and tokens.word(run[0].first - 1) in language.determiners
    # "Half the fleet", and "52 percent of the vote" where no other word follows.
    whole = determined and (number.share or (of_share and len(run) == 1))
    # "One of the four suspects" names several.
    several = number.value != 1 or tokens.word(number.end) in language.of_words
    if several and number.kind is not FigureKind.ORDINAL and not whole:
        plural = [language.looks_plural(tokens.words[noun.end - 1]) for noun in words]
        if True in plural:
            at = plural.index(True)
            while (
                at + 1 < len(words)
                and plural[at + 1]
                and not _is_verb_of_one(tokens, words[at : at + 2], number, language)
            ):
                at += 1
            return words[at]
        return _without_plural(tokens, run, number, language)
    if words and tokens.words[words[0].first].endswith("ed"):
        # "one suspected militant", but "all but one displayed symptoms"
        words = words[1:] if len(words) > 1 and not language.looks_plural(tokens.words[words[1].end - 1]) else []
    plain = not whole and not of_share and tokens.word(number.end) not in language.of_words
    if words and plain and number.value == 1 and language.looks_plural(tokens.words[words[0].end - 1]):
        # "One pulls the other": a verb.
        return None
    # "one office linked to": a verb behind the noun ends it.
    for at, noun in enumerate(words):
        if at and tokens.words[noun.end - 1].endswith(("ed", "ing", "s")):
            return words[at - 1]
    return words[min(len(words), 2) - 1] if words else None


def _is_verb_of_one(tokens: Tokens, pair: list[Noun], number: Number, language: Language) -> bool:
    """Tell "one in five children lives": behind a plural without -s and before no verb, the -s is of a verb."""
    named, verb = pair
    bare = number.share and not tokens.words[named.end - 1].endswith("s")
    return bare and tokens.word(verb.end) not in language.auxiliaries


def _without_plural(tokens: Tokens, run: list[Noun], number: Number, language: Language) -> Noun | None:
    """Give the noun of "27-member", "seven Chinese"; other words without a plural are verbs more often than nouns."""
    first = run[0]
    if first.first > number.end and tokens.word(first.first - 1) in HYPHENS:
        return first
    titled = tokens.printed(first.first)[0].isupper()
    # "thousands of Rohingya"
    named = number.noun and tokens.word(first.first - 1) in language.of_words
    return first if titled and (named or tokens.words[first.first].endswith(language.demonym_endings)) else None


def find_amount(tokens: Tokens, first: int, end: int, language: Language) -> Noun | None:
    """Find the noun of "le nombre de postes est passé à 54", "set at 54 the number of stations" around a bare number.

    "Les victimes, au nombre de 17" has its noun before the comma.
    """
    words = language.nouns
    behind = end + (tokens.word(end) in language.determiners)
    if behind > end and tokens.word(behind) in words.amounts:
        return _amount_of(tokens, behind, language)
    if tokens.word(first - 1) in language.of_words and tokens.word(first - 2) in words.amounts:
        comma = first - 4 if tokens.word(first - 3) in language.locatives else -1
        named = comma > 0 and tokens.word(comma) == "," and language.looks_plural(tokens.words[comma - 1])
        return Noun(comma - 1, comma) if named and tokens.kinds[comma - 1] == WORD else None
    if tokens.word(first - 1) not in words.tells_amount:
        return None
    for at in range(first - 2, max(first - _FARTHEST_AMOUNT, -1), -1):
        word = tokens.words[at]
        if word in _STOPS or tokens.kinds[at] == NUMERAL:
            return None
        if word in words.amounts and tokens.word(at + 1) in language.of_words:
            return _amount_of(tokens, at, language)
    return None


def _amount_of(tokens: Tokens, at: int, language: Language) -> Noun | None:
    """Give the plural behind "le nombre de", whose "nombre" stands at `at`."""
    start = at + 1
    if tokens.word(start) not in language.of_words:
        return None
    start += 1
    while tokens.word(start) in language.determiners:
        start += 1
    run = _run(tokens, start, language)
    return next((noun for noun in run if language.looks_plural(tokens.words[noun.end - 1])), None)
