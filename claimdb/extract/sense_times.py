"""When a figure holds whose sentence does not tell: the date told last, or the day of the document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from claimdb.extract.calendars import are_of_one_calendar, in_no_year, knows_weekdays, opening_day
from claimdb.extract.concepts import deed_idea, verb_idea
from claimdb.extract.proposals import ProposedFigure
from claimdb.extract.words import Words, words
from claimdb.figures.language import Language
from claimdb.text.tokens import Tokens
from claimdb.values.period import Period
from claimdb.values.reading import DatedSpan, Reading, Sentence

# "Harbourton, Ohio, | 6 February 2018 (Wire) –", "Lyon, le | 3 mai :".
_DATELINE = re.compile(r"\s*(?:[A-ZÀ-Þ][\w'’.-]*[,. ]*){0,6}(?:le |\()?\s*")
_ENDS_DATELINE = re.compile(r"\)?\s*(?:\([^()\n]{1,40}\)\s*)?(?::|[–—-]{1,2}\s)")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_NOW = {
    "en": words("is are has have can employs counts holds operates owns runs seats carries produces"),
    "fr": words("est sont a ont peut compte comptent emploie emploient dispose possède exploite détient"),
    "de": words("ist sind hat haben kann zählt beschäftigt betreibt besitzt verfügt"),
}
# "Has | been", "a | été": the perfect tells of what was.
_PERFECT = {
    "en": words("has have"),
    "fr": words("a ont"),
    "de": words("hat haben"),
}
_PERFECT_OF_SELF = frozenset(["est", "sont"])
_DONE = {
    "en": words("been had"),
    "fr": words("été eu fait atteint reçu accueilli compté"),
    "de": frozenset(),
}
# What is said of now in two documents is of one time where they are not further apart.
NEAR = timedelta(days=15)

# "At the end of 2022 | it had", "En 2022, | elle".
_OPENING = 7
_WEEK = 7

_OPENING_SIGNS = 600
_ONE_TIME = timedelta(days=100)

Days = tuple[date | None, date | None]


class Moments:
    """Tells the times of the figures of one document, sentence by sentence."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self.reading = reading
        self.words = words
        self.starts = [dated.start for dated in reading.dates]
        self.told: list[Period] = []
        self.here: list[Period] = []
        # Whether what was dated last is said of now.
        self.is_of_now = False
        self.goes_on = False
        self.only = _only(reading)
        # Whether the days given last are those of a sentence about something else.
        self.is_carried = False
        self.last_end = 0

    def enter(self, sentence: Sentence, tokens: Tokens) -> None:
        """Go on to the next sentence."""
        if _EMPTY_LINE.search(self.reading.text, self.last_end, max(self.last_end, sentence.start)):
            self.here = []
            self.is_of_now = False
        self.last_end = sentence.end
        first, last = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        dated: list[DatedSpan] = list(self.reading.dates[first:last])
        # "Profit came to 38 million (2021: 35 million)" is not told of 2021.
        whole = [
            one.period
            for one in dated
            if one.period.start is not None and one.period.end is not None and not self._is_in_brackets(one)
        ]
        opening = tokens.words[:_OPENING]
        self.goes_on = tokens.word(0) in self.words.anaphors or any(
            word in self.words.personal or word in self.words.possessives for word in opening
        )
        if whole:
            self.is_of_now = self.is_now(tokens, self.reading.language, range(len(tokens)))
        self.here += whole
        self.told += whole

    def _is_in_brackets(self, one: DatedSpan) -> bool:
        return self.reading.text[: one.start].endswith("(") and self.reading.text[one.end : one.end + 1] == ":"

    def of(self, period: Period | None, *, is_now: bool, of_event: bool = False) -> Days:
        """Give the days for which a figure holds whose words give a period, or none."""
        if period is not None and (period.start or period.end):
            return period.start, period.end
        self.is_carried = False
        issued = self.reading.issued
        if of_event and self.only is not None:
            return self.only.start, self.only.end
        if is_now and not (of_event or (self.is_of_now and self.goes_on)):
            return _around(issued)
        if self.here:
            self.is_carried = not self.goes_on and self.only is None
            return self.here[-1].start, self.here[-1].end
        if self.told and len({one.edtf for one in self.told}) == 1:
            return self.told[0].start, self.told[0].end
        return self._of_text(is_now=is_now)

    def _of_text(self, *, is_now: bool) -> Days:
        """Give the one day that a text tells at all, else the days about its own."""
        issued, only = self.reading.issued, self.only
        if issued is None and only is not None and only.start == only.end and not is_now:
            return only.start, only.end
        return _around(issued) if not self.told else (None, None)

    def is_now(self, tokens: Tokens, code: str, places: Iterable[int]) -> bool:
        """Tell a clause about how things are, whose verb is no perfect."""
        for at in places:
            word = tokens.words[at]
            if tokens.word(at - 1) == "se" and word in _PERFECT_OF_SELF:
                # "S'est élevé" is a perfect, "est élevé" a present.
                continue
            if word in _PERFECT[code] and any(
                deed_idea(tokens.word(i), code) or tokens.word(i) in _DONE[code] for i in (at + 1, at + 2)
            ):
                continue
            if word in _NOW[code] or word in self.words.states or _is_present_deed(word, code):
                return True
        return False


def _is_present_deed(word: str, code: str) -> bool:
    """Tell a finite verb of the present: "produces", "emploie"."""
    ends = {"en": ("s",), "fr": ("e", "ent", "uit")}.get(code, ())
    return word.endswith(ends) and verb_idea(word, code) is not None if ends else False


def _only(reading: Reading) -> Period | None:
    """Give the one whole time that a document tells, None where it tells none or several."""
    told = {dated.period.edtf: dated.period for dated in reading.dates if dated.period.start and dated.period.end}
    return next(iter(told.values())) if len(told) == 1 else None


class DaysOfText:
    """Tells the days of the figures of one document from its own."""

    def __init__(self, reading: Reading, language: Language) -> None:
        self.reading = reading
        self.language = language
        self.issued = day_of(reading) or opening_day(reading, language)
        self._knows_weekdays = knows_weekdays(reading, self.issued, language)

    def settle(self, one: ProposedFigure, sentence: Sentence, *, in_title: bool) -> ProposedFigure:
        """Give a figure with the day that the rest of its document gives its time: a weekday, a day without a year."""
        told = (_as_told_below if in_title else _off_dateline)(one, self.reading, sentence)
        return _on_weekday(in_no_year(told, self.issued), self.issued if self._knows_weekdays else None, self.language)


def day_of(reading: Reading) -> date | None:
    """Give the first day of a document's date, else the first of the days of its newest time that its opening tells."""
    if reading.issued is not None:
        return reading.issued.start
    days = [
        one.period.start
        for one in reading.dates
        if one.start <= _OPENING_SIGNS and one.period.start is not None and one.period.start == one.period.end
    ]
    newest = next((day for day in days if max(days) - day <= _ONE_TIME), None)
    return newest or next((one.period.start for one in reading.dates if _is_dateline(reading.text, one)), None)


def comes_later(period: Period | None, day: date | None) -> bool:
    """Tell a time that begins after a day."""
    if period is None or period.start is None or day is None or not are_of_one_calendar(period.start, day):
        return False
    return period.start > day


def _on_weekday(one: ProposedFigure, issued: date | None, language: Language) -> ProposedFigure:
    """Give a figure that is told of a weekday alone with its day: the last one of that name before the document."""
    period = one.figure.period
    if period is None or issued is None or period.start or period.end or language.periods is None:
        return one
    named = (period.text or "").casefold().split()
    weekday = language.periods.weekdays.get(named[-1]) if named else None
    if weekday is None:
        return one
    day = issued - timedelta(days=(issued.weekday() - weekday) % _WEEK)
    return replace(one, figure=replace(one.figure, period=replace(period, start=day, end=day)))


def weekday_of(one: ProposedFigure, language: Language) -> frozenset[str]:
    """Give the weekday of a figure of which nobody can say the day: Monday's is not Tuesday's all the same."""
    period = one.figure.period
    if period is None or period.start or period.end or language.periods is None:
        return frozenset()
    named = (period.text or "").casefold().split()
    weekday = language.periods.weekdays.get(named[-1]) if named else None
    return frozenset() if weekday is None else frozenset([f"weekday {weekday}"])


def _off_dateline(one: ProposedFigure, reading: Reading, sentence: Sentence) -> ProposedFigure:
    """Give a figure that is dated by a dateline with the one time that its sentence tells besides, else with none.

    "Harbourton, 6 February: The 34 sailors who came home | on Saturday": the dateline tells when it was written.
    """
    period = one.figure.period
    first = bisect_left([dated.start for dated in reading.dates], sentence.start)
    dates = [dated for dated in reading.dates[first:] if dated.start < sentence.end]
    if period is None or len(dates) == 0 or dates[0].period != period or dates[0].end >= one.figure.start:
        return one
    if not _DATELINE.fullmatch(reading.text[sentence.start : dates[0].start]) or not _ENDS_DATELINE.match(
        reading.text, dates[0].end
    ):
        return one
    others = {dated.period.edtf: dated.period for dated in dates[1:]}
    told = next(iter(others.values())) if len(others) == 1 else None
    return replace(one, figure=replace(one.figure, period=told))


def _as_told_below(one: ProposedFigure, reading: Reading, sentence: Sentence) -> ProposedFigure:
    """Give a figure of a title with the day that the text below gives for its weekday: "180 flights cut | Friday"."""
    period = one.figure.period
    if period is None or not period.text or (period.resolved_from is None and period.start is not None):
        return one
    below = [dated.period for dated in reading.dates if dated.start >= sentence.end]
    same = {
        each.edtf: each for each in below if each.text and each.start and each.text.casefold() == period.text.casefold()
    }
    return replace(one, figure=replace(one.figure, period=next(iter(same.values())))) if len(same) == 1 else one


def _is_dateline(text: str, one: DatedSpan) -> bool:
    """Tell a month that stands in the opening as a sentence of its own: "Janvier 2025."."""
    before = text[: one.start].rpartition("\n")[2]
    return one.start <= _OPENING_SIGNS and not before.strip() and text[one.end : one.end + 1] in (".", "\n")


def _around(issued: Period | None) -> Days:
    if issued is None or issued.start is None or issued.end is None:
        return None, None
    return issued.start - NEAR, issued.end + NEAR
