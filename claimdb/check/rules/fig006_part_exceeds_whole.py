"""FIG006: a part that is larger than what it is a part of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from claimdb.check.differences import (
    compare,
    frame_of,
    in_common_unit,
    is_additive,
    printed_interval,
    time_of,
    unit_of,
)
from claimdb.check.facts import claims_of, dated_fact, figure_facts, side_of
from claimdb.check.rule import rule
from claimdb.values.difference import Outcome
from claimdb.values.hit import Hit, Severity
from claimdb.values.material import Derivation, DerivationKind, Frame, Quantity, ScopedFigure
from claimdb.values.scope import MeasureKind
from claimdb.values.units import find_unit

# What is measured along one dimension of each thing does not add up over places: prices, heights, ages.
_NOT_OVER_PLACES = frozenset({"currency", "length", "time"})
_MEASURED = frozenset({"area", "volume", "mass", "energy", "power", "data", "activity"})
# Nor does what a label calls an average, a rate or a price, whatever its unit: France has more of it than the world.
_LEVEL = re.compile(
    r"\b(?:per|par|average\w*|mean|median|densit\w*|rate|ratio|index|indices|score|share|rank\w*|expectanc\w*|ages?"
    r"|prices?|wages?|salar\w*|fertilit\w*|inequalit\w*|intensit\w*|gini|hdi|moyen\w*|médian\w*|taux|indices?|part"
    r"|rang|classement|espérance|âge|prix|salaires?|smic|fécondité|inégalit\w*|intensité|idh|note)\b",
    re.IGNORECASE,
)


@rule("FIG006", material=(Quantity, Derivation), severity=Severity.ERROR, since="0.1", precedence=20)
def part_exceeds_whole(material: Quantity | Derivation) -> Iterator[Hit]:
    """One part is larger than the whole that it belongs to.

    Parts are declared by places (Paris lies in France, and every country in its region and the world), by periods of a
    flow (June lies in 2023), or by a derivation of kind "part". Shares, ranks, dates, averages and prices of a part may
    exceed those of the whole, and so may anything below zero. A region is not the same for every author, so there it is
    a warning. To settle it, check that both count the same things.
    """
    if isinstance(material, Derivation):
        yield from _declared(material)
        return
    frame = frame_of(material.figures)
    for part, whole in _places(material, frame):
        yield from _hit(part, whole, frame)
    for part, whole in _periods(material, frame):
        yield from _hit(part, whole, frame)


def _declared(derivation: Derivation) -> Iterator[Hit]:
    if derivation.kind is not DerivationKind.PART:
        return
    whole, frame = derivation.result, frame_of((derivation.result, *derivation.terms))
    for part in derivation.terms:
        ours, theirs = find_unit(unit_of(part)), find_unit(unit_of(whole))
        is_counted = ours.kind == ours.family and theirs.kind == theirs.family
        if (ours.family == theirs.family or is_counted) and _exceeds(part, whole, frame):
            yield Hit(
                "part_exceeds_whole",
                identity=(derivation.key, part.key),
                facts=figure_facts((part, whole)),
                params={"part": part.wording, "whole": whole.wording, "axis": "part"},
                measure=whole.measure.key,
                scope=whole.scope,
                sides=(side_of([part]), side_of([whole])),
                claims=claims_of((part, whole)),
                outcome=Outcome.PART,
                axis="part",
                severity=_gravity(part, whole),
            )


def _gravity(part: ScopedFigure, whole: ScopedFigure) -> Severity | None:
    is_soft = any(
        figure.conventional or figure.is_resolved or (figure.scope.place is not None and figure.scope.place.is_loose)
        for figure in (part, whole)
    )
    return Severity.WARNING if is_soft else None


def _exceeds(part: ScopedFigure, whole: ScopedFigure, frame: Frame) -> bool:
    if part.is_hedged or whole.is_hedged or part.value < 0 or whole.value < 0:
        return False
    ours = in_common_unit(part, printed_interval(part, frame))
    theirs = in_common_unit(whole, printed_interval(whole, frame))
    if ours.low is None or theirs.high is None:
        return False
    return ours.low > theirs.high or (ours.low == theirs.high and not (ours.low_closed and theirs.high_closed))


def _places(quantity: Quantity, frame: Frame) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    if find_unit(quantity.measure.unit).kind in _NOT_OVER_PLACES and quantity.measure.kind != "flow":
        return
    if _LEVEL.search(quantity.measure.label):
        return
    by_place: dict[str, list[ScopedFigure]] = defaultdict(list)
    for figure in quantity.figures:
        if figure.scope.place is not None and is_additive(figure) and not _is_average(figure):
            by_place[figure.scope.place.key].append(figure)
    for figures in by_place.values():
        for part in figures:
            for key in part.scope.place.within if part.scope.place else ():
                for whole in by_place.get(key, ()):
                    if _exceeds(part, whole, frame) and _is_part(part, whole, frame, "place"):
                        yield part, whole


def _is_average(figure: ScopedFigure) -> bool:
    """Tell a fraction of counted things, which is a mean or an index: 1.8 children, 0.93."""
    unit = find_unit(unit_of(figure))
    is_counted = unit.kind == unit.family and unit.factor == 1 and unit.kind not in _MEASURED
    return is_counted and figure.value != figure.value.to_integral_value()


def _periods(quantity: Quantity, frame: Frame) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    shelves: dict[tuple[object, ...], list[ScopedFigure]] = defaultdict(list)
    for figure in quantity.figures:
        field, period = time_of(figure)
        if field == "period" and period is not None and period.start and period.end and is_additive(figure):
            place = figure.scope.place.key if figure.scope.place else None
            shelves[place, figure.scope.qualifiers].append(figure)
    for figures in shelves.values():
        for part, whole in _contained(figures):
            is_part = not _may_be_of_a_moment(part) and _exceeds(part, whole, frame)
            if is_part and _is_part(part, whole, frame, "period"):
                yield part, whole


def _may_be_of_a_moment(figure: ScopedFigure) -> bool:
    """Tell a figure of one day that nobody called a flow: 12,940 prisoners on 1 March are no part of those of 2024."""
    _, period = time_of(figure)
    is_day = period is not None and period.start == period.end
    return is_day and figure.measure.kind is MeasureKind.UNKNOWN


def _contained(figures: Iterable[ScopedFigure]) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Give the pairs whose periods lie one in the other and differ, by one sweep over the starts."""
    dated = sorted(
        (period.start, -period.end.toordinal(), figure.key, figure, period.end)
        for figure in figures
        if (period := time_of(figure)[1]) is not None and period.start is not None and period.end is not None
    )
    open_: list[tuple[date, date, ScopedFigure]] = []
    for start, _, _, figure, end in dated:
        open_ = [each for each in open_ if each[1] >= start]
        for first, last, held in open_:
            if last >= end and (first, last) != (start, end):
                yield figure, held
        open_.append((start, end, figure))


def _is_part(part: ScopedFigure, whole: ScopedFigure, frame: Frame, axis: str) -> bool:
    difference = compare(part, whole, frame)
    return (
        part.claim != whole.claim
        and difference.outcome is Outcome.PART
        and difference.axis == axis
        and difference.whole == "b"
    )


def _hit(part: ScopedFigure, whole: ScopedFigure, frame: Frame) -> Iterator[Hit]:
    difference = compare(part, whole, frame)
    yield Hit(
        "part_exceeds_whole",
        identity=(whole.measure.key, part.scope.key(), whole.scope.key()),
        facts=(dated_fact(part), dated_fact(whole)),
        params={"part": part.wording, "whole": whole.wording, "axis": difference.axis or ""},
        measure=whole.measure.key,
        scope=whole.scope,
        sides=(side_of([part]), side_of([whole])),
        claims=claims_of((part, whole)),
        outcome=Outcome.PART,
        axis=difference.axis,
        severity=_gravity(part, whole),
    )
