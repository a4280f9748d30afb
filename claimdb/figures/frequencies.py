"""How often something takes place: "une réunion annuelle", "se tient tous les ans", "once a year", as its interval.

Most adjectives of time say over how long something is counted ("le budget annuel", "an annual rate"). So a frequency
is read only of what takes place: beside a noun of an event, or in a sentence that says that one is held. Where
something else is counted in that sentence the words tell its rate ("organise chaque année 20 camps"), and
no frequency.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claimdb.figures.comparing import Compared
from claimdb.figures.drafts import Draft
from claimdb.figures.element import Element
from claimdb.figures.frequency_words import Every, FrequencyWords
from claimdb.figures.language import Language, Width
from claimdb.figures.nouns import Noun
from claimdb.figures.number import Number
from claimdb.figures.phrases import extend
from claimdb.text.tokens import WORD, Tokens
from claimdb.values.figure import Comparator, FigureKind
from claimdb.values.units import find_unit

# Words between an adjective and its noun: "des patrouilles fluviales annuelles", "the annual general meeting".
_FARTHEST_NOUN = 2
# How far from its verb or noun a frequency stands.
_REACH = 25
_LONGEST = 3
_INTERVALS = frozenset(["a", "mo", "wk", "d", "h", "min"])


def add_frequencies(tokens: Tokens, language: Language, drafts: list[Draft], sentences: Sequence[int]) -> list[Draft]:
    """Give the figures of a text with the frequencies among them, in order.

    `sentences` are the places where sentences begin, ascending.
    """
    if language.frequencies is None:
        return drafts
    words = language.frequencies
    drafts = [_with_recurring(tokens, draft, words) for draft in drafts]
    found = list(_find(tokens, words, language, drafts, sentences))
    return sorted([*drafts, *found], key=lambda draft: draft.first) if found else drafts


def _with_recurring(tokens: Tokens, draft: Draft, words: FrequencyWords) -> Draft:
    """Give the words of "tous les trois mois", "every two years" their beginning."""
    if draft.unit not in _INTERVALS:
        return draft
    before = tokens.word(draft.first - 1)
    size = 1 if before in words.recurring else 2
    recurs = size == 1 or f"{tokens.word(draft.first - 2)} {before}" in words.recurring
    return replace(draft, first=draft.first - size) if recurs else draft


def _find(
    tokens: Tokens, words: FrequencyWords, language: Language, drafts: list[Draft], sentences: Sequence[int]
) -> Iterator[Draft]:
    firsts = [draft.first for draft in drafts]
    done = 0
    for at in tokens.places_of(words.starters):
        near = bisect_right(firsts, at) - 1
        if at < done or (near >= 0 and drafts[near].end > at):
            # "Deux réunions annuelles" are two a year.
            continue
        read = _read_at(tokens, at, words, language)
        if read is None or (near + 1 < len(drafts) and drafts[near + 1].first < read[0].end):
            continue
        draft, is_phrase = read
        if draft.first < at and near >= 0 and drafts[near].end > draft.first:
            continue
        if is_phrase:
            sentence = bisect_right(sentences, tokens.starts[at])
            same = [
                other for other in drafts[max(near - _LONGEST, 0) : near + 1 + _LONGEST]
                if bisect_right(sentences, tokens.starts[other.first]) == sentence
            ]  # fmt: skip
            if any(_counts(other) for other in same) or not _takes_place(tokens, draft, words, sentences):
                continue
        done = draft.end
        yield draft


def _counts(draft: Draft) -> bool:
    return draft.element.number.kind is not FigureKind.ORDINAL and find_unit(draft.unit).kind != "time"


def _read_at(tokens: Tokens, at: int, words: FrequencyWords, language: Language) -> tuple[Draft, bool] | None:
    """Read the frequency whose first word, or whose adjective, stands at a token; tell whether it needs an event."""
    for size in range(_LONGEST, 0, -1):
        phrase = " ".join(tokens.words[at : at + size])
        if phrase in words.phrases and not (phrase in words.adjectives and _leads(tokens, at + 1, language)):
            return _draft(at, at + size, words.phrases[phrase]), True
        end = at + size + 1
        if phrase in words.occasions and tokens.word(end - 1) in words.per:
            unit = language.units.get(tokens.word(end))
            if unit is not None and find_unit(unit).kind == "time":
                # "une fois par an" counts as "deux fois par an" does.
                counted = tokens.printed(at + 1) if size > 1 else None
                return _draft(at, end + 1, Every(words.occasions[phrase]), counted), False
    every = words.adjectives.get(tokens.words[at])
    if every is None or not (tokens.printed(at).islower() or _opens(tokens, at)):
        return None
    event = _event_beside(tokens, at, words, language)
    if event is None:
        return None
    noun = Noun(min(event, at), max(event, at) + 1)
    return _draft(noun.first, extend(tokens, noun.first, noun, language), every), False


def _leads(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell the adjective of "a weekly cabinet meeting" from the adverb of "it meets weekly in Lyon"."""
    return tokens.kind(at) == WORD and tokens.words[at] not in language.function_words | language.locatives


def _opens(tokens: Tokens, at: int) -> bool:
    """Tell a capital that opens a sentence from that of a name: "Monthly patrols", "the Annual Forum"."""
    return tokens.kind(at - 1) != WORD and tokens.printed(at + 1).islower()


def _event_beside(tokens: Tokens, at: int, words: FrequencyWords, language: Language) -> int | None:
    """Give the event that an adjective is said of: behind it, or before it where adjectives follow."""
    ways = (-1, 1) if language.adjectives_follow else (1,)
    for way in ways:
        # "un annuel forum" is rare, "le traditionnel et annuel forum" not read
        reach = _FARTHEST_NOUN + 1 if way == ways[0] else 1
        for here in range(at + way, at + way * (reach + 1), way):
            word = tokens.word(here)
            stops = word in language.function_words or word in language.of_words or word in words.naming
            if tokens.kind(here) != WORD or stops:
                break
            if word in words.events:
                return here
    return None


def _takes_place(tokens: Tokens, draft: Draft, words: FrequencyWords, sentences: Sequence[int]) -> bool:
    """Tell whether the sentence of a frequency says that something takes place."""
    sentence = bisect_right(sentences, tokens.starts[draft.first])
    for at in range(max(draft.first - _REACH, 0), min(draft.end + _REACH, len(tokens))):
        word = tokens.words[at]
        said = word in words.events or word in words.held or f"{word} {tokens.word(at + 1)}" in words.held
        if said and bisect_right(sentences, tokens.starts[at]) == sentence:
            return True
    return False


def _draft(first: int, end: int, every: Every, counted: str | None = None) -> Draft:
    value = Decimal(every.value)
    number = Number(first, end, value, Decimal(1), rounded=False, mantissa=value)
    compared = Compared(first, end, Comparator.EXACT, Width.NONE)
    return Draft(Element(number, first, end, every.unit), compared, counted, every.unit, first, end)
