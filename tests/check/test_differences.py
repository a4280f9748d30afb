"""Two figures differ for exactly one reason; the first that applies is the answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.check.differences import compare, frame_of, is_additive, printed_interval, time_of
from claimdb.values.difference import Difference, Outcome
from claimdb.values.interval import Interval
from claimdb.values.material import Frame, ScopedFigure, SourceRef, Stance
from claimdb.values.scope import Measure, MeasureKind
from tests.check.samples import FLOW, FRANCE, PARIS, STOCK, figure, many_figures

RATIO = Measure("rate", "rate", unit="percent", kind=MeasureKind.RATIO, without=("place",))
WITH_PLACE = replace(STOCK, without=())


def outcome(a: ScopedFigure, b: ScopedFigure) -> Outcome:
    return compare(a, b).outcome


def denied(one: ScopedFigure) -> ScopedFigure:
    return replace(one, key="denied", mentions=(replace(one.mentions[0], stance=Stance.DENIES),))


def test_a_denial_is_no_conflict_of_numbers():
    said = figure("54")
    assert outcome(said, denied(said)) is Outcome.DENIAL


def test_another_measure_cannot_be_compared():
    difference = compare(figure("54"), figure("54", measure=replace(STOCK, key="offices")))
    assert (difference.outcome, difference.axis) == (Outcome.UNKNOWN, "measure")


def test_kilometres_and_kilograms_cannot_be_compared():
    assert compare(figure("5 km"), figure("5 kg")).axis == "unit"


def test_currencies_lack_a_rate():
    assert compare(figure("5 EUR"), figure("6 USD")).axis == "rate"


@pytest.mark.parametrize(("kind", "field"), [("stock", "as_of"), ("flow", "period"), ("ratio", "period")])
def test_a_missing_time_is_named(kind: str, field: str):
    measure = replace(STOCK, kind=MeasureKind(kind))
    difference = compare(figure("54", None, measure=measure), figure("60", measure=measure))
    assert (difference.outcome, difference.axis) == (Outcome.UNKNOWN, field)


def test_unknown_equals_nothing_not_even_unknown():
    assert outcome(figure("54", None), figure("54", None, key="other")) is Outcome.UNKNOWN


def test_a_measure_without_time_needs_none():
    timeless = replace(STOCK, without=("place", "time"))
    assert outcome(figure("54", None, measure=timeless), figure("60", None, measure=timeless)) is Outcome.CONTRADICTION


def test_a_missing_place_is_named():
    a = figure("54", measure=WITH_PLACE, place=FRANCE)
    assert compare(a, figure("60", measure=WITH_PLACE)).axis == "place"


def test_a_measure_with_a_subject_needs_no_place_until_one_is_stated():
    measure = replace(WITH_PLACE, subject="Acme")
    a, b = figure("54", measure=measure), figure("60", measure=measure)
    assert outcome(a, b) is Outcome.CONTRADICTION
    assert compare(a, figure("60", measure=measure, place=FRANCE)).axis == "place"


def test_a_separator_that_one_states_is_missing_for_the_other():
    difference = compare(figure("54", qualifiers=(("sex", "women"),)), figure("60"))
    assert (difference.outcome, difference.axis) == (Outcome.UNKNOWN, "sex")


def test_a_separator_that_a_third_figure_states_is_missing_for_both():
    a, b = figure("54"), figure("60")
    frame = frame_of((a, b, figure("7", qualifiers=(("sex", "women"),))))
    assert compare(a, b, frame).outcome is Outcome.UNKNOWN
    assert compare(a, b).outcome is Outcome.CONTRADICTION


def test_paris_is_part_of_france_and_never_the_same():
    difference = compare(figure("3", measure=WITH_PLACE, place=PARIS), figure("3", measure=WITH_PLACE, place=FRANCE))
    assert (difference.outcome, difference.axis, difference.whole) == (Outcome.PART, "place", "b")


def test_a_part_in_another_year_is_another_scope():
    flow = replace(FLOW, without=())
    a = figure("3", "2021", measure=flow, place=PARIS)
    assert outcome(a, figure("3", "2022", measure=flow, place=FRANCE)) is Outcome.SCOPE


def test_june_is_part_of_its_year():
    difference = compare(figure("3", "2022", measure=FLOW), figure("2", "2022-06", measure=FLOW))
    assert (difference.outcome, difference.axis, difference.whole) == (Outcome.PART, "period", "a")


def test_overlapping_periods_are_two_scopes():
    difference = compare(figure("3", "2021", measure=FLOW), figure("2", "2021-04/2022-07", measure=FLOW))
    assert (difference.outcome, difference.params["relation"]) == (Outcome.SCOPE, "overlaps")


def test_a_later_stock_is_an_update():
    difference = compare(figure("102", "2022-12"), figure("54", "2022-09"))
    assert (difference.outcome, difference.newer) == (Outcome.UPDATE, "a")


def test_twelve_months_are_one_date_and_thirteen_say_too_little():
    assert outcome(figure("54", "2022"), figure("60", "2022-09")) is Outcome.CONTRADICTION
    difference = compare(figure("54", "2021-12/2022-12"), figure("60", "2022-09"))
    assert (difference.outcome, difference.axis) == (Outcome.UNKNOWN, "as_of")


def test_a_stock_that_holds_for_years_is_compared_across_them():
    tower = replace(STOCK, holds_for="P10Y")
    a, b = figure("324", "2012", measure=tower), figure("330", "2020", measure=tower)
    assert outcome(a, b) is Outcome.CONTRADICTION
    assert outcome(a, figure("330", "2023", measure=tower)) is Outcome.UPDATE


def test_a_stock_that_holds_for_a_day_needs_the_day():
    price = replace(STOCK, holds_for="P1D")
    assert outcome(figure("54", "2022-09", measure=price), figure("60", "2022-09-12", measure=price)) is Outcome.UNKNOWN
    a = figure("54", "2022-09-12", measure=price)
    assert outcome(a, figure("60", "2022-09-12", measure=price)) is Outcome.CONTRADICTION


def test_a_date_against_a_period_says_too_little():
    unknown_kind = replace(STOCK, kind=MeasureKind.UNKNOWN)
    over_time = figure("54", measure=unknown_kind)
    at_a_date = replace(over_time, key="b", scope=replace(over_time.scope, as_of=over_time.scope.period, period=None))
    assert compare(over_time, at_a_date).axis == "period"


def test_a_correction_and_a_newer_edition_supersede():
    a, b = figure("54", source="A"), figure("102", source="B")
    correcting = replace(b, mentions=(replace(b.mentions[0], corrects=a.claim),))
    assert compare(a, correcting).newer == "b"
    newer = replace(b, mentions=(replace(b.mentions[0], source=SourceRef("B", "B", edition_of=("A",))),))
    assert (compare(newer, a).outcome, compare(newer, a).newer) == (Outcome.UPDATE, "a")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("54", "54", Outcome.SAME),
        ("5 km", "5000 m", Outcome.SAME),
        ("about 50", "54", Outcome.COMPATIBLE),
        ("at least 20", "54", Outcome.COMPATIBLE),
        ("230,000", "234,600", Outcome.COMPATIBLE),
        ("7", "7.3", Outcome.COMPATIBLE),
        ("7", "7.6", Outcome.CONTRADICTION),
        ("7", "8", Outcome.CONTRADICTION),
        ("between 1 and 5", "between 5 and 9", Outcome.COMPATIBLE),
        ("more than 5", "5", Outcome.CONTRADICTION),
        ("6.38 billion", "6.39 billion", Outcome.CONTRADICTION),
        ("54", "540", Outcome.UNIT),
        ("3", "30", Outcome.CONTRADICTION),
        ("62 km", "62 mi", Outcome.UNIT),
        ("12345678901234567", "12345678901234568", Outcome.CONTRADICTION),
    ],
)
def test_values_of_one_scope(a: str, b: str, expected: Outcome):
    assert outcome(figure(a), figure(b)) is expected


def test_a_hedge_makes_a_conflict_unknown_and_an_agreement_stays():
    difference = compare(figure("54", hedged=True), figure("60"))
    assert (difference.outcome, difference.axis) == (Outcome.UNKNOWN, "hedge")
    assert outcome(figure("54", hedged=True), figure("54", key="b")) is Outcome.SAME


def test_a_conflict_with_an_about_or_a_dated_document_is_a_warning_at_most():
    assert compare(figure("about 50"), figure("102")).at_most_warning
    assert not compare(figure("51"), figure("102")).at_most_warning
    dated = figure("51")
    dated = replace(dated, mentions=(replace(dated.mentions[0], resolved_from="document date"),))
    assert compare(dated, figure("102")).at_most_warning


@given(many_figures(same_time=False, least=2), st.data())
def test_the_order_of_two_figures_never_matters(figures: list[ScopedFigure], data: st.DataObject):
    a, b = data.draw(st.permutations(figures))[:2]
    there, back = compare(a, b), compare(b, a)
    assert (there.outcome, there.axis, there.at_most_warning) == (back.outcome, back.axis, back.at_most_warning)
    swap = {"a": "b", "b": "a", None: None}
    assert (there.newer, there.whole) == (swap[back.newer], swap[back.whole])


@given(many_figures())
def test_every_figure_is_the_same_as_itself(figures: list[ScopedFigure]):
    for one in figures:
        assert outcome(one, replace(one, key="twin", claim="twin")) is Outcome.SAME


@given(many_figures(least=2))
def test_only_figures_that_meet_nowhere_contradict(figures: list[ScopedFigure]):
    a, b = figures[:2]
    difference: Difference = compare(a, b)
    if difference.outcome is Outcome.CONTRADICTION:
        assert not a.printed.meets(b.printed)
    if a.strict.meets(b.strict):
        assert difference.outcome in {Outcome.SAME, Outcome.COMPATIBLE}


@pytest.mark.parametrize(
    ("text", "kind", "adds_up"),
    [
        ("5 person", "stock", True), ("5 EUR", "flow", True), ("5 percent", "stock", False), ("5 pp", "flow", False),
        ("5 times", "stock", False), ("5 km/h", "stock", False), ("5 K", "stock", False), ("5", "ratio", False),
        ("5", "rank", False), ("5", "date", False), ("5", "unknown", True),
    ],
)  # fmt: skip
def test_shares_ranks_dates_speeds_and_temperatures_do_not_add_up(text: str, kind: str, adds_up: bool):
    assert is_additive(figure(text, measure=replace(STOCK, kind=MeasureKind(kind)))) is adds_up


WIDE = replace(FLOW, without=())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("54"), figure("54", source="B"), Difference(Outcome.SAME, "same")),
        (figure("54"), figure("at least 50"), Difference(Outcome.COMPATIBLE, "words_allow_both")),
        (figure("5400"), figure("5423"), Difference(Outcome.COMPATIBLE, "rounded")),
        (figure("54"), figure("60", hedged=True),
         Difference(Outcome.UNKNOWN, "hedged", axis="hedge", params={"field": "hedge"})),
        (figure("54"), figure("540"),
         Difference(Outcome.UNIT, "power_of_ten", axis="unit", params={"factor": "10"})),
        (figure("54"), figure("61"),
         Difference(Outcome.CONTRADICTION, "disjoint", axis="value", params={"a": "54", "b": "61"})),
        (figure("5 km"), figure("5 kg"),
         Difference(Outcome.UNKNOWN, "other_unit_kind", axis="unit", params={"a": "length", "b": "mass"})),
        (figure("5 EUR"), figure("5 USD"),
         Difference(Outcome.UNKNOWN, "no_rate", axis="rate", params={"a": "EUR", "b": "USD"})),
        (figure("5 a"), figure("5 d"),
         Difference(Outcome.UNKNOWN, "no_rate", axis="unit", params={"a": "calendar", "b": "time"})),
        (figure("54", "2022", measure=FLOW), figure("5", "2022-06", measure=FLOW),
         Difference(Outcome.PART, "part", axis="period", params={"axis": "period", "relation": "contains"}, whole="a")),
        (figure("54", "2022-06", measure=FLOW), figure("5", "2022", measure=FLOW),
         Difference(Outcome.PART, "part", axis="period", params={"axis": "period", "relation": "during"}, whole="b")),
        (figure("54", "2022", measure=FLOW), figure("5", "2021", measure=FLOW),
         Difference(Outcome.SCOPE, "other_scope", axis="period", params={"axis": "period", "relation": "met_by"})),
        (figure("54", "2022-06", measure=WIDE, place=PARIS), figure("5", "2022", measure=WIDE, place=FRANCE),
         Difference(Outcome.PART, "part", axis="place", params={"axis": "place"}, whole="b")),
        (figure("54", "2022", measure=WIDE, place=PARIS), figure("5", "2022-06", measure=WIDE, place=FRANCE),
         Difference(Outcome.SCOPE, "other_scope", axis="place", params={"axis": "place"})),
        (figure("54", "2022-09"), figure("61", "2023-09"),
         Difference(Outcome.UPDATE, "newer_date", axis="as_of", newer="b")),
        (figure("54", "2022-09"), figure("61", None),
         Difference(Outcome.UNKNOWN, "missing_field", axis="as_of", params={"field": "as_of"})),
    ],
)  # fmt: skip
def test_a_difference_says_its_reason_its_field_and_its_sides(
    one: ScopedFigure, other: ScopedFigure, expected: Difference
):
    assert compare(one, other) == expected


def test_one_correction_among_several_mentions_makes_an_update():
    older, newer = figure("54"), figure("61")
    plain, right = newer.mentions[0], replace(newer.mentions[0], corrects=older.claim)
    difference = compare(older, replace(newer, mentions=(plain, right)))
    assert (difference.reason, difference.axis, difference.newer) == ("corrected", "edition", "b")


@pytest.mark.parametrize(
    ("kind", "time", "without", "field"),
    [
        ("stock", "2022", (), "as_of"), ("rank", "2022", (), "as_of"), ("flow", "2022", (), "period"),
        ("ratio", "2022", (), "period"), ("date", "2022", (), "period"), ("date", None, (), "none"),
        ("stock", "2022", ("time",), "none"), ("flow", None, (), "period"),
    ],
)  # fmt: skip
def test_the_kind_of_a_measure_says_which_field_dates_it(
    kind: str, time: str | None, without: tuple[str, ...], field: str
):
    made = figure("54", time, measure=replace(STOCK, kind=MeasureKind(kind), without=without))
    found, period = time_of(made)
    assert found == field
    assert (period is not None) == (time is not None and field != "none")


def test_a_bare_integer_among_decimals_is_rounded_and_open_above():
    among_decimals = Frame(has_decimals=True)
    assert printed_interval(figure("7"), among_decimals) == Interval(Decimal("6.5"), Decimal("7.5"), high_closed=False)
    assert printed_interval(figure("7"), Frame()) == Interval(Decimal(7), Decimal(7))


@pytest.mark.parametrize(
    ("converted", "expected"),
    [("1099 mi", Outcome.COMPATIBLE), ("1096 mi", Outcome.CONTRADICTION), ("1300 mi", Outcome.CONTRADICTION)],
)
def test_a_number_in_another_unit_may_be_rounded_in_its_last_digit(converted: str, expected: Outcome):
    assert outcome(figure("1768 km"), figure(converted)) is expected


def test_numbers_of_one_unit_are_not_taken_for_rounded():
    assert outcome(figure("1768 km"), figure("1769 km")) is Outcome.CONTRADICTION


def test_a_separator_that_one_of_two_lacks_is_named_in_either_order():
    women, men = figure("54", qualifiers=(("sex", "women"),)), figure("61", qualifiers=(("sex", "men"),))
    assert [compare(*pair).axis for pair in ((women, figure("61")), (figure("61"), women))] == ["sex", "sex"]
    assert outcome(women, figure("61")) is outcome(figure("61"), women) is Outcome.UNKNOWN
    assert outcome(women, men) is Outcome.SCOPE


def test_what_is_no_change_has_no_direction_and_is_compared_with_its_like():
    rise = figure("2", qualifiers=(("direction", "rise"),))
    a, b = figure("54"), figure("60", source="B")
    frame = frame_of((a, b, rise))
    assert (compare(a, b, frame).outcome, compare(a, rise, frame).outcome) == (Outcome.CONTRADICTION, Outcome.SCOPE)
