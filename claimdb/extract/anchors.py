"""Figures that a rare name ties: "the Jean-Moulin gymnasium took in 85 people", "at Jean-Moulin 112 slept".

What two texts of one story tell of a name that neither is about, and that stands beside one figure of its kind in each,
is of one thing, though it be said in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claimdb.extract.alike import is_named, of_one_unit
from claimdb.extract.concepts import is_one_idea
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.sense_names import COMMON
from claimdb.extract.story import Story, is_country
from claimdb.extract.story_wording import count_kin, deeds_meet, listed_deeds, shares_word, slot_of
from claimdb.extract.story_words import PERSONS, TOLLS
from claimdb.values.units import find_unit

# Units of which a sentence may tell anything, so that a word has to be shared.
_OF_ANYTHING = frozenset(["currency", "percent", "time"])

# "Four | of its | six", "26 | des | 35", "27 sièges | sur | 35".
_OF = re.compile(r"(?:out of|of)(?: the| its| their| his| her)?|sur(?: les)?|des|de (?:ses|leurs)|von(?: den)?")
_MOST_BETWEEN = 4
_LEAST_WHOLE = 3


def anchored(mine: Story, their: Story) -> Iterator[tuple[Proposal, Proposal]]:
    """Give the figures of two stories that stand beside one rare name, each the only one of its kind there."""
    topics = mine.topic | their.topic
    across = mine.across != their.across
    for one in mine.told:
        for other in their.told:
            a, b = one.first.sense, other.first.sense
            if a is None or b is None or not of_one_unit(one, other):
                continue
            is_tied = _share_rare(a, b, topics, across=across) and _are_of_one_kind(one, other, across=across)
            if is_tied and _is_only(one, mine.told) and _is_only(other, their.told):
                yield one, other


def _share_rare(a: Sense, b: Sense, topics: frozenset[str], *, across: bool) -> bool:
    rare = [
        name
        for name in a.beside
        if not (is_country(name) or name in topics) and is_named(name, b.beside, across=across)
    ]
    # "Mill Ward" is a name, and a ministry none.
    return len(rare) > 1 or any(not name.startswith(COMMON) for name in rare)


def _are_of_one_kind(one: Proposal, other: Proposal, *, across: bool) -> bool:
    a, b = one.first.sense, other.first.sense
    unit = one.first.figure.unit
    if a is None or b is None:
        return False
    if unit is not None:
        return find_unit(unit).kind not in _OF_ANYTHING or shares_word(a, b, across=across)
    if not (a.head and b.head):
        return False
    are_people = {a.head, b.head} <= PERSONS and not {slot_of(a), slot_of(b)} & TOLLS
    is_one = is_one_idea(a.head, b.head, across=across) or slot_of(a) == slot_of(b) or are_people or count_kin(a, b)
    mine, their = listed_deeds(a.deeds), listed_deeds(b.deeds)
    return is_one and not (mine and their and not deeds_meet(a, b))


def _is_only(proposal: Proposal, told: Iterable[Proposal]) -> bool:
    """Tell the only figure of its kind in its sentence."""
    sense = proposal.first.sense
    return not any(
        each is not proposal and each.start == proposal.start and each.first.sense is not None and sense is not None
        and of_one_unit(each, proposal)
        and (proposal.first.figure.unit is not None or slot_of(each.first.sense) == slot_of(sense)
             or {each.first.sense.head, sense.head} <= PERSONS)
        for each in told
    )  # fmt: skip


def of_one_whole(mine: Story, their: Story) -> Iterator[tuple[Proposal, Proposal]]:
    """Give the parts that two stories give of one whole: "27 seats of 35", "26 des 35 sièges"."""
    across = mine.across != their.across
    ours, theirs = dict(_parts(mine.told)), dict(_parts(their.told))
    for one in mine.told:
        for other in their.told:
            a, b = one.first.sense, other.first.sense
            whole = ours.get(id(one))
            is_one = whole is not None and whole == theirs.get(id(other))
            if is_one and a is not None and b is not None and a.head and is_one_idea(a.head, b.head, across=across):
                mine_done, their_done = listed_deeds(a.deeds), listed_deeds(b.deeds)
                if not (mine_done and their_done) or deeds_meet(a, b):
                    yield one, other


def _parts(told: Sequence[Proposal]) -> Iterator[tuple[int, Decimal]]:
    """Give the figures behind which the whole stands that they are of, and its value."""
    for one, other in pairwise(told):
        first, whole = one.first.figure, other.first.figure
        between = one.text[first.end - one.start : whole.start - one.start].split()
        is_of = one.start == other.start and any(_OF.fullmatch(" ".join(between[at:])) for at in (0, 1, 2))
        if is_of and len(between) <= _MOST_BETWEEN and whole.value >= _LEAST_WHOLE and first.value < whole.value:
            yield id(one), whole.value
