"""Plain calendar dates and intervals of them: the part of EDTF that nearly every date is."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from claimdb.values.period import Period

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?", re.ASCII)


def read_calendar(text: str) -> Period | None:
    """Read `2022`, `2022-09`, `2022-09-12`, or two of them around a slash (EDTF level 0, ISO 8601-2).

    A mark at the end of one (`~` about, `?` uncertain, `%` both) leaves its bounds as they are. Both days of the
    bounds are included. None for anything else, also for a day that no calendar has and an interval that ends
    before it begins.

    >>> read_calendar("2022-02").end
    datetime.date(2022, 2, 28)
    """
    edtf = text.strip()
    ends = [_bounds(part) for part in edtf.split("/")]
    if len(ends) > 2:
        return None
    first, last = ends[0], ends[-1]
    if first is None or last is None or first[0] > last[0] or first[1] > last[1]:
        return None
    return Period(None, edtf, first[0], last[1])


def _bounds(text: str) -> tuple[date, date] | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    length = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, length)
    return (date(year, month, day), date(year, month, day)) if 1 <= day <= length else None
