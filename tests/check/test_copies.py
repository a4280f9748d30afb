"""Quotes of a source of which several copies are kept: lost in the newest, or still there though it changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

FIRST = "# Boats of spring\n\nThe northern port keeps 54 boats in its basins, as the office of the port says.\n"


@pytest.fixture
def kept(claimdb: Command, tmp_path: Path) -> Command:
    """A source whose one candidate was accepted, so that its quote has a place in the first copy."""
    assert claimdb("init").code == 0
    capture(claimdb, tmp_path, FIRST, "first.md")
    assert claimdb("extract", "boats").code == 0
    assert claimdb("review", "--accept-all", "--yes").code == 0
    return claimdb


def capture(claimdb: Command, folder: Path, text: str, name: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert claimdb("capture", name, "--key", "boats", "--yes", "--now", f"2026-01-0{len(name) - 7}").code == 0


def found(claimdb: Command) -> list[str]:
    return [one["rule"] for one in json.loads(claimdb("check", "--rule", "QUO", "--format", "json").out)["findings"]]


def test_one_copy_says_nothing_of_its_quotes(kept: Command):
    assert found(kept) == []


def test_a_quote_that_the_newest_copy_changed_is_lost(kept: Command, tmp_path: Path):
    capture(kept, tmp_path, FIRST.replace("54", "61"), "second.md")
    assert found(kept) == ["QUO003"]


def test_a_change_beside_a_quote_is_a_note(kept: Command, tmp_path: Path):
    capture(kept, tmp_path, FIRST + "\nNothing of this is new to the people of the coast.\n", "second.md")
    assert found(kept) == ["QUO004"]


def test_a_copy_that_differs_in_line_ends_is_no_news(kept: Command, tmp_path: Path):
    capture(kept, tmp_path, FIRST.replace("\n", "\r\n"), "second.md")
    assert found(kept) == []


def test_what_was_lost_is_gone_once_a_copy_holds_it_again(kept: Command, tmp_path: Path):
    capture(kept, tmp_path, FIRST.replace("54", "61"), "second.md")
    found(kept)
    capture(kept, tmp_path, FIRST + "\n\n\n", "thirdxx.md")
    assert found(kept) == []
