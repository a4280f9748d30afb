"""The same statement is one claim, whoever says it."""

from __future__ import annotations

from sqlalchemy import func, select

from claimdb.model import Assertion, Claim, Event, Figure, Mention
from tests.record.conftest import Desk


def count(desk: Desk, model: type) -> int:
    return desk.store.read(lambda session: session.scalar(select(func.count()).select_from(model)))


def test_a_second_source_that_says_the_same_joins_the_claim(desk: Desk):
    first = desk.say("54", source="roy2022")
    second = desk.say("54", source="brun2023")
    assert second.joined
    assert first.claim.key == second.claim.key
    assert count(desk, Claim) == 1
    assert count(desk, Assertion) == 2
    assert count(desk, Mention) == 2
    assert count(desk, Figure) == 1


def test_the_same_words_of_the_same_source_are_recorded_once(desk: Desk):
    desk.say("54", quote="54 of them")
    again = desk.say("54", quote="54 of  them")
    assert not again.added
    assert count(desk, Assertion) == 1
    assert count(desk, Event) == 1
