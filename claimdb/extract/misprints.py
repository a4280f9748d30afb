"""Two figures of which the one may be the other miscopied: digits that changed places, or one digit of many.

Of all slips in copied text most are one of four, two neighbours that changed places and one sign put for another among
them (Damerau, A technique for computer detection and correction of spelling errors, 1964); bookkeepers look for the
first by dividing a difference by nine. Two figures of one story that differ by such a slip are seldom of two things, so
that less has to be said alike of them.
"""

from __future__ import annotations

from datetime import timedelta

from claimdb.extract.concepts import is_one_idea
from claimdb.extract.narrowing_words import NEUTRAL
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.story_wording import slot_of
from claimdb.extract.story_words import PERSONS
from claimdb.values.figure import Comparator, Figure

_MANY = 4
_SEVERAL = 3
_A_MONTH = timedelta(days=31)
_MEASURES = frozenset(["measure-long", "measure-high", "measure-wide", "measure-deep", "measure-weigh"])


def miscopied(one: Proposal, other: Proposal) -> int:
    """Give the number of digits of two exact figures of which one may be the other miscopied, 0 where none may be."""
    a, b = one.first.figure, other.first.figure
    if a.unit != b.unit or not (_is_exact(a) and _is_exact(b)):
        return 0
    (_, mine, shift), (_, their, scale) = a.value.normalize().as_tuple(), b.value.normalize().as_tuple()
    if len(mine) != len(their) or shift != scale:
        return 0
    apart = [at for at, (digit, other_digit) in enumerate(zip(mine, their, strict=True)) if digit != other_digit]
    swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and mine[apart[0]] == their[apart[1]]
    swapped = swapped and mine[apart[1]] == their[apart[0]]
    return len(mine) if swapped or (len(apart) == 1 and len(mine) >= _MANY) else 0


def are_of_one_matter(one: Proposal, other: Proposal) -> bool:
    """Tell whether two figures that differ by a slip may be of one thing: the more digits, the less has to be alike."""
    a, b = one.first.sense, other.first.sense
    digits = miscopied(one, other)
    if a is None or b is None or not digits or a.rate != b.rate or a.planned != b.planned:
        return False
    if (a.years and b.years and not a.years & b.years) or (a.is_dated and b.is_dated and _are_apart(a, b)):
        return False
    across = one.language != other.language
    is_headed = bool(a.head) and (is_one_idea(a.head, b.head, across=across) or slot_of(a) == slot_of(b))
    shared = _shared(a, b, across=across)
    is_told_alike = a.told_by != "" and a.told_by == b.told_by
    are_people = a.head in PERSONS and b.head in PERSONS
    if digits < _SEVERAL:
        is_near = is_headed or (shared > 1 and (are_people or "" in (a.head, b.head)))
        return (is_near or bool(a.deeds & b.deeds & _MEASURES)) and not (a.aside or b.aside)
    return is_headed or are_people or is_told_alike or shared > (1 if digits < _MANY else 0)


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
