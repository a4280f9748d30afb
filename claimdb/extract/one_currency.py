"""Amounts of which a text leaves out the currency: "at a cost of 365 million euros; it came to | 478 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimdb.extract.narrowing_words import AMOUNTS
from claimdb.extract.proposals import Proposal
from claimdb.values.figure import FigureKind
from claimdb.values.units import find_unit

_LEAST = 100_000
_OF_MONEY = frozenset(["cost", "pay", "invest", "spend", "finance", "earn", "lose", "sell", "buy", "donate", "lend"])


def in_one_currency(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Give the proposals of a text with its only currency where a large bare number is told to be money."""
    units = {one.first.figure.unit for one in proposals}
    currencies = {unit for unit in units if unit is not None and find_unit(unit).kind == "currency"}
    if len(currencies) != 1:
        return list(proposals)
    return [_with_unit(one, *currencies) for one in proposals]


def _with_unit(proposal: Proposal, currency: str) -> Proposal:
    first, *rest = proposal.figures
    figure, sense = first.figure, first.sense
    is_bare = figure.unit is None and figure.counted is None and figure.kind is FigureKind.FIGURE
    if sense is None or not is_bare or figure.value < _LEAST or figure.value % _LEAST:
        return proposal
    if not (sense.deeds | sense.words | {sense.told_by}) & (_OF_MONEY | AMOUNTS):
        return proposal
    told = replace(first, figure=replace(figure, unit=currency), sense=replace(sense, head=""))
    return replace(proposal, figures=(told, *rest))
