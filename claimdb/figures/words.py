"""Number words: units, tens, hundreds and scales, put together as the language does.

One automaton for all languages: a word adds when it fits below the last one ("vingt" + "deux"), a
hundred and a scale multiply. What is particular (quatre-vingt, soixante-dix, "and", compounds written
in one) is in the tables of the language.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimdb.figures.language import Language, parts_of
from claimdb.text.tokens import WORD, Tokens


class Words(NamedTuple):
    """A number in words: its value and the token after its last one."""

    value: Decimal
    end: int


class _Sum:
    """A number being read: what scales have closed, the part below them, and what may still be added."""

    __slots__ = ("current", "last", "last_scale", "room", "seen", "total", "twenties")

    def __init__(self, twenties: bool) -> None:
        self.twenties = twenties
        self.last = 0
        self.total = 0
        self.current = 0
        self.room = 1000
        self.last_scale = 10**40
        self.seen = False

    def value(self) -> int:
        return self.total + self.current

    def add(self, number: int) -> bool:
        """Take a word below one hundred; tell whether it fits."""
        if self.twenties and number == 20 and self.last == 4 and self.current % 100 == 4:
            self.current += 76
            self.room, self.last = 20, 80
            return True
        fits = not self.seen if number == 0 else number < self.room
        if self.last == 10 and self.seen:
            # "dix-sept", also printed "dix sept"
            fits = fits and self.twenties and number in {7, 8, 9}
        if not fits:
            return False
        self.current += number
        self.room = self._room_after(number)
        self.last = number
        self.seen = True
        return True

    def _room_after(self, number: int) -> int:
        if number == 10 and self.twenties:
            return 10
        if number < 20 or number % 10:
            return 0
        # "soixante-dix" counts on to seventy-nine.
        return 20 if number == 60 and self.twenties else 10

    def hundred(self) -> bool:
        """Take the word for one hundred; tell whether it fits."""
        if self.current >= 100:
            return False
        self.current = max(self.current, 1) * 100
        self.room, self.last = 100, 100
        self.seen = True
        return True

    def scale(self, power: int) -> bool:
        """Take a scale; tell whether it fits below the last one."""
        if power >= self.last_scale:
            # "Mille milliards", "hundred thousand million": a scale may multiply another only directly.
            direct = not self.current and self.last == self.last_scale < power and self.total < power
            if direct:
                self.total *= power
                self.last = self.last_scale = power
            return direct
        self.total += max(self.current, 1) * power
        self.current = 0
        self.room, self.last = 1000, power
        self.last_scale = power
        self.seen = True
        return True


def read_words(tokens: Tokens, at: int, language: Language, *, scales: bool = True) -> Words | None:
    """Read the longest number in words that begins at token `at`; None if there is none.

    The French traditional and 1990 spellings and the Belgian and Swiss tens are read, English with
    and without hyphens and "and". Nothing is read across a comma or a line that ends a
    paragraph, nor, without `scales`, from the first of them on.
    """
    number = _Sum(language.twenties)
    end = at
    here = at
    while here < len(tokens) and (scales or tokens.words[here] not in language.scales):
        step = _take(number, tokens, here, language)
        if step == here:
            break
        here = end = step
        here = _skip_joint(number, tokens, end, language)
    return Words(Decimal(number.value()), end) if number.seen else None


def _take(number: _Sum, tokens: Tokens, here: int, language: Language) -> int:
    """Take the word at `here` into the number; give the token after it, or `here` when it does not belong."""
    word = tokens.words[here]
    parts = parts_of(word, language)
    if len(parts) > 1:
        return here + 1 if _take_parts(number, parts, language) else here
    return here + 1 if _take_word(number, word, language) else here


def _take_word(number: _Sum, word: str, language: Language) -> bool:
    cardinal = language.cardinals.get(word)
    if cardinal is not None:
        return number.add(cardinal)
    if word in language.hundred:
        # No number begins with the plural: "50 cents" are coins.
        return (number.seen or not language.looks_plural(word)) and number.hundred()
    power = language.scales.get(word)
    return power is not None and (number.seen or power == 1000) and number.scale(power)


def _take_parts(number: _Sum, parts: tuple[str, ...], language: Language) -> bool:
    for part in parts:
        cardinal = language.cardinals.get(part)
        # German says the unit first: "dreiundzwanzig" is 3 + 20.
        if cardinal is not None and 20 <= cardinal < 100 and 0 < number.current % 100 < 10:
            number.current += cardinal
            number.room = 0
        elif part not in language.joiners and not _take_word(number, part, language):
            return False
    return True


def _skip_joint(number: _Sum, tokens: Tokens, at: int, language: Language) -> int:
    """Step over a hyphen or an "and" that a number word follows."""
    here = at
    if tokens.word(here) in {"-", "‐", "‑"} and tokens.glued(here) and tokens.glued(here + 1):
        here += 1
    if tokens.word(here) in language.joiners:
        follower = here + 1
        if tokens.word(follower) in {"-", "‐", "‑"} and tokens.glued(follower):
            follower += 1
        if not _may_join(number, tokens.word(follower), language):
            return at
        here = follower
    if tokens.kind(here) != WORD:
        return at
    word = tokens.words[here]
    known = word in language.cardinals or word in language.hundred or word in language.scales
    return here if known or len(parts_of(word, language)) > 1 else at


def _may_join(number: _Sum, word: str, language: Language) -> bool:
    cardinal = language.cardinals.get(word)
    if language.twenties:
        # "vingt et un", "soixante et onze": the only places where French says "et" inside a number.
        # "Mille et une plaintes" is the old way.
        after_tens = number.room in {10, 20} and cardinal in ({1, 11} if number.room == 20 else {1})
        return after_tens or (number.value() == 1000 and cardinal == 1)
    # "two hundred and five", "a thousand and one": English says "and" after a hundred or a scale only.
    return (
        number.room in {100, 1000}
        and number.current % 100 == 0
        and number.value() >= 100
        and (cardinal is not None or len(parts_of(word, language)) > 1)
    )
