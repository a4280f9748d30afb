"""`check --documents`: the rules on documents over the newest copy of each source that says something."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import claimdb.extract.documents
from tests.conftest import Command

TEXT = (
    "# Boats of spring\n\nThe northern port keeps 54 boats in its basins, the office says. "
    "It signed the charter on Monday, 12 May 2020.\n"
)


@pytest.fixture
def kept(claimdb: Command, tmp_path: Path) -> Command:
    """A source that asserts something and whose copy has a wrong weekday; another that asserts nothing."""
    assert claimdb("init").code == 0
    for name in ("boats", "silent"):
        (tmp_path / f"{name}.md").write_text(TEXT.replace("Boats", name.title()), encoding="utf-8")
        assert claimdb("capture", f"{name}.md", "--key", name, "--yes").code == 0
    assert claimdb("add", "54 boats", "--in", "boats", "--measure", "boats", "--yes").code == 0
    return claimdb


def check(command: Command, *words: str) -> list[dict[str, Any]]:
    findings: list[dict[str, Any]] = json.loads(command("check", *words, "--format", "json").out)["findings"]
    return findings


def test_a_finding_in_a_document_has_its_source_and_its_words(kept: Command):
    (found,) = check(kept, "--documents")
    assert (found["rule"], found["claims"]) == ("TXT003", [])
    assert [(place["source"], place["line"]) for place in found["places"]] == [("boats", 3)]
    assert "Monday, 12 May 2020" in found["places"][0]["quote"]


def test_without_it_no_document_is_read(kept: Command):
    assert check(kept) == []


def test_a_check_that_reads_no_document_takes_no_finding_in_one_for_gone(kept: Command):
    check(kept, "--documents")
    check(kept)
    listed = json.loads(kept("finding", "list", "--format", "json").out)
    assert [(one["rule"], one["state"], one["places"][0]["source"]) for one in listed] == [("TXT003", "open", "boats")]


def test_an_explained_finding_stays_explained_when_the_document_grows(kept: Command, tmp_path: Path):
    (found,) = check(kept, "--documents")
    assert kept("finding", "explain", found["key"], "--because", "printed so").code == 0
    (tmp_path / "boats.md").write_text(TEXT.replace("\n\n", "\n\nNews of the port.\n\n"), encoding="utf-8")
    assert kept("capture", "boats.md", "--key", "boats", "--yes", "--now", "2031-01-01").code == 0
    assert check(kept, "--documents") == []


def test_a_finding_is_gone_when_the_newest_copy_has_it_right(kept: Command, tmp_path: Path):
    (found,) = check(kept, "--documents")
    (tmp_path / "boats.md").write_text(TEXT.replace("Monday", "Tuesday"), encoding="utf-8")
    assert kept("capture", "boats.md", "--key", "boats", "--yes", "--now", "2031-01-01").code == 0
    assert [(one["key"], one["state"]) for one in check(kept, "--documents", "--all")] == [(found["key"], "gone")]


def test_a_rule_on_figures_reads_no_document(kept: Command, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(claimdb.extract.documents, "read_document", None)
    assert check(kept, "--documents", "--rule", "FIG001") == []
