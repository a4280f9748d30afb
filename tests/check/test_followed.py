"""A remembered finding is known again where only the days that all its figures share became fewer."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from claimdb import model
from claimdb.check.ledger import _differs_in_date_only
from claimdb.check.remember import explain, flag
from claimdb.check.runs import Run, compare_runs, load_runs
from claimdb.check.unrated import has_unrated
from claimdb.record.claims import Recorded
from claimdb.record.editing import withdraw_claim
from claimdb.record.recorder import Recorder
from claimdb.values.hit import FindingState
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON

YEAR = {"as_of": "2022", "place": "France"}
MONTH = {"as_of": "2022-09", "place": "France"}


def conflict(desk: CheckDesk) -> tuple[Recorded, Recorded]:
    return desk.say("54", source="a", **YEAR), desk.say("60", source="b", **YEAR)


def withdraw(desk: CheckDesk, said: Recorded) -> None:
    def gone(recorder: Recorder) -> None:
        recorder.change(recorder.session.merge(said.assertion), withdrawn_at=NOON)

    desk.record(gone)


def test_a_source_that_repeats_a_value_for_a_narrower_date_leaves_the_finding_what_it_was(file_desk: CheckDesk):
    conflict(file_desk)
    key = file_desk.only().key
    file_desk.record(lambda recorder: explain(recorder, key, because="two counts"))
    file_desk.say("60", source="c", **MONTH)
    found = file_desk.only()
    assert (found.key, found.state) == (key, FindingState.EXPLAINED)


@pytest.mark.parametrize(
    ("before", "now", "is_followed"),
    [
        (("m", "FR|2022-01-01/2022-12-31||"), ("m", "FR|2022-09-01/2022-09-30||"), True),
        (("m", "FR|2022-09-15||"), ("m", "FR|2022-09-01/2022-09-30||"), True),
        (("m", "FR|../2022-12-31||"), ("m", "FR|2022-09-01/..||"), True),
        (("m", "FR|2022-09-30||"), ("m", "FR|2022-09-30/2022-12-31||"), True),
        (("m", "FR|2021-01-01/2021-12-31||"), ("m", "FR|2022-09-01/2022-09-30||"), False),
        (("m", "FR|2022-01-01/2022-12-31||"), ("m", "DE|2022-09-01/2022-09-30||"), False),
        (("m", "FR|2022||sex=f"), ("m", "FR|2022||sex=m"), False),
        (("m", "FR|2022||"), ("n", "FR|2022-01-01||"), False),
        (("m", "FR|2022||"), ("m", "FR|2022||"), False),
        (("m", "FR|2022||"), ("m", "FR|2022||", "x"), False),
        (("m", "FR|2022||"), ("m", "FR|2022"), False),
        (("m", "a|2022"), ("m", "a|2022-01-01"), False),
    ],
)  # fmt: skip
def test_only_a_date_that_meets_the_old_one_may_differ(
    before: tuple[str, ...], now: tuple[str, ...], is_followed: bool
):
    assert _differs_in_date_only(before, now) is is_followed


def runs(desk: CheckDesk) -> list[Run]:
    return desk.store.read(load_runs)


def test_a_check_counts_what_is_gone(file_desk: CheckDesk):
    _, other = conflict(file_desk)
    file_desk.check("FIG001")
    withdraw(file_desk, other)
    file_desk.check("FIG001")
    first, second = runs(file_desk)
    assert (first.number("open"), first.number("gone")) == (1, 0)
    assert (second.number("open"), second.number("gone")) == (0, 1)


def test_the_history_of_a_flagged_conflict_says_that_a_side_is_gone(file_desk: CheckDesk):
    first, other = file_desk.say("54", source="a", **YEAR), file_desk.say("9", source="b", measure="piers", **YEAR)
    keys = first.claim.key, other.claim.key
    row = file_desk.record(lambda recorder: flag(recorder, *keys, because="one thing by two names"))
    file_desk.record(lambda recorder: withdraw_claim(recorder, recorder.session.merge(other.claim)))
    file_desk.check()
    events = (
        select(model.FindingEvent.kind)
        .join(model.Finding, model.Finding.id == model.FindingEvent.finding_id)
        .where(model.Finding.key == row.key)
        .order_by(model.FindingEvent.ordinal)
    )
    assert file_desk.store.read(lambda session: list(session.scalars(events)))[-1] == "gone"
    assert runs(file_desk)[-1].number("gone") == 1


def test_compared_runs_keep_the_counts_of_the_rules_they_share_only(file_desk: CheckDesk):
    conflict(file_desk)
    file_desk.check("FIG001", "SRC001")
    file_desk.check("FIG001")
    both = compare_runs(runs(file_desk), common=True)
    assert [{count.rule for count in run.counts} for run in both] == [{"FIG001"}, {"FIG001"}]
    assert [run.number("open") for run in both] == [1, 1]


def test_without_a_conversion_no_rates_are_asked_for(file_desk: CheckDesk):
    conflict(file_desk)
    assert file_desk.store.read(has_unrated) is False
