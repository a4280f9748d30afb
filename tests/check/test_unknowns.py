"""Pairs that cannot be compared are counted by arithmetic, and the sum is what comparing each pair gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.differences import compare, frame_of
from claimdb.check.unknowns import count_unknown, missing_fields
from claimdb.values.difference import Outcome
from claimdb.values.material import ScopedFigure
from claimdb.values.scope import MeasureKind
from tests.check.samples import FRANCE, STOCK, figure, many_figures


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


def test_currencies_lack_a_rate_and_other_families_of_one_kind_lack_a_unit():
    assert count_unknown([figure("5 EUR"), figure("6 USD")]) == {"rate": 1}
    assert count_unknown([figure("5 km"), figure("6 kg")]) == {"unit": 1}
    assert count_unknown([figure("5 EUR"), figure("6 USD"), figure("7 kg")]) == {"unit": 3}


def test_every_field_that_a_figure_lacks_is_named():
    placed = replace(STOCK, without=())
    bare = figure("54", None, measure=placed)
    stated = figure("60", measure=placed, place=FRANCE, qualifiers=(("age", "adult"), ("sex", "women")))
    frame = frame_of([bare, stated])
    assert missing_fields(bare, frame) == ["place", "as_of", "age", "sex"]
    assert missing_fields(stated, frame) == []


def test_a_place_is_lacking_beside_a_subject_only_where_another_figure_states_one():
    about = replace(STOCK, without=(), subject="Acme")
    bare = figure("54", measure=about)
    assert missing_fields(bare, frame_of([bare])) == []
    assert missing_fields(bare, frame_of([bare, figure("60", measure=about, place=FRANCE)])) == ["place"]
    assert missing_fields(figure("54", measure=replace(STOCK, without=())), frame_of([])) == ["place"]
    assert missing_fields(figure("54"), frame_of([figure("60", place=FRANCE)])) == []


def test_a_pair_within_one_claim_is_no_pair():
    pair = [figure("54", None), replace(figure("60", None), claim=figure("54", None).claim)]
    assert count_unknown(pair) == {}


def test_a_missing_separator_is_counted():
    figures = [figure("54", qualifiers=(("sex", "women"),)), figure("60"), figure("70")]
    assert count_unknown(figures) == by_comparing(figures) == {"sex": 3}


def test_no_direction_is_missing_where_another_figure_is_a_change():
    rise = figure("2", qualifiers=(("direction", "rise"),))
    assert missing_fields(figure("54"), frame_of([figure("54"), rise])) == []
