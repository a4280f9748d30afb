"""What the structure of a verdict forbids, and when a verdict goes stale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from claimdb.errors import InputError
from claimdb.model import Claim, Source, Verdict
from claimdb.record.assertions import check_citation
from claimdb.record.claims import AssertionInput, CitationInput, add_assertion
from claimdb.record.failures import UnknownWord, Withdrawn
from claimdb.record.judged import current_verdict
from claimdb.record.keys import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.sources import edit_source, open_source, retract_source
from claimdb.values.verdict import CurrentVerdict, VerdictWord
from claimdb.verify.failures import (
    NoPrimaryOpened,
    NoReasonGiven,
    NotAThird,
    NothingToAdjudicate,
    OnlyContradicting,
)
from claimdb.verify.giving import give_verdict
from tests.record.conftest import Desk, say, work


def source(recorder: Recorder, cite_key: str) -> Source:
    return work(recorder, cite_key)


def claim(recorder: Recorder) -> Claim:
    """The claim of these tests: 54 stations, asserted by roy2022, which cites survey2021."""
    cites = (CitationInput(source(recorder, "survey2021")),)
    return say(recorder, "54", source="roy2022", cites=cites).claim


def judge(desk: Desk, word: str, *evidence: str, by: str = "ana", adjudicate: bool = False) -> Verdict:
    def give(recorder: Recorder) -> Verdict:
        recorder.by = by
        named = [source(recorder, cite_key) for cite_key in evidence]
        return give_verdict(recorder, claim(recorder), word, "read it", named, adjudicate=adjudicate)

    return desk.record(give, "verify")


def do(desk: Desk, work_on: Callable[[Recorder, Claim], Any]) -> None:
    desk.record(lambda recorder: work_on(recorder, claim(recorder)))


def standing(desk: Desk) -> CurrentVerdict | None:
    key = desk.record(claim).key
    return desk.store.read(lambda session: current_verdict(session, find_by_prefix(session, "claim", key)))


def mark_primary(recorder: Recorder) -> None:
    edit_source(recorder, source(recorder, "survey2021"), primary=True)


def test_a_claim_is_not_confirmed_from_hearsay(desk: Desk):
    desk.record(mark_primary)
    with pytest.raises(NoPrimaryOpened):
        judge(desk, "confirmed", "roy2022")
    assert standing(desk) is None


def test_opening_a_source_that_is_not_primary_confirms_nothing(desk: Desk):
    do(desk, lambda recorder, _: open_source(recorder, source(recorder, "survey2021")))
    with pytest.raises(NoPrimaryOpened):
        judge(desk, "confirmed", "survey2021")


def test_a_claim_whose_primary_source_was_opened_is_confirmed(desk: Desk):
    desk.record(mark_primary)
    do(desk, lambda recorder, _: open_source(recorder, source(recorder, "survey2021")))
    assert judge(desk, "confirmed").verdict == "confirmed"


def test_a_check_of_a_work_cited_as_first_hand_counts_as_opening_it(desk: Desk):
    def check(recorder: Recorder, about: Claim) -> None:
        primary = CitationInput(source(recorder, "survey2021"), primary=True)
        add_assertion(recorder, about, AssertionInput(source(recorder, "roy2022"), cites=(primary,)))
        check_citation(recorder, about, source(recorder, "survey2021"), "holds")

    do(desk, check)
    assert judge(desk, "confirmed", "survey2021").verdict == "confirmed"


def test_a_primary_source_that_says_otherwise_confirms_nothing(desk: Desk):
    desk.record(mark_primary)
    do(desk, lambda recorder, about: check_citation(recorder, about, source(recorder, "survey2021"), "differs"))
    with pytest.raises(OnlyContradicting, match="survey2021"):
        judge(desk, "confirmed")


def test_evidence_that_was_read_and_lacks_the_claim_does_not_support_it(desk: Desk):
    do(desk, lambda recorder, about: check_citation(recorder, about, source(recorder, "survey2021"), "absent"))
    with pytest.raises(OnlyContradicting):
        judge(desk, "supported", "survey2021")
    assert judge(desk, "supported", "survey2021", "roy2022").verdict == "supported"
    assert judge(desk, "refuted", "survey2021").verdict == "refuted"


def test_the_last_check_of_a_work_is_what_it_holds(desk: Desk):
    def check(recorder: Recorder, about: Claim) -> None:
        check_citation(recorder, about, source(recorder, "survey2021"), "absent")
        check_citation(recorder, about, source(recorder, "survey2021"), "holds")

    do(desk, check)
    assert judge(desk, "supported", "survey2021").verdict == "supported"


def test_a_denial_does_not_support_a_claim(desk: Desk):
    do(
        desk,
        lambda recorder, about: add_assertion(
            recorder, about, AssertionInput(source(recorder, "company2023"), stance="denies")
        ),
    )
    with pytest.raises(OnlyContradicting, match="company2023"):
        judge(desk, "supported", "company2023")


def test_a_verdict_needs_a_reason_and_a_word_of_the_scale(desk: Desk):
    with pytest.raises(UnknownWord, match="confirmed, supported"):
        judge(desk, "plausible")
    with pytest.raises(NoReasonGiven):
        do(desk, lambda recorder, about: give_verdict(recorder, about, "refuted", "  "))


def test_a_withdrawn_claim_is_not_judged(desk: Desk):
    def withdraw(recorder: Recorder, about: Claim) -> None:
        recorder.change(about, withdrawn_at=recorder.at)
        give_verdict(recorder, about, "refuted", "read it")

    with pytest.raises(Withdrawn):
        do(desk, withdraw)


def test_only_a_third_person_adjudicates_and_only_a_dispute(desk: Desk):
    judge(desk, "supported")
    with pytest.raises(NothingToAdjudicate):
        judge(desk, "refuted", by="cyd", adjudicate=True)
    judge(desk, "refuted", by="ben")
    with pytest.raises(NotAThird, match="ben"):
        judge(desk, "refuted", by="ben", adjudicate=True)
    judge(desk, "outdated", by="cyd", adjudicate=True)
    current = standing(desk)
    assert current is not None
    assert current.verdict is VerdictWord.OUTDATED


def test_a_refused_verdict_leaves_nothing(desk: Desk):
    with pytest.raises(InputError):
        judge(desk, "confirmed")
    assert standing(desk) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda recorder, about: check_citation(recorder, about, source(recorder, "survey2021"), "differs"),
        lambda recorder, about: add_assertion(
            recorder, about, AssertionInput(source(recorder, "company2023"), stance="denies")
        ),
        lambda recorder, _: retract_source(recorder, source(recorder, "survey2021")),
        lambda recorder, about: add_assertion(
            recorder,
            about,
            AssertionInput(source(recorder, "roy2022"), cites=(CitationInput(source(recorder, "brun2020")),)),
        ),
    ],
    ids=["a check", "a denial", "a retraction", "a citation"],
)
def test_a_verdict_goes_stale_when_its_evidence_changes(desk: Desk, change: Callable[[Recorder, Claim], Any]):
    judge(desk, "supported")
    do(desk, change)
    current = standing(desk)
    assert current is not None
    assert current.stale
    judge(desk, "supported")
    again = standing(desk)
    assert again is not None
    assert not again.stale


@pytest.mark.parametrize(
    "change",
    [
        lambda recorder, _: open_source(recorder, source(recorder, "survey2021")),
        lambda recorder, _: edit_source(recorder, source(recorder, "survey2021"), note="seen in the archive"),
        lambda recorder, _: say(recorder, "60", source="other2024"),
    ],
    ids=["an opening", "a note", "another claim"],
)
def test_a_verdict_stays_fresh_while_its_evidence_is_the_same(desk: Desk, change: Callable[[Recorder, Claim], Any]):
    judge(desk, "supported")
    do(desk, change)
    current = standing(desk)
    assert current is not None
    assert not current.stale


def test_the_same_check_by_another_reader_is_no_new_evidence(desk: Desk):
    do(desk, lambda recorder, about: check_citation(recorder, about, source(recorder, "survey2021"), "holds"))
    judge(desk, "supported")
    do(replace(desk), lambda recorder, about: check_citation(recorder, about, source(recorder, "survey2021"), "holds"))
    current = standing(desk)
    assert current is not None
    assert not current.stale
