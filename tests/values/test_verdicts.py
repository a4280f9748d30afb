"""Which verdict stands when several people have judged, and which of them settle a conflict."""

from __future__ import annotations

from datetime import UTC, datetime

from claimdb.values.verdict import CurrentVerdict, Judgement, VerdictWord, settle, settled_but_one

NOW = "evidence of now"


def judged(ordinal: int, by: str, word: str, evidence: str = NOW, *, adjudicates: bool = False) -> Judgement:
    at = datetime(2026, 1, ordinal, tzinfo=UTC)
    return Judgement(f"v{ordinal}", ordinal, VerdictWord(word), "read it", by, at, evidence, adjudicates)


def stands(*judgements: Judgement) -> CurrentVerdict:
    found = settle(judgements, NOW)
    assert found
    return found


def test_where_nobody_judged_no_verdict_stands():
    assert settle([], NOW) is None


def test_of_each_person_the_last_judgement_counts():
    found = stands(judged(2, "ana", "refuted"), judged(1, "ana", "confirmed"))
    assert (found.verdict, found.differs, found.deciding.key) == (VerdictWord.REFUTED, False, "v2")


def test_people_who_differ_leave_it_disputed():
    found = stands(judged(1, "ana", "confirmed"), judged(2, "bo", "refuted"))
    assert (found.verdict, found.differs, found.by) == (VerdictWord.DISPUTED, True, ("ana", "bo"))


def test_people_who_agree_carry_the_verdict_together_in_order_of_time():
    found = stands(judged(2, "ana", "refuted"), judged(1, "bo", "refuted"))
    assert (found.verdict, found.by, found.deciding.by) == (VerdictWord.REFUTED, ("bo", "ana"), "ana")


def test_what_came_before_an_adjudication_counts_no_more():
    found = stands(
        judged(1, "ana", "confirmed"), judged(2, "bo", "refuted"), judged(3, "cy", "refuted", adjudicates=True)
    )
    assert (found.verdict, found.by) == (VerdictWord.REFUTED, ("cy",))


def test_a_verdict_on_other_evidence_is_stale():
    assert stands(judged(1, "ana", "refuted", "older evidence")).stale
    assert not stands(judged(1, "ana", "refuted", "older evidence"), judged(2, "bo", "refuted")).stale


def test_only_refuted_or_outdated_on_the_present_evidence_settles():
    assert stands(judged(1, "ana", "refuted")).settles
    assert stands(judged(1, "ana", "outdated")).settles
    assert not stands(judged(1, "ana", "misleading")).settles
    assert not stands(judged(1, "ana", "refuted", "older evidence")).settles


REFUTED = stands(judged(1, "ana", "refuted"))
CONFIRMED = stands(judged(2, "ana", "confirmed"))


def test_a_conflict_is_settled_when_one_side_is_left():
    assert settled_but_one([["a"], ["b"]], {"a": REFUTED}) == ("v1",)
    assert settled_but_one([["a"], ["b"], ["c"]], {"a": REFUTED, "c": REFUTED}) == ("v1",)


def test_a_conflict_in_which_no_side_is_left_is_settled_too():
    assert settled_but_one([["a"], ["b"]], {"a": REFUTED, "b": REFUTED}) == ("v1",)


def test_two_sides_that_are_left_still_conflict():
    assert settled_but_one([["a"], ["b"], ["c"]], {"a": REFUTED}) is None


def test_a_side_is_settled_only_with_all_its_claims():
    assert settled_but_one([["a", "b"], ["c"]], {"a": REFUTED}) is None
    assert settled_but_one([["a", "b"], ["c"]], {"a": REFUTED, "b": CONFIRMED}) is None


def test_what_has_one_side_or_an_empty_one_is_not_settled_by_it():
    assert settled_but_one([["a"]], {"a": REFUTED}) is None
    assert settled_but_one([[], ["a"]], {}) is None
