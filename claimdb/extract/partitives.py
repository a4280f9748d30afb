"""Figures that count some of what another figure of their text counts: of these nobody knows yet what to call them.

"Seventeen of them", "19 of the 23 seats": under the label of the whole, the two would contradict each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from claimdb.extract.attribution import phrase_at
from claimdb.extract.relations import Placed
from claimdb.extract.sense_asides import OF_WHOLE
from claimdb.extract.words import Words, phrases
from claimdb.text.tokens import Tokens

# "Neuf conseillers | sur 23".
_OUT_OF = MappingProxyType({"en": phrases("out of|out of the"), "fr": phrases("sur|sur les"), "de": phrases("von den")})


def is_some_of_next(tokens: Tokens, placed: Sequence[Placed], at: int, code: str) -> bool:
    """Tell a figure that is some of what the next one counts: "19 | of the 23 seats", "neuf conseillers | sur 23"."""
    if at + 1 >= len(placed):
        return False
    end, following = placed[at].end, placed[at + 1].first
    of_whole = OF_WHOLE.get(code, frozenset()) | _OUT_OF.get(code, frozenset())
    return any(phrase_at(tokens, here, of_whole) == following for here in range(end - 1, following))


def is_some_of_those(tokens: Tokens, one: Placed, words: Words) -> bool:
    """Tell a figure that is some of what was counted before: "17 | of them", "Dix-sept | d'entre eux"."""
    return phrase_at(tokens, one.end, words.of_them) is not None
