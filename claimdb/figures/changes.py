"""A figure by which something rose or fell: "a augmenté de 12 %", "a 3 % fall", "up 3 %".

Only the words next to the figure tell it. A level that is reached ("passé à 12 %", "rose to 12 %") is no change by a
figure, nor are the two ends of one ("fell from 12 % to 9 %"), nor what a negation takes back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimdb.figures.drafts import Draft
from claimdb.figures.language import Language
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.figure import Direction, FigureKind
from claimdb.values.units import find_unit

# A word of change further from its figure than this many words is another's.
_FARTHEST = 6
_NEAR_NEGATION = 3
_SHARES = frozenset(["percent", "percentage point"])


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """The words by which a language tells a change.

    `directions` gives rise or fall by the form of a verb or a noun. `links` join the measure to them ("de", "by");
    `nouns` tells nouns from verbs. `bare` verbs take the measure directly ("rose 3 %"), `adverbs` do behind a form of
    `being` or at the beginning of a clause ("is up 3 %"). `levels` are prepositions
    that make the figure a level ("fell below 3 %"), `from_to` the words between the ends of a change, `negations`
    what takes it back. Behind a share `comparatives` tell one as well ("12 % more"), over `comparing_links` where
    the language needs them ("12 % de plus"). What `traded` verbs win or lose is a change unless it is of something.
    `articles` are the indefinite ones: "une baisse de 300 emplois" is measured by the jobs, "la chute de 3
    ministres" is what happened to them; behind one of `leading` it is measured too ("en baisse de 300 emplois").
    Links in `of_nouns` join to nouns only ("a fall of 3"). Words in `adverb_endings` may stand between ("rose sharply
    by"). `verbs_last` tells that a clause may end in its verb.
    """

    directions: Mapping[str, Direction]
    links: frozenset[str]
    negations: frozenset[str]
    articles: frozenset[str]
    from_to: frozenset[str]
    nouns: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    adverbs: Mapping[str, Direction] = field(default_factory=dict)
    being: frozenset[str] = frozenset()
    levels: frozenset[str] = frozenset()
    comparatives: Mapping[str, Direction] = field(default_factory=dict)
    comparing_links: frozenset[str] = frozenset()
    traded: frozenset[str] = frozenset()
    verbs_last: bool = False
    of_nouns: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()


def find_direction(tokens: Tokens, draft: Draft, language: Language, begin: int) -> Direction | None:
    """Tell whether the words say a rise or a fall by this figure; nothing before token `begin` is of its sentence."""
    changes = language.changes
    if changes is None or draft.element.number.kind is FigureKind.ORDINAL:
        return None
    first = draft.first
    if _is_end(tokens, draft, language, changes):
        return None
    said = _signed(tokens, draft) or _compared(tokens, draft, changes)
    if said is not None:
        return said
    linked = tokens.words[first] in changes.links or tokens.word(first - 1) in changes.links
    if linked:
        at = first if tokens.words[first] in changes.links else first - 1
        return _behind_link(tokens, draft, at, begin, changes) or _verb_behind(tokens, draft, begin, changes)
    return _bare(tokens, draft, begin, changes, language) or _noun_behind(tokens, draft, language, changes)


def _signed(tokens: Tokens, draft: Draft) -> Direction | None:
    """Read "+12 %", "+3 points": a sign that is printed with a share tells a rise."""
    first = draft.element.number.first
    apart = tokens.word(first - 1) == "+" and tokens.kind(first - 2) != NUMERAL
    signed = draft.element.number.digits and (tokens.words[first] == "+" or apart)
    return Direction.RISE if signed and find_unit(draft.unit).kind in _SHARES else None


def _compared(tokens: Tokens, draft: Draft, changes: Changes) -> Direction | None:
    """Read "12 % de plus qu’hier", "12 % more ships", "3 points lower"; "12 % de plus de 60 ans" tells none."""
    joint = changes.comparing_links
    share = find_unit(draft.unit).kind in _SHARES
    if not share and (not joint or draft.element.number.kind is not FigureKind.FIGURE):
        return None
    at = draft.element.end if share else draft.end
    if joint:
        if tokens.word(at) not in joint:
            return None
        at += 1
    behind = tokens.word(at + 1)
    return None if behind in joint else changes.comparatives.get(tokens.word(at))


def _is_end(tokens: Tokens, draft: Draft, language: Language, changes: Changes) -> bool:
    """Tell one of the two ends of a change: "de 3 à 4 %", "from 12 % to 9 %"."""
    before, link = tokens.word(draft.first - 1), tokens.word(draft.end)
    opened = language.ranges.get(before) == link and link in changes.from_to
    return before in changes.from_to or (opened and tokens.kind(draft.end + 1) == NUMERAL)


def _behind_link(tokens: Tokens, draft: Draft, link: int, begin: int, changes: Changes) -> Direction | None:
    """Walk back from "de", "by", "of" to the word of change in the same clause."""
    for at in range(link - 1, max(begin, link - 1 - _FARTHEST) - 1, -1):
        if tokens.kinds[at] != WORD:
            return None
        direction = changes.directions.get(tokens.words[at])
        if direction is None:
            continue
        is_noun = tokens.words[at] in changes.nouns
        if tokens.words[link] in changes.of_nouns and not is_noun:
            return None
        if _is_denied(tokens, at, begin, changes):
            return None
        near = all(_is_adverb(tokens.words[other], changes) for other in range(at + 1, link))
        if _is_ratio(draft) or (near and _takes_counts(tokens, at, changes, is_noun=is_noun)):
            return direction
        return None
    return None


def _verb_behind(tokens: Tokens, draft: Draft, begin: int, changes: Changes) -> Direction | None:
    """Read the verb behind "um 12 Prozent gestiegen", where a clause may end in its verb."""
    verb = tokens.word(draft.end)
    if not changes.verbs_last or verb in changes.nouns or _is_denied(tokens, draft.first, begin, changes):
        return None
    return changes.directions.get(verb)


def _is_adverb(word: str, changes: Changes) -> bool:
    return bool(changes.adverb_endings) and word.endswith(changes.adverb_endings)


def _takes_counts(tokens: Tokens, at: int, changes: Changes, *, is_noun: bool) -> bool:
    """Tell a verb, or a noun that its article makes a measure, from "la chute de 3 ministres"."""
    before = tokens.word(at - 1)
    determined = before in changes.articles or tokens.word(at - 2) in changes.articles
    return determined or before in changes.leading or not is_noun


def _is_ratio(draft: Draft) -> bool:
    counts = draft.counted is not None and draft.element.noun is None
    return draft.unit is not None and not counts and find_unit(draft.unit).kind != "time"


def _is_denied(tokens: Tokens, at: int, begin: int, changes: Changes) -> bool:
    return any(word in changes.negations for word in tokens.words[max(begin, at - _NEAR_NEGATION) : at + 2])


def _bare(tokens: Tokens, draft: Draft, begin: int, changes: Changes, language: Language) -> Direction | None:
    """Read "rose 3 %", "is up 3 %": the figure stands right behind the word of change."""
    at = draft.first - 1
    if at < begin or not _is_ratio(draft) or tokens.words[draft.first] in changes.levels:
        return None
    word, before = tokens.words[at], tokens.word(at - 1)
    if _is_adverb(word, changes) and at > begin:
        at, word, before = at - 1, before, tokens.word(at - 2)
    if _is_denied(tokens, at, begin, changes):
        return None
    if word in changes.bare:
        return changes.directions[word]
    if word in changes.traded:
        behind = tokens.word(draft.end)
        stays = tokens.kind(draft.end) != WORD or behind in language.locatives
        return changes.directions[word] if stays and find_unit(draft.unit).kind in _SHARES else None
    if word not in changes.adverbs:
        return None
    # "makes up 3 %" is no rise; "Sales up 3 %" begins with what rose.
    leads = at - 1 <= begin or before in changes.being or tokens.kind(at - 1) != WORD
    return changes.adverbs[word] if leads else None


def _noun_behind(tokens: Tokens, draft: Draft, language: Language, changes: Changes) -> Direction | None:
    """Read "a 3 % fall", "12 % de hausse": the noun of change stands behind the figure."""
    end = draft.element.end
    if language.adjectives_follow:
        linked = draft.unit is not None and tokens.word(end) in changes.links and tokens.word(end + 1) in changes.nouns
        return changes.directions[tokens.word(end + 1)] if linked else None
    if not _is_ratio(draft) and draft.counted not in language.numbers.points:
        return None
    before = tokens.word(draft.first - 1)
    if before not in language.determiners and before not in changes.articles:
        return None
    end = end if draft.unit is not None else draft.end
    for at in (end, end + 1):
        if tokens.kind(at) != WORD:
            return None
        if tokens.words[at] in changes.nouns:
            return changes.directions[tokens.words[at]]
    return None
