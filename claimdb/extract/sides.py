"""The two sides of a count that one sentence gives: "289 votes for and 241 against", "289 voix contre 241".

Both count one noun at one time and place, and are two measures all the same. What a figure's side is called narrows
its label, so that each is held against the same side of another text and never against the other side of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import IntEnum
from types import MappingProxyType

from claimdb.extract.attribution import phrase_at
from claimdb.extract.relations import Placed
from claimdb.extract.words import phrases, words
from claimdb.text.tokens import Tokens

# How far from its figure a side may be named: "289 members of the house | voted in favour".
_REACH = 8
_ENDS = frozenset(".;?!")
# "3 abstentions" are of neither side.
_NEITHER = ("abst", "enth", "blank", "blanc")


class _Side(IntEnum):
    FAVOUR = 0
    AGAINST = 1


Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Sides:
    """What names sides in one language.

    `favour` and `against` name them anywhere, `weak_favour` and `weak_against` only right behind a figure, or where a
    word of `votes` stands between. `between` stands between the figures of both, one of which counts a noun of
    `ballots`, and `since` before the first where it is a change: "from 54 to 60 votes". `adopted` and `rejected` tell
    whose the first is. `called` is what the sides are called in labels.
    """

    favour: Phrases
    against: Phrases
    weak_favour: Phrases
    weak_against: Phrases
    votes: Set[str]
    ballots: Set[str]
    since: Set[str]
    between: Set[str]
    adopted: Set[str]
    rejected: Set[str]
    called: tuple[str, str]


_SIDES: Mapping[str, _Sides] = MappingProxyType({
    "en": _Sides(
        favour=phrases("in favour|in favor|supported|backed|approved|approve|favoured|favored|are for|were for"),
        against=phrases("opposed|oppose|disapproved|disapprove|were against|are against|was against"),
        weak_favour=phrases("for|yes|aye|ayes|yea|yeas"),
        weak_against=phrases("against|no|nay|nays|noes"),
        votes=words("vote votes voted voting ballot ballots referendum poll motion bill amendment resolution"),
        ballots=words("vote votes ballot ballots goal goals point points run runs game games set sets frame frames"),
        since=words("from"),
        between=words("to against versus"),
        adopted=words("adopted passed approved carried ratified endorsed backed favour favor"),
        rejected=words("rejected defeated refused failed dismissed"),
        called=("in favour", "against"),
    ),
    "fr": _Sides(
        favour=phrases("en faveur|favorable|favorables|sont pour|étaient pour|ont approuvé|approuvent|soutiennent"),
        against=phrases("défavorable|défavorables|opposés|opposées|opposent|sont contre|étaient contre|ont rejeté"),
        weak_favour=phrases("pour|oui"),
        weak_against=phrases("contre|non"),
        votes=words("vote votes voter voté votent votants voix suffrage suffrages scrutin référendum motion bulletins"),
        ballots=words("voix vote votes suffrage suffrages bulletins but buts point points set sets jeu jeux"),
        since=words("de d"),
        between=words("contre à"),
        adopted=words("adopté adoptée adoptés adoptées adopte approuvé approuvée voté votée faveur ratifié ratifiée"),
        rejected=words("rejeté rejetée rejetés rejetées rejette repoussé repoussée refusé refusée"),
        called=("en faveur", "contre"),
    ),
    "de": _Sides(
        favour=phrases("dafür|zugestimmt|befürworten|befürworteten"),
        against=phrases("dagegen|abgelehnt|ablehnten"),
        weak_favour=phrases("für|ja"),
        weak_against=phrases("gegen|nein"),
        votes=words("stimme stimmen stimmten gestimmt abstimmung referendum volksentscheid antrag"),
        ballots=words("stimme stimmen tor tore toren treffer punkt punkte punkten satz sätze sätzen"),
        since=words("von"),
        between=words("zu gegen"),
        adopted=words("angenommen beschlossen verabschiedet gebilligt"),
        rejected=words("abgelehnt verworfen zurückgewiesen"),
        called=("dafür", "dagegen"),
    ),
})  # fmt: skip


def share_ballots(tokens: Tokens, placed: Sequence[Placed], code: str) -> list[Placed]:
    """Let both figures of a score count what one of them does: "mit 289 zu 241 Stimmen", "4 buts à 2"."""
    sides, shared = _SIDES.get(code), list(placed)
    for at in _scores(tokens, placed, sides) if sides is not None else ():
        (noun, *_) = (one.figure.counted for one in placed[at : at + 2] if one.figure.counted)
        for place in (at, at + 1):
            figure = shared[place].figure
            if figure.counted is None and figure.unit is None:
                shared[place] = shared[place]._replace(figure=replace(figure, counted=noun))
    return shared


def sides_of(tokens: Tokens, placed: Sequence[Placed], code: str) -> dict[int, str]:
    """Give what the sides are called that a sentence counts, by the place of their figure; empty where it has not both.

    `code` is the language. Where nothing tells whose the first figure is ("4 goals to 2"), only the second has a name.
    """
    sides = _SIDES.get(code)
    if sides is None or len(placed) < 2:
        return {}
    found = _named(tokens, placed, sides) or dict(_across(tokens, placed, sides))
    return {at: sides.called[side] for at, side in found.items()}


def _named(tokens: Tokens, placed: Sequence[Placed], sides: _Sides) -> dict[int, _Side]:
    """Read sides named behind each figure, else before each: "54 for and 23 against", "for: 54, against: 23"."""
    for is_behind in (True, False):
        found: dict[int, _Side] = {}
        for at, one in enumerate(placed):
            if (one.figure.counted or "").casefold().startswith(_NEITHER):
                continue
            near = _behind(tokens, placed, at) if is_behind else _before(placed, at)
            side = _first(tokens, near, sides, votes_since=one.first if is_behind else near.stop + 1)
            if side is not None:
                found[at] = side
        if len(set(found.values())) == len(_Side):
            return found
    return {}


def _behind(tokens: Tokens, placed: Sequence[Placed], at: int) -> range:
    end = placed[at + 1].first if at + 1 < len(placed) else len(tokens)
    # The figure's own words hold its noun, never its side; "289 voix contre" may be read as one phrase.
    return _until_end(tokens, range(placed[at].end, min(end, placed[at].end + _REACH)))


def _before(placed: Sequence[Placed], at: int) -> range:
    since = placed[at - 1].end if at else 0
    return range(placed[at].first - 1, max(since, placed[at].first - _REACH) - 1, -1)


def _until_end(tokens: Tokens, near: range) -> range:
    end = next((i for i in near if tokens.words[i] in _ENDS), near.stop)
    return range(near.start, end)


def _first(tokens: Tokens, near: range, sides: _Sides, *, votes_since: int) -> _Side | None:
    """Give the side that is named nearest to a figure; of weak words only with a vote from a token on."""
    for i in near:
        is_vote = i == near.start or any(word in sides.votes for word in tokens.words[votes_since : i + 1])
        for side in _Side:
            strong, weak = (
                (sides.favour, sides.weak_favour) if side is _Side.FAVOUR else (sides.against, sides.weak_against)
            )
            if phrase_at(tokens, i, strong) is not None or (is_vote and phrase_at(tokens, i, weak) is not None):
                return side
    return None


def _across(tokens: Tokens, placed: Sequence[Placed], sides: _Sides) -> Iterator[tuple[int, _Side]]:
    """Read "passed by 289 votes to 241": the first figure is of those who had their way."""
    is_rejected = any(word in sides.rejected for word in tokens.words)
    is_adopted = any(word in sides.adopted for word in tokens.words)
    for at in _scores(tokens, placed, sides):
        if is_rejected != is_adopted:
            yield at, _Side.AGAINST if is_rejected else _Side.FAVOUR
        yield at + 1, _Side.FAVOUR if is_rejected and not is_adopted else _Side.AGAINST


def _scores(tokens: Tokens, placed: Sequence[Placed], sides: _Sides) -> Iterator[int]:
    """Give the place of the first of two figures that stand against each other and, by one of them, count ballots."""
    for at in range(len(placed) - 1):
        one, other = placed[at], placed[at + 1]
        is_change = tokens.word(one.first - 1) in sides.since
        if is_change or other.first != one.end + 1 or tokens.words[one.end] not in sides.between:
            continue
        counted = [figure.counted.casefold().split() for figure in (one.figure, other.figure) if figure.counted]
        if counted and all(first in sides.ballots for first, *_ in counted):
            yield at


def names_side(label: str, code: str) -> bool:
    """Tell whether a label says itself which side it is of: "mayors voted yes"."""
    sides = _SIDES.get(code)
    if sides is None:
        return False
    named = {word for one in (sides.favour, sides.against, sides.weak_favour, sides.weak_against) for (word, *_) in one}
    return not named.isdisjoint(label.casefold().split())
