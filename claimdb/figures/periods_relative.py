"""Times told from the day of writing: "last year", "ce mois-ci", "the past ten years", "il y a trois ans"."""

from __future__ import annotations

from claimdb.figures.periods_anchored import read_amount_apart, read_anchored, read_weekday
from claimdb.figures.periods_dates import read_moment
from claimdb.figures.periods_moment import FIRST_PART, UNBOUND_MOMENT, Grain, Moment, shift_day, shifted
from claimdb.figures.periods_parts import first_months
from claimdb.figures.periods_scan import Scan, year_behind
from claimdb.figures.periods_words import Shift
from claimdb.figures.words import read_words
from claimdb.text.tokens import NUMERAL

# A document looks back on its own times; more is a misreading.
_FARTHEST = 500


def read_any(scan: Scan, at: int) -> Moment | None:
    """Read the moment at token `at`, told by the calendar or from the day of writing."""
    if not scan.may_begin(at):
        return None
    if at not in scan.known:
        scan.known[at] = read_relative(scan, at) or read_moment(scan, at) or read_weekday(scan, at)
    return scan.known[at]


def read_behind(scan: Scan, at: int) -> Moment | None:
    """Read the moment behind a preposition, with what may stand between them: articles, "year", another preposition."""
    for here in range(at, at + 4):
        found = read_any(scan, here)
        if found is not None or scan.tokens.word(here) not in scan.words.fillers:
            return found
    return None


def read_relative(scan: Scan, at: int) -> Moment | None:
    """Read a time told from the day of writing; without bounds where that day is not known."""
    words = scan.words
    anchored = read_anchored(scan, at)
    if anchored is not None:
        return anchored
    phrase = words.relatives.find(scan.tokens, at)
    told = phrase and words.turns_before and scan.tokens.word(at) in words.lasting
    if phrase and told and scan.tokens.word(at - 1) in words.articles and phrase.value.unit in words.units.values():
        # "In the last decade" reaches up to now, "the last year of his term" does not.
        lasting = None if scan.tokens.word(phrase.end) in scan.language.of_words else _lasting(scan, at)
        if lasting is not None or phrase.value.unit not in FIRST_PART:
            return lasting
    # "The last quarter of 2022" is told by its year.
    if phrase and (phrase.value.unit not in FIRST_PART or year_behind(scan, phrase.end)[1] is None):
        return shifted(at, phrase.end, phrase.value, scan.reference)
    before = words.ago_before.find(scan.tokens, at)
    if before:
        found = read_amount(scan, before.end)
        return shifted(at, found[0], Shift(found[1], -found[2]), scan.reference) if found else None
    return None if first_months(scan, at) else _lasting(scan, at) or _ago(scan, at)


def _ago(scan: Scan, at: int) -> Moment | None:
    found = read_amount(scan, at)
    if found is None:
        return None
    after = scan.words.ago_after.find(scan.tokens, found[0])
    if after is None:
        return read_amount_apart(scan, at, *found)
    return shifted(at, after.end, Shift(found[1], -found[2]), scan.reference)


def read_amount(scan: Scan, at: int) -> tuple[int, str, int] | None:
    """Read "three years": the token after, the unit, and how many."""
    number = _count(scan, at)
    if number is None:
        return None
    unit = scan.words.units.get(scan.tokens.word(number[0]))
    return (number[0] + 1, unit, number[1]) if unit else None


def _count(scan: Scan, at: int) -> tuple[int, int] | None:
    tokens = scan.tokens
    word = tokens.word(at)
    if tokens.kind(at) == NUMERAL:
        value = int(word) if word.isdigit() and len(word) <= 3 else 0
        return (at + 1, value) if 0 < value <= _FARTHEST else None
    if word not in scan.language.cardinals and word not in scan.language.hundred and word not in scan.language.ones:
        return None
    if word in scan.language.ones and word not in scan.language.cardinals:
        return at + 1, 1
    read = read_words(tokens, at, scan.language)
    return (read.end, int(read.value)) if read and 0 < read.value <= _FARTHEST else None


def _lasting(scan: Scan, at: int) -> Moment | None:
    """Read "the last ten years", "the past year", "ces dix dernières années": up to the day of writing."""
    tokens, words = scan.tokens, scan.words
    if words.turns_before:
        if tokens.word(at) not in words.lasting:
            return None
        number = _count(scan, at + 1)
        here, count = number or (at + 1, 1)
        # "Last year" is a calendar year, "the past year" and "the last year" are twelve months.
        if number is None and (tokens.word(at) in words.earlier or tokens.word(at - 1) not in words.articles):
            return None
    else:
        number = _count(scan, at)
        if number is None and tokens.word(at) in words.lasting_one and tokens.word(at - 1) in words.articles:
            # "La dernière décennie", but "la dernière année de son mandat"
            number = (at, 1) if tokens.word(at + 2) not in scan.language.of_words else None
        if number is None or tokens.word(number[0]) not in words.lasting | words.lasting_one:
            return None
        here, count = number[0] + 1, number[1]
    unit = words.units.get(tokens.word(here))
    if unit is not None and words.turns_before and tokens.word(at) in words.earlier:
        # "The previous five years" end where another time of the text begins.
        return UNBOUND_MOMENT._replace(first=at, last=here + 1)
    return _until_now(scan, at, here + 1, Shift(unit, -count)) if unit else None


def _until_now(scan: Scan, first: int, last: int, shift: Shift) -> Moment:
    since = shift_day(scan.reference, shift) if scan.reference else None
    if since is None:
        return Moment(first, last, Grain.UNBOUND)
    if shift == ("a", -1):
        shift = Shift("mo", -12)
    grain = {"d": Grain.DAY, "wk": Grain.DAY, "mo": Grain.MONTH, "quarter": Grain.MONTH}.get(shift.unit, Grain.YEAR)
    return Moment(first, last, grain, since.year, since.month, since.day, resolved=True, lasting=True)
