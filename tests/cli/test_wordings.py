"""Wordings that nobody stands for any more are neither shown nor found; those of a withdrawn claim are kept with it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Command

SCOPE = ("--place", "Ireland", "--as-of", "2023-12", "--yes")
SHELF = ("source", "add", "--type", "report", "--title", "Quays", "--issued", "2024", "--key")


@pytest.fixture
def harbour(claimdb: Command, database: str, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Roy says 12 boats, Lee says 12 vessels, of the same; Kim says 12 ships, which are another measure."""
    monkeypatch.setenv("CLAIMDB_URL", database)
    for key in ("roy", "lee", "kim"):
        claimdb(*SHELF, key)
    claimdb("add", "12 boats", "--in", "roy", "--measure", "boats", *SCOPE)
    claimdb("add", "12 vessels", "--in", "lee", "--measure", "boats", *SCOPE)
    claimdb("add", "12 ships", "--in", "kim", "--measure", "ships", *SCOPE)
    return claimdb


def listed(harbour: Command, *words: str) -> list[dict[str, Any]]:
    return list(json.loads(harbour(*words, "--format", "json").out))


def wordings(harbour: Command) -> list[list[str]]:
    return [figure["wordings"] for claim in listed(harbour, "claim", "list") for figure in claim["figures"]]


def test_what_one_source_no_longer_says_is_neither_shown_nor_found(harbour: Command):
    claim = listed(harbour, "claim", "list")[0]["key"]
    assert listed(harbour, "search", "vessels", "--in", "claims")
    harbour("claim", "withdraw", claim, "--in", "lee")
    assert wordings(harbour)[0] == ["12 boats"]
    assert not listed(harbour, "search", "vessels", "--in", "claims")
    ran = harbour("undo", "last")
    assert ran.code == 0, ran
    assert wordings(harbour)[0] == ["12 boats", "12 vessels"]
    assert listed(harbour, "search", "vessels", "--in", "claims")


def test_a_merge_of_measures_that_is_taken_back_leaves_no_wording_behind(harbour: Command):
    before = wordings(harbour), listed(harbour, "search", "boats"), listed(harbour, "search", "ships")
    assert harbour("measure", "merge", "boats", "ships").code == 0
    assert wordings(harbour) == [["12 boats", "12 vessels", "12 ships"]]
    ran = harbour("undo", "last")
    assert ran.code == 0, ran
    assert (wordings(harbour), listed(harbour, "search", "boats"), listed(harbour, "search", "ships")) == before


def test_a_withdrawn_claim_keeps_its_wordings(harbour: Command):
    claim = listed(harbour, "claim", "list")[0]["key"]
    harbour("claim", "withdraw", claim)
    (shown,) = json.loads(harbour("claim", "show", claim, "--format", "json").out)
    assert shown["figures"][0]["wordings"] == ["12 boats", "12 vessels"]
