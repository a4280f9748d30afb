"""Numbers in digits, with their sign and what is glued to them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.language import Language
from claimdb.figures.multiplied import read_scale, scaled
from claimdb.figures.number import Number, significant_step
from claimdb.figures.numerals import Numeral, read_numeral
from claimdb.figures.symbols import FRACTION_SIGNS, SIGNS
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT
from claimdb.values.figure import FigureKind

# What stands between a number and a power of ten, and the digits raised behind it.
_MULTIPLYING = frozenset(["×", "x", "·", "⋅", "*", "∙"])
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_SIGNS = {"⁻": -1, "⁺": 1}
_BELOW_ONE = frozenset("-−–")
_GLUED_SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1}
_SYMBOLS_TOO = frozenset(["m", "t", "g", "l", "G", "T"])
_MOST_EXPONENT = 30
_TEN = Decimal(10)
# A sign and its number, and nothing else.
_ALONE = 2
# Nobody counts conferences beyond; years end sentences.
_MOST_RANKED = 1000
_LONGEST_DENOMINATOR = 4
# What divides this is a denominator that people write behind whole numbers, and has an exact decimal.
SLASHES = frozenset(["/", "⁄"])
_EIGHTHS = 64


def read_digits(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read the numeral at a token, with its sign and what multiplies it; None where its marks fit no number."""
    numeral = read_numeral(tokens.words[at], language.decimal, language.groups)
    if numeral is None:
        return None
    first, value = at, numeral.value
    if at == 1 and len(tokens) == _ALONE and tokens.words[0] == language.decimal and tokens.glued(at):
        # A value without its zero: ",08"
        digits = tokens.words[at]
        numeral = Numeral(Decimal(f"0.{digits}"), len(digits)) if digits.isdecimal() else numeral
        first, value = 0, numeral.value
    if _has_minus(tokens, at, language):
        first, value = at - 1, value.copy_negate()
    elif tokens.word(at - 1) == "+" and tokens.glued(at) and (not tokens.glued(at - 1) or tokens.word(at - 2) == "("):
        first = at - 1
    step = Decimal(1).scaleb(-numeral.decimals, EXACT) if numeral.decimals else significant_step(value)
    rounded = numeral.decimals > 0 or step >= 100
    number = Number(first, at + 1, value, step, rounded, mantissa=value, digits=True, alternatives=numeral.alternatives)
    glued = _read_power(tokens, number) or _read_glued(tokens, number, language)
    if glued is not None:
        return glued
    # "3½ thousand"
    return read_scale(tokens, _read_mixed(tokens, number) or number, language)


def _has_minus(tokens: Tokens, at: int, language: Language) -> bool:
    if tokens.word(at - 1) == "−":
        return tokens.glued(at)
    if tokens.word(at - 1) == "–":
        # "Entre –12 et –3 °C"; elsewhere only a unit tells it from a dash.
        return tokens.glued(at) and tokens.word(at - 2) in language.ranges
    if tokens.word(at - 1) != "-" or not tokens.glued(at):
        return tokens.word(at - 1) == "-" and len(tokens) == _ALONE
    if tokens.glued(at - 1):
        # "$-99", "(-5 %)"
        return tokens.word(at - 2) == "(" or (tokens.word(at - 2) in SIGNS and tokens.kind(at - 3) != NUMERAL)
    # A hyphen after a space begins a list when it begins the line.
    return at == 1 or "\n" not in tokens.text[tokens.ends[at - 2] : tokens.starts[at - 1]]


def _read_power(tokens: Tokens, number: Number) -> Number | None:
    """Read a number with its power of ten, "1.5E+05", "1,5 × 10⁵", "2·10^-3", and the power alone, "10⁶"."""
    at = number.end
    follower = tokens.word(at)
    if follower == "e":
        exponent = _exponent_at(tokens, at + 1) if tokens.glued(at) else None
        # "1.5e3" but "du 2e-3e rang"
        if exponent is None or (tokens.glued(exponent[1]) and tokens.kind(exponent[1]) == WORD):
            return None
        return scaled(number, _power_of_ten(exponent[0]), exponent[1])
    if follower in _MULTIPLYING and tokens.word(at + 1) == "10":
        # Dumps of PDF print the exponent on the line: "2,5×10−3".
        flat = _exponent_at(tokens, at + 2) if tokens.word(at + 2) in _BELOW_ONE else None
        raised = _raised_at(tokens, at + 2) or flat
        return scaled(number, _power_of_ten(raised[0]), raised[1]) if raised is not None else None
    raised = _raised_at(tokens, at) if number.value == _TEN and tokens.words[at - 1] == "10" else None
    if raised is None:
        return None
    return scaled(replace(number, value=Decimal(1), mantissa=Decimal(1)), _power_of_ten(raised[0]), raised[1])


def _power_of_ten(exponent: int) -> Decimal:
    return Decimal(1).scaleb(exponent, EXACT) if exponent < 0 else Decimal(10**exponent)


def _raised_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read the exponent raised behind a ten, "^-3" or "⁻³": its value and the token after it."""
    if not tokens.glued(at):
        return None
    if tokens.word(at) == "^":
        return _exponent_at(tokens, at + 1)
    sign = _RAISED_SIGNS.get(tokens.word(at), 0)
    digits = tokens.word(at + 1 if sign else at).translate(_RAISED)
    if not digits.isascii() or not digits.isdecimal() or tokens.words[at] == digits:
        return None
    return ((sign or 1) * int(digits), at + 1 + bool(sign)) if int(digits) <= _MOST_EXPONENT else None


def _exponent_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read the exponent that is glued on at a token, with its sign: its value and the token after it."""
    sign = _GLUED_SIGNS.get(tokens.word(at), 0)
    digits = at + 1 if sign else at
    word = tokens.word(digits)
    if not tokens.glued(at) or not tokens.glued(digits) or not word.isdecimal() or len(word) > len("30"):
        return None
    return ((sign or 1) * int(word), digits + 1) if int(word) <= _MOST_EXPONENT else None


def _read_glued(tokens: Tokens, number: Number, language: Language) -> Number | None:
    """Read what is glued to digits: an ordinal's ending, a letter for a scale."""
    at = number.end
    if not tokens.glued(at):
        return None
    word, printed = tokens.word(at), tokens.printed(at)
    if word == "." and language.ordinal_point and _is_ranked(tokens, number, language):
        return replace(number, end=at + 1, kind=FigureKind.ORDINAL, step=Decimal(1), rounded=False)
    if word in language.ordinal_suffixes and number.value == number.value.to_integral_value() and number.value > 0:
        return replace(number, end=at + 1, kind=FigureKind.ORDINAL, step=Decimal(1), rounded=False)
    power_of = language.glued_scales.get(printed)
    if power_of is None or tokens.word(at + 1).isdecimal() or not _is_scale(tokens, number, at, language):
        return None
    return scaled(number, Decimal(power_of), at + 1)


def _is_ranked(tokens: Tokens, number: Number, language: Language) -> bool:
    """Tell "die 3. Konferenz" from the end of a sentence: behind an article, before a noun of the same line."""
    at, before = number.end, tokens.word(number.first - 1)
    ranks = number.step >= 1 and 0 < number.value < _MOST_RANKED and before in language.determiners
    noun = tokens.kind(at + 1) == WORD and not tokens.glued(at + 1) and tokens.printed(at + 1)[0].isupper()
    return ranks and noun and tokens.word(at + 1) not in language.function_words | language.determiners


def _read_mixed(tokens: Tokens, number: Number) -> Number | None:
    """Read "2½", "1 3/4": a whole number with a fraction that a decimal gives exactly."""
    fraction = fraction_at(tokens, number.end)
    if fraction is None or number.step < 1 or number.value < 0:
        return None
    over, under, end = fraction
    if _EIGHTHS % under or over >= under:
        return None
    part = EXACT.divide(Decimal(over), Decimal(under))
    value = EXACT.add(number.value, part)
    return replace(number, end=end, value=value, mantissa=value, step=significant_step(part), rounded=False)


def fraction_at(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """Read a fraction that stands at a token, "½" or "3/4": its two numbers, and the token after it."""
    sign = FRACTION_SIGNS.get(tokens.word(at))
    if sign is not None:
        return (*sign, at + 1)
    if tokens.word(at + 1) not in SLASHES:
        return None
    over, under = tokens.word(at), tokens.word(at + 2)
    slashed = tokens.glued(at + 1) and tokens.glued(at + 2)
    short = over.isdecimal() and under.isdecimal() and len(over) <= 2 and len(under) <= _LONGEST_DENOMINATOR
    # "24/7" and "3/0" are none; a third number makes it a date.
    if not slashed or not short or not 0 < int(over) < int(under) or tokens.word(at + 3) == "/":
        return None
    return int(over), int(under), at + 3


def _is_scale(tokens: Tokens, number: Number, at: int, language: Language) -> bool:
    """Tell "$5m" and "5m people" from "5m": what is a symbol too is a scale only where money or a plural says so."""
    if tokens.printed(at) not in _SYMBOLS_TOO or tokens.word(at + 1) in SIGNS:
        return True
    before = tokens.printed(number.first - 1)
    if before in SIGNS or (len(before) == 3 and before.isupper()):
        return True
    # "5m Swiss francs"
    money = f"{tokens.word(at + 1)} {tokens.word(at + 2)}" in language.units
    return money or (tokens.kind(at + 1) == WORD and language.looks_plural(tokens.words[at + 1]))
