"""What checks counted is kept, and compared only where the same was looked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from claimdb.check.catalogue import all_rules, find_rule
from claimdb.check.remember import explain
from claimdb.check.runs import NoCommonRule, RuleSetsDiffer, Run, compare_runs, load_runs, rule_mark
from claimdb.values.hit import Severity
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON

SCOPE = {"as_of": "2022-09", "place": "France"}


def runs(desk: CheckDesk, **narrowed: object) -> list[Run]:
    return desk.store.read(lambda session: load_runs(session, **narrowed))


def conflict(desk: CheckDesk) -> None:
    desk.say("54", source="a", **SCOPE)
    desk.say("60", source="b", **SCOPE)


def test_a_check_keeps_what_it_counted(desk: CheckDesk):
    conflict(desk)
    desk.check("FIG001")
    (run,) = runs(desk)
    assert (run.number("open", Severity.ERROR), run.number("new"), run.number("gone")) == (1, 1, 0)
    assert (run.at, run.by, set(run.rules)) == (NOON, "ana", {"FIG001", "FLAG"})


def test_a_second_check_counts_the_same_and_nothing_new(desk: CheckDesk):
    conflict(desk)
    desk.check("FIG001")
    desk.check("FIG001")
    first, second = runs(desk)
    assert (first.number("new"), second.number("new")) == (1, 0)
    assert first.number("open") == second.number("open") == 1


def test_what_is_explained_and_what_is_gone_is_counted_apart(file_desk: CheckDesk):
    conflict(file_desk)
    key = file_desk.only().key
    file_desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    file_desk.check("FIG001")
    assert (runs(file_desk)[-1].number("open"), runs(file_desk)[-1].number("explained")) == (0, 1)


def test_two_checks_of_one_rule_set_have_one_mark(file_desk: CheckDesk):
    file_desk.check()
    file_desk.check()
    assert len({run.rule_set for run in runs(file_desk)}) == 1


def test_checks_under_different_rules_are_not_compared(file_desk: CheckDesk):
    file_desk.check("FIG001", "FIG003")
    file_desk.check("FIG001", "FIG007")
    with pytest.raises(RuleSetsDiffer, match=r"came: FIG007; went: FIG003; changed: –"):
        compare_runs(runs(file_desk))


def test_asking_about_every_claim_changes_what_a_rule_on_coverage_counts(file_desk: CheckDesk):
    file_desk.check("SRC001")
    file_desk.check("SRC001", coverage=True)
    with pytest.raises(RuleSetsDiffer, match="changed: SRC001"):
        compare_runs(runs(file_desk))


def test_the_rules_that_all_share_can_be_compared(file_desk: CheckDesk):
    conflict(file_desk)
    file_desk.check("FIG001", "FIG003")
    file_desk.check("FIG001", "FIG007")
    compared = compare_runs(runs(file_desk), common=True)
    assert [set(run.rules) for run in compared] == [{"FIG001", "FLAG"}] * 2
    assert len({run.rule_set for run in compared}) == 1


def test_rules_that_are_named_are_compared_where_all_have_them(file_desk: CheckDesk):
    file_desk.check("FIG001", "FIG003")
    file_desk.check("FIG001")
    held = runs(file_desk)
    assert [set(run.rules) for run in compare_runs(held, rules=["FIG001"])] == [{"FIG001"}] * 2
    with pytest.raises(RuleSetsDiffer, match="went: FIG003"):
        compare_runs(held, rules=["FIG001", "FIG003"])
    with pytest.raises(RuleSetsDiffer, match="went: XYZ001"):
        compare_runs(held, rules=["XYZ001"])


def test_checks_without_a_common_rule_are_refused(file_desk: CheckDesk):
    file_desk.check("FIG001")
    file_desk.check("FIG003")
    with pytest.raises(NoCommonRule):
        compare_runs(runs(file_desk), common=True)


def test_a_rule_that_failed_did_not_answer(file_desk: CheckDesk, monkeypatch: pytest.MonkeyPatch):
    rule = find_rule("FIG001")
    conflict(file_desk)
    file_desk.check("FIG001", "FIG003")

    def broken(material):
        raise ValueError("odd")

    failing = [replace(rule, notice=broken), find_rule("FIG003")]
    monkeypatch.setattr("tests.check.conftest.choose_rules", lambda codes: failing)
    file_desk.check()
    last = runs(file_desk)[-1]
    assert (last.rules_failed, "FIG001" in last.rules) == (("FIG001",), False)


def test_runs_are_narrowed_by_day_and_number(file_desk: CheckDesk):
    for days in range(4):
        file_desk.later(NOON + timedelta(days=days)).check("FIG001")
    assert len(runs(file_desk, last=3)) == 3
    assert [run.at.date() for run in runs(file_desk, since=date(2026, 3, 3))] == [date(2026, 3, 3), date(2026, 3, 4)]


def test_a_mark_changes_with_what_a_rule_notices():
    rule = find_rule("FIG001")
    marks = {
        rule_mark(one, coverage=False)
        for one in (
            rule,
            replace(rule, definition="Another fault."),
            replace(rule, revision=2),
            replace(rule, severity=Severity.NOTE),
        )
    }
    assert len(marks) == 4
    assert rule_mark(rule, coverage=True) == rule_mark(rule, coverage=False)


def test_no_two_rules_have_one_mark():
    assert len({rule_mark(rule, coverage=False) for rule in all_rules()}) == len(all_rules())
