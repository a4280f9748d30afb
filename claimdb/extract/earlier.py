"""A time that is told from another one: "against 10 million the previous year"."""

from __future__ import annotations

import re

from claimdb.extract.attribution import phrase_at
from claimdb.extract.words import Words
from claimdb.record.dates import read_edtf
from claimdb.record.failures import UnreadableDate
from claimdb.text.tokens import Tokens
from claimdb.values.period import Period

_EDTF = re.compile(r"(?P<year>\d{4})(?P<rest>-\d{2})?")


def is_of_year_before(tokens: Tokens, first: int, end: int, words: Words) -> bool:
    """Tell a figure on tokens `first` to `end` that is said of the year before: its words follow, or open all."""
    if _tells_year(tokens, end + (tokens.word(end) == "("), words):
        return True
    opening = 0
    while opening < first and tokens.words[opening] in words.conjunctions:
        opening += 1
    return opening < first and _tells_year(tokens, opening, words)


def _tells_year(tokens: Tokens, at: int, words: Words) -> bool:
    end = phrase_at(tokens, at, words.years_before)
    # "A year before | the war", "a year earlier | than planned" is of another time than the one told.
    return end is not None and tokens.word(end) not in words.determiners and phrase_at(tokens, end, words.bases) is None


def year_before(period: Period | None) -> Period | None:
    """Give the year before a year, or that month or quarter of the year before; None of what is none of these."""
    found = _EDTF.fullmatch(period.edtf or "") if period else None
    if found is None or int(found["year"]) < 2 or period is None:
        return None
    edtf = f"{int(found['year']) - 1:04}{found['rest'] or ''}"
    try:
        bounds = read_edtf(edtf)
    except UnreadableDate:
        return None
    return Period(None, edtf, bounds.start, bounds.end, period.edtf)
