"""What people decide, and what becomes of it: flags, verdicts, undone checks, checks for some rules only."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from claimdb import model
from claimdb.check.remember import dismiss, explain, flag
from claimdb.record.editing import withdraw_claim
from claimdb.record.events import undo
from claimdb.record.inputs import CitationInput
from claimdb.record.keys import find_by_prefix
from claimdb.store.store import Store
from claimdb.values.hit import FindingState, Severity
from claimdb.verify.giving import give_verdict
from tests.check.conftest import CheckDesk, codes_of
from tests.record.conftest import NOON, say, work

SCOPE = {"as_of": "2022-09", "place": "France"}


def flagged(desk: CheckDesk) -> tuple[str, str]:
    """Two claims that no rule compares, flagged by hand: the finding's key and one claim's."""
    one = desk.say("54", source="a", **SCOPE).claim.key
    other = desk.say("60", source="b", measure="offices", **SCOPE).claim.key
    key = desk.record(lambda recorder: flag(recorder, one, other, because="one thing by two names").key)
    return key, one


def judge(desk: CheckDesk, claim: str, verdict: str) -> None:
    def give(recorder):
        row = find_by_prefix(recorder.session, "claim", claim)
        give_verdict(recorder, row, verdict, "looked up", [work(recorder, "registry")])

    desk.record(give, "verify")


def state_of(desk: CheckDesk, key: str) -> str:
    query = select(model.Finding.state).where(model.Finding.key == key)
    return desk.store.read(lambda session: session.scalars(query).one())


def test_an_open_flag_fails_a_check(file_desk: CheckDesk):
    flagged(file_desk)
    outcome = file_desk.check()
    assert all(one.severity is Severity.NOTE for one in outcome.findings)
    assert outcome.exit_code() == 1
    assert outcome.exit_code(Severity.ERROR) == 0


def test_an_explained_flag_holds_until_its_last_day(desk: CheckDesk):
    key, _ = flagged(desk)
    desk.record(lambda recorder: explain(recorder, key, because="two things", expires=date(2026, 3, 2)))
    assert desk.later(NOON + timedelta(days=1)).check().exit_code() == 0
    assert desk.later(NOON + timedelta(days=2)).check().exit_code() == 1
    assert state_of(desk, key) == "open"


def test_a_flag_is_gone_with_a_claim_and_back_with_it(desk: CheckDesk):
    key, claim = flagged(desk)
    desk.record(lambda recorder: withdraw_claim(recorder, find_by_prefix(recorder.session, "claim", claim)), "withdraw")
    assert desk.check().exit_code() == 0
    assert state_of(desk, key) == "gone"
    last = select(model.Event.id).where(model.Event.command == "withdraw")
    event = desk.store.read(lambda session: session.scalars(last).one())
    desk.record(lambda recorder: undo(recorder, event), "undo")
    assert desk.check().exit_code() == 1
    assert state_of(desk, key) == "open"


def test_a_verdict_that_refutes_one_claim_explains_a_flag(file_desk: CheckDesk):
    key, claim = flagged(file_desk)
    judge(file_desk, claim, "refuted")
    file_desk.check()
    assert state_of(file_desk, key) == "explained"


def test_a_flag_puts_the_coverage_of_its_claims_in_question(file_desk: CheckDesk):
    flagged(file_desk)
    assert codes_of(file_desk.check().findings).count("SRC001") == 2


@pytest.mark.parametrize(("verdict", "state"), [("refuted", "explained"), ("disputed", "open"), ("misleading", "open")])
def test_a_verdict_decides_between_a_claim_and_its_denial(file_desk: CheckDesk, verdict: str, state: str):
    claim = file_desk.say("54", source="a", **SCOPE).claim.key
    file_desk.say("54", source="b", stance="denies", **SCOPE)
    assert file_desk.only("TXT005").state is FindingState.OPEN
    judge(file_desk, claim, verdict)
    assert file_desk.only("TXT005").state.value == state
    file_desk.say("54", source="c", stance="denies", **SCOPE)
    assert file_desk.only("TXT005").state is FindingState.OPEN


def test_an_undone_check_forgets_and_the_next_one_remembers_again(desk: CheckDesk):
    desk.say("54", source="a", **SCOPE)
    desk.say("60", source="b", **SCOPE)
    key = desk.only().key
    last = select(model.Event.id).where(model.Event.command == "check")
    event = desk.store.read(lambda session: session.scalars(last).one())
    desk.record(lambda recorder: undo(recorder, event), "undo")
    finding = desk.only()
    assert (finding.key, finding.state) == (key, FindingState.OPEN)


def test_a_check_for_one_rule_leaves_a_pair_to_the_more_specific_rule(file_desk: CheckDesk):
    def cite(recorder):
        return say(recorder, "60", source="a", cites=(CitationInput(work(recorder, "report")),), **SCOPE)

    file_desk.record(cite)
    file_desk.say("54", source="report", **SCOPE)
    assert codes_of(file_desk.check("FIG001").findings) == []
    assert codes_of(file_desk.check("SRC003").findings) == ["SRC003"]


def test_a_check_for_coverage_alone_knows_what_is_in_question(file_desk: CheckDesk):
    file_desk.say("54", source="a", **SCOPE)
    file_desk.say("60", source="b", **SCOPE)
    assert codes_of(file_desk.check("SRC001").findings) == ["SRC001", "SRC001"]


def test_a_decision_made_after_the_evidence_changed_does_not_hold(desk: CheckDesk):
    desk.say("54", source="a", **SCOPE)
    desk.say("60", source="b", **SCOPE)
    key = desk.only().key
    desk.say("71", source="c", **SCOPE)
    desk.record(lambda recorder: dismiss(recorder, key, because="known"))
    assert desk.only().state is FindingState.OPEN


def test_a_claim_that_replaces_another_takes_its_place_in_a_check(store: Store):
    desk = CheckDesk(store, NOON)
    first = desk.say("54", source="a", **SCOPE).claim.key
    desk.say("60", source="b", **SCOPE)
    assert desk.check().exit_code() == 1
    desk.record(lambda recorder: withdraw_claim(recorder, find_by_prefix(recorder.session, "claim", first)))
    outcome = desk.check()
    assert (outcome.findings, outcome.exit_code()) == ((), 0)


def test_a_decision_can_be_undone_beneath_a_later_one_and_the_life_goes_on(file_desk: CheckDesk):
    first = file_desk.say("54", source="a", **SCOPE).claim.key
    file_desk.say("60", source="b", **SCOPE)
    key = file_desk.only().key
    file_desk.record(lambda recorder: explain(recorder, key, because="two counts"), "explain")
    file_desk.say("71", source="c", **SCOPE)
    other = file_desk.say("71", source="d", **SCOPE).claim.key
    judge(file_desk, first, "refuted")
    judge(file_desk, other, "refuted")
    assert file_desk.only().state is FindingState.EXPLAINED
    explained = select(model.Event.id).where(model.Event.command == "explain")
    event = file_desk.store.read(lambda session: session.scalars(explained).one())
    file_desk.record(lambda recorder: undo(recorder, event), "undo")
    file_desk.say("80", source="e", **SCOPE)
    assert file_desk.only().state is FindingState.OPEN
