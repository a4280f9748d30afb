"""The pages of reports, held against the rules of axe-core (WCAG 2.2 A and AA, and good practice)."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import missing_part
from tests.report.conftest import Opened, Opener
from tests.report.samples import large_digest, small_digest

# Each is a fault on any page; a rule that only asks a person to look is not among them.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(shown: Opened) -> list[str]:
    """What axe-core complains of on a page: the rule, and the first places."""
    found = importlib.util.find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        missing_part("axe-playwright-python")
    # Evaluated and not added: the page allows no script but its own.
    shown.page.evaluate(Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    told: dict[str, Any] = shown.page.evaluate("rules => axe.run(document, rules)", RULES)
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in told["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_axe_finds_no_fault_with_a_report(opened: Opener, lang: str, width: int, scheme: str):
    assert faults(opened(small_digest(), lang, width=width, color_scheme=scheme)) == []


def test_axe_finds_no_fault_with_a_long_report(opened: Opener):
    assert faults(opened(large_digest(70))) == []


def test_every_field_and_link_shows_where_the_keyboard_is(opened: Opener):
    page = opened(small_digest()).page
    unseen = []
    for _ in range(page.locator("a[href], input, select, [tabindex='0']").count()):
        page.keyboard.press("Tab")
        drawn = page.evaluate("""() => {
          const one = document.activeElement, style = getComputedStyle(one);
          return [one.outerHTML.slice(0, 80), style.outlineStyle, parseFloat(style.outlineWidth)];
        }""")
        if drawn[1] == "none" or drawn[2] < 2:
            unseen.append(drawn[0])
    assert unseen == []
