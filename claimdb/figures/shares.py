"""Shares and fractions: "un sur cinq", "two thirds", "a quarter of a million", "half an hour", "12 per 100,000"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.figures.element import Element
from claimdb.figures.language import Language
from claimdb.figures.lexicon import Lexicon, phrase_before
from claimdb.figures.nouns import find_noun
from claimdb.figures.number import HYPHENS, Number, significant_step
from claimdb.figures.printed_numbers import fraction_at
from claimdb.figures.spelled_numbers import read_number
from claimdb.figures.units import unit_after
from claimdb.text.tokens import WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

# A share that no decimal gives exactly is known to this many digits of a percent.
_SHARE_STEP = Decimal("0.0001")
# The powers of ten of which a number of cases is told; "pour 100" is a percentage.
_RATES = {10**power: power for power in range(3, 10)}
# "One in 68", but "one in 2019".
_MOST_TOLD = 999
_LONGEST_NOUN = 3


def read_share(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read a share or a fraction that begins at a token: "half of", "la moitié de", "½ of", "3/4 d’heure"."""
    half = _half_at(tokens, at, lexicon)
    if half is not None:
        part = _part(tokens, half, Decimal(2), half.end, lexicon)
        if part is not None:
            return part
        # "plus de la moitié": the article belongs to the share.
        led = tokens.word(at - 1) in lexicon.language.determiners
        halves = _halves_something(tokens, half.end, lexicon) or _is_half_of_all(tokens, at, half.end, lexicon)
        if not halves and not _is_lesser_end(tokens, at - led, half.end, lexicon):
            return None
        return replace(_share(half, Decimal(2), half.end), first=at - 1 if led else at)
    fraction = fraction_at(tokens, at)
    if fraction is None:
        return _definite_part(tokens, at, lexicon)
    over, under, end = fraction
    number = Number(at, end, Decimal(over), Decimal(1), rounded=False, mantissa=Decimal(over), digits=True)
    part = _part(tokens, number, Decimal(under), end, lexicon)
    if part is not None:
        return part
    # "3/4 of voters"; bare, it may be a date or a score.
    return _share(number, Decimal(under), end) if tokens.word(end) in lexicon.language.of_words else None


def _definite_part(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read "le tiers des espèces", "du quart de la flotte"; "le quart de finale" is none, nor "le cinquième des"."""
    language = lexicon.language
    part = language.fractions.get(tokens.word(at))
    led = tokens.word(at - 1) in language.determiners or tokens.word(at - 1) in language.of_words
    if part not in (3, 4) or not led or not language.adjectives_follow or tokens.word(at) in language.ordinals:
        return None
    follower = tokens.word(at + 2)
    whole = tokens.word(at + 1) in language.joints.of_them or follower in language.determiners
    if tokens.word(at + 1) not in language.of_words or not whole or follower in language.ones:
        return None
    number = Number(at, at + 1, Decimal(1), Decimal(1), rounded=False, mantissa=Decimal(1))
    # "Plus du tiers": the preposition belongs to what compares.
    compared = phrase_before(lexicon.before, tokens, at) is not None
    return replace(_share(number, Decimal(part), at + 1), first=at if compared else at - 1)


def _half_at(tokens: Tokens, at: int, lexicon: Lexicon) -> Number | None:
    language = lexicon.language
    here = at + 1 if tokens.word(at) in language.ones and tokens.word(at + 1) in language.half else at
    word = tokens.word(here)
    names_half = language.fractions.get(word) == 2 or word in language.half
    if not names_half or tokens.word(at - 1) in language.ordinals or tokens.word(at - 1) in HYPHENS:
        return None
    return Number(at, here + 1, Decimal(1), Decimal(1), rounded=False, mantissa=Decimal(1))


def _halves_something(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Tell "half of", and in English "half the voters", from "half an apple" and "the first half"."""
    language, word = lexicon.language, tokens.word(end)
    open_end = not word[:1].isalpha() or (language.adjectives_follow and word in language.locatives)
    if (
        tokens.word(end - 2) in language.nouns.cutting
        and open_end
        and tokens.word(end - 3) not in language.numbers.minus
    ):
        # "Imports fell by half.", "réduit de moitié en un an"
        return True
    determined = word in language.determiners and word not in language.ones and not language.adjectives_follow
    return word in language.of_words or determined


def _is_half_of_all(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "more than half were gone", "près de la moitié vit ici", "half have left": of what was named before."""
    language, word = lexicon.language, tokens.word(end)
    if tokens.words[at] in language.ones or (word in HYPHENS and tokens.glued(end)):
        return False
    noun = tokens.words[end - 1] not in language.half
    led = tokens.word(at - 1) in language.determiners
    if led != noun:
        # "La moitié", but "half"; "the half was over" and "demi" are none.
        return False
    if tokens.word(at - led - 1) in language.part_words:
        # "3 000 postes, dont la moitié dès 2024"
        return True
    if phrase_before(lexicon.before, tokens, at - led) is not None:
        return noun or not word[:1].isalpha() or word in language.auxiliaries or word in language.function_words
    return word in language.auxiliaries


def _is_lesser_end(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "between half and two thirds of", "la moitié ou les trois quarts des": a larger share follows."""
    language, link = lexicon.language, tokens.word(end)
    if link not in language.range_links and link != language.ranges.get(tokens.word(first - 1)):
        return False
    at = end + 1
    larger = read_number(tokens, at + (tokens.word(at) in language.determiners), language)
    share = read_fraction(tokens, larger, lexicon) if larger is not None else None
    return share is not None and share.number.share


def read_fraction(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read the denominator behind a number: "two thirds", "un sur cinq", "three quarters of a million"."""
    language, at = lexicon.language, number.end
    if not _may_be_share(number):
        return None
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at)
    denominator = language.fractions.get(tokens.word(at + hyphened))
    if denominator is not None and number.value < 20:
        end = at + hyphened + 1
        part = _part(tokens, number, Decimal(denominator), end, lexicon)
        if part is not None:
            return part
        # An ordinal has no plural: "two thirds voted".
        plural = number.value >= 2 and language.looks_plural(tokens.words[end - 1])
        if _is_time(tokens, number, end, lexicon):
            return None
        is_share = hyphened or plural or _ends_share(tokens, end, lexicon)
        return _share(number, Decimal(denominator), end) if is_share else None
    return share_out_of(tokens, number, at, lexicon)


def _is_time(tokens: Tokens, number: Number, end: int, lexicon: Lexicon) -> bool:
    """Tell "the first two quarters of 2023", "three quarters in a row" from a share."""
    language = lexicon.language
    periods = language.periods
    if periods is None or tokens.word(end - 1) not in periods.units:
        return False
    before = tokens.word(number.first - 1)
    return (
        before in periods.firsts
        or before in periods.lasting
        or (
            tokens.word(end) in language.of_words
            and len(tokens.word(end + 1)) == 4
            and tokens.word(end + 1).isdecimal()
        )
    )


def _part(tokens: Tokens, number: Number, under: Decimal, end: int, lexicon: Lexicon) -> Element | None:
    """Read a part of a scale or a unit, where a decimal gives it: "a quarter of a million", "trois quarts d’heure"."""
    language = lexicon.language
    at = end
    joined = tokens.word(at) in language.of_words
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at + 1)
    at += joined or hyphened
    led = tokens.word(at) in language.ones
    at += led
    value, rest = EXACT.divmod(multiply(number.value, Decimal(10**6)), under)
    if rest:
        return None
    value = value.scaleb(-6, EXACT)
    scale = language.scales.get(tokens.word(at))
    # "a quarter million"
    named = tokens.word(end - 1) not in language.ordinals and not language.adjectives_follow
    if scale is not None and (joined or led or (named and number.value == 1 and not hyphened)):
        total = multiply(value, Decimal(scale))
        whole = total.to_integral_value() if total == total.to_integral_value() else total
        read = replace(
            number, end=at + 1, value=whole, mantissa=value, scale=Decimal(scale), step=significant_step(whole),
            rounded=True, noun=scale >= 10**6, one=False,
        )  # fmt: skip
        return _with_unit(tokens, read, lexicon)
    direct = not joined and not led
    # "a fifth year", "half-year results"
    if direct and (under not in (2, 4) or tokens.word(end - 1) in language.ordinals):
        return None
    return _part_of_unit(tokens, number, value, (end, at), lexicon, direct=direct)


def _part_of_unit(
    tokens: Tokens, number: Number, value: Decimal, ends: tuple[int, int], lexicon: Lexicon, *, direct: bool
) -> Element | None:
    end, at = ends
    read = replace(number, end=at, value=value, mantissa=value, step=significant_step(value), rounded=False, one=False)
    if tokens.word(at) in lexicon.language.numbers.points:
        # "a quarter-point cut"
        return Element(replace(read, end=end), number.first, at + 1, "pp", end, (at, at + 1))
    unit = unit_after(tokens, read, lexicon)
    if unit is None or (direct and find_unit(unit.unit).family == "calendar"):
        return None
    return Element(replace(read, end=end), number.first, unit.end, unit.unit, end, unit.noun)


def _with_unit(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element:
    unit = unit_after(tokens, number, lexicon)
    if unit is None:
        return Element(number, number.first, number.end)
    return Element(number, number.first, unit.end, unit.unit, unit.first, unit.noun)


def _may_be_share(number: Number) -> bool:
    is_plain = number.kind is FigureKind.FIGURE and number.scale == 1 and number.value > 0 and not number.about
    return is_plain and number.value == number.value.to_integral_value()


def before_out_of(tokens: Tokens, at: int, language: Language) -> int:
    """Step over what goes on with a noun that ends before `at`: "un train régional | sur deux"."""
    here = at
    while here < at + _LONGEST_NOUN and language.adjectives_follow and tokens.kind(here) == WORD:
        word = tokens.words[here]
        if word in language.out_of:
            return here
        if word in language.function_words or word in language.of_words or word in language.locatives:
            break
        here += 1
    return at


def share_out_of(tokens: Tokens, number: Number, at: int, lexicon: Lexicon) -> Element | None:
    """Read "out of five", "sur cinq", "in five" behind a number or its noun: "86 pays sur 173"."""
    language = lexicon.language
    if not _may_be_share(number):
        return None
    every = language.numbers.every
    if tokens.word(at) in language.joints.out and tokens.word(at + 1) in language.of_words:
        whole = read_number(tokens, at + 2 + (tokens.word(at + 2) in every), language)
        return _share(number, whole.value, whole.end) if whole is not None and number.value < whole.value else None
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at) and tokens.word(at + 2) in HYPHENS
    # "a one-in-four chance", "one in every eight"
    at += hyphened
    if tokens.word(at) not in language.out_of:
        return None
    at += 1 + hyphened
    whole = read_number(tokens, at + (tokens.word(at) in every), language)
    if whole is None or not _may_be_whole(whole) or not number.value < whole.value:
        return None
    power = _RATES.get(int(whole.value))
    if power is not None:
        return Element(replace(number, end=whole.end, one=False), number.first, whole.end, f"10*-{power}")
    return _share(number, whole.value, whole.end) if _is_told_of(tokens, number, whole, lexicon) else None


def _may_be_whole(number: Number) -> bool:
    return number.kind is FigureKind.FIGURE and number.value == number.value.to_integral_value() and number.value > 0


def _is_told_of(tokens: Tokens, number: Number, whole: Number, lexicon: Lexicon) -> bool:
    """Tell a whole that shares are told of: a round one, or that of "un sur 125"; "3 sur 48" are 3."""
    value = whole.value
    if 2 <= value <= 20 or value % 50 == 0:
        return True
    return number.value == 1 and value <= _MOST_TOLD and unit_after(tokens, whole, lexicon) is None


def read_rate(tokens: Tokens, element: Element, at: int, lexicon: Lexicon) -> Element | None:
    """Read "per 100,000 people", "pour mille naissances" behind a number, or behind its noun that ends before `at`.

    The words after it go with it: they say of what, and count nothing of their own.
    """
    language = lexicon.language
    words = language.numbers
    # "for every 1,000 people"
    every = tokens.word(at) in words.ratio_links and tokens.word(at + 1) in words.every
    if not (every or tokens.word(at) in words.per) or element.unit is not None:
        return None
    at += every
    power, end = _power_at(tokens, at + 1, lexicon)
    if not power or element.number.kind is not FigureKind.FIGURE:
        return None
    whole = Number(at + 1, end, Decimal(10**power), Decimal(1), rounded=False, digits=True, noun=power >= 6)
    unit = unit_after(tokens, whole, lexicon)
    if power == 2:
        return replace(element, end=end, unit="percent") if unit is None and language.twenties else None
    if unit is not None:
        return replace(element, end=unit.end, unit=f"10*-{power}/{unit.unit}")
    noun = find_noun(tokens, whole, end, language)
    return replace(element, end=noun.end if noun else end, unit=f"10*-{power}")


def is_ratio_of_one(tokens: Tokens, first: int, language: Language) -> bool:
    """Tell the number at `first` of "un médecin pour 1 200 habitants", "one for every 30 pupils": it counts nothing."""
    at = first - 1
    at -= tokens.word(at) in language.numbers.every
    if tokens.word(at) in language.numbers.rating:
        # "Deaths per 100,000 fell to 4.5."
        return True
    if tokens.word(at) not in language.numbers.ratio_links:
        return False
    before = tokens.word(at - 1)
    if before in language.fractions or before in language.half:
        # "Fell by a third to 2,400 units": a level that is reached.
        return False
    one = before if before in language.ones or before == "1" else tokens.word(at - 2)
    return one in language.ones or one == "1"


def _power_at(tokens: Tokens, at: int, lexicon: Lexicon) -> tuple[int, int]:
    """Give the power of ten that stands at a token, and the token after it; zero where none does."""
    language = lexicon.language
    scale = language.scales.get(tokens.word(at))
    if scale is not None:
        return _RATES.get(scale, 0), at + 1
    number = read_number(tokens, at, language)
    if number is None or number.kind is not FigureKind.FIGURE or number.value != number.value.to_integral_value():
        return 0, at
    return (2 if number.value == 100 else _RATES.get(int(number.value), 0)), number.end


def _ends_share(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell a fraction from an ordinal: "a third of", not "a third man"."""
    language, word = lexicon.language, tokens.word(at)
    if word in HYPHENS and tokens.glued(at):
        # "two third-party claims"
        return False
    if word in language.of_words:
        # "a third of an hour" has no exact decimal.
        follower = tokens.word(at + 2 if tokens.word(at + 1) in language.ones else at + 1)
        return follower not in language.units
    if not language.adjectives_follow and word.endswith("ed"):
        # "A third abstained", but "a third armed man".
        at, word = at + 1, tokens.word(at + 1)
    return not word or not word[0].isalpha() or word in language.function_words or word in language.locatives


def _share(number: Number, whole: Decimal, end: int) -> Element:
    """Give a share in percent: to the nearest ten thousandth of one, with bounds that hold the exact value."""
    value, rest = EXACT.divmod(multiply(number.value, Decimal(10**6)), whole)
    floor = value.scaleb(-4, EXACT)
    ceiling = EXACT.add(floor, _SHARE_STEP) if rest else floor
    nearest = ceiling if multiply(rest, Decimal(2)) >= whole else floor
    part = EXACT.divmod(Decimal(10**6), whole)[0].scaleb(-4, EXACT)
    share = replace(
        number, end=end, value=nearest, mantissa=nearest, step=_SHARE_STEP if rest else Decimal(1), rounded=False,
        share=True, one=False, scale=Decimal(1), part=part,
    )  # fmt: skip
    bounds = (floor, ceiling) if rest else (None, None)
    return Element(share, number.first, end, "percent", floor=bounds[0], ceiling=bounds[1])
