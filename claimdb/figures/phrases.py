"""How far the words of a figure reach: the noun it counts with its adjectives and what completes it.

The words of a figure are its comparison, its number, its unit and the noun phrase that it counts: in French the
adjectives and participles that follow the noun in agreement ("54 ports francs"), a second noun that is counted
with it ("soldats et policiers"), and a complement without an article of its own ("agents de police", "États
d’Afrique", "12 ans de prison"); in English what stands before the noun. "De ce type" belongs to them, and the
article of "un premier accord". An ordinal or another number never does.
"""

from __future__ import annotations

from functools import lru_cache

from claimdb.figures.ages import end_of_compound
from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.nouns import Noun, hyphened
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

_OPENING, _CLOSING = '«“"‘', '»”"’'
_LONGEST_QUOTED = 10
_MOST_ADJECTIVES = 2
_MOST_COMPLEMENTS = 2
# A joined line end may leave two spaces.
_SPACE = 2
_WORDS_OF_KIND = 3
_MEASURING = frozenset(["time", "mass", "volume", "length", "area"])
_ENDS = frozenset([",", ".", ";", ":", "!", "?", ")", "\n", ""])


def ends_of(tokens: Tokens, element: Element, noun: Noun | None, language: Language) -> tuple[int, ...]:
    """Give where the words of a figure may end, behind its number or unit, its noun, and last what they reach to.

    What compares it may stand at each of them.
    """
    end = element.end
    if element.number.one and tokens.word(end) in language.one_contexts:
        end += 1
    ends = [element.end, end]
    if noun is not None and (element.unit is None or noun.first < end):
        reach = _of_kind(tokens, extend(tokens, element.end, noun, language), language)
        ends = [element.end, min(noun.end, reach), max(end, reach)]
    elif noun is None or noun.first >= end:
        ends.append(end_of_compound(tokens, end, language))
        if noun is None and _has_content(element, language):
            ends.append(_complement(tokens, ends[-1], language, plural=False, unit=True))
    return tuple(ends)


def start_of(tokens: Tokens, element: Element, first: int, language: Language) -> int:
    """Give the first token of a figure that its comparison lets begin at `first`.

    "Un premier accord" is one phrase, and "a mere dozen".
    """
    sized = first == element.first and tokens.word(first - 1) in language.numbers.sizing
    grouped = tokens.words[first] in language.collectives or tokens.words[first] in language.scales
    if sized and grouped and tokens.word(first - 2) in language.ones:
        return first - 2
    led = element.number.kind is FigureKind.ORDINAL and first == element.first and language.adjectives_follow
    return first - 1 if led and tokens.word(first - 1) in language.ones else first


def _has_content(element: Element, language: Language) -> bool:
    """Tell a unit that measures something behind "de": "12 ans de prison", "3 kg de riz"."""
    return language.adjectives_follow and element.unit is not None and find_unit(element.unit).kind in _MEASURING


def _of_kind(tokens: Tokens, at: int, language: Language) -> int:
    """Give the token after "de ce type", "of this kind" where it stands at `at`, else `at`."""
    end = at + _WORDS_OF_KIND
    return end if " ".join(tokens.words[at:end]) in language.nouns.of_kind else at


def extend(tokens: Tokens, first: int, noun: Noun, language: Language) -> int:
    """Give the token after a noun with what belongs to its words: "agents de police", “postes de police”.

    Words of a figure that ends before `first` do not reach over another number: "14 | of the 20 ships".
    """
    between = range(first, noun.first)
    if any(tokens.kinds[at] == NUMERAL or tokens.words[at] in language.cardinals for at in between):
        return first
    if tokens.word(noun.first - 1) in _OPENING:
        closing = _CLOSING[_OPENING.index(tokens.word(noun.first - 1))]
        for at in range(noun.end, min(noun.end + _LONGEST_QUOTED, len(tokens))):
            if tokens.words[at] == closing:
                return at + 1
    if not language.adjectives_follow:
        return _and_another(tokens, noun.end, language)
    plural = language.looks_plural(tokens.words[noun.first])
    end = _adjectives(tokens, noun.end, language, plural=plural)
    end = _complement(tokens, end, language, plural=plural)
    return _and_another(tokens, end, language) if plural else end


def _is_plain(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell a lower-case word that may be an adjective or a noun, with nothing but a space before it."""
    word = tokens.word(at)
    return (
        tokens.kind(at) == WORD
        and len(word) > 2
        and tokens.starts[at] - tokens.ends[at - 1] <= _SPACE
        and tokens.printed(at).islower()
        and word not in _never_plain(language)
    )


@lru_cache(maxsize=16)
def _never_plain(language: Language) -> frozenset[str]:
    """Give the words that neither count nor describe: function words, numbers, months and units."""
    return frozenset().union(
        language.function_words, language.determiners, language.of_words, language.vague, language.cardinals,
        language.hundred, language.scales, language.collectives, language.ordinals, language.locatives,
        language.months, language.units, language.nouns.lone,
    )  # fmt: skip


@lru_cache(maxsize=16)
def _comparing(language: Language) -> frozenset[str]:
    """Give the first words of what compares the number behind it: "près de", "close to"."""
    return frozenset(hedge.words.partition(" ")[0] for hedge in language.hedges if not hedge.after)


def _adjectives(tokens: Tokens, at: int, language: Language, *, plural: bool) -> int:
    """Give the token after the adjectives that agree with a noun before `at`."""
    end = at
    while end < at + _MOST_ADJECTIVES and _is_plain(tokens, end, language):
        word = tokens.words[end]
        agrees = language.looks_plural(word) if plural else word.endswith(language.nouns.adjective_endings)
        after = hyphened(tokens, end + 1)
        # "31 postes réservés à l’Asie": what completes a participle tells more than the figure counts.
        if not agrees or (language.is_participle(word) and _is_completed(tokens, after, language)):
            break
        end = after
    return end


def _is_completed(tokens: Tokens, at: int, language: Language) -> bool:
    word = tokens.word(at)
    if word in language.of_words:
        # "venus de 12 pays", "arrivés de Norvège"
        numbered = tokens.kind(at + 1) == NUMERAL or tokens.word(at + 1) in language.cardinals
        return numbered or _is_name(tokens, at + 1)
    return word in language.nouns.governing


def _complement(tokens: Tokens, at: int, language: Language, *, plural: bool, unit: bool = False) -> int:
    """Give the token after "de police civils", "des chefs de police", "du comité exécutif"; `at` where none follows.

    A `unit` is of a noun without an article only.
    """
    end, bare = at, language.nouns.bare_of
    for _ in range(_MOST_COMPLEMENTS):
        joint, follower = tokens.word(end), tokens.word(end + 1)
        near = end < len(tokens) and tokens.starts[end] - tokens.ends[end - 1] <= _SPACE
        if not near or joint not in language.nouns.completing or (unit and joint not in bare):
            break
        if joint in bare and end == at and not unit and _is_name(tokens, end + 1):
            return _behind_name(tokens, end + 1, language)
        if not _is_plain(tokens, end + 1, language) or (unit and follower in language.nouns.in_a_row):
            break
        # An infinitive is no complement: "une chance de gagner".
        if follower.endswith(language.nouns.infinitives) or follower in language.adjectives:
            break
        own = language.looks_plural(follower)
        end = _adjectives(tokens, hyphened(tokens, end + 2), language, plural=own)
        if plural and not own:
            # "officiers de police civils"
            end = _adjectives(tokens, end, language, plural=True)
        if joint in bare:
            break
    return end


def _is_name(tokens: Tokens, at: int) -> bool:
    printed = tokens.printed(at)
    return tokens.kind(at) == WORD and len(printed) > 1 and printed[0].isupper()


def _behind_name(tokens: Tokens, at: int, language: Language) -> int:
    """Give the token after the name that begins at `at`: "Asie centrale", "New York", "Sri-Lanka"."""
    end = hyphened(tokens, at + 1)
    while _is_name(tokens, end) or tokens.word(end) in language.regions:
        end = hyphened(tokens, end + 1)
    return end


def _and_another(tokens: Tokens, at: int, language: Language) -> int:
    """Give the token after "et policiers", "and women": a second plural that is counted with the first."""
    second = at + 1
    if tokens.word(at) not in language.joiners or not _is_plain(tokens, second, language):
        return at
    word = tokens.words[second]
    # "54 ports et près de 3 %": what compares belongs to the next number.
    if not language.looks_plural(word) or word in language.adjectives or word in _comparing(language):
        return at
    end = hyphened(tokens, second + 1)
    if language.adjectives_follow:
        return _adjectives(tokens, end, language, plural=True)
    # "killed 3 men and injures others": a verb in -s has an object behind it.
    word = tokens.word(end)
    closes = word in _ENDS or word in language.function_words
    return end if closes and word not in language.determiners | language.nouns.reporting else at


def end_of_place(tokens: Tokens, at: int, place: str, language: Language) -> int:
    """Give the token after "à New York" behind a bare number that ends before `at`: its place is all that tells it."""
    if tokens.word(at) not in language.locatives or not tokens.printed(at + 1):
        return at
    start = tokens.starts[at + 1]
    stop = start + len(place)
    if tokens.text[start:stop] != place:
        return at
    end = at + 1
    while end < len(tokens) and tokens.ends[end] <= stop:
        end += 1
    return end
