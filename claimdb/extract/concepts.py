"""Words as ideas, so that "écoles" and "schools" are one: the common ones by table, all others by their own letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from claimdb.extract.common_nouns import COMMON_NOUNS
from claimdb.extract.common_verbs import COMMON_VERBS, STATES
from claimdb.extract.deeds import idea_of
from claimdb.extract.further_nouns import FURTHER_NOUNS
from claimdb.extract.further_verbs import FURTHER_VERBS
from claimdb.extract.narrowing_words import PARTING_WORDS
from claimdb.extract.nouns_of_affairs import NOUNS_OF_AFFAIRS
from claimdb.extract.nouns_of_leisure import NOUNS_OF_LEISURE
from claimdb.extract.nouns_of_living import NOUNS_OF_LIVING
from claimdb.extract.nouns_of_nature import NOUNS_OF_NATURE
from claimdb.extract.nouns_of_news import NOUNS_OF_NEWS
from claimdb.extract.nouns_of_society import NOUNS_OF_SOCIETY
from claimdb.extract.nouns_of_trade import NOUNS_OF_TRADE
from claimdb.extract.nouns_of_works import NOUNS_OF_WORKS
from claimdb.extract.verbs_of_affairs import VERBS_OF_AFFAIRS
from claimdb.extract.verbs_of_news import VERBS_OF_NEWS
from claimdb.values.folding import fold_text
from claimdb.values.likeness import likeness

LANGUAGES = ("en", "fr", "de")
# A word that no table holds is known by its own letters.
OWN = "~"
_PARTICIPLES = {"en": ("ed", "ing"), "fr": ("é", "és", "ée", "ées")}
# Two languages often share the beginning of a learned word: "participation", "coopérative", "cooperative".
_COGNATE = 5
_FRENCH_ER = ("e", "es", "ent", "é", "és", "ée", "ées", "ait", "aient", "a", "èrent", "er", "ant", "era", "eront")
_GERMAN_ENDS = ("en", "er", "n", "e", "s")
_FEMININE = (
    ("que", "c"),
    ("ere", "er"),
    ("ive", "if"),
    ("euse", "eur"),
    ("trice", "teur"),
    ("le", ""),
    ("ne", ""),
    ("e", ""),
)
_ENGLISH_VOWELS = "aeiou"


def _lines(table: str) -> Iterator[tuple[str, tuple[list[str], ...]]]:
    for line in table.strip().splitlines():
        idea, _, rest = line.partition(": ")
        yield idea, tuple(part.split() for part in rest.split("|"))


def _nouns(table: str) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for idea, parts in _lines(table):
        for language, forms in zip(LANGUAGES, parts, strict=False):
            for form in forms:
                found[language].setdefault(_lemma(form, language), idea)
    return found


def _verbs(table: str) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for idea, parts in _lines(table):
        for language, words in zip(LANGUAGES, parts, strict=False):
            for word in words:
                for form in _forms(word, language):
                    found[language].setdefault(fold_text(form), idea)
    return found


def _first_words(table: str) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for idea, parts in _lines(table):
        for language, forms in zip(LANGUAGES, parts, strict=False):
            if forms:
                found[language].setdefault(idea, forms[0])
    return found


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    if language == "en":
        stem = word[:-1] if word.endswith("e") else word
        yield from (f"{stem}ed", f"{stem}ing", f"{word}s", f"{word}es")
        if word.endswith("y") and word[-2:-1] not in _ENGLISH_VOWELS:
            yield from (f"{word[:-1]}ied", f"{word[:-1]}ies")
        if word[-1:] not in _ENGLISH_VOWELS and word[-2:-1] in _ENGLISH_VOWELS:
            yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
    elif language == "fr":
        if word.endswith("er"):
            yield from (word[:-2] + end for end in _FRENCH_ER)
            if word.endswith("ger"):
                yield from (f"{word[:-1]}ait", f"{word[:-1]}a")
        else:
            yield from (f"{word}s", f"{word}e", f"{word}es")


@lru_cache(maxsize=8192)
def _lemma(word: str, language: str) -> str:
    found = likeness(word, language)
    return " ".join(found) if found else fold_text(word)


_OF_NOUNS = (
    PARTING_WORDS + COMMON_NOUNS + FURTHER_NOUNS + NOUNS_OF_SOCIETY + NOUNS_OF_NATURE
    + NOUNS_OF_NEWS + NOUNS_OF_LIVING + NOUNS_OF_TRADE + NOUNS_OF_LEISURE
    + NOUNS_OF_WORKS + NOUNS_OF_AFFAIRS
)  # fmt: skip
_OF_VERBS = COMMON_VERBS + FURTHER_VERBS + VERBS_OF_NEWS + VERBS_OF_AFFAIRS
_NOUNS = MappingProxyType(_nouns(_OF_NOUNS))
_FIRST = MappingProxyType(_first_words(_OF_NOUNS))
_DONE = MappingProxyType(_verbs(_OF_VERBS))
_THERE = MappingProxyType(_verbs(STATES))
_FIRST_DONE = MappingProxyType(_first_words(_OF_VERBS))
_HOLDING = frozenset(["have", "own", "house", "employ", "count", "offer", "equip", "there"])


@lru_cache(maxsize=8192)
def noun_idea(word: str, language: str) -> str:
    """Give the idea of a noun or adjective, its own letters in the singular behind "~" where the table has none.

    >>> noun_idea("Schools", "en") == noun_idea("écoles", "fr") == noun_idea("Schulen", "de") == "school"
    True
    >>> noun_idea("zeppelins", "en")
    '~zeppelin'
    """
    table = _NOUNS.get(language, {})
    lemma = _lemma(word, language)
    found = table.get(lemma) or table.get(fold_text(word))
    if found is None and language == "en":
        # "Buses" is no plural of "buse".
        found = table.get(lemma.removesuffix("e")) if lemma.endswith("se") else None
    if found is None and language == "fr":
        # The feminine of an adjective or of somebody: "étudiantes", "publiques".
        found = next((table[lemma.removesuffix(end) + male] for end, male in _FEMININE
                      if lemma.endswith(end) and lemma.removesuffix(end) + male in table), None)  # fmt: skip
    elif found is None and language == "de":
        found = next((table[lemma[: -len(end)]] for end in _GERMAN_ENDS
                      if lemma.endswith(end) and lemma[: -len(end)] in table), None)  # fmt: skip
    return found or OWN + lemma


@lru_cache(maxsize=8192)
def listed_noun(word: str, language: str) -> str | None:
    """Give the idea of a word that a table has as it stands, but for its plural; None where none has it."""
    table = _NOUNS.get(language, {})
    return table.get(_lemma(word, language)) or table.get(fold_text(word))


def word_of(idea: str, language: str) -> str | None:
    """Give the first word that a table has for an idea, None where none has it."""
    return _FIRST.get(language, {}).get(idea)


def verb_of(idea: str, language: str) -> str | None:
    """Give the first word that a table has for a deed, None where none has it."""
    return _FIRST_DONE.get(language, {}).get(idea)


@lru_cache(maxsize=8192)
def deed_idea(word: str, language: str) -> str | None:
    """Give the idea of a verb, or of its noun, that says what was done; None where the table has none.

    >>> deed_idea("seized", "en") == deed_idea("saisies", "fr") == "seize"
    True
    """
    folded = fold_text(word)
    return _DONE.get(language, {}).get(folded) or (idea_of(word) if language != "de" else None)


@lru_cache(maxsize=8192)
def verb_idea(word: str, language: str) -> str | None:
    """Give the idea of a word as a verb; one that is a listed noun too counts as that where no participle ends it."""
    idea = deed_idea(word, language)
    is_noun = idea is not None and not noun_idea(word, language).startswith(OWN)
    return None if is_noun and not word.endswith(_PARTICIPLES.get(language, ())) else idea


@lru_cache(maxsize=8192)
def tells_state(word: str, language: str) -> bool:
    """Tell a verb that says no more than that something is there: "has", "compte", "hosts"."""
    return fold_text(word) in _THERE.get(language, {})


def state_idea(word: str, language: str) -> str | None:
    """Give the idea of a verb that says no more than that something is there."""
    return _THERE.get(language, {}).get(fold_text(word))


def tells_holding(word: str, language: str) -> bool:
    """Tell a verb of what somebody has: "employs", "possède"."""
    return state_idea(word, language) in _HOLDING


def is_one_idea(one: str, other: str, *, across: bool) -> bool:
    """Tell whether two ideas are one: equal, or, `across` two languages, unlisted words that begin alike."""
    if one == other:
        return True
    if not across or not one.startswith(OWN) or not other.startswith(OWN):
        return False
    shared = 0
    for a, b in zip(one[1:], other[1:], strict=False):
        if a != b:
            break
        shared += 1
    return shared >= _COGNATE and 2 * shared >= max(len(one), len(other)) - 1
