"""The veils over what is confidential, on each engine."""

from __future__ import annotations

from typing import Any

from sqlalchemy import String, Text, select, text
from sqlalchemy.orm import Session

from claimdb.model import Assertion, Base, Event, Source
from claimdb.record.claims import record_claim
from claimdb.record.confidential import find_confidential
from claimdb.record.inputs import AssertionInput
from claimdb.record.recorder import Recorder
from claimdb.record.sources import add_snapshot, add_source, edit_source, retract_source
from claimdb.record.speakers import mark_speaker
from claimdb.record.veils import STRUCTURE, veils_of
from claimdb.store.store import Store, open_store
from tests.record.conftest import NOON

NAMES = ("Ida Zorblax", 'Jo "the Quay" D’Eau', "Zoé Æther")


def _work(recorder: Recorder) -> None:
    memo = add_source(recorder, {"type": "report", "title": "Memo 100 % 'quay'"}, cite_key="memo%2024")
    paper = add_source(recorder, {"type": "article", "title": "Paper"}, cite_key="paper2024", note="rests on memo%2024")
    for number, name in enumerate(NAMES):
        said = f"{name} and {name.upper()} counted the boats"
        add_snapshot(recorder, paper, raw_hash=f"r{number}", text_hash="t", media_type="text/plain", text=said)
        _say(recorder, f"Claim {number}", AssertionInput(source=paper, speaker=name, quote=said))
        mark_speaker(recorder, name, confidential=True)
    _say(recorder, "The boats are gone", AssertionInput(source=memo, quote="the boats are gone"))
    edit_source(recorder, memo, confidential=True)
    retract_source(recorder, memo)


def _say(recorder: Recorder, proposition: str, said: AssertionInput) -> None:
    record_claim(recorder, assertion=said, proposition=proposition)


def _everything(session: Session) -> str:
    return repr([session.execute(text(f"SELECT * FROM {name}")).all() for name in Base.metadata.tables])


def _hide(store: Store) -> Any:
    def unit(session: Session) -> None:
        with Recorder(session, by="ana", at=NOON, command="test") as recorder:
            _work(recorder)

    store.run(unit)
    return veils_of(store.read(find_confidential))


def test_nothing_is_read_through_veils_that_is_confidential(store: Store):
    veils = _hide(store)
    seen, whole = store.read(_everything, veils=veils), store.read(_everything)
    for word in ("Zorblax", "ZORBLAX", "the Quay", "THE QUAY", "Æther", "memo%2024", "Memo 100", "are gone"):
        assert (word in seen, word in whole) == (False, True), word


def test_a_veil_is_gone_after_its_transaction(store: Store):
    veils = _hide(store)
    store.read(_everything, veils=veils)
    assert "Zorblax" in store.read(_everything)
    assert store.read(lambda session: session.scalar(select(Event.id).limit(1))) is not None


def test_what_is_blacked_out_keeps_its_length(file_database: str):
    store = open_store(file_database)
    veils = _hide(store)
    quotes = select(Assertion.quote).where(Assertion.quote.contains("counted")).order_by(Assertion.id)
    seen, whole = (store.read(lambda session: session.scalars(quotes).all(), veils=one) for one in (veils, None))
    assert list(map(len, seen)) == list(map(len, whole))
    assert seen[0] == "███████████ and ███████████ counted the boats"


def test_what_is_not_confidential_is_seen_as_it_is(file_database: str):
    store = open_store(file_database)
    veils = _hide(store)
    paper = select(Source.key, Source.title, Source.csl, Source.note).where(Source.cite_key == "paper2024")
    seen, whole = (store.read(lambda session: session.execute(paper).one(), veils=one) for one in (veils, None))
    assert seen[:3] == whole[:3]
    assert seen.note == "█████"


def test_many_speakers_are_kept_back_too(file_database: str):
    store = open_store(file_database)
    names = [f"Ida Zorblax {number}" for number in range(40)]

    def unit(session: Session) -> None:
        with Recorder(session, by="ana", at=NOON, command="test") as recorder:
            paper = add_source(recorder, {"type": "article", "title": "Paper"}, cite_key="paper2024")
            for name in names:
                said = AssertionInput(source=paper, speaker=name, quote=f"{name} counted the boats")
                _say(recorder, f"Claim of {name}", said)
                mark_speaker(recorder, name, confidential=True)

    store.run(unit)
    assert "Zorblax" not in store.read(_everything, veils=veils_of(store.read(find_confidential)))
    store.close()


def test_columns_that_are_not_looked_through_are_columns():
    for table, named in STRUCTURE.items():
        columns = Base.metadata.tables[table].columns
        texts = {
            one.name for one in columns if isinstance(one.type, String | Text) or type(one.type).__name__ == "Json"
        }
        assert named <= texts, table
