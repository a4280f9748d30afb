"""Units that stand in the heading of a column of values: "Close (USD)", "Volume (000s)", "Chiffre d'affaires (M€)"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimdb.interchange.table_rows import Cell
from claimdb.interchange.table_values import read_unit
from claimdb.values.units import unit_kind

_BRACKETED = re.compile(r"(\S.*?)\s*[(\[]\s*([^()\[\]]{1,40}?)\s*[)\]]")
_PERCENT = re.compile(r".*\S\s*%")
# "$M", "US$ bn", "EUR m", "£000"; and as French writes them: "M€", "Md€", "k€".
_MONEY = r"(US\$|[$€£¥]|[A-Z]{3}\b)"
_MONEY_FIRST = re.compile(_MONEY + r"\s*(k|K|m|M|mn|mln|bn|B|tn|'?000s?)")
_MONEY_LAST = re.compile(r"(k|K|M|Md|Mds|Mrd)\s*" + _MONEY)
_SCALES = {
    "k": "thousand", "K": "thousand", "000": "thousand", "000s": "thousand", "'000": "thousand", "'000s": "thousand",
    "m": "million", "M": "million", "mn": "million", "mln": "million", "bn": "billion", "B": "billion",
    "tn": "trillion", "Md": "milliard", "Mds": "milliard", "Mrd": "milliard",
}  # fmt: skip
_SIGNS = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_AMBIGUOUS = frozenset(("in", "min", "mo", "no", "are", "cal", "times"))
"""What is a unit and, in a heading, more often something else: least, month or Monday, a word."""

# What a cell says itself: letters, other than marks of footnotes, exponents and codes of money.
_ASIDE = re.compile(r"\[[^\]]*\]|\([a-z]\)|\s[bepr]{1,2}$|(?<=\d)[eE][+-]?\d+|\b[A-Z]{3}\b")
_LETTER = re.compile(r"[^\W\d_]")


class Heading(NamedTuple):
    """The measure that a heading names, and the unit that it adds, as a column of units would give it."""

    measure: str
    unit: str | None


@cache
def read_heading(text: str) -> Heading:
    """Read a heading; what stands in brackets is a unit only where it is a known one, and of more than one letter.

    >>> read_heading("Volume (000s)"), read_heading("Ferries (in service)").unit
    (Heading(measure='Volume', unit='000s'), None)
    """
    found = _BRACKETED.fullmatch(text)
    unit = _known(found[2]) if found is not None else None
    if found is not None and unit is not None:
        return Heading(found[1], unit)
    return Heading(text, "percent" if _PERCENT.fullmatch(text) else None)


def takes_unit(cell: Cell) -> bool:
    """Tell whether a cell leaves its unit to the heading; "2.05M" says itself what it counts in."""
    return not isinstance(cell, str) or _LETTER.search(_ASIDE.sub("", cell)) is None


def _known(text: str) -> str | None:
    first, last = _MONEY_FIRST.fullmatch(text), _MONEY_LAST.fullmatch(text)
    if first is not None or last is not None:
        money, word = (first[1], first[2]) if first is not None else (last[2], last[1]) if last else ("", "")
        money = _SIGNS.get(money, money)
        return f"{money} {_SCALES[word]}" if unit_kind(money) == "currency" else None
    if text in _SIGNS or text == "%":
        return _SIGNS.get(text, "percent")
    if len(text) < 2 or text.casefold() in _AMBIGUOUS:
        return None
    return text if any(_is_told(*read_unit(text, language)) for language in ("en", "fr")) else None


def _is_told(scale: str | None, unit: str | None) -> bool:
    if unit is None:
        return scale is not None
    return unit_kind(unit) != unit.casefold()
