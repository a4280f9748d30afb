"""What a short text tells as one story, and whether two texts tell the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from claimdb.extract.alike import is_change, is_named, is_rank, is_stated, takes_part
from claimdb.extract.concepts import is_one_idea
from claimdb.extract.narrowing_words import NEUTRAL
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.sense_names import COMMON
from claimdb.extract.story_wording import is_one_rare, is_said_of_one, is_telling, weight_of

SAME_DAYS = timedelta(days=10)
"""So far apart two texts may tell of one event."""
ONE_DAY = timedelta(days=3)
"""So far apart are two desks of one day or the next."""
A_YEAR = timedelta(days=366)
MUCH = 3
"""So many figures on which two texts agree tell that what else they say is of one thing."""
FULL_NAME = 2
"""Words of a name that no two people share by chance."""

_AN_EVENT = timedelta(days=16)
_MOST_OF_A_YEAR = timedelta(days=360)
_LAST_DAY = (12, 31)
_SHARED_IDEAS = 3
_COUNTRY = 2
_BY_CHANCE = 1

Agree = Callable[[Proposal, Proposal], bool]


class Story:
    """The figures of one text, the names in it, and what it tells of."""

    def __init__(self, proposals: Sequence[Proposal]) -> None:
        # A bare number that agrees tells that two texts are of one story, be it not told of what.
        self.stated = [one for one in proposals if is_stated(one)]
        self.changes = [one for one in proposals if is_change(one) and one.first.sense and not one.first.sense.aside]
        self.ranks = [one for one in proposals if is_rank(one) and one.first.sense and not one.first.sense.aside]
        figures = [one for one in self.stated if tells_plainly(one)]
        self.told = figures
        self.figures = [one for one in figures if (sense := one.first.sense) is not None and not sense.aside]
        senses = [one.first.sense for one in figures if one.first.sense is not None]
        self.across = figures[0].language if figures else ""
        self.topic = frozenset().union(*(sense.topic for sense in senses))
        self.names = self.topic.union(*(sense.names | sense.own for sense in senses))
        self.ideas = frozenset().union(
            *(sense.words | sense.near | sense.deeds | sense.around | {sense.head} for sense in senses)
        ) - NEUTRAL - {""}  # fmt: skip
        self.spans = {(sense.start, sense.end) for sense in senses if sense.is_dated and sense.start is not None}
        told = [one.first.sense for one in (*figures, *self.changes) if one.first.sense is not None]
        years = Counter(span for sense in told if not sense.aside and (span := year_of(sense)) is not None)
        # The year that a report is of: what it says without a time is of that.
        self.year = max(years, key=lambda span: years[span], default=None)
        issued = next((sense.issued for sense in senses if sense.issued is not None), None)
        days = [sense.start for sense in senses if sense.start and sense.end and sense.end - sense.start <= _AN_EVENT]
        # A text without a date is of the first days that it tells.
        self.now = issued or next(iter(days), None)

    def is_of_year(self, sense: Sense) -> bool:
        """Tell a figure of the year that the text reports on, by its words or for want of any."""
        if self.year is None or sense.aside or sense.years - {str(self.year[0].year)}:
            return False
        return not sense.is_dated or year_of(sense) == self.year

    def is_of(self, proposal: Proposal) -> bool:
        """Tell a figure of the time of the text, and of no other."""
        sense = proposal.first.sense
        return sense is not None and is_of_day(sense, self.now)


def tells_plainly(proposal: Proposal) -> bool:
    """Tell a figure that may be held against another: "another 58 were rescued" too, where the deed tells of whom."""
    return takes_part(proposal, others=True)


def is_one_story(mine: Story, their: Story, agree: Agree) -> bool:
    """Tell two texts that share a name, days and what they tell of, or that agree on figures by no chance."""
    across = mine.across != their.across
    shared = _topics(mine, their)
    agreed = count_agreed(mine, their, agree)
    alike = sum(any(is_one_idea(idea, held, across=across) for held in their.ideas) for idea in mine.ideas)
    is_told_alike = alike >= _SHARED_IDEAS and (agreed >= MUCH or (agreed > 0 and bool(mine.names & their.names)))
    if not shared and not is_told_alike:
        return False
    if are_of_one_week(mine, their, most=SAME_DAYS if agreed > 1 else ONE_DAY):
        # Texts of one week may tell of two events, unless they agree on more than one thing.
        is_named_alike = bool(shared_names(mine, their)) or agreed > 0
        is_next_day = are_of_one_week(mine, their, most=ONE_DAY)
        return is_named_alike and (alike >= _SHARED_IDEAS - is_next_day or agreed > 0)
    is_of_year = mine.year is not None and mine.year == their.year and bool(shared)
    if (mine.spans & their.spans or is_of_year) and alike >= _SHARED_IDEAS:
        return True
    are_dated = mine.now is not None and their.now is not None
    are_named = not are_dated and len(shared_names(mine, their)) >= FULL_NAME
    return agreed > 1 or (alike >= _SHARED_IDEAS and (agreed > 0 or are_named))


def _topics(mine: Story, their: Story) -> list[str]:
    """Give the names that either text is about and both name."""
    across = mine.across != their.across
    return [name for name in mine.topic | their.topic
            if is_named(name, mine.names, across=across) and is_named(name, their.names, across=across)]  # fmt: skip


def shared_names(mine: Story, their: Story) -> list[str]:
    """Give those of them that are no country and no common noun: the words of a full name, or of two."""
    return [name for name in _topics(mine, their) if not is_country(name) and not name.startswith(COMMON)]


def year_of(sense: Sense) -> tuple[date, date] | None:
    """Give the time of a figure that is told of a year, or of what ends one: "in 2023", "at the end of 2023"."""
    if not sense.is_dated or sense.start is None or sense.end is None or sense.end - sense.start > A_YEAR:
        return None
    is_year = sense.end - sense.start >= _MOST_OF_A_YEAR
    is_end = (sense.end.month, sense.end.day) == _LAST_DAY
    return (date(sense.end.year, 1, 1), date(sense.end.year, 12, 31)) if is_year or is_end else None


def are_of_one_week(mine: Story, their: Story, *, most: timedelta) -> bool:
    """Tell two texts that tell of days no further apart than `most`."""
    return mine.now is not None and their.now is not None and abs(mine.now - their.now) <= most


def count_agreed(mine: Story, their: Story, agree: Agree) -> int:
    """Count the figures on which two texts agree, by no chance; of small ones as many as chance gives are left out."""
    telling = [
        (one, other)
        for ours, theirs in ((mine.figures, their.figures), (mine.changes, their.changes))
        for one in ours
        for other in theirs
        if is_telling(one, other) and agree(one, other)
    ]
    known = {id(each) for pair in telling for each in pair}
    rare = {one.first.figure.value for one in mine.stated for other in their.stated
            if not {id(one), id(other)} & known and is_one_rare(one, other)}  # fmt: skip
    # What a text tells aside, and small numbers, agree by chance too.
    small = sum(
        not {id(one), id(other)} & known
        and (is_telling(one, other) or is_said_of_one(one, other))
        and agree(one, other)
        for one in mine.told
        for other in their.told
    )
    return sum(weight_of(*pair) for pair in telling) + len(rare) + max(0, small - _BY_CHANCE)


def is_country(name: str) -> bool:
    """Tell the code of a country."""
    return len(name) == _COUNTRY and name.isupper()


def is_of_day(sense: Sense, now: date | None) -> bool:
    """Tell what is said without a time, or of the days about the one that its text is of."""
    if not sense.is_dated:
        return True
    if now is None or sense.start is None or sense.end is None:
        return False
    is_short = sense.end - sense.start <= _AN_EVENT
    nearest = min if is_short else max
    return nearest(abs(now - sense.start), abs(now - sense.end)) <= SAME_DAYS
