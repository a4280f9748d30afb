"""Dates and periods as they are stored: EDTF text with two day bounds."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimdb.record.failures import DayStandsFirst, UnreadableDate
from claimdb.values.calendar import read_calendar
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.interval import Interval
from claimdb.values.period import Period

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)


def read_edtf(text: str) -> Period:
    """Read EDTF (ISO 8601-2, levels 0 to 2) with the first and last day it allows, both included.

    Approximate and uncertain dates have the bounds of the plain ones; a side that is open, unknown or outside
    the years 1 to 9999 is None. Raises UnreadableDate.
    """
    plain = read_calendar(text)
    if plain is not None:
        return plain
    backwards = _DAY_FIRST.fullmatch(text.strip())
    if backwards is not None:
        day, month, year = (int(part) for part in backwards.groups())
        # Of 09/24/2022 the month stands first; of 12/09/2022 nothing says so, and most of the world does not write so.
        day, month = (month, day) if day <= 12 < month else (day, month)
        written = f"{year:04d}-{month:02d}-{day:02d}"
        if read_calendar(written) is not None:
            raise DayStandsFirst(text=text, day=written)
    # The grammar of all EDTF takes 190 ms to load; nearly every date is a plain one and does without.
    from claimdb.record.edtf_dates import read_any_edtf  # noqa: PLC0415

    return read_any_edtf(text)


def date_figure(wording: str, edtf: str) -> Figure:
    """Make the figure of a measure of kind date: its value is the ordinal of the day, its interval the day bounds.

    Day 1 is 1 January of the year 1 (proleptic Gregorian). Raises UnreadableDate, also for a date
    without both bounds.
    """
    period = read_edtf(edtf)
    if period.start is None or period.end is None:
        raise UnreadableDate(text=edtf)
    first, last = Decimal(period.start.toordinal()), Decimal(period.end.toordinal())
    span = Interval(first, last)
    figure = Figure(
        start=0,
        end=len(wording),
        wording=wording,
        kind=FigureKind.FIGURE,
        value=first,
        value_high=None,
        comparator=Comparator.EXACT,
        strict=span,
        printed=span,
        step=Decimal(1),
        unit="date",
    )
    return figure if first == last else replace(figure, value_high=last, comparator=Comparator.BETWEEN)
