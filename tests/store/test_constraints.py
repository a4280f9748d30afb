"""What the database itself refuses, whoever writes to it, on each engine."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import CheckConstraint, UniqueConstraint, inspect, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from claimdb.model import Base
from claimdb.record.events import undo
from claimdb.record.inputs import CitationInput
from claimdb.store.store import Store
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, say, work

SCOPE: dict[str, Any] = {"as_of": "2022-09", "place": "France"}


@pytest.fixture
def desk(store: Store) -> CheckDesk:
    """Two claims that conflict, checked, with an explanation, a citation and a snapshot."""
    desk = CheckDesk(store, NOON)
    desk.record(
        lambda recorder: say(
            recorder, "54", source="roy2022", quote="54", start=0, end=2,
            cites=(CitationInput(work(recorder, "report")),), **SCOPE,
        )
    )  # fmt: skip
    desk.say("60", source="lee2022", **SCOPE)
    desk.check()
    desk.store.run(lambda session: session.execute(text(SNAPSHOT)))
    return desk


SNAPSHOT = (
    "INSERT INTO snapshot (id, key, source_id, raw_hash, text_hash, media_type, text, captured_at) SELECT 900, 'snap',"
    " min(id), 'h', 't', 'text/plain', 'words', '2026-01-01T00:00:00Z' FROM source"
)
REFUSED = {
    "a figure of no measure": "UPDATE figure SET measure_id = 7777",
    "a claim that is deleted under its figures": "DELETE FROM claim",
    "a measure that is deleted under its figures": "DELETE FROM measure",
    "a figure that a mention points to": "DELETE FROM figure",
    "a source that is cited": "DELETE FROM source WHERE cite_key = 'report'",
    "an event with details": "DELETE FROM event",
    "an assertion by nobody": "UPDATE assertion SET source_id = NULL",
    "a mention without words": "UPDATE mention SET wording = NULL",
    "a claim that replaces itself": "UPDATE claim SET replaced_by_id = id",
    "a source merged into itself": "UPDATE source SET merged_into_id = id",
    "a place that is part of itself": "UPDATE place SET part_of_id = id",
    "an unheard-of comparator": "UPDATE figure SET comparator = 'roughly'",
    "an unheard-of stance": "UPDATE assertion SET stance = 'mumbles'",
    "an unheard-of kind of measure": "UPDATE measure SET kind = 'heap'",
    "an unheard-of state": "UPDATE finding SET state = 'asleep'",
    "a range without an upper end": "UPDATE figure SET comparator = 'between'",
    "a date and a period at once": "UPDATE figure SET period = '2022'",
    "a date that ends before it begins": "UPDATE figure SET as_of_end = '2001-01-01'",
    "a passage without an end": "UPDATE assertion SET end_ = NULL WHERE start IS NOT NULL",
    "a passage that ends before it begins": "UPDATE assertion SET start = 9 WHERE start IS NOT NULL",
    "a line before the first": "UPDATE assertion SET line = 0",
    "more origins at least than at most": "UPDATE finding SET origins_min = origins_max + 1",
    "a citation of nothing": "UPDATE citation SET source_id = NULL",
    "the same cite key twice": "UPDATE source SET cite_key = 'same'",
    "the same public key twice": "UPDATE claim SET key = 'same'",
    "the same identity twice": "UPDATE finding SET identity = 'same'",
    "a decision without a reason": "INSERT INTO finding_event (finding_id, ordinal, kind, evidence, \"by\", at)"
    " SELECT min(id), 9, 'explained', 'e', 'ana', '2026-01-01T00:00:00Z' FROM finding",
    "an edition of itself": "INSERT INTO lineage (id, source_id, of_source_id, kind, created_at)"
    " SELECT 1, min(id), min(id), 'edition', '2026-01-01T00:00:00Z' FROM source",
}  # fmt: skip
KEPT = {
    "an event is deleted": "DELETE FROM event WHERE id = (SELECT max(id) FROM event)",
    "an event changes hands": "UPDATE event SET \"by\" = 'eve'",
    "an event is moved in time": "UPDATE event SET at = '2001-01-01T00:00:00Z'",
    "an event gets another payload": "UPDATE event SET payload = '{}'",
    "an event gets another hash": "UPDATE event SET payload_hash = 'x'",
    "what an event is about changes": "UPDATE event_subject SET key = 'x'",
    "what an event is about is deleted": "DELETE FROM event_subject",
    "the life of a finding is rewritten": "UPDATE finding_event SET kind = 'gone'",
    "a reason is put in later": "UPDATE finding_event SET reason = 'because'",
    "a snapshot gets another text": "UPDATE snapshot SET text = 'other'",
    "a snapshot is deleted": "DELETE FROM snapshot",
}


def refused(store: Store, statement: str) -> type[DBAPIError] | None:
    try:
        store.run(lambda session: session.execute(text(statement)))
    except DBAPIError as error:
        return type(error)
    return None


def test_the_database_refuses_what_cannot_be(desk: CheckDesk):
    assert {what: refused(desk.store, statement) for what, statement in REFUSED.items()} == dict.fromkeys(
        REFUSED, IntegrityError
    )


def test_what_was_written_once_stays_as_it_was_written(desk: CheckDesk):
    assert {what: refused(desk.store, statement) for what, statement in KEPT.items()} == dict.fromkeys(
        KEPT, IntegrityError
    )


def test_a_log_is_neither_replaced_nor_emptied(desk: CheckDesk):
    statement = (
        "INSERT OR REPLACE INTO event SELECT * FROM event" if desk.store.address.is_file else "TRUNCATE event CASCADE"
    )
    assert refused(desk.store, statement) is IntegrityError


def test_a_purge_may_erase_a_payload(desk: CheckDesk):
    assert refused(desk.store, "UPDATE event SET payload = NULL") is None


def test_an_undo_still_works_beside_what_is_kept(desk: CheckDesk):
    last = desk.store.read(lambda s: s.execute(text("SELECT max(id) FROM event WHERE command = 'add'")).scalar_one())
    desk.record(lambda recorder: undo(recorder, last), "undo")
    assert desk.check().exit_code() == 0


def test_every_constraint_of_the_models_is_in_the_database(store: Store):
    def names(session: Session) -> dict[str, set[str]]:
        there = inspect(session.connection())
        return {
            table: {
                str(one["name"]) for one in (*there.get_check_constraints(table), *there.get_unique_constraints(table))
            }
            | {str(one["name"]) for one in there.get_foreign_keys(table)}
            for table in Base.metadata.tables
        }

    kept = store.read(names)
    wanted = {
        name: {
            str(one.name) for one in table.constraints if isinstance(one, CheckConstraint | UniqueConstraint)
        }
        | {str(one.name) for one in table.foreign_key_constraints}
        for name, table in Base.metadata.tables.items()
    }  # fmt: skip
    assert kept == wanted
