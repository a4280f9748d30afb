"""What rules ask of a figure and of the assertions of a claim."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimdb.values.figure import Comparator
from claimdb.values.hit import Hit, Side
from claimdb.values.interval import Interval
from claimdb.values.material import AssertionRef, Frame, Mention, ScopedFigure, SourceRef, Stance, Support
from claimdb.values.scope import Measure, Scope

REPORT, ATLAS = SourceRef("a", "report"), SourceRef("b", "atlas")
THREE = Interval(Decimal(3), Decimal(3))


def figure(*mentions: Mention) -> ScopedFigure:
    return ScopedFigure(
        key="f", claim="c", measure=Measure("m", "owls"), scope=Scope(), value=Decimal("3E+1"), value_high=None,
        comparator=Comparator.EXACT, strict=THREE, printed=THREE, step=Decimal(1), mentions=mentions,
    )  # fmt: skip


SAID = Mention("x", REPORT, "three")
DENIED = Mention("y", REPORT, "3", stance=Stance.DENIES)
HEDGED = Mention("z", REPORT, "some three", hedged=True, resolved_from="issued")


def test_a_correction_supports_and_a_denial_does_not():
    assert Mention("x", REPORT, "3", stance=Stance.CORRECTS).supports
    assert not DENIED.supports
    assert figure(SAID, DENIED).supporting == (SAID,)


def test_a_figure_is_only_denied_where_somebody_denies_it_and_nobody_says_it():
    assert figure(DENIED).is_only_denied
    assert not figure(DENIED, SAID).is_only_denied
    assert not figure().is_only_denied


def test_a_figure_is_hedged_where_all_who_say_it_hedge():
    assert figure(HEDGED, DENIED).is_hedged
    assert not figure(HEDGED, SAID).is_hedged
    assert not figure(DENIED).is_hedged


def test_a_time_is_resolved_where_nobody_states_it():
    assert figure(HEDGED).is_resolved
    assert not figure(HEDGED, SAID).is_resolved
    assert not figure().is_resolved


def test_a_figure_is_called_by_its_first_printed_form_else_by_its_plain_value():
    assert figure(HEDGED, SAID).wording == "some three"
    assert figure().wording == "30"


def test_an_assertion_that_denies_does_not_support():
    assert AssertionRef("x", REPORT).supports
    assert not AssertionRef("x", REPORT, Stance.DENIES).supports


def test_assertions_stand_by_source_place_line_page_and_quote():
    in_order = [
        AssertionRef("z", REPORT),
        AssertionRef("y", REPORT, quote="b"),
        AssertionRef("x", REPORT, page="2"),
        AssertionRef("w", REPORT, line=1),
        AssertionRef("v", REPORT, line=2),
        AssertionRef("u", REPORT, start=1),
        AssertionRef("t", REPORT, start=2),
        AssertionRef("a", ATLAS),
    ]
    mixed = [in_order[index] for index in (3, 0, 7, 5, 1, 6, 2, 4)]
    assert sorted(mixed, key=lambda one: one.standing) == in_order
    assert AssertionRef("z", REPORT).standing == ("a", 0, 0, "", "", "z")


def test_a_claim_knows_the_works_on_its_way_and_what_its_measures_state():
    frame = Frame(frozenset({"sex"}), has_decimals=False)
    support = Support("c", "owls", sources=(REPORT, ATLAS), frames={"m": frame})
    assert support.source("b") is ATLAS
    assert support.source("c") is None
    assert support.frame("m") is frame
    assert support.frame("n") is None


def test_a_hit_names_each_figure_of_its_sides_once():
    one, other = figure(SAID), replace(figure(SAID), key="g")
    hit = Hit("message", ("id",), (), sides=(Side("three", (one, other)), Side("3", (one,))))
    assert hit.figures == (one, other)
