"""The overview: its charts say what its tables say, and no more is shown than is said."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from claimdb.report.charts import Bar, draw_bars, draw_timeline, stand_alone
from claimdb.report.french import FRENCH
from claimdb.report.overview_page import overview_files, render_overview
from claimdb.report.overviews import SPOTS, WORKS, _best_linked, _thin, build_overview
from claimdb.store.store import Store
from claimdb.values.digest import Edge, Graph, Node, NodeKind
from tests.report.conftest import Opener
from tests.report.overview_samples import FERRIES, hostile_overview, line, overview, spot
from tests.report.samples import HOSTILE, NOW
from tests.report.test_accessibility import faults
from tests.report.test_html import outline


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_page_is_balanced_and_its_ids_are_unique(lang: str):
    read = outline(render_overview(overview(), lang))
    assert len(read.ids) == len(set(read.ids))
    assert read.count("script") == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_only_words(text: str):
    files = overview_files(hostile_overview(text), "en")
    read = outline(files["overview.html"])
    assert read.count("script") == read.count("img") == 0
    for name, made in files.items():
        if name.endswith(".svg"):
            assert not {one.tag.rpartition("}")[2] for one in ET.fromstring(made).iter()} & {"script", "image", "a"}


def test_every_chart_is_a_file_of_its_own_with_a_name():
    files = overview_files(overview(), "fr")
    assert list(files) == ["overview.html", "coverage.svg", "origins.svg", "works.svg", "timeline-01.svg"]
    for name, made in files.items():
        if name.endswith(".svg"):
            root = ET.fromstring(made)
            assert root.get("role") == "img"
            assert root[0].text
            assert "aria-hidden" not in made.split(">", 1)[0]


def test_what_is_left_out_is_counted():
    page = render_overview(overview(), "en")
    assert "1 of 3 measures shown, contested ones first." in page
    assert "values shown." not in page
    thinned = replace(overview(), timelines=(replace(FERRIES, count=4000),))
    assert "4 of 4,000 values shown." in render_overview(thinned, "en")


def test_many_values_keep_their_ends_and_their_extremes():
    spots = [spot(1000 + year, 500 + year % 7, 600) for year in range(900)]
    spots[444] = spot(1444, 1, 1)
    spots[555] = spot(1555, 9999, 9999)
    kept = _thin(spots)
    assert len(kept) <= SPOTS
    assert {spots[0], spots[444], spots[555], spots[-1]} <= set(kept)
    assert list(kept) == sorted(kept, key=lambda one: one.start)


def test_of_many_works_those_with_most_links_are_kept():
    nodes = tuple(Node(f"S{at:03}", f"work {at}", NodeKind.WORK) for at in range(WORKS + 30))
    hub = Edge("S069", "S068")
    edges = (hub, *(Edge(f"S{at:03}", "S069") for at in range(60)))
    kept = _best_linked(Graph(nodes, edges))
    assert len(kept.nodes) == WORKS
    assert {"S069"} <= {node.key for node in kept.nodes}
    assert all({edge.source, edge.target} <= {node.key for node in kept.nodes} for edge in kept.edges)


def test_rivals_have_letters_and_shapes_and_a_lone_value_has_none():
    drawn = draw_timeline(FERRIES, "en")
    assert ">A 40<" in drawn
    assert ">B 52<" in drawn
    assert ">37<" in drawn
    assert drawn.count('<path class="o"') == 1


def test_a_value_without_end_goes_on_in_an_arrow():
    assert "at least 41" in draw_timeline(line(spot(2020, 3, 3), spot(2023, 41, None, "at least 41")), "en")
    only_open = line(spot(2020, None, None, "some"), spot(2021, None, None, "more"))
    assert draw_timeline(only_open, "en").startswith("<svg")


def test_labels_never_stand_on_each_other():
    drawn = draw_timeline(line(*(spot(2020, 50, 50, f"label {at}", days=1) for at in range(30))), "en")
    # Four places around a mark at most.
    assert len(re.findall(r">label \d+<", drawn)) <= 4


def test_values_at_one_time_and_of_one_size_are_drawn_in_the_middle():
    assert draw_timeline(line(spot(2020, 5, 5, days=0), spot(2020, 5, 5, days=0)), "en").count("<circle") == 2


@pytest.mark.parametrize("step", [1, 40, 500])
def test_years_along_a_long_time_are_few(step: int):
    drawn = draw_timeline(line(*(spot(1000 + at * step, 5, 5) for at in range(12 if step < 100 else 3))), "en")
    assert 1 <= len(re.findall(r">\d{4}</text>", drawn)) <= 9


def test_bars_side_by_side_are_half_as_high_as_one():
    stacked = draw_bars([Bar("a", 1, 2, "1 / 2", stacked=True)])
    apart = draw_bars([Bar("a", 1, 2, "1 – 2", stacked=False)])
    assert stacked.count('height="14"') == 2
    assert apart.count('height="7"') == 2
    assert draw_bars([Bar("a", 0, 0, "0", stacked=True)]).count("<rect") == 0


def test_a_chart_that_stands_alone_brings_its_style_and_its_shapes():
    alone = stand_alone('<svg class="og" aria-hidden="true" width="1"><use href="#sd"/></svg>', "a & b")
    assert "<title>a &amp; b</title>" in alone
    assert 'id="sd"' in alone
    assert "url(http" not in alone


def test_an_empty_database_has_an_overview_too(store: Store):
    seen = store.read(lambda session: build_overview(session, now=NOW, lang="en"))
    assert seen.timelines == seen.citing == ()
    assert [share.name for share in seen.shares if share.name not in FRENCH] == []
    assert "No work cites another." in render_overview(seen, "en")


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_axe_finds_no_fault_with_an_overview(opened: Opener, lang: str, width: int):
    shown = opened(render_overview(overview(), lang), width=width)
    assert faults(shown) == []
    assert shown.asked == shown.complaints == []
    assert not shown.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
