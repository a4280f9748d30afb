"""Whether two figures of one story are of one time: that of the story, or one that both tell."""

from __future__ import annotations

from datetime import date, timedelta

from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.story import A_YEAR, ONE_DAY, SAME_DAYS, Story, is_of_day
from claimdb.extract.story_wording import slot_of
from claimdb.extract.story_words import TOLLS

_A_MONTH = timedelta(days=31)


def of_one_time(a: Sense, b: Sense, mine: Story, their: Story) -> bool:
    """Tell whether both are of the story's time, or of one that both tell."""
    now, then = mine.now or their.now, their.now or mine.now
    both = a.is_dated and b.is_dated
    if _are_of_one_year(a, b, mine, their):
        return True
    is_far = now is not None and then is not None and abs(now - then) > SAME_DAYS
    if (is_far or _are_rates_apart(a, b)) and not both:
        return _are_of_no_time(a, b)
    if a.years and b.years and not (both and a.years & b.years):
        return bool(a.years & b.years)
    if (a.planned and b.planned) or _are_days_apart(a, b):
        return a.planned and b.planned and not _is_of_later_year(a, b, now) and not _is_of_later_year(b, a, then)
    is_now, is_then = is_of_day(a, now), is_of_day(b, then)
    if both and not (is_now and is_then):
        # "By 30 June", "on 30 June"; "at the end of 2023", "on 31 December 2023".
        is_one_end = a.end == b.end and (None in (a.start, b.start) or (a.holds and b.holds))
        return is_one_end or (a.start, a.end) == (b.start, b.end)
    return is_now and is_then


def _is_of_later_year(a: Sense, b: Sense, now: date | None) -> bool:
    """Tell a plan for a later year, and not from then on, where the other tells none: "75 | in 2025", "40 at first"."""
    if not a.is_dated or b.is_dated or a.start is None or a.end is None or now is None:
        return False
    return a.start > now + A_YEAR


def _are_of_one_year(a: Sense, b: Sense, mine: Story, their: Story) -> bool:
    """Tell what two reports on one year tell of that year."""
    is_one = mine.year == their.year and mine.is_of_year(a) and their.is_of_year(b)
    return is_one and not (a.planned or b.planned)


def _are_of_no_time(a: Sense, b: Sense) -> bool:
    """Tell what two texts of two seasons say of one time without saying it: what never changes, or is over."""
    is_over = slot_of(a) == slot_of(b) in TOLLS
    return (a.lasting and b.lasting) or (is_over and not (a.is_dated or b.is_dated))


def _are_rates_apart(a: Sense, b: Sense) -> bool:
    """Tell rates of two months that are far from each other, by the days that the texts around them tell."""
    if not a.rate or a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    is_short = max(a.end - a.start, b.end - b.start) <= _A_MONTH
    return is_short and max(a.start - b.end, b.start - a.end) > _A_MONTH


def _are_days_apart(a: Sense, b: Sense) -> bool:
    """Tell two events of two days."""
    if a.start is None or b.start is None or any(one.is_present or one.is_carried for one in (a, b)):
        return False
    is_of_days = a.start == a.end and b.start == b.end
    # Of two days that both say, Monday is not Tuesday.
    return is_of_days and (abs(a.start - b.start) > ONE_DAY or (a.is_dated and b.is_dated and a.start != b.start))


def is_update(one: Proposal, other: Proposal, now: date | None, then: date | None) -> bool:
    """Tell what goes on, of two days."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or now is None or then is None or now == then:
        return False
    return a.still or b.still
