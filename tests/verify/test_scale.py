"""The scale of verdicts, and which one stands when several people have judged."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from claimdb.model.judgement import VERDICTS
from claimdb.values.verdict import RATINGS, CurrentVerdict, Judgement, VerdictWord, settle, settled_but_one

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def judged(*given: tuple[str, str] | tuple[str, str, str], adjudicator: str | None = None) -> list[Judgement]:
    return [
        Judgement(
            key=f"c.v{ordinal}",
            ordinal=ordinal,
            verdict=VerdictWord(one[1]),
            because="read it",
            by=one[0],
            at=NOON,
            evidence=one[2] if len(one) == 3 else "now",
            adjudicates=one[0] == adjudicator,
        )
        for ordinal, one in enumerate(given, start=1)
    ]


def stands(*given: tuple[str, str] | tuple[str, str, str], adjudicator: str | None = None) -> CurrentVerdict:
    current = settle(judged(*given, adjudicator=adjudicator), "now")
    assert current is not None
    return current


def test_every_word_of_the_scale_has_a_rating_and_is_one_that_is_kept():
    assert set(RATINGS) == set(VerdictWord) == {VerdictWord(word) for word in VERDICTS}


def test_ratings_fall_as_the_scale_does_and_not_knowing_is_no_half_truth():
    values = [RATINGS[word].value for word in VerdictWord if RATINGS[word].value is not None]
    assert values == sorted(values, reverse=True)
    assert RATINGS[VerdictWord.CONFIRMED].value == 5
    assert RATINGS[VerdictWord.REFUTED].value == 1
    assert RATINGS[VerdictWord.DISPUTED].value is RATINGS[VerdictWord.UNVERIFIABLE].value is None


def test_nothing_stands_where_nobody_judged():
    assert settle([], "now") is None


def test_of_one_person_the_last_word_counts():
    assert stands(("ana", "refuted"), ("ana", "supported")).verdict is VerdictWord.SUPPORTED


def test_two_people_who_differ_leave_the_claim_disputed():
    current = stands(("ana", "supported"), ("ben", "refuted"))
    assert current.verdict is VerdictWord.DISPUTED
    assert current.by == ("ana", "ben")


def test_two_people_who_agree_stand_together():
    current = stands(("ana", "supported"), ("ben", "supported"))
    assert current.verdict is VerdictWord.SUPPORTED
    assert not current.differs


def test_a_third_who_adjudicates_ends_the_dispute():
    current = stands(("ana", "supported"), ("ben", "refuted"), ("cyd", "refuted"), adjudicator="cyd")
    assert current.verdict is VerdictWord.REFUTED
    assert current.by == ("cyd",)


def test_who_differs_from_an_adjudication_afterwards_disputes_again():
    current = stands(
        ("ana", "supported"), ("ben", "refuted"), ("cyd", "refuted"), ("ana", "supported"), adjudicator="cyd"
    )
    assert current.verdict is VerdictWord.DISPUTED


def test_a_verdict_is_stale_once_its_evidence_is_not_the_present_one():
    assert stands(("ana", "refuted", "then")).stale
    assert not stands(("ana", "refuted", "then"), ("ben", "refuted", "now")).stale


def test_a_stale_refutation_settles_nothing():
    assert stands(("ana", "refuted")).settles
    assert stands(("ana", "outdated")).settles
    assert not stands(("ana", "refuted", "then")).settles
    assert not stands(("ana", "misleading")).settles


def test_a_conflict_is_settled_when_all_its_sides_but_one_are():
    refuted = {"b": stands(("ana", "refuted")), "c": stands(("ana", "outdated"))}
    assert settled_but_one([["a"], ["b"], ["c"]], refuted) == ("c.v1",)
    assert settled_but_one([["a"], ["b", "d"]], refuted) is None
    assert settled_but_one([["a"], ["d"], ["b"]], refuted) is None
    assert settled_but_one([["b"]], refuted) is None


PEOPLE = st.sampled_from(["ana", "ben", "cyd"])
WORDS = st.sampled_from(list(VerdictWord))


@given(st.lists(st.tuples(PEOPLE, WORDS), min_size=1, max_size=8), st.randoms())
def test_what_stands_does_not_depend_on_the_order_of_reading(given_verdicts, chance):
    judgements = judged(*given_verdicts)
    shuffled = list(judgements)
    chance.shuffle(shuffled)
    assert settle(shuffled, "now") == settle(judgements, "now")


@given(st.lists(st.tuples(PEOPLE, WORDS), max_size=8), PEOPLE, WORDS)
def test_the_last_word_of_a_person_always_counts(before, person, word):
    current = stands(*before, (person, word))
    assert (person, word) in {(one.by, one.verdict) for one in current.given}
