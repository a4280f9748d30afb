"""Which language a text is read in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from claimdb.figures.languages import LANGUAGES, load_language, undecided
from claimdb.figures.stop_words import STOP_WORDS
from claimdb.reading.failures import UnknownLanguage
from claimdb.text.tokens import tokenize

if TYPE_CHECKING:
    from claimdb.figures.language import Language

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
        return load_language(code)
    words = tokenize(text[:_SAMPLE]).words
    most: list[str] = []
    tellers: tuple[Callable[[str], frozenset[str]], ...] = (STOP_WORDS.__getitem__, _words_of)
    for known in tellers:
        counts = {name: sum(map(known(name).__contains__, words)) for name in LANGUAGES}
        most = [name for name, count in counts.items() if count and count == max(counts.values())]
        if len(most) == 1:
            return load_language(most[0])
    # "1,2 Mio €" is the same in two languages that write decimals alike.
    alike = len({load_language(name).decimal for name in most}) == 1
    return load_language(most[-1]) if alike else undecided()


@cache
def _words_of(name: str) -> frozenset[str]:
    language = load_language(name)
    return frozenset(
        [*language.cardinals, *language.scales, *language.collectives, *language.units, *language.ordinals]
        + [*language.months, *language.ordinal_suffixes, *(scale.lower() for scale in language.glued_scales)]
        + [word for hedge in language.hedges for word in hedge.words.split()]
    )
