"""`claimdb source recheck`: quotes beside the newest copy of their source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Command
from tests.sources.pdf_writer import Pdf, pages_of
from tests.sources.told import needs

TEXT = (
    "Harbour report\n\nThe northern port keeps 54 boats in its basins.\n\nReferences\n\nOffice, Some 99 boats, 2020.\n"
)


@pytest.fixture
def harbour(claimdb: Command) -> Command:
    """Runs commands beside a captured report of which one claim quotes a sentence."""
    claimdb("init")
    Path("report.txt").write_text(TEXT, encoding="utf-8")
    claimdb("capture", "report.txt", "--key", "report", "--yes")
    quote = "keeps 54 boats in its basins"
    claimdb("add", "54 boats", "--in", "report", "--measure", "boats", "--quote", quote, "--yes")
    return claimdb


def checked(command: Command, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    ran = command("source", "recheck", *arguments, "--format", "json")
    assert ran.code in (0, 1), ran
    return ran.code, json.loads(ran.out)


def test_a_quote_that_stands_in_the_newest_copy_is_found_with_its_selectors(harbour: Command):
    code, (one,) = checked(harbour, "report")
    assert (code, one["state"], one["reason"]) == (0, "found", None)
    assert TEXT[one["start"] : one["end"]] == "keeps 54 boats in its basins"
    kinds = [selector["type"] for selector in one["selectors"]]
    assert kinds == ["TextQuoteSelector", "TextPositionSelector"]
    assert one["selectors"][0]["exact"] == "keeps 54 boats in its basins"


def test_a_quote_that_a_new_copy_lacks_is_lost_and_the_exit_code_says_so(harbour: Command):
    Path("report.txt").write_text(TEXT.replace("54", "61"), encoding="utf-8")
    harbour("capture", "report.txt", "--key", "report", "--yes")
    code, (one,) = checked(harbour)
    assert (code, one["state"], one["reason"], one["start"]) == (1, "lost", "absent", None)


def test_a_file_may_be_looked_in_without_being_kept(harbour: Command):
    Path("draft.txt").write_text(TEXT.replace("54", "61"), encoding="utf-8")
    assert checked(harbour, "report", "--file", "draft.txt")[0] == 1
    assert checked(harbour, "report")[0] == 0
    assert harbour("source", "recheck", "--file", "draft.txt").code == 2


def test_a_hit_in_a_list_of_works_is_no_support(harbour: Command):
    harbour("add", "99 boats", "--in", "report", "--measure", "boats", "--quote", "Some 99 boats", "--yes")
    code, found = checked(harbour, "report")
    assert (code, [one["reason"] for one in found]) == (1, [None, "references"])


def test_the_page_where_a_quote_stands_is_told_by_its_label(claimdb: Command):
    needs("pypdfium2")
    claimdb("init")
    pages = pages_of([["Preface."], ["The port keeps 54 boats in spring."]])
    Path("a.pdf").write_bytes(Pdf(pages, labels="0 << /S /r /St 3 >>").write())
    claimdb("capture", "a.pdf", "--key", "a", "--yes")
    claimdb("add", "54 boats", "--in", "a", "--measure", "boats", "--quote", "keeps 54 boats", "--yes")
    _, (one,) = checked(claimdb, "a")
    assert one["page"] == "iv"
    assert {"type": "FragmentSelector", "value": "page=iv"} in one["selectors"]


def test_a_source_without_a_copy_has_nothing_to_look_in(claimdb: Command):
    claimdb("init")
    claimdb("add", "54 boats", "--in", "report", "--measure", "boats", "--quote", "54 boats", "--yes")
    assert checked(claimdb) == (0, [])
