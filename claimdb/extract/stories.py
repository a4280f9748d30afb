"""Two short texts that tell one story: what either says is held against the other, though neither repeats its scope.

A newspaper names its town once and dates its event by the dateline; what it sets beside its story (another year,
another place) it says. So between two texts of one story figures are of one place and time unless their words tell
otherwise, and each is held against the one that is said most alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from claimdb.extract.alike import is_named, of_one_unit, takes_part
from claimdb.extract.concepts import OWN, is_one_idea
from claimdb.extract.misprints import are_of_one_matter, are_one_miscopied
from claimdb.extract.narrowing_words import NEUTRAL, PARTING
from claimdb.extract.proposals import Proposal, Sense
from claimdb.extract.sense_names import COMMON
from claimdb.extract.story_parting import are_parted
from claimdb.extract.story_wording import (
    LEAST_TOLD,
    amount_alike,
    are_dated_alike,
    count_alike,
    is_said_in_full,
    is_said_of_one,
    is_telling,
    nearness,
    size_of,
    slot_of,
)
from claimdb.extract.story_words import ACCOUNTABLE, ORGANISERS, POLLS, STATES, TOLLS, UNPARTED
from claimdb.text.tokens import tokenize
from claimdb.values.figure import Comparator
from claimdb.values.folding import fold_text

LONGEST_STORY = 60
"""Figures of a text that still tells one story."""

_SAME_DAYS = timedelta(days=10)
_ONE_DAY = timedelta(days=3)
_AN_EVENT = timedelta(days=10)
_A_YEAR, _MOST_OF_A_YEAR = timedelta(days=366), timedelta(days=360)
_LAST_DAY = (12, 31)
_SHARED_IDEAS = 3
_LONE = 3.0
_MISCOPIED = 4.0
_SAID_ALIKE = 3.5
_AGREES = 1.0
_HALF = 0.5
_COUNTRY = 2
# So many figures on which two texts agree tell that what else they say is of one thing.
_MUCH = 3
_SHORT = 3
_BY_CHANCE = 1
_ENOUGH = 1.9
_NO_EVENT = 0.4
_CLEARLY = 1.0
# How far a number that is about so may be from another, and two such from each other.
_ROUNDED = (Fraction(1, 12), Fraction(1, 3))

Agree = Callable[[Proposal, Proposal], bool]


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
    mine, their = (_Story([one for one in told if tells_plainly(one)]) for told in (ours, theirs))
    if not mine.told or not their.told or not _is_one_story(mine, their, agree):
        return
    held = []
    for one in mine.figures:
        for other in their.figures:
            score = _score(one, other, mine, their)
            is_same = agree(one, other)
            if score is not None and (is_same or not are_parted(one, other)):
                held.append(Likened(one, other, score + (_AGREES if is_same else 0), is_same))
    agreed = _agreed(mine, their, agree)
    # What is told aside may be the same number miscopied all the same.
    held += [
        Likened(one, other, _MISCOPIED, agree=False)
        for one in mine.told
        for other in their.told
        if (are_of_one_matter(one, other) or (agreed >= _MUCH and are_one_miscopied(one, other)))
        and not agree(one, other)
    ]
    is_event = _are_of_one_week(mine, their, most=_SAME_DAYS)
    yield from _best(held, mine, their, agree, are_tied=is_event or agreed > 1)


def tells_plainly(proposal: Proposal) -> bool:
    """Tell a figure that may be held against another: "another 58 were rescued" too, where the deed tells of whom."""
    return takes_part(proposal, others=True)


class _Story:
    """The figures of one text, the names in it, and what it tells of."""

    def __init__(self, figures: Sequence[Proposal]) -> None:
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
        years = Counter(span for sense in senses if not sense.aside and (span := _year_of(sense)) is not None)
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
        return not sense.is_dated or _year_of(sense) == self.year

    def is_of(self, proposal: Proposal) -> bool:
        """Tell a figure of the time of the text, and of no other."""
        sense = proposal.first.sense
        return sense is not None and _is_of_day(sense, self.now)


def _is_one_story(mine: _Story, their: _Story, agree: Agree) -> bool:
    across = mine.across != their.across
    shared = [name for name in mine.topic | their.topic
              if is_named(name, mine.names, across=across) and is_named(name, their.names, across=across)]  # fmt: skip
    agreed = _agreed(mine, their, agree)
    alike = sum(any(is_one_idea(idea, held, across=across) for held in their.ideas) for idea in mine.ideas)
    is_told_alike = alike >= _SHARED_IDEAS and (agreed >= _MUCH or (agreed > 0 and bool(mine.names & their.names)))
    if not shared and not is_told_alike:
        return False
    if _are_of_one_week(mine, their, most=_SAME_DAYS if agreed > 1 else _ONE_DAY):
        # Texts of one week may tell of two events, unless they agree on more than one thing.
        is_named_alike = any(not _is_country(name) and not name.startswith(COMMON) for name in shared) or agreed > 0
        is_next_day = _are_of_one_week(mine, their, most=_ONE_DAY)
        return is_named_alike and (alike >= _SHARED_IDEAS - is_next_day or agreed > 0)
    is_of_year = mine.year is not None and mine.year == their.year and bool(shared)
    if (mine.spans & their.spans or is_of_year) and alike >= _SHARED_IDEAS:
        return True
    return agreed > 1 or (agreed > 0 and alike >= _SHARED_IDEAS)


def _year_of(sense: Sense) -> tuple[date, date] | None:
    """Give the time of a figure that is told of a year, or of what ends one: "in 2023", "at the end of 2023"."""
    if not sense.is_dated or sense.start is None or sense.end is None or sense.end - sense.start > _A_YEAR:
        return None
    is_year = sense.end - sense.start >= _MOST_OF_A_YEAR
    is_end = (sense.end.month, sense.end.day) == _LAST_DAY
    return (date(sense.end.year, 1, 1), date(sense.end.year, 12, 31)) if is_year or is_end else None


def _are_of_one_week(mine: _Story, their: _Story, *, most: timedelta) -> bool:
    return mine.now is not None and their.now is not None and abs(mine.now - their.now) <= most


def _agreed(mine: _Story, their: _Story, agree: Agree) -> int:
    """Count the figures on which two texts agree, by no chance; of small ones as many as chance gives are left out."""
    telling = sum(is_telling(one, other) and agree(one, other) for one in mine.figures for other in their.figures)
    small = sum(
        not is_telling(one, other) and is_said_of_one(one, other) and agree(one, other)
        for one in mine.told
        for other in their.told
    )
    return telling + max(0, small - _BY_CHANCE)


def _is_country(name: str) -> bool:
    return len(name) == _COUNTRY and name.isupper()


def _score(one: Proposal, other: Proposal, mine: _Story, their: _Story) -> float | None:
    """Say how much alike two figures are said, None where their words tell them apart."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or not of_one_unit(one, other):
        return None
    across = one.language != other.language
    is_of_story = (
        a.rate == b.rate
        and (a.planned == b.planned or (a.told_by != "" and a.told_by == b.told_by))
        and _are_parted_alike(a, b)
        and _of_one_time(a, b, mine, their)
        and _of_one_place(a, b, mine, their, across=across)
        and _of_one_voice(one, other)
        and not _is_update(one, other, mine.now, their.now)
    )
    if not is_of_story:
        return None
    is_bare = one.first.figure.unit is None and not (a.head or b.head)
    if is_bare and a.told_by and b.told_by and not is_one_idea(a.told_by, b.told_by, across=across):
        # A capacity, and a crowd.
        return None
    said = count_alike(a, b, across=across) if a.head else amount_alike(a, b, across=across)
    is_event = _are_of_one_week(mine, their, most=_SAME_DAYS)
    if said is None or not (is_event or is_said_in_full(a, b, across=across)):
        return None
    return said + nearness(one, other) - (0 if a.planned == b.planned else _HALF)


def _are_parted_alike(a: Sense, b: Sense) -> bool:
    """Tell whether what parts the one is told of the other: "35 vacant posts", "60 posts are unfilled"."""
    return _parting(a) <= _parting(b) | b.words and _parting(b) <= _parting(a) | a.words


def _parting(sense: Sense) -> frozenset[str]:
    told = sense.near if sense.head else sense.near | sense.words
    return ((PARTING - UNPARTED) & told) | (STATES & sense.words)


def _of_one_time(a: Sense, b: Sense, mine: _Story, their: _Story) -> bool:
    """Tell whether both are of the story's time, or of one that both tell."""
    now, then = mine.now or their.now, their.now or mine.now
    both = a.is_dated and b.is_dated
    if _are_of_one_year(a, b, mine, their):
        return True
    if now is not None and then is not None and abs(now - then) > _SAME_DAYS and not both:
        return _are_of_no_time(a, b)
    if a.years and b.years and not (both and a.years & b.years):
        return bool(a.years & b.years)
    if (a.planned and b.planned) or _are_days_apart(a, b):
        return a.planned and b.planned and not _is_of_later_year(a, b, now) and not _is_of_later_year(b, a, then)
    is_now, is_then = _is_of_day(a, now), _is_of_day(b, then)
    if both and not (is_now and is_then):
        # "By 30 June", "on 30 June".
        return (a.start, a.end) == (b.start, b.end) or (a.end == b.end and None in (a.start, b.start))
    return is_now and is_then


def _is_of_later_year(a: Sense, b: Sense, now: date | None) -> bool:
    """Tell a plan for a later year, and not from then on, where the other tells none: "75 | in 2025", "40 at first"."""
    if not a.is_dated or b.is_dated or a.start is None or a.end is None or now is None:
        return False
    return a.start > now + _A_YEAR


def _are_of_one_year(a: Sense, b: Sense, mine: _Story, their: _Story) -> bool:
    """Tell what two reports on one year tell of that year."""
    is_one = mine.year == their.year and mine.is_of_year(a) and their.is_of_year(b)
    return is_one and not (a.planned or b.planned)


def _are_of_no_time(a: Sense, b: Sense) -> bool:
    """Tell what two texts of two seasons say of one time without saying it: what never changes, or is over."""
    is_over = slot_of(a) == slot_of(b) in TOLLS
    return (a.lasting and b.lasting) or (is_over and not (a.is_dated or b.is_dated))


def _are_days_apart(a: Sense, b: Sense) -> bool:
    """Tell two events of two days."""
    if a.start is None or b.start is None or any(one.is_present or one.is_carried for one in (a, b)):
        return False
    is_of_days = a.start == a.end and b.start == b.end
    # Of two days that both say, Monday is not Tuesday.
    return is_of_days and (abs(a.start - b.start) > _ONE_DAY or (a.is_dated and b.is_dated and a.start != b.start))


def _is_of_day(sense: Sense, now: date | None) -> bool:
    """Tell what is said without a time, or of the days about the one that its text is of."""
    if not sense.is_dated:
        return True
    if now is None or sense.start is None or sense.end is None:
        return False
    return max(abs(now - sense.start), abs(now - sense.end)) <= _SAME_DAYS


def _of_one_place(a: Sense, b: Sense, mine: _Story, their: _Story, *, across: bool) -> bool:
    """Tell whether neither is of a place or a person that the other text does not name, or names elsewhere."""
    ours, others = (
        frozenset(name for name in one.own if not name.startswith(COMMON) and not _is_title(name)) for one in (a, b)
    )
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


def _knows(story: _Story, name: str, *, across: bool) -> bool:
    """Tell a name that a text has, be it in small letters: "the Prosecution", "the prosecution"."""
    return is_named(name, story.names, across=across) or OWN + name in story.ideas


def _is_title(name: str) -> bool:
    return len(name) < _COUNTRY


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


def _is_update(one: Proposal, other: Proposal, now: date | None, then: date | None) -> bool:
    """Tell what goes on, of two days."""
    a, b = one.first.sense, other.first.sense
    if a is None or b is None or now is None or then is None or now == then:
        return False
    return a.still or b.still


def _best(held: Sequence[Likened], mine: _Story, their: _Story, agree: Agree, *, are_tied: bool) -> Iterator[Likened]:
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


def _printed_alike(mine: _Story, their: _Story, agree: Agree) -> set[int]:
    """Give the figures that agree with one of the other text alone: what is so rare is of one thing, however said."""
    pairs = [
        (id(one), id(other))
        for one in mine.figures
        for other in their.figures
        if of_one_unit(one, other) and agree(one, other) and min(size_of(one), size_of(other)) >= LEAST_TOLD
    ]
    often = Counter(each for pair in pairs for each in pair)
    return {each for pair in pairs if all(often[one] == 1 for one in pair) for each in pair}


def _is_alone(proposal: Proposal, story: _Story, settled: set[int]) -> bool:
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
