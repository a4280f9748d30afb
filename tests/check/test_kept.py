"""What is read back of the records: kept copies with every quote of them, works, what is said in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.check import told
from claimdb.check.evidence import load_evidence, load_sources
from claimdb.check.kept import read_kept
from claimdb.check.materials import load_recorded
from claimdb.check.selecting import Around, assertions_of, one_of_many
from claimdb.check.told import load_sheets
from claimdb.model import Claim, Measure, Source
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_snapshot, correct_source, retract_source, withdraw_source
from claimdb.values.reading import Reading
from tests.check.conftest import CheckDesk
from tests.record.conftest import NOON, work

FRANCE: dict[str, Any] = {"as_of": "2022", "place": "France"}


def keep(desk: CheckDesk, source: str, text: str) -> None:
    def copy(recorder: Recorder) -> None:
        add_snapshot(
            recorder, work(recorder, source), raw_hash=text, text_hash=text, media_type="text/plain", text=text
        )

    desk.record(copy)


def merge(desk: CheckDesk, kept: str, merged: str) -> None:
    """Let a source stand for another as where somebody recorded of the other meanwhile: what it says stays its own."""

    def point(recorder: Recorder) -> None:
        work(recorder, merged).merged_into_id = work(recorder, kept).id

    desk.record(point)


def read(desk: CheckDesk, claim: str | None = None) -> list[Reading]:
    """Read back the kept copies, for all claims or as if one alone had been loaded."""

    def load(session: Session) -> list[Reading]:
        if claim is None:
            return list(read_kept(session, load_recorded(session).recorded))
        number = session.scalars(select(Claim.id).where(Claim.key == claim)).one()
        recorded = load_recorded(session, Around(claim, frozenset(), frozenset({number}))).recorded
        return list(read_kept(session, recorded, is_partial=True))

    return desk.store.read(load)


def quotes(readings: list[Reading]) -> list[list[str]]:
    return [sorted(one.known_quotes.values()) for one in readings]


def test_the_copies_of_a_source_are_one_text_the_newest_first(file_desk: CheckDesk):
    keep(file_desk, "a", "54 boats")
    keep(file_desk.later(NOON + timedelta(days=1)), "a", "55 boats")
    file_desk.say("54", source="a", quote="54 boats", **FRANCE)
    (one,) = read(file_desk)
    assert (one.text, one.language) == ("55 boats\n\f\n54 boats", "")


def test_a_source_of_which_no_copy_is_kept_is_not_read(file_desk: CheckDesk):
    file_desk.say("54", source="a", quote="54 boats", **FRANCE)
    assert read(file_desk) == []


def test_a_source_is_read_with_quotes_of_claims_that_were_not_loaded(file_desk: CheckDesk):
    keep(file_desk, "a", "54 boats, 7 quays")
    keep(file_desk, "b", "9 mills")
    key = file_desk.say("54", source="a", quote="54 boats", **FRANCE).claim.key
    file_desk.say("7", source="a", quote="7 quays", measure="quays", **FRANCE)
    file_desk.say("9", source="b", quote="9 mills", measure="mills", **FRANCE)
    assert quotes(read(file_desk, key)) == [["54 boats", "7 quays"]]
    assert sorted(quotes(read(file_desk))) == [["54 boats", "7 quays"], ["9 mills"]]


def test_what_merged_sources_are_quoted_with_is_a_quote_of_what_they_became(file_desk: CheckDesk):
    claims = [
        file_desk.say(value, source=source, quote=f"{value} of them", measure=f"m{value}", **FRANCE).claim.key
        for source, value in (("a", "54"), ("b", "7"), ("c", "8"), ("d", "9"))
    ]
    keep(file_desk, "a", "54 of them")
    merge(file_desk, "b", "c")
    merge(file_desk, "a", "b")
    assert quotes(read(file_desk, claims[0])) == [["54 of them", "7 of them", "8 of them"]]
    refs, _ = file_desk.store.read(load_sources)
    assert sorted(one.cite_key for one in refs.values()) == ["a", "a", "a", "d"]


def test_a_circle_of_merged_sources_is_followed_once_round(file_desk: CheckDesk):
    key = file_desk.say("54", source="a", quote="54 boats", **FRANCE).claim.key
    keep(file_desk, "a", "54 boats")

    def turn(recorder: Recorder) -> None:
        one, other = work(recorder, "x"), work(recorder, "y")
        recorder.flush()
        one.merged_into_id, other.merged_into_id = other.id, one.id

    file_desk.record(turn)
    assert quotes(read(file_desk, key)) == [["54 boats"]]
    refs, _ = file_desk.store.read(load_sources)
    assert [one.cite_key for one in refs.values()] == ["a"]


@pytest.mark.parametrize("of", ["retracted_by", "corrected_by"])
def test_a_work_is_named_with_those_that_say_it_was_retracted_or_corrected(file_desk: CheckDesk, of: str):
    def notify(recorder: Recorder) -> None:
        say = retract_source if of == "retracted_by" else correct_source
        say(recorder, work(recorder, "a"), work(recorder, "journal"))
        say(recorder, work(recorder, "a"))

    file_desk.record(notify)
    refs, _ = file_desk.store.read(load_sources)
    (one,) = (ref for ref in refs.values() if ref.cite_key == "a")
    assert {name: getattr(one, name) for name in ("retracted_by", "corrected_by")} == {
        "retracted_by": (), "corrected_by": (), of: ("journal",),
    }  # fmt: skip
    assert one.is_retracted is (of == "retracted_by")


def test_a_claim_has_the_words_of_each_who_says_it_else_what_they_are_quoted_with(file_desk: CheckDesk):
    number = file_desk.say("54", source="b", words="fifty-four boats", **FRANCE).claim.id
    file_desk.say("54", source="a", quote="54 boats", said_on="2021-05-04", **FRANCE)
    file_desk.say("54", source="c", **FRANCE)
    evidence = file_desk.store.read(load_evidence)
    assert sorted(evidence.words[number]) == ["54 boats", "fifty-four boats"]
    days = {one.source.cite_key: one.said_on and one.said_on.start for one in evidence.assertions[number]}
    assert days == {"a": date(2021, 5, 4), "b": None, "c": None}


def test_a_work_that_was_withdrawn_tells_nothing_and_hides_nobody(
    file_desk: CheckDesk, monkeypatch: pytest.MonkeyPatch
):
    for source, value in (("a", "54"), ("b", "54"), ("c", "60"), ("d", "60")):
        file_desk.say(value, source=source, **FRANCE)
        file_desk.say(value, source=source, measure="quays", **FRANCE)
    file_desk.record(lambda recorder: withdraw_source(recorder, work(recorder, "a")))
    every = file_desk.store.read(load_sheets)
    assert [len(item.told) for item in every.items] == [3, 3]

    def of_one_measure(session: Session) -> int:
        quays = session.scalars(select(Measure.id).where(Measure.label == "quays")).one()
        return len(load_sheets(session, {quays}).items)

    assert file_desk.store.read(of_one_measure) == 1
    # Of more measures than a statement can name, all are read and the others left out.
    monkeypatch.setattr(told, "_MOST_ASKED", 0)
    assert file_desk.store.read(of_one_measure) == 1


def test_one_of_none_is_nothing_and_one_of_many_is_more_than_a_statement_takes(file_desk: CheckDesk):
    file_desk.say("54", source="a", **FRANCE)

    def count(session: Session, numbers: list[int]) -> int:
        return len(session.scalars(select(Source.id).where(one_of_many(Source.id, numbers))).all())

    number = file_desk.store.read(lambda session: session.scalars(select(Source.id)).one())
    assert file_desk.store.read(lambda session: count(session, [])) == 0
    assert file_desk.store.read(lambda session: count(session, [*range(-300_000, 0), number])) == 1


def test_of_all_claims_no_assertions_are_chosen_and_of_some_theirs(file_desk: CheckDesk):
    one = file_desk.say("54", source="a", **FRANCE).claim.id
    file_desk.say("60", source="b", **FRANCE)
    assert assertions_of(None) is None
    chosen = assertions_of(select(Claim.id).where(Claim.id == one))
    assert chosen is not None
    assert len(file_desk.store.read(lambda session: session.scalars(chosen).all())) == 1
