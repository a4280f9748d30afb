"""Numbers as people write them in each language: exact, grouped, never through a float.

English groups by commas and has a decimal point (Chicago Manual of Style, 9.55); French groups by
narrow no-break spaces and has a decimal comma (Imprimerie nationale, Lexique des règles
typographiques; SI brochure, 9th edition, 5.4.4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from claimdb.values.units import find_unit

NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
# UCUM puts customary units in brackets, with the system that they are of; people do not.
_CUSTOMARY = re.compile(r"\[([A-Za-z]+)(?:_[A-Za-z]+)?\]")
_POWER = re.compile(r"(?<=[A-Za-z])[23](?![A-Za-z0-9])")
_SIGNS: Mapping[str, str] = MappingProxyType({
    "degF": "°F", "acr": "acre", "sft": "ft²", "cft": "ft³", "ston": "short ton", "lton": "long ton", "kn": "kn",
    "2": "²", "3": "³",
})  # fmt: skip
_FRENCH_SIGNS = str.maketrans({",": NARROW_SPACE, ".": ","})


def number(value: Decimal | int, lang: str) -> str:
    """Write a finite number with all its digits, grouped by three.

    >>> number(Decimal("230000.50"), "en")
    '230,000.50'
    """
    # Python groups by three itself, in the English manner.
    plain = format(value, ",f" if isinstance(value, Decimal) else ",")
    if plain.startswith("-"):
        plain = MINUS + plain[1:]
    return plain.translate(_FRENCH_SIGNS) if lang == "fr" else plain


def percent(value: Decimal, lang: str) -> str:
    """Write a number of percent, with its sign: 86% in English, 86 % in French.

    >>> percent(Decimal("86.09"), "en")
    '86.09%'
    """
    space = NARROW_SPACE if lang == "fr" else ""
    return f"{number(value, lang)}{space}%"


def quantity(value: Decimal, unit: str | None, lang: str) -> str:
    r"""Write a number with its unit; a counted noun is left to the words around it.

    >>> quantity(Decimal(86), "percent", "en"), quantity(Decimal(5), "EUR", "en"), quantity(Decimal(54), "port", "en")
    ('86%', '5\xa0EUR', '54')
    """
    if unit is None:
        return number(value, lang)
    if unit in {"percent", "%"}:
        return percent(value, lang)
    if find_unit(unit).kind == unit.strip().casefold():
        return number(value, lang)
    return f"{number(value, lang)}{NO_BREAK_SPACE}{unit_sign(unit)}"


def unit_sign(unit: str) -> str:
    """Write a unit as people do.

    >>> unit_sign("[mi_i]"), unit_sign("km2"), unit_sign("[degF]"), unit_sign("[mi_i]/h"), unit_sign("station")
    ('mi', 'km²', '°F', 'mi/h', 'station')
    """
    plain = _CUSTOMARY.sub(lambda found: _SIGNS.get(found[1], found[1]), unit)
    return _POWER.sub(lambda found: _SIGNS[found[0]], plain)
