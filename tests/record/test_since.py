"""What is different since a moment or an event: added, changed, withdrawn, brought back; before and after."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.check.remember import dismiss, flag
from claimdb.model import Claim, Event, Source
from claimdb.record.assigning import Work, assign
from claimdb.record.editing import edit_claim, read_back, withdraw_claim
from claimdb.record.events import last_standing, undo
from claimdb.record.lookup import find_by_prefix
from claimdb.record.purging import purge
from claimdb.record.recorder import Recorder
from claimdb.record.since import Altered, Difference, How, changes_since
from claimdb.record.sources import edit_source
from tests.cli.conftest import record_stations
from tests.conftest import Command
from tests.record.conftest import Desk, say


def roy(recorder: Recorder) -> Source:
    return find_by_prefix(recorder.session, "source", "roy2022")


def newest(session: Session) -> Event:
    return session.scalars(select(Event).order_by(Event.at.desc(), Event.id.desc())).first()  # type: ignore[return-value]


@pytest.fixture
def told(file_desk: Desk) -> Desk:
    """A desk with something recorded, of which nothing below is to be told."""
    file_desk.say("54", source="roy2022")
    file_desk.at += timedelta(days=1)
    return file_desk


def since(desk: Desk) -> Difference:
    return desk.store.read(lambda session: changes_since(session, desk.at))


def altered(desk: Desk, kind: str) -> list[Altered]:
    return [one for one in since(desk).records if one.kind == kind]


def test_what_was_there_before_is_not_told(told: Desk):
    assert since(told) == Difference(0, 0)


def test_a_new_record_is_told_with_who_says_it(told: Desk):
    key = told.say("60", source="lee2022", words="60 stations").claim.key
    (claim,) = altered(told, "claim")
    assert (claim.key, claim.how, claim.name, claim.by) == (key, How.ADDED, "60 stations", ("ana",))
    assert [(one.field, one.before, one.after) for one in claim.changes] == [("said_by", None, "lee2022")]
    assert [(one.name, one.how) for one in altered(told, "source")] == [("lee2022", How.ADDED)]


def test_another_source_that_says_the_same_changes_the_claim(told: Desk):
    told.say("54", source="kim2022", stance="denies")
    (claim,) = altered(told, "claim")
    assert claim.how is How.CHANGED
    assert [(one.field, one.before, one.after) for one in claim.changes] == [("said_by", None, "kim2022 denies")]


def test_a_field_that_changed_twice_is_told_once_from_first_to_last(told: Desk):
    for title in ("Middle", "Last"):
        told.record(lambda r, title=title: edit_source(r, roy(r), {"type": "report", "title": title}))
    (source,) = altered(told, "source")
    assert [(one.before, one.after) for one in source.changes if one.field == "title"] == [("Roy2022", "Last")]
    assert len(source.events) == 2


def test_a_claim_that_was_put_right_is_one_change_and_no_new_claim(told: Desk):
    def correct(recorder: Recorder) -> str:
        claim = say(recorder, "54", source="roy2022").claim
        (given,) = read_back(recorder, claim)
        return edit_claim(recorder, claim, figures=[replace(given, qualifiers={"kept": "open"})]).key

    new = told.record(correct)
    (claim,) = altered(told, "claim")
    assert (claim.key, claim.how) == (new, How.CHANGED)
    assert [(one.before, one.after) for one in claim.changes] == [("stations: 54", "stations: 54, kept open")]


def test_withdrawn_and_brought_back_are_told_apart(told: Desk):
    key = told.record(lambda recorder: say(recorder, "54", source="roy2022").claim.key)
    told.record(lambda recorder: withdraw_claim(recorder, recorder.known.claim(key)))
    assert [one.how for one in altered(told, "claim")] == [How.WITHDRAWN]
    told.at += timedelta(days=1)
    told.record(lambda recorder: undo(recorder, last_standing(recorder.session).id), "undo")
    assert [one.how for one in altered(told, "claim")] == [How.RESTORED]


def test_what_came_and_went_is_no_difference(told: Desk):
    told.say("60", source="roy2022")
    told.record(lambda recorder: undo(recorder, last_standing(recorder.session).id), "undo")
    found = since(told)
    assert (found.events, found.records) == (2, ())


def test_an_assignment_is_told_before_and_after(told: Desk):
    def give(person: str) -> None:
        told.record(lambda r: assign(r, r.session.scalars(select(Claim)).one(), Work(assignee=person)))

    give("ben")
    told.at += timedelta(days=1)
    give("eve")
    (claim,) = altered(told, "claim")
    assert [(one.field, one.before, one.after) for one in claim.changes] == [("assigned", "ben", "eve")]


def test_findings_that_opened_and_closed_are_told_with_the_reason(told: Desk):
    other = told.say("60", source="lee2022").claim.key
    one = told.record(lambda recorder: say(recorder, "54", source="roy2022").claim.key)
    key = told.record(lambda recorder: flag(recorder, one, other, because="both cannot be")).key
    assert [turned.key for turned in since(told).opened] == [key]
    told.at += timedelta(days=1)
    told.record(lambda recorder: dismiss(recorder, key, because="two counts"))
    (closed,) = since(told).closed
    assert (closed.key, closed.before, closed.state, closed.reason) == (key, "open", "dismissed", "two counts")


def test_what_was_purged_is_counted(told: Desk):
    told.record(lambda r: edit_source(r, roy(r), {"type": "report", "title": "Private"}))
    told.record(lambda r: purge(r, "source", roy(r), "they asked"), "purge")
    assert since(told).purged == 1


def test_since_an_event_is_what_came_after_it_on_each_engine(desk: Desk):
    desk.say("54", source="roy2022", as_of="2022-03")
    first = desk.store.read(newest)
    desk.say("60", source="lee2022", as_of="2022-03")
    desk.record(lambda r: edit_source(r, roy(r), {"type": "report", "title": "Roy, again"}))
    found = desk.store.read(lambda session: changes_since(session, first))
    assert [(one.kind, one.how) for one in found.records] == [
        ("source", How.ADDED), ("source", How.CHANGED), ("claim", How.ADDED),
    ]  # fmt: skip


def test_the_command_prints_before_and_after(claimdb: Command, file_database: str):
    record_stations(file_database)
    number = json.loads(claimdb("log", "--format", "json").out)[0]["event"]
    claimdb("source", "edit", "lee2022", "--title", "Ferries | again")
    told = json.loads(claimdb("diff", "--since", str(number), "--format", "json").out)
    assert [(one["key"][0], one["how"]) for one in told["records"]] == [("s", "changed")]
    assert "title: Lee2022 → Ferries | again" in claimdb("diff", "--since", str(number)).out
    assert "Ferries \\| again" in claimdb("diff", "--since", str(number), "--format", "markdown").out
    assert claimdb("diff", "--since", "2030-01").err == "Nothing is different.\n"
    assert claimdb("diff", "--since", "soon").code == 3
