"""Numbers with their units, and what two of them make together: ranges, changes and lists that share a unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.compounds import hundredth, is_part, read_compound, read_part
from claimdb.figures.element import Element
from claimdb.figures.language import Hedge, Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.multiples import read_multiple, read_multiple_word
from claimdb.figures.multiplied import HALF, part_after, scaled
from claimdb.figures.number import HYPHENS, Number
from claimdb.figures.printed_numbers import SLASHES
from claimdb.figures.shares import read_fraction, read_share
from claimdb.figures.spelled_numbers import read_number
from claimdb.figures.symbols import currency_code
from claimdb.figures.units import UnitRead, unit_after, unit_before
from claimdb.text.tokens import NUMERAL, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

_DASHES = HYPHENS | {"–", "—", "−"}
# Print sets these for a minus: glued to its number, or apart behind a preposition or a bracket.
_MINUSES = frozenset("-−–")
# A dash that opens an aside is closed by another within so many words.
_LONGEST_ASIDE = 12
_CHANGE_REACH = 6
_LONGEST_HEDGE = 4
_LONGEST_LIST = 3
_CODE_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6}
_SCALED_CODE = 4
# Numbers of one size share a scale of a million or more.
_MOST_HUNDREDS = 9
_LEAST_SCALE = 10**6
_SAME_SIZE = 10
# The two ends of a change may be further apart: "passe de 2 à 28 millions".
_ONE_SCALE = 50
# A word that says less as well is a sign before these only: "moins 12 degrés".
_SIGNED_KINDS = frozenset(["temperature", "percent", "percentage point", "deg", "currency"])


def read_element(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read a number with the unit before or behind it; None where no number begins."""
    if tokens.kind(at) != NUMERAL:
        whole = read_share(tokens, at, lexicon) or read_multiple_word(tokens, at, lexicon)
    else:
        whole = read_share(tokens, at, lexicon) if tokens.word(at + 1) in SLASHES else None
    if whole is not None:
        return whole
    number = read_number(tokens, at, lexicon.language)
    if number is None:
        return None
    if tokens.word(number.end) == "(":
        number = _restated(tokens, number, lexicon)
    part = read_fraction(tokens, number, lexicon) or read_multiple(tokens, number, lexicon)
    if part is not None:
        return part
    return _with_sign(tokens, _with_unit(tokens, number, lexicon), lexicon)


def _restated(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """Read "quatre mille cinq cents (4 500)", "40 (forty)": one number, told once more in brackets."""
    again = read_number(tokens, number.end + 1, lexicon.language)
    same = again is not None and (again.value, again.kind) == (number.value, number.kind)
    if again is None or not same or again.digits is number.digits or tokens.word(again.end) != ")":
        return number
    return replace(number, end=again.end + 1)


def _with_unit(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element:
    before = unit_before(tokens, number.first)
    if before is not None:
        number = _scaled_by_letter(tokens, number)
        if _is_debt(tokens, before.first):
            value, mantissa = number.value.copy_negate(), number.mantissa.copy_negate()
            number = replace(number, first=before.first - 1, value=value, mantissa=mantissa)
        element = Element(number, min(before.first, number.first), number.end, before.unit)
        return read_compound(tokens, element, lexicon)
    if number.kind is FigureKind.ORDINAL:
        return Element(number, number.first, number.end)
    part = read_part(tokens, number, lexicon)
    if part is not None:
        return part
    after = unit_after(tokens, number, lexicon) or _of_one_unit(tokens, number, lexicon)
    if after is None:
        return _with_scaled_code(tokens, number)
    element = Element(number, number.first, after.end, after.unit, after.first, after.noun)
    return read_compound(tokens, _and_half_a_unit(tokens, element, lexicon), lexicon)


def _of_one_unit(tokens: Tokens, number: Number, lexicon: Lexicon) -> UnitRead | None:
    """Read "0.25 of a per cent", "0,3 d’un point": a part of one unit is so much of it."""
    at, language = number.end, lexicon.language
    if not number.digits or not 0 < number.value < 1 or tokens.word(at) not in language.of_words:
        return None
    if tokens.word(at + 1) not in language.ones:
        return None
    found = unit_after(tokens, replace(number, end=at + 2), lexicon)
    return found._replace(first=at) if found is not None else None


def _with_scaled_code(tokens: Tokens, number: Number) -> Element:
    """Read "10 kEUR", "3 MUSD": a code of money with a letter for thousand or million before it."""
    printed = tokens.printed(number.end)
    power = _CODE_SCALES.get(printed[:1])
    code = currency_code(printed[1:]) if power is not None and len(printed) == _SCALED_CODE else None
    if power is None or code is None or not number.digits or number.scale != 1:
        return Element(number, number.first, number.end)
    end = number.end + 1
    return Element(replace(scaled(number, Decimal(power), end), end=end - 1), number.first, end, code, end - 1)


def _is_debt(tokens: Tokens, first: int) -> bool:
    """Tell the minus of "-$5": glued to the sign of money, and to nothing before it."""
    minus = tokens.word(first - 1) in _MINUSES and tokens.glued(first) and not tokens.glued(first - 1)
    return minus and first > 1 and not _begins_line(tokens, first - 1)


def _begins_line(tokens: Tokens, at: int) -> bool:
    return at > 0 and "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _is_minus(tokens: Tokens, element: Element, lexicon: Lexicon) -> bool:
    """Tell the minus of "–10 °C", "de – 3,4 %", "(– 12 %)" from the dash of a range, of a list and of an aside."""
    at, language = element.first - 1, lexicon.language
    if tokens.word(at) not in _MINUSES or find_unit(element.unit).kind not in _SIGNED_KINDS:
        return False
    before = tokens.word(at - 1)
    if tokens.kind(at - 1) == NUMERAL or (before in _MINUSES and tokens.glued(at)) or _begins_line(tokens, at):
        return False
    led = before == "(" or before in language.of_words or before in language.range_links or before in language.ranges
    if not tokens.glued(element.first):
        return led
    if tokens.glued(at) and before != "(":
        return False
    closing = range(element.end, min(element.end + _LONGEST_ASIDE, len(tokens)))
    return led or not any(tokens.words[here] == tokens.words[at] and not tokens.glued(here + 1) for here in closing)


def _with_sign(tokens: Tokens, element: Element, lexicon: Lexicon) -> Element:
    """Read a sign before a number: "minus 12", "moins 12 degrés", "–10 °C"."""
    words, first = lexicon.language.numbers, element.first
    number = element.number
    if number.value <= 0 or number.kind is not FigureKind.FIGURE:
        return element
    if number.digits and _is_minus(tokens, element, lexicon):
        return _negated(element)
    if tokens.word(first - 1) not in words.minus:
        return element
    before = tokens.word(first - 2)
    if before in words.no_minus or tokens.kind(first - 2) == NUMERAL or before in lexicon.language.cardinals:
        return element
    alone = first == 1 and element.end == len(tokens)
    if words.minus_needs_unit and not alone and find_unit(element.unit).kind not in _SIGNED_KINDS:
        return element
    return _negated(element)


def _negated(element: Element) -> Element:
    """Give the element with the sign before it."""
    number, first = element.number, element.first - 1
    value, mantissa = number.value.copy_negate(), number.mantissa.copy_negate()
    return replace(element, first=first, number=replace(number, first=first, value=value, mantissa=mantissa))


def _scaled_by_letter(tokens: Tokens, number: Number) -> Number:
    """Read the "m" of "$5m" as million: no money is measured in metres."""
    if number.scale == 1 and number.digits and tokens.word(number.end) == "m" and tokens.glued(number.end):
        value = multiply(number.value, Decimal(10**6))
        exponent = number.mantissa.as_tuple().exponent
        step = Decimal(1).scaleb(6 + (exponent if isinstance(exponent, int) else 0), EXACT)
        return replace(
            number, end=number.end + 1, value=value, step=step, rounded=True, scale=Decimal(10**6), noun=True
        )
    return number


def _and_half_a_unit(tokens: Tokens, element: Element, lexicon: Lexicon) -> Element:
    """Read "two years and a half", "deux ans et demi"."""
    part = part_after(tokens, element.end, lexicon.language)
    if part is None or part.value != HALF:
        return element
    value = EXACT.add(element.number.value, part.value)
    # "Un an et demi" is no article.
    number = replace(element.number, value=value, mantissa=value, step=part.step, one=False)
    return replace(element, number=number, end=part.end)


def read_range(tokens: Tokens, low: Element, lexicon: Lexicon) -> Element | None:
    """Read the other end of a range behind an element: "de 3 à 4 %", "10–12", "between 10 and 12 million"."""
    language, number = lexicon.language, low.number
    said = number.one and tokens.words[number.first] in language.nouns.articles
    if number.kind is not FigureKind.FIGURE or said:
        return None
    # "An 8- to 16-metre wall": the unit hangs on both.
    hangs = low.unit is None and tokens.word(low.end) in HYPHENS and tokens.glued(low.end)
    at = low.end + 1 if hangs and tokens.word(low.end + 1) in language.range_links else low.end
    link = language.ranges.get(tokens.word(low.first - 1))
    opened = link is not None and tokens.word(at) == link
    linked = tokens.word(at) in language.range_links
    # "D’un à deux ans": only what opens a range makes a number of "un".
    apart = not opened and (number.one or not (linked or is_dashed(tokens, low)))
    # "passé de 3 à 4 %", "rose 3 % to 12 %"
    if apart or (linked and (opened or low.unit is not None) and _tells_change(tokens, low.first, lexicon)):
        return None
    start, hedge = _compared_end(tokens, at + 1, lexicon) if opened else (at + 1, None)
    if number.share:
        return _range_of_shares(tokens, low, start, lexicon, first=low.first - opened, hedge=hedge)
    high = _read_behind_sign(tokens, start, lexicon)
    if high is None or high.number.kind is not FigureKind.FIGURE or high.number.share or high.number.one:
        return None
    high = _in_millions_too(low, high, tokens)
    number = _share_scale(_share_hundred(tokens, number, high.number, language), high.number)
    if low.unit is None and is_part(tokens, high, lexicon):
        # "between 28 and 30 cents"
        number = hundredth(number)
    if high.number.value < 0 < number.value and tokens.word(number.first - 1) in language.numbers.minus:
        # "de moins 10 à moins 5 degrés"
        value, mantissa = number.value.copy_negate(), number.mantissa.copy_negate()
        number = replace(number, first=number.first - 1, value=value, mantissa=mantissa)
        low = replace(low, first=low.first - 1)
    falls = number.scale == 1 and _are_of_one_scale(number, high.number) and number.mantissa >= high.number.mantissa
    # "De 28 à 20 millions" is no range from 28.
    if falls or not number.value < high.number.value or not _may_share_unit(low, high, apart=linked and not opened):
        return None
    number = _ambiguous(number, high.number, opened=opened)
    first = low.first - 1 if opened else low.first
    unit = high.unit or low.unit
    number = replace(number, one=False)
    return replace(high, number=number, high=high.number, first=first, unit=unit, high_hedge=hedge)


def _range_of_shares(
    tokens: Tokens, low: Element, at: int, lexicon: Lexicon, *, first: int, hedge: Hedge | None
) -> Element | None:
    """Read the other end of "between a quarter and a third of", "la moitié ou les trois quarts des"."""
    high = _read_behind_sign(tokens, at, lexicon)
    if high is None and tokens.word(at) in lexicon.language.determiners:
        high = _read_behind_sign(tokens, at + 1, lexicon)
    if high is None or not high.number.share or not low.number.value < high.number.value:
        return None
    return replace(high, number=low.number, high=high.number, first=first, floor=low.floor, high_hedge=hedge)


def _may_share_unit(low: Element, high: Element, *, apart: bool) -> bool:
    """Tell "3 % à 4 %" from "gagne 3 % à 400 points", where a word alone links and only the first has this unit."""
    if high.unit is None:
        return not apart or low.unit_first is None
    return low.unit is None or low.unit == high.unit


def _in_millions_too(low: Element, high: Element, tokens: Tokens) -> Element:
    """Read the "m" of "£5-6m" as million, as behind a sign of money."""
    if low.unit is None or find_unit(low.unit).kind != "currency" or high.unit != "m":
        return high
    number = _scaled_by_letter(tokens, high.number)
    return high if number is high.number else Element(number, high.first, number.end)


def _ambiguous(low: Number, high: Number, *, opened: bool) -> Number:
    """Give both readings of the 12 of "de 12 à 15 000 euros": as it stands, or in the thousands of the other end."""
    bare = low.digits and high.digits and low.scale == high.scale == 1 and low.step >= 1
    thousands = multiply(low.value, Decimal(1000))
    if not opened or not bare or not 1 <= low.value < 1000 or high.step < 1000 or thousands >= high.value:
        return low
    return replace(low, alternatives=(low.value, thousands))


def _compared_end(tokens: Tokens, at: int, lexicon: Lexicon) -> tuple[int, Hedge | None]:
    """Step over what compares the other end of a range: "between 30 and about 40", "from 300 to more than 400"."""
    for end in range(at + 1, at + 1 + _LONGEST_HEDGE):
        found = phrase_before(lexicon.before, tokens, end)
        if found is not None and found[0] == at:
            return end, found[1]
    return at, None


def _read_behind_sign(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read the element whose first token is at `at`, also a sign of money: "and $1.5bn"."""
    for start in range(at, at + 3):
        element = read_element(tokens, start, lexicon)
        if element is not None:
            return element if element.first == at else None
    return None


def is_dashed(tokens: Tokens, low: Element) -> bool:
    """Tell whether a dash and another number follow: a range, or a score where it falls ("3-1")."""
    at = low.end
    if tokens.word(at) not in _DASHES:
        return False
    if tokens.kind(at + 1) == NUMERAL:
        return True
    return tokens.word(at + 1) in ("€", "$", "£") and tokens.kind(at + 2) == NUMERAL


def share_unit(tokens: Tokens, low: Element, lexicon: Lexicon, *, depth: int = _LONGEST_LIST) -> Element:
    """Give the first number of a change or a list the unit of the next: "passé de 3 à 4 %", "3, 4 et 5 %"."""
    language, word = lexicon.language, tokens.word(low.end)
    linked = word in language.range_links or word in language.joiners or word == ","
    if language.changes is not None and word in language.changes.from_to:
        # "stieg von 3 auf 4 Prozent"
        linked = linked or _tells_change(tokens, low.first, lexicon)
    if not linked or low.number.kind is not FigureKind.FIGURE or low.number.one:
        return low
    # "Passé de 70 à plus de 120 dollars"
    start = _compared_end(tokens, low.end + 1, lexicon)[0] if word in language.range_links else low.end + 1
    high = read_element(tokens, start, lexicon)
    if depth and high is not None and high.unit is None and high.first == low.end + 1:
        # "4, 6 et 9 ans"
        high = share_unit(tokens, high, lexicon, depth=depth - 1)
    if high is not None and high.unit is None and word in language.joiners:
        return _of_same_size(low, high)
    if high is not None and high.unit is None and _tells_change(tokens, low.first, lexicon):
        return _of_one_scale(low, high)
    if high is None or high.unit is None or high.unit_first is None or high.number.kind is not FigureKind.FIGURE:
        return low
    return replace(low, number=_share_scale(low.number, high.number), unit=high.unit, unit_first=low.end)


def _of_same_size(low: Element, high: Element) -> Element:
    """Give the first of "2,2 et 2 millions de personnes" the scale of the second: decimals alone count nothing."""
    one, other = low.number, high.number
    near = one.mantissa <= other.mantissa * _SAME_SIZE and other.mantissa <= one.mantissa * _SAME_SIZE
    if low.unit is not None or one.scale != 1 or one.step >= 1 or other.scale < _LEAST_SCALE or not near:
        return low
    return replace(low, number=scaled(one, other.scale, one.end))


def _of_one_scale(low: Element, high: Element) -> Element:
    """Give the first of "passe de 20 à 28 millions d’habitants" the scale of the second, if they are near in size."""
    one, other = low.number, high.number
    if not one.digits or one.scale != 1 or one.value <= 0 or not _are_of_one_scale(one, other):
        return low
    return replace(low, number=scaled(one, other.scale, one.end))


def _are_of_one_scale(low: Number, high: Number) -> bool:
    near = low.mantissa <= high.mantissa * _ONE_SCALE and high.mantissa <= low.mantissa * _ONE_SCALE
    return near and high.scale >= _LEAST_SCALE


def _share_hundred(tokens: Tokens, low: Number, high: Number, language: Language) -> Number:
    """Give the lower end its hundreds where only the higher has the word: "deux ou trois cents"."""
    leading = language.cardinals.get(tokens.word(high.first))
    hundreds = tokens.word(high.first + 1) in language.hundred and not low.digits and low.scale == 1
    if not hundreds or leading is None or not 1 <= low.value < leading <= _MOST_HUNDREDS:
        return low
    return replace(scaled(low, Decimal(100), low.end), scale=low.scale, mantissa=multiply(low.mantissa, Decimal(100)))


def _share_scale(low: Number, high: Number) -> Number:
    """Give the lower end the scale of the higher where it has none: "3 à 4 millions"."""
    if low.scale != 1 or high.scale == 1 or low.mantissa >= high.mantissa:
        return low
    exponent = low.mantissa.as_tuple().exponent
    last = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0, EXACT)
    return replace(
        low, value=multiply(low.mantissa, high.scale), step=multiply(last, high.scale), rounded=True, scale=high.scale
    )


def _tells_change(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    return any(tokens.word(at) in lexicon.language.change_verbs for at in range(max(0, first - _CHANGE_REACH), first))
