"""Values of tables: numbers with the marks that tables put around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claimdb.errors import InputError
from claimdb.interchange.table_failures import AmbiguousValue, PartUnread
from claimdb.interchange.table_numbers import read_plain_number
from claimdb.reading import read_figure
from claimdb.store.types import write_decimal
from claimdb.values.figure import Figure
from claimdb.values.units import unit_kind

_PLAIN = re.compile(r"\d+", re.ASCII)
_DIGITS = re.compile(r"[\d.,]+", re.ASCII)
_MISSING = frozenset((
    "n/a", "na", "n.a.", "n.a", "#n/a", "nan", "null", "none", "n.d.", "nd", "n/d", "nc", "n.c.", "n. d.", "\\n",
    "missing", "not available", "not applicable", "non disponible", "...", "…", "..", ".", "-", "--", "---", "–", "—",
    "unknown", "inconnu", "inconnue", "not known", "not reported", "no data", "non renseigné", "non communiqué", "tba",
    "tbd", "cancelled", "canceled", "annulé", "delayed", "retardé", "−", ":",
    "#value!", "#ref!", "#div/0!", "#name?", "#null!",
))  # fmt: skip
"""What stands in a cell for no value; folded."""

_ARTICLES = frozenset(("a", "an", "un", "une", "ein", "eine"))
"""Numbers in prose; in a cell they are somebody's code."""

_DATED = re.compile(r"(?:[a-z]{3,4}\.? \d{1,2}|\d{1,4}[/-]\d{1,2}[/-]\d{1,4})\s+(?=[a-z])", re.ASCII)
# Marks of footnotes behind a number: [a], [12], (a), (1), *, daggers, raised digits and letters.
_MARKS = re.compile(
    r"(?<=[\d%‰\w)])\s*(?:\[[^\W_]{1,3}\]|\((?:[a-z]|\d)\)|[*†‡§¶‖#]+|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]+)+$",
    re.IGNORECASE,
)
# How statistical offices flag a value: break in the series, estimated, provisional, revised.
_FLAG = re.compile(r"(?<=\d)\s+[bepr]{1,2}$", re.ASCII)
# Accountants put a loss into brackets; others put the sign before the currency, or a dash for the sign.
_BRACKETS = re.compile(r"([$€£¥]|[A-Z]{3}(?=\s)|)\s*\(\s*([^()]*\d[^()]*?)\s*\)(\s*[%€$£¥])?")
_SIGN = re.compile(r"[-−–]\s*([$€£¥]|[A-Z]{3}(?=[\s\d]))?\s*(?=\d)")
_POWER = re.compile(r"([+-]?\d+(?:[.,]\d+)?)[eE]([+-]?)0*(\d{1,3})", re.ASCII)
_GROUPED_BY_POINTS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])", re.ASCII)
_SCALE = re.compile(
    r"^(?:in\s+|en\s+)?(thousands?|millions?|billions?|trillions?|milliers?|milliards?|bn|mn|'000|000s?|1[ ,.]?000)\b"
    r"(?:\s+(?:of|de|d['’])\s*|\s+)?(.*)$|^(.*?)[\s(]+(?:in\s+|en\s+)?"
    r"(thousands?|millions?|billions?|trillions?|milliers?|milliards?|bn|mn|'000s?)\)?$",
    re.IGNORECASE,
)
_THOUSANDS = frozenset(("'000", "'000s", "000", "000s", "1000", "1 000", "1,000", "1.000"))


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How a table writes its numbers: its language, and its decimal mark where its own values show it."""

    language: str
    decimal: str | None = None


def is_missing(text: str) -> bool:
    """Tell whether a cell says that there is no value: "n/a", a dash, two dots.

    >>> is_missing("–"), is_missing("0")
    (True, False)
    """
    folded = text.strip().casefold()
    # "Dec 02 Not Available": the day of what is not there.
    return folded in _MISSING or (folded[-1:].isalpha() and _DATED.sub("", folded, count=1) in _MISSING)


def read_value(text: str, style: NumberStyle, *, scale: str | None = None) -> Figure:
    """Read the one figure of a cell; its wording is the whole cell.

    Marks of footnotes are left out, a number in brackets is negative, and a number of two readings ("1.200") is read
    as the table's own decimal mark says. `scale` is a word of the column ("million") that the cell leaves out.
    Raises UnreadableFigure, AmbiguousValue, and PartUnread when digits of the cell would be left unread.
    """
    plain = read_plain_number(text, style.language) if scale is None else None
    if plain is not None:
        return plain
    if _PLAIN.fullmatch(text) and scale is None:
        return read_figure(text, style.language)
    bare = _without_marks(text)
    figure = read_figure(bare if scale is None else f"{bare} {scale}", style.language)
    if figure.is_ambiguous:
        figure = _settled(figure, bare, style, scale)
    rest = bare.replace(figure.wording, "", 1) if scale is None else ""
    if figure.wording.casefold() in _ARTICLES or any(letter.isdigit() for letter in rest):
        raise PartUnread(text=text, wording=figure.wording)
    return figure if figure.wording == text else replace(figure, wording=text, start=0, end=len(text))


@cache
def read_unit(text: str, language: str) -> tuple[str | None, str | None]:
    """Read the unit of a column: the scale word that it holds, and the unit; what is not known is kept as it is.

    >>> read_unit("USD million", "en"), read_unit("in thousands", "en"), read_unit("blorps", "en")
    (('million', 'USD'), ('thousands', None), (None, 'blorps'))
    """
    found = _SCALE.fullmatch(text.strip())
    if found is None:
        return None, _known_unit(text, language)
    word = (found[1] or found[4]).lower()
    rest = (found[2] if found[1] else found[3]).strip(" (),")
    return ("thousand" if word in _THOUSANDS else word), _known_unit(rest, language) if rest else None


def _known_unit(text: str, language: str) -> str:
    """Give the unit that words stand for as values have it ("sq km" is km2); other words as they are."""
    if unit_kind(text) != text.casefold():
        return text
    try:
        figure = read_figure(f"1 {text}", language)
    except InputError:
        return text
    return figure.unit if figure.unit is not None and figure.wording == f"1 {text}" and figure.value == 1 else text


def _without_marks(text: str) -> str:
    if _DIGITS.fullmatch(text):
        return text
    unmarked = _FLAG.sub("", _MARKS.sub("", text))
    bare = unmarked if any(letter.isdigit() for letter in unmarked) else text
    found = _BRACKETS.fullmatch(bare)
    if found is not None:
        bare = f"-{found[1]} {found[2]}{found[3] or ''}"
    signed = _SIGN.match(bare)
    if signed is not None:
        bare = f"{signed[1] or ''} -{bare[signed.end() :]}".strip()
    power = _POWER.fullmatch(bare)
    if power is not None and power[2] != "-":
        # The grammar of texts reads "1.2e6".
        return f"{power[1]}e{power[3]}"
    return bare if power is None else format(Decimal(bare.replace(",", ".")), "f")


def _settled(figure: Figure, bare: str, style: NumberStyle, scale: str | None) -> Figure:
    """Read a number of two readings as the decimal mark of its table says; raises AmbiguousValue without one."""
    grouped = _GROUPED_BY_POINTS.search(bare)
    if style.decimal == "." and style.language == "en":
        # What English makes of it comes first.
        return replace(figure, alternatives=())
    if style.decimal == "," and grouped is not None:
        plain = bare.replace(grouped[0], grouped[0].replace(".", ""))
        read = read_figure(plain if scale is None else f"{plain} {scale}", style.language)
        return replace(read, wording=figure.wording)
    readings = ", ".join(write_decimal(value) for value in figure.alternatives)
    raise AmbiguousValue(text=bare, readings=readings)
