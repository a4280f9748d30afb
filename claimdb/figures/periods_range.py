"""Ranges of moments: "de 2012 à 2019", "between April and July 2022", "3–5 mai 2021", "2012–19"."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from claimdb.figures.periods_dates import after_day
from claimdb.figures.periods_moment import (
    WINTER,
    Grain,
    Moment,
    bounds_of,
    is_date,
    resolve_year,
    shift_day,
    span_between,
)
from claimdb.figures.periods_relative import read_amount, read_behind
from claimdb.figures.periods_scan import HYPHENS, Scan, counts_something, skip
from claimdb.figures.periods_words import Shift
from claimdb.text.tokens import NUMERAL, WORD

# Behind these labels a pair of numbers is pages or parts ("pp. 1998-2005"); a season has years.
_NUMBERED = frozenset({"page", "number", "article", "decree", "volume", "identifier", "phone"})
_MONTHS = {"a": 12, "mo": 1, "quarter": 3}


class Range(NamedTuple):
    """Two moments, the first not after the second, and the token after the second."""

    first: Moment
    second: Moment
    last: int


def read_range(scan: Scan, at: int, links: frozenset[str] | None) -> Range | None:
    """Read two linked moments from token `at`.

    `links` are the link words of an opened range, None when nothing opened it.
    """
    closed = _closed(scan, at)
    if closed is not None:
        return closed
    first = read_behind(scan, at) or _day_alone(scan, skip(scan, at, scan.words.fillers))
    if first is None or first.lasting or first.grain is Grain.UNBOUND:
        return None
    dashed = _dash(scan, first.last)
    word = scan.tokens.word(first.last)
    linked = dashed or word in (scan.words.links if links is None else links)
    if not linked and word not in scan.language.joiners:
        return None
    second = _second(scan, first, dashed=dashed)
    if second is None or (not linked and not _are_neighbours(scan, first, second)) or _ends_dateline(first, second):
        return None
    if first.month == WINTER and dashed and first.year and second.year == first.year + 1:
        return _winter(first, second)
    fits = _fits(scan, first, second, opened=links is not None, dashed=dashed)
    completed = _complete(scan, first, second) if fits else None
    return None if completed is None or span_between(*completed) is None else Range(*completed, second.last)


def _ends_dateline(first: Moment, second: Moment) -> bool:
    """Tell what opens a story behind its date: "9 janvier 2024 – Sept personnes", "9 January 2024 – May said"."""
    return first.grain is Grain.DAY and bool(first.year) and second.grain is Grain.MONTH and not second.year


def _closed(scan: Scan, at: int) -> Range | None:
    """Read "three months to June 2023", "(the year) ended 31 March 2023", "douze mois clos en juin 2023"."""
    words, tokens = scan.words, scan.tokens
    start = at + (tokens.word(at) in scan.language.determiners)
    # "The year to June" may have been announced as a year.
    named = start - (tokens.word(start) in words.closing)
    unit = words.units.get(tokens.word(named), words.spans.get(tokens.word(named)))
    unit = "a" if tokens.word(named) in words.fiscal.first_words else unit
    single = unit in _MONTHS and tokens.word(named + 1) in words.closing
    amount = (named + 1, unit or "", 1) if single else read_amount(scan, start)
    if amount is None or tokens.word(amount[0]) not in words.closing or amount[1] not in _MONTHS:
        return None
    end = read_behind(scan, amount[0] + 1)
    bounds = bounds_of(end) if end is not None else None
    if end is None or bounds is None or end.grain not in {Grain.DAY, Grain.MONTH} or end.resolved:
        return None
    begin = shift_day(bounds[1] + timedelta(days=1), Shift("mo", -amount[2] * _MONTHS[amount[1]]))
    if begin is None:
        return None
    day = begin.day if end.grain is Grain.DAY else 0
    first = Moment(start, end.last, end.grain, begin.year, begin.month, day)
    return Range(first, end, end.last)


def _are_neighbours(scan: Scan, first: Moment, second: Moment) -> bool:
    """Tell two days in a row, "les 3 et 4 mai", "May 3 and 4", from a number and a date."""
    months = first.grain is second.grain is Grain.MONTH and first.year is None and second.year is not None
    if months and second.month == first.month + 1:
        # "In May and June 2021"
        return True
    days = first.grain is second.grain is Grain.DAY and first.year is None
    if not days or second.day != first.day + 1:
        return False
    led = scan.tokens.word(first.first - 1) in scan.words.before_days
    return first.month == second.month or (not first.month and led)


def _winter(first: Moment, second: Moment) -> Range:
    """Give "winter 2020-2021": December to February."""
    months = first._replace(grain=Grain.MONTH, month=12), second._replace(grain=Grain.MONTH, month=2)
    return Range(*months, second.last)


def _day_alone(scan: Scan, at: int) -> Moment | None:
    end = after_day(scan, at)
    glued = scan.tokens.glued(at) and scan.tokens.kind(at - 1) == NUMERAL
    return None if end == at or glued else Moment(at, end, Grain.DAY, None, 0, scan.small(at) or 0, sure=False)


def _dash(scan: Scan, at: int) -> bool:
    tokens = scan.tokens
    if tokens.word(at) not in HYPHENS | {"/"}:
        return False
    both = tokens.glued(at) == tokens.glued(at + 1)
    return both and (tokens.glued(at) or tokens.word(at) in {"-", "–"})


def _second(scan: Scan, first: Moment, *, dashed: bool) -> Moment | None:
    link = first.last
    if dashed and first.grain in {Grain.YEAR, Grain.PART} and scan.tokens.glued(link + 1):
        short = _short_year(scan, link + 1, first.year or 0)
        if short is not None:
            return short
    # "Up to", "jusqu’en": the second word of the link is among the fillers.
    # In a table the line may end at the dash.
    second = read_behind(scan, link + 1 + (dashed and scan.tokens.word(link + 1) == "\n"))
    if second is None and scan.words.month_first and first.grain is Grain.DAY and first.month:
        second = _day_of(scan, skip(scan, link + 1, scan.words.fillers), first)
    return second


def _short_year(scan: Scan, at: int, year: int) -> Moment | None:
    """Read the second year of "2012–19", also of "1999-00"."""
    number = scan.small(at)
    if number is None or len(scan.tokens.word(at)) != 2 or _stuck(scan, at + 1):
        return None
    last = year // 100 * 100 + number
    if last <= year:
        last += 100
    return Moment(at, at + 1, Grain.YEAR, last, sure=False) if last - year < 50 else None


def _stuck(scan: Scan, at: int) -> bool:
    tokens = scan.tokens
    if not tokens.glued(at):
        return False
    return (
        tokens.kind(at) != "s"
        or (tokens.word(at) in HYPHENS | {"/", "%", "€", "$"} and tokens.glued(at + 1))
        or tokens.word(at) in {"%", "€"}
    )


def _day_of(scan: Scan, at: int, first: Moment) -> Moment | None:
    """Read the second day of "May 3–5, 2021"."""
    end = after_day(scan, at)
    if end == at:
        return None
    here = end + (scan.tokens.word(end) == ",")
    year = scan.year(here)
    return Moment(at, here + 1 if year else end, Grain.DAY, year, first.month, scan.small(at) or 0)


def _fits(scan: Scan, first: Moment, second: Moment, *, opened: bool, dashed: bool) -> bool:
    """Tell two moments from two numbers that look like years."""
    if first.grain is Grain.DAY and not first.month:
        return second.grain is Grain.DAY and second.month > 0
    slashed = scan.tokens.word(first.last) == "/"
    if second.lasting or second.grain is Grain.UNBOUND or (first.grain is Grain.PART and second.grain is Grain.YEAR):
        return False
    if first.grain is not Grain.YEAR or second.grain is not Grain.YEAR:
        return (
            not slashed
            and (first.year is not None or second.grain is not Grain.YEAR)
            and (first.grain is not Grain.YEAR or first.sure or opened)
        )
    if _is_part_of_a_number(scan, first, second):
        return False
    if slashed and (second.year or 0) - (first.year or 0) != 1:
        return False
    counted = counts_something(scan, second.last)
    round_end = (first.year or 0) % 50 == 0 or (second.year or 0) % 50 == 0
    modern = (first.year or 0) >= 1500 and (second.year or 0) < 2150
    return (opened or modern) and not (counted and (round_end or not (opened or dashed)))


def _is_part_of_a_number(scan: Scan, first: Moment, second: Moment) -> bool:
    tokens = scan.tokens
    before = tokens.glued(first.first) and (
        tokens.word(first.first - 1) in HYPHENS | {"/", ".", ":"} or tokens.kind(first.first - 1) == WORD
    )
    named = first.first - 2 if tokens.word(first.first - 1) == "." else first.first - 1
    labelled = scan.language.labels.get(tokens.word(named)) in _NUMBERED
    return before or labelled or _stuck(scan, second.last)


def _complete(scan: Scan, first: Moment, second: Moment) -> tuple[Moment, Moment] | None:
    """Give each moment the year that only the other one has, or that of the day of writing."""
    if first.grain is Grain.DAY and not first.month:
        if first.day >= second.day:
            return None
        first = first._replace(month=second.month)
    if second.year is None and first.year is None and scan.reference is not None:
        second = resolve_year(second, scan.reference)
    if first.year is None and second.year is not None:
        later = (first.month, first.day) > (second.month, second.day or 32)
        first = first._replace(year=second.year - later, resolved=second.resolved)
    elif second.year is None and first.year is not None:
        if (second.month, second.day) <= (first.month, first.day):
            return None
        second = second._replace(year=first.year, resolved=first.resolved)
    for each in (first, second):
        if each.grain is Grain.DAY and not is_date(2000 if each.year is None else each.year, each.month, each.day):
            return None
    if first.year is None and bounds_of(second) is None and not {first.grain, second.grain} <= {Grain.DAY, Grain.MONTH}:
        return None
    return first, second
