"""A text being read for periods: the numbers, months and years at its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimdb.figures.language import Language
from claimdb.figures.periods_moment import FIRST_YEAR, LAST_YEAR
from claimdb.figures.periods_words import PeriodWords
from claimdb.text.tokens import NUMERAL, WORD, Tokens

HYPHENS = frozenset("-‐‑–")
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
        if tokens.kinds[at] == NUMERAL or word in self.starters:
            return True
        return word[0] in "ivx" and not word.strip("ivxeèm")

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


def skip(scan: Scan, at: int, words: frozenset[str]) -> int:
    """Step over up to four of the words; more is no date, and must not cost time."""
    end = at + 4
    while at < end and scan.tokens.word(at) in words:
        at += 1
    return at


def year_behind(scan: Scan, at: int) -> tuple[int, int | None]:
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


def counts_something(scan: Scan, at: int) -> bool:
    """Tell whether the word at `at` is a noun or a unit that a number before it would count."""
    tokens, word = scan.tokens, scan.tokens.word(at)
    if tokens.kind(at) != WORD or word in scan.language.function_words:
        return False
    counted = word in scan.language.units or word in scan.language.scales or scan.language.looks_plural(word)
    return counted and tokens.printed(at).islower() and not scan.month(at)
