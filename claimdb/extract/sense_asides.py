"""Figures that a text sets beside its own story: of another time, set against another figure, or of another place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from types import MappingProxyType

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import OWN, noun_idea
from claimdb.extract.story_words import PERSONS
from claimdb.extract.words import phrases, words
from claimdb.text.tokens import Tokens

_OTHER = MappingProxyType({
    "en": words("ago previous previously similar neighbouring neighboring elsewhere contrast comparison beforehand "
                "predecessor"),
    "fr": words("précédent précédente précédents précédentes auparavant comparaison revanche similaire similaires "
                "voisin voisine voisins voisines ailleurs jadis naguère prédécesseur"),
    "de": words("zuvor früher vorher ähnlich ähnliche ähnlicher benachbarten anderswo vergleich vorherige vorherigen"),
})  # fmt: skip
_OTHER_TIMES = MappingProxyType({
    "en": phrases("year earlier|month earlier|week earlier|year before|last year|last month|last season|last winter|"
                  "last summer|last spring|last autumn|last edition|first project|original plan"),
    "fr": phrases("an dernier|mois dernier|année dernière|hiver dernier|été dernier|automne dernier|printemps dernier|"
                  "saison dernière|édition précédente|il y a|an plus tôt|mois plus tôt|année plus tôt|"
                  "premier projet|projet initial|plan initial"),
    "de": phrases("vor einem jahr|im vorjahr|letztes jahr|vergangenes jahr"),
})  # fmt: skip
_AGAINST = MappingProxyType({
    "en": phrases("compared with|compared to|against|versus|up from|down from|than in|above the|below the"),
    "fr": phrases("contre|par rapport à|par rapport au|comparé à|comparés à|face à"),
    "de": phrases("gegenüber|verglichen mit"),
})  # fmt: skip
_REACH = 3
# "The old stadium", and not "the old mayor".
_FORMER = words("old former previous ancien ancienne ex alte alten ehemalige ehemaligen")
_AMONG = words("among amongst parmi chez unter")
_IN = words("in dans en à au aux im")
_THE = words("the le la les l’ l' der den dem das")
_PARTS_OF_PLACES = words(
    "capital town city province county rural urban suburb northern southern eastern western centre"
)
_OFFICES = words("mayor minister president leader prosecutor official director manager chief")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def is_aside(tokens: Tokens, clause: range, first: int, code: str) -> bool:
    """Tell a figure at a token that its clause, or the opening of its sentence, puts beside the story of its text.

    "Two years ago, 12 died", "contre | 57 % en 2014", "in a similar accident".
    """
    comma = next((at for at in range(min(first, len(tokens))) if tokens.words[at] == ","), 0)
    told = [*range(comma), *clause]
    if comma and _opens_elsewhere(tokens, code):
        return True
    if any(tokens.words[at] in _OTHER.get(code, ()) or _is_former(tokens, at, code) for at in told):
        return True
    other, against = _OTHER_TIMES.get(code, frozenset()), _AGAINST.get(code, frozenset())
    for at in told:
        if phrase_at(tokens, at, other) is not None:
            return True
    return any(
        end is not None and end <= first
        for at in range(max(0, first - _REACH), first)
        for end in [phrase_at(tokens, at, against)]
    )


def _opens_elsewhere(tokens: Tokens, code: str) -> bool:
    """Tell an opening that narrows to a part: "Among women, …", "Dans la capitale, …"."""
    first, at = tokens.word(0), 1
    if first in _AMONG:
        return True
    while at < 3 and tokens.word(at) in _THE:
        at += 1
    return first in _IN and at > 1 and bool(tokens.word(at)) and noun_idea(tokens.word(at), code) in _PARTS_OF_PLACES


def _is_former(tokens: Tokens, at: int, code: str) -> bool:
    """Tell a thing that is no more: "the old | stadium"."""
    if tokens.words[at] not in _FORMER:
        return False
    noun = noun_idea(tokens.word(at + 1), code) if tokens.word(at + 1) else OWN
    return not noun.startswith(OWN) and noun not in PERSONS | _OFFICES


def years_in(tokens: Tokens, places: Iterable[int], months: Collection[str]) -> frozenset[str]:
    """Give the years among some tokens, else the only one of a sentence, that are no end of a date: "budget 2022"."""
    found = {at for at, word in enumerate(tokens.words) if _YEAR.fullmatch(word) and tokens.word(at - 1) not in months}
    own, told = (frozenset(tokens.words[at] for at in found.intersection(held)) for held in (places, found))
    return own or (told if len(told) == 1 else frozenset())
