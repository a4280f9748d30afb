"""Dates of tables in the shapes that tables have: EDTF, numbers with slashes or dots, words, quarters, times of day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from claimdb.interchange.table_failures import DayOrMonth, NoYear
from claimdb.reading import read_period
from claimdb.record.dates import read_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.values.calendar import read_calendar
from claimdb.values.period import Period

REMEMBERED = 4096
"""So many dates are remembered: tables have few, over and over."""


class DateOrder(StrEnum):
    """What stands first in 3/4/2022."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


_CLOCK = re.compile(
    r"(?:T|,?\s+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$",
    re.ASCII | re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)", re.ASCII)
_QUARTER = re.compile(r"(\d{4})[ -]?[QT]([1-4])|[QT]([1-4])[ /-]?(\d{4})", re.ASCII | re.IGNORECASE)
_SHAPES = (
    (re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})", re.ASCII), "{year}-{:02d}-{:02d}", (3, 4)),
    (re.compile(r"((?:1[5-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII), "{year}-{:02d}-{:02d}", (2, 3)),
    (re.compile(r"(0?[1-9]|1[0-2])/(?P<year>\d{4})", re.ASCII), "{year}-{:02d}", (1,)),
    (re.compile(r"(\d{4})[ -]?M(0?[1-9]|1[0-2])", re.ASCII | re.IGNORECASE), "{year}-{:02d}", (2,)),
    (re.compile(r"(\d{4})(?:\.0+|\s*\[YR\1\]|\s?(?:\*|†|‡|\[\w{1,3}\]))", re.ASCII), "{year}", ()),
)
"""Shapes of dates, each with how it is written in EDTF: the year is a group of that name, or the first."""
# A month by name, or two years with a dash or a slash.
_IN_WORDS = re.compile(r"[^\W\d_]{3}|^\d{4}\s?[–-]\s?\d{4}$|^\d{4}/\d\d$")
_GLUED_WORDS = re.compile(r"(?<=\w)-(?=[^\W\d])|(?<=[^\W\d])-(?=\d{4}\b)")


@lru_cache(maxsize=REMEMBERED)
def read_date(text: str, order: DateOrder | None, language: str) -> Period:
    """Read a date or period of a cell: what EDTF has, and what people write in tables.

    A time of day is left out. `order` says what stands first in 3/4/2022. Raises DayOrMonth where that is not known and
    either could be meant, NoYear for a day or month of no year, UnreadableDate for everything else that is none.
    """
    plain = read_calendar(text)
    if plain is not None:
        return plain
    day = _CLOCK.sub("", text.strip())
    written = _edtf_of(day, order)
    if written is not None:
        try:
            return read_edtf(written)
        except UnreadableDate as error:
            raise UnreadableDate(text=text) from error
    if _IN_WORDS.search(day):
        period = read_period(_GLUED_WORDS.sub(" ", day), language)
        if period is not None and period.edtf is not None:
            if period.edtf.startswith("XXXX"):
                raise NoYear(text=text)
            return Period(None, period.edtf, period.start, period.end)
    return read_edtf(text)


def date_order(texts: Iterable[str], language: str) -> DateOrder | None:
    """Tell what stands first in the dates of a table: where one number is no month, else as its language writes.

    None where nothing tells (English is written both ways), or where dates contradict one another.
    """
    days_first = months_first = 0
    for text in texts:
        found = _NUMBERS.fullmatch(_CLOCK.sub("", text.strip()))
        if found is not None and found[2] != ".":
            one, other = int(found[1]), int(found[3])
            days_first += one > 12 >= other
            months_first += other > 12 >= one
    if days_first and months_first:
        return None
    if days_first or months_first:
        return DateOrder.DAY_FIRST if days_first else DateOrder.MONTH_FIRST
    return None if language == "en" else DateOrder.DAY_FIRST


def _edtf_of(text: str, order: DateOrder | None) -> str | None:
    """Write a date of numbers in EDTF; None for any other shape."""
    numbers = _NUMBERS.fullmatch(text)
    if numbers is not None:
        return _day(text, numbers, order)
    for pattern, written, parts in _SHAPES:
        found = pattern.fullmatch(text)
        if found is not None:
            year = found.groupdict().get("year") or found[1]
            return written.format(*(int(found[part]) for part in parts), year=year)
    quarter = _QUARTER.fullmatch(text)
    # Quarters are 33 to 36 in EDTF.
    return f"{quarter[1] or quarter[4]}-{32 + int(quarter[2] or quarter[3])}" if quarter is not None else None


def _whole_year(text: str) -> str:
    # Two digits are of 1969 to 2068, as POSIX has it (strptime, %y).
    return text if len(text) == 4 else f"{'19' if text >= '69' else '20'}{text}"


def _day(text: str, found: re.Match[str], order: DateOrder | None) -> str | None:
    one, other, year = int(found[1]), int(found[3]), _whole_year(found[4])
    # With full stops the day stands first, in every language that writes so.
    first = DateOrder.DAY_FIRST if found[2] == "." else order
    if first is None and one <= 12 and other <= 12 and one != other:
        raise DayOrMonth(text=text, first=f"{year}-{other:02d}-{one:02d}", second=f"{year}-{one:02d}-{other:02d}")
    day, month = (one, other) if first is DateOrder.DAY_FIRST else (other, one)
    if first is None and one > 12:
        day, month = one, other
    return f"{year}-{month:02d}-{day:02d}"
