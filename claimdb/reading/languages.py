"""Which language a text is read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.german import GERMAN
from claimdb.figures.language import Language
from claimdb.reading.failures import UnknownLanguage
from claimdb.text import tokenize

LANGUAGES: Mapping[str, Language] = MappingProxyType({"de": GERMAN, "en": ENGLISH, "fr": FRENCH})
# The words of English, and no decimal mark of its own.
UNDECIDED = replace(ENGLISH, decimal="")
# Enough to tell two languages apart many times over.
_SAMPLE = 20_000


def choose_language(code: str, text: str) -> Language:
    """Give the language of a code; "auto" tells it by the stop words of the text.

    Where they do not tell, its other words for numbers and time do. A text of digits alone is read in no language:
    "1,200" is grouped, "12,5" and "12.5" are decimals, and "1.200" has both readings. Raises UnknownLanguage.
    """
    if code != "auto":
        if code not in LANGUAGES:
            raise UnknownLanguage(language=code)
        return LANGUAGES[code]
    words = tokenize(text[:_SAMPLE]).words
    most: list[Language] = []
    for known in (_stop_words_of, _words_of):
        counts = {name: sum(word in known(language) for word in words) for name, language in LANGUAGES.items()}
        most = [LANGUAGES[name] for name, count in counts.items() if count and count == max(counts.values())]
        if len(most) == 1:
            return most[0]
    # "1,2 Mio €" is the same in two languages that write decimals alike.
    alike = len({language.decimal for language in most}) == 1
    return most[-1] if alike else UNDECIDED


def _stop_words_of(language: Language) -> frozenset[str]:
    return language.stop_words


@lru_cache(maxsize=16)
def _words_of(language: Language) -> frozenset[str]:
    return frozenset(
        [*language.cardinals, *language.scales, *language.collectives, *language.units, *language.ordinals]
        + [*language.months, *language.ordinal_suffixes, *(scale.lower() for scale in language.glued_scales)]
        + [word for hedge in language.hedges for word in hedge.words.split()]
    )
