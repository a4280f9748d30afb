"""What a bare number shares with the figure before it: its noun, its unit, and an article that it makes count.

Nothing is shared across sentences, semicolons or lines, nor into what a preposition gives a noun of its own:
"54 ports, a crew of 12" are not 12 ports.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimdb.figures.drafts import Draft
from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.nouns import Noun
from claimdb.text.tokens import NUMERAL, Tokens
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

# A bare number shares the noun of one of this many figures before it.
_SHARING = 4
# An article counts when a bare number follows it within this many tokens.
_NEAR = 12
_ON = frozenset(["on", "sur"])


def previous_draft(tokens: Tokens, language: Language, drafts: list[Draft], begin: int, stop: int) -> Draft | None:
    """Give the figure that shares its noun: the last of the sentence that is no place.

    `begin` is where the sentence begins in the text, `stop` the token of the last semicolon or line end.
    "54 stations in 30 countries, three of them…" counts stations: countries only say where.
    """
    for draft in reversed(drafts[-_SHARING:]):
        if draft.end <= stop or tokens.starts[draft.first] < begin:
            return None
        before = tokens.word(draft.first - 1)
        if before not in language.locatives and before not in language.out_of and before not in _ON:
            return draft
    return None


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


def shared_noun(
    tokens: Tokens, element: Element, last: Draft | None, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """Give noun and unit that a bare number shares with the figure `last` before it."""
    if last is None or element.number.kind is FigureKind.ORDINAL:
        return None, None
    language = lexicon.language
    before = tokens.word(element.first - 1)
    if last.unit is None:
        leads = _governs(tokens, element.first, lexicon)
        return (None if leads or last.element.number.kind is FigureKind.ORDINAL else last.counted), None
    if find_unit(last.unit).kind == "currency":
        # "12 500 dollars, contre 9 800", "6 milliards de dollars, dont 300 millions"
        same = element.number.scale > 1 or before in language.against
        return (last.counted, last.unit) if same else (None, None)
    if before in language.part_words and find_unit(last.unit).kind == "time":
        # "deux ans de prison, dont un ferme"
        return last.counted, last.unit
    links = language.joiners | language.range_links
    linked = last.end == element.first - 1 and (before == "," or before in links)
    return (last.counted, last.unit) if linked or before in language.against else (None, None)


def _governs(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a preposition gives the number at `first` to a noun before it: "a crew of 12", "a score of 9"."""
    before = phrase_before(lexicon.before, tokens, first)
    start = first if before is None else before[0]
    # "A capacity of just 200"
    start -= tokens.word(start - 1) in lexicon.language.one_contexts
    word = tokens.word(start - 1)
    # "230 canoes left, with just over 200 arriving"
    return (
        word in lexicon.language.nouns.governing and tokens.kind(start - 2) != NUMERAL and tokens.word(start - 2) != ","
    )


def revived_by(
    tokens: Tokens, element: Element, passed: tuple[Element, Noun | None] | None, stop: int, joiners: Iterable[str]
) -> bool:
    """Tell whether a bare number goes on counting what an article named before it.

    "Il y a un poste à New York, deux à Londres": the first is a number as well.
    """
    if passed is None:
        return False
    one = passed[0]
    before = tokens.word(element.first - 1)
    return element.first - one.end <= _NEAR and stop < one.first and (before == "," or before in joiners)
