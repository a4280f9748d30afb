"""What to verify next."""

from __future__ import annotations

from claimdb.check.remember import flag
from claimdb.record.recorder import Recorder
from claimdb.verify.giving import give_verdict
from claimdb.verify.queue import Need, next_open
from tests.record.conftest import Desk, say


def queue(desk: Desk) -> list[tuple[str, Need]]:
    return desk.store.read(lambda session: [(one.claim, one.need) for one in next_open(session)])


def test_claims_that_nobody_judged_wait_and_judged_ones_do_not(desk: Desk):
    first, second = desk.say("54"), desk.say("60", source="brun2023")
    assert {key for key, _ in queue(desk)} == {first.claim.key, second.claim.key}

    def give(recorder: Recorder) -> None:
        give_verdict(recorder, say(recorder, "54").claim, "refuted", "counted them")

    desk.record(give)
    assert queue(desk) == [(second.claim.key, Need.UNJUDGED)]


def test_what_open_findings_wait_for_comes_first(desk: Desk):
    often, conflicting = desk.say("54"), desk.say("60", source="brun2023")
    desk.say("54", source="abel2021")
    other = desk.say("61", source="brun2023")
    assert queue(desk)[0][0] == often.claim.key
    desk.record(lambda r: flag(r, conflicting.claim.key, other.claim.key, because="both cannot be"))
    assert [key for key, _ in queue(desk)] == [*sorted([conflicting.claim.key, other.claim.key]), often.claim.key]


def test_stale_and_disputed_claims_wait_again(desk: Desk):
    def give(word: str, by: str) -> None:
        def unit(recorder: Recorder) -> None:
            recorder.by = by
            give_verdict(recorder, say(recorder, "54").claim, word, "counted them")

        desk.record(unit)

    give("refuted", "ana")
    assert queue(desk) == []
    desk.say("54", source="brun2023")
    assert [need for _, need in queue(desk)] == [Need.STALE]
    give("supported", "ben")
    assert [need for _, need in queue(desk)] == [Need.DISPUTED]


def test_the_queue_shows_each_claim_in_words(desk: Desk):
    desk.say("54", words="54 stations")
    work = desk.store.read(lambda session: next_open(session, limit=1))
    assert [one.text for one in work] == ["54 stations"]
