"""Units: signs and codes before and after a number, and nouns of units behind it."""

from __future__ import annotations

from typing import NamedTuple

from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_at
from claimdb.figures.number import HYPHENS, Number
from claimdb.figures.symbols import (
    LETTERS_OF_DOLLARS,
    LONGEST_SYMBOL,
    POWERS,
    SHARES,
    SIGNS,
    SYMBOLS,
    currency_code,
)
from claimdb.text.tokens import NUMERAL, SIGN, WORD, Tokens
from claimdb.values.units import find_unit

# The verb "won" is no unit, and no price is so low in the currency.
_LEAST_WON = 100
# Pounds in millions are money; in "pounds of" they are a weight.
_MILLION = 10**6
# A change and the level that it leads to stand this near: "0,7 point au deuxième trimestre, à 7,1 %".
_LEVEL_REACH = 10


class UnitRead(NamedTuple):
    """A unit and the tokens it stands on, the last exclusive; `noun` the tokens of the noun that names it."""

    unit: str
    first: int
    end: int
    noun: tuple[int, int] | None = None


def is_of_something(unit: str) -> bool:
    """Tell a unit that is of something: money and percentages."""
    return find_unit(unit).kind in ("currency", "percent")


def lasts(tokens: Tokens, at: int, unit: str | None, language: Language) -> bool:
    """Tell "over 10 years" at `at`, a stretch of time, from "lasted over 10 years", "for over 10 years"."""
    if tokens.word(at) not in language.nouns.during or find_unit(unit).kind != "time":
        return False
    if tokens.word(at + 2) in language.range_links and tokens.kind(at + 1) == tokens.kind(at + 3) == NUMERAL:
        # "Over 20 to 30 years": what is between two ends is not above.
        return True
    before = tokens.word(at - 1)
    plain = tokens.kind(at - 1) != WORD or tokens.glued(at - 1) or before in language.units or before in language.scales
    return plain or language.looks_plural(before) or before in language.nouns.spreading


def leads_to_percent(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell ", à 7,1 %", "to 7.1 per cent" at `at`: the level that is reached tells what points before it are of."""
    links = lexicon.language.range_links | lexicon.language.locatives
    for here in range(at, min(at + _LEVEL_REACH, len(tokens))):
        if tokens.words[here] in (".", ";", "\n"):
            return False
        if tokens.words[here] in links and tokens.kind(here + 1) == NUMERAL:
            found = phrase_at(lexicon.units, tokens, here + 2)
            return tokens.word(here + 2) in SHARES or (found is not None and found[1] == "percent")
    return False


def unit_before(tokens: Tokens, at: int) -> UnitRead | None:
    """Read a currency right before token `at`: "$", "US$", "EUR", "€", "Rs."."""
    if tokens.kind(at) != NUMERAL and tokens.kind(at + 1) != NUMERAL:
        return None
    last = at - 1
    sign = SIGNS.get(tokens.word(last))
    if sign is not None:
        return _signed_before(tokens, last, sign)
    if tokens.word(last) == "." and tokens.glued(last) and tokens.printed(last - 1) in ("Rs", "Fr"):
        last -= 1
    code = currency_code(tokens.printed(last))
    if code is not None and not (tokens.glued(last) and tokens.kind(last - 1) != SIGN):
        return UnitRead(code, last, at)
    return None


def _signed_before(tokens: Tokens, last: int, sign: str) -> UnitRead | None:
    # A sign glued to a number before it is that number's: "3 €, 5".
    if tokens.kind(last - 1) == NUMERAL and tokens.glued(last):
        return None
    letters = tokens.printed(last - 1)
    if sign == "USD" and letters in LETTERS_OF_DOLLARS and (tokens.glued(last) or letters in ("US", "U.S.")):
        return UnitRead(LETTERS_OF_DOLLARS[letters], last - 1, last + 1)
    if sign == "JPY" and tokens.glued(last) and letters in ("CN", "RMB"):
        return UnitRead("CNY", last - 1, last + 1)
    return UnitRead(sign, last, last + 1)


def unit_after(tokens: Tokens, number: Number, lexicon: Lexicon) -> UnitRead | None:
    """Read the unit behind a number: a sign, a code, a symbol, or a noun, with "de" where the number ends in a noun."""
    at = number.end
    start = at
    hyphen = tokens.word(at) in HYPHENS and tokens.glued(at + 1)
    if hyphen:
        # "a 5-year plan", "a 30-day notice", "2.5-km"
        at += 1
    if number.joins and tokens.word(at) in lexicon.language.of_words:
        at += 1
    if (
        number.joins
        and tokens.word(at) in lexicon.language.joints.elided_of
        and tokens.word(at + 1) in ("'", "’")
        and tokens.word(at + 2) in SIGNS
    ):
        # "5 millions d’€"
        at += 2
    sign = None if hyphen else _sign_at(tokens, at, lexicon)
    symbol, noun = _symbol_at(tokens, at), _noun_at(tokens, at, number, lexicon)
    # "12 km carrés" is longer than "12 km".
    longer = noun if symbol is None or (noun is not None and noun.end > symbol.end) else symbol
    found = sign or longer
    return found._replace(first=start) if found else None


def _sign_at(tokens: Tokens, at: int, lexicon: Lexicon) -> UnitRead | None:
    word, printed = tokens.word(at), tokens.printed(at)
    if word in SHARES:
        return UnitRead(SHARES[word], at, at + 1)
    if word in SIGNS:
        return _signed_after(tokens, at, lexicon)
    if printed in LETTERS_OF_DOLLARS and tokens.word(at + 1) == "$" and tokens.glued(at + 1):
        return UnitRead(LETTERS_OF_DOLLARS[printed], at, at + 2)
    code = currency_code(printed)
    if code is not None:
        return UnitRead(code, at, at + 1)
    if word == "p" and tokens.word(at + 1) == "." and tokens.word(at + 2) == "100":
        return UnitRead("percent", at, at + 3)
    return None


def _signed_after(tokens: Tokens, at: int, lexicon: Lexicon) -> UnitRead | None:
    sign = SIGNS[tokens.words[at]]
    # "3 $5": a sign that is glued to the next number only is that number's.
    if tokens.kind(at + 1) == NUMERAL and tokens.glued(at + 1) and not tokens.glued(at):
        return None
    letters = tokens.printed(at + 1)
    if sign == "USD" and letters in LETTERS_OF_DOLLARS and (tokens.glued(at + 1) or len(letters) > 1):
        return UnitRead(LETTERS_OF_DOLLARS[letters], at, at + 2)
    told = phrase_at(lexicon.of_signs, tokens, at + 1)
    return UnitRead(told[1][1], at, told[0]) if told is not None and told[1][0] == sign else UnitRead(sign, at, at + 1)


def _symbol_at(tokens: Tokens, at: int) -> UnitRead | None:
    """Read a symbol with its power, and what it is divided by: "km²", "kg/m3", "g CO2/km" without the gas."""
    found = _plain_symbol(tokens, at)
    if found is None:
        return None
    symbol, end = found
    if tokens.word(end) == "/" and tokens.glued(end) and tokens.glued(end + 1):
        under = _plain_symbol(tokens, end + 1)
        if under is not None:
            return UnitRead(f"{symbol}/{under[0]}", at, under[1])
    # What goes on behind a power is no symbol: "m2x".
    goes_on = tokens.glued(end) and tokens.kind(end) == NUMERAL and symbol != "h"
    return None if goes_on else UnitRead(symbol, at, end)


def _plain_symbol(tokens: Tokens, at: int) -> tuple[str, int] | None:
    if tokens.kind(at) != WORD and tokens.word(at) not in ("°", "º", "℃", "℉"):
        return None
    printed, end = tokens.printed(at), at + 1
    if printed in ("°", "º") and tokens.printed(end) in ("C", "F", "Celsius", "Fahrenheit"):
        # "37 °C", "37° C", "37° Celsius"
        printed, end = "°" + tokens.printed(end)[0], end + 1
    elif printed.endswith("CO") and len(printed) > 2 and tokens.word(end) in ("2", "₂") and tokens.glued(end):
        return _of_gas(tokens, printed, end + 1)
    elif tokens.glued(end):
        raised = end + 1 if tokens.word(end) == "^" and tokens.glued(end + 1) else end
        if tokens.word(raised) in POWERS:
            printed, end = printed + POWERS[tokens.word(raised)], raised + 1
    if printed in ("C", "F") and tokens.glued(at) and _is_degrees(tokens, at):
        printed = "°" + printed
    symbol = SYMBOLS.get(printed) if len(printed) <= LONGEST_SYMBOL else None
    if symbol is None:
        return None
    if len(printed) == 1 and printed.isalpha() and not _is_lone_symbol(tokens, at, end):
        return None
    return symbol, end


def _is_degrees(tokens: Tokens, at: int) -> bool:
    """Tell "1.5C", "31C (88F)": whole digits alone may be a seat or an article."""
    told_again = tokens.word(at + 1) == "(" and tokens.printed(at + 3) in ("C", "F") and tokens.glued(at + 3)
    tells_again = tokens.word(at - 2) == "(" and tokens.printed(at - 3) in ("C", "F") and tokens.glued(at - 3)
    return "." in tokens.word(at - 1) or told_again or tells_again


def _of_gas(tokens: Tokens, printed: str, end: int) -> tuple[str, int] | None:
    """Read "5 MtCO2", "5 tCO2e": a mass of a gas."""
    symbol = SYMBOLS.get(printed[:-2])
    if symbol is None or find_unit(symbol).kind != "mass":
        return None
    equivalent = tokens.glued(end) and tokens.word(end) in ("e", "eq")
    return symbol, end + equivalent


def _is_lone_symbol(tokens: Tokens, at: int, end: int) -> bool:
    """Tell a letter that is a unit from an elided word or an initial: "5 m", but "5 l’", "5 M. Roche"."""
    if tokens.printed(at) in ("V", "W", "J", "K", "A") and not tokens.glued(at):
        # "20 J/m²"
        return tokens.word(end) == "/" and tokens.glued(end) and tokens.glued(end + 1)
    if tokens.word(end) == "." and tokens.printed(at).islower():
        # "8,95 m. Il": a sentence ends; "3 t. 2" goes on.
        return tokens.kind(end + 1) != NUMERAL
    return tokens.glued(at) or tokens.word(end) not in ("'", "’", ".") or tokens.word(end + 1) in ("", "\n")


def _noun_at(tokens: Tokens, at: int, number: Number, lexicon: Lexicon) -> UnitRead | None:
    word = tokens.word(at)
    if word in lexicon.language.numbers.pounds:
        return _pounds_at(tokens, at, number, lexicon)
    found = phrase_at(lexicon.units, tokens, at)
    if found is None:
        return None
    end, unit = found
    # "20 Minutes" is a name; "50 US dollars", "37 degrees Celsius", and "20 Ans" among capitals are not.
    printed = tokens.printed(at)
    is_name = printed[:1].isupper() and not lexicon.language.capitalises_nouns
    if is_name and find_unit(unit).kind not in ("currency", "temperature") and not printed.isupper():
        return None
    if word in lexicon.language.numbers.verbs_too and number.value < _LEAST_WON:
        return None
    return UnitRead(unit, at, end, (at, end))


def _pounds_at(tokens: Tokens, at: int, number: Number, lexicon: Lexicon) -> UnitRead | None:
    longer = phrase_at(lexicon.units, tokens, at)
    if longer is not None:
        return UnitRead(longer[1], at, longer[0], (at, longer[0]))
    if lexicon.language.adjectives_follow:
        return None
    if tokens.word(at + 1) in lexicon.language.of_words and number.value < _MILLION:
        return UnitRead("[lb_av]", at, at + 1, (at, at + 1))
    return UnitRead("GBP", at, at + 1, (at, at + 1)) if number.scale >= _MILLION else None
