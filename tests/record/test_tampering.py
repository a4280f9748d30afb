"""Whoever writes past claimdb is noticed: the event is named, whatever of it or of its rows was changed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from claimdb.model import Event, Seal
from claimdb.record.audit import (
    BROKEN_CHAIN,
    BROKEN_SEAL,
    CHANGED,
    EMPTIED,
    LOST,
    NOT_AS_SEALED,
    OTHER_TEXT,
    check_events,
    check_seals,
    check_texts,
)
from claimdb.record.editing import withdraw_claim
from claimdb.record.events import undo
from claimdb.record.recorder import Recorder
from claimdb.record.row_audit import CHANGED_SINCE, MADE_OTHERWISE, NOT_LOGGED, ROW_LOST, check_rows
from claimdb.record.seals import find_seal, last_seal, read_unsealed, seal_log
from claimdb.record.sources import add_snapshot
from claimdb.store.store import open_store
from claimdb.values.merkle import leaf_hash, merkle_root
from tests.record.conftest import NOON, Desk, work

LATER = NOON + timedelta(hours=1)


def close(desk: Desk) -> Seal:
    made = desk.store.run(partial(seal_log, by="ana", at=LATER))
    assert made is not None
    return made


def faults(desk: Desk) -> list[tuple[str, str]]:
    def look(session: Session) -> list[tuple[str, str]]:
        found = [*check_events(session), *check_seals(session)]
        return [(one.problem, one.place) for one in found or check_rows(session)]

    return desk.store.read(look)


@pytest.fixture(scope="module")
def sealed_file(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three recordings and a withdrawal under one seal, and a recording under a second one."""
    path = tmp_path_factory.mktemp("sealed") / "claims.db"
    shutil.copy(file_template, path)
    desk = Desk(open_store(str(path)))
    desk.say("54", source="roy2022")
    desk.say("60", source="lee2022")
    wrong = desk.say("61", source="kim2022").claim.key
    desk.record(lambda recorder: withdraw_claim(recorder, recorder.known.claim(wrong)))
    close(desk)
    desk.say("70", source="roy2022")
    close(desk)
    desk.store.close()
    return path


@pytest.fixture
def sealed(sealed_file: Path, tmp_path: Path) -> Desk:
    shutil.copy(sealed_file, tmp_path / "claims.db")
    return Desk(open_store(str(tmp_path / "claims.db")))


def write_past(desk: Desk, *statements: str) -> None:
    """Write with the guards off, as somebody does who has the file and knows its schema."""
    path = desk.store.address.path
    with sqlite3.connect(str(path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def events(desk: Desk) -> list[int]:
    return desk.store.read(lambda session: list(session.scalars(select(Event.id).order_by(Event.id))))


def test_what_nobody_touched_is_whole(sealed: Desk):
    assert faults(sealed) == []


def test_a_changed_payload_is_told(sealed: Desk):
    last = events(sealed)[3]
    write_past(sealed, f"UPDATE event SET payload = replace(payload, 'null', '7') WHERE id = {last}")
    assert faults(sealed) == [(CHANGED, str(last))]


def test_a_payload_changed_with_its_hash_is_told_by_the_seal(sealed: Desk):
    first = events(sealed)[0]
    write_past(
        sealed,
        "UPDATE event SET payload = '{}', payload_hash ="
        f" '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE id = {first}",
    )
    assert (NOT_AS_SEALED, str(first)) in faults(sealed)


@pytest.mark.parametrize("column", ["by = 'eve'", "at = '2020-01-01T00:00:00Z'", "summary = 'nothing'"])
def test_another_hand_time_or_summary_is_told(sealed: Desk, column: str):
    second = events(sealed)[1]
    write_past(sealed, f"UPDATE event SET {column} WHERE id = {second}")
    assert faults(sealed) == [(NOT_AS_SEALED, str(second))]


def test_a_changed_text_of_a_copy_is_told(sealed: Desk):
    digest = sha256(b"Twelve ports are open.").hexdigest()

    def capture(recorder: Recorder) -> str:
        copy = add_snapshot(
            recorder, work(recorder, "roy2022"), raw_hash=digest, text_hash=digest, media_type="text/plain",
            language="en", text="Twelve ports are open.",
        )  # fmt: skip
        return copy.key

    key = sealed.record(capture)

    def told() -> list[tuple[str, str]]:
        return sealed.store.read(lambda session: [(one.problem, one.place) for one in check_texts(session)])

    assert told() == []
    write_past(sealed, "UPDATE snapshot SET text = 'Twenty ports are open.'")
    assert told() == [(OTHER_TEXT, key)]


def test_a_dropped_event_is_told(sealed: Desk):
    second = events(sealed)[1]
    write_past(sealed, f"DELETE FROM event WHERE id = {second}", f"DELETE FROM event_subject WHERE event_id = {second}")
    assert faults(sealed) == [(LOST, str(second))]


def test_a_dropped_event_is_told_where_its_place_under_the_seal_went_too(sealed: Desk):
    second = events(sealed)[1]
    tables = (("event", "id"), ("event_subject", "event_id"), ("sealed_event", "event_id"))
    write_past(sealed, *(f"DELETE FROM {table} WHERE {column} = {second}" for table, column in tables))
    assert faults(sealed) == [(BROKEN_SEAL, "seal 1")]


def test_an_event_dropped_outside_of_any_seal_leaves_rows_that_nothing_made(sealed: Desk):
    sealed.say("80", source="roy2022")
    last = events(sealed)[-1]
    tables = (("event", "id"), ("event_subject", "event_id"))
    write_past(sealed, *(f"DELETE FROM {table} WHERE {column} = {last}" for table, column in tables))
    assert (NOT_LOGGED, "claim") in faults(sealed)


def test_two_events_in_each_others_place_are_both_told(sealed: Desk):
    one, other = events(sealed)[:2]
    swap = (
        f"UPDATE event SET id = -1 WHERE id = {one}",
        f"UPDATE event SET id = {one} WHERE id = {other}",
        f"UPDATE event SET id = {other} WHERE id = -1",
    )
    write_past(sealed, *swap)
    assert faults(sealed) == [(NOT_AS_SEALED, str(one)), (NOT_AS_SEALED, str(other))]


def test_places_under_a_seal_have_an_order(sealed: Desk):
    write_past(
        sealed,
        "UPDATE sealed_event SET place = -1 WHERE place = 0 AND seal_id = 1",
        "UPDATE sealed_event SET place = 0 WHERE place = 1 AND seal_id = 1",
        "UPDATE sealed_event SET place = 1 WHERE place = -1 AND seal_id = 1",
    )
    assert faults(sealed) == [(BROKEN_SEAL, "seal 1")]


def test_a_changed_row_names_the_event_that_made_it(sealed: Desk):
    write_past(sealed, "UPDATE figure SET value = '62' WHERE value = '60'")
    assert faults(sealed) == [(MADE_OTHERWISE, str(events(sealed)[1]))]


def test_a_row_changed_after_an_event_changed_it_names_that_event(sealed: Desk):
    write_past(sealed, "UPDATE claim SET withdrawn_at = NULL")
    assert faults(sealed) == [(CHANGED_SINCE, str(events(sealed)[3]))]


def test_a_missing_row_is_told(sealed: Desk):
    write_past(sealed, "DELETE FROM mention WHERE wording = '60'")
    assert faults(sealed) == [(NOT_LOGGED, "mention"), (MADE_OTHERWISE, str(events(sealed)[1]))]


def test_a_missing_row_that_an_event_changed_names_the_event(sealed: Desk):
    write_past(sealed, "DELETE FROM mention WHERE wording = '61'")
    assert (ROW_LOST, str(events(sealed)[3])) in faults(sealed)


def test_a_row_that_nobody_recorded_is_told(sealed: Desk):
    write_past(
        sealed,
        "INSERT INTO verdict (id, key, claim_id, ordinal, verdict, because, evidence, adjudicates, by, at)"
        " SELECT 999999, key || '.v1', id, 1, 'confirmed', 'so', 'x', 0, 'ana', created_at FROM claim LIMIT 1",
    )
    assert faults(sealed) == [(NOT_LOGGED, "verdict")]


def test_details_that_vanish_without_a_purge_are_told(sealed: Desk):
    first = events(sealed)[0]
    write_past(sealed, f"UPDATE event SET payload = NULL WHERE id = {first}")
    assert (EMPTIED, str(first)) in faults(sealed)


def test_a_forged_root_breaks_the_seal_and_the_chain(sealed: Desk):
    write_past(sealed, "UPDATE seal SET root = '00' WHERE id = 1")
    assert faults(sealed) == [(BROKEN_SEAL, "seal 1"), (BROKEN_CHAIN, "seal 1")]


def test_a_seal_taken_out_breaks_the_chain(sealed: Desk):
    write_past(sealed, "DELETE FROM sealed_event WHERE seal_id = 1", "DELETE FROM seal WHERE id = 1")
    assert faults(sealed) == [(BROKEN_CHAIN, "seal 2")]


def test_a_log_cut_short_no_longer_has_the_hash_that_was_noted(sealed: Desk):
    noted = sealed.store.read(lambda session: last_seal(session).chain)  # type: ignore[union-attr]
    write_past(sealed, "DELETE FROM sealed_event WHERE seal_id = 2", "DELETE FROM seal WHERE id = 2")
    assert faults(sealed) == []
    assert sealed.store.read(lambda session: find_seal(session, noted)) is None


def test_sealing_again_covers_only_what_is_new(sealed: Desk):
    assert sealed.store.run(partial(seal_log, by="ana", at=LATER)) is None
    sealed.say("90", source="roy2022")
    assert sealed.store.read(read_unsealed).events == 1
    assert close(sealed).events == 1
    assert sealed.store.read(read_unsealed).events == 0


def test_an_event_that_was_changed_before_the_seal_is_not_sealed(sealed: Desk):
    sealed.say("90", source="roy2022")
    write_past(sealed, f"UPDATE event SET payload_hash = 'x' WHERE id = {events(sealed)[-1]}")
    assert sealed.store.run(partial(seal_log, by="ana", at=LATER)) is None


def test_seals_and_rows_hold_on_each_engine(desk: Desk):
    desk.say("1234567.891", source="roy2022", as_of="2022-03")
    gone = desk.say("0.5", source="lee2022", measure="share", period="2021").claim.key
    desk.record(lambda recorder: withdraw_claim(recorder, recorder.known.claim(gone)))
    desk.record(lambda recorder: undo(recorder, events(desk)[-1]))
    close(desk)
    assert faults(desk) == []
    desk.store.run(lambda session: session.execute(text("UPDATE mention SET wording = 'x'")))
    assert {problem for problem, _ in faults(desk)} == {MADE_OTHERWISE}


@pytest.mark.parametrize("count", range(1, 9))
def test_every_leaf_and_its_place_count_for_the_root(count: int):
    leaves = [leaf_hash(str(number)) for number in range(count)]
    changes: list[Callable[[list[str]], list[str]]] = [lambda some: [*some, leaf_hash("x")], lambda some: some[:-1]]
    for change in changes:
        assert merkle_root(change(leaves)) != merkle_root(leaves)
    for place in range(count):
        assert merkle_root([*leaves[:place], leaf_hash("x"), *leaves[place + 1 :]]) != merkle_root(leaves)
