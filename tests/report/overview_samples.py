"""An overview of ferries to draw. All of it is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from claimdb.report.overviews import CitingWork, Overview, Share, Spot, Timeline
from claimdb.search.coverage import SourceCoverage
from claimdb.values.interval import Interval
from tests.report.samples import NOW, small_graph


def spot(
    year: int, low: int | None, high: int | None, label: str = "", *, side: int = 0, rivals: int = 1, days: int = 364
) -> Spot:
    start = date(year, 1, 1)
    values = Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))
    return Spot(start, start + timedelta(days=days), f"in {year}", values, label or str(low), side, rivals, 2, 1, 2)


def line(*spots: Spot, count: int | None = None) -> Timeline:
    return Timeline("ferries", "North Harbour", None, spots, count or len(spots), any(one.rivals > 1 for one in spots))


FERRIES = line(
    spot(2019, 37, 37), spot(2021, 40, 40, side=0, rivals=2), spot(2021, 52, 52, side=1, rivals=2),
    spot(2023, 41, None, "at least 41"),
)  # fmt: skip


LINKS = ((1, 0), (1, 0), (0, 1), (0, 1))


def covered(name: str) -> SourceCoverage:
    return SourceCoverage(
        "SAAA", name, name, is_captured=True, is_opened=False, claims=3, unsourced=1, citations=4, unresolved=1,
        uncaptured=2, unchecked=3, cited=0,
    )  # fmt: skip


def overview() -> Overview:
    """Ferries over five years, four works, two sources."""
    return Overview(
        title="Overview",
        generated=NOW,
        timelines=(FERRIES,),
        timeline_count=3,
        works=small_graph(),
        citing=tuple(CitingWork(node.label, *counts) for node, counts in zip(small_graph().nodes, LINKS, strict=True)),
        work_count=4,
        origins=((1, 0), (5, 4), (2, 3), (0, 1), (0, 0), (0, 0)),
        shares=(Share("citations that lead to a work", 3, 4), Share("claims with a verdict", 2, 5)),
        sources=(covered("northharbourCourier"),),
        source_count=1,
    )


def hostile_overview(text: str) -> Overview:
    """The same with every word of a document replaced by `text`."""
    first = replace(FERRIES, measure=text, spots=tuple(replace(one, label=text, time=text) for one in FERRIES.spots))
    return replace(
        overview(),
        timelines=(first,),
        works=replace(small_graph(), nodes=tuple(replace(node, label=text) for node in small_graph().nodes)),
        citing=(CitingWork(text, 1, 1),),
        sources=(covered(text),),
    )
