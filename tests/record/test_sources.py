"""A source is its cite key; a stub waits for the full record."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from claimdb.model import Lineage, SearchText, Snapshot
from claimdb.record.failures import ClashingSource, MissingCiteKey, OneRecordTwice, UnknownWord
from claimdb.record.lookup import find_by_prefix
from claimdb.record.recorder import Recorder
from claimdb.record.sources import (
    add_lineage,
    add_snapshot,
    add_source,
    edit_source,
    find_or_add_stub,
    open_source,
    retract_source,
)
from tests.record.conftest import Desk, work

ROY = {
    "type": "article-journal",
    "title": "Élections à l’étranger",
    "author": [{"family": "Roy", "given": "Ana"}],
    "issued": {"date-parts": [[2022, 9]]},
    "container-title": "Revue",
}


def test_the_columns_repeat_what_the_item_says(desk: Desk):
    source = desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    assert (source.title, source.authors, source.issued) == (ROY["title"], "Ana Roy", "2022-09")
    assert (str(source.issued_start), str(source.issued_end)) == ("2022-09-01", "2022-09-30")


def test_the_same_record_twice_is_one_source(desk: Desk):
    first = desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    again = desk.record(lambda r: add_source(r, {**ROY, "id": "roy2022"}))
    assert first.key == again.key


def test_another_work_under_the_same_cite_key_is_refused(desk: Desk):
    desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    other = {**ROY, "title": "Autre"}
    with pytest.raises(ClashingSource, match="title differ"):
        desk.record(lambda r: add_source(r, other, cite_key="roy2022"))
    assert desk.record(lambda r: add_source(r, other, cite_key="roy2022", update=True)).title == "Autre"


def test_a_stub_is_completed_by_the_full_record(desk: Desk):
    stub = desk.record(lambda r: find_or_add_stub(r, "roy2022"))
    assert stub.is_stub
    full = desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    assert (full.key, full.is_stub, full.title) == (stub.key, False, ROY["title"])


def test_a_stub_takes_nothing_from_a_full_record(desk: Desk):
    desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    assert desk.record(lambda r: find_or_add_stub(r, "roy2022")).title == ROY["title"]


def test_a_source_needs_a_cite_key(file_desk: Desk):
    with pytest.raises(MissingCiteKey, match="Élections"):
        file_desk.record(lambda r: add_source(r, ROY))


def test_an_impossible_date_of_issue_stays_in_the_item_and_gives_no_bounds(file_desk: Desk):
    item = {"type": "book", "issued": {"literal": "2022-19-88"}}
    source = file_desk.record(lambda r: add_source(r, item, cite_key="x"))
    assert (source.issued, source.issued_start, source.csl) == (None, None, item)


def test_a_source_is_found_by_key_cite_key_and_their_starts(desk: Desk):
    source = desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    for given in (source.key, source.key[:5], "roy2022", "roy"):
        assert desk.store.read(lambda s, given=given: find_by_prefix(s, "source", given).key) == source.key


def test_a_cite_key_that_moved_on_can_be_given_again(desk: Desk):
    first = desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    desk.record(lambda r: edit_source(r, find_by_prefix(r.session, "source", first.key), cite_key="roy2022a"))
    second = desk.record(lambda r: add_source(r, {"type": "book"}, cite_key="roy2022"))
    assert second.key != first.key


def test_a_lineage_said_twice_is_one(desk: Desk):
    def link(recorder):
        return add_lineage(recorder, work(recorder, "a"), work(recorder, "b"), "reprint")

    assert desk.record(link).id == desk.record(link).id
    assert len(desk.store.read(lambda s: s.scalars(select(Lineage)).all())) == 1


def test_a_source_does_not_derive_from_itself(file_desk: Desk):
    with pytest.raises(OneRecordTwice):
        file_desk.record(lambda r: add_lineage(r, work(r, "a"), work(r, "a"), "reprint"))
    with pytest.raises(UnknownWord):
        file_desk.record(lambda r: add_lineage(r, work(r, "a"), work(r, "b"), "cousin"))


def test_the_same_bytes_are_one_snapshot(desk: Desk):
    def capture(recorder):
        source = work(recorder, "a")
        return add_snapshot(recorder, source, raw_hash="h", text_hash="t", media_type="text/plain", text="words")

    assert desk.record(capture).key == desk.record(capture).key
    assert len(desk.store.read(lambda s: s.scalars(select(Snapshot)).all())) == 1


def test_who_opened_a_source_is_kept(desk: Desk):
    assert desk.record(lambda r: open_source(r, work(r, "a"))).by == "ana"


def test_a_retraction_said_twice_is_one(desk: Desk):
    first = desk.record(lambda r: retract_source(r, work(r, "a"), work(r, "b")))
    assert desk.record(lambda r: retract_source(r, work(r, "a"), work(r, "b"))).id == first.id


def test_the_text_of_a_source_is_folded_for_searching(desk: Desk):
    desk.record(lambda r: add_source(r, ROY, cite_key="roy2022"))
    words = desk.store.read(lambda s: s.scalars(select(SearchText.words)).all())
    assert any("elections a etranger" in said for said in words)
    assert "ana roy" in words


def test_a_snapshot_keeps_what_stands_where(desk: Desk):
    layout = [[0, 5, "title"], [7, 12, "navigation"]]

    def capture(recorder: Recorder) -> int:
        source = add_source(recorder, ROY, cite_key="roy2022")
        kept = {"raw_hash": "h", "text_hash": "t", "media_type": "text/html", "text": "Title\n\nlinks"}
        return add_snapshot(recorder, source, layout=layout, **kept).id

    made = desk.record(capture)
    assert desk.store.read(lambda session: session.get_one(Snapshot, made).layout) == layout
