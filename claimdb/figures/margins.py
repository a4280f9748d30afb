"""Numbers with a stated margin: "40 ± 2", "12 points, plus or minus 3", "200 people, give or take 20"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon
from claimdb.figures.number import Number
from claimdb.figures.spelled_numbers import read_number
from claimdb.figures.units import UnitRead, unit_after
from claimdb.text.tokens import NUMERAL, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind

_SIGNS = frozenset([("±",), ("+", "/", "-"), ("+", "/", "−"), ("+", "-"), ("+", "−")])
_LONGEST = 3
_HUNDREDTH = Decimal("0.01")
# A margin in these is of the percentage itself.
_PARTS = frozenset(["percent", "pp"])


def read_margin(tokens: Tokens, element: Element, at: int, lexicon: Lexicon) -> Element | None:
    """Read the margin of an element that stands at `at`, behind its noun or its unit: the range that it allows.

    A margin in percent of a quantity that is none is a share of it: "200 kg ± 5 %" is 190 to 210 kg.
    """
    number = element.number
    if number.kind is not FigureKind.FIGURE or element.high is not None or number.share or number.one:
        return None
    start = _behind_sign(tokens, at, lexicon)
    if start is None:
        return None
    margin = read_number(tokens, start, lexicon.language)
    if margin is None or margin.kind is not FigureKind.FIGURE or margin.value <= 0:
        return None
    unit = unit_after(tokens, margin, lexicon)
    end = unit.end if unit is not None else _end_of_points(tokens, element, margin, lexicon.language)
    if tokens.word(at) == "(":
        if tokens.word(end) != ")":
            return None
        end += 1
    behind = unit_after(tokens, replace(number, end=end), lexicon) if unit is None and element.unit is None else None
    if behind is not None:
        unit, end = behind, behind.end
    return _widen(element, margin, unit, end, named=at > element.end)


def _behind_sign(tokens: Tokens, at: int, lexicon: Lexicon) -> int | None:
    """Give the token after "(±", ", plus or minus" that begins at `at`."""
    start = at + (tokens.word(at) in ("(", ","))
    words = lexicon.language.numbers.margins
    if tokens.kind(start) == NUMERAL:
        return None
    if tokens.word(start) not in _first_words(lexicon):
        return None
    for length in range(1, _LONGEST + 1):
        here = tuple(tokens.words[start : start + length])
        if here in _SIGNS or here in words:
            return start + length
    return None


@lru_cache(maxsize=16)
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    """Give the words and signs with which a margin may begin."""
    return frozenset(said[0] for said in _SIGNS | lexicon.language.numbers.margins)


def _end_of_points(tokens: Tokens, element: Element, margin: Number, language: Language) -> int:
    return margin.end + (tokens.word(margin.end) in language.numbers.points and element.unit in _PARTS)


def _widen(element: Element, margin: Number, unit: UnitRead | None, end: int, *, named: bool) -> Element | None:
    number, reach, name = element.number, margin.value, element.unit
    quantity = named if name is None else name not in _PARTS
    if unit is not None and unit.unit == "percent" and quantity:
        reach = multiply(multiply(number.value.copy_abs(), reach), _HUNDREDTH)
    elif unit is not None:
        if name is not None and unit.unit != name and not (name in _PARTS and unit.unit in _PARTS):
            return None
        name = name or unit.unit
    low, high = EXACT.subtract(number.value, reach), EXACT.add(number.value, reach)
    return replace(
        element,
        # What is stated decides, not how the number is rounded.
        number=replace(number, value=low, mantissa=low, rounded=False),
        high=replace(number, value=high, mantissa=high, rounded=False, end=end),
        end=end,
        unit=name,
        noun=element.noun or (unit.noun if unit is not None else None),
    )
