"""Rates for amounts that a text gives in two currencies: which of them may have been used, for the rules to judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from claimdb.check.differences import time_of, unit_of
from claimdb.values.material import Derivation, DerivationKind, ScopedFigure
from claimdb.values.period import Period
from claimdb.values.rates import AROUND, RateRange, Rates
from claimdb.values.reading import Reading
from claimdb.values.units import find_unit

OF_DOCUMENT = "document date"
# A document is written before it appears, and its rates were looked up then.
_WRITING = timedelta(days=31)
# A bare sign or noun that several countries use for their own money, and what it may stand for beside the usual.
_DOLLARS = ("AUD", "CAD", "NZD", "HKD", "SGD")
_MARKS_OF_USD = ("us", "u.s", "améric", "americ", "états-unis", "greenback", "buck", "billets verts")


def currencies_of(readings: Iterable[Reading]) -> frozenset[str]:
    """Give the currencies of documents that name two or more, for which rates are worth reading."""
    found: set[str] = set()
    for reading in readings:
        here = {figure.unit for figure in reading.figures if figure.unit and find_unit(figure.unit).kind == "currency"}
        if len(here) > 1:
            found |= here
            if "USD" in here:
                found.update(_DOLLARS)
            if "JPY" in here:
                found.add("CNY")
    return frozenset(found)


def with_rates(derivation: Derivation, rates: Rates | None) -> Derivation:
    """Give a conversion between two currencies with the ranges of rates it may have used: of its time, of its document.

    It stays without where it has a rate of its own, or where a time that it names has no published rate: then
    nothing can be held against it.
    """
    if rates is None or derivation.kind is not DerivationKind.CONVERSION or derivation.factor is not None:
        return derivation
    if len(derivation.terms) != 1:
        return derivation
    found: list[RateRange] = []
    for period in derivation.on or tuple(_times(derivation)):
        for unit, to in _readings(derivation.terms[0], derivation.result):
            over = rates.over(unit, to, period, AROUND if period.resolved_from is None else _WRITING)
            if over is not None:
                found.append(over)
            elif (unit, to) == (unit_of(derivation.terms[0]), unit_of(derivation.result)):
                return derivation
    return replace(derivation, rates=tuple(found))


def _times(derivation: Derivation) -> Iterator[Period]:
    """Give the times of a conversion that was declared: that of its figures, else of the work that says so."""
    for figure in (derivation.result, *derivation.terms):
        period = time_of(figure)[1]
        if period is not None:
            yield period
            return
    issued = [derivation.source] + [mention.source for mention in derivation.result.mentions]
    for source in issued:
        if source is not None and source.issued is not None:
            yield replace(source.issued, resolved_from=OF_DOCUMENT)
            return


def _readings(term: ScopedFigure, result: ScopedFigure) -> list[tuple[str, str]]:
    """Give the pairs of currencies that two amounts may be in, the usual reading of both first."""
    ours, theirs = _may_be(term), _may_be(result)
    if not ours or not theirs:
        return []
    usual = (ours[0], theirs[0])
    return [usual, *((one, other) for one in ours for other in theirs if one != other and (one, other) != usual)]


def _may_be(figure: ScopedFigure) -> tuple[str, ...]:
    unit, wording = unit_of(figure), figure.wording.casefold()
    if unit is None or find_unit(unit).kind != "currency":
        return ()
    if unit == "USD" and not any(mark in wording for mark in _MARKS_OF_USD):
        return (unit, *_DOLLARS)
    if unit == "JPY" and "¥" in wording:
        return (unit, "CNY")
    if unit == "INR" and any(noun in wording for noun in ("rupee", "roupie")) and "ind" not in wording:
        # Six countries count in rupees, and nothing says which one is meant.
        return ()
    return (unit,)
