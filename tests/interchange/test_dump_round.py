"""What was dumped and loaded is what was recorded, to the letter, on every engine and across them."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.baselines import save_baseline
from claimdb.check.remember import explain
from claimdb.interchange.dump_shapes import LEFT_OUT
from claimdb.record.audit import check_events
from claimdb.record.events import undo
from claimdb.record.sources import add_snapshot, open_source
from claimdb.store.integrity import check_references
from claimdb.store.revisions import newest_revision
from claimdb.store.store import Store
from tests.check.histories import SIZE
from tests.interchange.dumps import LATER, Person, file_person, records
from tests.record.conftest import say, work

FRANCE = {"place": "France", "as_of": "2022"}
DERIVED = ("search_text", "position", "unknown_pairs")
SEARCHED = (Phase.explicit, Phase.generate)
HISTORY = st.lists(st.tuples(*[st.integers(0, 30)] * SIZE), min_size=4, max_size=24)


@pytest.fixture
def ana(file_template: Path, tmp_path: Path) -> Person:
    """Somebody with an empty database in a file."""
    return file_person(file_template, tmp_path, "ana")


@pytest.fixture
def bob(file_template: Path, tmp_path: Path) -> Person:
    """Somebody else with an empty database in a file."""
    return file_person(file_template, tmp_path, "bob")


@pytest.fixture
def anywhere(store: Store, tmp_path: Path) -> Person:
    """Somebody with an empty database, once on each engine."""
    return Person(store, tmp_path, "col")


def disagree(person: Person) -> None:
    """Let two papers say different things of one quantity."""
    person.record(lambda recorder: say(recorder, "54", source="roy", **FRANCE))
    person.record(lambda recorder: say(recorder, "60", source="lee", **FRANCE))


def told(session: Session) -> dict[str, list[str]]:
    """Every column of every table that does not number rows."""
    found = {}
    for table in model.Base.metadata.sorted_tables:
        if table.name in ("event", "event_subject", *LEFT_OUT) and table.name not in DERIVED:
            continue
        columns = [column for name, column in table.columns.items() if name != "id" and not name.endswith("_id")]
        found[table.name] = sorted(map(repr, session.execute(select(*columns)))) if columns else []
    return found


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=SEARCHED)
@given(history=HISTORY)
def test_what_is_loaded_is_dumped_to_the_letter(history: Any, file_template: Path, tmp_path: Path):
    ana, bob = file_person(file_template, tmp_path, "ana"), file_person(file_template, tmp_path, "bob")
    ana.live(history)
    written = ana.dump(copies=True)
    report = bob.load(written)
    assert (report.there, report.joined, report.differing) == (0, 0, 0)
    assert bob.dump(copies=True).read_bytes() == written.read_bytes()
    ana.at = bob.at = LATER
    for person in (ana, bob):
        person.by = "ana"
        person.check()
    assert bob.store.read(told) == ana.store.read(told)
    assert bob.store.read(lambda session: list(check_events(session))) == []
    for person in (ana, bob):
        person.store.close()


def test_a_dump_loads_on_each_engine_and_comes_back_to_the_letter(ana: Person, anywhere: Person, bob: Person):
    chance = Random(7)
    ana.live([tuple(chance.randrange(31) for _ in range(SIZE)) for _ in range(20)])
    written = ana.dump(copies=True)
    anywhere.load(written)
    back = anywhere.dump(copies=True)
    assert back.read_bytes() == written.read_bytes()
    bob.load(back)
    assert bob.dump(copies=True).read_bytes() == written.read_bytes()
    faults = anywhere.store.read(lambda session: list(check_references(session, model.Base.metadata)))
    assert faults == []


def test_a_dump_loaded_twice_changes_nothing(ana: Person, bob: Person):
    disagree(ana)
    ana.check()
    written = ana.dump()
    first = bob.load(written)
    again = bob.load(written)
    assert (again.read, again.added, again.there) == (first.read, 0, first.added)
    events = bob.store.read(lambda session: len(session.scalars(select(model.Event)).all()))
    bob.load(written)
    assert bob.store.read(lambda session: len(session.scalars(select(model.Event)).all())) == events


def test_a_dump_holds_no_row_id_no_clock_and_no_path(ana: Person, bob: Person):
    bob.record(lambda recorder: work(recorder, "first"))
    disagree(bob)
    disagree(ana)
    kinds = ("claim", "figure", "assertion", "mention")
    assert [records(ana.dump(), kind) for kind in kinds] == [records(bob.dump(), kind) for kind in kinds]
    header = json.loads(ana.dump().read_text().splitlines()[0])
    assert header == {"claimdb": "dump", "copies": False, "format": 1, "schema": newest_revision()}


def test_bytes_of_copies_go_along_when_asked(ana: Person, bob: Person):
    def capture(recorder: Any) -> None:
        source = work(recorder, "roy")
        copy = add_snapshot(
            recorder, source, raw_hash="r", text_hash="t", media_type="text/plain", text="54.", raw=b"\0\xff"
        )
        open_source(recorder, source, copy)

    ana.record(capture)
    assert records(ana.dump(), "snapshot")[0]["raw"] is None
    bob.load(ana.dump())
    bob.load(ana.dump(copies=True))
    assert bob.store.read(lambda session: session.scalars(select(model.Snapshot.raw)).all()) == [b"\0\xff"]


def test_findings_keep_their_state_and_stay_explained(ana: Person, bob: Person):
    disagree(ana)
    ana.check()
    key = ana.store.read(
        lambda session: session.scalars(select(model.Finding.key).where(model.Finding.rule == "FIG001")).one()
    )
    ana.record(lambda recorder: explain(recorder, key, because="two harbours"), "finding explain")
    ana.record(lambda recorder: save_baseline(recorder, "known"), "finding baseline save")
    bob.load(ana.dump())
    bob.at = LATER
    found = {finding.key: finding.state.value for finding in bob.check().findings}
    assert found[key] == "explained"
    names = bob.store.read(lambda session: session.scalars(select(model.Baseline.name)).all())
    assert names == ["known"]


def test_what_was_withdrawn_stays_withdrawn(ana: Person, bob: Person):
    disagree(ana)
    ana.live([(8, 0, 0, 0, 0, 0, 0, 0, 0)])
    gone = [one["key"] for one in records(ana.dump(), "claim") if one["withdrawn_at"]]
    assert len(gone) == 1
    bob.load(ana.dump())
    assert [one["key"] for one in records(bob.dump(), "claim") if one["withdrawn_at"]] == gone


def test_what_was_done_before_a_dump_can_be_taken_back_after_it(ana: Person, bob: Person):
    disagree(ana)
    bob.load(ana.dump())
    events = bob.store.read(
        lambda session: session.scalars(
            select(model.Event.id).where(model.Event.command == "add").order_by(model.Event.id)
        ).all()
    )
    bob.record(lambda recorder: undo(recorder, events[-1]), "undo")
    ana.at = bob.at
    mine = ana.store.read(
        lambda session: session.scalars(
            select(model.Event.id).where(model.Event.command == "add").order_by(model.Event.id)
        ).all()
    )
    ana.record(lambda recorder: undo(recorder, mine[-1]), "undo")
    assert [one["withdrawn_at"] for one in records(bob.dump(), "claim")] == [
        one["withdrawn_at"] for one in records(ana.dump(), "claim")
    ]


def test_a_load_can_be_taken_back(ana: Person, bob: Person):
    disagree(ana)
    bob.load(ana.dump())
    loads = bob.store.read(
        lambda session: session.scalars(
            select(model.Event.id).where(model.Event.command == "import dump").order_by(model.Event.id.desc())
        ).all()
    )
    for number in loads:
        bob.record(lambda recorder, number=number: undo(recorder, number), "undo")
    assert all(one["withdrawn_at"] for one in records(bob.dump(), "claim"))


def test_texts_are_found_again(ana: Person, bob: Person):
    disagree(ana)
    bob.load(ana.dump())
    texts = select(model.SearchText.id % 16, model.SearchText.words)
    assert sorted(bob.store.read(lambda session: session.execute(texts).all())) == sorted(
        ana.store.read(lambda session: session.execute(texts).all())
    )
