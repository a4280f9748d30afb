"""The nine outcomes as the design words them, line by line, in the order in which they are tried."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimdb.check.differences import compare, frame_of
from claimdb.check.times import Relation, relate
from claimdb.values.difference import Difference, Outcome
from claimdb.values.material import ScopedFigure, SourceRef, Stance
from claimdb.values.scope import Measure, MeasureKind, Place
from tests.check.notation import read_period
from tests.check.samples import FLOW, FRANCE, PARIS, STOCK, figure

GERMANY, WORLD = Place("DE", "Germany", ("world",)), Place("world", "world")
PLACED = replace(STOCK, without=())
PLACED_FLOW = replace(FLOW, without=())


def of(a: ScopedFigure, b: ScopedFigure) -> tuple[Outcome, str | None]:
    difference = compare(a, b)
    return difference.outcome, difference.axis


def in_place(text: str, place: Place | None, **changes: object) -> ScopedFigure:
    return figure(text, measure=PLACED, place=place, **changes)


# The order: each outcome is tried before those behind it


def test_a_denial_comes_before_a_missing_field():
    said = in_place("54", None)
    denied = replace(said, key="d", mentions=(replace(said.mentions[0], stance=Stance.DENIES),))
    assert of(said, denied) == (Outcome.DENIAL, "stance")


def test_a_denial_of_another_claim_is_no_denial_of_this_one():
    said = figure("54")
    denied = figure("54", key="d")
    denied = replace(denied, mentions=(replace(denied.mentions[0], stance=Stance.DENIES),))
    assert of(said, denied) == (Outcome.SAME, None)


def test_a_missing_place_comes_before_another_time():
    assert of(in_place("54", FRANCE), in_place("54", None, time="2020")) == (Outcome.UNKNOWN, "place")


def test_a_missing_separator_comes_before_another_place():
    a = in_place("54", FRANCE, qualifiers=(("sex", "women"),))
    assert of(a, in_place("60", GERMANY)) == (Outcome.UNKNOWN, "sex")


def test_a_part_comes_before_its_value():
    assert of(in_place("54", PARIS), in_place("54", FRANCE)) == (Outcome.PART, "place")


def test_a_part_at_a_later_date_is_another_scope():
    assert of(in_place("54", PARIS), in_place("54", FRANCE, time="2025"))[0] is Outcome.SCOPE


def test_a_place_around_a_shorter_period_is_another_scope():
    a = figure("3", "2022-06", measure=PLACED_FLOW, place=FRANCE)
    assert of(a, figure("3", "2022", measure=PLACED_FLOW, place=PARIS))[0] is Outcome.SCOPE


def test_a_shorter_period_of_a_part_is_a_part():
    a = figure("3", "2022", measure=PLACED_FLOW, place=FRANCE)
    difference = compare(a, figure("1", "2022-06", measure=PLACED_FLOW, place=PARIS))
    assert (difference.outcome, difference.whole) == (Outcome.PART, "a")


def test_a_newer_date_comes_before_the_same_value():
    difference = compare(figure("54", "2022-12"), figure("54", "2021-12"))
    assert (difference.outcome, difference.axis, difference.newer) == (Outcome.UPDATE, "as_of", "a")


def test_a_newer_edition_comes_before_the_same_value():
    newer = figure("54", key="n")
    newer = replace(newer, mentions=(replace(newer.mentions[0], source=SourceRef("B", "B", edition_of=("A",))),))
    assert of(newer, figure("54")) == (Outcome.UPDATE, "edition")


def test_an_edition_of_one_of_two_sources_supersedes_neither():
    older = figure("54")
    older = replace(older, mentions=(*older.mentions, replace(older.mentions[0], source=SourceRef("C", "C"))))
    newer = figure("60", key="n")
    newer = replace(newer, mentions=(replace(newer.mentions[0], source=SourceRef("B", "B", edition_of=("A",))),))
    assert of(newer, older)[0] is Outcome.CONTRADICTION


def test_another_place_comes_before_the_same_value():
    assert of(in_place("54", FRANCE), in_place("54", GERMANY)) == (Outcome.SCOPE, "place")


def test_a_separator_that_differs_is_named():
    a, b = (figure("54", key=sex, qualifiers=(("sex", sex),)) for sex in ("men", "women"))
    assert of(a, b) == (Outcome.SCOPE, "sex")


def test_of_two_axes_that_differ_the_first_is_named():
    a = in_place("54", FRANCE, qualifiers=(("sex", "men"),))
    assert of(a, in_place("54", GERMANY, qualifiers=(("sex", "women"),))) == (Outcome.SCOPE, "place")


def test_a_separator_that_nobody_states_is_none():
    separated = replace(STOCK, separators=("sex",))
    assert of(figure("54", measure=separated), figure("60", measure=separated))[0] is Outcome.CONTRADICTION


# Stocks, flows, and how two periods lie to each other (Allen)

THIRTEEN = {
    Relation.BEFORE: ("2021-01/2021-03", "2021-05/2021-06"),
    Relation.MEETS: ("2021-01/2021-03", "2021-04/2021-06"),
    Relation.OVERLAPS: ("2021-01/2021-04", "2021-03/2021-06"),
    Relation.STARTS: ("2021-01/2021-02", "2021-01/2021-06"),
    Relation.DURING: ("2021-02/2021-03", "2021-01/2021-06"),
    Relation.FINISHES: ("2021-03/2021-06", "2021-01/2021-06"),
    Relation.EQUALS: ("2021-01/2021-06", "2021-01/2021-06"),
    Relation.FINISHED_BY: ("2021-01/2021-06", "2021-03/2021-06"),
    Relation.CONTAINS: ("2021-01/2021-06", "2021-02/2021-03"),
    Relation.STARTED_BY: ("2021-01/2021-06", "2021-01/2021-02"),
    Relation.OVERLAPPED_BY: ("2021-03/2021-06", "2021-01/2021-04"),
    Relation.MET_BY: ("2021-04/2021-06", "2021-01/2021-03"),
    Relation.AFTER: ("2021-05/2021-06", "2021-01/2021-03"),
}
PARTS = {Relation.STARTS, Relation.DURING, Relation.FINISHES}
WHOLES = {Relation.FINISHED_BY, Relation.CONTAINS, Relation.STARTED_BY}


@pytest.mark.parametrize("relation", Relation, ids=str)
def test_flows_are_equal_part_or_another_scope_by_how_their_periods_lie(relation: Relation):
    one, other = THIRTEEN[relation]
    assert relate(read_period(one), read_period(other)) is relation
    difference = compare(figure("54", one, measure=FLOW), figure("60", other, measure=FLOW))
    if relation is Relation.EQUALS:
        expected: tuple[Outcome, str | None] = (Outcome.CONTRADICTION, None)
    elif relation in PARTS | WHOLES:
        expected = (Outcome.PART, "b" if relation in PARTS else "a")
    else:
        expected = (Outcome.SCOPE, None)
        assert difference.params["relation"] == relation
    assert (difference.outcome, difference.whole) == expected


@pytest.mark.parametrize("relation", Relation, ids=str)
def test_stocks_are_compared_where_their_windows_share_a_day_else_the_later_supersedes(relation: Relation):
    one, other = THIRTEEN[relation]
    difference = compare(figure("54", one), figure("60", other))
    apart = {Relation.BEFORE: "b", Relation.MEETS: "b", Relation.AFTER: "a", Relation.MET_BY: "a"}
    if relation in apart:
        assert (difference.outcome, difference.newer) == (Outcome.UPDATE, apart[relation])
    else:
        assert difference.outcome is Outcome.CONTRADICTION


def test_a_stock_against_a_flow_of_an_unknown_kind_says_too_little():
    measure = replace(STOCK, kind=MeasureKind.UNKNOWN)
    flow = figure("54", "2022", measure=measure)
    stock = replace(
        figure("60", "2022", measure=measure), scope=replace(flow.scope, as_of=flow.scope.period, period=None)
    )
    assert of(flow, stock) == (Outcome.UNKNOWN, "period")


def test_a_stock_and_a_flow_are_two_measures():
    assert of(figure("54"), figure("54", measure=replace(FLOW, key="other")))[0] is Outcome.UNKNOWN


def test_a_ratio_has_no_update():
    ratio = Measure("rate", "rate", unit="percent", kind=MeasureKind.RATIO, without=("place",))
    assert of(figure("7.3 %", "2022", measure=ratio), figure("7.3 %", "2023", measure=ratio)) == (
        Outcome.SCOPE, "period",
    )  # fmt: skip


# Values


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("54", "540", "power_of_ten"),
        ("6.38 million", "6.38 billion", "power_of_ten"),
        # A billion of the long scale and one of the short scale, written out: only the one word may be read apart.
        ("3 billion", "3000000000000", "power_of_ten"),
        ("62 km", "62 mi", "same_number_other_unit"),
        ("1240", "1995", "other_unit"),
    ],
)
def test_a_likely_slip_is_named(a: str, b: str, reason: str):
    length = replace(STOCK, unit="km", unit_kind="length")
    one, other = (figure(text, measure=length if reason == "other_unit" else STOCK) for text in (a, b))
    difference = compare(one, other)
    assert (difference.outcome, difference.reason, difference.axis) == (Outcome.UNIT, reason, "unit")


def test_two_currencies_are_no_slip_of_each_other():
    assert of(figure("54 EUR"), figure("54 USD")) == (Outcome.UNKNOWN, "rate")


def test_a_slip_needs_two_digits():
    assert of(figure("3"), figure("30"))[0] is Outcome.CONTRADICTION


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        ("54", "54", Outcome.SAME, "same"),
        ("about 50", "54", Outcome.COMPATIBLE, "words_allow_both"),
        ("more than 40", "54", Outcome.COMPATIBLE, "words_allow_both"),
        ("230,000", "234,600", Outcome.COMPATIBLE, "rounded"),
        ("7.3", "7.34", Outcome.COMPATIBLE, "rounded"),
        ("7.3", "7.36", Outcome.CONTRADICTION, "disjoint"),
        ("less than 40", "40", Outcome.CONTRADICTION, "disjoint"),
        ("at most 40", "40", Outcome.COMPATIBLE, "words_allow_both"),
        ("more than 40", "less than 40", Outcome.CONTRADICTION, "disjoint"),
        ("at least 40", "at most 40", Outcome.COMPATIBLE, "words_allow_both"),
    ],
)
def test_values_agree_by_their_words_or_by_their_rounding(a: str, b: str, expected: Outcome, reason: str):
    difference = compare(figure(a), figure(b, key="b"))
    assert (difference.outcome, difference.reason) == (expected, reason)


# What is a warning at most, and what a hedge does


def resolved(one: ScopedFigure) -> ScopedFigure:
    return replace(one, mentions=tuple(replace(mention, resolved_from="document date") for mention in one.mentions))


@pytest.mark.parametrize(
    ("a", "b", "is_soft"),
    [
        (figure("54"), figure("60"), False),
        (figure("about 50"), figure("90"), True),
        (resolved(figure("54")), figure("60"), True),
        (figure("about 54"), figure("5400"), True),
        (resolved(figure("54")), figure("540"), True),
        (figure("at least 60"), figure("54"), False),
    ],
)
def test_what_rests_on_a_convention_or_a_documents_date_is_a_warning_at_most(
    a: ScopedFigure, b: ScopedFigure, is_soft: bool
):
    assert compare(a, b).at_most_warning is is_soft


def test_a_date_that_one_source_states_is_no_longer_inferred():
    one = resolved(figure("54"))
    one = replace(one, mentions=(*one.mentions, replace(one.mentions[0], assertion="other", resolved_from=None)))
    assert not compare(one, figure("60")).at_most_warning


def test_a_hedge_decides_nothing_against_a_slip_either():
    assert of(figure("54", hedged=True), figure("540")) == (Outcome.UNKNOWN, "hedge")


def test_a_hedge_that_one_source_leaves_out_is_none():
    one = figure("54", hedged=True)
    one = replace(one, mentions=(*one.mentions, replace(one.mentions[0], assertion="other", hedged=False)))
    assert of(one, figure("60"))[0] is Outcome.CONTRADICTION


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (figure("54", hedged=True), figure("54", "2021-01")),
        (figure("54", hedged=True, measure=PLACED, place=PARIS), in_place("60", FRANCE)),
        (figure("54", hedged=True, measure=PLACED, place=GERMANY), in_place("60", FRANCE)),
    ],
)
def test_a_hedge_does_not_change_what_scopes_say(a: ScopedFigure, b: ScopedFigure):
    assert compare(a, b).outcome in {Outcome.UPDATE, Outcome.PART, Outcome.SCOPE}


def test_every_outcome_but_same_and_compatible_names_what_it_turns_on():
    pairs = [(figure("54"), figure("60")), (figure("54"), figure("540")), (figure("54", None), figure("60"))]
    found: list[Difference] = [compare(a, b, frame_of((a, b))) for a, b in pairs]
    assert [difference.axis for difference in found] == ["value", "unit", "as_of"]
