"""Which language a text is read in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from claimdb.figures.english import ENGLISH
from claimdb.figures.french import FRENCH
from claimdb.figures.language import Language
from claimdb.reading.failures import UnknownLanguage
from claimdb.text import tokenize

LANGUAGES: Mapping[str, Language] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})
# Enough to tell two languages apart many times over.
_SAMPLE = 20_000


def choose_language(code: str, text: str) -> Language:
    """Give the language of a code; "auto" tells it by the stop words of the text.

    Where the words do not tell, digits decide: a comma before other than three digits is French. Otherwise
    English is read, in which a figure without words means what it means everywhere, except that "1,200"
    is grouped. Raises UnknownLanguage.
    """
    if code != "auto":
        if code not in LANGUAGES:
            raise UnknownLanguage(language=code)
        return LANGUAGES[code]
    words = tokenize(text[:_SAMPLE]).words
    counts = {name: sum(word in language.stop_words for word in words) for name, language in LANGUAGES.items()}
    if counts["fr"] == counts["en"]:
        names = {name: sum(word in _words_of(language) for word in words) for name, language in LANGUAGES.items()}
        counts = names
    return FRENCH if counts["fr"] > counts["en"] else ENGLISH


@lru_cache(maxsize=16)
def _words_of(language: Language) -> frozenset[str]:
    return frozenset(
        [*language.cardinals, *language.scales, *language.collectives, *language.units, *language.ordinals]
        + [word for hedge in language.hedges for word in hedge.words.split()]
    )
