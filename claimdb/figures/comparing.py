"""What the words around a number say of it, and the values they allow.

The intervals follow one table (docs/reference/hedges.md). "About" allows what would be printed as this number:
half a unit of its last digit that is not zero (one unit for a number that shows no rounding, half a five for
one that ends in five), and never more than a tenth. Round numbers are read more loosely than others in all
languages studied: Krifka, "Approximate interpretation of number words" (2007).
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from claimdb.figures.joint_words import JointWords
from claimdb.figures.language import Hedge, Language, Width
from claimdb.figures.lexicon import Lexicon, phrase_at, phrase_before
from claimdb.figures.number import Number
from claimdb.text.tokens import NUMERAL, WORD, Tokens
from claimdb.values.arithmetic import EXACT, multiply
from claimdb.values.figure import Comparator, FigureKind
from claimdb.values.interval import Interval

_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
# What a negation makes of a comparison.
_OPPOSITES = {
    Comparator.MORE_THAN: Comparator.AT_MOST, Comparator.AT_MOST: Comparator.MORE_THAN,
    Comparator.LESS_THAN: Comparator.AT_LEAST, Comparator.AT_LEAST: Comparator.LESS_THAN,
}  # fmt: skip
_FARTHEST_NE = 4


class Compared(NamedTuple):
    """A comparison: the tokens that it stretches the figure over, what it says and how far "about" reaches."""

    first: int
    end: int
    comparator: Comparator
    width: Width


def find_comparison(tokens: Tokens, first: int, ends: tuple[int, ...], lexicon: Lexicon) -> Compared | None:
    """Find what compares a figure that begins at `first`; words behind may stand at each of `ends`, in their order."""
    before = _words_before(tokens, first, ends[-1], lexicon)
    if before is not None:
        start, comparator, width = before
        outer = phrase_before(lexicon.before, tokens, start)
        if outer is not None and comparator is Comparator.ABOUT:
            # "at least about 50", "jusqu’à près de 50": the outer words decide.
            return Compared(outer[0], ends[-1], outer[1].comparator, outer[1].width)
        behind = _words_behind(tokens, start, ends, lexicon) if comparator is Comparator.ABOUT else None
        # "environ 50 ou plus": so do those behind.
        return behind or Compared(start, ends[-1], comparator, width)
    return _words_behind(tokens, first, ends, lexicon)


def _words_behind(tokens: Tokens, first: int, ends: tuple[int, ...], lexicon: Lexicon) -> Compared | None:
    for end in _behind(tokens, ends, lexicon.language.joints):
        after = phrase_at(lexicon.after, tokens, end)
        if after is not None and not _leads_on(tokens, after[0], after[1], lexicon):
            return Compared(first, after[0], after[1].comparator, after[1].width)
    return None


def _words_before(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> tuple[int, Comparator, Width] | None:
    """Read what compares before a number, with what may stand between: "dépasse désormais les", "does not exceed"."""
    language = lexicon.language
    joints = language.joints
    negations = language.changes.negations if language.changes else frozenset[str]()
    at, denied = first, False
    found = phrase_before(lexicon.before, tokens, at)
    if found is None:
        led = tokens.word(at - 1) in language.nouns.definite and (not joints.marks or _is_mark(tokens, end, joints))
        at -= led
        at -= tokens.word(at - 1) in joints.still
        denied = tokens.word(at - 1) in negations
        at -= denied
        found = phrase_before(lexicon.before, tokens, at) if at < first else None
        if found is None or found[1].words in joints.towards or _is_of_things(found[1], language):
            return None
    start, hedge = found
    before = tokens.word(start - 1)
    if hedge.words in joints.reaching and before in language.change_verbs and language.is_participle(before):
        return None
    if tokens.word(start) in joints.ended and _is_no_longer(tokens, start, joints):
        return None
    if not denied and tokens.word(start - 1) in negations:
        start, denied = start - 1, True
    if not denied:
        return start, hedge.comparator, hedge.width
    opposite = _OPPOSITES.get(hedge.comparator)
    return (start, opposite, hedge.width) if opposite else (found[0], hedge.comparator, hedge.width)


def _is_mark(tokens: Tokens, end: int, joints: JointWords) -> bool:
    """Tell "the 50 percent mark" from "over the 50 bridges"."""
    return tokens.word(end) in joints.marks or tokens.word(end - 1) in joints.marks


def _is_of_things(hedge: Hedge, language: Language) -> bool:
    """Tell "plus grand que les 27 pays", which compares with the countries, from "au-delà des 27 pays"."""
    than = language.joints.than - language.of_words
    return not language.joints.marks and hedge.words.rpartition(" ")[2] in than and " " in hedge.words


def _is_no_longer(tokens: Tokens, plus: int, joints: JointWords) -> bool:
    """Tell "il n’y a plus de 40 postes" and "ils ne sont plus que 40", where "plus" says that something has ended."""
    before = tokens.words[max(0, plus - _FARTHEST_NE) : plus]
    denied = [at for at, word in enumerate(before) if word in joints.denying]
    return bool(denied) and not any(word in joints.closing for word in before[denied[-1] + 1 :])


def _behind(tokens: Tokens, ends: tuple[int, ...], joints: JointWords) -> tuple[int, ...]:
    """Give where words behind may stand: also after "par mois", "a day"."""
    rate = tokens.word(ends[-1]) in joints.rates and tokens.kind(ends[-1] + 1) == WORD
    return (*ends, ends[-1] + 2) if rate else ends


def _leads_on(tokens: Tokens, end: int, hedge: Hedge, lexicon: Lexicon) -> bool:
    """Tell whether words behind a figure belong to the next number: "3 hommes, environ 20 femmes"."""
    follower = tokens.word(end)
    joints = lexicon.language.joints
    if follower in joints.heights:
        return True
    if follower in joints.than and hedge.words.rpartition(" ")[2] in joints.comparing:
        # "31 offices and more than 3,000 officers"
        return True
    starts = follower in lexicon.starters and (
        follower not in lexicon.led or tokens.word(end + 1) in lexicon.leading or tokens.kind(end + 1) == NUMERAL
    )
    return (bool(follower) and (follower[0].isdecimal() or starts) and not hedge.words.endswith("+")) or (
        hedge.words == "+" and (follower in ("/", "-") or (tokens.glued(end) and tokens.kind(end) == NUMERAL))
    )


def strict_interval(number: Number, comparator: Comparator, width: Width) -> Interval:
    """Give every value that the words allow."""
    value = number.value
    if number.kind is FigureKind.VAGUE or comparator is Comparator.AT_LEAST:
        return Interval(value, None)
    if comparator is Comparator.ABOUT:
        reach = reach_of_about(number)
        low = value if width is Width.ABOVE else EXACT.subtract(value, reach)
        high = value if width is Width.BELOW else EXACT.add(value, reach)
        return Interval(low, high)
    match comparator:
        case Comparator.MORE_THAN:
            return Interval(value, None, low_closed=False)
        case Comparator.AT_MOST:
            return Interval(None, value)
        case Comparator.LESS_THAN:
            return Interval(None, value, high_closed=False)
    return Interval(value, value)


def reach_of_about(number: Number) -> Decimal:
    """Give how far "about" reaches on one side of a number; the last digit of a share is its part, such as a third."""
    if number.part:
        return min(multiply(number.part, _HALF), multiply(number.value, _TENTH))
    mantissa = number.mantissa.copy_abs()
    five = mantissa == mantissa.to_integral_value() and EXACT.remainder(mantissa, Decimal(10)) == 5 and mantissa > 5
    shown = number.rounded or number.step > 1
    unit = multiply(number.step, Decimal("2.5")) if five else multiply(number.step, _HALF if shown else Decimal(1))
    return min(unit, multiply(number.value.copy_abs(), _TENTH))


def printed_interval(strict: Interval, number: Number) -> Interval:
    """Widen by half a step where the number is visibly rounded: [v - step/2, v + step/2) for an exact one."""
    if not number.rounded or number.kind is not FigureKind.FIGURE:
        return strict
    half = multiply(number.step, _HALF)
    low, high = EXACT.subtract(number.value, half), EXACT.add(number.value, half)
    lower = None if strict.low is None else min(strict.low, low)
    upper = None if strict.high is None else max(strict.high, high)
    return Interval(
        lower,
        upper,
        low_closed=lower != strict.low or strict.low_closed,
        high_closed=strict.high_closed if upper == strict.high and upper != high else upper is None,
    )
