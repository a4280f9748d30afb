"""What two numbers with units make together ("7 ft 10 in", "3 euros 50"), and parts of a currency."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_at
from claimdb.figures.number import HYPHENS, Number
from claimdb.figures.spelled_numbers import read_number
from claimdb.figures.units import UnitRead, unit_after
from claimdb.figures.words import Words, read_words
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind
from claimdb.values.units import Unit, find_unit

# Families whose units people name one after the other.
_TIMES = frozenset(["time", "calendar"])
_FEET = "[ft_i]"
# Pairs that are one size: feet and inches also with "and" between them, metres and centimetres only side by side.
_JOINED = frozenset([("[yd_i]", "[ft_i]"), ("[yd_i]", "[in_i]"), ("[ft_i]", "[in_i]"), ("[lb_av]", "[oz_av]")])
_SIDE_BY_SIDE = frozenset([("km", "m"), ("m", "cm"), ("cm", "mm"), ("kg", "g")])
# A sum is told in the larger unit where so many digits give it.
_DIGITS = Decimal(1000)
_MOST_UNITS = 4
_HUNDREDTH = Decimal("0.01")
# Lines of a picture, not pence: "720p".
_LEAST_LINES = 240
_HUNDRED = Decimal(100)
# "Deux euros dix"; fewer coins have their name.
_LEAST_SAID = 10


def read_part(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read hundredths of a currency: "50 pence", "20 centimes", "45p"."""
    if number.kind is not FigureKind.FIGURE or number.scale != 1:
        return None
    letters = lexicon.language.numbers.part_letters.get(tokens.printed(number.end))
    if letters is not None and number.digits and tokens.glued(number.end) and number.value < _LEAST_LINES:
        end, code, noun = number.end + 1, letters, None
    else:
        # "a two-cent charge"
        at = number.end + (tokens.word(number.end) in HYPHENS and tokens.glued(number.end + 1))
        found = phrase_at(lexicon.parts, tokens, at)
        if found is None:
            return None
        end, code = found
        noun = (at, end)
    return Element(hundredth(number), number.first, end, code, number.end, noun)


def is_part(tokens: Tokens, element: Element, lexicon: Lexicon) -> bool:
    """Tell whether an element was read as hundredths of a currency by the noun behind it."""
    return element.noun is not None and phrase_at(lexicon.parts, tokens, element.noun[0]) is not None


def hundredth(number: Number) -> Number:
    """Give a number of hundredths in the unit that they are of."""
    value = multiply(number.value, _HUNDREDTH)
    return replace(number, value=value, mantissa=value, step=multiply(number.step, _HUNDREDTH), rounded=number.step < 1)


def read_compound(tokens: Tokens, element: Element, lexicon: Lexicon) -> Element:
    """Add the smaller units behind an element: "2 h 13 min 5 s", "1 dollar and 42 cents"."""
    if element.unit is None or element.number.kind is not FigureKind.FIGURE:
        return element
    unit = find_unit(element.unit)
    if unit.kind == "currency":
        return _with_coins(tokens, element, lexicon)
    return _sum(tokens, element, unit, lexicon)


def _sum(tokens: Tokens, element: Element, unit: Unit, lexicon: Lexicon) -> Element:
    name, step = element.unit or "", element.number.step
    total, end, last = multiply(element.number.value, unit.factor), element.end, unit
    for _ in range(_MOST_UNITS):
        smaller = _smaller(tokens, end, name, lexicon)
        if smaller is None:
            break
        number, found = smaller
        last = find_unit(found.unit)
        total = EXACT.add(total, multiply(number.value, last.factor))
        end, name, step = found.end, found.unit, number.step
    if end == element.end or element.unit is None:
        return element
    thousandths, rest = EXACT.divmod(multiply(total, _DIGITS), unit.factor)
    if rest:
        value, _ = EXACT.divmod(total, last.factor)
    else:
        value, name = thousandths.scaleb(-3, EXACT), element.unit
        step = Decimal(1)
    # "One minute and 12 seconds" counts, as "one minute" alone need not.
    number = replace(element.number, value=value, mantissa=value, step=step, rounded=False, one=False)
    return replace(element, number=number, end=end, unit=name, noun=element.noun if name == element.unit else None)


def _smaller(tokens: Tokens, end: int, name: str, lexicon: Lexicon) -> tuple[Number, UnitRead] | None:
    """Read the next part of a compound: a whole number of a smaller unit, less than one of the unit before."""
    unit = find_unit(name)
    comma = tokens.word(end) == "," and (unit.family in _TIMES or name in ("[ft_i]", "[yd_i]"))
    # "A 6-foot-2 guard"
    tall = name == _FEET and tokens.word(end) in HYPHENS and tokens.glued(end) and tokens.kind(end + 1) == NUMERAL
    at = end + 1 if comma or tall or tokens.word(end) in lexicon.language.joiners else end
    number = read_number(tokens, at, lexicon.language)
    if number is None or number.first != at or number.kind is not FigureKind.FIGURE or number.one or number.step < 1:
        return None
    found = unit_after(tokens, number, lexicon)
    if found is None and name == _FEET and tokens.word(number.end) == "in":
        found = UnitRead("[in_i]", number.end, number.end + 1)
    if found is None and name == "h" and number.digits and len(tokens.words[number.first]) == len("15"):
        # "1 h 15 de retard", but "35 h 40 agents"
        follower = tokens.word(number.end)
        counts = tokens.kind(number.end) == WORD and follower not in lexicon.language.function_words
        bare = not counts or follower in lexicon.language.of_words
        found = UnitRead("min", number.end, number.end) if bare else None
    if found is None and tall:
        found = UnitRead("[in_i]", number.end, number.end)
    if found is None or not _go_together(name, found.unit, joined=at > end):
        return None
    smaller = find_unit(found.unit)
    fits = smaller.family == unit.family and multiply(number.value, smaller.factor) < unit.factor
    return (number, found) if fits and number.value > 0 else None


def _go_together(name: str, smaller: str, *, joined: bool) -> bool:
    pair = (name, smaller)
    return find_unit(name).family in _TIMES or pair in _JOINED or (pair in _SIDE_BY_SIDE and not joined)


def _with_coins(tokens: Tokens, element: Element, lexicon: Lexicon) -> Element:
    language, at = lexicon.language, element.end
    if element.number.scale != 1 or element.number.step < 1:
        return element
    joined = tokens.word(at) in language.joiners
    coins = _hundred_of_coins(tokens, at + joined, lexicon) or read_number(tokens, at + joined, language)
    if coins is None or coins.first != at + joined or not 0 < coins.value < 100 or coins.step < 1:
        return element
    part = read_part(tokens, coins, lexicon)
    if part is not None and _same_money(element.unit, part, tokens, language):
        return _add_coins(element, coins, part.end)
    if tokens.word(coins.end - 1) in language.hundred:
        return _add_coins(element, coins, coins.end)
    # "3 euros 50", "10€50", "trois euros cinquante": nothing that they count.
    in_digits = tokens.kind(at) == NUMERAL
    two = coins.end == at + 1 and len(tokens.word(at)) == 2 if in_digits else coins.value >= _LEAST_SAID
    signed = tokens.word(coins.end) in ("%", "€", "$", "£", "°") or tokens.kind(coins.end) == NUMERAL
    spoken = language.adjectives_follow or not (coins.digits or element.number.digits)
    bare = two and spoken and not coins.one and not joined
    if bare and not signed and (_ends(tokens, coins.end, language) or tokens.glued(at)):
        return _add_coins(element, coins, coins.end)
    return element


def _hundred_of_coins(tokens: Tokens, at: int, lexicon: Lexicon) -> Number | None:
    """Read "vingt cents", "deux cents" behind dollars, where the word for the coin says one hundred elsewhere."""
    language = lexicon.language
    said = read_words(tokens, at, language, scales=False)
    if said is None or tokens.word(said.end - 1) in language.hundred:
        # "Deux cents": the words before the hundred are the coins.
        said = Words(EXACT.divide(said.value, _HUNDRED), said.end - 1) if said is not None else None
    if said is None or tokens.word(said.end) not in language.hundred or not language.twenties:
        return None
    if not 0 < said.value < _HUNDRED or said.value % 1 or not _ends(tokens, said.end + 1, language):
        return None
    return Number(at, said.end + 1, said.value, Decimal(1), rounded=False, mantissa=said.value)


def _ends(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell whether nothing that is counted stands at a token."""
    word = tokens.word(at)
    return word in language.function_words or word in language.of_words or tokens.kind(at) not in (WORD, NUMERAL)


def _same_money(code: str | None, part: Element, tokens: Tokens, language: Language) -> bool:
    """Tell whether coins belong to money before them; bare "cents" are of any currency that has them."""
    return code == part.unit or tokens.words[part.end - 1] in language.numbers.coins


def _add_coins(element: Element, coins: Number, end: int) -> Element:
    value = EXACT.add(element.number.value, multiply(coins.value, _HUNDREDTH))
    number = replace(element.number, value=value, mantissa=value, step=_HUNDREDTH, rounded=False, one=False)
    return replace(element, number=number, end=end)
