"""What a notebook shows: whole, escaped, without script or anything from outside."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import claimdb
from claimdb import Database

ALLOWED = {"p", "strong", "code", "table", "tr", "td", "th", "q", "mark", "section"}
HOSTILE = 'In all, 14 boats <script>alert(1)</script><img src=x onerror="alert(1)"> & \u202e\x1b[31m lie there.'


class Tags(HTMLParser):
    """Collects the tags of a page, with their attributes, and checks that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes.extend(attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser


@pytest.fixture
def hostile(empty: Database) -> Database:
    """Two sources of which one has hostile words everywhere."""
    empty.add_source("<b>Boats</b>", authors="<i>Roy</i>", issued="2024", key="roy2024")
    empty.add_source("Adrift", authors="Lee, Bo", issued="2024", key="lee2024")
    for source, number in (("roy2024", 14), ("lee2024", 19)):
        empty.add(
            f"{number} boats", source=source, measures="<u>boats</u>", place="<s>Cove</s>", as_of="2024-03",
            quote=HOSTILE if number == 14 else None,
        )  # fmt: skip
    return empty


def shown(db: Database) -> dict[str, str]:
    check = db.check()
    return {
        "finding": check.findings[0]._repr_html_(),
        "findings": check._repr_html_(),
        "report": db.report()._repr_html_(),
        "positions": db.positions()[0]._repr_html_(),
    }


@pytest.mark.parametrize("what", ["finding", "findings", "report", "positions"])
def test_words_of_documents_are_escaped(hostile: Database, what: str):
    found = tags(shown(hostile)[what])
    assert (found.found <= ALLOWED, found.attributes) == (True, [])
    assert not re.search("[\u202e\x1b]", shown(hostile)[what])


@pytest.mark.parametrize("what", ["finding", "findings", "report", "positions"])
def test_words_of_documents_are_no_markdown(hostile: Database, what: str):
    check = hostile.check()
    made = {
        "finding": check.findings[0]._repr_markdown_(),
        "findings": check._repr_markdown_(),
        "report": hostile.report()._repr_markdown_(),
        "positions": hostile.positions()[0]._repr_markdown_(),
    }
    assert not re.search(r"(?<!\\)<(script|img|b|i|u|s)\b", made[what])


def test_a_finding_shows_both_figures_who_prints_them_and_what_would_settle_it(harbour: Database):
    html = harbour.check().findings[0]._repr_html_()
    for words in ("FIG001", "<strong>14 boats</strong>", "<strong>19 boats</strong>", "roy2024", "lee2024", "p. 4",
                  "In all, <mark>14 boats</mark> &lt;b&gt;", "To settle it", "2 documents"):  # fmt: skip
        assert words in html


def test_the_axis_that_differs_is_marked(harbour: Database):
    assert "<td>≠ differs</td>" in harbour.check().findings[0]._repr_html_()


def test_a_finding_of_a_draft_shows_its_place_and_words_once(tmp_path: Path):
    draft = tmp_path / "draft.md"
    draft.write_text("It ran 24 ferries in 2022: nine in the north and thirteen in the south.\n", encoding="utf-8")
    (finding,) = claimdb.lint(draft, lang="en").findings
    assert finding._repr_html_().count("<q>") == 1
    assert "line 1" in finding._repr_markdown_()


def test_that_nothing_was_found_is_said(empty: Database):
    assert "Nothing was found." in empty.check()._repr_html_()
    assert "Nothing was found." in empty.check()._repr_markdown_()


def test_positions_show_who_stands_behind_each(harbour: Database):
    (group,) = harbour.positions()
    assert "contradiction" in group._repr_html_()
    assert "| 14 boats | 1 | 1 | roy2024 |" in group._repr_markdown_()
