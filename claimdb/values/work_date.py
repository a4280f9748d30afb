"""Dates of works: the date object of CSL-JSON, and the EDTF text it stands for.

CSL-JSON (citation-style-language/schema, csl-data.json 1.0.2) writes a date as
`{"date-parts": [[2022, 9, 12]], "season": 3, "circa": true}`, or as free text
under `literal`. EDTF (ISO 8601-2) says more: `2022-09?/..`. What the object
cannot say is kept beside it, see `Work.issued`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from functools import lru_cache

_DAY = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?")
_PART = (
    r"(?:[~?%]?-?[\dX]{4}(?:-[~?%]?[\dX]{2}(?:-[~?%]?[\dX]{2})?)?"
    r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?[~?%]?|Y-?\d{5,9})"
)
_EDTF = re.compile(
    rf"{_PART}|(?:{_PART}|\.\.)?/(?:{_PART}|\.\.)?|[\[{{](?:\.\.)?{_PART}(?:(?:,|\.\.){_PART})*(?:\.\.)?[\]}}]"
)
_FIRST_SEASON, _LAST_SEASON = 21, 24


def csl_date(edtf: str) -> dict[str, object]:
    """Read EDTF text as a CSL date object; what is no plain date or range becomes `literal`.

    `2022-09~` gives date-parts with circa, `2022-22` a season (2 = summer),
    `2022/2023` two date-parts. Times of day are dropped and open ranges keep
    their known start: `edtf_text(csl_date(e)) == e` tells whether anything was lost.
    """
    text = edtf.strip()
    ends = text.split("/")
    if len(ends) == 2 and ends[1] in {"", ".."}:
        ends = ends[:1]
    read = [_DAY.fullmatch(end.split("T")[0]) for end in ends]
    if not 1 <= len(read) <= 2:
        return {"literal": text}
    parts: list[list[int]] = []
    circa = False
    for end in read:
        if end is None:
            return {"literal": text}
        numbers = [int(number) for number in end.groups()[:3] if number is not None]
        if not is_day(numbers, seasons=True):
            return {"literal": text}
        parts.append(numbers)
        circa = circa or end[4] is not None
    date: dict[str, object] = {"date-parts": parts}
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] >= _FIRST_SEASON:
        date = {"date-parts": [parts[0][:1]], "season": parts[0][1] - _FIRST_SEASON + 1}
    return date | {"circa": True} if circa else date


def edtf_text(date: Mapping[str, object]) -> str | None:
    """Write a CSL date object as EDTF; None if it names no possible date.

    `circa` becomes `~`. A literal counts only if it is EDTF itself.
    """
    given = date.get("date-parts")
    if len(date) == 1 and isinstance(given, list) and len(given) == 1 and isinstance(given[0], list):
        numbers = tuple(given[0])
        if 1 <= len(numbers) <= 3 and set(map(type, numbers)) == {int}:
            # One day, as most dates are.
            return _day_text(numbers)
    parts = date_parts(date)
    if parts:
        season = _whole(date.get("season"))
        if season is not None and len(parts) == 1 and len(parts[0]) == 1 and 1 <= season <= 4:
            parts = [[parts[0][0], season + _FIRST_SEASON - 1]]
        if not all(is_day(part, seasons=True) for part in parts):
            return None
        mark = "~" if date.get("circa") else ""
        return _written(parts[0]) + mark if len(parts) == 1 else "/".join(_written(part) + mark for part in parts)
    literal = date.get("literal", date.get("raw"))
    return literal if isinstance(literal, str) and _is_edtf(literal) else None


@lru_cache(maxsize=4096)
def _day_text(numbers: tuple[int, ...]) -> str | None:
    return _written(numbers) if is_day(numbers, seasons=True) else None


def date_parts(date: Mapping[str, object]) -> list[list[int]]:
    """Give the one or two `[year, month, day]` lists of a CSL date, as whole numbers.

    Empty when there are none, or when one of them is no number.
    """
    given = date.get("date-parts")
    if not isinstance(given, list | tuple):
        return []
    parts: list[list[int]] = []
    for part in given[:2]:
        if not isinstance(part, list | tuple) or not part:
            return parts
        numbers = [_whole(number) for number in part[:3]]
        while numbers and numbers[-1] is None:
            numbers.pop()
        whole = [number for number in numbers if number is not None]
        if not whole or len(whole) != len(numbers):
            return []
        parts.append(whole)
    return parts


def is_day(parts: Sequence[int], *, seasons: bool = False) -> bool:
    """Tell whether `[year]`, `[year, month]` or `[year, month, day]` is in the calendar."""
    if len(parts) < 2:
        return bool(parts) and abs(parts[0]) <= 9999
    month = parts[1]
    if seasons and len(parts) == 2 and _FIRST_SEASON <= month <= _LAST_SEASON:
        return True
    if not 1 <= month <= 12 or abs(parts[0]) > 9999:
        return False
    # Leap years repeat every 400 years, so years before 1 borrow a later calendar.
    return len(parts) == 2 or 1 <= parts[2] <= monthrange(parts[0] % 400 + 400, month)[1]


def _is_edtf(text: str) -> bool:
    """Tell whether text has the shape of EDTF and names no day that the calendar lacks."""
    if not _EDTF.fullmatch(text) or not re.search(r"\d", text):
        return False
    plain = (re.sub(r"[~?%]", "", part).split("T")[0] for part in re.findall(_PART, text))
    days = (_DAY.fullmatch(part) for part in plain)
    return all(is_day([int(n) for n in day.groups()[:3] if n is not None], seasons=True) for day in days if day)


def _written(part: Sequence[int]) -> str:
    year = f"{part[0]:04d}" if part[0] >= 0 else f"-{-part[0]:04d}"
    if len(part) == 3:
        return f"{year}-{part[1]:02d}-{part[2]:02d}"
    return "-".join([year, *(f"{number:02d}" for number in part[1:])])


def _whole(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", value):
        return int(value)
    return None
