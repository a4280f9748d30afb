"""Days, periods and EDTF dates in words, in English and French.

Reads the levels 0 and 1 of EDTF that the records hold (ISO 8601-2:2019, annex A), with seasons and
a decade as 201X; what is not among them is shown as it is written.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from claimdb.report.language import translate
from claimdb.values.period import Period

# fmt: off
_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre"),
}
# fmt: on
_SEASONS = {"21": "spring {year}", "22": "summer {year}", "23": "autumn {year}", "24": "winter {year}"}
_DATE = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%])?")
_UNSPECIFIED = re.compile(r"(?P<digits>\d{2})(?:(?P<decade>\d)X|XX)")


@lru_cache(maxsize=4096)
def day(value: date, lang: str) -> str:
    """Write a day: 24 November 2026, 1er octobre 2003."""
    return _day(value.year, value.month, value.day, lang)


def moment(value: datetime, lang: str) -> str:
    """Write a moment to the minute, in UTC."""
    utc = value.astimezone(UTC)
    return translate("{day}, {time} UTC", lang, day=day(utc.date(), lang), time=f"{utc:%H:%M}")


def period(value: Period | str | None, lang: str) -> str | None:
    """Write a period, or an EDTF text, in words; None stays None.

    A period without EDTF is written by its bounds, one without bounds as printed.

    >>> period("2021-04/2022-07", "en"), period("2022-09~", "fr"), period("../2020", "en")
    ('April 2021 to July 2022', 'vers septembre 2022', 'until 2020')
    """
    if value is None:
        return None
    if isinstance(value, Period):
        edtf = value.edtf or _bounds(value)
        return period(edtf, lang) if edtf else value.text
    start, slash, end = value.partition("/")
    if not slash:
        return _one(value, lang)
    return _stretch(start, end, lang)


def as_of(value: Period | str, lang: str) -> str:
    """Write an as-of date in words: as of September 2022, au 12 septembre 2022."""
    written = period(value, lang)
    edtf = value.edtf if isinstance(value, Period) else value
    if edtf is not None and _is_day(edtf):
        return translate("as of {day}", lang, day=written)
    return translate("as of {date}", lang, date=written)


def _stretch(start: str, end: str, lang: str) -> str:
    # Days take an article in French, months and years do not: hence two templates for each phrase.
    if start in {"", ".."} and end in {"", ".."}:
        return translate("at any time", lang)
    first, last = _one(start, lang), _one(end, lang)
    if start in {"", ".."}:
        return translate("until {day}", lang, day=last) if _is_day(end) else translate("until {date}", lang, date=last)
    if end in {"", ".."}:
        return (
            translate("since {day}", lang, day=first) if _is_day(start) else translate("since {date}", lang, date=first)
        )
    if _is_day(start) and _is_day(end):
        return translate("{first_day} to {last_day}", lang, first_day=first, last_day=last)
    joined = translate("{first} to {last}", lang, first=first, last=last)
    return _elide(joined) if lang == "fr" else joined


def _is_day(edtf: str) -> bool:
    found = _DATE.fullmatch(edtf)
    return found is not None and found["day"] is not None and not found["mark"]


def _elide(text: str) -> str:
    return re.sub(r"^de (?=[aeéo])", "d’", text)


@lru_cache(maxsize=4096)
def _one(edtf: str, lang: str) -> str:
    found = _DATE.fullmatch(edtf)
    if found is None:
        unspecified = _UNSPECIFIED.fullmatch(edtf)
        return _decade(unspecified, lang) if unspecified else edtf
    written = _calendar(found["year"], found["month"], found["day"], lang)
    if written is None:
        return edtf
    if found["mark"] == "~":
        return translate("about {date}", lang, date=written)
    if found["mark"]:
        template = "{date} (uncertain)" if found["mark"] == "?" else "about {date} (uncertain)"
        return translate(template, lang, date=written)
    return written


def _calendar(year: str, month: str | None, day_of_month: str | None, lang: str) -> str | None:
    if month is None:
        return year
    if month in _SEASONS and day_of_month is None:
        return translate(_SEASONS[month], lang, year=year)
    if not 1 <= int(month) <= 12:
        return None
    if day_of_month is None:
        return translate("{month} {year}", lang, month=_MONTHS[_known(lang)][int(month) - 1], year=year)
    return _day(year, int(month), int(day_of_month), lang)


def _day(year: int | str, month: int, day_of_month: int, lang: str) -> str:
    name = _MONTHS[_known(lang)][month - 1]
    shown = "1er" if lang == "fr" and day_of_month == 1 else str(day_of_month)
    return translate("{day} {month} {year}", lang, day=shown, month=name, year=year)


def _decade(found: re.Match[str], lang: str) -> str:
    if found["decade"] is None:
        return translate("the years {first} to {last}", lang, first=f"{found['digits']}00", last=f"{found['digits']}99")
    return translate("the {year}s", lang, year=f"{found['digits']}{found['decade']}0")


def _bounds(value: Period) -> str | None:
    if value.start is None and value.end is None:
        return None
    if value.start == value.end and value.start is not None:
        return value.start.isoformat()
    start = value.start.isoformat() if value.start else ".."
    return f"{start}/{value.end.isoformat() if value.end else '..'}"


def _known(lang: str) -> str:
    return lang if lang in _MONTHS else "en"
