"""Dates, months and years: one moment at one place of a text."""

from __future__ import annotations

import re

from claimdb.figures.periods_moment import Grain, Moment, is_date
from claimdb.figures.periods_parts import read_part_led_by_number, read_part_led_by_word
from claimdb.figures.periods_scan import Scan, counts_something, skip, year_behind
from claimdb.text.patterns import late
from claimdb.text.tokens import NUMERAL, WORD

_DOTTED = late(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z", re.ASCII)


def read_moment(scan: Scan, at: int) -> Moment | None:
    """Read the longest date, month, part of a year, year, decade or century that begins at token `at`."""
    if scan.tokens.kind(at) == NUMERAL:
        return _numeral_led(scan, at)
    edge = scan.words.edges.find(scan.tokens, at)
    if edge is None:
        return _word_led(scan, at)
    here = skip(scan, edge.end, scan.words.fillers)
    inner = _numeral_led(scan, here) if scan.tokens.kind(here) == NUMERAL else _word_led(scan, here)
    return inner._replace(first=at, sure=True, edged=True) if inner and inner.grain is not Grain.UNBOUND else None


def _word_led(scan: Scan, at: int) -> Moment | None:
    if scan.tokens.word(at) in scan.words.weekdays:
        return _after_weekday(scan, at)
    if scan.month(at):
        return _month_led(scan, at)
    if scan.language.ordinals.get(scan.tokens.word(at)) == 1:
        first = _first_day(scan, at)
        if first is not None:
            return first
    season = scan.language.seasons.get(scan.tokens.word(at))
    if season:
        return _with_year(scan, at, at + 1, season)
    return read_part_led_by_word(scan, at)


def _numeral_led(scan: Scan, at: int) -> Moment | None:
    return (
        _iso(scan, at)
        or _slashed(scan, at)
        or _day_first(scan, at)
        or read_part_led_by_number(scan, at)
        or _plain_year(scan, at)
    )


def _iso(scan: Scan, at: int) -> Moment | None:
    tokens = scan.tokens
    mark = tokens.word(at + 1)
    if mark not in {"-", "/"} or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    year, month = scan.year(at), scan.small(at + 2)
    if year is None or month is None or len(tokens.word(at + 2)) != 2:
        return None
    day = scan.small(at + 4)
    full = tokens.word(at + 3) == mark and tokens.glued(at + 3) and tokens.glued(at + 4)
    if full and day is not None and is_date(year, month, day):
        return None if _runs_on(scan, at + 5) else Moment(at, at + 5, Grain.DAY, year, month, day)
    # "2009-10" may be a season of two years; a month that cannot be one is a month.
    if full or mark == "/" or not 1 <= month <= 12 or month > year % 100 or _runs_on(scan, at + 3):
        return None
    return Moment(at, at + 3, Grain.MONTH, year, month)


def _runs_on(scan: Scan, at: int) -> bool:
    """Tell whether digits or another part is glued on, as in a number of a standard or a telephone."""
    tokens = scan.tokens
    if not tokens.glued(at):
        return False
    # A time stands behind its date: "2021-04-03T10:00".
    return tokens.kind(at) == NUMERAL or (tokens.word(at) in {"-", "/"} and tokens.glued(at + 1))


def _slashed(scan: Scan, at: int) -> Moment | None:
    tokens = scan.tokens
    dotted = _DOTTED.fullmatch(tokens.word(at))
    if dotted:
        day, month, year = (int(part) for part in dotted.groups())
        return _day(at, at + 1, year, month, day)
    mark = tokens.word(at + 1)
    if mark not in {"/", "-"} or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    if tokens.word(at + 3) != mark or not (tokens.glued(at + 3) and tokens.glued(at + 4)):
        return _month_in_digits(scan, at) if mark == "/" else None
    first, second, year_read = scan.small(at), scan.small(at + 2), scan.year(at + 4)
    if first is None or second is None or year_read is None or _runs_on(scan, at + 5):
        return None
    if not scan.words.day_first and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if scan.words.day_first or first > 12 else (second, first)
    return _day(at, at + 5, year_read, month, day)


def _month_in_digits(scan: Scan, at: int) -> Moment | None:
    """Read "03/2020" where a date is expected; in prose it may number a file."""
    month, year = scan.small(at), scan.year(at + 2)
    usable = scan.lenient and month is not None and 1 <= month <= 12 and not scan.tokens.glued(at + 3)
    return Moment(at, at + 3, Grain.MONTH, year, month or 0) if usable and year is not None else None


def _day(first: int, last: int, year: int | None, month: int, day: int) -> Moment | None:
    # Without a year 29 February is a day: 2000 has it.
    if not is_date(2000 if year is None else year, month, day):
        return None
    return Moment(first, last, Grain.DAY, year, month, day)


def after_day(scan: Scan, at: int) -> int:
    """Give the token after a day of the month ("1er", "8th", "8"), or `at` when there is none."""
    number = scan.small(at)
    if number is None or not 1 <= number <= 31 or (scan.tokens.glued(at) and scan.tokens.kind(at - 1) == WORD
                                                   and scan.tokens.printed(at - 1)[-1:] not in "'’"):  # fmt: skip
        return at
    glued = scan.tokens.glued(at + 1) and scan.tokens.kind(at + 1) == WORD
    if glued:
        return at + 2 if scan.tokens.word(at + 1) in scan.language.ordinal_suffixes else at
    return at + 1


def _day_first(scan: Scan, at: int) -> Moment | None:
    here = after_day(scan, at)
    if here == at:
        return None
    if scan.tokens.word(here) in scan.words.dating | {"."} and scan.month(here + 1):
        here += 1
    month = scan.month(here)
    if not month:
        return None
    end = scan.after_month(here)
    end, year = year_behind(scan, end)
    return _turned(scan, _day(at, end, year, month, scan.small(at) or 0))


def _first_day(scan: Scan, at: int) -> Moment | None:
    """Read "le premier janvier 2020", "the first of January 2020"."""
    here = at + 1 + (scan.tokens.word(at + 1) in scan.words.dating)
    month = scan.month(here)
    if not month:
        return None
    end, year = year_behind(scan, scan.after_month(here))
    return _turned(scan, _day(at, end, year, month, 1))


def _month_led(scan: Scan, at: int) -> Moment | None:
    month = scan.month(at)
    end = scan.after_month(at)
    if scan.small(at - 1) is not None:
        # A number before a month that was not read with it is a day that the month does not have.
        return None
    if scan.words.month_first:
        day_end = after_day(scan, end)
        if day_end > end:
            year_end, year = year_behind(scan, day_end)
            read = _day(at, year_end, year, month, scan.small(end) or 0)
            # "In May 20 people": the number counts what follows; "on" tells a day.
            if read is None:
                # A day that the month does not have is no date, and leaves none.
                return None
            told = scan.tokens.word(at - 1) in scan.words.on_day
            counts = year is None and counts_something(scan, year_end) and not told
            if not counts:
                return _turned(scan, read)
    return _with_year(scan, at, end, month)


def _with_year(scan: Scan, first: int, end: int, month: int) -> Moment | None:
    """Finish a month or a season: with its year, with "last" or "next", or bare."""
    grain = Grain.MONTH if month <= 12 else Grain.PART
    last, year = year_behind(scan, end)
    if year is None and scan.tokens.word(first) in scan.words.guests:
        return None
    found = Moment(first, last, grain, year, month, sure=year is not None)
    return found if year is not None else _turned(scan, found)


def _turned(scan: Scan, found: Moment | None) -> Moment | None:
    """Take "dernier" or "prochain" behind, "last" or "next" before."""
    if found is None or found.year is not None:
        return found
    before = scan.words.turns_before
    at = found.first - 1 if before else found.last
    word = scan.tokens.word(at)
    if scan.tokens.word(found.first - 1) in scan.words.present:
        return found._replace(first=found.first - 1, sure=True)
    if word not in scan.words.past and word not in scan.words.coming:
        return found
    turn = -1 if word in scan.words.past else 1
    return found._replace(first=min(at, found.first), last=max(at + 1, found.last), turn=turn, sure=True)


def _after_weekday(scan: Scan, at: int) -> Moment | None:
    here = skip(scan, at + 1, scan.words.weekday_articles | {","})
    if scan.tokens.word(here) in scan.words.weekdays:
        return None
    found = _numeral_led(scan, here) if scan.tokens.kind(here) == NUMERAL else _word_led(scan, here)
    return found._replace(first=at) if found and found.grain is Grain.DAY else None


def _plain_year(scan: Scan, at: int) -> Moment | None:
    year = scan.year(at)
    return None if year is None else Moment(at, at + 1, Grain.YEAR, year, sure=scan.lenient)
