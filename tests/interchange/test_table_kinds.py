"""Tables of lineage and of sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from claimdb.interchange.table_fields import TableKind
from claimdb.model import Lineage, Source
from claimdb.store.store import open_store
from tests.interchange.test_table_claims import Sheet


@pytest.fixture
def sheet(file_database: str, tmp_path: Path) -> Sheet:
    return Sheet(open_store(file_database), tmp_path)


def lineage(sheet: Sheet) -> set[tuple[str, str, str]]:
    def read(session: object) -> set[tuple[str, str, str]]:
        keys = dict(session.execute(select(Source.id, Source.cite_key)).all())  # type: ignore[attr-defined]
        return {(keys[one.source_id], one.kind, keys[one.of_source_id]) for one in session.scalars(select(Lineage))}  # type: ignore[attr-defined]

    return sheet.store.read(read)


def test_lineage_links_works_and_makes_stubs(sheet: Sheet) -> None:
    report = sheet.bring_in("source,of,kind\nb,a,reprint\nc,a,translation\nb,a,reprint\n", kind=TableKind.LINEAGE)
    assert (report.added, report.there) == (2, 1)
    assert lineage(sheet) == {("b", "reprint", "a"), ("c", "translation", "a")}


def test_a_work_may_derive_from_several(sheet: Sheet) -> None:
    report = sheet.bring_in("source,of,kind\nc,a; b,same_data\nc,b,same_data\n", kind=TableKind.LINEAGE)
    assert (report.added, report.there) == (1, 1)
    assert lineage(sheet) == {("c", "same_data", "a"), ("c", "same_data", "b")}


@pytest.mark.parametrize(
    ("written", "kind"),
    [("Same data", "same_data"), ("same-data", "same_data"), ("mêmes données", "same_data"),
     ("Traduction", "translation"), ("New edition", "edition"), ("Réimpression", "reprint")],
)  # fmt: skip
def test_kinds_of_lineage_are_known_as_people_write_them(sheet: Sheet, written: str, kind: str) -> None:
    sheet.bring_in(f"source,of,kind\nb,a,{written}\n", kind=TableKind.LINEAGE)
    assert lineage(sheet) == {("b", kind, "a")}


@pytest.mark.parametrize(
    ("row", "column"),
    [("a,a,reprint,", "of"), ("a,b; a,reprint,", "of"), ("a,;,reprint,", "of"), ("b,a,cousin,", "kind"),
     ("b,a,edition,nothing known", "measure")],
)  # fmt: skip
def test_lineage_that_cannot_be_is_refused(sheet: Sheet, row: str, column: str) -> None:
    report = sheet.bring_in(f"source,of,kind,measure\n{row}\n", kind=TableKind.LINEAGE)
    assert [problem.column for problem in report.problems] == [column]


def test_a_work_has_its_names_and_dates_as_csl_has_them(sheet: Sheet) -> None:
    sheet.bring_in(
        'id,type,title,author,issued\nroy2022,report,On bridges,"Roy, Ana; Cour des comptes",2022-09\n',
        kind=TableKind.SOURCES,
    )
    source = sheet.rows(Source)[0]
    assert (source.authors, source.issued, source.is_stub) == ("Ana Roy, Cour des comptes", "2022-09", False)


def test_a_date_that_csl_cannot_say_is_kept_whole(sheet: Sheet) -> None:
    sheet.bring_in("id,issued\nroy2022,2022-09?/..\n", kind=TableKind.SOURCES)
    assert sheet.rows(Source)[0].issued == "2022-09?/.."


def test_a_stub_is_completed_by_a_table_of_sources(sheet: Sheet) -> None:
    sheet.bring_in("measure,value,source\nm,1,roy2022\n")
    report = sheet.bring_in("id,type,title\nroy2022,book,On bridges\n", kind=TableKind.SOURCES)
    assert report.added == 1
    assert [(source.title, source.is_stub) for source in sheet.rows(Source)] == [("On bridges", False)]


def test_other_content_under_a_cite_key_is_refused_unless_it_is_updated(sheet: Sheet) -> None:
    sheet.bring_in("id,title\nroy2022,On bridges\n", kind=TableKind.SOURCES)
    other = "id,title\nroy2022,On tunnels\n"
    assert sheet.bring_in(other, kind=TableKind.SOURCES).refused == 1
    assert sheet.bring_in(other, kind=TableKind.SOURCES, update=True).added == 1
    assert [source.title for source in sheet.rows(Source)] == ["On tunnels"]


def test_json_may_give_the_form_of_csl_itself(sheet: Sheet) -> None:
    sheet.path = sheet.path.with_suffix(".jsonl")
    sheet.bring_in(
        '{"id": "roy2022", "author": [{"family": "Roy"}], "issued": {"date-parts": [[2022, 9]]}}\n',
        kind=TableKind.SOURCES,
    )
    assert [(source.authors, source.issued) for source in sheet.rows(Source)] == [("Roy", "2022-09")]


@pytest.mark.parametrize(
    ("row", "column"), [("roy2022,leaflet,,", "type"), ("roy2022,book,soon,", "issued"), (",book,,", "id")]
)
def test_a_work_that_cannot_be_kept_says_why(sheet: Sheet, row: str, column: str) -> None:
    report = sheet.bring_in(f"id,type,issued,title\n{row}\n", kind=TableKind.SOURCES)
    assert [problem.column for problem in report.problems] == [column]
