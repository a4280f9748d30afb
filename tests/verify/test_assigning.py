"""Who is to judge what, until when: given, taken back, handed on with the claim, and listed first when it is late."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Assignment, Claim
from claimdb.record.assigning import Work, assign, notes_of
from claimdb.record.editing import edit_claim, read_back
from claimdb.record.events import last_standing, undo
from claimdb.record.failures import NothingToAssign, OneReaderTwice
from claimdb.record.recorder import Recorder
from claimdb.verify.giving import give_verdict
from claimdb.verify.queue import Need, OpenWork, next_open
from tests.cli.conftest import Recorded, record_stations
from tests.conftest import Command
from tests.record.conftest import Desk, file_desk

__all__ = ["file_desk"]
MAY = date(2026, 5, 1)


def give(desk: Desk, key: str, note: str = "", **said: object) -> None:
    desk.record(lambda recorder: assign(recorder, recorder.known.claim(key), Work(**said), note), "assign")  # type: ignore[arg-type]


def judge(desk: Desk, key: str, by: str, word: str = "refuted") -> None:
    def unit(recorder: Recorder) -> None:
        recorder.by = by
        give_verdict(recorder, recorder.known.claim(key), word, "counted them")

    desk.record(unit)


def queue(desk: Desk, mine: str | None = None, today: date = MAY) -> list[OpenWork]:
    return desk.store.read(lambda session: next_open(session, mine=mine, today=today))


def test_what_is_overdue_comes_first_and_the_longest_overdue_on_top(file_desk: Desk):
    desk = file_desk
    often = desk.say("54").claim.key
    desk.say("54", source="abel2021")
    late, later = desk.say("60").claim.key, desk.say("61").claim.key
    give(desk, later, assignee="ben", due=date(2026, 3, 1))
    give(desk, late, assignee="ben", due=date(2026, 4, 1))
    give(desk, often, assignee="ben", due=MAY)
    assert [(one.claim, one.overdue) for one in queue(desk)] == [(later, True), (late, True), (often, False)]


def test_the_queue_of_one_person_holds_what_was_given_to_them(file_desk: Desk):
    desk = file_desk
    one, other = desk.say("54").claim.key, desk.say("60").claim.key
    give(desk, one, assignee="ben")
    give(desk, other, assignee="eve", second_reader="ben")
    assert [work.claim for work in queue(desk, "ben")] == [one]
    assert [work.claim for work in queue(desk, "eve")] == [other]


def test_a_second_reader_is_waited_for_once_the_first_has_judged(file_desk: Desk):
    desk = file_desk
    key = desk.say("54").claim.key
    give(desk, key, assignee="ben", second_reader="eve")
    judge(desk, key, "ben")
    assert [(work.claim, work.need) for work in queue(desk, "eve")] == [(key, Need.SECOND)]
    assert queue(desk, "ben") == []
    judge(desk, key, "eve")
    assert queue(desk) == []


def test_two_readers_who_differ_leave_a_dispute_for_both(file_desk: Desk):
    desk = file_desk
    key = desk.say("54").claim.key
    give(desk, key, assignee="ben", second_reader="eve")
    judge(desk, key, "ben")
    judge(desk, key, "eve", "misleading")
    for person in ("ben", "eve"):
        assert [work.need for work in queue(desk, person)] == [Need.DISPUTED]


def test_nobody_reads_a_claim_twice(file_desk: Desk):
    key = file_desk.say("54").claim.key
    with pytest.raises(OneReaderTwice):
        give(file_desk, key, assignee="ben", second_reader="ben")


def test_an_assignment_says_something(file_desk: Desk):
    key = file_desk.say("54").claim.key
    with pytest.raises(NothingToAssign):
        give(file_desk, key, note="  ")


def test_a_second_assignment_changes_only_what_it_says_and_undo_brings_the_first_back(desk: Desk):
    key = desk.say("54").claim.key
    give(desk, key, assignee="ben", due=MAY)
    give(desk, key, assignee="eve", note="read the yearbook")

    def now() -> tuple[str | None, date | None, int]:
        def look(session: Session) -> tuple[str | None, date | None, int]:
            claim = session.scalars(select(Claim)).one()
            row = session.get(Assignment, claim.id)
            return row and row.assignee, row and row.due, len(notes_of(session, claim))

        return desk.store.read(look)

    assert now() == ("eve", MAY, 1)
    desk.record(lambda recorder: undo(recorder, last_standing(recorder.session).id))
    assert now() == ("ben", MAY, 0)
    desk.record(lambda recorder: undo(recorder, last_standing(recorder.session).id))
    assert now() == (None, None, 0)


def test_a_claim_that_is_put_right_stays_in_the_same_hands(file_desk: Desk):
    desk = file_desk
    key = desk.say("54").claim.key
    give(desk, key, "look at the annex", assignee="ben")

    def correct(recorder: Recorder) -> str:
        claim = recorder.known.claim(key)
        figures = read_back(recorder, claim)
        return edit_claim(recorder, claim, figures=[replace(figures[0], qualifiers={"operator": "state"})]).key

    new = desk.record(correct)
    (work,) = queue(desk, "ben")
    assert (work.claim, work.notes) == (new, ("look at the annex",))


def test_the_command_says_who_and_until_when(claimdb: Command, file_database: str):
    recorded: Recorded = record_stations(file_database)
    ran = claimdb("assign", recorded.sixty, "--to", "ben", "--second", "eve", "--due", "2026-03-31", "--note", "annex")
    assert (ran.code, ran.out) == (0, f"Claim {recorded.sixty[:8]} is for ben, eve, until 31 March 2026.\n")
    listed = json.loads(claimdb("verify", "--next", "--mine", "--as", "ben", "--format", "json").out)
    assert [(one["claim"], one["due"], one["overdue"], one["notes"]) for one in listed] == [
        (recorded.sixty, "2026-03-31", True, ["annex"])
    ]
    assert "(overdue)" in claimdb("verify", "--next").out
    assert claimdb("assign", recorded.sixty, "--due", "soon").code == 3


def test_claims_are_listed_by_their_verdict_and_by_what_changed_since(claimdb: Command, file_database: str):
    recorded = record_stations(file_database)
    claimdb("verify", recorded.sixty, "--verdict", "refuted", "--because", "miscounted")
    claimdb("verify", recorded.fifty_four, "--verdict", "misleading", "--because", "counts closed ones")

    def keys(*words: str) -> list[str]:
        return [one["key"] for one in json.loads(claimdb("claim", "list", *words, "--format", "json").out)]

    assert keys("--verdict", "refuted") == [recorded.sixty]
    assert keys("--stale") == []
    recorded.desk.say("60", source="new2026", place="France", as_of="2022-09")
    assert keys("--stale") == [recorded.sixty]
    assert keys("--stale", "--verdict", "misleading") == []
    assert claimdb("claim", "list", "--verdict", "confirmed").err == "No claim fits.\n"


def test_a_claim_shows_whose_it_is_what_was_noted_and_that_its_verdict_is_stale(claimdb: Command, file_database: str):
    recorded = record_stations(file_database)
    claimdb("assign", recorded.sixty, "--to", "ben", "--due", "2026-12-24", "--note", "Ask twice")
    claimdb("verify", recorded.sixty, "--verdict", "refuted", "--because", "miscounted")
    recorded.desk.say("60", source="new2026", place="France", as_of="2022-09")
    (shown,) = json.loads(claimdb("claim", "show", recorded.sixty, "--format", "json").out)
    assert (shown["stale"], shown["assigned"]["assignee"], shown["notes"][0]["text"]) == (True, "ben", "Ask twice")
    sheet = " ".join(claimdb("claim", "show", recorded.sixty).out.split())
    assert "refuted (its evidence changed since)" in sheet
    assert "ben, 24 December 2026" in sheet
