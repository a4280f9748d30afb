"""What a bare number shares with the figure before it: its noun, its unit, and an article that it makes count.

Nothing is shared across sentences, semicolons or lines, nor into what a preposition gives a noun of its own:
"54 ports, a crew of 12" are not 12 ports.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimdb.figures.changes import find_direction
from claimdb.figures.drafts import Draft
from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.multiplied import scaled
from claimdb.figures.nouns import Noun
from claimdb.figures.number import HYPHENS
from claimdb.figures.units import leads_to_percent
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

# A bare number shares the noun of one of this many figures before it.
_SHARING = 4
# An article counts when a bare number follows it within this many tokens.
_NEAR = 12
# What ends a clause that has no verb, and how far behind a figure its link may stand: "300 élus en 2023, Lyon 400".
_CLAUSE_ENDS = frozenset(["", ",", ";", ".", ":", "!", "?", ")", "\n"])
_FARTHEST_LINK = 3
_NEXT_CLAUSE = 6
# A figure's subject stands this near before it.
_SUBJECT_REACH = 15
# Numbers share a scale of this size or more, where neither is more than so many times the other.
_LEAST_SCALE = 10**6
_SAME_SIZE = 10
_LEAST_GROUPED = 1000
# A figure says what the points behind it are of at most this far back.
_SENTENCE = 6
_MOST_POINTS = 100


def previous_draft(
    tokens: Tokens, language: Language, drafts: list[Draft], begin: int, stop: int, *, against: bool = False
) -> Draft | None:
    """Give the figure that shares its noun: the last of the sentence that is no place.

    `begin` is where the sentence begins in the text, `stop` the token of the last semicolon or line end.
    "54 stations in 30 countries, three of them…" counts stations: countries only say where. What a number is set
    `against` may have a unit there: "à 187 km/h au lieu de 110".
    """
    for draft in reversed(drafts[-_SHARING:]):
        if draft.end <= stop or tokens.starts[draft.first] < begin:
            return None
        at = draft.first - 1
        if tokens.word(draft.element.end) in HYPHENS and tokens.glued(draft.element.end):
            # "A 7-member panel heard more than 40" counts no members.
            continue
        if against and draft.unit is not None:
            if _is_change(tokens, language, draft, begin):
                # "341 ships, a decrease of 5% compared to 412"
                continue
            return draft
        # "sur les cinq continents"
        before = tokens.word(at - (tokens.word(at) in language.determiners))
        if before not in language.locatives and before not in language.out_of and before not in language.joints.upon:
            return draft
    return None


def _is_change(tokens: Tokens, language: Language, draft: Draft, begin: int) -> bool:
    """Tell a percentage by which something changed, no level: "fell by 5%", not "fell to 5%"."""
    is_percent = find_unit(draft.unit).kind == "percent" and tokens.word(draft.first - 1) not in language.range_links
    return is_percent and find_direction(tokens, draft, language, begin) is not None


def frame_of(tokens: Tokens, language: Language, drafts: list[Draft], element: Element, begin: int) -> Draft | None:
    """Give the figure that a sentence opens with, "Sur les 40 agents, dont 12 femmes, 9 sont partis": 9 agents.

    It is counted by a bare number behind a comma and before a verb.
    """
    verb = tokens.word(element.end)
    if tokens.word(element.first - 1) != "," or verb not in language.auxiliaries:
        return None
    for draft in drafts[-_SHARING:]:
        if tokens.starts[draft.first] < begin:
            continue
        opened = draft.first - (tokens.word(draft.first - 1) in language.determiners) - 1
        of_all = tokens.word(opened) in language.nouns.framing and tokens.starts[opened] <= begin
        return draft if of_all and draft.unit is None and draft.counted is not None else None
    return None


def gap_before(
    tokens: Tokens, element: Element, language: Language, drafts: list[Draft], begin: int, stop: int
) -> Draft | None:
    """Give the figure that a clause without a verb goes on with: "Lyon a 300 élus, Nice 400", "; Canada 40 million".

    Both are said of names. One stands between the two, right behind the first, and nothing but a place or the
    clause's end behind the second. `begin` and `stop` are as for `previous_draft`, but a semicolon is no end here.
    """
    last = previous_draft(tokens, language, drafts, begin, stop)
    if last is None or (last.counted is None and last.unit is None):
        return None
    if not (last.element.number.digits and element.number.digits) or element.unit is not None:
        return None
    at = element.first - 1
    while at > last.end and tokens.kind(at) == WORD and not tokens.printed(at).islower():
        at -= 1
    named = at < element.first - 1
    at -= at > last.end and tokens.word(at) in language.determiners
    linked = tokens.word(at) in (",", ";") or tokens.word(at) in language.joiners
    placed = tokens.word(last.end) in language.locatives
    near = last.end <= at <= last.end + (_FARTHEST_LINK if placed else 0)
    if not named or not near or not linked:
        return None
    if not _has_name(tokens, last.first, begin, language):
        return None
    after = tokens.word(element.end)
    if after in language.joiners:
        # "France 2 et France 3" are a list of names.
        follow = range(element.end + 1, min(element.end + _NEXT_CLAUSE, len(tokens)))
        repeated = any(tokens.printed(at) == tokens.printed(element.first - 1) for at in follow)
        return last if not repeated and any(tokens.kinds[at] == NUMERAL for at in follow) else None
    return last if after in _CLAUSE_ENDS or after in language.locatives else None


def _has_name(tokens: Tokens, first: int, begin: int, language: Language) -> bool:
    """Tell whether a name is what the verb before token `first` is said of; "They sold 40 phones" has none."""
    for at in range(first - 1, max(first - _SUBJECT_REACH, 0) - 1, -1):
        if tokens.starts[at] < begin:
            return False
        titled = tokens.kinds[at] == WORD and tokens.printed(at)[0].isupper()
        if titled and tokens.words[at] not in language.function_words | language.locatives | language.determiners:
            return True
    return False


def is_set_against(tokens: Tokens, first: int, language: Language) -> bool:
    """Tell a number at `first` that is compared with the one before it: "contre 9 800", "down from 12"."""
    before = tokens.word(first - 1)
    return before in language.against or f"{tokens.word(first - 2)} {before}" in language.nouns.set_against


def share_scale(element: Element, last: Draft | None) -> Element:
    """Give a bare number the scale of the one it is set against: "1,7 milliard d’euros, contre 1,9".

    Only numbers of one size share it: "2,5 millions, contre 900" are 900.
    """
    if last is None or element.high is not None or element.unit is not None:
        return element
    number, other = element.number, last.element.number
    plain = number.digits and number.scale == 1 and 0 < number.value < _LEAST_GROUPED
    same_size = other.mantissa <= number.value * _SAME_SIZE and number.value <= other.mantissa * _SAME_SIZE
    if not plain or other.scale < _LEAST_SCALE or not same_size:
        return element
    return replace(element, number=scaled(number, other.scale, number.end))


def are_percents(
    tokens: Tokens, element: Element, noun: Noun, drafts: list[Draft], begin: int, lexicon: Lexicon
) -> bool:
    """Tell "12 %, une hausse de 3 points": points behind a percentage of the sentence are of percent."""
    if tokens.word(noun.first) not in lexicon.language.numbers.points or element.number.value > _MOST_POINTS:
        return False
    if leads_to_percent(tokens, noun.end, lexicon):
        return True
    units = [draft.unit for draft in drafts[-_SENTENCE:] if tokens.starts[draft.first] >= begin]
    return any(find_unit(unit).kind in ("percent", "percentage point") for unit in units)


def tells_more(tokens: Tokens, element: Element, noun: Noun, language: Language) -> bool:
    """Tell the adjective of "dix blessés, dont trois graves": no noun, where one was counted before."""
    part = tokens.word(element.first - 1) in language.part_words
    return part and tokens.words[noun.first] in language.nouns.told_of


def shared_noun(
    tokens: Tokens, element: Element, last: Draft | None, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """Give noun and unit that a bare number shares with the figure `last` before it."""
    if last is None or element.number.kind is FigureKind.ORDINAL:
        return None, None
    language = lexicon.language
    before = tokens.word(element.first - 1)
    against = is_set_against(tokens, element.first, language)
    # "From 78 years in 2019 to about 76"
    opened, link = (
        language.ranges.get(tokens.word(last.first - 1)),
        tokens.word(_lead(tokens, element.first, lexicon) - 1),
    )
    ends_change = opened is not None and opened == link and link in language.range_links
    if find_unit(last.unit).kind == "percent":
        # "Baissé de 12 % à 900" tells by how much.
        ends_change = ends_change and element.number.value <= last.element.number.value * _SAME_SIZE
    if last.unit is None:
        leads = _governs(tokens, element.first, lexicon) and not against and not ends_change
        apart = last.element.number.value == 1 and tokens.word(element.end) in language.nouns.apart
        no_noun = leads or apart or last.element.number.kind is FigureKind.ORDINAL
        return (None if no_noun else last.counted), None
    if find_unit(last.unit).kind == "currency":
        # "12 500 dollars, contre 9 800", "6 milliards de dollars, dont 300 millions"
        same = element.number.scale > 1 or against
        return (last.counted, last.unit) if same else (None, None)
    if before in language.part_words and find_unit(last.unit).kind == "time":
        # "deux ans de prison, dont un ferme"
        return last.counted, last.unit
    links = language.joiners | language.range_links
    linked = last.end == element.first - 1 and (before == "," or before in links)
    if find_unit(last.unit).kind == "percent" and (before in language.range_links or element.number.scale > 1):
        # "Fell by 38% to 1,300", "rose 12%, 3 million above"
        linked = False
    return (last.counted, last.unit) if linked or against or ends_change else (None, None)


def _lead(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """Give the first token of what compares the number at `first`, else that of the number."""
    before = phrase_before(lexicon.before, tokens, first)
    return first if before is None else before[0]


def _governs(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition gives the number at `first` to a noun before it: "a crew of 12", "a score of 9"."""
    start = _lead(tokens, first, lexicon)
    # "A capacity of just 200"
    start -= tokens.word(start - 1) in lexicon.language.one_contexts
    word = tokens.word(start - 1)
    # "230 canoes left, with just over 200 arriving"
    return (
        word in lexicon.language.nouns.governing and tokens.kind(start - 2) != NUMERAL and tokens.word(start - 2) != ","
    )


def revived_by(
    tokens: Tokens, element: Element, passed: tuple[Element, Noun], stop: int, joiners: Iterable[str]
) -> bool:
    """Tell whether a bare number goes on counting what an article named before it.

    "Il y a un poste à New York, deux à Londres": the first is a number as well.
    """
    one = passed[0]
    before = tokens.word(element.first - 1)
    return element.first - one.end <= _NEAR and stop < one.first and (before == "," or before in joiners)
