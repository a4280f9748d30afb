"""Two short texts that tell one story: what either says is held against the other, though neither repeats its scope.

A newspaper names its town once and dates its event by the dateline; what it sets beside its story (another year,
another place) it says. So between two texts of one story figures are of one place and time unless their words tell
otherwise, and each is held against the one that is said most alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from claimdb.extract.alike import is_named, of_one_unit
from claimdb.extract.anchors import anchored, of_one_whole
from claimdb.extract.concepts import OWN, is_one_idea
from claimdb.extract.misprints import are_of_one_matter, are_one_miscopied
from claimdb.extract.narrowing_words import PARTING
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.sense_names import COMMON
from claimdb.extract.story import (
    FULL_NAME,
    MUCH,
    SAME_DAYS,
    Agree,
    Story,
    are_of_one_week,
    count_agreed,
    is_country,
    is_one_story,
    shared_names,
)
from claimdb.extract.story_parting import are_parted
from claimdb.extract.story_times import is_update, of_one_time
from claimdb.extract.story_wording import (
    LEAST_TOLD,
    amount_alike,
    are_dated_alike,
    count_alike,
    is_said_in_full,
    nearness,
    size_of,
    slot_of,
)
from claimdb.extract.story_words import ACCOUNTABLE, ORGANISERS, POLLS, STATES, UNPARTED
from claimdb.text.tokens import tokenize
from claimdb.values.figure import Comparator
from claimdb.values.folding import fold_text

LONGEST_STORY = 60
"""Figures of a text that still tells one story."""

_LONE = 3.0
_MISCOPIED = 4.0
_ANCHORED = 3.9
_SAID_ALIKE = 3.5
_AGREES = 1.0
_HALF = 0.5
_SHORT = 3
_INITIAL = 2
_OF_SHARES = frozenset(["average"])
# What is deepest is told of the whole.
_OF_SIZES = frozenset(["maximum"])
_ENOUGH = 1.9
_NO_EVENT = 0.4
_CLEARLY = 1.0
# How far a number that is about so may be from another, and two such from each other.
_ROUNDED = (Fraction(1, 12), Fraction(1, 3))


@dataclass(frozen=True, slots=True)
class Likened:
    """Two figures of one story that are said alike, how much so, and whether a value fits both."""

    one: Proposal
    other: Proposal
    score: float
    agree: bool


def pair_stories(ours: Sequence[Proposal], theirs: Sequence[Proposal], agree: Agree) -> Iterator[Likened]:
    """Give the figures of two texts that tell one story, each with the one that is said most alike."""
    if not ours or not theirs or max(len(ours), len(theirs)) > LONGEST_STORY:
        return
    mine, their = Story(ours), Story(theirs)
    if not mine.told or not their.told or not is_one_story(mine, their, agree):
        return
    agreed = count_agreed(mine, their, agree)
    is_event = are_of_one_week(mine, their, most=SAME_DAYS)
    is_tied = is_event or agreed > 1 or (agreed > 0 and len(shared_names(mine, their)) >= FULL_NAME)
    pairs = _Pairs(mine, their, agree, is_close=is_event or agreed > 1)
    held = [*pairs.held(mine.figures, their.figures), *pairs.changed(), *pairs.held(mine.ranks, their.ranks)]
    # What is told aside may be the same number miscopied all the same.
    slips = [(one, other) for one in mine.told for other in their.told if are_of_one_matter(one, other)]
    if agreed >= MUCH:
        slips += [(one, other) for one in mine.stated for other in their.stated if are_one_miscopied(one, other)]
    held += [Likened(one, other, _MISCOPIED, agree=False) for one, other in slips if not agree(one, other)]
    held += _anchored(mine, their, agree)
    held += [
        Likened(one, other, _ANCHORED, agree=False) for one, other in of_one_whole(mine, their) if not agree(one, other)
    ]
    yield from _best(held, mine, their, agree, are_tied=is_tied)


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Holds the figures of two texts against each other; `is_close` tells texts of one week, or that agree on much."""

    mine: Story
    their: Story
    agree: Agree
    is_close: bool

    def held(self, ours: Iterable[Proposal], theirs: Sequence[Proposal]) -> Iterator[Likened]:
        """Hold each of some figures against each of others, and give those pairs that no word tells apart."""
        for one in ours:
            for other in theirs:
                score = _score(one, other, self.mine, self.their, is_close=self.is_close)
                is_same = self.agree(one, other)
                if score is not None and (is_same or not are_parted(one, other)):
                    yield Likened(one, other, score + (_AGREES if is_same else 0), is_same)

    def changed(self) -> Iterator[Likened]:
        """Hold by how much something rose against by how much it rose."""
        for pair in self.held(self.mine.changes, self.their.changes):
            is_one_way = pair.one.first.figure.direction is pair.other.first.figure.direction
            senses = (pair.one.first.sense, pair.other.first.sense)
            # Two bodies expect what they like.
            if is_one_way and not any(sense is not None and sense.planned for sense in senses):
                yield pair


def _anchored(mine: Story, their: Story, agree: Agree) -> Iterator[Likened]:
    """Hold what stands beside a rare name against what stands beside it in the other text."""
    for one, other in anchored(mine, their):
        a, b = one.first.sense, other.first.sense
        if a is None or b is None or agree(one, other) or are_parted(one, other) or a.planned != b.planned:
            continue
        is_apart = a.rate != b.rate or not _are_parted_alike(a, b) or not of_one_time(a, b, mine, their)
        if not is_apart and _of_one_voice(one, other) and not is_update(one, other, mine.now, their.now):
            yield Likened(one, other, _ANCHORED, agree=False)


def _score(one: Proposal, other: Proposal, mine: Story, their: Story, *, is_close: bool) -> float | None:
    """Say how much alike two figures are said, None where their words tell them apart."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or not of_one_unit(one, other):
        return None
    across = one.language != other.language
    is_of_story = (
        a.rate == b.rate
        and (a.planned == b.planned or (a.told_by != "" and a.told_by == b.told_by))
        and _are_parted_alike(a, b)
        and of_one_time(a, b, mine, their)
        and _of_one_place(a, b, mine, their, across=across)
        and _of_one_voice(one, other)
        and not is_update(one, other, mine.now, their.now)
    )
    if not is_of_story:
        return None
    is_bare = one.first.figure.unit is None and not (a.head or b.head)
    if is_bare and a.told_by and b.told_by and not is_one_idea(a.told_by, b.told_by, across=across):
        # A capacity, and a crowd.
        return None
    said = count_alike(a, b, across=across) if a.head else amount_alike(a, b, across=across)
    if said is None or not (is_close or is_said_in_full(a, b, across=across)):
        return None
    return said + nearness(one, other) - (0 if a.planned == b.planned else _HALF)


def _are_parted_alike(a: Sense, b: Sense) -> bool:
    """Tell whether what parts the one is told of the other: "35 vacant posts", "60 posts are unfilled"."""
    if ("new" in a.near) != ("new" in b.near):
        return False
    # The rate of a year, and so much a day, is an average.
    is_mean = (a.is_share and b.is_share) or a.rate == b.rate == "day"
    idle = (_OF_SHARES if is_mean else frozenset()) | (_OF_SIZES if a.lasting and b.lasting else frozenset())
    mine, their = (_parting(one) - idle for one in (a, b))
    return mine <= their | b.words and their <= mine | a.words


def _parting(sense: Sense) -> frozenset[str]:
    told = sense.near if sense.head else sense.near | sense.words
    return ((PARTING - UNPARTED) & told) | (STATES & sense.words)


def _of_one_place(a: Sense, b: Sense, mine: Story, their: Story, *, across: bool) -> bool:
    """Tell whether neither is of a place or a person that the other text does not name, or names elsewhere."""
    ours, others = (
        frozenset(name for name in one.own if not name.startswith(COMMON) and not _is_title(name)) for one in (a, b)
    )
    ours, others = (_without_country(names) for names in (ours, others))
    known = frozenset(name for name in ours if _knows(their, name, across=across))
    their_known = frozenset(name for name in others if _knows(mine, name, across=across))
    if (ours and not known) or (others and not their_known):
        return False
    if ours - known and others - their_known:
        # "At Cape Farren", "at Port Ness".
        return False
    if known and their_known:
        return any(is_named(name, their_known, across=across) for name in known)
    return True


def _knows(story: Story, name: str, *, across: bool) -> bool:
    """Tell a name that a text has, be it in small letters: "the Prosecution", "the prosecution"."""
    return is_named(name, story.names, across=across) or OWN + name in story.ideas


def _without_country(names: frozenset[str]) -> frozenset[str]:
    """Give names without that of a country, which only says where the others are."""
    own = frozenset(name for name in names if not is_country(name))
    return own or names


def _is_title(name: str) -> bool:
    return len(name) < _INITIAL


def _of_one_voice(one: Proposal, other: Proposal) -> bool:
    """Tell two figures that are not those of two sides: an organiser counts otherwise than the police."""
    mine, their = _voices(one), _voices(other)
    if (mine & ORGANISERS) != (their & ORGANISERS) and (one.speaker or other.speaker):
        return False
    polls = {fold_text(word) for word in POLLS}
    if mine & polls and their & polls and not {word for word in (mine & their) - polls if len(word) > _SHORT}:
        return False
    return not (one.speaker and other.speaker and (mine & ACCOUNTABLE) != (their & ACCOUNTABLE))


def _voices(proposal: Proposal) -> frozenset[str]:
    return frozenset(fold_text(word) for word in tokenize(proposal.speaker or "").words)


def _best(held: Sequence[Likened], mine: Story, their: Story, agree: Agree, *, are_tied: bool) -> Iterator[Likened]:
    """Give the pairs of which either is the other's nearest, and enough alike to be one."""
    best: dict[int, float] = {}
    for pair in held:
        for each in (pair.one, pair.other):
            best[id(each)] = max(best.get(id(each), pair.score), pair.score)
    chosen = [pair for pair in held if pair.score == best[id(pair.one)] == best[id(pair.other)]]
    settled: set[int] = {id(each) for pair in chosen if pair.agree for each in (pair.one, pair.other)}
    settled |= _printed_alike(mine, their, agree)
    rivals = [pair for pair in held if not {id(pair.one), id(pair.other)} & settled]
    for pair in chosen:
        if pair.agree:
            yield pair
        elif not {id(pair.one), id(pair.other)} & settled and not _is_loose(pair):
            is_tied = are_tied or are_dated_alike(pair.one, pair.other)
            is_alone = (
                is_tied
                and nearness(pair.one, pair.other) >= 0
                and (
                    (pair.score >= _LONE and not _has_rival(pair, rivals))
                    or all(_is_alone(each, story, settled) for each, story in ((pair.one, mine), (pair.other, their)))
                )
            )
            least = _SAID_ALIKE if pair.one.first.sense and pair.one.first.sense.head else _ENOUGH
            if is_alone or pair.score >= least + (0 if is_tied else _NO_EVENT):
                yield pair


def _printed_alike(mine: Story, their: Story, agree: Agree) -> set[int]:
    """Give the figures that agree with one of the other text alone: what is so rare is of one thing, however said."""
    pairs = [
        (id(one), id(other))
        for one in mine.figures
        for other in their.figures
        if of_one_unit(one, other)
        and agree(one, other)
        and min(size_of(one), size_of(other)) >= LEAST_TOLD
        # "More than 350" agrees with all that is more.
        and all(each.first.figure.printed.high is not None for each in (one, other))
    ]
    often = Counter(each for pair in pairs for each in pair)
    return {each for pair in pairs if all(often[one] == 1 for one in pair) for each in pair}


def _is_alone(proposal: Proposal, story: Story, settled: set[int]) -> bool:
    """Tell the one figure of its kind in a text that is of its story, and of which nobody agrees."""
    return not any(
        _kind(each) == _kind(proposal) and each is not proposal and id(each) not in settled and story.is_of(each)
        for each in story.figures
    )


def _has_rival(pair: Likened, rivals: Iterable[Likened]) -> bool:
    """Tell a pair of which one may as well be of another figure."""
    both = {id(pair.one), id(pair.other)}
    return any(
        other is not pair and {id(other.one), id(other.other)} & both and other.score > pair.score - _CLEARLY
        for other in rivals
    )


def _is_loose(pair: Likened) -> bool:
    """Tell two figures of which the one may be the other, rounded: "some 80", "a hundred"."""
    about = sum(each.first.figure.comparator is not Comparator.EXACT for each in (pair.one, pair.other))
    values = sorted(size_of(each) for each in (pair.one, pair.other))
    return about > 0 and values[1] <= values[0] * (1 + _ROUNDED[about - 1])


def _kind(proposal: Proposal) -> tuple[str | None, str]:
    sense = proposal.first.sense
    return proposal.first.figure.unit, slot_of(sense) if sense is not None else ""
