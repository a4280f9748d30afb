"""A finding keeps its identity from run to run, and a decision holds while its evidence does."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from claimdb import model
from claimdb.check.remember import NoReason, NothingToDecide, SameClaimTwice, dismiss, explain, flag
from claimdb.record.claims import Recorded
from claimdb.record.recorder import Recorder
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk, codes_of
from tests.record.conftest import NOON

SCOPE = {"as_of": "2022-09", "place": "France"}


def withdraw(recorder: Recorder, said: Recorded, at: datetime | None) -> None:
    row = recorder.session.get_one(model.Assertion, said.assertion.id)
    recorder.change(row, withdrawn_at=at)


def conflict(desk: CheckDesk) -> None:
    desk.say("54", source="a", **SCOPE)
    desk.say("60", source="b", **SCOPE)


def kinds(desk: CheckDesk, key: str) -> list[str]:
    query = (
        select(model.FindingEvent.kind)
        .join(model.Finding, model.Finding.id == model.FindingEvent.finding_id)
        .where(model.Finding.key == key)
        .order_by(model.FindingEvent.ordinal)
    )
    return desk.store.read(lambda session: list(session.scalars(query)))


def test_a_conflict_is_found_and_remembered(desk: CheckDesk):
    conflict(desk)
    outcome = desk.check()
    assert codes_of(outcome.findings)[0] == "FIG001"
    finding = outcome.findings[0]
    assert finding.state is FindingState.OPEN
    assert finding.backing.documents == 2
    assert outcome.exit_code() == 1
    assert kinds(desk, finding.key) == ["opened"]


def test_a_second_check_changes_nothing(desk: CheckDesk):
    conflict(desk)
    first = desk.only()
    events = desk.store.read(lambda session: len(session.scalars(select(model.Event.id)).all()))
    second = desk.only()
    assert (second.key, second.state, second.evidence) == (first.key, first.state, first.evidence)
    assert desk.store.read(lambda session: len(session.scalars(select(model.Event.id)).all())) == events


def test_an_explanation_holds_while_a_source_repeats_a_known_value(desk: CheckDesk):
    conflict(desk)
    key = desk.only().key
    desk.record(lambda recorder: explain(recorder, key[:6], because="two counts of different things"))
    desk.say("60", source="c", **SCOPE)
    finding = desk.only()
    assert (finding.key, finding.state) == (key, FindingState.EXPLAINED)
    assert finding.explanation == "two counts of different things"
    assert desk.check().exit_code() == 0


def test_a_new_value_reopens_what_was_explained(desk: CheckDesk):
    conflict(desk)
    key = desk.only().key
    desk.record(lambda recorder: explain(recorder, key, because="known"))
    desk.say("71", source="c", **SCOPE)
    assert desk.only().state is FindingState.OPEN
    assert kinds(desk, key) == ["opened", "explained", "reopened"]


def test_a_dismissal_ends_on_its_last_day(desk: CheckDesk):
    conflict(desk)
    key = desk.only().key
    desk.record(lambda recorder: dismiss(recorder, key, because="for now", expires=date(2026, 3, 2)))
    assert desk.later(NOON + timedelta(days=1)).only().state is FindingState.DISMISSED
    assert desk.later(NOON + timedelta(days=2)).only().state is FindingState.OPEN


def test_a_finding_is_gone_with_its_conflict_and_a_decision_comes_back_with_it(desk: CheckDesk):
    conflict(desk)
    key = desk.only().key
    desk.record(lambda recorder: dismiss(recorder, key, because="nothing in it"))
    said = desk.say("60", source="b", **SCOPE)
    desk.record(lambda recorder: withdraw(recorder, said, NOON))
    assert key in [one.row.key for one in desk.check().gone]
    with pytest.raises(NothingToDecide):
        desk.record(lambda recorder: explain(recorder, key, because="too late"))
    desk.record(lambda recorder: withdraw(recorder, said, None))
    assert desk.only().state is FindingState.DISMISSED


def test_looking_without_writing_gives_the_same_findings_and_remembers_none(desk: CheckDesk):
    conflict(desk)
    looked = desk.look()
    assert desk.store.read(lambda session: session.scalars(select(model.Finding)).all()) == []
    checked = desk.check()
    assert [(one.key, one.state) for one in looked.findings] == [(one.key, one.state) for one in checked.findings]


def test_checking_for_one_rule_leaves_the_findings_of_others(desk: CheckDesk):
    conflict(desk)
    desk.check()
    outcome = desk.check("TXT")
    assert outcome.gone == ()


def test_a_conflict_flagged_by_hand_stays(desk: CheckDesk):
    first = desk.say("54", source="a", **SCOPE).claim.key
    other = desk.say("60", source="b", measure="offices", **SCOPE).claim.key
    row = desk.record(lambda recorder: flag(recorder, first, other, because="the same thing by another name"))
    assert (row.documents, row.origins_min, row.origins_max) == (0, 0, 0)
    desk.check()
    state = select(model.Finding.state).where(model.Finding.key == row.key)
    assert desk.store.read(lambda session: session.scalars(state).one()) == "open"


def test_a_decision_needs_a_reason_and_a_conflict_two_claims(file_desk: CheckDesk):
    key = file_desk.say("54", source="a", **SCOPE).claim.key
    with pytest.raises(SameClaimTwice):
        file_desk.record(lambda recorder: flag(recorder, key, key, because="odd"))
    conflict(file_desk)
    found = file_desk.only().key
    with pytest.raises(NoReason):
        file_desk.record(lambda recorder: explain(recorder, found, because="  "))


def test_positions_are_written_for_the_views(desk: CheckDesk):
    conflict(desk)
    desk.check()
    desk.check()
    query = select(model.Position.label, model.Position.documents).order_by(model.Position.ordinal)
    assert desk.store.read(lambda session: [tuple(row) for row in session.execute(query)]) == [("54", 1), ("60", 1)]


def test_equal_facts_have_equal_finding_keys_in_two_databases(desk: CheckDesk, file_desk: CheckDesk):
    conflict(desk)
    file_desk.say("60", source="b", **SCOPE)
    file_desk.say("54", source="a", **SCOPE)
    assert desk.only().key == file_desk.only().key
