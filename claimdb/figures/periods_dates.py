"""Dates, months, parts of years, years, decades and centuries: one moment at one place of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from claimdb.figures.language import Language
from claimdb.figures.periods_moment import FIRST_PART, FIRST_YEAR, LAST_YEAR, Grain, Moment, is_date
from claimdb.figures.periods_words import PeriodWords
from claimdb.text.tokens import NUMERAL, WORD, Tokens

HYPHENS = frozenset("-‐‑–")
_ROMAN = re.compile(r"(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|ème|eme|er)?\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\Z", re.ASCII)
# "Les années 30" are the 1930s; "les années 20" may be those of this century.
_NICKNAMED = range(30, 100, 10)
_BEHIND_WEEKDAY = frozenset({",", "le", "the"})
_NUMBER_SIGNS = frozenset("$€£¥%‰°#№")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text being read for periods.

    `starters` are the words that a moment may begin with; nearly every word of a text is none, and is passed over
    at once. `lenient` holds for a value that is known to be a date: a bare year will do.
    """

    tokens: Tokens
    language: Language
    words: PeriodWords
    starters: frozenset[str]
    reference: date | None = None
    lenient: bool = False

    def may_begin(self, at: int) -> bool:
        """Tell whether a moment may begin at a token."""
        tokens = self.tokens
        if not 0 <= at < len(tokens.words):
            return False
        word = tokens.words[at]
        return tokens.kinds[at] == NUMERAL or word in self.starters or word[0] in "ivx"

    def small(self, at: int) -> int | None:
        """Give the number of one or two digits at a token."""
        word = self.tokens.word(at)
        return int(word) if len(word) <= 2 and self.tokens.kind(at) == NUMERAL and word.isdigit() else None

    def year(self, at: int) -> int | None:
        """Give the year at a token: four digits that nothing glued to them makes something else."""
        tokens = self.tokens
        word = tokens.word(at)
        if tokens.kind(at) != NUMERAL or len(word) != 4 or not word.isdigit():
            return None
        value = int(word)
        before, after = tokens.word(at - 1), tokens.word(at + 1)
        stuck = (tokens.glued(at + 1) and tokens.kind(at + 1) == WORD) or (
            tokens.glued(at) and tokens.kind(at - 1) == WORD
        )
        elided = tokens.glued(at) and tokens.printed(at - 1)[-1:] in "'’"
        marked = before in _NUMBER_SIGNS or after in _NUMBER_SIGNS
        usable = FIRST_YEAR <= value <= LAST_YEAR and not marked and (not stuck or elided)
        return value if usable else None

    def month(self, at: int) -> int:
        """Give the month at a token, 0 if none."""
        number = self.language.months.get(self.tokens.word(at), 0)
        if not number:
            return self.words.guests.get(self.tokens.word(at), 0)
        return number if number and (not self.words.capitals or self.tokens.printed(at)[:1].isupper()) else 0

    def after_month(self, at: int) -> int:
        """Give the token after the month at `at`: an abbreviation may have its point."""
        if self.tokens.word(at + 1) != "." or not self.tokens.glued(at + 1):
            return at + 1
        word = self.tokens.word(at)
        short = any(name.startswith(word) and len(name) > len(word) for name in self.language.months)
        return at + 2 if short else at + 1


def starters_of(language: Language, words: PeriodWords) -> frozenset[str]:
    """Give the words that a moment may begin with; Roman numerals and digits aside."""
    phrases = (words.edges, words.fiscal, words.relatives, words.ago_before)
    numbers = language.cardinals.keys() | language.hundred | language.ones | language.ordinals.keys()
    calendar = language.months.keys() | language.seasons.keys() | words.weekdays.keys() | words.decades
    calendar |= words.guests.keys()
    return frozenset(numbers | calendar | words.codes.keys() | words.lasting).union(*(p.first_words for p in phrases))


def read_moment(scan: Scan, at: int) -> Moment | None:
    """Read the longest date, month, part of a year, year, decade or century that begins at token `at`."""
    if scan.tokens.kind(at) == NUMERAL:
        return _numeral_led(scan, at)
    edge = scan.words.edges.find(scan.tokens, at)
    if edge is None:
        return _word_led(scan, at)
    here = skip(scan, edge.end, scan.words.fillers)
    inner = _numeral_led(scan, here) if scan.tokens.kind(here) == NUMERAL else _word_led(scan, here)
    return inner._replace(first=at, sure=True) if inner and inner.grain is not Grain.UNBOUND else None


def _word_led(scan: Scan, at: int) -> Moment | None:
    if scan.tokens.word(at) in scan.words.weekdays:
        return _after_weekday(scan, at)
    if scan.month(at):
        return _month_led(scan, at)
    season = scan.language.seasons.get(scan.tokens.word(at))
    if season:
        return _with_year(scan, at, at + 1, season)
    return _named_decade(scan, at) or _coded(scan, at) or _fiscal(scan, at) or _ordinal_led(scan, at)


def skip(scan: Scan, at: int, words: frozenset[str]) -> int:
    """Step over up to four of the words; more is no date, and must not cost time."""
    end = at + 4
    while at < end and scan.tokens.word(at) in words:
        at += 1
    return at


def _numeral_led(scan: Scan, at: int) -> Moment | None:
    return (
        _iso(scan, at)
        or _slashed(scan, at)
        or _day_first(scan, at)
        or _decade(scan, at)
        or _ordinal_part(scan, at)
        or _plain_year(scan, at)
    )


def _iso(scan: Scan, at: int) -> Moment | None:
    tokens = scan.tokens
    if tokens.word(at + 1) != "-" or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    year, month = scan.year(at), scan.small(at + 2)
    if year is None or month is None or len(tokens.word(at + 2)) != 2:
        return None
    day = scan.small(at + 4)
    full = tokens.word(at + 3) == "-" and tokens.glued(at + 3) and tokens.glued(at + 4)
    if full and day is not None and is_date(year, month, day):
        return None if _runs_on(scan, at + 5) else Moment(at, at + 5, Grain.DAY, year, month, day)
    # "2009-10" may be a season of two years; a month that cannot be one is a month.
    if full or not 1 <= month <= 12 or month > year % 100 or _runs_on(scan, at + 3):
        return None
    return Moment(at, at + 3, Grain.MONTH, year, month)


def _runs_on(scan: Scan, at: int) -> bool:
    """Tell whether digits or another part is glued on, as in a number of a standard or a telephone."""
    tokens = scan.tokens
    if not tokens.glued(at):
        return False
    # A time stands behind its date: "2021-04-03T10:00".
    return tokens.kind(at) == NUMERAL or (tokens.word(at) in {"-", "/"} and tokens.glued(at + 1))


def _slashed(scan: Scan, at: int) -> Moment | None:
    tokens = scan.tokens
    dotted = _DOTTED.fullmatch(tokens.word(at))
    if dotted:
        day, month, year = (int(part) for part in dotted.groups())
        return _day(at, at + 1, year, month, day)
    if (
        tokens.word(at + 1) != "/"
        or tokens.word(at + 3) not in {"/"}
        or not all(tokens.glued(at + n) for n in range(1, 5))
    ):
        return None
    first, second, year_read = scan.small(at), scan.small(at + 2), scan.year(at + 4)
    if first is None or second is None or year_read is None or _runs_on(scan, at + 5):
        return None
    if not scan.words.day_first and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if scan.words.day_first or first > 12 else (second, first)
    return _day(at, at + 5, year_read, month, day)


def _day(first: int, last: int, year: int | None, month: int, day: int) -> Moment | None:
    # Without a year 29 February is a day: 2000 has it.
    if not is_date(2000 if year is None else year, month, day):
        return None
    return Moment(first, last, Grain.DAY, year, month, day)


def after_day(scan: Scan, at: int) -> int:
    """Give the token after a day of the month ("1er", "8th", "8"), or `at` when there is none."""
    number = scan.small(at)
    if number is None or not 1 <= number <= 31 or (scan.tokens.glued(at) and scan.tokens.kind(at - 1) == WORD
                                                   and scan.tokens.printed(at - 1)[-1:] not in "'’"):  # fmt: skip
        return at
    glued = scan.tokens.glued(at + 1) and scan.tokens.kind(at + 1) == WORD
    if glued:
        return at + 2 if scan.tokens.word(at + 1) in scan.language.ordinal_suffixes else at
    return at + 1


def _day_first(scan: Scan, at: int) -> Moment | None:
    here = after_day(scan, at)
    if here == at:
        return None
    if scan.tokens.word(here) in {"of", "."} and scan.month(here + 1):
        here += 1
    month = scan.month(here)
    if not month:
        return None
    end = scan.after_month(here)
    end, year = _year_behind(scan, end)
    return _turned(scan, _day(at, end, year, month, scan.small(at) or 0))


def _year_behind(scan: Scan, at: int) -> tuple[int, int | None]:
    """Give the year that follows a day or a month, perhaps behind a comma or "of", and the token after it."""
    here = at
    if scan.tokens.word(here) == "," and scan.words.month_first:
        here += 1
    elif scan.tokens.word(here) in scan.words.inner:
        here = skip(scan, here, scan.words.inner)
    year = scan.year(here)
    if year is None or (here > at and scan.tokens.word(at) != "," and counts_something(scan, here + 1)):
        return at, None
    return here + 1, year


def _month_led(scan: Scan, at: int) -> Moment | None:
    month = scan.month(at)
    end = scan.after_month(at)
    if scan.small(at - 1) is not None:
        # A number before a month that was not read with it is a day that the month does not have.
        return None
    if scan.words.month_first:
        day_end = after_day(scan, end)
        if day_end > end:
            year_end, year = _year_behind(scan, day_end)
            read = _day(at, year_end, year, month, scan.small(end) or 0)
            # "In May 20 people": the number counts what follows; "on" tells a day.
            counts = year is None and counts_something(scan, year_end) and scan.tokens.word(at - 1) != "on"
            if read and not counts:
                return _turned(scan, read)
    return _with_year(scan, at, end, month)


def _with_year(scan: Scan, first: int, end: int, month: int) -> Moment | None:
    """Finish a month or a season: with its year, with "last" or "next", or bare."""
    grain = Grain.MONTH if month <= 12 else Grain.PART
    last, year = _year_behind(scan, end)
    if year is None and scan.tokens.word(first) in scan.words.guests:
        return None
    found = Moment(first, last, grain, year, month, sure=year is not None)
    return found if year is not None else _turned(scan, found)


def _turned(scan: Scan, found: Moment | None) -> Moment | None:
    """Take "dernier" or "prochain" behind, "last" or "next" before."""
    if found is None or found.year is not None:
        return found
    before = scan.words.turns_before
    at = found.first - 1 if before else found.last
    word = scan.tokens.word(at)
    if scan.tokens.word(found.first - 1) in scan.words.present:
        return found._replace(first=found.first - 1, sure=True)
    if word not in scan.words.past and word not in scan.words.coming:
        return found
    turn = -1 if word in scan.words.past else 1
    return found._replace(first=min(at, found.first), last=max(at + 1, found.last), turn=turn, sure=True)


def _after_weekday(scan: Scan, at: int) -> Moment | None:
    here = skip(scan, at + 1, _BEHIND_WEEKDAY)
    if scan.tokens.word(here) in scan.words.weekdays:
        return None
    found = _numeral_led(scan, here) if scan.tokens.kind(here) == NUMERAL else _word_led(scan, here)
    return found._replace(first=at) if found and found.grain is Grain.DAY else None


def _decade(scan: Scan, at: int) -> Moment | None:
    """Read "the 1990s", "the '90s"."""
    tokens = scan.tokens
    here = at + 1
    if tokens.word(here) in {"'", "’"} and tokens.glued(here):
        here += 1
    if not tokens.glued(here) or tokens.word(here) not in scan.words.decade_ends:
        return None
    word = tokens.word(at)
    if len(word) == 2 and word.isdigit() and int(word) in _NICKNAMED and tokens.word(at - 1) in {"'", "’", "the", "‘"}:
        return Moment(at, here + 1, Grain.DECADE, 1900 + int(word))
    if len(word) != 4 or not word.isdigit() or word[-1] != "0" or not FIRST_YEAR <= int(word) <= LAST_YEAR:
        return None
    # "The 1800s" are a century, "the 2000s" a decade to nearly all who write.
    grain = Grain.CENTURY if int(word) % 100 == 0 and int(word) < 2000 else Grain.DECADE
    return Moment(at, here + 1, grain, int(word))


def _named_decade(scan: Scan, at: int) -> Moment | None:
    """Read "années 1990", "années 90", "décennie 2010"."""
    if scan.tokens.word(at) not in scan.words.decades:
        return None
    year, short = scan.year(at + 1), scan.small(at + 1)
    if year is not None and year % 10 == 0 and scan.tokens.word(at + 2) not in HYPHENS | {"à", "et"}:
        return Moment(at, at + 2, Grain.DECADE, year)
    if short in _NICKNAMED and short is not None:
        return Moment(at, at + 2, Grain.DECADE, 1900 + short)
    return None


def _coded(scan: Scan, at: int) -> Moment | None:
    """Read "Q3 2021", "S1 2020"."""
    kind, number = scan.words.codes.get(scan.tokens.word(at)), scan.small(at + 1)
    if kind is None or number is None or not scan.tokens.glued(at + 1):
        return None
    return _part(scan, at, at + 2, number, kind)


def _part(scan: Scan, first: int, end: int, number: int, kind: str) -> Moment | None:
    """Finish "Q3", "third quarter", "premier semestre" with their year."""
    code, count = FIRST_PART[kind]
    last, year = _year_behind(scan, end)
    if not 1 <= number <= count or year is None:
        return None
    return Moment(first, last, Grain.PART, year, code + number - 1)


def _ordinal_part(scan: Scan, at: int) -> Moment | None:
    """Read "3e trimestre 2021", "1st half of 2020", "21st century"."""
    number = scan.small(at)
    if (
        number is None
        or scan.tokens.word(at + 1) not in scan.language.ordinal_suffixes
        or not scan.tokens.glued(at + 1)
    ):
        return None
    return _ordinal_noun(scan, at, at + 2, number)


def _ordinal_led(scan: Scan, at: int) -> Moment | None:
    word = scan.tokens.word(at)
    number = scan.language.ordinals.get(word)
    if number is not None:
        return _ordinal_noun(scan, at, at + 1, number)
    tens = scan.language.cardinals.get(word)
    if tens == 20 and scan.tokens.word(at + 1) in HYPHENS:
        unit = scan.language.ordinals.get(scan.tokens.word(at + 2))
        return _ordinal_noun(scan, at, at + 3, 20 + unit) if unit else None
    roman = _ROMAN.fullmatch(word) if len(word) <= 8 else None
    if not roman or not roman.group(1):
        return None
    end = at + 1
    if scan.tokens.word(end) in scan.language.ordinal_suffixes and scan.tokens.glued(end):
        end += 1
    return _ordinal_noun(scan, at, end, _roman(roman.group(1)), spans=False)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[c] for c in text]
    return sum(-v if v < max(values[at + 1 :], default=0) else v for at, v in enumerate(values))


def _ordinal_noun(scan: Scan, first: int, end: int, number: int, *, spans: bool = True) -> Moment | None:
    tokens = scan.tokens
    end += tokens.word(end) in HYPHENS
    noun = tokens.word(end)
    if noun in scan.words.centuries and 1 <= number <= 22 and (len(noun) > 1 or tokens.word(end + 1) == "."):
        return Moment(first, end + 1, Grain.CENTURY, (number - 1) * 100 + 1)
    return _part(scan, first, end + 1, number, scan.words.spans[noun]) if spans and noun in scan.words.spans else None


def _fiscal(scan: Scan, first: int) -> Moment | None:
    """Read "fiscal year 2021": when it begins is the payer's own affair, so it has no bounds."""
    named = scan.words.fiscal.find(scan.tokens, first)
    if named is None or scan.year(named.end) is None:
        return None
    here = named.end
    if scan.tokens.word(here + 1) in HYPHENS | {"/"} and scan.tokens.glued(here + 1):
        here += 2
    return Moment(first, here + 1, Grain.UNBOUND)


def _plain_year(scan: Scan, at: int) -> Moment | None:
    year = scan.year(at)
    return None if year is None else Moment(at, at + 1, Grain.YEAR, year, sure=scan.lenient)


def counts_something(scan: Scan, at: int) -> bool:
    """Tell whether the word at `at` is a noun or a unit that a number before it would count."""
    tokens, word = scan.tokens, scan.tokens.word(at)
    if tokens.kind(at) != WORD or word in scan.language.function_words:
        return False
    counted = word in scan.language.units or word in scan.language.scales or scan.language.looks_plural(word)
    return counted and tokens.printed(at).islower() and not scan.month(at)
