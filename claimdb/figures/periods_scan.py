"""A text being read for periods: the numbers, months and years at its tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from claimdb.figures.language import Language
from claimdb.figures.periods_moment import FIRST_YEAR, LAST_YEAR, Moment
from claimdb.figures.periods_words import PeriodWords, Phrases
from claimdb.text.tokens import NUMERAL, SIGN, WORD, Tokens

if TYPE_CHECKING:
    from claimdb.figures.periods_anchored import Anchor

APOSTROPHES = frozenset("'’‘")
# A year of two digits is of this century below, of the last one from here on.
_TURN = 30
HYPHENS = frozenset("-‐‑–")
# "Au cours des" and what may stand behind it are fewer tokens than this; so is "il y a deux cent vingt-deux ans".
LONGEST_LEAD = 10
_LONGEST_MOMENT = 16
# "3 et 4 mai 2021", "6 premiers mois": from its first digits to its word of the calendar.
_LONGEST_DATE = 10
_DATE_SIGNS = APOSTROPHES | HYPHENS | {"/"}
_NUMBER_SIGNS = frozenset("$€£¥%‰°#№")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text being read for periods.

    `begins` gives for each token the next one, itself included, at which a moment may begin; at nearly none it may.
    `known` holds the moments read so far by their first token: several readings try the same place. `dated` holds
    the days and months with their year, in the order of the text: what follows in a sentence leaves theirs out.
    `anchors` are the single moments found so far that others may be counted from ("a year earlier").
    `lenient` holds for a value that is known to be a date: a bare year will do.
    """

    tokens: Tokens
    language: Language
    words: PeriodWords
    begins: Sequence[int]
    reference: date | None = None
    lenient: bool = False
    known: dict[int, Moment | None] = field(default_factory=dict)
    dated: list[Moment] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    def may_begin(self, at: int) -> bool:
        """Tell whether a moment may begin at a token."""
        return 0 <= at < len(self.begins) and self.begins[at] == at

    def may_lead(self, at: int) -> bool:
        """Tell whether a moment may stand behind the words that begin at a token and announce one."""
        begin = self.begins[at]
        leading = leading_words(self.words)
        return begin - at <= LONGEST_LEAD and all(word in leading for word in self.tokens.words[at + 1 : begin])

    def small(self, at: int) -> int | None:
        """Give the number of one or two digits at a token."""
        word = self.tokens.word(at)
        return int(word) if len(word) <= 2 and self.tokens.kind(at) == NUMERAL and word.isdigit() else None

    def year(self, at: int) -> int | None:
        """Give the year at a token: four digits that nothing glued to them makes something else."""
        tokens = self.tokens
        word = tokens.word(at)
        if tokens.kind(at) == NUMERAL and len(word) == 2 and word.isdigit() and self.is_cut(at):
            return int(word) + (1900 if int(word) >= _TURN else 2000)
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

    def is_cut(self, at: int) -> bool:
        """Tell a year cut to two digits: "’98"."""
        tokens = self.tokens
        apostrophe = tokens.word(at - 1) in APOSTROPHES and tokens.glued(at) and not tokens.glued(at - 1)
        return apostrophe and (not tokens.glued(at + 1) or tokens.kind(at + 1) == SIGN)

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


class _Openings(NamedTuple):
    """The words that a moment may begin with, Roman numerals and digits aside.

    Behind one of `counting` stands one of `anchors`, behind one of `calendar` one of them or digits. The words of
    `phrases` begin a moment together only ("la fin", "il y a"), those of `named` right before one of `closing`.
    """

    calendar: frozenset[str]
    counting: frozenset[str]
    anchors: frozenset[str]
    phrases: Phrases[bool]
    named: frozenset[str]
    closing: frozenset[str]


@lru_cache(maxsize=16)
def leading_words(words: PeriodWords) -> frozenset[str]:
    """Give the words that may stand between the one that announces a moment and the moment."""
    return words.fillers | words.announcers.all_words


@lru_cache(maxsize=16)
def _openings_of(language: Language) -> _Openings:
    words = language.periods
    if words is None:
        return _Openings(frozenset(), frozenset(), frozenset(), Phrases(()), frozenset(), frozenset())
    months = language.months.keys() | language.seasons.keys() | words.weekdays.keys() | words.decades
    dated = months | words.guests.keys() | words.decade_names.keys()
    calendar = frozenset(dated)
    numbers = language.cardinals.keys() | language.hundred | language.ones | language.ordinals.keys()
    counting = frozenset(numbers | words.lasting | words.lasting_one | words.firsts.keys())
    texts = [*words.edges.texts, *words.fiscal.texts, *words.relatives.texts, *words.ago_before.texts]
    texts.extend(words.anchored.texts)
    named = words.units.keys() | words.spans.keys() | words.centuries
    anchors = frozenset(dated | named).union(words.relatives.longest_words, words.anchored.longest_words)
    phrases = Phrases((text, True) for text in texts)
    ending = frozenset(named).union(words.fiscal.first_words)
    return _Openings(calendar, counting, anchors, phrases, ending, words.closing)


def _is_in_date(tokens: Tokens, at: int) -> bool:
    """Tell digits that a sign or a letter may make a date: "12/2020", "3-4", "’98"."""
    joined = tokens.word(at + 1) in _DATE_SIGNS or (tokens.kind(at + 1) == WORD and tokens.glued(at + 1))
    return joined or tokens.word(at - 1) in APOSTROPHES


def mark_begins(tokens: Tokens, language: Language) -> list[int]:
    """Give for each token the next one, itself included, at which a moment may begin; the end where none is.

    A moment holds digits or a word of the calendar: where none stands near behind, none begins.
    """
    calendar, counting, anchors, phrases, named, closing = _openings_of(language)
    codes = language.periods.codes.keys() if language.periods is not None else frozenset[str]()
    phrased = phrases.first_words
    count = len(tokens)
    kinds, words = tokens.kinds, tokens.words
    romans = {word for word in tokens.places if word[0] in "ivx" and not word.strip("ivxeèm")}
    anchor = numeral = count + _LONGEST_MOMENT
    found: list[int] = []
    for at in reversed(tokens.places_of({*calendar, *counting, *anchors, *codes, *phrased, *romans, *tokens.numerals})):
        word = words[at]
        if kinds[at] == NUMERAL:
            numeral = at
            # A year, a date in digits; "54" is a day or an amount only near a word of the calendar.
            if len(word) == 4 or "." in word or anchor < at + _LONGEST_DATE or _is_in_date(tokens, at):
                found.append(at)
            continue
        if word in anchors:
            anchor = at
        near = at + _LONGEST_MOMENT
        if (
            (anchor < near and (word in counting or word in romans))
            or (word in calendar and (anchor < near or numeral < near))
            or (word in codes and numeral == at + 1)
            or (word in phrased and phrases.find(tokens, at))
        ):
            found.append(at)
        if word in named and tokens.word(at + 1) in closing:
            # "The year ended 31 March 2023"
            found.extend([at, at - 1] if tokens.word(at - 1) in language.determiners else [at])
    begins: list[int] = []
    for at in reversed(found):
        begins.extend(repeat(at, at + 1 - len(begins)))
    begins.extend(repeat(count, count - len(begins)))
    return begins


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
    if scan.tokens.word(here) in APOSTROPHES:
        here += 1
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
    common = tokens.printed(at).islower() or scan.language.capitalises_nouns
    return counted and common and not scan.month(at)
