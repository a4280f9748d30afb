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

    `high` is the other end of a range. `unit_first` is where the unit's words begin, `end` where the
    number has none. `floor` and `ceiling` bound a share that has no exact decimal.
    """

    number: Number
    first: int
    end: int
    unit: str | None = None
    unit_first: int | None = None
    high: Number | None = None
    ceiling: Decimal | None = None


def read_element(tokens: Tokens, at: int, lexicon: Lexicon) -> Element | None:
    """Read a number with the unit before or behind it; None where no number begins."""
    number = read_number(tokens, at, lexicon.language)
    if number is None:
        return None
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
    element = Element(number, number.first, after.end, after.unit, after.first)
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
    quarters = multiply(total, Decimal(100)) % 12
    value, name = (total, "mo") if quarters else (multiply(total, Decimal(100)) / 1200, "a")
    number = replace(element.number, value=value, mantissa=value, step=Decimal(1), rounded=False)
    return replace(element, number=number, end=unit.end, unit=name)


def _read_share(tokens: Tokens, number: Number, lexicon: Lexicon) -> Element | None:
    """Read "un sur cinq", "two thirds", "half of" as a percentage."""
    language = lexicon.language
    at = number.end
    if number.kind is not FigureKind.FIGURE or number.scale != 1 or not 0 < number.value <= 1000:
        return None
    if number.value != number.value.to_integral_value():
        return None
    hyphened = tokens.word(at) in HYPHENS and tokens.glued(at)
    denominator = language.fractions.get(tokens.word(at + hyphened))
    if denominator is not None and (number.value < 20):
        end = at + hyphened + 1
        if hyphened or _ends_share(tokens, end, lexicon):
            return _share(number, Decimal(denominator), end)
        return None
    if tokens.word(at) not in language.out_of:
        return None
    at += 2 if tokens.word(at + 1) in language.of_words else 1
    whole = read_number(tokens, at, language)
    if whole is None or whole.kind is not FigureKind.FIGURE or not _is_denominator(whole.value):
        return None
    return _share(number, whole.value, whole.end) if number.value < whole.value else None


def _is_denominator(value: Decimal) -> bool:
    return value == value.to_integral_value() and (2 <= value <= 20 or (value <= 1000 and value % 50 == 0))


def _ends_share(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Tell a fraction from an ordinal: "a third of", not "a third man"."""
    language, word = lexicon.language, tokens.word(at)
    if word in language.of_words:
        return tokens.word(at + 1) not in language.units
    return not word or not word[0].isalpha() or word in language.function_words or word in language.locatives


def _share(number: Number, whole: Decimal, end: int) -> Element:
    value, rest = EXACT.divmod(multiply(number.value, Decimal(10**6)), whole)
    floor = value.scaleb(-4, EXACT)
    ceiling = EXACT.add(floor, _SHARE_STEP) if rest else None
    share = replace(
        number, end=end, value=floor, mantissa=floor, step=_SHARE_STEP if rest else Decimal(1), rounded=False,
        share=True, one=False, scale=Decimal(1),
    )  # fmt: skip
    return Element(share, number.first, end, "percent", ceiling=ceiling)


def read_range(tokens: Tokens, low: Element, lexicon: Lexicon) -> Element | None:
    """Read the other end of a range behind an element: "de 3 à 4 %", "10–12", "between 10 and 12 million"."""
    language = lexicon.language
    number = low.number
    if number.kind is not FigureKind.FIGURE or number.one or number.share:
        return None
    opener = tokens.word(low.first - 1)
    word = tokens.word(low.end)
    link = language.ranges.get(opener)
    opened = link is not None and word == link
    dashed = word in _DASHES and bool(word) and (tokens.kind(low.end + 1) == NUMERAL or _is_money(tokens, low.end + 1))
    if not opened and not dashed and word not in language.range_links:
        return None
    if _tells_change(tokens, low.first, lexicon):
        return None
    high = read_element(tokens, low.end + 1, lexicon)
    if high is None or high.number.kind is not FigureKind.FIGURE or high.number.share or high.number.one:
        return None
    number = _share_scale(number, high.number)
    same_unit = low.unit is None or high.unit is None or low.unit == high.unit
    if not number.value < high.number.value or not same_unit:
        return None
    return replace(
        high,
        number=number,
        high=high.number,
        first=low.first - 1 if opened and opener in language.ranges else low.first,
        unit=high.unit or low.unit,
    )


def _is_money(tokens: Tokens, at: int) -> bool:
    return tokens.word(at) in "€$£" and tokens.kind(at + 1) == NUMERAL


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
