"""Figures that a text sets beside its own story: of another time, set against another figure, or of another place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from types import MappingProxyType

from claimdb.extract.attribution import phrase_at
from claimdb.extract.concepts import OWN, deed_idea, noun_idea
from claimdb.extract.proposals import Sense
from claimdb.extract.story_words import PERSONS
from claimdb.extract.words import phrases, words
from claimdb.figures.language import Language
from claimdb.text.tokens import WORD, Tokens
from claimdb.values.folding import fold_text

_OTHER = MappingProxyType({
    "en": words("ago previous previously similar neighbouring neighboring elsewhere contrast comparison beforehand "
                "predecessor subsidiary subsidiaries rival rivals opponent opponents challenger"),
    "fr": words("précédent précédente précédents précédentes auparavant comparaison revanche similaire similaires "
                "voisin voisine voisins voisines ailleurs jadis naguère prédécesseur filiale filiales adversaire "
                "adversaires rival rivale rivaux"),
    "de": words("zuvor früher vorher ähnlich ähnliche ähnlicher benachbarten anderswo vergleich vorherige vorherigen "
                "tochterfirma tochtergesellschaft gegner gegnerin rivale rivalin herausforderer"),
})  # fmt: skip
_OTHER_TIMES = MappingProxyType({
    "en": phrases("year earlier|month earlier|week earlier|year before|last year|last month|last season|last winter|"
                  "last summer|last spring|last autumn|"
                  "last quarter|latest quarter|last half-year|last edition|first project|original plan"),
    "fr": phrases("an dernier|mois dernier|année dernière|hiver dernier|été dernier|automne dernier|"
                  "printemps dernier|dernier trimestre|"
                  "dernier semestre|"
                  "saison dernière|édition précédente|il y a|an plus tôt|mois plus tôt|année plus tôt|"
                  "premier projet|projet initial|plan initial"),
    "de": phrases("vor einem jahr|im vorjahr|letztes jahr|vergangenes jahr"),
})  # fmt: skip
_AGAINST = MappingProxyType({
    "en": phrases("compared with|compared to|against|versus|up from|down from|than in|above the|below the"),
    "fr": phrases("contre|par rapport à|par rapport au|comparé à|comparés à|face à"),
    "de": phrases("gegenüber|verglichen mit"),
})  # fmt: skip
# Counted otherwise than the story counts it.
_OTHERWISE = MappingProxyType({
    "en": phrases("before tax|after tax|pre tax|excluding tax|including tax|excluding vat|including vat|plus vat|"
                  "excluding|not including"),
    "fr": phrases("hors taxe|hors taxes|toutes taxes|ttc|ht|avant impôt|avant impôts|après impôt|après impôts|hors|"
                  "comprise|compris"),
    "de": phrases("vor steuern|nach steuern|ohne mehrwertsteuer|mit mehrwertsteuer|inklusive mehrwertsteuer"),
})  # fmt: skip
# "A second boat with | 40": and not "another | 40".
_ANOTHER = MappingProxyType({
    "en": phrases("another|a second|a third|a fourth|a separate|sister ship|sister vessel|sister company"),
    "fr": phrases("un autre|une autre|un second|une seconde|un deuxième|une deuxième|un troisième|une troisième|"
                  "navire jumeau|bateau jumeau"),
    "de": phrases("ein anderer|eine andere|ein zweiter|eine zweite|ein zweites|ein weiterer|eine weitere"),
})  # fmt: skip
OF_WHOLE = MappingProxyType({
    "en": phrases("of the|of them|of these|of those|of whom|of its|of his|of her|of their"),
    "fr": phrases("des|de entre|de ces|de ses|de leurs"),
    "de": phrases("der|von ihnen|dieser"),
})  # fmt: skip
_WITH_OTHERS = MappingProxyType({
    "en": phrases("including the|including his|including her|including its|besides the|not counting the|excluding the"),
    "fr": phrases("dont le|dont la|dont son|dont sa|y compris le|y compris la|sans compter le|sans compter la"),
    "de": phrases("darunter der|darunter die|einschließlich des|einschließlich der"),
})  # fmt: skip
_HAD = words("had avait avaient hatte hatten")
_ENDINGS = ("é", "és", "ée", "ées", "i", "u", "us", "is", "it", "ert")
_SINCE = words("since depuis seit")
_BY = words("by d'ici bis")
_ON_DAY = words("au à at on as am")
_THAT_IS = words("that que dass")
_SAYING = words(
    "said says announced confirmed reported told annoncé indiqué déclaré précisé affirmé dit expliqué sagte"
)
_TO_SAY = 8
_WHO = words("who which that qui die der das")
_BEEN = words("been été worden")
_TO = words("to")
_ORDINALS = words("first second third fourth fifth sixth first-round half erste ersten zweite zweiten dritten vierten")
_FIRST = words("premier première second seconde")
_REACH = 3
_DRAFTS = frozenset(["draft", "~draft", "version", "~version", "~mouture", "~jet", "sketch"])
_SECOND = frozenset(["second", "third", "other"])
_RANKS = frozenset(["job", "place", "rank", "~rank", "~rang", "~rung", "round", "~foi", "time", "~tour", "~position"])
# "The old stadium", and not "the old mayor".
_FORMER = words("old former previous ancien ancienne ex alte alten ehemalige ehemaligen")
_OF = words("of de von")
_OF_THE = words("du des der")
_FROM = words("from de von")
_UP_TO = words("to à auf")
_TO_FROM = 4
_COSTS = words("cost bill budget total sum invoice expense expenditure")
_AMONG = words("among amongst parmi chez unter")
_IN = words("in dans en à au aux im")
_THE = words("the le la les l’ l' der den dem das")
_LAST = words("last previous dernier dernière derniers dernières précédent précédente précédents précédentes letzten")
_COMES_BACK = words(
    "election vote ballot poll census survey edition season tournament championship cup festival race harvest tour "
    "report scrutin recensement enquete saison tournoi championnat coupe course recolte rapport wahl ausgabe"
)
_THAT = words("that those")
_PARTS_OF_PLACES = words(
    "capital town city province county rural urban suburb northern southern eastern western centre"
)
_OFFICES = words("mayor minister president leader prosecutor official director manager chief")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def is_aside(tokens: Tokens, clause: range, first: int, language: Language, *, is_dated: bool) -> bool:
    """Tell a figure at a token that its clause, or the opening of its sentence, puts beside the story of its text.

    What is dated itself is told apart by its date.
    "Two years ago, 12 died", "contre | 57 % en 2014", "in a similar accident".
    """
    code = language.code
    comma = next((at for at in range(min(first, len(tokens))) if tokens.words[at] == ","), 0)
    told = [*range(comma), *clause]
    if comma and _opens_elsewhere(tokens, code):
        return True
    other_words = _OTHER.get(code, ())
    # "In the | previous twelve | months" is up to now.
    told_other = any(tokens.words[at] in other_words and tokens.word(at + 1) not in language.cardinals for at in told)
    if told_other or any(_is_former(tokens, at, code) for at in told):
        return True
    if any(phrase_at(tokens, at, _OTHERWISE.get(code, frozenset())) is not None for at in told):
        return True
    another = _ANOTHER.get(code, frozenset())
    if any(end is not None and end < first for at in told for end in [phrase_at(tokens, at, another)]):
        return True
    other, against = _OTHER_TIMES.get(code, frozenset()), _AGAINST.get(code, frozenset())
    if not is_dated and any(phrase_at(tokens, at, other) is not None or _is_last(tokens, at, code) for at in told):
        return True
    return any(
        end is not None and end <= first
        for at in range(max(0, first - _REACH), first)
        for end in [phrase_at(tokens, at, against)]
    )


def _is_last(tokens: Tokens, at: int, code: str) -> bool:
    """Tell the one before of what comes back: "the | last general election", "lors des | dernières élections"."""
    if tokens.words[at] not in _LAST:
        return False
    behind = [tokens.word(at + 1), tokens.word(at + 2)]
    return any(word and (noun_idea(word, code) in _COMES_BACK or fold_text(word) in _COMES_BACK) for word in behind)


def _opens_elsewhere(tokens: Tokens, code: str) -> bool:
    """Tell an opening that narrows to a part: "Among women, …", "Dans la capitale, …"."""
    first, at = tokens.word(0), 1
    if first in _AMONG:
        return True
    opening = tokens.words[: tokens.words.index(",")]
    is_led = first in _IN or _is_ordinal(first)
    if is_led and any(map(_is_ordinal, opening)) and not any(map(_YEAR.fullmatch, opening)):
        # "In the first round, …", "Au quatrième trimestre, …".
        return True
    if first in (*_IN, "at") and tokens.word(1) in _THAT and tokens.word(2) not in ("time", "point", "moment", "stage"):
        # "At that older plant, …".
        return True
    while at < 3 and tokens.word(at) in _THE:
        at += 1
    return first in _IN and at > 1 and bool(tokens.word(at)) and noun_idea(tokens.word(at), code) in _PARTS_OF_PLACES


def _is_ordinal(word: str) -> bool:
    return word in _ORDINALS or word in _FIRST or fold_text(word).endswith(("ième", "ieme"))


def takes_in_others(tokens: Tokens, end: int, code: str) -> bool:
    """Tell a count that takes in one who is told of elsewhere: "five people, | including the driver"."""
    return any(phrase_at(tokens, at, _WITH_OTHERS.get(code, frozenset())) is not None for at in range(end, len(tokens)))


def is_second(before: Sense | None) -> bool:
    """Tell what is told of a second one of its kind, and not of a rank: "in second place"."""
    if before is None:
        return False
    # "The first draft ran to | 900 pages".
    return (bool(_SECOND & before.near) and before.head not in _RANKS) or before.head in _DRAFTS


def is_of_whole(tokens: Tokens, span: tuple[int, int], code: str, *, is_count: bool) -> bool:
    """Tell a count of some of what was told, "two | of them", and not "62 | of the 120"; or a part of a cost."""
    if not is_count:
        return _is_of_cost(tokens, span[1], code)
    if tokens.word(span[0] - 1) == "soit" or tokens.word(0) in _AMONG:
        return True
    return any(
        end is not None and tokens.kinds[min(end, len(tokens) - 1)] == WORD
        for at in range(span[0] + 1, span[1] + 1)
        for end in [phrase_at(tokens, at, OF_WHOLE.get(code, frozenset()))]
    )


def _is_of_cost(tokens: Tokens, end: int, code: str) -> bool:
    """Tell a part of what a thing cost: "900,000 dollars | of the bill"."""
    noun = next((tokens.word(at) for at in range(end + 1, end + 1 + _REACH) if tokens.word(at) not in _THE), "")
    is_of = (tokens.word(end) in _OF and tokens.word(end + 1) in _THE | _OF_THE) or tokens.word(end) in _OF_THE
    return is_of and bool(noun) and noun_idea(noun, code) in _COSTS


def is_since_month(tokens: Tokens, clause: range, months: Collection[str], code: str) -> bool:
    """Tell what was counted over months: "seized 1.9 tonnes | since January"."""
    since = [at for at in clause if tokens.words[at] in _SINCE and tokens.word(at + 1) in months]
    return any(not _is_of_relative(tokens, at, clause, code) for at in since)


def _is_of_relative(tokens: Tokens, at: int, clause: range, code: str) -> bool:
    """Tell a token in a relative clause behind which a verb goes on: "26 men who were held | since May | returned"."""
    is_opened = any(tokens.words[before] in _WHO for before in range(clause.start, at))
    return is_opened and any(deed_idea(tokens.words[behind], code) is not None for behind in range(at, clause.stop))


def is_left_behind(tokens: Tokens, span: tuple[int, int], language: Language) -> bool:
    """Tell what a value was before it changed: "will rise from | 3.60 | to 3.85 euros"."""
    first, end = span
    verbs = tokens.words[max(0, first - _TO_FROM) : first]
    is_change = any(word in language.change_verbs for word in verbs)
    return tokens.word(first - 1) in _FROM and tokens.word(end) in _UP_TO and is_change


def is_told_before(tokens: Tokens, clause: range, language: Language, *, is_dated: bool) -> bool:
    """Tell what had been done before its story: "that 5,200 | had seen", and with a day of its own what had been."""
    for at in clause:
        if tokens.words[at] not in _HAD or _is_of_whom(tokens, at, clause, language) or _is_reported(tokens, at):
            continue
        behind = [tokens.word(near) for near in range(at + 1, min(at + _REACH + 1, clause.stop))]
        is_done = any(map(language.is_participle, behind)) or (behind[:1] and behind[0].endswith(_ENDINGS))
        if is_done and not _TO & set(behind):
            # "On 31 December, | 54 had been opened".
            return (is_dated and tokens.word(0) not in _ON_DAY) or not _BEEN & set(behind)
    return False


def _is_reported(tokens: Tokens, at: int) -> bool:
    """Tell what had been by a time that opens its sentence, or as somebody told: "said that four | had been held"."""
    told = tokens.words[:at]
    is_by = tokens.word(0) in _BY
    return is_by or any(word in _THAT_IS and _says(told, i) for i, word in enumerate(told))


def _says(told: Sequence[str], at: int) -> bool:
    return any(word in _SAYING for word in told[max(0, at - _TO_SAY) : at])


def _is_of_whom(tokens: Tokens, at: int, clause: range, language: Language) -> bool:
    """Tell what had been done to those of whom something else is told: "26 men | who had been held returned"."""
    if tokens.word(at - 1) not in _WHO:
        return False
    code = language.code
    done = [near for near in range(at + 1, clause.stop) if deed_idea(tokens.words[near], code) is not None]
    return len(done) > 1 or bool(done and done[0] > at + _REACH)


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
