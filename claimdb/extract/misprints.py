"""Two figures of which the one may be the other miscopied: digits that changed places, or one digit of many.

Of all slips in copied text most are one of four, two neighbours that changed places and one sign put for another among
them (Damerau, A technique for computer detection and correction of spelling errors, 1964); bookkeepers look for the
first by dividing a difference by nine. Two figures of one story that differ by such a slip are seldom of two things, so
that less has to be said alike of them. Where two texts agree on much else, hardly anything has to be.
"""

from __future__ import annotations

from datetime import timedelta

from claimdb.extract.concepts import OWN, is_one_idea
from claimdb.extract.narrowing_words import NEUTRAL
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.story_wording import slot_of
from claimdb.extract.story_words import PERSONS
from claimdb.values.figure import Comparator, Figure

_MANY = 4
_SEVERAL = 3
_A_PAIR = 2
# "1.2 million", "12 million"; "31 %", "3.1 %".
_MOST_NOUGHTS = 3
_A_MONTH = timedelta(days=31)
_MEASURES = frozenset(["measure-long", "measure-high", "measure-wide", "measure-deep", "measure-weigh"])


def miscopied(one: Proposal, other: Proposal) -> int:
    """Give the number of digits of two exact figures of which one may be the other miscopied, 0 where none may be."""
    a, b = one.first.figure, other.first.figure
    if a.unit != b.unit or not (_is_exact(a) and _is_exact(b)):
        return 0
    (_, mine, shift), (_, their, scale) = a.value.normalize().as_tuple(), b.value.normalize().as_tuple()
    if mine == their:
        return len(mine) if len(mine) >= _A_PAIR and 0 < abs(int(shift) - int(scale)) <= _MOST_NOUGHTS else 0
    if len(mine) != len(their) or shift != scale:
        return 0
    apart = [at for at, (digit, other_digit) in enumerate(zip(mine, their, strict=True)) if digit != other_digit]
    swapped = len(apart) == _A_PAIR and apart[1] == apart[0] + 1 and mine[apart[0]] == their[apart[1]]
    swapped = swapped and mine[apart[1]] == their[apart[0]]
    return len(mine) if swapped or (len(apart) == 1 and len(mine) >= _MANY) else 0


def are_of_one_matter(one: Proposal, other: Proposal) -> bool:
    """Tell whether two figures that differ by a slip may be of one thing: the more digits, the less has to be alike."""
    a, b = one.first.sense, other.first.sense
    digits = miscopied(one, other)
    if a is None or b is None or not digits or a.planned != b.planned or not _may_be_at_once(a, b):
        return False
    across = one.language != other.language
    shared = _shared(a, b, across=across)
    is_headed = _is_headed(a, b, across=across)
    is_told_alike = a.told_by != "" and a.told_by == b.told_by
    are_people = a.head in PERSONS and b.head in PERSONS
    if digits < _SEVERAL:
        is_near = is_headed or (shared > 1 and (are_people or "" in (a.head, b.head)))
        return (is_near or bool(a.deeds & b.deeds & _MEASURES)) and not (a.aside or b.aside)
    return is_headed or are_people or is_told_alike or shared > (1 if digits < _MANY else 0)


def are_one_miscopied(one: Proposal, other: Proposal) -> bool:
    """Tell whether two figures of texts that agree on much else are one miscopied, though nothing else be alike.

    What they count must not be two things that a table holds.
    """
    a, b = one.first.sense, other.first.sense
    digits = miscopied(one, other)
    if a is None or b is None or digits < _A_PAIR or not _may_be_at_once(a, b):
        return False
    across = one.language != other.language
    is_headed = _is_headed(a, b, across=across)
    if digits < _SEVERAL:
        return is_headed or _shared(a, b, across=across) > 0
    heads = {a.head, b.head}
    return is_headed or heads == {""} or (across and all(head.startswith(OWN) for head in heads))


def _is_headed(a: Sense, b: Sense, *, across: bool) -> bool:
    return bool(a.head) and (is_one_idea(a.head, b.head, across=across) or slot_of(a) == slot_of(b))


def _may_be_at_once(a: Sense, b: Sense) -> bool:
    if a.rate != b.rate or (a.years and b.years and not a.years & b.years):
        return False
    return not (a.is_dated and b.is_dated and _are_apart(a, b))


def _is_exact(figure: Figure) -> bool:
    return figure.comparator is Comparator.EXACT and figure.value_high is None and figure.value > 0


def _are_apart(a: Sense, b: Sense) -> bool:
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    # "On 31 December", "in December".
    is_within = a.start <= b.end and b.start <= a.end and max(a.end - a.start, b.end - b.start) <= _A_MONTH
    return not is_within and (a.start, a.end) != (b.start, b.end)


def _shared(a: Sense, b: Sense, *, across: bool) -> int:
    mine, their = ((one.words | one.near | one.deeds | {one.head}) - NEUTRAL - {""} for one in (a, b))
    return sum(any(is_one_idea(word, held, across=across) for held in their) for word in mine)
