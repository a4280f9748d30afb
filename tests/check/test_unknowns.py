"""Pairs that cannot be compared are counted by arithmetic, and the sum is what comparing each pair gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.differences import compare, frame_of
from claimdb.check.unknowns import count_unknown
from claimdb.values.difference import Outcome
from claimdb.values.material import ScopedFigure
from claimdb.values.scope import MeasureKind
from tests.check.samples import STOCK, figure, many_figures


def by_comparing(figures: list[ScopedFigure]) -> Counter[str]:
    frame = frame_of(figures)
    found = (compare(a, b, frame) for a, b in combinations(figures, 2) if a.claim != b.claim)
    return Counter(one.axis or "" for one in found if one.outcome is Outcome.UNKNOWN)


@given(many_figures(same_time=False), st.sampled_from([None, "P1D", "P3Y"]), st.integers(1, 3))
def test_the_count_is_what_comparing_each_pair_gives(figures: list[ScopedFigure], hold: str | None, claims: int):
    measure = replace(STOCK, holds_for=hold)
    shared = [replace(one, measure=measure, claim=f"c{number // claims}") for number, one in enumerate(figures)]
    assert count_unknown(shared) == by_comparing(shared)


@pytest.mark.parametrize("kind", [MeasureKind.RATIO, MeasureKind.UNKNOWN, MeasureKind.DATE])
def test_a_value_at_a_date_and_one_over_a_period_are_counted(kind: MeasureKind):
    measure = replace(STOCK, kind=kind)
    over = figure("54", "2022", measure=measure)
    at = replace(over, key="b", claim="b", scope=replace(over.scope, as_of=over.scope.period, period=None))
    assert count_unknown([over, at]) == by_comparing([over, at]) == {"period": 1}


def test_a_date_without_a_time_beside_one_with_a_time_is_counted():
    measure = replace(STOCK, kind=MeasureKind.DATE)
    figures = [figure("54", "2022", measure=measure), figure("60", None, measure=measure)]
    assert count_unknown(figures) == by_comparing(figures) == {"period": 1}


def test_a_hedge_that_keeps_two_figures_from_a_contradiction_is_counted():
    assert count_unknown([figure("54"), figure("60", hedged=True)]) == {"hedge": 1}
    assert not count_unknown([figure("54"), figure("about 50", hedged=True)])
