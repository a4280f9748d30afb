"""Which time a figure has: of the periods in its sentence the one that is said of it."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from claimdb.figures.language import Language
from claimdb.text.tokens import WORD, Tokens
from claimdb.values.period import Period

# "Par rapport à la même période de 2019": so many words may stand between the comparison and its time.
_COMPARISON_REACH = 6
_LONGEST_COMPARISON = 3
# "The 2015 framework deal", "l'accord de paix de 2015": so far a year and the noun of its text may be apart.
_NAME_REACH = 3
# A time that another figure stands nearer to is as far as this many words more.
_TAKEN = 8


class Placed(Protocol):
    """A period and the tokens it stands on, the last exclusive."""

    @property
    def first(self) -> int:
        """Its first token."""

    @property
    def last(self) -> int:
        """The token after its last."""

    @property
    def period(self) -> Period:
        """What it says."""


class Cutting(Protocol):
    """The clauses of a text."""

    def at(self, token: int) -> tuple[int, int]:
        """Give first token and end of the clause that holds a token."""

    def sentence_of(self, token: int) -> int:
        """Give the number of the sentence of a token."""


class Extent(NamedTuple):
    """The tokens of a figure, the one of its number, and where the figures next to it end and begin."""

    first: int
    number: int
    end: int
    before: int
    after: int


def holds(places: Sequence[int], first: int, end: int) -> bool:
    """Tell whether one of some ascending places lies between two tokens."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] < end


def _in_year(day: date, year: int) -> date:
    last = monthrange(year, day.month)[1]
    # The end of February is one in every year.
    ends = day.day == monthrange(day.year, day.month)[1]
    return date(year, day.month, last if ends else min(day.day, last))


class Times:
    """Tells the time of each figure of one text."""

    def __init__(
        self,
        tokens: Tokens,
        language: Language,
        clauses: Cutting,
        periods: Sequence[Placed],
        figures: Sequence[int],
        parts: Sequence[int],
    ) -> None:
        self.tokens = tokens
        self.language = language
        self.clauses = clauses
        self.periods = periods
        self.figures = figures
        self.parts = parts
        self.starts = [period.first for period in periods]
        words = language.periods
        self._counted = frozenset(words.anchored_after.texts) if words is not None else frozenset[str]()
        self._articles = language.determiners if language.capitalises_nouns else frozenset[str]()
        self.stops = tokens.places_of((";",))
        self.naming = frozenset(at for at in range(len(periods)) if self._names_text(at) or self._is_base(at))

    def of(self, start: int, stop: int, figure: Extent) -> Period | None:
        """Give the period of the clause `start` to `stop` that is the figure's, else the last before it.

        A time that another figure has in its own clause is that figure's alone, unless this one is its part.
        """
        at = bisect_left(self.starts, figure.number)
        near = [
            i
            for i in (at - 1, at)
            if 0 <= i < len(self.starts) and start <= self.starts[i] < stop and self._is_open(i, figure)
        ]
        if near:
            # "200 000 en 2010 et 300 000 en 2020": as near before as behind, a time belongs to what it follows.
            return self._told(min(near, key=lambda i: self._distance(i, figure)))
        before = bisect_left(self.starts, start) - 1
        if before < 0 or before in self.naming or self._tells_noun(before, figure.number):
            return None
        first, end = self.clauses.at(self.starts[before])
        if self.clauses.sentence_of(first) != self.clauses.sentence_of(start) or holds(self.stops, first, start):
            return None
        if holds(self.figures, first, end) and not holds(self.parts, end, start + 1):
            return None
        return None if self._dates_words(before, first, end) else self._told(before)

    def _dates_words(self, period: int, first: int, end: int) -> bool:
        """Tell "a dit lundi que…": a day told from the day of writing dates the words, and not what they say."""
        said, words = self.periods[period].period, self.language.hedging
        if words is None or said.resolved_from is None or said.start is None or said.start != said.end:
            return False
        return any(word in words.announcing or word in words.saying for word in self.tokens.words[first:end])

    def _distance(self, period: int, figure: Extent) -> tuple[int, int]:
        first, last = self.periods[period].first, self.periods[period].last
        if first < figure.number:
            # "From 98% in 2019 to 112% of sales in 2023": what follows a figure at once is that one's first.
            taken = figure.before > 0 and 0 <= first - figure.before <= 1
            return figure.number - last + 1 + taken * _TAKEN, 1
        if first < figure.after:
            return first - figure.end, 0
        # A figure in between keeps its own length from counting.
        return first - figure.number + _TAKEN, 0

    def _is_open(self, period: int, figure: Extent) -> bool:
        """Tell whether a time of a figure's clause may be the figure's."""
        if period in self.naming:
            return False
        first = self.periods[period].first
        if first < figure.number:
            return not self._tells_noun(period, figure.number)
        if first >= figure.after:
            return not self._is_set_against(figure)
        return not self._is_compared(period, figure.end)

    def _is_set_against(self, figure: Extent) -> bool:
        """Tell a figure that the next one is set against: "2,1 % contre 9,1 % en 2022", "fell to 2.1% from 9.1%"."""
        tokens, words = self.tokens, self.language.periods
        compared = words.compared if words is not None else frozenset[str]()
        at = figure.after
        if self._ends_in(at, compared) or tokens.word(at - 1) in self.language.against:
            return True
        reached = tokens.word(figure.first - 1) in self.language.range_links
        return reached and tokens.word(at - 1) in self.language.ranges and at - 1 == figure.end

    def _ends_in(self, end: int, phrases: frozenset[str]) -> bool:
        words = self.tokens.words
        return any(" ".join(words[max(end - size, 0) : end]) in phrases for size in range(1, _LONGEST_COMPARISON + 1))

    def _is_compared(self, period: int, end: int) -> bool:
        """Tell the time of what a figure is compared with: "12 % de plus par rapport à 2015", "above 1990 levels"."""
        words = self.language.periods
        if words is None or not words.compared:
            return False
        first = self.periods[period].first
        for at in range(first, max(end, first - _COMPARISON_REACH), -1):
            if self._ends_in(at, words.compared):
                return True
            word = self.tokens.word(at - 1)
            between = word in words.fillers or word in self.language.determiners or word in words.bases
            if not between and word not in self.language.year_words and word not in self.language.of_words:
                return False
        return False

    def _is_base(self, period: int) -> bool:
        """Tell a time that figures are only compared with: "up 2% on the previous year", "que l’année précédente"."""
        tokens, words = self.tokens, self.language.periods
        first, last = self.periods[period].first, self.periods[period].last
        if words is None or tokens.word(first - 1 - (tokens.word(first - 1) in self._articles)) not in words.against:
            return False
        return words.anchored.find(tokens, first) is not None or self._ends_in(last, self._counted)

    def _told(self, period: int) -> Period:
        """Give what a period says; "the same period of 2022" that of the period before it, or no bounds."""
        own = self.periods[period].period
        unbound = replace(own, edtf=None, start=None, end=None)
        if self._is_one_of_two(period):
            return unbound
        if not self._is_same(period):
            return own
        if not period or own.start is None or own.end is None or own.start.year != own.end.year:
            return unbound
        first, other = self.periods[period - 1].first, self.periods[period - 1].period
        if self.clauses.sentence_of(first) != self.clauses.sentence_of(self.periods[period].first):
            return unbound
        if other.start is None or other.end is None or other.start.year != other.end.year or other.edtf is None:
            return unbound
        # Both ends lie in one year, so that year is all there is to change.
        edtf = other.edtf.replace(f"{other.start.year:04}", f"{own.start.year:04}")
        start, end = (_in_year(day, own.start.year) for day in (other.start, other.end))
        return replace(own, edtf=edtf, start=start, end=end)

    def _is_one_of_two(self, period: int) -> bool:
        """Tell "in 2021 and 2022", of which nobody can say whether a figure holds for each or for both together."""
        own = self.periods[period]
        for other in (period - 1, period + 1):
            if 0 <= other < len(self.periods):
                early, late = sorted((own, self.periods[other]), key=lambda each: each.first)
                at = early.last + (self.tokens.word(early.last + 1) in self.language.year_words)
                joined = self.tokens.word(early.last) in self.language.joiners and late.first == at + 1
                if joined and early.period.end and late.period.start and early.period.end < late.period.start:
                    return True
        return False

    def _is_same(self, period: int) -> bool:
        """Tell the year of "in the same period of 2022", "à la même période de 2022"."""
        tokens, words = self.tokens, self.language.periods
        if words is None:
            return False
        at = self.periods[period].first - 1
        at -= tokens.word(at) in words.fillers or tokens.word(at) in self.language.of_words
        span = tokens.word(at)
        return tokens.word(at - 1) in words.same and (span in words.bases or span in words.units or span in words.spans)

    def _names_text(self, period: int) -> bool:
        """Tell the year in the name of a text: "the 2015 deal", "l'accord de 2015"."""
        tokens, words = self.tokens, self.language.periods
        if words is None or not words.written:
            return False
        first, last = self.periods[period].first, self.periods[period].last
        before = tokens.word(first - 1)
        if before in self.language.of_words and tokens.word(first) not in words.openers:
            return self._is_written(range(first - 2, first - 2 - _NAME_REACH, -1))
        named = tokens.kind(first - 1) == WORD and before not in self.language.year_words
        return named and not self.language.adjectives_follow and self._is_written(range(last, last + _NAME_REACH))

    def _is_written(self, places: range) -> bool:
        """Tell whether a noun of texts stands at the first of the places, or behind words that go with it."""
        tokens, language = self.tokens, self.language
        written = language.periods.written if language.periods is not None else frozenset[str]()
        for at in places:
            word = tokens.word(at)
            if word in written:
                return True
            if tokens.kind(at) != WORD or (word in language.function_words and word not in language.of_words):
                return False
        return False

    def _tells_noun(self, period: int, number: int) -> bool:
        """Tell a time before a figure that belongs to a participle or a relative clause: "créée en 1923, compte 195".

        A participle right before the number is the verb of its sentence: "a recensé en 1923 195 membres".
        """
        tokens, language = self.tokens, self.language
        first, last = self.periods[period].first, self.periods[period].last
        start, stop = self.clauses.at(first)
        if first > number:
            return False
        if stop <= number and tokens.word(start) in language.relatives:
            return True
        at = first - 1
        while at > start and (tokens.words[at] in language.year_words or tokens.words[at] in language.locatives):
            at -= 1
        if at < start or last == number or not language.is_participle(tokens.words[at]):
            return False
        return not any(word in language.auxiliaries for word in tokens.words[max(start, at - 2) : at])
