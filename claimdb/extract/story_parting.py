"""What keeps two figures that are said alike from being held against each other: a part, a later day, a size."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from claimdb.extract.calendars import are_of_one_calendar
from claimdb.extract.concepts import is_one_idea
from claimdb.extract.narrowing_words import LIMIT, NEUTRAL
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.story_wording import deeds_meet, size_of, slot_of
from claimdb.extract.story_words import EVOLVING, GATHERING, GROWING, PAYING, SELECTING, SETTINGS, TOLLS

_MOST_TIMES = 20
_WIDER = frozenset(["agglomeration", "county", "province", "region"])
_TOWNS = frozenset(["city", "town"])
_TEN = 10
_ONE_MORE = 1
_A_DAY = timedelta(days=1)
_SOME_DAYS = timedelta(days=2)
# "390 kilos hidden among bananas" are all of them.
_NO_PART = frozenset([LIMIT, "hide", "find", "discover"])


def are_parted(one: Proposal, other: Proposal) -> bool:
    """Tell two figures of which both may be true for what their words tell, though their values differ."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None:
        return True
    return (
        (a.aside != b.aside and (None not in (a.issued, b.issued) or not _are_of_one_span(a, b)))
        or _is_part(one, other)
        or _is_part(other, one)
        or _is_done_to_some(one, other)
        or _is_done_to_some(other, one)
        or _pays_part(one, other)
        or _pays_part(other, one)
        or _is_share_of_part(a, b)
        or _is_narrower(a, b, across=one.language != other.language)
        or _is_narrower(b, a, across=one.language != other.language)
        or _is_wider(a, b)
        or _is_wider(b, a)
        or _is_of_later_day(a, b)
        or _is_of_later_day(b, a)
        or (a.takes_in != b.takes_in and abs(size_of(one) - size_of(other)) <= _ONE_MORE)
        or _has_grown(one, other)
        or _is_of_other_size(one, other)
    )


def adds_up(one: Proposal, other: Proposal, beside: Iterable[Proposal]) -> bool:
    """Tell a figure that with another of its sentence makes that of another text, which is of both.

    "418 beds and 64 places", "482 beds and places".
    """
    whole = other.first.sense
    if whole is None or size_of(one) >= size_of(other):
        return False
    both = whole.near | whole.words
    parts = [each for each in beside if each.start == one.start and each.first.sense is not None]
    return any(
        part.first.sense.head in both and one.first.figure.value + part.first.figure.value == other.first.figure.value
        for part in parts if part.first.sense is not None
    )  # fmt: skip


def _is_part(one: Proposal, other: Proposal) -> bool:
    """Tell a figure that may be of a part of what the other is of: smaller, and narrowed where that one is not."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or size_of(one) >= size_of(other):
        return False
    is_of_capital = slot_of(a) in TOLLS and "capital" in a.words and "capital" not in b.words | b.near
    if (a.is_some and not b.is_some) or is_of_capital:
        return True
    if slot_of(a) == slot_of(b) == "injured" and _is_treated(a) and not _is_treated(b):
        return True
    across = one.language != other.language
    if a.head != b.head and not is_one_idea(a.head, b.head, across=across):
        return False
    known = b.near | b.words | b.deeds | b.around | {b.head}
    known = known.union(*(setting for setting in SETTINGS if setting & (b.words | b.near)))
    narrowed = {idea for idea in a.near if not any(is_one_idea(idea, held, across=across) for held in known)}
    return bool(narrowed - _NO_PART) and not b.near - a.near


def _is_done_to_some(one: Proposal, other: Proposal) -> bool:
    """Tell a smaller count, to which a deed was done that the other does not tell: "freed 12"."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or not a.head or b.in_title or a.in_title or size_of(one) >= size_of(other):
        return False
    return bool(a.deeds & SELECTING) and not b.deeds and slot_of(b) == b.head and not deeds_meet(a, b)


def _pays_part(one: Proposal, other: Proposal) -> bool:
    """Tell what somebody paid towards what the other says that a thing cost."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or a.head or size_of(one) >= size_of(other):
        return False
    told = b.words | b.near | b.deeds | {b.told_by}
    return bool(a.deeds & PAYING) and "cost" in told and "cost" not in a.words | a.deeds | {a.told_by}


def _are_of_one_span(a: Sense, b: Sense) -> bool:
    return a.is_dated and b.is_dated and (a.start, a.end) == (b.start, b.end)


def _is_narrower(a: Sense, b: Sense, *, across: bool) -> bool:
    """Tell an amount of which all is said that is said of another, and more: "a | one-room flat"."""
    if a.head or b.head or not (a.rate or "average" in a.words & b.words):
        return False
    mine, their = ((each.words | each.near) - NEUTRAL for each in (a, b))
    known = their | b.deeds
    extra = {idea for idea in mine if not any(is_one_idea(idea, held, across=across) for held in known)}
    is_all = all(any(is_one_idea(idea, held, across=across) for held in mine) for idea in their)
    return len(their | b.deeds) > 1 and is_all and len(extra) > _ONE_MORE


def _is_wider(a: Sense, b: Sense) -> bool:
    """Tell what a text says of a county, or of a town with those around it, where the other speaks of the town."""
    wider = a.around & _WIDER
    return bool(wider and _TOWNS & b.around) and not wider & b.around and not _TOWNS & a.around


def _is_treated(sense: Sense) -> bool:
    """Tell those who were taken to a hospital: some of the injured."""
    return "hospital" in sense.words or "hospitalise" in sense.deeds


def _is_share_of_part(a: Sense, b: Sense) -> bool:
    """Tell two shares of which one alone is of a capital: it may be otherwise there."""
    return a.is_share and b.is_share and ("capital" in a.words) != ("capital" in b.words)


def _is_of_later_day(a: Sense, b: Sense) -> bool:
    """Tell a day that comes after the other text was written."""
    return (
        a.is_dated
        and a.start is not None
        and a.start == a.end
        and b.issued is not None
        and are_of_one_calendar(a.start, b.issued)
        and a.start >= b.issued + _A_DAY
    )


def _has_grown(one: Proposal, other: Proposal) -> bool:
    """Tell what rises from day to day, and is more in the later text."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or a.issued is None or b.issued is None or a.issued == b.issued:
        return False
    if _are_of_one_span(a, b) or not are_of_one_calendar(a.issued, b.issued):
        # "As of Tuesday", in both.
        return False
    is_days_later = abs(a.issued - b.issued) >= _SOME_DAYS
    rises = EVOLVING | (GATHERING if is_days_later else frozenset())
    if not {slot_of(a), slot_of(b)} & rises and not (a.deeds | b.deeds) & GROWING:
        return False
    earlier, later = (one, other) if a.issued < b.issued else (other, one)
    if earlier.first.sense is not None and earlier.first.sense.is_final:
        return False
    return size_of(later) > size_of(earlier)


def _is_of_other_size(one: Proposal, other: Proposal) -> bool:
    """Tell two values too far apart to be of one thing, unless noughts alone were lost."""
    smaller, larger = sorted((size_of(one), size_of(other)))
    if smaller <= 0:
        return larger > smaller
    times = Fraction(larger, smaller)
    return times > _MOST_TIMES and not _is_power_of_ten(times)


def _is_power_of_ten(times: Fraction) -> bool:
    while times > 1:
        times /= _TEN
    return times == 1
