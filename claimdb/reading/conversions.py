"""Amounts that a sentence gives in two units or currencies: "100 miles (160 km)", "2 billion yuan (about €260m)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from re import Pattern
from types import MappingProxyType

from claimdb.reading.derivation_words import TieWords
from claimdb.reading.prose import PlacedFigure, Said
from claimdb.reading.ties import Tie, gap_between, is_finished_by
from claimdb.values.figure import Comparator, Figure
from claimdb.values.folding import fold_text
from claimdb.values.interval import Interval
from claimdb.values.material import DerivationKind
from claimdb.values.period import Period
from claimdb.values.units import conversions, find_unit

_PHYSICAL = frozenset({"length", "area", "volume", "mass", "energy", "power", "speed", "data"})
# "A week" may be eight days in French, and a month has no number of them.
_COUNTED_TIMES = (frozenset({"h", "min", "s"}), frozenset({"a", "mo"}))
_OF_TIME = Decimal("0.02")
OF_DOCUMENT = "document date"
# Below this, two amounts in brackets without a word are the prices of two countries more often than one price.
_LEAST_SUM = Decimal(100_000)
_SMALL_DEGREES = Decimal(10)
_DEGREES_OF_A_RISE = Decimal("1.8")
_MINUS = re.compile(r"(?:[-‐‑–—−]|\b(?:minus|moins|below zero|negative))\s?$", re.IGNORECASE)
_BOUNDS = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.AT_MOST, Comparator.LESS_THAN})


@dataclass(frozen=True, slots=True)
class ConversionWords:
    """One language's words.

    `so_much` stands between an amount and what it is in another currency, `is_told` where that ends in a word that
    says so. `other_money` anywhere in a sentence whose amounts are not changed at a day's rate: inflation, purchasing
    power, a rate of its own. `by` stands before a difference of temperatures, `of_change` anywhere beside one. `nouns`
    are units of mass that are read as counted things where no other amount says what they are.
    """

    so_much: Pattern[str]
    is_told: Pattern[str]
    other_money: Pattern[str]
    by: Pattern[str]
    of_change: Pattern[str]
    nouns: Mapping[str, str]


_ENGLISH = ConversionWords(
    so_much=re.compile(
        r"(?:\s[^\W\d]+){0,3}?(?:,\s(?:or|i\.e\.,?|that is,?|equivalent to|the equivalent of|equal to)\s"
        r"|\s[(\[](?:or\s|equivalent to\s|the equivalent of\s|equal to\s|i\.e\.,?\s|that is,?\s|worth\s|=\s?|≈\s?)?)"
        r"(?:the equivalent of\s|some\s)?",
        re.IGNORECASE,
    ),
    is_told=re.compile(
        r"(?:\bor|\bequivalent (?:to|of)|\bequal to|i\.e\.,?|\bthat is,?|=|≈)\s*(?:some\s)?$", re.IGNORECASE
    ),
    other_money=re.compile(
        r"\b(?:inflation|purchasing power|ppp|today(?:['’]s)?|at the time|then[- ]|adjusted|constant|in real terms"
        r"|current (?:prices|money|dollars|pounds|euros)|nowadays|in \d{4} (?:dollars|pounds|euros|prices|money)"
        r"|(?:exchange|conversion) rates?|rate of exchange|at (?:a|the) rate of)",
        re.IGNORECASE,
    ),
    by=re.compile(
        r"\b(?:by|(?:warming|rise|increase|fall|drop|difference|change|cooling)\s(?:of|by))\s"
        r"(?:about\s|some\s|at least\s|more than\s|less than\s|up to\s|around\s|nearly\s|almost\s)?$",
        re.IGNORECASE,
    ),
    of_change=re.compile(
        r"\b(?:warm|chang|ris(?:e|ing)|rose|increas|cool|drop|fall|differ|anomal|target|limit|threshold|goal|above|below"
        r"|cold|hot|higher|lower|within|than)",
        re.IGNORECASE,
    ),
    nouns=MappingProxyType({"pounds": "[lb_av]", "pound": "[lb_av]", "stone": "[stone_av]", "stones": "[stone_av]"}),
)
_FRENCH = ConversionWords(
    so_much=re.compile(
        r"(?:\s[^\W\d]+){0,3}?(?:,\s(?:soit|ou|c['’]est-à-dire|l['’]équivalent de)\s"
        r"|\s[(\[](?:soit\s|ou\s|l['’]équivalent d[eu]\s|équivalant à\s|équivalent à\s|=\s?|≈\s?)?)"
        r"(?:l['’]équivalent de\s|quelque\s)?",
        re.IGNORECASE,
    ),
    is_told=re.compile(r"(?:\bsoit|\bou|c['’]est-à-dire|\béquiva\w+ (?:d[eu]|à)|=|≈)\s*(?:quelque\s)?$", re.IGNORECASE),
    other_money=re.compile(
        r"\b(?:inflation|pouvoir d['’]achat|ppa|d['’]aujourd['’]hui|actuels?|actuelles?|de l['’]époque|à l['’]époque"
        r"|alors|constants?|courants?|corrigée?s?|en termes réels|(?:euros|dollars|francs) de \d{4}"
        r"|taux de (?:change|conversion)|au (?:taux|cours) de \d+)\b",
        re.IGNORECASE,
    ),
    by=re.compile(
        r"\b(?:(?:hausse|baisse|augmentation|réchauffement|élévation|écart|différence|refroidissement)\s(?:\w+\s)?de"
        r"|(?:augmenté|réchauffée?s?|baissé|monté|grimpé|refroidie?s?)\s(?:\w+\s)?de)\s(?:près de\s|plus de\s)?$",
        re.IGNORECASE,
    ),
    of_change=re.compile(
        r"\b(?:réchauff|chang|hauss|augment|refroid|baiss|écart|différ|anomal|objectif|limit|seuil|dessus|dessous"
        r"|froid|chaud|supérieur|inférieur|plus|moins)",
        re.IGNORECASE,
    ),
    nouns=MappingProxyType({}),
)
CONVERSIONS: Mapping[str, ConversionWords] = MappingProxyType({"en": _ENGLISH, "fr": _FRENCH})


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says of time around a sentence: its own date, and the dates of the sentences just before."""

    issued: Period | None = None
    before: tuple[Period, ...] = ()


def find_conversions(
    said: Said, figures: list[PlacedFigure], words: TieWords, language: str, told: Told
) -> Iterator[Tie]:
    """Find amounts that one sentence gives in two units."""
    own = CONVERSIONS[language]
    read = [_as_mass(said, placed, own) for placed in figures]
    for at, (one, other) in enumerate(pairwise(read)):
        before = said.text[read[at - 1].end : one.start] if at else None
        if before is not None and len(before.strip()) < 4:
            # "11 stone 4 pounds (72 kg)", "6 feet 2 inches (1.88 m)"
            continue
        kinds = {find_unit(placed.figure.unit).kind for placed in (one, other)}
        if kinds == {"currency"}:
            yield from _of_money(said, one, other, own, told)
        elif len(kinds) == 1 and is_finished_by(said.text[other.end :]):
            gap = gap_between(said, one, other)
            if words.that_is.fullmatch(gap):
                yield from _of_units(said, one, other, own)


def _of_units(said: Said, one: PlacedFigure, other: PlacedFigure, own: ConversionWords) -> Iterator[Tie]:
    ours, theirs = find_unit(one.figure.unit), find_unit(other.figure.unit)
    if one.figure.unit == other.figure.unit or not conversions(one.figure.unit, other.figure.unit):
        return
    if ours.kind == "temperature":
        yield from _of_temperatures(said, one, other, own)
    elif ours.kind in _PHYSICAL and (ours.family != theirs.family or ours.factor != theirs.factor):
        yield Tie(DerivationKind.CONVERSION, other, (one,))
    elif ours.kind == "time" and ours.factor != theirs.factor and _is_counted_time(one.figure, other.figure):
        # Whole hours are counted, not rounded, where their minutes are given too; two hours may be 119 minutes.
        counted = replace(one, figure=replace(one.figure, step=one.figure.value * _OF_TIME))
        yield Tie(DerivationKind.CONVERSION, other, (counted,), loose=True)


def _of_temperatures(said: Said, one: PlacedFigure, other: PlacedFigure, own: ConversionWords) -> Iterator[Tie]:
    """Tell readings of a thermometer and differences: "warmed by 2 °C (3.6 °F)"; what may be either is left."""
    if any(_MINUS.search(said.text[: placed.start]) for placed in (one, other)):
        # A dash or a word may be the sign of a number below zero.
        return
    if own.by.search(said.text[: one.start]):
        cooler, warmer = (one, other) if one.figure.unit == "Cel" else (other, one)
        if {one.figure.unit, other.figure.unit} == {"Cel", "[degF]"}:
            yield Tie(DerivationKind.CONVERSION, warmer, (cooler,), loose=True, factor=_DEGREES_OF_A_RISE)
        return
    is_small = min(abs(one.figure.value), abs(other.figure.value)) < _SMALL_DEGREES
    if not is_small and not own.of_change.search(said.text[max(0, one.start - 40) : one.start]):
        yield Tie(DerivationKind.CONVERSION, other, (one,))
    elif one.figure.value > _SMALL_DEGREES * 2 and other.figure.value > _SMALL_DEGREES * 2:
        yield Tie(DerivationKind.CONVERSION, other, (one,), loose=True)


def _of_money(said: Said, one: PlacedFigure, other: PlacedFigure, own: ConversionWords, told: Told) -> Iterator[Tie]:
    gap = gap_between(said, one, other)
    if one.figure.unit == other.figure.unit or not own.so_much.fullmatch(gap):
        return
    if not is_finished_by(said.text[other.end :]) or own.other_money.search(said.text):
        return
    is_told = own.is_told.search(gap) is not None or other.figure.comparator is Comparator.ABOUT
    is_sum = max(one.figure.value, other.figure.value) >= _LEAST_SUM
    times = _times(said, one.figure, other.figure, told)
    if (is_told or is_sum) and times:
        yield Tie(DerivationKind.CONVERSION, _as_sum(other), (_as_meant(_as_sum(one)),), loose=True, on=times)


def _times(said: Said, one: Figure, other: Figure, told: Told) -> tuple[Period, ...]:
    """Give the times whose rate may have been used: those that the words name, then that of the document.

    Where the sentence names none, a story may go on in the time of the sentences before it.
    """
    issued = told.issued
    named = [figure.period for figure in (one, other) if figure.period is not None and _is_worded(figure.period)]
    if not named:
        named = [placed.dated.period for placed in said.dates if _is_worded(placed.dated.period)]
    periods = [replace(period, resolved_from=None) for period in named]
    going_on = () if named else told.before
    if issued is not None and issued.start is not None and issued.end is not None:
        periods.append(replace(issued, resolved_from=OF_DOCUMENT))
        periods.extend(replace(period, resolved_from=None) for period in going_on if _is_worded(period))
    return tuple(dict.fromkeys(periods))


def _is_worded(period: Period) -> bool:
    return period.text is not None and period.start is not None and period.end is not None


def _as_sum(placed: PlacedFigure) -> PlacedFigure:
    """Give an amount as a plain one: without the bound that its words make of it, "about" as wide as its zeros allow.

    "More than 50 million yuan (7 million euros)" converts 50 million; "about 300 million" may be 316.
    """
    figure = placed.figure
    value = figure.value
    if figure.comparator in _BOUNDS:
        half = figure.step / 2
        printed, strict = Interval(value - half, value + half), Interval(value, value)
        shown = replace(figure, comparator=Comparator.EXACT, strict=strict, printed=printed)
    elif figure.comparator is Comparator.ABOUT and value > 0:
        digits = "".join(map(str, value.as_tuple().digits)).rstrip("0")
        half = Decimal(5).scaleb(value.adjusted() - len(digits))
        shown = replace(figure, printed=_wider(figure.printed, Interval(value - half, value + half)))
    else:
        return placed
    return replace(placed, figure=shown)


def _wider(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else min(one.low, other.low)
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return Interval(low, high)


def _as_meant(placed: PlacedFigure) -> PlacedFigure:
    """Give an amount that is converted as its words print it: of "2 billion" two digits are meant, not 1.5 to 2.5."""
    figure = placed.figure
    if figure.comparator is not Comparator.EXACT or figure.value <= 0:
        return placed
    half = Decimal(5).scaleb(figure.value.adjusted() - 2)
    if figure.step <= 2 * half:
        return placed
    printed = Interval(figure.value - half, figure.value + half)
    return replace(placed, figure=replace(figure, step=2 * half, printed=printed))


def _as_mass(said: Said, placed: PlacedFigure, own: ConversionWords) -> PlacedFigure:
    """Read "180 pounds" and "10 stone" as masses; beside kilograms they are no money and no stones."""
    figure = placed.figure
    if figure.unit is not None:
        return placed
    noun = fold_text(figure.counted or "").split(" ")[0]
    end = placed.end
    if not noun:
        following = re.match(r"\s([^\W\d]+)", said.text[placed.end :])
        if following is None:
            return placed
        noun, end = fold_text(following[1]), placed.end + following.end()
    unit = own.nouns.get(noun)
    if unit is None:
        return placed
    return PlacedFigure(placed.start, end, replace(figure, unit=unit, wording=said.text[placed.start : end]))


def _is_counted_time(one: Figure, other: Figure) -> bool:
    """Tell two times in digits, the first whole, of units that one counts in the other: hours, minutes, years."""
    are_printed = one.wording[:1].isdecimal() and other.wording[:1].isdecimal()
    units = {one.unit, other.unit}
    return are_printed and one.value == one.value.to_integral_value() and any(units <= each for each in _COUNTED_TIMES)
