"""Periods and dates in prose, French and English: where they stand, and what they are in the calendar.

A bare number of four digits is a year only behind a word that announces one, in brackets, or in a range
or list of years; whatever could as well count something is left unread. Calendar years are those of the
proleptic Gregorian calendar, years 1000 to 2199.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from claimdb.figures.language import Language
from claimdb.figures.languages import LANGUAGES, load_language
from claimdb.figures.periods_anchored import Anchor
from claimdb.figures.periods_moment import (
    UNBOUND,
    UNBOUND_MOMENT,
    Grain,
    Moment,
    Span,
    neighbour,
    resolve_year,
    span_between,
    span_of,
    span_since,
    span_until,
)
from claimdb.figures.periods_range import Range, read_range
from claimdb.figures.periods_relative import read_any, read_behind
from claimdb.figures.periods_scan import HYPHENS, LONGEST_LEAD, Scan, counts_something, mark_begins
from claimdb.figures.periods_words import Role, Shift
from claimdb.text.tokens import NUMERAL, SIGN, Tokens, tokenize
from claimdb.values.calendar import read_calendar
from claimdb.values.period import Period

# A value in a table is a few words; a paragraph is none.
LONGEST_VALUE = 200
_CLOSING = frozenset(").,;:]")
# What ends a sentence, or makes the end of one likely; and how long one may be.
_ENDINGS = frozenset(".!?\n")
_SENTENCE = 40
_FIRST_MODERN = 1900


class FoundPeriod(NamedTuple):
    """A period in tokens [first, last)."""

    first: int
    last: int
    period: Period


def find_periods(tokens: Tokens, language: Language, *, reference: date | None = None) -> list[FoundPeriod]:
    """Find the dates and periods of a text, in order, none overlapping.

    Relative ones and days without a year are resolved against `reference`, the day of writing, and say so;
    without it they have no bounds. Words that cut a period open or closed ("since", "before") belong to it, those that
    only announce it ("in") do not. Takes time in proportion to the length of the text.
    """
    if language.periods is None:
        return []
    begins = mark_begins(tokens, language)
    return _find(Scan(tokens, language, language.periods, begins, reference))


def read_period(text: str, language_code: str, *, reference: date | None = None) -> Period | None:
    """Read the one period that a short text is, as tables and records have it; None if it is none, or more than one.

    EDTF of level 0 is read in every language ("2021-04/2022-07"), and a bare year will do.

    >>> read_period("de 2012 à 2019", "fr").edtf
    '2012/2019'
    """
    if len(text) > LONGEST_VALUE:
        return None
    plain = read_calendar(text)
    if plain is not None:
        return Period(text.strip(), plain.edtf, plain.start, plain.end)
    language = load_language(language_code) if language_code in LANGUAGES else None
    if language is None or language.periods is None:
        return None
    tokens = tokenize(text)
    begins = mark_begins(tokens, language)
    found = _find(Scan(tokens, language, language.periods, begins, reference, lenient=True))
    if len(found) != 1:
        return None
    outside = [*range(found[0].first), *range(found[0].last, len(tokens))]
    other = any(tokens.kinds[at] != SIGN and tokens.words[at] not in language.function_words for at in outside)
    return None if other else found[0].period


def _find(scan: Scan) -> list[FoundPeriod]:
    found: list[FoundPeriod] = []
    heads = scan.tokens.places_of(scan.words.announcers.first_words | scan.words.openers.keys())
    done, year_end = 0, -1
    begins, count = scan.begins, len(scan.tokens)
    for at in sorted({*heads, *begins}):
        if at < done or at == count or begins[at] - at > LONGEST_LEAD or not (begins[at] == at or scan.may_lead(at)):
            continue
        if _continues_a_number(scan, at):
            continue
        read = _read(scan, at, listed=_follows_in_list(scan, at, year_end))
        if read is not None:
            found.append(read)
            done = read.last
            year_end = done if scan.year(done - 1) is not None else -1
    return found


def _continues_a_number(scan: Scan, at: int) -> bool:
    """Tell digits inside "12/2020", "3:10", "report-2020-11-23" from those that begin something."""
    tokens = scan.tokens
    if tokens.kind(at) != NUMERAL or not tokens.glued(at):
        return False
    before = tokens.word(at - 1)
    return before in {"/", ".", ":", "#"} or (before in HYPHENS and tokens.glued(at - 1) and len(tokens.word(at)) == 4)


def _follows_in_list(scan: Scan, at: int, year_end: int) -> bool:
    """Tell a year that goes on a list of years: "in 2015, 2016 and 2017"."""
    if year_end < 0 or not year_end < at <= year_end + 3 or scan.year(at) is None:
        return False
    return all(scan.tokens.word(here) in scan.words.joints for here in range(year_end, at))


def _read(scan: Scan, at: int, *, listed: bool) -> FoundPeriod | None:
    word = scan.tokens.word(at)
    links = scan.words.openers.get(word)
    if links is not None:
        opened = read_range(scan, at + 1, links)
        if opened is not None and not _is_change(scan, at, opened):
            return _found_range(scan, at, opened)
        since = _until_today(scan, at, links)
        if since is not None:
            return since
    alone = _alone(scan, at, listed=listed)
    if alone is not None:
        return alone
    announcer = scan.words.announcers.find(scan.tokens, at)
    if announcer is not None:
        return _announced(scan, at, announcer.end, announcer.value)
    return None


def _until_today(scan: Scan, at: int, links: frozenset[str]) -> FoundPeriod | None:
    """Read "entre 2010 et aujourd’hui", "between 2010 and today"."""
    moment = read_behind(scan, at + 1)
    if moment is None or moment.year is None or scan.tokens.word(moment.last) not in links:
        return None
    today = scan.words.relatives.find(scan.tokens, moment.last + 1)
    if today is None or today.value != Shift("d", 0):
        return None
    return _found(scan, at, today.end, span_since(moment), resolved=moment.resolved)


def _is_change(scan: Scan, at: int, opened: Range) -> bool:
    """Tell "rose from 2015 to 2018 stations" from "rose from 2015 to 2018"."""
    bare = opened.first.grain is Grain.YEAR and opened.second.grain is Grain.YEAR
    return bare and scan.tokens.word(at - 1) in scan.language.change_verbs and counts_something(scan, opened.last)


def _announced(scan: Scan, at: int, end: int, role: Role) -> FoundPeriod | None:
    if role in {Role.IN, Role.WEAK, Role.NAMING}:
        ranged = read_range(scan, end, None)
        if ranged is not None:
            return _found_range(scan, ranged.first.first, ranged)
    moment = read_behind(scan, end)
    # "Baisse de 2015" tells by how much.
    before = scan.tokens.word(at - 1)
    by_how_much = role in {Role.WEAK, Role.UNTIL} and before in scan.language.change_verbs
    # "Moins de 1000" counts.
    by_how_much = by_how_much or (role is Role.WEAK and before in scan.language.joints.comparing and _is_round(moment))
    if moment is None or not _is_meant(scan, moment, role) or (by_how_much and not moment.sure):
        return None
    return _either(scan, moment) or _finish(scan, at, moment, role)


def _is_round(moment: Moment | None) -> bool:
    return moment is not None and moment.year is not None and moment.year < _FIRST_MODERN and not moment.year % 100


def _either(scan: Scan, moment: Moment) -> FoundPeriod | None:
    """Read "2004 or 2005": a time whose bounds nobody can say."""
    last = moment.last + 1
    other = scan.year(last) if scan.tokens.word(moment.last) in scan.words.either else None
    if moment.grain is not Grain.YEAR or moment.year is None or other is None or counts_something(scan, last + 1):
        return None
    return _found(scan, moment.first, last + 1, UNBOUND, resolved=False) if other > moment.year else None


def _is_meant(scan: Scan, moment: Moment, role: Role) -> bool:
    """Tell whether a moment behind a word with this role is one, and no number that looks like a year."""
    if moment.sure or scan.words.onward.find(scan.tokens, moment.last) is not None:
        return True
    if moment.grain is Grain.PART or moment.year is None:
        return moment.grain is Grain.MONTH and role not in {Role.WEAK, Role.NAMING}
    counted = counts_something(scan, moment.last)
    modern = 1900 <= moment.year < 2100
    match role:
        case Role.NAMING:
            measured = scan.tokens.word(moment.last) in scan.language.units.keys() | scan.language.scales.keys()
            return modern and not measured and not (counted and moment.year % 100 == 0)
        case Role.NEAR:
            return modern and moment.year % 50 != 0 and not counted
        case Role.IN | Role.SINCE:
            measured = scan.tokens.word(moment.last) in scan.language.units
            return not (counted and (measured or moment.year % 100 == 0))
    # "De 1900 à 2000 personnes": what is no range of years is two numbers.
    linked = scan.tokens.word(moment.last) in scan.words.links | HYPHENS
    return not counted and not (role is Role.WEAK and linked and scan.tokens.kind(moment.last + 1) == NUMERAL)


def _alone(scan: Scan, at: int, *, listed: bool) -> FoundPeriod | None:
    if not scan.may_begin(at):
        return None
    ranged = read_range(scan, at, None)
    if ranged is not None:
        return _found_range(scan, ranged.first.first, ranged)
    moment = read_any(scan, at)
    if moment is None:
        return None
    bracketed = scan.tokens.word(at - 1) in {"(", "["} and scan.tokens.word(moment.last) in _CLOSING
    goes_on = scan.words.onward.find(scan.tokens, moment.last) is not None and moment.grain is Grain.YEAR
    # "Au même trimestre 2021"
    same = moment.grain is Grain.YEAR and scan.tokens.word(at - 2) in scan.words.same
    listed = (listed or same) and not counts_something(scan, moment.last)
    if not moment.sure and not bracketed and not listed and not goes_on:
        return None
    return _finish(scan, moment.first, moment, Role.IN)


def _finish(scan: Scan, at: int, moment: Moment, role: Role) -> FoundPeriod:
    if moment.lasting and scan.reference is not None:
        now = moment._replace(year=scan.reference.year, month=scan.reference.month, day=scan.reference.day)
        return _found(scan, moment.first, moment.last, span_between(moment, now) or UNBOUND, resolved=True)
    moment = _with_year_before(scan, moment)
    if moment.year is None and scan.reference is not None and moment.grain in {Grain.DAY, Grain.MONTH, Grain.PART}:
        moment = resolve_year(moment, scan.reference)
    onward = scan.words.onward.find(scan.tokens, moment.last)
    first = at
    if onward is not None and role in {Role.IN, Role.WEAK}:
        role, moment, first = Role.SINCE, moment._replace(last=onward.end), at
    match role:
        case Role.SINCE:
            span = span_since(moment)
        case Role.UNTIL:
            span = span_until(moment)
        case Role.BEFORE:
            # "Before the end of 2020" may be in 2020.
            span = span_until(moment if moment.edged else neighbour(moment, -1))
        case Role.AFTER:
            span = span_since(moment if moment.edged else neighbour(moment, 1))
        case Role.ABOUT | Role.NEAR:
            span = _about(span_of(moment), moment.grain)
        case _:
            first, span = moment.first, span_of(moment)
    found = _found(scan, first, moment.last, span, resolved=moment.resolved)
    return _with_anchor(scan, moment, found)


def _with_anchor(scan: Scan, moment: Moment, found: FoundPeriod) -> FoundPeriod:
    """Say what a moment was counted from, and keep it for those that are counted from it."""
    whole = found.period.edtf == span_of(moment).edtf and not moment.edged and not moment.lasting
    anchor = moment if whole else UNBOUND_MOMENT._replace(first=found.first, last=found.last)
    scan.anchors.append(Anchor(anchor, counted=moment.counted_from is not None))
    if moment.counted_from is None:
        return found
    return found._replace(period=replace(found.period, resolved_from=moment.counted_from))


def _with_year_before(scan: Scan, moment: Moment) -> Moment:
    """Give a later month or day of a sentence the year of the one before: "40 en mars 2023, puis 60 en avril"."""
    if moment.grain not in {Grain.DAY, Grain.MONTH} or moment.resolved or moment.turn:
        return moment
    if moment.year is None and scan.dated:
        before = scan.dated[-1]
        between = scan.tokens.words[before.last : moment.first]
        later = (moment.month, moment.day) > (before.month, before.day)
        if later and 0 < len(between) <= _SENTENCE and _ENDINGS.isdisjoint(between):
            moment = moment._replace(year=before.year)
    if moment.year is not None:
        scan.dated.append(moment)
    return moment


def _about(span: Span, grain: Grain) -> Span:
    simple = span.start is not None and grain in {Grain.DAY, Grain.MONTH, Grain.YEAR}
    return span._replace(edtf=f"{span.edtf}~") if simple else span


def _found_range(scan: Scan, first: int, ranged: Range) -> FoundPeriod:
    span = span_between(ranged.first, ranged.second) or UNBOUND
    scan.anchors.append(Anchor(UNBOUND_MOMENT._replace(first=first, last=ranged.last), counted=False))
    return _found(scan, first, ranged.last, span, resolved=ranged.first.resolved or ranged.second.resolved)


def _found(scan: Scan, first: int, last: int, span: Span, *, resolved: bool) -> FoundPeriod:
    tokens = scan.tokens
    text = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    source = f"document date {scan.reference.isoformat()}" if resolved and scan.reference else None
    return FoundPeriod(first, last, Period(text, span.edtf, span.start, span.end, source))
