"""Numbers with their units, and what two of them make together: ranges, shares, compound durations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimdb.figures.lexicon import Lexicon
from claimdb.figures.number import HYPHENS, Number, read_number
from claimdb.figures.units import unit_after, unit_before
from claimdb.text.tokens import NUMERAL, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import FigureKind

_DASHES = HYPHENS | {"–", "—", "−"}
# A share that no decimal gives exactly is known to this many digits of a percent.
_SHARE_STEP = Decimal("0.0001")
_CHANGE_REACH = 6


@dataclass(frozen=True, slots=True)
class Element:
    """A number with its unit, on tokens `first` to `end` (exclusive).

    `unit_first` is where the words of a unit behind the number begin, `noun` the tokens of the noun that
    names it. `high` is the other end of a range; `ceiling` the upper bound of a share that has no exact decimal.
    """

    number: Number
    first: int
    end: int
    unit: str | None = None
    unit_first: int | None = None
    noun: tuple[int, int] | None = None
    high: Number | None = None
    ceiling: Decimal | None = None


def read_element(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read a number with the unit before or behind it; None where no number begins."""
    half = _read_half_of(tokens, at, lexicon)
    number = half or read_number(tokens, at, lexicon.language)
    if number is None:
        return None
    if half is not None:
        # "plus de la moitié": the article belongs to the share.
        led = tokens.word(at - 1) in lexicon.language.determiners
        return replace(_share(half, Decimal(2), half.end), first=at - 1 if led else at)
    share = _read_share(tokens, number, lexicon)
    if share is not None:
        return share
    before = unit_before(tokens, number.first)
    if before is not None:
        number = _scaled_by_letter(tokens, number)
        return Element(number, before.first, number.end, before.unit)
    after = unit_after(tokens, number, lexicon) if number.kind is not FigureKind.ORDINAL else None
    if after is None:
        return Element(number, number.first, number.end)
    element = Element(number, number.first, after.end, after.unit, after.first, after.noun)
    return _compound(tokens, _and_half_a_unit(tokens, element, lexicon), lexicon)


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
    language = lexicon.language
    at = element.end
    if tokens.word(at) not in language.joiners:
        return element
    at += 1
    if tokens.word(at) in language.ones:
        at += 1
    if tokens.word(at) not in language.half:
        return element
    value = EXACT.add(element.number.value, Decimal("0.5"))
    return replace(
        element, number=replace(element.number, value=value, mantissa=value, step=Decimal("0.1")), end=at + 1
    )


def _compound(tokens: Tokens, element: Element, lexicon: Lexicon) -> Element:
    """Read "13 ans et 6 mois" as one duration, in years where a decimal can tell it."""
    if element.unit != "a":
        return element
    at = element.end + (1 if tokens.word(element.end) in lexicon.language.joiners else 0)
    months = read_number(tokens, at, lexicon.language)
    if months is None or months.kind is not FigureKind.FIGURE or not 0 < months.value < 12:
        return element
    unit = unit_after(tokens, months, lexicon)
    if unit is None or unit.unit != "mo":
        return element
    total = EXACT.add(multiply(element.number.value, Decimal(12)), months.value)
    hundredths, rest = EXACT.divmod(multiply(total, Decimal(100)), Decimal(12))
    value, name = (total, "mo") if rest else (hundredths.scaleb(-2, EXACT), "a")
    number = replace(element.number, value=value, mantissa=value, step=Decimal(1), rounded=False)
    return replace(element, number=number, end=unit.end, unit=name)


def _read_half_of(tokens: Tokens, at: int, lexicon: Lexicon) -> Number | None:
    """Read "half of", "la moitié de", as one of two."""
    language, word = lexicon.language, tokens.word(at)
    names_half = language.fractions.get(word) == 2 or word in language.half
    if not names_half or tokens.word(at + 1) not in language.of_words or tokens.word(at - 1) in language.ordinals:
        return None
    return Number(at, at + 1, Decimal(1), Decimal(1), rounded=False, mantissa=Decimal(1))


def _read_share(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read "un sur cinq", "two thirds" as a percentage."""
    language, at = lexicon.language, number.end
    if not _may_be_share(number):
        return None
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at)
    denominator = language.fractions.get(tokens.word(at + hyphened))
    if denominator is not None and number.value < 20:
        end = at + hyphened + 1
        # An ordinal has no plural: "two thirds voted".
        plural = number.value >= 2 and language.looks_plural(tokens.words[end - 1])
        is_share = hyphened or plural or _ends_share(tokens, end, lexicon)
        return _share(number, Decimal(denominator), end) if is_share else None
    return share_out_of(tokens, number, at, lexicon)


def _may_be_share(number: Number) -> bool:
    is_small = number.kind is FigureKind.FIGURE and number.scale == 1 and 0 < number.value <= 1000
    return is_small and number.value == number.value.to_integral_value()


def share_out_of(tokens: Tokens, number: Number, at: int, lexicon: Lexicon) -> Element | None:
    """Read "sur cinq", "out of 10", "in five" at a token, behind a number and perhaps its noun."""
    language = lexicon.language
    if tokens.word(at) in language.out_of:
        at += 1
    elif tokens.word(at) == "out" and tokens.word(at + 1) in language.of_words:
        at += 2
    else:
        return None
    whole = read_number(tokens, at, language)
    if whole is None or not _may_be_share(number) or not _may_be_share(whole):
        return None
    return _share(number, whole.value, whole.end) if number.value < whole.value and _is_round(whole.value) else None


def _is_round(value: Decimal) -> bool:
    return 2 <= value <= 20 or value % 50 == 0


def _ends_share(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell a fraction from an ordinal: "a third of", not "a third man"."""
    language, word = lexicon.language, tokens.word(at)
    if word in language.of_words:
        # "a quarter of an hour"
        follower = tokens.word(at + 2 if tokens.word(at + 1) in language.ones else at + 1)
        return follower not in language.units
    if not language.adjectives_follow and word.endswith("ed"):
        # "A third abstained", but "a third armed man".
        at, word = at + 1, tokens.word(at + 1)
    return not word or not word[0].isalpha() or word in language.function_words or word in language.locatives


def _share(number: Number, whole: Decimal, end: int) -> Element:
    value, rest = EXACT.divmod(multiply(number.value, Decimal(10**6)), whole)
    floor = value.scaleb(-4, EXACT)
    ceiling = EXACT.add(floor, _SHARE_STEP) if rest else None
    part = EXACT.divmod(Decimal(10**6), whole)[0].scaleb(-4, EXACT)
    share = replace(
        number, end=end, value=floor, mantissa=floor, step=_SHARE_STEP if rest else Decimal(1), rounded=False,
        share=True, one=False, scale=Decimal(1), part=part,
    )  # fmt: skip
    return Element(share, number.first, end, "percent", ceiling=ceiling)


def read_range(tokens: Tokens, low: Element, lexicon: Lexicon) -> Element | None:
    """Read the other end of a range behind an element: "de 3 à 4 %", "10–12", "between 10 and 12 million"."""
    language, number = lexicon.language, low.number
    if number.kind is not FigureKind.FIGURE or number.one or number.share:
        return None
    link = language.ranges.get(tokens.word(low.first - 1))
    opened = link is not None and tokens.word(low.end) == link
    if not opened and not is_dashed(tokens, low) and tokens.word(low.end) not in language.range_links:
        return None
    linked = tokens.word(low.end) in language.range_links
    if linked and (opened or low.unit is not None) and _tells_change(tokens, low.first, lexicon):
        # "passé de 3 à 4 %", "rose 3 % to 12 %"
        return None
    high = _read_behind_sign(tokens, low.end + 1, lexicon)
    if high is None or high.number.kind is not FigureKind.FIGURE or high.number.share or high.number.one:
        return None
    number = _share_scale(number, high.number)
    same_unit = low.unit is None or high.unit is None or low.unit == high.unit
    if not number.value < high.number.value or not same_unit:
        return None
    first = low.first - 1 if opened else low.first
    return replace(high, number=number, high=high.number, first=first, unit=high.unit or low.unit)


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


def share_unit(tokens: Tokens, low: Element, lexicon: Lexicon) -> Element:
    """Give the first number of a change or a list the unit of the next: "passé de 3 à 4 %", "3, 4 et 5 %"."""
    language, word = lexicon.language, tokens.word(low.end)
    linked = word in language.range_links or word in language.joiners or word == ","
    if not linked or low.number.kind is not FigureKind.FIGURE or low.number.one:
        return low
    high = read_element(tokens, low.end + 1, lexicon)
    if high is None or high.unit is None or high.unit_first is None or high.number.kind is not FigureKind.FIGURE:
        return low
    return replace(low, number=_share_scale(low.number, high.number), unit=high.unit)


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
