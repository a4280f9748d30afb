"""A time of day in a cell: "7:45 AM", "19h05", "2011-12-01 07:45", "Dec 1 - 7:45p", "7:45 PM (Estimated runway)".

It is kept as minutes since the midnight that began the day of the row, so that times compare as numbers: a quarter
past midnight of the day after is 1455. A row without a day takes that of the cell. What is estimated is hedged. A time
with a zone is not read: nobody says which zone the others are in.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from claimdb.interchange.table_failures import RowRefused, UnfitCell
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.interval import Interval
from claimdb.values.period import Period

CLOCK_UNIT = "min"
_MINUTES_A_DAY = 24 * 60
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = re.compile(
    r"(?<![\d:.,/-])(?P<hour>\d{1,2})(?:\s?h\s?|:)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])(?:\.?m\b\.?|(?![^\W\d_])|(?=[A-Z])))?",
    re.ASCII | re.IGNORECASE,
)
_DAY = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<year>\d{4}|\d\d)"
    rf"|(?P<month>{'|'.join(_MONTHS)})[a-z]*\.? (?P<day>\d{{1,2}})(?:,? (?P<of>\d{{4}}))?"
    rf"|(?P<first>\d{{1,2}})[ -](?P<named>{'|'.join(_MONTHS)})[a-z]*\.?,?[ -](?P<then>\d{{4}})",
    re.ASCII | re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|\bat\b|\b(?:actual|gate|local|runway)\b"
    r"|[\s,*()–-]+",
    re.ASCII | re.IGNORECASE,
)
_ESTIMATED = re.compile(r"\b(?:est\.|estimated\b|expected\b|estimée?\b|prévue?\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as a figure in minutes; `as_of` is the day of the cell, where the row has none."""

    figure: Figure
    as_of: Period | None = None


def read_clock(text: str, of_row: Period | None) -> Clock | None:
    """Read a cell that is a time of day and nothing else, or one with its date; None for any other.

    `of_row` is the day that the row gives. Raises RowRefused for a date whose day and month nobody can tell apart, and
    for one beside a row that gives no single day.
    """
    plain = text.replace("T", " ") if text[:4].isdigit() else text
    found = _CLOCK.search(plain)
    if found is None:
        return None
    minutes = _minutes(found)
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    dated = _DAY.search(rest)
    around = rest if dated is None else f"{rest[: dated.start()]} {rest[dated.end() :]}"
    firm = _ESTIMATED.sub("", around)
    unread = _BETWEEN.sub("", firm)
    clock = None if unread or minutes is None else _figure(text, minutes, hedged=firm != around)
    if dated is None:
        return None if clock is None else Clock(clock)
    if clock is None:
        raise RowRefused(UnfitCell(reason="a time of day with its date stands beside other words"), "value")
    row_day = of_row.start if of_row is not None and of_row.start == of_row.end else None
    if of_row is not None and row_day is None:
        raise RowRefused(UnfitCell(reason="a time of day needs a single day in as_of or period, or none"), "value")
    days = _days(dated, row_day)
    if not days:
        return None
    if row_day is not None:
        day = min(days, key=lambda one: (abs((one - row_day).days), one))
        return Clock(_later(clock, (day - row_day).days))
    if len(days) > 1:
        raise RowRefused(UnfitCell(reason="day and month can be taken for each other; write 2011-12-01 07:45"), "value")
    return Clock(clock, Period(None, days[0].isoformat(), days[0], days[0]))


def _minutes(found: re.Match[str]) -> Decimal | None:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if hour > 23 or (half and not hour):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    # A share of a minute is no finite decimal: seconds are left to the printed words.
    return Decimal(hour * 60 + int(found["minute"]))


def _days(dated: re.Match[str], of_row: date | None) -> list[date]:
    """Give the days that a date may be: two where day and month can be taken for each other."""
    if dated["iso"]:
        given = [tuple(int(part) for part in dated["iso"].split("-"))]
    elif dated["named"]:
        given = [(int(dated["then"]), _MONTHS.index(dated["named"].lower()) + 1, int(dated["first"]))]
    elif dated["month"]:
        years = [int(dated["of"])] if dated["of"] else _years(of_row)
        given = [(year, _MONTHS.index(dated["month"].lower()) + 1, int(dated["day"])) for year in years]
    else:
        year, one, two = int(dated["year"]), int(dated["one"]), int(dated["two"])
        year += 2000 if year < 100 else 0
        given = [(year, one, two), (year, two, one)]
    found = []
    for year, month, day in dict.fromkeys(given):
        with suppress(ValueError):
            found.append(date(year, month, day))
    return found


def _years(of_row: date | None) -> list[int]:
    return [] if of_row is None else [of_row.year - 1, of_row.year, of_row.year + 1]


def _later(clock: Figure, days: int) -> Figure:
    minutes = clock.value + _MINUTES_A_DAY * days
    exact = Interval(minutes, minutes)
    return replace(clock, value=minutes, strict=exact, printed=exact)


def _figure(text: str, minutes: Decimal, *, hedged: bool) -> Figure:
    exact = Interval(minutes, minutes)
    return Figure(
        start=0,
        end=len(text),
        wording=text,
        kind=FigureKind.FIGURE,
        value=minutes,
        value_high=None,
        comparator=Comparator.EXACT,
        strict=exact,
        printed=exact,
        step=Decimal(1),
        unit=CLOCK_UNIT,
        hedged=hedged,
    )
