"""From what was read to a figure: its values, its intervals and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimdb.figures.comparing import Compared, printed_interval, strict_interval
from claimdb.figures.element import Element
from claimdb.figures.language import Language, Width
from claimdb.figures.number import Number, significant_step
from claimdb.figures.scope import FigureScope
from claimdb.text.tokens import Tokens
from claimdb.values.arithmetic import EXACT, plain
from claimdb.values.figure import Comparator, Direction, Figure, FigureKind
from claimdb.values.interval import Interval

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure being read: its element, what compares it, the noun it counts, its unit, and the tokens of its words."""

    element: Element
    compared: Compared
    counted: str | None
    unit: str | None
    first: int
    end: int


def make_figure(
    tokens: Tokens, draft: Draft, scope: FigureScope, language: Language, direction: Direction | None = None
) -> Figure:
    """Make the figure of a draft; its span points into the text of the tokens."""
    element = draft.element
    if element.number.alternatives and _counts_things(tokens, draft, language):
        element = replace(element, number=_in_groups(element.number))
    number, high = element.number, element.high
    comparator = draft.compared.comparator
    is_range = high is not None and comparator in (Comparator.EXACT, Comparator.ABOUT)
    if high is not None and comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        # "up to 10 or 12" reaches to the higher.
        number = high
    if is_range:
        comparator = Comparator.BETWEEN
    elif number.kind is FigureKind.VAGUE:
        comparator = Comparator.AT_LEAST
    strict, printed = _intervals(element, draft.compared.width, comparator)
    start, stop = tokens.starts[draft.first], tokens.ends[draft.end - 1]
    return Figure(
        start=start,
        end=stop,
        wording=tokens.text[start:stop],
        kind=number.kind,
        value=_tidy(number.value),
        value_high=_tidy(high.value) if high is not None and is_range else None,
        comparator=comparator,
        strict=strict,
        printed=printed,
        step=_tidy((high or number).step),
        unit=draft.unit,
        counted=draft.counted,
        hedged=scope.hedged,
        conventional=comparator is Comparator.ABOUT or number.kind is FigureKind.VAGUE,
        period=scope.period,
        place=scope.place,
        alternatives=tuple(_tidy(other) for other in number.alternatives),
        direction=element.direction or direction,
    )


def _counts_things(tokens: Tokens, draft: Draft, language: Language) -> bool:
    """Tell "20,305 marins", of which there are no thousandths, from "2,125 enfants par femme", which is an average."""
    number = draft.element.number
    bare = number.digits and number.scale == 1 and draft.unit is None and draft.element.high is None
    plural = draft.counted is not None and language.looks_plural(draft.counted.lower())
    behind = tokens.word(draft.end)
    behind = tokens.word(draft.end + 1) if behind in language.of_words else behind
    # "3.500 cubits long" measures, whatever a cubit is.
    return bare and plural and behind not in language.joints.rates and behind not in language.nouns.extents


def _in_groups(number: Number) -> Number:
    """Give the reading of digits in groups of three; both readings stay."""
    grouped = max(number.alternatives)
    if number.value == grouped or number.value == number.value.to_integral_value():
        return number
    step = significant_step(grouped)
    return replace(number, value=grouped, mantissa=grouped, step=step, rounded=step >= _HUNDRED)


def _intervals(element: Element, width: Width, comparator: Comparator) -> tuple[Interval, Interval]:
    number, high = element.number, element.high
    if high is not None and comparator is Comparator.BETWEEN:
        low_end = printed_interval(Interval(number.value, number.value), number)
        high_end = printed_interval(Interval(high.value, high.value), high)
        strict = Interval(number.value, high.value)
        if element.high_hedge is not None:
            end = strict_interval(high, element.high_hedge.comparator, element.high_hedge.width)
            high_end = printed_interval(end, high)
            strict = replace(strict, high=end.high, high_closed=end.high_closed)
        printed = Interval(low_end.low, high_end.high, low_end.low_closed, high_end.high_closed)
        strict = _allowing_exact(strict, element, number, high)
        printed = _allowing_exact(printed, element, number, high)
    else:
        if high is not None and comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
            number = high
        strict = strict_interval(number, comparator, width)
        strict = _allowing_exact(strict, element, number, number)
        printed = printed_interval(strict, number)
    tidied = _tidied(strict)
    return tidied, tidied if printed is strict else _tidied(printed)


def _allowing_exact(interval: Interval, element: Element, low: Number, high: Number) -> Interval:
    """Widen to the bounds of a share: "at most a third" allows a third, which no decimal gives exactly."""
    if element.ceiling is not None and interval.high is not None:
        interval = replace(interval, high=EXACT.add(interval.high, EXACT.subtract(element.ceiling, high.value)))
    if element.floor is not None and interval.low is not None:
        interval = replace(interval, low=EXACT.add(interval.low, EXACT.subtract(element.floor, low.value)))
    return interval


def _tidy(value: Decimal) -> Decimal:
    return Decimal(plain(value))


def _tidied(interval: Interval) -> Interval:
    low = None if interval.low is None else _tidy(interval.low)
    high = None if interval.high is None else _tidy(interval.high)
    return Interval(low, high, interval.low_closed, interval.high_closed)
