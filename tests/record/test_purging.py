"""A purge erases details and texts for ever, keeps every hash, and says by whom and why."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb.model import Candidate, Event, Snapshot, Source
from claimdb.record.audit import check_events, check_seals, check_texts
from claimdb.record.editing import withdraw_claim
from claimdb.record.events import undo
from claimdb.record.failures import NothingToPurge, WasPurged
from claimdb.record.lookup import find_by_prefix
from claimdb.record.purging import purge, read_purges
from claimdb.record.recorder import Recorder
from claimdb.record.row_audit import check_rows
from claimdb.record.seals import seal_log
from claimdb.record.sources import add_snapshot, edit_source
from tests.cli.conftest import record_stations
from tests.conftest import Command
from tests.record.conftest import NOON, Desk, say, work

SECRET = "The informant lives at 4 Quay Street."


def faults(desk: Desk) -> list[str]:
    checks = (check_events, check_seals, check_texts, check_rows)
    return desk.store.read(lambda session: [str(one) for check in checks for one in check(session)])


def roy(recorder: Recorder) -> Source:
    return find_by_prefix(recorder.session, "source", "roy2022")


def retitle(desk: Desk, title: str) -> None:
    desk.record(lambda r: edit_source(r, roy(r), {"type": "report", "title": title}), "source edit")


def erase(desk: Desk) -> None:
    desk.record(lambda r: purge(r, "source", roy(r), "they asked"), "purge")


def test_former_words_are_gone_from_the_whole_database(desk: Desk):
    desk.say("54", source="roy2022")
    retitle(desk, SECRET)
    retitle(desk, "Ferries")
    desk.store.run(partial(seal_log, by="ana", at=NOON))
    erase(desk)
    kept = desk.store.read(lambda session: [json.dumps(one) for one in session.scalars(select(Event.payload))])
    assert not any("Quay Street" in payload for payload in kept)
    assert faults(desk) == []


def test_the_text_of_a_snapshot_is_gone_and_its_hash_stays(desk: Desk):
    digest = sha256(SECRET.encode()).hexdigest()

    def capture(recorder: Recorder) -> None:
        add_snapshot(recorder, work(recorder, "roy2022"), raw_hash=digest, text_hash=digest, media_type="text/plain",
                     text=SECRET, raw=SECRET.encode())  # fmt: skip

    desk.record(capture)
    erase(desk)

    def look(session: Session) -> tuple[str, bytes | None, str, bool]:
        row = session.scalars(select(Snapshot)).one()
        return row.text, row.raw, row.text_hash, row.withdrawn_at is not None

    assert desk.store.read(look) == ("", None, digest, True)
    assert faults(desk) == []


def test_a_purge_says_who_and_why(file_desk: Desk):
    file_desk.say("54", source="roy2022")
    erase(file_desk)
    (event,) = file_desk.store.read(read_purges)
    assert (event.by, event.summary.endswith(": they asked")) == ("ana", True)


def test_neither_a_purge_nor_what_it_erased_is_undone(file_desk: Desk):
    file_desk.say("54", source="roy2022")
    erase(file_desk)
    for number in file_desk.store.read(lambda session: session.scalars(select(Event.id)).all()):
        with pytest.raises(WasPurged):
            file_desk.record(partial(undo, event_id=number))


def test_an_import_of_many_records_keeps_the_numbers_of_its_rows(file_desk: Desk):
    def many(recorder: Recorder) -> None:
        say(recorder, "54", source="roy2022")
        say(recorder, "60", source="lee2022")

    file_desk.record(many, "import")
    with pytest.raises(NothingToPurge):
        erase(file_desk)


def test_what_happened_before_and_after_a_purge_still_holds(file_desk: Desk):
    desk = file_desk
    desk.say("54", source="roy2022")
    key = desk.say("60", source="lee2022").claim.key
    retitle(desk, "One")
    erase(desk)
    retitle(desk, "Two")
    desk.record(lambda recorder: withdraw_claim(recorder, recorder.known.claim(key)))
    assert faults(desk) == []
    erase(desk)
    assert faults(desk) == []


def test_the_command_asks_twice(claimdb: Command, file_database: str):
    recorded = record_stations(file_database)
    words = ("purge", recorded.sixty, "--because", "they asked")
    assert claimdb(*words).code == 2
    assert claimdb(*words, "--yes").code == 2
    assert claimdb(*words, "--yes", "--again", recorded.sixty[:8]).code == 2
    assert recorded.desk.store.read(read_purges) == []
    assert claimdb(*words, "--yes", "--again", recorded.sixty).code == 0
    ran = claimdb("db", "check")
    assert (ran.code, "Purged by" in ran.out, "they asked" in ran.out) == (0, True, True)


def test_nothing_of_former_words_is_left_in_the_file(claimdb: Command, file_database: str):
    recorded = record_stations(file_database)
    claimdb("source", "edit", "lee2022", "--title", SECRET)
    claimdb("source", "edit", "lee2022", "--title", "Ferries")
    recorded.desk.store.close()
    assert claimdb("purge", "lee2022", "--because", "they asked", "--yes", "--again", "lee2022").code == 0
    left = [path for path in Path(file_database).parent.glob("claims.db*") if b"4 Quay" in path.read_bytes()]
    assert left == []


def test_a_purge_without_a_reason_is_refused(claimdb: Command, file_database: str):
    recorded = record_stations(file_database)
    assert claimdb("purge", recorded.sixty, "--because", " ", "--yes", "--again", recorded.sixty).code == 3


def test_a_copy_kept_outside_goes_too_and_is_not_captured_again(
    claimdb: Command, file_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("CLAIMDB_COPIES", str(tmp_path / "copies"))
    (tmp_path / "letter.txt").write_text(SECRET, encoding="utf-8")
    assert claimdb("capture", "letter.txt", "--key", "letter", "--yes").code == 0
    assert claimdb("purge", "letter", "--because", "they asked", "--yes", "--again", "letter").code == 0
    assert [path for path in (tmp_path / "copies").rglob("*") if path.is_file()] == []
    checked = claimdb("db", "check")
    assert (checked.code, checked.out.count("\n")) == (0, 2)
    assert claimdb("capture", "letter.txt", "--key", "letter", "--yes").code == 3


def test_what_was_proposed_of_a_purged_document_goes_too_decided_or_not(
    claimdb: Command, file_database: str, tmp_path: Path
):
    (tmp_path / "letter.txt").write_text(
        "In 2024 there were 54 cranes in the Zorblax yard. In 2023 there were 60 boats at the Zorblax pier.\n"
        "In 2022 there were 71 carts on the Zorblax road.\n",
        encoding="utf-8",
    )
    for line in (
        ("capture", "letter.txt", "--key", "letter", "--yes"),
        ("extract", "letter.txt", "--in", "letter", "--language", "en"),
        ("review", "--words", "cranes", "--accept-all", "--yes"),
    ):
        assert claimdb(*line).code == 0
    (key,) = (one["key"] for one in json.loads(claimdb("claim", "list", "--format", "json").out))
    assert claimdb("claim", "withdraw", key).code == 0
    assert claimdb("purge", key, "--because", "they asked", "--yes", "--again", key).code == 0
    assert claimdb("purge", "letter", "--because", "they asked", "--yes", "--again", "letter").code == 0
    with closing(sqlite3.connect(file_database)) as connection:
        assert connection.execute("SELECT count(*), max(proposal) FROM candidate").fetchone() == (3, "")
        kept = [line for line in connection.iterdump() if "Zorblax" in line]
    # What was accepted is a record of its own.
    assert {word for line in kept for word in ("yard", "pier", "road") if f"Zorblax {word}" in line} == {"yard"}
    assert claimdb("db", "check").code == 0
    assert claimdb("review", "--accept-all", "--yes").code == 0
    # The same document, captured again, is proposed anew.
    (tmp_path / "more.txt").write_text("In 2024 there were 54 cranes in the Zorblax yard.\n", encoding="utf-8")
    assert claimdb("source", "add", "--key", "more", "--type", "report", "--title", "More").code == 0
    assert claimdb("extract", "more.txt", "--in", "more", "--language", "en").code == 0
    assert claimdb("export", "-o", "all.jsonl").code == 0
    assert claimdb("--db", "other.db", "init").code == 0
    assert claimdb("--db", "other.db", "import", "all.jsonl").code == 0
    assert claimdb("--db", "other.db", "db", "check").code == 0


def test_an_event_that_keeps_what_was_proposed_before_loses_it(file_desk: Desk):
    def keep(recorder: Recorder) -> Candidate:
        source = work(recorder, "roy2022")
        digest = sha256(SECRET.encode()).hexdigest()
        snapshot = add_snapshot(recorder, source, raw_hash=digest, text_hash=digest, media_type="text/plain",
                                text=SECRET, raw=None)  # fmt: skip
        row = Candidate(id=recorder.new_id(), snapshot_id=snapshot.id, key="k1", evidence="e1", proposal=SECRET,
                        state="open", reason=None, claim_id=None, created_at=recorder.at)  # fmt: skip
        recorder.create(row, "source", source.key)
        return row

    def decide(recorder: Recorder) -> None:
        row = recorder.session.scalars(select(Candidate)).one()
        recorder.change(row, proposal="{}", state="rejected", reason=SECRET)
        recorder.touch("claim", "cabc")

    file_desk.record(keep)
    file_desk.record(decide)
    erase(file_desk)
    kept = file_desk.store.read(lambda session: [json.dumps(one) for one in session.scalars(select(Event.payload))])
    assert not any("Quay Street" in payload for payload in kept)
    assert file_desk.store.read(lambda session: session.scalars(select(Candidate.proposal)).all()) == [""]
    assert faults(file_desk) == []
