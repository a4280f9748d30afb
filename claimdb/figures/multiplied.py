"""What multiplies a number: scale words and their abbreviations, nouns of number, and the half behind them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from claimdb.figures.language import Language
from claimdb.figures.number import HYPHENS, Number, significant_step
from claimdb.figures.symbols import SIGNS
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

# No quantity is told in larger words; what repeats scales is noise.
MOST_SCALE = 10**30
HALF = Decimal("0.5")
_QUARTER = Decimal("0.25")
_QUARTERS = (0, 1, 3)
# No noun that is counted in millions is as short.
_SHORT = 3


def without_decimals(value: Decimal) -> Decimal:
    """Give a whole number without digits after its decimal mark: they would count as printed."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def scaled(number: Number, scale: Decimal, end: int) -> Number:
    """Multiply a number; its last printed digit stays its step, zeros included."""
    exponent = number.mantissa.as_tuple().exponent
    last = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0, EXACT)
    total = multiply(number.scale, scale)
    return replace(
        number,
        end=end,
        value=multiply(number.mantissa, total),
        scale=total,
        step=multiply(last, total),
        rounded=True,
        alternatives=tuple(multiply(other, scale) for other in number.alternatives),
    )


def read_scale(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read the scale words behind a number, and the half that may follow them."""
    here = number if number.value != number.value.to_integral_value() else halves(tokens, number, language)
    at = here.end
    while here.scale < MOST_SCALE:
        step_over = 1 if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) else 0
        word = tokens.word(at + step_over)
        power = language.scales.get(word) or (100 if word in language.hundred else None)
        if power is None:
            power = _spaced_abbreviation(tokens, at, language)
        if power is None or _is_no_hundred(here, power, hyphened=bool(step_over), language=language):
            break
        at += 1 + step_over
        at += _has_point(tokens, at, language)
        here = replace(scaled(here, Decimal(power), at), noun=power >= 10**6)
        while (
            here.scale < MOST_SCALE and tokens.word(at) in language.of_words and tokens.word(at + 1) in language.scales
        ):
            # "un million de milliards"
            here = replace(scaled(here, Decimal(language.scales[tokens.word(at + 1)]), at + 2), noun=True)
            at += 2
    dozens = language.collectives.get(tokens.word(at))
    if here.scale == 1 and dozens is not None and tokens.kind(at) == WORD:
        if dozens in language.scales.values():
            # "12,5 milliers", "6.4 thousands" are as rounded as "12 mille"; dozens are counted.
            return multiplied(tokens, replace(scaled(here, Decimal(dozens), at + 1), noun=True), language)
        value = multiply(here.value, Decimal(dozens))
        counted = replace(here, end=at + 1, value=value, step=significant_step(value), noun=True, rounded=False)
        return multiplied(tokens, counted, language)
    return and_a_half(tokens, here, language)


def _is_no_hundred(number: Number, power: int, *, hyphened: bool, language: Language) -> bool:
    """Tell "50 cents" in French: digits stand before the coin, words before the hundred."""
    return number.digits and power == 100 and (hyphened or language.twenties)


def multiplied(tokens: Tokens, number: Number, language: Language) -> Number:
    """Multiply a noun of number by those behind it: "une centaine de milliers", "a dozen million"."""
    here = number
    while here.value < MOST_SCALE:
        at = here.end + (tokens.word(here.end) in language.of_words)
        word = tokens.word(at)
        power = language.scales.get(word) or language.collectives.get(word) or (100 if word in language.hundred else 0)
        if not power or tokens.kind(at) != WORD:
            break
        value = without_decimals(multiply(here.value, Decimal(power)))
        here = replace(here, end=at + 1, value=value, step=significant_step(value), rounded=not here.about)
    return here


def _has_point(tokens: Tokens, at: int, language: Language) -> bool:
    """Tell the point of "3,5 Mio. Euro" from the end of a sentence: a unit, money or a noun stands behind it."""
    short = tokens.printed(at - 1) in language.glued_scales and tokens.word(at) == "." and tokens.glued(at)
    word = tokens.word(at + 1)
    # "3,5 Mio. Einwohner"
    noun = language.capitalises_nouns and tokens.kind(at + 1) == WORD and word not in language.function_words
    counted = noun and word not in language.determiners and word not in language.locatives and len(word) > _SHORT
    return short and (word in language.units or word in SIGNS or counted)


def _spaced_abbreviation(tokens: Tokens, at: int, language: Language) -> int | None:
    printed = tokens.printed(at)
    power = language.glued_scales.get(printed)
    if power is None:
        return None
    if tokens.kind(at - 1) != NUMERAL:
        return None
    behind = at + 2 if tokens.word(at + 1) in language.of_words else at + 1
    if tokens.word(at + 1) in language.joints.elided_of and tokens.word(at + 2) in ("'", "’"):
        # "1,5 M d’€"
        behind = at + 3
    # "3,4 M d’euros", "5 k€": a letter apart is a scale where money follows.
    priced = tokens.word(behind) in SIGNS or find_unit(language.units.get(tokens.word(behind))).kind == "currency"
    return power if len(printed) > 1 or priced or _counts_apart(tokens, at, behind, language) else None


def _counts_apart(tokens: Tokens, at: int, behind: int, language: Language) -> bool:
    """Tell "1,2 M d’habitants", "1.2 M people": a capital letter apart is a scale where a plural is counted."""
    word, printed = tokens.word(behind), tokens.printed(behind)
    plural = tokens.kind(behind) == WORD and printed.islower() and language.looks_plural(word)
    known = word in language.function_words or word in language.locatives or word in language.units
    return tokens.printed(at).isupper() and plural and not known


class Part(NamedTuple):
    """What is added behind a number in words, "and a half", with its last digit and the token after it."""

    value: Decimal
    step: Decimal
    end: int


def halves(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read "and a half" before a scale word: "two and a half million"."""
    part = part_after(tokens, number.end, language)
    if part is None or tokens.word(part.end) not in language.scales:
        return number
    value = EXACT.add(number.value, part.value)
    return replace(number, end=part.end, value=value, mantissa=value)


def and_a_half(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read "and a half", "et quart" behind a number: of its scale where it has one."""
    part = part_after(tokens, number.end, language) if number.scale > 1 or number.digits is False else None
    if part is None or number.kind is not FigureKind.FIGURE:
        return number
    value = EXACT.add(number.value, multiply(number.scale, part.value))
    step = multiply(number.scale, part.step)
    return replace(number, end=part.end, value=value, step=step, rounded=number.scale > 1)


def part_after(tokens: Tokens, at: int, language: Language) -> Part | None:
    """Read "et demi", "and a half", "-and-a-half", "and three-quarter", "et quart" where they stand at a token."""
    here = _behind_hyphen(tokens, at)
    if tokens.word(here) not in language.joiners:
        return None
    here = _behind_hyphen(tokens, here + 1)
    count = language.cardinals.get(tokens.word(here), 1 if tokens.word(here) in language.ones else 0)
    named = count > 0
    here = _behind_hyphen(tokens, here + 1) if named else here
    if count <= 1 and tokens.word(here) in language.half:
        return Part(HALF, Decimal("0.1"), here + 1)
    quarter = count in _QUARTERS and language.fractions.get(tokens.word(here)) == 4
    # "Deux millions et un quart des marins", "one and a quarter of the crew": a share of its own.
    if not quarter or (named and tokens.word(here + 1) in language.of_words):
        return None
    return Part(multiply(_QUARTER, Decimal(max(count, 1))), Decimal("0.01"), here + 1)


def _behind_hyphen(tokens: Tokens, at: int) -> int:
    return at + 1 if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) else at
