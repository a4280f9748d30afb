"""Positions are the fewest groups that can be true together; nothing else depends on the order of figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.differences import compare, frame_of, in_common_unit, printed_interval
from claimdb.check.positions import cut_positions, find_cores, group_scopes
from claimdb.values.difference import Outcome
from claimdb.values.interval import Interval
from claimdb.values.material import ScopedFigure
from claimdb.values.scope import MeasureKind
from tests.check.samples import FLOW, FRANCE, STOCK, figure, many_figures


def labels(figures: list[ScopedFigure]) -> list[str]:
    return [position.label for position in cut_positions(figures)]


def shapes(figures: list[ScopedFigure]) -> list[tuple[list[str], list[str]]]:
    return [([f.key for f in position.figures], [f.key for f in position.loose]) for position in cut_positions(figures)]


def allowed(figures: list[ScopedFigure]) -> list[Interval]:
    frame = frame_of(figures)
    return [in_common_unit(one, printed_interval(one, frame)) for one in figures]


def meet_together(intervals: tuple[Interval, ...]) -> bool:
    shared = intervals[0]
    for interval in intervals[1:]:
        shared = shared.intersection(interval)
    return not shared.is_empty()


def fewest_groups(intervals: list[Interval]) -> int:
    """Count by trying: the fewest groups, each of which can be true together."""
    best = len(intervals)

    def place(rest: list[Interval], groups: list[tuple[Interval, ...]]) -> None:
        nonlocal best
        if len(groups) >= best:
            return
        if not rest:
            best = len(groups)
            return
        for number, group in enumerate(groups):
            if meet_together((*group, rest[0])):
                place(rest[1:], [*groups[:number], (*group, rest[0]), *groups[number + 1 :]])
        place(rest[1:], [*groups, (rest[0],)])

    place(intervals, [])
    return best


def test_about_fifty_dozens_and_54_are_one_position():
    assert labels([figure("about 50"), figure("at least 20"), figure("54")]) == ["54"]


def test_a_loose_figure_supports_both_sides_and_decides_none():
    found = cut_positions([figure("48"), figure("about 50"), figure("54")])
    assert [(p.label, len(p.figures), len(p.loose)) for p in found] == [("48", 1, 1), ("54", 1, 1)]


def test_a_hedged_figure_makes_no_position_beside_firm_ones():
    found = cut_positions([figure("54"), figure("102", hedged=True), figure("54", hedged=True, key="h")])
    assert [(p.label, [f.key for f in p.loose]) for p in found] == [("54", ["h"])]


def test_hedged_figures_alone_decide_nothing():
    found = cut_positions([figure("54", hedged=True)])
    assert [(p.figures, len(p.loose)) for p in found] == [((), 1)]


def test_touching_at_an_end_that_both_hold_is_one_position():
    assert len(cut_positions([figure("between 1 and 5"), figure("between 5 and 9")])) == 1
    assert len(cut_positions([figure("between 1 and 5"), figure("more than 5")])) == 2


def test_seventeen_digits_stay_apart():
    assert len(cut_positions([figure("12345678901234567"), figure("12345678901234568")])) == 2


def test_positions_are_cut_in_one_unit():
    assert len(cut_positions([figure("5 km"), figure("5000 m")])) == 1


def test_a_converted_number_is_of_the_position_that_it_was_rounded_from():
    assert len(cut_positions([figure("1768 km"), figure("1099 mi"), figure("1300 mi")])) == 2


@given(many_figures())
def test_there_are_as_few_positions_as_can_be(figures: list[ScopedFigure]):
    firm = [one for one in figures if not one.is_hedged]
    counted = firm or figures
    frame = frame_of(figures)
    assert len(cut_positions(figures, frame)) == fewest_groups(
        [in_common_unit(one, printed_interval(one, frame)) for one in counted]
    )


@given(many_figures(), st.randoms())
def test_the_order_of_figures_never_matters(figures: list[ScopedFigure], chance):
    mixed = list(figures)
    chance.shuffle(mixed)
    assert shapes(mixed) == shapes(figures)


@given(many_figures())
def test_what_decides_a_position_can_all_be_true_together(figures: list[ScopedFigure]):
    frame = frame_of(figures)
    for position in cut_positions(figures, frame):
        assert not position.interval.is_empty()
        for one in position.figures:
            assert in_common_unit(one, printed_interval(one, frame)).meets(position.interval)


@given(many_figures())
def test_every_firm_figure_stands_somewhere(figures: list[ScopedFigure]):
    placed = {f.key for p in cut_positions(figures) for f in (*p.figures, *p.loose)}
    assert {one.key for one in figures if not one.is_hedged} <= placed


@given(many_figures())
def test_a_loose_figure_stands_nowhere_as_one_that_decides_and_changes_no_position(figures: list[ScopedFigure]):
    frame = frame_of(figures)
    found = cut_positions(figures, frame)
    deciding = [one.key for position in found for one in position.figures]
    loose = {one.key for position in found for one in position.loose}
    assert len(deciding) == len(set(deciding))
    assert not loose & set(deciding)
    kept = [one for one in figures if one.key in deciding]
    if kept:
        again = cut_positions(kept, frame)
        assert [position.interval for position in again] == [position.interval for position in found]


@given(many_figures())
def test_a_firm_figure_that_fits_one_position_only_decides_it(figures: list[ScopedFigure]):
    frame = frame_of(figures)
    found = cut_positions(figures, frame)
    for one in figures:
        interval = in_common_unit(one, printed_interval(one, frame))
        fits = [position for position in found if position.interval.meets(interval)]
        if len(fits) == 1 and not one.is_hedged:
            assert one.key in {held.key for held in fits[0].figures}


def test_open_and_half_open_ends_that_touch_do_not_meet():
    assert len(cut_positions([figure("more than 40"), figure("at most 40")])) == 2
    assert len(cut_positions([figure("at least 40"), figure("at most 40")])) == 1
    assert len(cut_positions([figure("less than 40"), figure("40")])) == 2
    # 100 allows what lies below 150, and 200 what lies from 150 on.
    assert len(cut_positions([figure("100"), figure("200")])) == 2
    assert len(cut_positions([figure("0.1"), figure("0.2")])) == 2


def test_a_vague_plural_is_loose_beside_two_that_disagree():
    vague = replace(figure("at least 20"), conventional=True)
    found = cut_positions([figure("54"), vague, figure("60")])
    assert [(p.label, [f.wording for f in p.loose]) for p in found] == [
        ("54", ["at least 20"]),
        ("60", ["at least 20"]),
    ]


@given(many_figures())
def test_there_are_two_positions_exactly_where_two_figures_conflict(figures: list[ScopedFigure]):
    firm = [one for one in figures if not one.is_hedged]
    frame = frame_of(figures)
    conflicts = {Outcome.CONTRADICTION, Outcome.UNIT}
    disagree = any(compare(a, b, frame).outcome in conflicts for a, b in combinations(firm, 2))
    assert (len(cut_positions(firm, frame)) > 1) == disagree


@given(many_figures())
def test_cores_never_meet_each_other(figures: list[ScopedFigure]):
    for a, b in combinations(find_cores(allowed(figures)), 2):
        assert not a.meets(b)


def test_overlapping_windows_of_a_stock_are_grouped_where_they_share_a_day():
    figures = [figure("54", "2022-09"), figure("60", "2022"), figure("71", "2022-11")]
    groups = group_scopes(figures)
    assert [[f.wording for f in group.figures] for group in groups] == [["54", "60"], ["60", "71"]]
    assert [group.scope.as_of.edtf for group in groups if group.scope.as_of] == ["2022-09", "2022-11"]


def test_figures_without_time_or_place_are_never_compared():
    placed = replace(STOCK, without=(), kind=MeasureKind.STOCK)
    figures = [
        figure("54", None, measure=placed, place=FRANCE),
        figure("60", measure=placed),
        figure("71", measure=placed, place=FRANCE),
    ]
    assert [f.wording for group in group_scopes(figures) if group.is_known for f in group.figures] == ["71"]


@given(many_figures(same_time=False))
def test_figures_share_a_known_group_exactly_where_their_scopes_are_the_same(figures: list[ScopedFigure]):
    frame = frame_of(figures)
    together = {
        frozenset((a.key, b.key))
        for group in group_scopes(figures, frame)
        if group.is_known
        for a, b in combinations(group.figures, 2)
    }
    apart = {Outcome.SCOPE, Outcome.UPDATE, Outcome.PART}
    for a, b in combinations(figures, 2):
        difference = compare(a, b, frame)
        is_unknown = difference.outcome is Outcome.UNKNOWN and difference.axis != "hedge"
        same = difference.outcome not in apart and not is_unknown
        assert (frozenset((a.key, b.key)) in together) == same


def known(*figures: ScopedFigure) -> dict[str, bool]:
    """Whether a figure, by its words, stands in a group that is known."""
    return {figure.wording: group.is_known for group in group_scopes(figures) for figure in group.figures}


def test_a_group_is_known_only_where_no_field_is_lacking():
    placed, long = replace(STOCK, without=()), replace(STOCK, holds_for="P3Y")
    assert known(figure("54", place=FRANCE, measure=placed)) == {"54": True}
    assert known(figure("54", measure=placed)) == {"54": False}
    assert known(figure("54", None)) == {"54": False}
    assert known(figure("54", "2021/2022")) == {"54": False}
    assert known(figure("54", "2021/2022", measure=long)) == {"54": True}
    assert known(figure("54"), figure("60", qualifiers=(("sex", "women"),))) == {"54": False, "60": True}


def test_a_place_is_lacking_beside_a_subject_only_where_another_figure_states_one():
    about = replace(STOCK, without=(), subject="Acme")
    bare, stated = figure("54", measure=about), figure("60", measure=about, place=FRANCE)
    assert known(bare) == {"54": True}
    assert known(bare, stated) == {"54": False, "60": True}


@pytest.mark.parametrize(
    ("wide", "tight"),
    [
        (Interval(None, Decimal(5)), Interval(Decimal(3), Decimal(5))),
        (Interval(Decimal(2), Decimal(5)), Interval(Decimal(3), Decimal(5))),
        (Interval(Decimal(3), Decimal(5)), Interval(Decimal(3), Decimal(5), low_closed=False)),
        (Interval(None, None), Interval(Decimal(3), None)),
        (Interval(Decimal(3), Decimal(5)), Interval(Decimal(3), Decimal(5), high_closed=False)),
        (Interval(Decimal(3), None), Interval(Decimal(3), Decimal(5))),
    ],
)
def test_of_two_that_meet_the_tighter_one_is_the_core(wide: Interval, tight: Interval):
    assert find_cores([wide, tight]) == find_cores([tight, wide]) == [tight]


def test_flows_are_grouped_by_their_bounds():
    figures = [figure("54", time, measure=FLOW, source=source) for time, source in
               (("2022", "A"), ("2022-01/2022-12", "B"), ("2021", "C"))]  # fmt: skip
    groups = group_scopes(figures)
    assert [{one.mentions[0].source.key for one in group.figures} for group in groups] == [{"C"}, {"A", "B"}]


def test_windows_of_a_stock_that_share_no_day_are_groups_of_their_own():
    days = ["2022-09-01/2022-09-10", "2022-09-10/2022-09-20", "2022-09-21"]
    groups = group_scopes([figure("54", time) for time in days])
    assert [len(group.figures) for group in groups] == [2, 1]
    assert groups[0].scope.as_of is not None
    assert groups[0].scope.as_of.edtf == "2022-09-10/2022-09-10"


def test_figures_of_other_places_units_and_categories_are_groups_of_their_own():
    women = (("sex", "women"),)
    figures = [figure("54"), figure("54 km"), figure("54", place=FRANCE, measure=replace(STOCK, without=()))]
    assert [len(group.figures) for group in group_scopes([*figures, figure("60", qualifiers=women)])] == [1, 1, 1, 1]


def test_a_change_beside_them_leaves_levels_known():
    rise = figure("2", qualifiers=(("direction", "rise"),))
    assert known(figure("54"), figure("60"), rise) == {"54": True, "60": True, "2": True}
