"""Periods and dates: as written, as EDTF, and as two day bounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, or an as-of date, as a document gives it.

    `text` is as printed (None when only the EDTF form was given), `edtf` the
    ISO 8601-2 form, `start` and `end` its first and last day, both included
    (None leaves that side open or not expressible in years 1 to 9999).
    `resolved_from` says what a relative or undated period was resolved
    against, e.g. "document date 2022-09"; None when the words say it all.
    """

    text: str | None
    edtf: str | None
    start: date | None
    end: date | None
    resolved_from: str | None = None
