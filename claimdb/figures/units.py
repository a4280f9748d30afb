"""Units: signs and codes before and after a number, and nouns of units behind it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from claimdb.figures.lexicon import Lexicon, phrase_at
from claimdb.figures.number import Number
from claimdb.text.tokens import NUMERAL, SIGN, WORD, Tokens
from claimdb.values.units import find_unit

# Currency signs, with the letters that print puts before or after them (Unicode 16, block "Currency Symbols").
SIGNS: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₴": "UAH", "₪": "ILS",
     "₺": "TRY", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT"}
)  # fmt: skip
_DOLLARS: Mapping[str, str] = MappingProxyType(
    {"US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CAN": "CAD", "NZ": "NZD",
     "HK": "HKD", "S": "SGD", "SG": "SGD", "R": "BRL", "NT": "TWD", "MX": "MXN"}
)  # fmt: skip
# Codes that are words printed in capitals: they need the number of a price behind them, which nothing here tells.
_WORDS_IN_CAPITALS = frozenset(["ALL", "TOP", "CUP", "TRY", "PEN", "COP", "BAM", "MOP", "GEL", "LAK", "RON", "SOS"])
_FOR_CODES: Mapping[str, str] = MappingProxyType(
    {"RMB": "CNY", "NIS": "ILS", "Rs": "INR", "Fr": "CHF", "CFA": "XOF", "FCFA": "XOF", "Kč": "CZK", "zł": "PLN"}
)  # fmt: skip
_SHARES: Mapping[str, str] = MappingProxyType({"%": "percent", "‰": "permille"})
# Symbols by their printed form (SI brochure, 9th edition); single letters only where glued to digits.
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"km": "km", "cm": "cm", "mm": "mm", "kg": "kg", "mg": "mg", "ha": "ha", "hl": "hl", "cl": "cl", "ml": "ml",
     "kW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh",
     "Go": "GB", "GB": "GB", "Mo": "MB", "MB": "MB", "TB": "TB", "kt": "kt", "Mt": "Mt", "Gt": "Gt", "kcal": "kcal",
     "km²": "km2", "m²": "m2", "m³": "m3", "km2": "km2", "m2": "m2", "m3": "m3", "°C": "°C", "kJ": "kJ", "pp": "pp",
     "m": "m", "g": "g", "t": "t", "l": "L", "L": "L", "nm": "nm", "mi": "mi", "ft": "ft", "lb": "lb", "bp": "bp",
     "h": "h", "min": "min"}
)  # fmt: skip
_LONGEST_SYMBOL = 3


class UnitRead(NamedTuple):
    """A unit and the tokens it stands on, the last exclusive; `noun` the tokens of the noun that names it."""

    unit: str
    first: int
    end: int
    noun: tuple[int, int] | None = None


def unit_before(tokens: Tokens, at: int) -> UnitRead | None:
    """Read a currency right before token `at`: "$", "US$", "EUR", "€"."""
    if tokens.kind(at) != NUMERAL:
        return None
    last = at - 1
    sign = SIGNS.get(tokens.word(last))
    if sign is not None:
        return _signed_before(tokens, last, sign)
    code = _code(tokens.printed(last))
    if code is not None and not (tokens.glued(last) and tokens.kind(last - 1) != SIGN):
        return UnitRead(code, last, at)
    return None


def _signed_before(tokens: Tokens, last: int, sign: str) -> UnitRead | None:
    # A sign glued to a number before it is that number's: "3 €, 5".
    if tokens.kind(last - 1) == NUMERAL and tokens.glued(last):
        return None
    letters = tokens.printed(last - 1)
    if sign == "USD" and tokens.glued(last) and letters in _DOLLARS:
        return UnitRead(_DOLLARS[letters], last - 1, last + 1)
    if sign == "JPY" and tokens.glued(last) and letters in ("CN", "RMB"):
        return UnitRead("CNY", last - 1, last + 1)
    return UnitRead(sign, last, last + 1)


def unit_after(tokens: Tokens, number: Number, lexicon: Lexicon) -> UnitRead | None:
    """Read the unit behind a number: a sign, a code, a symbol, or a noun, with "de" where the number ends in a noun."""
    at = number.end
    if tokens.word(at) in "-‐‑" and tokens.word(at) and lexicon.language.units.get(tokens.word(at + 1)):
        # "a 5-year plan", "a 30-day notice"
        at += 1
    start = at
    if number.joins and tokens.word(at) in lexicon.language.of_words:
        at += 1
    found = _sign_at(tokens, at) or _symbol_at(tokens, at) or _noun_at(tokens, at, lexicon)
    return found._replace(first=start) if found else None


def _sign_at(tokens: Tokens, at: int) -> UnitRead | None:
    word, printed = tokens.word(at), tokens.printed(at)
    if word in _SHARES:
        return UnitRead(_SHARES[word], at, at + 1)
    if word in SIGNS:
        return _signed_after(tokens, at)
    if printed in _DOLLARS and tokens.word(at + 1) == "$" and tokens.glued(at + 1):
        return UnitRead(_DOLLARS[printed], at, at + 2)
    code = _code(printed)
    if code is not None:
        return UnitRead(code, at, at + 1)
    if word == "p" and tokens.word(at + 1) == "." and tokens.word(at + 2) == "100":
        return UnitRead("percent", at, at + 3)
    return None


def _signed_after(tokens: Tokens, at: int) -> UnitRead | None:
    sign = SIGNS[tokens.words[at]]
    # "3 $5": a sign that is glued to the next number only is that number's.
    if tokens.kind(at + 1) == NUMERAL and tokens.glued(at + 1) and not tokens.glued(at):
        return None
    letters = tokens.printed(at + 1)
    if sign == "USD" and tokens.glued(at + 1) and letters in _DOLLARS:
        return UnitRead(_DOLLARS[letters], at, at + 2)
    return UnitRead(sign, at, at + 1)


def _symbol_at(tokens: Tokens, at: int) -> UnitRead | None:
    if tokens.kind(at) != WORD and tokens.word(at) != "°":
        return None
    printed, end = tokens.printed(at), at + 1
    if len(printed) > _LONGEST_SYMBOL:
        return None
    if tokens.glued(end) and (tokens.word(end) in "²³" or tokens.word(end) in ("2", "3") or printed == "°"):
        printed, end = printed + tokens.printed(end), end + 1
    if tokens.glued(end) and tokens.word(end) == "/" and printed == "km":
        return UnitRead("km/h", at, end + 2) if tokens.word(end + 1) == "h" else None
    symbol = SYMBOLS.get(printed)
    if symbol is None or (tokens.glued(end) and tokens.kind(end) == NUMERAL):
        return None
    if len(printed) == 1 and not tokens.glued(at) and tokens.word(end) in ("'", "’", "."):
        return None
    return UnitRead(symbol, at, end)


def _noun_at(tokens: Tokens, at: int, lexicon: Lexicon) -> UnitRead | None:
    found = phrase_at(lexicon.units, tokens, at)
    if found is None:
        return None
    end, unit = found
    # "20 Minutes" is a name; "50 US dollars" is not.
    if tokens.printed(at)[:1].isupper() and find_unit(unit).kind != "currency":
        return None
    return UnitRead(unit, at, end, (at, end))


def _code(printed: str) -> str | None:
    """Give the ISO 4217 code that is printed, or stands for what is printed in its place."""
    if printed in _FOR_CODES:
        return _FOR_CODES[printed]
    if len(printed) != 3 or not printed.isascii() or not printed.isupper() or printed in _WORDS_IN_CAPITALS:
        return None
    return printed if find_unit(printed).kind == "currency" else None
