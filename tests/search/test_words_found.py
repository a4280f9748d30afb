"""Words are found by an index that both engines keep with the records, and that says what a scan would say."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from claimdb.model import Base, Source
from claimdb.record.confidential import find_confidential
from claimdb.record.events import undo
from claimdb.record.lookup import find_by_prefix
from claimdb.record.purging import purge
from claimdb.record.recorder import Recorder
from claimdb.record.saying import edit_assertion
from claimdb.record.sources import add_source, edit_source
from claimdb.record.veils import veils_of
from claimdb.search.searching import Match, MatchKind, search
from claimdb.store.failures import NoWordIndex
from claimdb.store.integrity import OTHER_INDEX, check_guards, check_words
from claimdb.store.making import upgrade_store
from claimdb.store.moving import copy_database
from claimdb.store.schema import configure
from claimdb.store.store import Store, open_store
from tests.record.conftest import Desk, say

RECORDS = (
    ("roy2022", "54 bureaux de l’État à l’étranger, dit l’Œuvre"),
    ("brun2023", "60 police stations of the Ægis Office, 12,345 beds"),
    ("lopez2024", "61 stations for the police; 5 € and 7 % at Straße 9"),
    ("wang2022", "全球共有102个警察站"),
    ("abel2021", "statistics of the statesmen: co-ordination, O’Brien"),
)
FOUND = {
    "etranger": ["roy2022"],
    "l'étranger": ["roy2022"],
    "d'État": ["roy2022"],
    '"État à"': ["roy2022"],
    "oeuvre": ["roy2022"],
    "police": ["brun2023", "lopez2024"],
    "STATIONS police": ["lopez2024", "brun2023"],
    '"police stations"': ["brun2023"],
    '"police station"': [],
    '"police stat*"': ["brun2023"],
    "stat*": ["brun2023", "lopez2024", "abel2021"],
    "stat": ["brun2023", "lopez2024", "abel2021"],
    '"stat"': [],
    "aegis": ["brun2023"],
    "12345": [],
    "12 345": ["brun2023"],
    "12.345": ["brun2023"],
    "5€": ["lopez2024"],
    "%": ["lopez2024"],
    "strasse": ["lopez2024"],
    "警察": ["wang2022"],
    "察警": [],
    "o'brien co-ordination": ["abel2021"],
    "quote:office": ["brun2023"],
    "speaker:office": [],
    "nothing": [],
}
"""What is looked for, and who is quoted with it, in the order of `RECORDS` where nothing puts one before another."""


def quoted(store: Store, words: str) -> list[str | None]:
    found = store.read(lambda session: search(session, words, kinds=[MatchKind.QUOTE]))
    return [match.source for match in found]


def find(desk: Desk, words: str) -> list[Match]:
    return desk.store.read(lambda session: search(session, words))


def fill(desk: Desk) -> None:
    for number, (source, quote) in enumerate(RECORDS):
        desk.say(str(50 + number), source=source, quote=quote, measure="numbers")


def test_both_engines_find_the_same(desk: Desk):
    fill(desk)
    found = {words: quoted(desk.store, words) for words in FOUND}
    in_order = {"STATIONS police"}
    assert {words: keys if words in in_order else sorted(map(str, keys)) for words, keys in found.items()} == {
        words: keys if words in in_order else sorted(keys) for words, keys in FOUND.items()
    }


def test_what_no_word_begins_with_is_found_inside_of_words(file_desk: Desk):
    fill(file_desk)
    assert quoted(file_desk.store, "esmen") == ["abel2021"]
    assert quoted(file_desk.store, "ffice") == ["brun2023"]


def test_a_whole_word_comes_before_the_beginning_of_one(file_desk: Desk):
    file_desk.say("1", source="a", quote="the portal")
    file_desk.say("2", source="b", quote="the port")
    file_desk.say("3", source="c", quote="ports")
    assert quoted(file_desk.store, "port")[0] == "b"
    assert sorted(map(str, quoted(file_desk.store, "port"))) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("title:towers", True),
        ("author:towers", False),
        ('title:"atlas of towers"', True),
        ("author:muller towers", True),
        ("in:annals date:2020 publisher:press", True),
        ("KEY:m2020 note:lent source:eva", True),
        ("quote:towers", False),
        ("unknown:towers", False),
    ],
)
def test_a_field_says_where_words_must_stand(file_desk: Desk, words: str, is_found: bool):
    item = {
        "type": "report",
        "title": "Atlas of towers",
        "author": [{"family": "Müller", "given": "Éva"}],
        "container-title": "Annals",
        "publisher": "Old Press",
        "issued": {"date-parts": [[2020]]},
    }
    file_desk.record(lambda recorder: add_source(recorder, item, cite_key="m2020", note="lent by the library"))
    assert [match.key[0] for match in find(file_desk, words)] == (["s"] if is_found else [])


def test_what_is_found_is_marked_as_it_was_found(file_desk: Desk):
    file_desk.say("1", source="a", quote="airports and ports, portals too")
    (match,) = find(file_desk, "quote:port")
    assert [match.snippet.text[low:high] for low, high in match.snippet.hits] == ["port", "port"]
    assert match.snippet.hits[0][0] == len("airports and ")


def test_an_edit_changes_what_is_found_and_so_does_taking_it_back(file_desk: Desk):
    said = file_desk.say("54", quote="the old pier")

    def put_right(recorder: Recorder) -> None:
        claim, row = recorder.session.merge(said.claim), recorder.session.merge(said.assertion)
        edit_assertion(recorder, claim, row, quote="the new quay")

    file_desk.record(put_right)
    assert (len(find(file_desk, "quay")), len(find(file_desk, "pier"))) == (1, 0)
    last = file_desk.store.read(lambda session: session.execute(text("SELECT max(id) FROM event")).scalar_one())
    file_desk.record(lambda recorder: undo(recorder, last))
    assert (len(find(file_desk, "quay")), len(find(file_desk, "pier"))) == (0, 1)
    assert file_desk.store.read(lambda session: list(check_words(session))) == []


def the_source(recorder: Recorder) -> Source:
    return find_by_prefix(recorder.session, "source", "a")


def test_words_that_were_purged_are_nowhere_in_the_file(file_desk: Desk, file_database: str):
    file_desk.record(lambda recorder: add_source(recorder, {"type": "report", "title": "Zanzibaritude"}, cite_key="a"))
    file_desk.record(lambda recorder: edit_source(recorder, the_source(recorder), csl={"title": "Atlas"}))
    file_desk.record(lambda recorder: purge(recorder, "source", the_source(recorder), "asked"))
    file_desk.store.compact()
    assert find(file_desk, "zanzibaritude") == []
    assert b"zanzibarit" not in Path(file_database).read_bytes().lower()


def test_nothing_is_found_behind_veils(desk: Desk):
    fill(desk)
    hidden = desk.store.read(find_confidential)
    found = desk.store.read(lambda session: search(session, "police"), veils=veils_of(hidden))
    assert found == []


def test_an_index_that_is_not_that_of_the_texts_is_a_fault(file_desk: Desk, file_database: str):
    fill(file_desk)
    assert file_desk.store.read(lambda session: list(check_words(session))) == []
    with closing(sqlite3.connect(file_database)) as past, past:
        past.execute("INSERT INTO search_text VALUES (7, 'unheard of')")
    (fault,) = file_desk.store.read(lambda session: list(check_words(session)))
    assert fault.problem == OTHER_INDEX


def test_an_index_that_is_missing_is_a_fault(desk: Desk):
    statement = "DROP TABLE search_lexicon" if desk.store.address.is_file else "DROP INDEX ix_search_text_words"
    desk.store.run(lambda session: session.execute(text(statement)))
    assert [fault.place for fault in desk.store.read(lambda session: list(check_guards(session)))] == [
        statement.rsplit(maxsplit=1)[-1]
    ]


def test_an_older_database_is_given_its_words(file_desk: Desk, file_database: str):
    fill(file_desk)
    item = {"type": "report", "title": "Atlas", "author": [{"family": "Müller", "given": "Éva"}], "note": "à l’ouest"}
    file_desk.record(lambda recorder: add_source(recorder, item, cite_key="m2020"))
    words = "SELECT id, words FROM search_text ORDER BY id"
    before = file_desk.store.read(lambda session: session.execute(text(words)).all())
    file_desk.store.run(lambda session: command.downgrade(configure(session.connection()), "0011"))
    upgrade_store(file_database)
    store = open_store(file_database)
    assert store.read(lambda session: session.execute(text(words)).all()) == before
    assert quoted(store, '"police stations"') == ["brun2023"]
    assert store.read(lambda session: list(check_words(session))) == []


def test_words_are_found_in_a_copy(desk: Desk, tmp_path: Path):
    fill(desk)
    where = str(tmp_path / "copy.db")
    url = desk.store.address.url.render_as_string(hide_password=False)
    copy_database(str(desk.store.address.path or url), where, Base.metadata)
    copy = open_store(where)
    assert quoted(copy, '"police stations"') == ["brun2023"]
    assert copy.read(lambda session: list(check_words(session))) == []


def test_many_texts_are_put_into_the_index_at_once(file_desk: Desk):
    file_desk.record(lambda recorder: [say(recorder, str(n), quote=f"quay {n}", source="a") for n in range(700)])
    assert len(find(file_desk, "quote:quay")) == 700
    assert file_desk.store.read(lambda session: list(check_words(session))) == []


def test_a_sqlite_without_the_index_is_said_to_lack_it(file_desk: Desk):
    with pytest.raises(NoWordIndex):
        file_desk.store.run(lambda session: session.execute(text("CREATE VIRTUAL TABLE other USING nothing_such(it)")))
