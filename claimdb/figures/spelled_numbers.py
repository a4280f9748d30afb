"""Numbers in words, with nouns of number and vague plurals."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.language import Language
from claimdb.figures.multiplied import MOST_SCALE, and_a_half, halves, multiplied, read_scale, without_decimals
from claimdb.figures.number import HYPHENS, Number, significant_step
from claimdb.figures.printed_numbers import read_digits
from claimdb.figures.words import Words, read_words
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind

_HALF = Decimal("0.5")
# Digits in words beyond these are noise.
_MOST_DECIMALS = 12
_THOUSAND, _MILLION = Decimal(1000), Decimal(10**6)
# "Soixante-dix-neuvième"; a larger one is a word of its own.
_MOST_RANKED = 19
_LEAST_RANKED = 2
_HUNDRED = Decimal(100)
_CENTURIES = range(11, 21)


def read_number(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read the number that begins at a token, with what goes on below its scale; None if there is none."""
    number = _read_one(tokens, at, language)
    if number is None or number.scale < _MILLION or number.kind is not FigureKind.FIGURE or number.step < number.scale:
        return number
    return _with_rest(tokens, number, language)


def _with_rest(tokens: Tokens, number: Number, language: Language) -> Number:
    """Read "1 million 200 000", "3 milliards 500 millions": digits behind a scale that stay below it."""
    at = number.end
    if tokens.kind(at) != NUMERAL or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]:
        return number
    rest = _read_one(tokens, at, language)
    if rest is None or rest.first != at or not _THOUSAND <= rest.value < number.scale or rest.kind is not number.kind:
        return number
    printed = tokens.words[at]
    if rest.scale == 1 and (printed.isdecimal() or language.decimal in printed):
        # "2 millions 2019" ends with a year.
        return number
    value = EXACT.add(number.value, rest.value)
    return replace(rest, first=number.first, value=value, mantissa=value, scale=Decimal(1), alternatives=())


def _read_one(tokens: Tokens, at: int, language: Language) -> Number | None:
    if tokens.kind(at) == NUMERAL:
        return read_digits(tokens, at, language)
    if tokens.kind(at) != WORD:
        return None
    return (
        _read_ordinal(tokens, at, language)
        or _read_half(tokens, at, language)
        or _read_vague(tokens, at, language)
        or _read_spelled(tokens, at, language)
    )


def _read_ordinal(tokens: Tokens, at: int, language: Language) -> Number | None:
    value = language.ordinals.get(tokens.words[at])
    if value is None:
        return None
    return Number(
        at, at + 1, Decimal(value), Decimal(1), rounded=False, kind=FigureKind.ORDINAL, mantissa=Decimal(value)
    )


def _read_half(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read "half a million", "une demi-douzaine", "un demi-million", "a half-dozen"."""
    whole = language.with_half.get(tokens.words[at])
    if whole is not None:
        value = EXACT.add(Decimal(whole), _HALF)
        return read_scale(tokens, Number(at, at + 1, value, Decimal("0.1"), rounded=False, mantissa=value), language)
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
    value = without_decimals(multiply(Decimal(whole), _HALF))
    rounded = word in language.scales
    number = Number(
        at, here + 1, value, significant_step(value), rounded, mantissa=_HALF, scale=Decimal(whole), noun=True
    )
    return multiplied(tokens, number, language)


def _read_vague(tokens: Tokens, at: int, language: Language) -> Number | None:
    """Read a plural that names no number: "des dizaines", "several hundred", "tens of thousands", "dozens"."""
    before = tokens.word(at - 1)
    bracketed = tokens.word(at - 2) == "(" and before in language.joints.bracketed
    if bracketed or before in language.joints.counted_in:
        # "(in thousands of US dollars)", "en millions d’euros": what a table counts in.
        return None
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
    while unit < MOST_SCALE and (tokens.word(end) in language.of_words or tokens.word(end) in language.scales):
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
    sized = word in language.collectives or word in language.scales or word in language.hundred
    if sized and tokens.word(at - 1) in language.numbers.sizing and not language.looks_plural(word):
        # "une bonne vingtaine": the words between compare, see the table of hedges.
        return replace(_read_one_of(tokens, at - 1, language), first=at)
    read = read_words(tokens, at, language)
    if read is None:
        if word in language.approximate and _is_definite(tokens, at, language):
            # "la trentaine de marins"
            return replace(_read_one_of(tokens, at - 1, language), first=at)
        if word in language.ones:
            return Number(at, at + 1, Decimal(1), Decimal(1), rounded=False, mantissa=Decimal(1), one=True)
        return None
    return (
        _read_long_ordinal(tokens, at, read, language)
        or _read_decimals(tokens, at, read, language)
        or _read_year(tokens, at, read, language)
        or _from_words(tokens, at, read.value, read.end, language)
    )


def _is_definite(tokens: Tokens, at: int, language: Language) -> bool:
    led = tokens.word(at - 1) in language.determiners and not language.looks_plural(tokens.words[at])
    return led and tokens.word(at + 1) in language.of_words


def _read_long_ordinal(tokens: Tokens, at: int, read: Words, language: Language) -> Number | None:
    """Read "vingt-deuxième", "vingt et unième", "fifty-third"; "a thirty-second pause" lasts so long."""
    last = read.end
    whole = language.ordinals.get(tokens.word(last), 0)
    if 1 < read.value < _HUNDRED <= whole and not language.looks_plural(tokens.words[last]):
        # "deux centième", "two hundredth"; "two hundredths" are a share.
        value = multiply(read.value, Decimal(whole))
        return Number(at, last + 1, value, Decimal(1), rounded=False, kind=FigureKind.ORDINAL, mantissa=value)
    ends = language.numbers.ranked_last
    ranked = ends.get(tokens.word(last)) or (whole if whole > _LEAST_RANKED else 0)
    if ends and ranked and read.value >= _HUNDRED and not EXACT.remainder(read.value, _HUNDRED):
        # "mille deux cent trentième"; "cent secondes" and "les cent premiers" rank nothing.
        value = EXACT.add(read.value, Decimal(ranked))
        return Number(at, last + 1, value, Decimal(1), rounded=False, kind=FigureKind.ORDINAL, mantissa=value)
    joined = tokens.word(last) in language.joiners or (tokens.word(last) in HYPHENS and tokens.glued(last + 1))
    if not joined or EXACT.remainder(read.value, Decimal(10)) or read.value < _CENTURIES.stop - 1:
        return None
    if tokens.word(last + 1) in language.joiners:
        last += 2
    word = tokens.word(last + 1)
    unit = language.numbers.ranked_last.get(word) or (language.ordinals.get(word) if tokens.glued(last) else None)
    lasting = word in language.units and tokens.word(at - 1) in language.ones
    if unit is None or unit > _MOST_RANKED or lasting:
        return None
    value = EXACT.add(read.value, Decimal(unit))
    return Number(at, last + 2, value, Decimal(1), rounded=False, kind=FigureKind.ORDINAL, mantissa=value)


def _read_decimals(tokens: Tokens, at: int, read: Words, language: Language) -> Number | None:
    """Read "deux virgule zéro cinq", "two point two million": every number behind the mark gives its digits."""
    if tokens.word(read.end) not in language.numbers.point:
        return None
    digits, end = "", read.end + 1
    while len(digits) < _MOST_DECIMALS:
        if tokens.word(end) in language.numbers.noughts:
            digits, end = digits + "0", end + 1
            continue
        part = read_words(tokens, end, language, scales=False)
        if part is None:
            break
        digits, end = digits + f"{part.value:f}", part.end
    if not digits:
        return None
    value = Decimal(f"{read.value:f}.{digits}")
    step = Decimal(1).scaleb(-len(digits), EXACT)
    return read_scale(tokens, Number(at, end, value, step, rounded=True, mantissa=value), language)


def _read_year(tokens: Tokens, at: int, read: Words, language: Language) -> Number | None:
    """Read a year as it is said: "nineteen eighty-four", "mil neuf cent vingt"."""
    words = language.numbers
    if tokens.words[at] in words.year_starts and read.value >= 1000:
        return Number(at, read.end, read.value, Decimal(1), rounded=False, mantissa=read.value, year=True)
    if not words.year_pairs or read.end != at + 1 or read.value not in _CENTURIES:
        return None
    rest = read_words(tokens, read.end, language, scales=False)
    if rest is None or not 10 <= rest.value <= 99 or tokens.word(rest.end) in HYPHENS:
        return None
    value = EXACT.add(multiply(read.value, Decimal(100)), rest.value)
    return Number(at, rest.end, value, Decimal(1), rounded=False, mantissa=value, year=True)


def _read_one_of(tokens: Tokens, at: int, language: Language) -> Number:
    word = tokens.words[at + 1]
    scale = language.scales.get(word)
    if scale is None and word in language.collectives and word not in language.hundred:
        value = Decimal(language.collectives[word])
        about = word in language.approximate
        number = Number(
            at, at + 2, value, significant_step(value), rounded=False, mantissa=value, noun=True, about=about
        )
        return multiplied(tokens, number, language)
    if word in language.approximate:
        value = Decimal(language.collectives[word])
        return Number(at, at + 2, value, significant_step(value), rounded=True, mantissa=value, noun=True, about=True)
    read = read_words(tokens, at, language) or read_words(tokens, at + 1, language)
    if read is None:
        rest = _below(tokens, at + 2, Decimal(scale or 100), language)
        if rest is not None:
            return _from_words(tokens, at, EXACT.add(Decimal(scale or 100), rest.value), rest.end, language)
        return _from_words(tokens, at, Decimal(scale or 100), at + 2, language)
    return _read_decimals(tokens, at, read, language) or _from_words(tokens, at, read.value, read.end, language)


def _below(tokens: Tokens, at: int, scale: Decimal, language: Language) -> Words | None:
    """Read what goes on behind "a million": "two hundred thousand", "and one"."""
    joined = tokens.word(at) in language.joiners
    rest = read_words(tokens, at + joined, language) if tokens.word(at + joined) in language.cardinals else None
    return rest if rest is not None and 0 < rest.value < scale else None


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
        half = halves(tokens, number, language)
        if half is not number:
            return replace(read_scale(tokens, half, language), one=False)
        # "one and a half miles"
        more = and_a_half(tokens, number, language)
        return number if more is number else replace(more, one=False)
    if power and not _scale_follows(tokens, end, power, language):
        return and_a_half(tokens, number, language)
    return read_scale(tokens, number, language)


def _scale_follows(tokens: Tokens, end: int, power: int, language: Language) -> bool:
    """Tell "mille milliards", "three thousand million": a larger scale multiplies all before it."""
    at = end + 1 if tokens.word(end) in HYPHENS and tokens.glued(end) and tokens.glued(end + 1) else end
    return language.scales.get(tokens.word(at), 0) > power
