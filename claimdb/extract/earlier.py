"""A time that is told from another one: "against 10 million the previous year"."""

from __future__ import annotations

import re

from claimdb.extract.attribution import phrase_at
from claimdb.extract.words import Words
from claimdb.text.tokens import Tokens
from claimdb.values.calendar import read_calendar
from claimdb.values.period import Period

_EDTF = re.compile(r"(?P<year>\d{4})(?P<rest>-\d{2})?")
# "(in | the year before": what may stand between a figure and the words of its time.
_MOST_BETWEEN = 2


def is_of_year_before(tokens: Tokens, first: int, end: int, words: Words) -> bool:
    """Tell a figure on tokens `first` to `end` that is said of the year before: its words follow, or open all."""
    skipped = words.prepositions | words.conjunctions | {"("}
    for begin, last in ((end, end + _MOST_BETWEEN), (0, first - 1)):
        at = begin
        while at < last and not _tells_year(tokens, at, words) and tokens.word(at) in skipped:
            at += 1
        if _tells_year(tokens, at, words) and (begin == end or at < first):
            return True
    return False


def _tells_year(tokens: Tokens, at: int, words: Words) -> bool:
    end = phrase_at(tokens, at, words.years_before)
    # "A year before | the war", "a year earlier | than planned" is of another time than the one told.
    return end is not None and tokens.word(end) not in words.determiners and phrase_at(tokens, end, words.bases) is None


def year_before(period: Period | None) -> Period | None:
    """Give the year before a year, or that month of the year before; None of what is neither."""
    found = _EDTF.fullmatch(period.edtf or "") if period else None
    if found is None or int(found["year"]) < 2 or period is None:
        return None
    edtf = f"{int(found['year']) - 1:04}{found['rest'] or ''}"
    bounds = read_calendar(edtf)
    return Period(None, edtf, bounds.start, bounds.end, period.edtf) if bounds else None
