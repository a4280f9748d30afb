"""The page on performance says what was measured, and its curves can be read."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.benchmarks.bars import Bar
from tests.benchmarks.charts import draw
from tests.benchmarks.performance import PAGE, page_with, pictures
from tests.benchmarks.results import bars_of, read_results, save_bars, save_curve

LINES = {"one": [(10_000, 0.01), (1_000_000, 1.2)], "another & more": [(10_000, 0.02), (1_000_000, 1.3)]}


def test_the_page_is_what_was_measured():
    page = PAGE.read_text(encoding="utf-8")
    assert page_with(read_results(), page) == page


@pytest.mark.parametrize("name", sorted(pictures(read_results())))
def test_each_curve_is_what_was_measured(name: str):
    assert (PAGE.parent / name).read_text(encoding="utf-8") == pictures(read_results())[name]
    assert f"]({name})" in PAGE.read_text(encoding="utf-8")


def test_a_curve_is_a_picture_with_a_title_and_a_name_for_each_line():
    picture = ElementTree.fromstring(draw("Times", "figures", "seconds", LINES))
    texts = [one.text for one in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert picture.findtext("{http://www.w3.org/2000/svg}title") == "Times"
    assert {"one", "another & more", "figures", "seconds", "10,000", "1,000,000"} <= set(texts)


def test_names_of_lines_that_end_together_stand_apart():
    picture = ElementTree.fromstring(draw("Times", "figures", "seconds", LINES))
    heights = sorted(
        float(one.attrib["y"])
        for one in picture.iter("{http://www.w3.org/2000/svg}text")
        if one.text in LINES and "text-anchor" not in one.attrib
    )
    assert heights[1] - heights[0] > 17.5


def test_colours_have_a_dark_form():
    assert "prefers-color-scheme: dark" in draw("Times", "figures", "seconds", LINES)


def test_what_is_measured_anew_takes_the_place_of_what_was(tmp_path: Path):
    file = tmp_path / "results.json"
    save_bars("part", [Bar("a", 1, 2, "b")], file)
    save_bars("part", [Bar("a", 1.23456, 2, "b", is_least=True)], file)
    save_curve("times", {"one": [(10, 1.0), (30, 3.0)]}, file)
    save_curve("times", {"one": [(20, 2.0), (30, 4.0)]}, file)
    kept = read_results(file)
    assert bars_of(kept["parts"]["part"]) == [Bar("a", 1.23, 2, "b", is_least=True)]
    assert kept["curves"]["times"]["lines"] == {"one": [[10, 1.0], [20, 2.0], [30, 4.0]]}
