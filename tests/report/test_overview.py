"""The top of a report: what contradicts is not hidden among what is still to be done."""

from __future__ import annotations

from dataclasses import replace

from claimdb.report.html import render_html
from claimdb.report.markdown import render_markdown
from claimdb.report.overview import listed_about, overview
from claimdb.values.digest import FindingView
from tests.report.samples import RULE, small_digest, small_finding

NOT_CAPTURED = replace(RULE, code="SRC002", name="source not captured", label="source not captured", coverage=True)


def uncaptured(number: int) -> FindingView:
    return replace(small_finding(), key=f"F{number}CAPTURE", rule=NOT_CAPTURED)


def test_work_to_be_done_is_one_line_a_rule():
    first = small_finding()
    lines = overview([first, *(uncaptured(number) for number in range(20))])
    assert [(line.finding.rule.code, line.findings) for line in lines] == [(first.rule.code, 1), ("SRC002", 20)]
    assert listed_about(lines[1], "fr") == "20 constats, qui figurent plus bas"


def test_what_does_not_add_up_keeps_a_line_for_each_finding():
    first = small_finding()
    assert len(overview([first, replace(first, key="F2OTHER")])) == 2


def test_each_finding_still_stands_below():
    digest = replace(small_digest(), findings=tuple(uncaptured(number) for number in range(20)))
    assert render_html(digest, "en").count('<a href="#F0CAPTURE">source not captured</a>') == 1
    for number in range(20):
        assert f'id="F{number}CAPTURE"' in render_html(digest, "en")
        assert f"F{number}CAPTURE" in render_markdown(digest, "en")
