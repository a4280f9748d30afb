"""A small recorded database under the commands of these tests: `claims.db` of the folder they run in."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claimdb.record.claims import CitationInput
from claimdb.store.store import open_store
from tests.conftest import Command
from tests.record.conftest import NOON, Desk, say, work


@dataclass(frozen=True)
class Recorded:
    """Keys of the claims: 54 stations say roy2022, resting on survey2021, and kim2022; 60 says lee2022."""

    db: str
    desk: Desk
    fifty_four: str
    sixty: str


@pytest.fixture
def recorded(file_database: str, claimdb: Command) -> Recorded:
    """Three articles on the stations, and a report that one of them cites."""
    return record_stations(file_database)


def record_stations(database: str) -> Recorded:
    desk = Desk(open_store(database), NOON)
    scope = {"place": "France", "as_of": "2022-09"}
    one = desk.record(
        lambda r: say(
            r, "54", source="roy2022", quote="près de la Défense, 54 postes",
            cites=(CitationInput(work(r, "survey2021")),), **scope,
        ).claim.key,
        "add",
    )  # fmt: skip
    desk.say("54", source="kim2022", **scope)
    other = desk.say("60", source="lee2022", page="4", **scope).claim.key
    return Recorded(database, desk, one, other)
