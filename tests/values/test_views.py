"""What reports and rules ask of figures, findings and origins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from claimdb.values.digest import (
    Compared,
    Digest,
    Edge,
    FigureView,
    FindingView,
    Graph,
    MentionView,
    Node,
    NodeKind,
    RuleView,
    WorkView,
)
from claimdb.values.figure import Comparator, Figure, FigureKind
from claimdb.values.hit import FindingState, Severity
from claimdb.values.interval import Interval

THREE = Interval(Decimal(3), Decimal(3))
FIGURE = Figure(
    start=0, end=5, wording="3,142", kind=FigureKind.FIGURE, value=Decimal(3142), value_high=None,
    comparator=Comparator.EXACT, strict=Interval(Decimal(3141), Decimal(3143), low_closed=False),
    printed=Interval(Decimal(3100), Decimal(3200), high_closed=False),
    step=Decimal(1), alternatives=(Decimal(3142), Decimal("3.142")),
)  # fmt: skip


def view(key: str, side: int | None, *wordings: str) -> FigureView:
    mentions = tuple(MentionView(WorkView("s", "report"), wording) for wording in wordings)
    return FigureView(key, "c", "m", Decimal("1E+3"), THREE, THREE, side=side, mentions=mentions)


def test_a_figure_of_a_finding_is_named_by_its_first_printed_form():
    assert view("f", 0, "", "about three", "3").wording == "about three"
    assert view("f", 0).wording == "1000"


def test_ends_of_a_figure_are_those_of_its_intervals():
    assert (FIGURE.low, FIGURE.high, FIGURE.low_closed, FIGURE.high_closed) == (3141, 3143, False, True)
    assert (FIGURE.printed_low, FIGURE.printed_high) == (3100, 3200)


@pytest.mark.parametrize(
    ("changed", "is_ambiguous"),
    [
        ({}, True), ({"alternatives": (Decimal(3142),)}, False), ({"alternatives": ()}, False),
        ({"value": Decimal("3.142")}, False), ({"value": Decimal("3.142"), "counted": "owls"}, True),
        ({"value": Decimal("3.142"), "counted": "owls", "unit": "km"}, False),
    ],
)  # fmt: skip
def test_a_number_is_ambiguous_with_two_readings_of_which_a_fraction_must_count_things(changed, is_ambiguous: bool):
    assert replace(FIGURE, **changed).is_ambiguous is is_ambiguous


def test_a_graph_finds_its_nodes_and_what_leads_on():
    nodes = (Node("a", "A", NodeKind.DOCUMENT), Node("b", "B", NodeKind.ROOT))
    graph = Graph(nodes, (Edge("a", "b"), Edge("b", "a"), Edge("a", "a")))
    assert graph.node("b") is nodes[1]
    assert graph.leading_from("a") == (Edge("a", "b"), Edge("a", "a"))
    with pytest.raises(KeyError):
        graph.node("c")


FINDING = FindingView(
    "k", RuleView("FIG001", "disjoint figures", "disjoint figures", "Two differ.", "Look."), Severity.WARNING,
    FindingState.OPEN, "They differ.", "e", datetime(2026, 1, 1, tzinfo=UTC),
)  # fmt: skip


def test_figures_stand_by_side_and_those_of_none_come_last():
    zero, one, other, none = view("f0", 0), view("f1", 1), view("f2", 1), view("f3", None)
    assert replace(FINDING, figures=(none, one, zero, other)).sides == ((zero,), (one, other), (none,))
    assert replace(FINDING, figures=(one, zero)).sides == ((zero,), (one,))
    assert replace(FINDING, figures=(none, zero)).sides == ((zero,), (none,))


def test_a_finding_points_to_the_places_of_its_figures_first():
    figure, place = view("f0", 0, "three", "3"), MentionView(WorkView("s", "report"), "here")
    found = replace(FINDING, figures=(figure,), mentions=(place,)).all_mentions
    assert [mention.wording for mention in found] == ["three", "3", "here"]


def test_findings_are_counted_by_severity():
    digest = Digest("Report", datetime(2026, 1, 1, tzinfo=UTC), Compared(), (FINDING, FINDING))
    assert (digest.count(Severity.WARNING), digest.count(Severity.ERROR)) == (2, 0)


def test_a_note_ranks_below_a_warning_and_a_warning_below_an_error():
    assert Severity.NOTE.rank < Severity.WARNING.rank < Severity.ERROR.rank
