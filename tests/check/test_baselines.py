"""What is known already is left out of a check and counted, on the evidence on which it is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from claimdb import model
from claimdb.check.baselines import (
    BaselineThere,
    CheckIncomplete,
    NoBaselineName,
    UnknownBaseline,
    list_baselines,
    load_baseline,
    prune_baseline,
    remove_baseline,
    save_baseline,
)
from claimdb.check.remember import explain, flag
from claimdb.check.run import FailedRule
from claimdb.record.editing import withdraw_claim
from claimdb.record.events import undo
from claimdb.record.keys import find_by_prefix
from claimdb.report.digest import OPEN_STATES, Selection, build_digest
from claimdb.values.baseline import Against, Baseline, Standing
from claimdb.values.digest import Digest
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON

FRANCE = {"as_of": "2022-09", "place": "France"}
SPAIN = {"as_of": "2022-09", "place": "Spain"}


def conflict(desk: CheckDesk, scope: dict[str, str] = FRANCE) -> str:
    """Two figures that cannot both be true; the key of the claim with the first."""
    first = desk.say("54", source="a", **scope).claim.key
    desk.say("60", source="b", **scope)
    return first


def saved(desk: CheckDesk, name: str = "start", **options: bool) -> int:
    desk.check()
    return desk.record(lambda recorder: save_baseline(recorder, name, **options).findings, "finding baseline save")


def digest(desk: CheckDesk, name: str = "start", **narrowed: object) -> Digest:
    def build(session):
        selection = Selection(baseline=load_baseline(session, name), **narrowed)
        return build_digest(session, now=desk.at, lang="en", selection=selection)

    return desk.store.read(build)


def withdraw(desk: CheckDesk, claim: str) -> None:
    desk.record(lambda recorder: withdraw_claim(recorder, find_by_prefix(recorder.session, "claim", claim)), "withdraw")


def last_event(desk: CheckDesk, command: str) -> int:
    query = select(model.Event.id).where(model.Event.command == command).order_by(model.Event.id.desc())
    return desk.store.read(lambda session: session.scalars(query).first())


def take_back(desk: CheckDesk, command: str) -> None:
    event = last_event(desk, command)
    desk.record(lambda recorder: undo(recorder, event), "undo")


def prune(desk: CheckDesk, name: str = "start") -> int:
    outcome = desk.check()
    return desk.record(lambda recorder: prune_baseline(recorder, name, outcome), "finding baseline prune")


def test_what_is_known_is_left_out_and_counted(desk: CheckDesk):
    conflict(desk)
    known = saved(desk)
    told = digest(desk)
    assert (told.findings, told.against) == ((), Against("start", known=known, new=0, gone=0))


def test_what_is_new_is_told(file_desk: CheckDesk):
    conflict(file_desk)
    known = saved(file_desk)
    conflict(file_desk, SPAIN)
    told = digest(file_desk)
    assert {one.standing for one in told.findings} == {Standing.NEW}
    assert [one.rule.code for one in told.findings if one.rule.code == "FIG001"] == ["FIG001"]
    assert told.against == Against("start", known=known, new=len(told.findings), gone=0)


def test_a_known_finding_on_other_evidence_is_new_again(desk: CheckDesk):
    conflict(desk)
    saved(desk)
    desk.say("71", source="c", **FRANCE)
    told = digest(desk)
    (finding,) = (one for one in told.findings if one.rule.code == "FIG001")
    assert finding.standing is Standing.UPDATED
    assert told.against is not None
    assert (told.against.updated, told.against.gone) == (1, 0)


def test_one_more_source_for_a_known_value_leaves_it_known(desk: CheckDesk):
    conflict(desk)
    saved(desk)
    desk.say("60", source="c", **FRANCE)
    assert [one for one in digest(desk).findings if one.rule.code == "FIG001"] == []


def test_what_is_noticed_no_more_is_counted_as_gone(desk: CheckDesk):
    claim = conflict(desk)
    saved(desk)
    withdraw(desk, claim)
    told = digest(desk, states=tuple(FindingState))
    assert told.against is not None
    assert told.against.gone >= 1
    assert Standing.ABSENT in {one.standing for one in told.findings}


def test_pruning_drops_what_is_gone_and_keeps_the_rest(desk: CheckDesk):
    claim = conflict(desk)
    conflict(desk, SPAIN)
    before = saved(desk)
    withdraw(desk, claim)
    gone = digest(desk).against.gone
    assert prune(desk) == gone > 0
    after = digest(desk).against
    assert (after.known, after.gone) == (before - gone, 0)


def test_pruning_drops_evidence_that_holds_no_more(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk)
    last = file_desk.say("71", source="c", **FRANCE).claim.key
    assert prune(file_desk) == 1
    withdraw(file_desk, last)
    assert "FIG001" in {one.rule.code for one in digest(file_desk).findings}


def test_a_pruning_can_be_taken_back(desk: CheckDesk):
    claim = conflict(desk)
    before = saved(desk)
    withdraw(desk, claim)
    prune(desk)
    take_back(desk, "finding baseline prune")
    assert len(desk.store.read(lambda session: load_baseline(session, "start")).evidence) == before


def test_a_baseline_that_was_saved_by_mistake_can_be_taken_back(desk: CheckDesk):
    conflict(desk)
    saved(desk)
    take_back(desk, "finding baseline save")
    with pytest.raises(UnknownBaseline):
        desk.store.read(lambda session: load_baseline(session, "start"))


def test_a_baseline_that_was_taken_back_can_be_saved_again(file_desk: CheckDesk):
    conflict(file_desk)
    known = saved(file_desk)
    take_back(file_desk, "finding baseline save")
    assert saved(file_desk) == known
    assert digest(file_desk).against == Against("start", known=known, new=0, gone=0)


def test_a_removed_baseline_comes_back_whole(file_desk: CheckDesk):
    conflict(file_desk)
    known = saved(file_desk)
    file_desk.record(lambda recorder: remove_baseline(recorder, "start"), "finding baseline remove")
    assert file_desk.store.read(list_baselines) == []
    take_back(file_desk, "finding baseline remove")
    assert [one.findings for one in file_desk.store.read(list_baselines)] == [known]


def test_saving_one_that_is_there_needs_to_be_asked_for(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk)
    conflict(file_desk, SPAIN)
    with pytest.raises(BaselineThere):
        saved(file_desk)
    assert saved(file_desk, replace=True) > 1
    assert digest(file_desk).findings == ()


def test_replacing_a_baseline_forgets_what_is_gone(file_desk: CheckDesk):
    claim = conflict(file_desk)
    saved(file_desk)
    withdraw(file_desk, claim)
    saved(file_desk, replace=True)
    assert digest(file_desk).against.gone == 0


def test_what_was_decided_is_not_in_a_baseline(file_desk: CheckDesk):
    conflict(file_desk)
    key = file_desk.only().key
    file_desk.record(
        lambda recorder: explain(recorder, key, because="for now", expires=(NOON + timedelta(days=1)).date())
    )
    saved(file_desk)
    later = file_desk.later(NOON + timedelta(days=2))
    assert [one.key for one in digest(later).findings if one.rule.code == "FIG001"] == [key]


def test_a_known_finding_that_is_explained_since_is_still_known(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk)
    key = file_desk.only().key
    file_desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    told = digest(file_desk, states=tuple(FindingState), has_known=True)
    assert {one.key: one.standing for one in told.findings}[key] is Standing.UNCHANGED


def test_a_conflict_flagged_by_hand_is_known_too(file_desk: CheckDesk):
    one = file_desk.say("54", source="a", **FRANCE).claim.key
    other = file_desk.say("60", source="b", measure="offices", **FRANCE).claim.key
    key = file_desk.record(lambda recorder: flag(recorder, one, other, because="one thing").key)
    saved(file_desk)
    assert key not in {finding.key for finding in digest(file_desk).findings}
    withdraw(file_desk, other)
    file_desk.check()
    assert key in {finding.key for finding in digest(file_desk, states=(FindingState.GONE,)).findings}


def test_the_findings_of_an_undone_check_are_known_if_they_are_noticed_again(file_desk: CheckDesk):
    conflict(file_desk)
    known = saved(file_desk)
    take_back(file_desk, "check")
    assert digest(file_desk).against == Against("start", known=known, new=0, gone=0)


def test_gone_is_counted_after_the_check_that_remembered_it_was_undone(file_desk: CheckDesk):
    claim = conflict(file_desk)
    known = saved(file_desk)
    take_back(file_desk, "check")
    withdraw(file_desk, claim)
    against = digest(file_desk).against
    assert against.known + against.gone == known
    assert against.gone >= 1


def test_a_baseline_is_saved_of_a_whole_check_only(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk)
    outcome = replace(file_desk.check(), rules_failed=(FailedRule("FIG001", "odd"),))
    with pytest.raises(CheckIncomplete, match="FIG001"):
        file_desk.record(lambda recorder: prune_baseline(recorder, "start", outcome))


def test_pruning_leaves_what_rules_found_that_were_not_asked(file_desk: CheckDesk):
    claim = conflict(file_desk)
    saved(file_desk)
    withdraw(file_desk, claim)
    outcome = file_desk.check("FIG003")
    assert file_desk.record(lambda recorder: prune_baseline(recorder, "start", outcome)) == 0


@pytest.mark.parametrize("name", ["", "  \n "])
def test_a_baseline_needs_a_name(file_desk: CheckDesk, name: str):
    with pytest.raises(NoBaselineName):
        file_desk.record(lambda recorder: save_baseline(recorder, name))


def test_a_baseline_is_found_however_its_words_are_spaced(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk, "of the spring")
    assert digest(file_desk, " of  the spring").findings == ()


def test_each_baseline_is_its_own(file_desk: CheckDesk):
    conflict(file_desk)
    saved(file_desk, "one")
    conflict(file_desk, SPAIN)
    saved(file_desk, "two")
    assert [one.name for one in file_desk.store.read(list_baselines)] == ["one", "two"]
    assert digest(file_desk, "two").findings == ()
    assert digest(file_desk, "one").findings != ()


def test_a_narrowed_digest_counts_what_it_is_narrowed_to(file_desk: CheckDesk):
    claim = conflict(file_desk)
    file_desk.say("7", source="a", measure="boats", **FRANCE)
    file_desk.say("9", source="b", measure="boats", **FRANCE)
    saved(file_desk)
    withdraw(file_desk, claim)
    query = select(model.Measure.key).where(model.Measure.label == "boats")
    boats = file_desk.store.read(lambda session: session.scalars(query).one())
    against = digest(file_desk, measures=(boats,), states=OPEN_STATES).against
    assert against.gone == 0
    assert against.known >= 1


def test_standing_is_told_by_key_and_evidence():
    line = Baseline("start", {"f1": frozenset({"e1", "e2"})})
    asked = [("f1", "e1"), ("f1", "e2"), ("f1", "e3"), ("f2", "e1")]
    assert [line.standing(*one).value for one in asked] == ["unchanged", "unchanged", "updated", "new"]
