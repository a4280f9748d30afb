"""The day on which a plain text says, in the lines at its head, that it was published; none is guessed."""

from __future__ import annotations

import re
from itertools import islice

from claimdb.sources.dates import read_date

# Title, standfirst, byline, date; a longer line is a paragraph.
_HEAD_LINES, _LONGEST = 8, 160
_DAY_DATE = (
    r"(?P<date>\d{4}-\d\d-\d\d|\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]{3,10}\.?,?\s+\d{4}"
    r"|[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)"
)
_WEEKDAY = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?)[.,]?\s+)?"
)
_MADE = r"(?:(?:first|initialement)\s+)?(?:publiée?|mise?\s+en\s+ligne|parue?|postée?|published|posted|issued|released)"
_TIME = r"(?:\s*(?:,|-|–|\||à|at)?\s*\d{1,2}\s*[h:.]\s*\d{0,2}\s*(?:[ap]\.?m\.?|[A-Z]{2,4})?)?"
_LEAD = rf"(?:(?:on|le)\s+)?{_WEEKDAY}"
_REST = (
    r"\s*\.?(?:\s*[|·•–—(-].*|\s*,\s*(?:last\s+)?(?:updated?|modified|edited|mise?\s+à\s+jour|modifiée?|by|par)\b.*)?"
)
_LABELLED = re.compile(
    rf"(?:{_MADE}|publication(?:\s+date)?|date(?:\s+de\s+(?:publication|parution)|\s+published)?)\s*:?\s*"
    rf"{_LEAD}{_DAY_DATE}{_TIME}{_REST}",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"(?i:by|par)\s+(?=[A-ZÀ-Þ])[^.!?:;\d]{{2,80}}?\s*[,|·•–—-]\s*(?i:(?:{_MADE}\s+)?{_LEAD}){_DAY_DATE}{_TIME}{_REST}"
)
_ALONE = re.compile(rf"(?:[A-ZÀ-Þ][\w’' -]{{1,30}},\s*)?(?i:{_LEAD}){_DAY_DATE}{_TIME}\s*\.?")
_AGENCY = r"(?:\s*\([^()\d]{2,30}\))?"
# "ALN, 14 March 2024 (NPA) – A boat …", "14 March 2024. A boat …": what opens the first paragraph of a dispatch.
_DATELINE = re.compile(
    rf"(?:[A-ZÀ-Þ][\w’'-]*(?:[ ,]+[\w’'-]+){{0,4}}?{_AGENCY}\s*,\s*)?"
    rf"(?i:{_LEAD}){_DAY_DATE}{_AGENCY}\s*[–—:.-]\s+(?=\S)"
)


def find_issued(text: str) -> str | None:
    r"""Find the day of publication at the head of a text, as EDTF: in a label, in a byline, else alone in its line.

    Two days that stand alone are those of a chronicle. A month or a year is none: a title may name one.

    >>> find_issued("Boats of spring\n\nBy Ann Lee, 3 March 2022\n\nThe port holds 54 boats.")
    '2022-03-03'
    """
    alone: set[str] = set()
    opening: set[str] = set()
    is_told = False
    for line in islice((" ".join(line.split()) for line in text.splitlines() if line.strip()), _HEAD_LINES):
        if (day := _day(_DATELINE.match(line))) is not None and (opening or not is_told):
            opening.add(day)
        is_told = is_told or line.endswith(".") or len(line) > _LONGEST
        if len(line) > _LONGEST:
            break
        said = _day(_LABELLED.fullmatch(line)) or _day(_BYLINE.fullmatch(line))
        if said is not None:
            return said
        if (day := _day(_ALONE.fullmatch(line))) is not None:
            alone.add(day)
    found = alone or opening
    return found.pop() if len(found) == 1 else None


def _day(found: re.Match[str] | None) -> str | None:
    day = read_date(found["date"]) if found else None
    return day if day is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
