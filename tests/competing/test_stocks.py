"""Of 142 cells in which a feed differs from the exchange, few are called contradictions, and all that are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.competing.stocks import Feed, make_feed, write_feed
from tests.conftest import Command

Called = dict[str, set[str]]


@pytest.fixture
def feed() -> Feed:
    return make_feed(1)


@pytest.fixture
def called(claimdb: Command, feed: Feed, tmp_path: Path) -> Called:
    """The stocks of which `check` tells something, by outcome."""
    write_feed(feed, tmp_path / "feed.csv")
    claimdb("init")
    assert claimdb("import", "feed.csv").code == 0
    findings = json.loads(claimdb("check", "--rule", "FIG", "--format", "json").out)["findings"]
    labels = {one["key"]: one["subject"] for one in json.loads(claimdb("measure", "list", "--format", "json").out)}
    found: Called = {}
    for one in findings:
        found.setdefault(one["outcome"], set()).add(labels[one["measure"]])
    return found


def test_the_feed_differs_in_as_many_cells_as_the_published_one(feed: Feed) -> None:
    assert (feed.differing, len(feed.wrong)) == (142, 5)


def test_few_differences_are_contradictions_and_every_error_is(feed: Feed, called: Called) -> None:
    wrong = {symbol for symbol, _ in feed.wrong}
    assert wrong <= called["contradiction"]
    assert len(called["contradiction"]) <= 8
    reasons = {feed.reasons[key] for key in feed.reasons if key[0] in called["unit"]}
    assert reasons == {"in hundreds, not said", "in thousands, not said"}
