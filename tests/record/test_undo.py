"""Nothing is lost: every change is an event, and an event can be taken back, also when it took back another."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Base, Claim, Event, Figure, Measure, Source
from claimdb.record.events import last_standing, log, undo
from claimdb.record.failures import CannotUndo, UnknownEvent, UnknownKey
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import copy_of
from claimdb.record.rows import MODELS
from claimdb.record.sources import edit_source
from tests.record.conftest import Desk

LOG = {"event", "event_subject", "id_block", "unchecked"}


def everything(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    """Every row outside the log."""

    def read(session: Session) -> dict[str, list[dict[str, Any]]]:
        return {
            table: sorted((copy_of(row) for row in session.scalars(select(model))), key=repr)
            for table, model in MODELS.items()
            if table not in LOG
        }

    return desk.store.read(read)


def living(desk: Desk, model: Any) -> list[str]:
    return desk.store.read(lambda session: list(session.scalars(select(model.key).where(model.withdrawn_at.is_(None)))))


def newest(desk: Desk) -> int:
    return desk.store.read(lambda session: log(session)[0].id)


def take_back(desk: Desk, event: int | None = None) -> Any:
    number = newest(desk) if event is None else event
    return desk.record(lambda recorder: undo(recorder, number), "undo")


def test_what_an_event_made_is_withdrawn(desk: Desk):
    desk.say("54")
    take_back(desk)
    assert all(living(desk, model) == [] for model in (Claim, Assertion, Measure, Source))


def test_an_undone_undo_leaves_everything_as_it_was(desk: Desk):
    desk.say("54", as_of="2022-09", place="France", quote="the quote")
    before = everything(desk)
    take_back(desk)
    take_back(desk)
    assert everything(desk) == before


def test_what_a_later_record_rests_on_stays(desk: Desk):
    first = desk.say("54", source="roy2022")
    event = newest(desk)
    desk.say("60", source="brun2023")
    undone = take_back(desk, event)
    assert first.claim.key not in living(desk, Claim)
    assert [kind for kind, _ in undone.kept] == ["measure"]
    assert len(living(desk, Measure)) == 1


def test_a_claim_that_another_source_joined_stays_with_that_source(desk: Desk):
    first = desk.say("54", source="roy2022")
    event = newest(desk)
    second = desk.say("54", source="brun2023")
    take_back(desk, event)
    assert living(desk, Claim) == [first.claim.key]
    assert living(desk, Assertion) == [second.assertion.key]


def test_a_change_is_not_taken_back_over_a_later_one(desk: Desk):
    desk.say("54")

    def retitle(title: str) -> None:
        desk.record(
            lambda recorder: edit_source(
                recorder, find_by_prefix(recorder.session, "source", "roy2022"), {"type": "report", "title": title}
            ),
            "source edit",
        )

    retitle("Second")
    event = newest(desk)
    retitle("Third")
    with pytest.raises(CannotUndo, match=r"event \d+ \(source edit\) changed the same source since"):
        take_back(desk, event)
    take_back(desk)
    take_back(desk, event)
    title = desk.store.read(lambda session: find_by_prefix(session, "source", "roy2022").title)
    assert title == "Roy2022"


def test_an_event_is_taken_back_once(desk: Desk):
    desk.say("54")
    event = newest(desk)
    take_back(desk, event)
    with pytest.raises(CannotUndo, match="taken back already"):
        take_back(desk, event)


def test_an_event_on_which_all_that_follows_rests_is_not_taken_back(desk: Desk):
    from claimdb.record.sources import add_source

    desk.record(lambda recorder: add_source(recorder, {"type": "book"}, cite_key="roy2022"), "source add")
    event = newest(desk)
    desk.record(
        lambda recorder: edit_source(
            recorder, find_by_prefix(recorder.session, "source", "roy2022"), {"type": "report", "title": "Roy2022"}
        ),
        "source edit",
    )
    desk.say("54", source="roy2022")
    with pytest.raises(CannotUndo, match="later records rest on all of it"):
        take_back(desk, event)


def test_a_record_that_was_taken_back_can_be_recorded_again(desk: Desk):
    first = desk.say("54", quote="the quote")
    take_back(desk)
    again = desk.say("54", quote="the quote")
    assert again.added
    assert again.assertion.key == first.assertion.key
    assert living(desk, Claim) == [first.claim.key]


def test_an_unknown_event_is_named(desk: Desk):
    with pytest.raises(UnknownKey):
        take_back(desk, 999)


def test_taking_back_a_join_narrows_the_figure_again(desk: Desk):
    from tests.record.conftest import figure

    desk.say(figure("1200"), source="roy2022")
    before = everything(desk)["figure"]
    desk.say(figure("1200", step="100"), source="brun2023")
    take_back(desk)
    assert everything(desk)["figure"] == before


def test_the_hash_of_an_event_is_that_of_its_payload(desk: Desk):
    from claimdb.record.recorder import hash_payload

    desk.say("54")
    event = desk.store.read(lambda session: log(session)[0])
    assert event.payload_hash == hash_payload(event.payload or {})
    assert event.summary == "added 1 measure (stations), 1 source (roy2022), 1 claim (54 stations)"


def test_the_log_of_a_source_is_found_by_its_cite_key(desk: Desk):
    desk.say("54", source="roy2022")
    desk.say("60", source="brun2023")
    assert len(desk.store.read(lambda session: log(session, "roy2022"))) == 1


def test_the_last_event_is_the_newest_that_stands_and_no_check(file_desk: Desk):
    file_desk.say("54")
    file_desk.say("61", source="lee2022")
    file_desk.say("70", source="kim2022", command="check")
    first, second = (event.id for event in reversed(file_desk.store.read(log)) if event.command == "add")
    assert file_desk.store.read(last_standing).id == second
    file_desk.record(lambda recorder: undo(recorder, second))
    assert file_desk.store.read(last_standing).id == first
    file_desk.record(lambda recorder: undo(recorder, first))
    with pytest.raises(UnknownEvent):
        file_desk.store.read(last_standing)


def test_a_unit_of_work_that_changes_nothing_leaves_no_event(desk: Desk):
    desk.record(lambda recorder: None)
    assert desk.store.read(log) == []


def test_a_unit_of_work_that_fails_leaves_nothing(desk: Desk):
    def fail(recorder: Any) -> None:
        from tests.record.conftest import say

        say(recorder, "54")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        desk.record(fail)
    assert all(not rows for rows in everything(desk).values())
    assert Base.metadata.tables.keys() >= LOG
    assert desk.store.read(lambda session: session.scalars(select(Event)).all()) == []
    assert desk.store.read(lambda session: session.scalars(select(Figure)).all()) == []


@pytest.mark.parametrize("table", ["figure", "mention"])
def test_a_row_that_the_log_names_is_found_without_going_through_its_table(table: str, file_desk: Desk):
    query = text(f"EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE id IN (1, 2)")
    plan = file_desk.store.read(lambda session: [row.detail for row in session.execute(query)])
    assert [one for one in plan if one.startswith("SCAN")] == []
