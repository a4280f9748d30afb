"""Days that are printed without their year: kept in a year of their own, and brought into that of another document.

An article tells "Thursday, 14 March" and no year; the next day's tells "15 March" and means the same one. Where the
weekday stands beside the day, the year that stands for the unknown one has that weekday, so that "on Monday" is a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claimdb.extract.proposals import Proposal, ProposedFigure, Sense
from claimdb.figures.language import Language
from claimdb.text.tokens import tokenize
from claimdb.values.period import Period
from claimdb.values.reading import DatedSpan, Reading

_NO_YEAR = 4
# The calendar comes back after so many years; a year below stands for one that nobody printed.
_CYCLE = 28
_TOLD = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
_WITH_YEAR = re.compile(r"\b\d{4}-\d\d-\d\d")
_OPENING_SIGNS = 600
_WEEKDAY_SIGNS = 14
_HALF_A_YEAR = timedelta(days=183)


def is_of_no_year(day: date) -> bool:
    """Tell a day whose year stands for one that was not printed."""
    return day.year < _NO_YEAR + _CYCLE


def opening_day(reading: Reading, language: Language) -> date | None:
    """Give the first day that the opening of a document tells without a year, None where a day has its year."""
    if any(_WITH_YEAR.search(one.period.edtf or "") for one in reading.dates):
        return None
    for one in reading.dates:
        day = _read(one.period, _NO_YEAR)
        if day is not None and one.start <= _OPENING_SIGNS:
            # The year is the first that has the weekday, so that another article of that week finds the same.
            weekday = _weekday(reading, one, language)
            years = (day.replace(year=year) for year in range(_NO_YEAR, _NO_YEAR + _CYCLE) if not _is_bad(day, year))
            return next((each for each in years if weekday is None or each.weekday() == weekday), day)
    return None


def knows_weekdays(reading: Reading, day: date | None, language: Language) -> bool:
    """Tell whether the weekday of a document's day is known: by its year, or as it stands beside it."""
    return day is None or not is_of_no_year(day) or any(
        _read(one.period, day.year) == day and _weekday(reading, one, language) is not None for one in reading.dates
    )  # fmt: skip


def in_no_year(one: ProposedFigure, issued: date | None) -> ProposedFigure:
    """Give a figure that is told of a day without its year with that day, in a document that tells none either."""
    period = one.figure.period
    if issued is None or not is_of_no_year(issued) or period is None:
        return one
    day = _read(period, issued.year)
    return replace(one, figure=replace(one.figure, period=replace(period, start=day, end=day))) if day else one


def are_of_one_calendar(*days: date | None) -> bool:
    """Tell days that may be held against each other: all of known years, or none."""
    return len({is_of_no_year(day) for day in days if day is not None}) == 1


def aligned(ours: Sequence[Proposal], theirs: Sequence[Proposal]) -> tuple[Sequence[Proposal], Sequence[Proposal]]:
    """Give two documents with their days in one year, where one of the two, or both, told none."""
    mine, their = _issued(ours), _issued(theirs)
    if mine is None or their is None or not (is_of_no_year(mine) or is_of_no_year(their)) or mine.year == their.year:
        return ours, theirs
    if is_of_no_year(mine):
        return [_moved(one, their, mine) for one in ours], theirs
    return ours, [_moved(one, mine, their) for one in theirs]


def _issued(proposals: Iterable[Proposal]) -> date | None:
    senses = (one.first.sense for one in proposals)
    return next((sense.issued for sense in senses if sense is not None and sense.issued is not None), None)


def _moved(proposal: Proposal, to: date, issued: date) -> Proposal:
    """Give a proposal with the days that have no year in that which brings its document next to a day."""
    near = min((to.year - 1, to.year, to.year + 1), key=lambda year: abs(_in_year(issued, year) - to))
    first, *rest = proposal.figures
    if first.sense is None or abs(_in_year(issued, near) - to) > _HALF_A_YEAR:
        return proposal
    return replace(proposal, figures=(replace(first, sense=_sense_in(first.sense, near, issued.year)), *rest))


def _sense_in(sense: Sense, year: int, of: int) -> Sense:
    start, end, issued = (
        _in_year(day, year + day.year - of) if day is not None and is_of_no_year(day) else day
        for day in (sense.start, sense.end, sense.issued)
    )
    return replace(sense, start=start, end=end, issued=issued)


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if _is_bad(day, year) else day.replace(year=year)


def _is_bad(day: date, year: int) -> bool:
    """Tell the end of February that a year has not."""
    return (day.month, day.day) == (2, 29) and bool(year % 4 or (not year % 100 and year % 400))


def _read(period: Period | None, year: int) -> date | None:
    found = _TOLD.fullmatch(period.edtf or "") if period is not None else None
    if found is None:
        return None
    month, day = int(found["month"]), int(found["day"])
    return _in_year(date(_NO_YEAR, month, day), year)


def _weekday(reading: Reading, one: DatedSpan, language: Language) -> int | None:
    """Give the number of the weekday that stands in or right before a day, Monday being 0."""
    if language.periods is None:
        return None
    told = tokenize(reading.text[max(0, one.start - _WEEKDAY_SIGNS) : one.end]).words
    return next((language.periods.weekdays[word] for word in reversed(told) if word in language.periods.weekdays), None)
