"""Dates in citations, as EDTF: "12 septembre 2022", "Sept. 12, 2022", "novembre-décembre 2022", "2019"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_NAMES = (
    "janvier janv january jan", "février fevrier févr fév fevr february feb", "mars march mar", "avril avr april apr",
    "mai may",
    "juin june jun", "juillet juill juil july jul", "août aout august aug", "septembre september sept sep",
    "octobre october oct", "novembre november nov", "décembre decembre déc dec december",
)  # fmt: skip
MONTHS: Mapping[str, int] = MappingProxyType(
    {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
)
# EDTF level 1 numbers the seasons from 21, spring first.
_SEASONS: Mapping[str, int] = MappingProxyType(
    {
        "printemps": 21,
        "spring": 21,
        "été": 22,
        "summer": 22,
        "automne": 23,
        "autumn": 23,
        "fall": 23,
        "hiver": 24,
        "winter": 24,
    }
)
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:\s?er|st|nd|rd|th)?"
_DATE = re.compile(
    rf"""(?<!\w)(?<!\d-)(?:
      (?P<iso>{_YEAR}-(?:1[0-2]|0[1-9])-(?:[0-2]\d|3[01]))(?![\d-])
    | (?:(?P<d1>{_DAY}){_ORDINAL}(?:\s?(?P<link>-|–|et|and|au|to)\s?(?P<d2>{_DAY}){_ORDINAL})?\s+)?
      (?:of\s)?(?P<m1>{_MONTH})\.?(?:\s?(?:-|–|/|et|and)\s?(?P<m2>{_MONTH})\.?)?,?\s+(?P<y1>{_YEAR})(?![\d])
    | (?P<m3>{_MONTH})\.?\s+(?P<d3>{_DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<d4>{_DAY}))?,?\s+(?P<y3>{_YEAR})(?!\d)
    | (?P<y5>{_YEAR}),\s(?P<m5>{_MONTH})\.?\s(?P<d5>{_DAY})(?![\d])
    | (?P<season>{"|".join(_SEASONS)})\s+(?P<y4>{_YEAR})(?!\d)
    | (?P<a>{_DAY})(?P<mark>[/.])(?P<b>{_DAY})(?P=mark)(?P<y6>{_YEAR})(?!\d)
    | (?P<circa>(?:ca?\.|circa|vers)\s?)?(?P<year>{_YEAR})
      (?:\s?[-–/]\s?(?P<until>{_YEAR}|\d\d))?(?P<letter>[a-z])?(?![\w/-]|\.\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


_FOUR_DIGITS = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date and where its words stand; `precision` is 1 for a year alone, 2 with a month or season, 3 with a day."""

    start: int
    end: int
    edtf: str
    precision: int


def find_dates(words: str) -> list[DateWords]:
    """Find the dates of a citation, in order; impossible days are no dates.

    A date of numbers alone is read day first, as French and most English print outside America has it, unless only
    the other order is possible.
    """
    if not _FOUR_DIGITS.search(words):
        return []
    found = [_read(match) for match in _DATE.finditer(words)]
    return [one for one in found if one is not None]


def _read(found: re.Match[str]) -> DateWords | None:
    edtf = _edtf(found)
    if edtf is None:
        return None
    last = edtf.split("/")[-1].rstrip("~")
    return DateWords(found.start(), found.end(), edtf, last.count("-") + 1)


def _edtf(found: re.Match[str]) -> str | None:
    group = found.groupdict()
    if group["iso"]:
        return _day(*(int(part) for part in group["iso"].split("-")))
    if group["y1"]:
        return _of_month(group)
    if group["y3"] or group["y5"]:
        year, month = int(group["y3"] or group["y5"]), MONTHS[(group["m3"] or group["m5"]).lower()]
        first = _day(year, month, int(group["d3"] or group["d5"]))
        last = _day(year, month, int(group["d4"])) if group["d4"] else None
        return f"{first}/{last}" if first and last else first
    if group["season"]:
        return f"{group['y4']}-{_SEASONS[group['season'].lower()]}"
    if group["y6"]:
        day, month, in_year = int(group["a"]), int(group["b"]), int(group["y6"])
        return _day(in_year, month, day) or _day(in_year, day, month)
    return _years(group)


def _of_month(group: dict[str, str | None]) -> str | None:
    year, month = int(group["y1"] or 0), MONTHS[(group["m1"] or "").lower()]
    if group["m2"]:
        second = MONTHS[group["m2"].lower()]
        # "30 April-2 May" has its day in the first month only.
        return f"{year:04d}-{month:02d}/{year:04d}-{second:02d}" if second > month else f"{year:04d}-{month:02d}"
    if not group["d1"]:
        return f"{year:04d}-{month:02d}"
    first = _day(year, month, int(group["d1"]))
    last = _day(year, month, int(group["d2"])) if group["d2"] else None
    if first and last:
        return f"{first}/{last}" if last > first else first
    return first


def _years(group: dict[str, str | None]) -> str | None:
    year = group["year"] or ""
    until = group["until"]
    if until and len(until) == 2:
        until = year[:2] + until
    if until and until > year:
        return f"{year}/{until}"
    return f"{year}~" if group["circa"] else year


def _day(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
