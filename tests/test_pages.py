"""The pages of README and docs: every link leads somewhere, and every page is reached."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documented import ROOT

# A change that is not released yet is one sentence in a file of its own, and no page.
DOCUMENTED = sorted(page for page in (ROOT / "docs").rglob("*.md") if page.parent.name != "changelog.d")
PAGES = [ROOT / "README.md", *DOCUMENTED, ROOT / "seeds" / "README.md"]
_LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]+)?(#[^)\s]+)?\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[tuple[Path, str]]:
    """Where the links of a page lead inside the project: (file, anchor without its sign)."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    found = []
    for path, anchor in _LINK.findall(text):
        target = (page.parent / path).resolve() if path else page
        found.append((target, anchor.lstrip("#")))
    return found


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as Markdown renderers make them."""
    headings = _HEADING.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", re.sub(r"`", "", heading).lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_something_that_is_there(page: Path):
    broken = [
        f"{target.name}#{anchor}" if anchor else target.name
        for target, anchor in links(page)
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(target))
    ]
    assert broken == []


def test_every_page_is_reached_from_the_readme():
    reached: set[Path] = set()
    waiting = [ROOT / "README.md", ROOT / "docs" / "index.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += [target for target, _ in links(page) if target.suffix == ".md" and target.exists()]
    assert {str(page.relative_to(ROOT)) for page in PAGES} - {str(page.relative_to(ROOT)) for page in reached} == set()
