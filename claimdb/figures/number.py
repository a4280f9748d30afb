"""Numbers: digits or words, with what multiplies them, up to the unit.

A number knows how exactly it is printed: `step` is the power of ten of its last significant digit with
the scale applied; `rounded` tells whether it is visibly rounded (digits after a decimal mark, a scale
word, a bare integer with two zeros or more at its end).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimdb.figures.language import Language
from claimdb.figures.numerals import read_numeral
from claimdb.figures.words import read_words
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind

HYPHENS = frozenset("-‐‑")
_CURRENCY_SIGNS = frozenset("€$£¥")
_SYMBOLS_TOO = frozenset(["m", "t", "g", "l", "G", "T"])
_HALF = Decimal("0.5")
_FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MILLION = Decimal(10**6)
_MOST_EXPONENT = 30
# No quantity is told in larger words; what repeats scales is noise.
_MOST_SCALE = 10**30


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `first` to `end` (exclusive).

    `mantissa` is what is printed before a scale word, `scale` what it is multiplied with (1: nothing).
    `digits` tells digits from words, `noun` whether it ends in a noun of number, which counts
    with a preposition ("une centaine de", "2 millions de"); `about` whether that noun says "about" by itself.
    `part` is what one part of a share is, in percent: 33.3333 for thirds.
    """

    first: int
    end: int
    value: Decimal
    step: Decimal
    rounded: bool
    kind: FigureKind = FigureKind.FIGURE
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    digits: bool = False
    noun: bool = False
    about: bool = False
    one: bool = False
    share: bool = False
    part: Decimal = Decimal(0)
    alternatives: tuple[Decimal, ...] = ()

    @property
    def joins(self) -> bool:
        """Whether the number counts with a preposition, as digits that are said as millions do: "2 000 000 d’euros"."""
        return self.noun or (self.digits and self.value >= _MILLION and not EXACT.remainder(self.value, _MILLION))


def significant_step(value: Decimal) -> Decimal:
    """Give the power of ten of the last digit that is not zero, at least 1 for a whole number.

    >>> significant_step(Decimal(2700)), significant_step(Decimal(54)), significant_step(Decimal("1.50"))
    (Decimal('100'), Decimal('1'), Decimal('0.01'))
    """
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        return Decimal(1)
    if exponent < 0:
        return Decimal(1).scaleb(exponent, EXACT)
    text = "".join(map(str, digits))
    zeros = len(text) - len(text.rstrip("0")) if value else 0
    return Decimal(10 ** (zeros + exponent))


def _whole(value: Decimal) -> Decimal:
    """Give a whole number without digits after its decimal mark: they would count as printed."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def read_number(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read the number that begins at a token; None if there is none."""
    if tokens.kind(at) == NUMERAL:
        return _read_digits(tokens, at, language)
    if tokens.kind(at) != WORD:
        return None
    return (
        _read_ordinal(tokens, at, language)
        or _read_half(tokens, at, language)
        or _read_vague(tokens, at, language)
        or _read_spelled(tokens, at, language)
    )


def _read_digits(tokens: Tokens, at: int, language: Language) -> Number | None:
    numeral = read_numeral(tokens.words[at], language.decimal, language.groups)
    if numeral is None:
        return None
    first, value = at, numeral.value
    if _has_minus(tokens, at):
        first, value = at - 1, value.copy_negate()
    step = Decimal(1).scaleb(-numeral.decimals, EXACT) if numeral.decimals else significant_step(value)
    rounded = numeral.decimals > 0 or step >= 100
    number = Number(first, at + 1, value, step, rounded, mantissa=value, digits=True, alternatives=numeral.alternatives)
    glued = _read_glued(tokens, number, language)
    return glued if glued is not None else _read_scale(tokens, number, language)


def _has_minus(tokens: Tokens, at: int) -> bool:
    if tokens.word(at - 1) == "−":
        return tokens.glued(at)
    if tokens.word(at - 1) != "-" or not tokens.glued(at) or tokens.glued(at - 1):
        return False
    # A hyphen after a space begins a list when it begins the line.
    return at == 1 or "\n" not in tokens.text[tokens.ends[at - 2] : tokens.starts[at - 1]]


def _read_glued(tokens: Tokens, number: Number, language: Language) -> Number | None:
    """Read what is glued to digits: an ordinal's ending, an exponent, a letter for a scale, a fraction sign."""
    at = number.end
    if not tokens.glued(at):
        return None
    word, printed = tokens.word(at), tokens.printed(at)
    if word == "e" and tokens.glued(at + 1) and tokens.word(at + 1).isdecimal() and len(tokens.word(at + 1)) <= 2:
        power = int(tokens.words[at + 1])
        if power <= _MOST_EXPONENT:
            return _scaled(number, Decimal(10**power), at + 2)
    if printed in _FRACTION_SIGNS:
        value = EXACT.add(number.value, _FRACTION_SIGNS[printed])
        return replace(number, end=at + 1, value=value, mantissa=value, step=Decimal("0.01"))
    if word in language.ordinal_suffixes and number.value == number.value.to_integral_value() and number.value > 0:
        return replace(number, end=at + 1, kind=FigureKind.ORDINAL, step=Decimal(1), rounded=False)
    power_of = language.glued_scales.get(printed)
    if power_of is None or tokens.word(at + 1).isdecimal() or not _is_scale(tokens, number, at, language):
        return None
    return _scaled(number, Decimal(power_of), at + 1)


def _is_scale(tokens: Tokens, number: Number, at: int, language: Language) -> bool:
    """Tell "$5m" and "5m people" from "5m": what is a symbol too is a scale only where money or a plural says so."""
    if tokens.printed(at) not in _SYMBOLS_TOO or tokens.word(at + 1) in _CURRENCY_SIGNS:
        return True
    before = tokens.printed(number.first - 1)
    if before in _CURRENCY_SIGNS or (len(before) == 3 and before.isupper()):
        return True
    return tokens.kind(at + 1) == WORD and language.looks_plural(tokens.words[at + 1])


def _scaled(number: Number, scale: Decimal, end: int) -> Number:
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


def _read_scale(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read the scale words behind a number, and the half that may follow them."""
    here = number if number.value != number.value.to_integral_value() else _halves(tokens, number, language)
    at = here.end
    while here.scale < _MOST_SCALE:
        step_over = 1 if tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.glued(at + 1) else 0
        word = tokens.word(at + step_over)
        power = language.scales.get(word) or (100 if word in language.hundred else None)
        if power is None:
            power = _spaced_abbreviation(tokens, at, language)
        if power is None or (step_over and here.digits and power == 100):
            break
        at += 1 + step_over
        here = replace(_scaled(here, Decimal(power), at), noun=power >= 10**6)
        while (
            here.scale < _MOST_SCALE and tokens.word(at) in language.of_words and tokens.word(at + 1) in language.scales
        ):
            # "un million de milliards"
            here = replace(_scaled(here, Decimal(language.scales[tokens.word(at + 1)]), at + 2), noun=True)
            at += 2
    dozens = language.collectives.get(tokens.word(at))
    if here.scale == 1 and dozens is not None and tokens.kind(at) == WORD:
        value = multiply(here.value, Decimal(dozens))
        counted = replace(here, end=at + 1, value=value, step=significant_step(value), noun=True, rounded=False)
        return _multiplied(tokens, counted, language)
    return _and_a_half(tokens, here, language)


def _multiplied(tokens: Tokens, number: Number, language: Language) -> Number:
    """Multiply a noun of number by those behind it: "une centaine de milliers", "a dozen million"."""
    here = number
    while here.value < _MOST_SCALE:
        at = here.end + (tokens.word(here.end) in language.of_words)
        word = tokens.word(at)
        power = language.scales.get(word) or language.collectives.get(word) or (100 if word in language.hundred else 0)
        if not power or tokens.kind(at) != WORD:
            break
        value = _whole(multiply(here.value, Decimal(power)))
        here = replace(here, end=at + 1, value=value, step=significant_step(value), rounded=not here.about)
    return here


def _spaced_abbreviation(tokens: Tokens, at: int, language: Language) -> int | None:
    printed = tokens.printed(at)
    power = language.glued_scales.get(printed)
    if power is None:
        return None
    signed = tokens.word(at + 1) in _CURRENCY_SIGNS and tokens.glued(at + 1)
    return power if signed or (len(printed) > 1 and tokens.kind(at - 1) == NUMERAL) else None


def _halves(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read "and a half" before a scale word: "two and a half million"."""
    end = _half_after(tokens, number.end, language)
    if end is None or tokens.word(end) not in language.scales:
        return number
    value = EXACT.add(number.value, _HALF)
    return replace(number, end=end, value=value, mantissa=value)


def _and_a_half(tokens: Tokens, number: Number, language: Language) -> Number:
    end = _half_after(tokens, number.end, language) if number.scale > 1 or number.digits is False else None
    if end is None or number.kind is not FigureKind.FIGURE:
        return number
    half = multiply(number.scale, _HALF)
    value = EXACT.add(number.value, half)
    return replace(number, end=end, value=value, step=multiply(number.scale, Decimal("0.1")), rounded=number.scale > 1)


def _half_after(tokens: Tokens, at: int, language: Language) -> int | None:
    """Give the token after "et demi", "and a half", if they stand here."""
    if tokens.word(at) not in language.joiners:
        return None
    here = at + 1
    if tokens.word(here) in language.ones:
        here += 1
    return here + 1 if tokens.word(here) in language.half else None


def _read_ordinal(tokens: Tokens, at: int, language: Language) -> Number | None:
    value = language.ordinals.get(tokens.words[at])
    if value is None:
        return None
    return Number(
        at, at + 1, Decimal(value), Decimal(1), rounded=False, kind=FigureKind.ORDINAL, mantissa=Decimal(value)
    )


def _read_half(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read "half a million", "une demi-douzaine", "un demi-million", "a half-dozen"."""
    here = at + 1 if tokens.words[at] in language.ones else at
    if tokens.word(here) not in language.half:
        return None
    here += 1
    if tokens.word(here) in HYPHENS or tokens.word(here) in language.ones:
        here += 1
    word = tokens.word(here)
    whole = language.scales.get(word) or language.collectives.get(word)
    if whole is None:
        return None
    value = _whole(multiply(Decimal(whole), _HALF))
    rounded = word in language.scales
    number = Number(
        at, here + 1, value, significant_step(value), rounded, mantissa=_HALF, scale=Decimal(whole), noun=True
    )
    return _multiplied(tokens, number, language)


def _read_vague(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read a plural that names no number: "des dizaines", "several hundred", "tens of thousands", "dozens"."""
    here = at + 1 if tokens.words[at] in language.ones and tokens.word(at + 1) in language.vague else at
    led = False
    while here < at + 3 and tokens.word(here) in language.vague:
        # "les mille habitants" are a thousand; "plusieurs mille" are not told.
        led = led or not (tokens.words[here] in language.determiners or tokens.words[here] in language.of_words)
        here += 1
    word = tokens.word(here)
    unit = language.collectives.get(word)
    plural = unit is not None and (led or language.looks_plural(word))
    if unit is None and led:
        unit = language.scales.get(word) or (100 if word in language.hundred else None)
        plural = unit is not None
    if unit is None or not plural:
        return None
    end = here + 1
    while unit < _MOST_SCALE and (tokens.word(end) in language.of_words or tokens.word(end) in language.scales):
        follower = end if tokens.word(end) in language.scales else end + 1
        more = language.collectives.get(tokens.word(follower)) or language.scales.get(tokens.word(follower))
        if more is None:
            break
        unit, end = unit * more, follower + 1
    value = Decimal(2 * unit)
    return Number(at, end, value, Decimal(unit), rounded=False, kind=FigureKind.VAGUE, mantissa=value, noun=True)


def _read_spelled(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read number words, or one noun of number with its article: "vingt-deux", "une centaine", "a hundred"."""
    word = tokens.words[at]
    if word in language.ones:
        follower = tokens.word(at + 1)
        if follower in language.collectives or follower in language.scales or follower in language.hundred:
            return _read_one_of(tokens, at, language)
    read = read_words(tokens, at, language)
    if read is None:
        if word in language.ones:
            return Number(at, at + 1, Decimal(1), Decimal(1), rounded=False, mantissa=Decimal(1), one=True)
        return None
    return _from_words(tokens, at, read.value, read.end, language)


def _read_one_of(tokens: Tokens, at: int, language: Language) -> Number:
    word = tokens.words[at + 1]
    multiplied = language.scales.get(word)
    if multiplied is None and word in language.collectives and word not in language.hundred:
        value = Decimal(language.collectives[word])
        about = word in language.approximate
        number = Number(
            at, at + 2, value, significant_step(value), rounded=False, mantissa=value, noun=True, about=about
        )
        return _multiplied(tokens, number, language)
    if word in language.approximate:
        value = Decimal(language.collectives[word])
        return Number(at, at + 2, value, significant_step(value), rounded=True, mantissa=value, noun=True, about=True)
    read = read_words(tokens, at, language) or read_words(tokens, at + 1, language)
    if read is None:
        return _from_words(tokens, at, Decimal(multiplied or 100), at + 2, language)
    return _from_words(tokens, at, read.value, read.end, language)


def _from_words(tokens: Tokens, at: int, value: Decimal, end: int, language: Language) -> Number:
    """Give a number in words the step of its smallest scale word, or of its last digit without one."""
    word = tokens.words[end - 1]
    power = language.scales.get(word)
    scale = Decimal(power) if power else Decimal(1)
    whole, rest = EXACT.divmod(value, scale)
    mantissa = value if rest else whole
    step = scale if power else significant_step(value)
    one = value == 1 and tokens.words[at] in language.ones
    number = Number(
        at, end, value, step, rounded=bool(power) or step >= 100, mantissa=mantissa, scale=scale,
        noun=bool(power and power >= 10**6), one=one,
    )  # fmt: skip
    if one:
        # "one and a half million"
        half = _halves(tokens, number, language)
        return number if half is number else replace(_read_scale(tokens, half, language), one=False)
    if power:
        return _and_a_half(tokens, number, language)
    return _read_scale(tokens, number, language)
