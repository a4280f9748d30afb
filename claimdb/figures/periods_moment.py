"""A moment as prose gives it, and what it is in the calendar: its EDTF form and its first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import NamedTuple

from claimdb.figures.periods_words import Shift

# Prose writes these years without saying that they are years; others are numbers.
FIRST_YEAR, LAST_YEAR = 1000, 2199

# First and last month of the parts of a year by their EDTF number (ISO 8601-2, 4.8: seasons of the northern
# hemisphere by whole months, quarters, four-month periods, halves).
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
WINTER = 24
FIRST_PART = {"quarter": (33, 4), "third": (37, 3), "half": (40, 2)}
_MONTHS_OF = {"mo": 1, "quarter": 3, "half": 6, "a": 12, "decade": 120, "century": 1200}


class Grain(StrEnum):
    """How finely a moment is told."""

    DAY = "day"
    MONTH = "month"
    PART = "part"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MONTHS = "months"
    WEEK = "week"
    UNBOUND = "unbound"


class Moment(NamedTuple):
    """A moment in tokens [first, last): its calendar fields as far as they are printed.

    `year` None: not printed, or not resolved. `month` is 1 to 12, or an EDTF number from 21 on for a part of a year. A
    decade and a century have their first year. `sure` tells what needs no word before it to be a
    date; `turn` is -1 for "last May", 1 for "next May"; `resolved` that the day of writing was used;
    `lasting` that the moment is the first of a time up to that day;
    `edged` that only an end of it is meant ("fin 2020"). Several months have their last one as `day`. `counted_from`
    is another moment of the text, as EDTF, that this one is told from ("the year before").
    """

    first: int
    last: int
    grain: Grain
    year: int | None = None
    month: int = 0
    day: int = 0
    sure: bool = True
    turn: int = 0
    resolved: bool = False
    lasting: bool = False
    edged: bool = False
    counted_from: str | None = None


UNBOUND_MOMENT = Moment(0, 0, Grain.UNBOUND)


class Span(NamedTuple):
    """EDTF and bounds, both days included; None where nobody can say."""

    edtf: str | None
    start: date | None
    end: date | None


UNBOUND = Span(None, None, None)


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    return 1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def span_of(moment: Moment) -> Span:
    """Give the EDTF form and the bounds of one moment."""
    bounds = bounds_of(moment)
    if bounds is None or moment.year is None:
        return Span(_yearless(moment), None, None)
    return Span(_alone(moment, moment.year), *bounds)


def span_between(first: Moment, last: Moment) -> Span | None:
    """Give the interval from one moment to another; None when it would end before it begins."""
    start, end = bounds_of(first), bounds_of(last)
    edtf = f"{_ends(first)[0]}/{_ends(last)[1]}"
    if start is None or end is None:
        return Span(edtf, None, None) if {first.grain, last.grain} <= {Grain.DAY, Grain.MONTH} else UNBOUND
    return Span(edtf, start[0], end[1]) if start[0] <= end[0] and start[1] <= end[1] and start != end else None


def span_since(moment: Moment) -> Span:
    """Give the interval that the moment opens, the moment included."""
    bounds = bounds_of(moment)
    return Span(f"{_ends(moment)[0]}/..", bounds[0], None) if bounds else UNBOUND


def span_until(moment: Moment) -> Span:
    """Give the interval that the moment closes, the moment included."""
    bounds = bounds_of(moment)
    return Span(f"../{_ends(moment)[1]}", None, bounds[1]) if bounds else UNBOUND


def neighbour(moment: Moment, by: int) -> Moment:
    """Give the next (1) or the previous (-1) moment of the same grain: "after 2015" begins with 2016."""
    bounds = bounds_of(moment)
    if bounds is None:
        return moment
    day = shift_day(bounds[1] if by > 0 else bounds[0], Shift("d", by))
    if day is None:
        return moment._replace(grain=Grain.UNBOUND, year=None)
    if moment.grain in {Grain.DAY, Grain.WEEK}:
        return moment._replace(grain=Grain.DAY, year=day.year, month=day.month, day=day.day)
    if moment.grain in {Grain.MONTH, Grain.MONTHS, Grain.PART}:
        return moment._replace(grain=Grain.MONTH, year=day.year, month=day.month)
    return moment._replace(grain=Grain.YEAR, year=day.year)


def bounds_of(moment: Moment) -> tuple[date, date] | None:
    """Give the first and the last day of a moment; None when its year is not known."""
    year = moment.year
    if year is None or moment.grain is Grain.UNBOUND or not MINYEAR <= year <= MAXYEAR:
        return None
    if moment.grain is Grain.DAY:
        return (day := date(year, moment.month, moment.day)), day
    if moment.grain is Grain.WEEK:
        return (day := date(year, moment.month, moment.day)), day + timedelta(days=6)
    if moment.grain is Grain.MONTHS:
        return _month_bounds(year, moment.month)[0], _month_bounds(year, moment.day)[1]
    if moment.grain in {Grain.MONTH, Grain.PART}:
        return _month_bounds(year, moment.month)
    length = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}[moment.grain]
    return date(year, 1, 1), date(year + length - 1, 12, 31)


def _month_bounds(year: int, month: int) -> tuple[date, date]:
    if month == WINTER:
        # "Winter 2021" is said of the one that ends in 2021 and of the one that begins then: both are allowed.
        return date(year, 1, 1), date(year + 1, 2, monthrange(year + 1, 2)[1])
    first, last = _PARTS.get(month, (month, month))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _alone(moment: Moment, year: int) -> str:
    """Give the EDTF of a moment that is no end of an interval."""
    if moment.grain is Grain.PART:
        return f"{year:04d}-{moment.month}"
    if moment.grain is Grain.DECADE:
        return f"{year // 10:03d}X"
    if moment.grain is Grain.CENTURY and year % 100 == 0:
        # "The 1800s" are 1800 to 1899, the nineteenth century is 1801 to 1900: EDTF has "18XX" for the first only.
        return f"{year // 100:02d}XX"
    first, last = _ends(moment)
    return first if first == last else f"{first}/{last}"


def _ends(moment: Moment) -> tuple[str, str]:
    """Give the calendar dates of the first and of the last thing that a moment covers (EDTF level 0)."""
    year = "XXXX" if moment.year is None else f"{moment.year:04d}"
    bounds = bounds_of(moment)
    if moment.grain is Grain.DAY:
        return (text := f"{year}-{moment.month:02d}-{moment.day:02d}"), text
    if moment.grain is Grain.MONTH:
        return (text := f"{year}-{moment.month:02d}"), text
    if bounds is None:
        return year, year
    if moment.grain is Grain.WEEK:
        return bounds[0].isoformat(), bounds[1].isoformat()
    length = 7 if moment.grain in {Grain.PART, Grain.MONTHS} else 4
    return bounds[0].isoformat()[:length], bounds[1].isoformat()[:length]


def _yearless(moment: Moment) -> str | None:
    return _ends(moment)[0] if moment.grain in {Grain.DAY, Grain.MONTH} else None


def resolve_year(moment: Moment, reference: date) -> Moment:
    """Give a moment without a year the one that lies nearest to the day of writing, or the last or next as `turn` says.

    A past moment is taken where two are as near. Unchanged when the day exists in none of the years.
    """
    able: list[tuple[tuple[int, int], Moment]] = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        if moment.grain is Grain.DAY and not is_date(year, moment.month, moment.day):
            continue
        tried = moment._replace(year=year, resolved=True)
        bounds = bounds_of(tried)
        if (
            bounds is None
            or (moment.turn < 0 and bounds[1] >= reference)
            or (moment.turn > 0 and bounds[0] <= reference)
        ):
            continue
        distance = max((bounds[0] - reference).days, (reference - bounds[1]).days, 0)
        able.append(((distance, year), tried))
    return min(able)[1] if able else moment


def shifted(first: int, last: int, shift: Shift, reference: date | None) -> Moment:
    """Give the year, month, week or day that lies `shift` units from the day of writing."""
    day = shift_day(reference, shift) if reference else None
    if day is None:
        return Moment(first, last, Grain.UNBOUND)
    grain, year, month = Grain.YEAR, day.year, 0
    match shift.unit:
        case "d":
            grain, month = Grain.DAY, day.month
        case "wk":
            day -= timedelta(days=day.weekday())
            grain, year, month = Grain.WEEK, day.year, day.month
        case "mo":
            grain, month = Grain.MONTH, day.month
        case "quarter" | "half":
            code, count = FIRST_PART[shift.unit]
            grain, month = Grain.PART, code + (day.month - 1) * count // 12
        case "decade":
            grain, year = Grain.DECADE, year // 10 * 10
        case "century":
            grain, year = Grain.CENTURY, (year - 1) // 100 * 100 + 1
    return Moment(first, last, grain, year, month, day.day if grain in {Grain.DAY, Grain.WEEK} else 0, resolved=True)


def shift_day(reference: date, shift: Shift) -> date | None:
    """Move a day by whole units; the day of the month is cut to what its month has. None outside the calendar."""
    days = {"d": 1, "wk": 7}.get(shift.unit)
    try:
        if days is not None:
            return reference + timedelta(days=days * shift.offset)
        months = reference.year * 12 + reference.month - 1 + _MONTHS_OF[shift.unit] * shift.offset
        year, month = divmod(months, 12)
        # A week or a decade around the day must stay inside the calendar too.
        if not 101 <= year <= MAXYEAR - 101:
            return None
        return date(year, month + 1, min(reference.day, monthrange(year, month + 1)[1]))
    except OverflowError:
        return None
