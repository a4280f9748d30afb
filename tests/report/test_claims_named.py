"""A finding names the claim that it is about, in every form, also where nobody entered words for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

ROWS = "measure,value,source,quote\nferries in service,14,roy2024,\nlines,9,lund2024,some 9 lines run\n"


@pytest.fixture
def checked(claimdb: Command, tmp_path: Path) -> Command:
    """Two claims of a table, one of them quoted, neither with words of its own nor a source that is cited."""
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    for line in (("init",), ("import", "rows.csv", "--quiet")):
        assert claimdb(*line).code == 0
    return claimdb


def test_a_check_names_them(checked: Command):
    said = checked("check", "--coverage").out
    assert "  Claim: ferries in service: 14\n" in said
    assert "  Claim: some 9 lines run\n" in said


@pytest.mark.parametrize("shape", ["text", "markdown", "html"])
def test_a_report_names_them(checked: Command, shape: str):
    findings = {
        one["rule"]: one["key"]
        for one in json.loads(checked("check", "--coverage", "--format", "json").out)["findings"]
    }
    assert set(findings) == {"SRC001"}
    claims = json.loads(checked("claim", "list", "--format", "json").out)
    for claim in claims:
        checked("verify", claim["key"], "--verdict", "unverifiable", "--because", "nobody answers")
    shown = checked("report", "--format", shape).out
    assert "ferries in service" in shown
    assert "some 9 lines run" in shown


def test_machine_output_names_them(checked: Command):
    found = json.loads(checked("check", "--coverage", "--format", "json").out)["findings"]
    assert sorted(one["claim_words"] for one in found) == [["ferries in service: 14"], ["some 9 lines run"]]
