"""Dates as documents write them of themselves, as EDTF; what is no plain date stays away."""

from __future__ import annotations

import re

from claimdb.figures.periods import read_period
from claimdb.values.calendar import read_calendar

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?")


def read_date(given: str) -> str | None:
    """Read a date as EDTF: ISO 8601 with or without a time, `2022/09/12`, `20220912`, or words in French or English.

    The day is the one written, whatever its time zone. `12/09/2022`, which is two days in two countries, is none.

    >>> read_date("2022-09-12T23:30:00-05:00"), read_date("12 septembre 2022"), read_date("12/09/2022")
    ('2022-09-12', '2022-09-12', None)
    """
    text = given.strip()
    for pattern in (_ISO, _SLASHED, _COMPACT):
        if found := pattern.fullmatch(text):
            parts = [part for part in found.groups() if part]
            written = "-".join([parts[0], *(part.zfill(2) for part in parts[1:])])
            return written if read_calendar(written) else None
    if re.fullmatch(r"\d{4}(?:-\d{2})?", text):
        return text if read_calendar(text) else None
    if len(text) > 60 or re.search(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", text):
        return None
    for language in ("fr", "en"):
        period = read_period(text, language)
        if period is not None and period.edtf and period.resolved_from is None and read_calendar(period.edtf):
            return period.edtf
    return None
