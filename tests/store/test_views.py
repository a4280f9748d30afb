"""The views say in plain SQL what claimdb says."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from claimdb.check.remember import explain
from claimdb.record.editing import withdraw_claim
from claimdb.record.inputs import CitationInput
from claimdb.record.keys import find_by_prefix
from claimdb.record.sources import withdraw_source
from claimdb.store.store import Store
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, say, work

SCOPE: dict[str, Any] = {"as_of": "2022-09", "place": "France"}


@pytest.fixture
def desk(store: Store) -> CheckDesk:
    """Two claims in conflict; one is cited from a report and from a work that nobody found."""
    desk = CheckDesk(store, NOON)

    def cite(recorder):
        cited = (
            CitationInput(work(recorder, "report"), marker="3"),
            CitationInput(as_cited="Brown, op. cit.", outcome="unresolved"),
        )
        return say(recorder, "54", source="roy2022", page="4", quote="54 of them", cites=cited, **SCOPE)

    desk.record(cite)
    desk.say("60", source="lee2022", speaker="A. Lee", **SCOPE)
    return desk


def rows(desk: CheckDesk, query: str) -> list[tuple[Any, ...]]:
    return desk.store.read(lambda session: [tuple(row) for row in session.execute(text(query))])


def test_a_claim_stands_there_with_its_sources_and_what_they_cite(desk: CheckDesk):
    query = (
        "SELECT about, printed, place, time, source, page, quote, speaker, cites, note FROM claims_with_sources"
        " ORDER BY source, cites DESC"
    )
    assert rows(desk, query) == [
        ("stations", "60", "FR", "2022-09", "lee2022", None, None, "A. Lee", None, None),
        ("stations", "54", "FR", "2022-09", "roy2022", "4", "54 of them", None, "report", "3"),
        ("stations", "54", "FR", "2022-09", "roy2022", "4", "54 of them", None, "Brown, op. cit.", None),
    ]


def test_what_was_withdrawn_or_replaced_is_not_there(desk: CheckDesk):
    keys = rows(desk, "SELECT DISTINCT claim FROM claims_with_sources WHERE source = 'lee2022'")
    desk.record(lambda r: withdraw_claim(r, find_by_prefix(r.session, "claim", keys[0][0])))
    assert rows(desk, "SELECT DISTINCT source FROM claims_with_sources") == [("roy2022",)]
    desk.record(lambda r: withdraw_source(r, find_by_prefix(r.session, "source", "roy2022")))
    assert rows(desk, "SELECT DISTINCT source FROM claims_with_sources") == []


def test_open_findings_are_there_until_they_are_explained(desk: CheckDesk):
    key = desk.only().key
    query = "SELECT finding, rule, severity, outcome, measure, documents FROM open_findings WHERE rule = 'FIG001'"
    assert rows(desk, query) == [(key, "FIG001", "error", "contradiction", "stations", 2)] * 2
    desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    assert rows(desk, query) == []


def test_support_is_counted_per_position(desk: CheckDesk):
    desk.say("54", source="kim2022", **SCOPE)
    desk.check()
    query = "SELECT measure, position, outcome, documents, origins_min, origins_max FROM support_per_position"
    assert rows(desk, f"{query} ORDER BY position") == [
        ("stations", "54", "contradiction", 2, 1, 2),
        ("stations", "60", "contradiction", 1, 1, 1),
    ]
