"""DOCX, ODT, EPUB and WARC: what is read of them, and what is refused."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from claimdb.errors import InputError
from claimdb.sources import archives, documents
from claimdb.sources.failures import (
    DamagedDocument,
    DocumentTooLarge,
    EmptyDocument,
    LockedDocument,
    UnfoldsTooFar,
    UnknownDocument,
)
from claimdb.values.work import Work
from tests.sources.pdf_writer import Pdf, pages_of
from tests.sources.samples import PAGE_EN, archive, docx, epub, odt, warc
from tests.sources.told import body_of, needs, read, words_of


@pytest.fixture(autouse=True)
def _parts() -> None:
    needs("lxml", "mammoth", "warcio")


def test_a_word_document_is_read_with_its_notes_without_what_was_deleted():
    document = read(docx(), "bateaux.docx")
    assert body_of(document) == "Au printemps, 54 bateaux étaient à quai[^1] sur 12 m²."
    assert words_of(document, "title") == ["Les bateaux d’été"]
    assert words_of(document, "heading") == ["Les ports"]
    assert words_of(document, "table") == ["Nord | 31"]
    assert words_of(document, "notes") == ["[^1]: Service des ports, Relevé, 2024, p. 4."]
    work = Work("", document.csl)
    assert (work.title, work.authors, work.language, work.issued) == ("Les bateaux d’été", "Ana Roy", "fr-FR", None)


def test_an_open_document_is_read_with_its_notes_without_its_comments():
    document = read(odt(), "boats.odt")
    assert body_of(document) == "In spring 54 boats were in harbour[^1] on 12 m². • North"
    assert words_of(document, "title") == ["Boats of spring"]
    assert words_of(document, "notes") == ["[^1]: Port Office, Boats, 2024, p. 4."]
    assert words_of(document, "table") == ["North | 31"]
    work = Work("", document.csl)
    assert (work.title, work.authors, work.language) == ("Boats of spring", "Bo Lee", "en-GB")


def test_a_book_has_its_notes_behind_each_chapter_and_its_printed_pages():
    document = read(epub(), "bateaux.epub")
    assert document.text == (
        "Le printemps\n\nOn compte 54 bateaux[^1].\n\n[^1]: Service des ports, 2024.\n\n"
        "L’été\n\nOn en compte 61[^1] et trois de plus.\n\n[^1]: Ibid., p. 7."
    )
    assert [sheet.label for sheet in document.sheets] == ["vii", "8"]
    assert document.text[document.sheets[1].start :].lstrip().startswith("et trois de plus")
    work = Work("", document.csl)
    assert (work.type, work.title, work.authors, work.issued) == ("book", "Bateaux", "Ana Roy", "2024-05-02")
    assert (work.text("publisher"), work.text("ISBN")) == ("Quai", "9782070000005")


def test_an_archive_of_a_crawl_gives_its_first_document_and_the_address():
    document = read(warc(PAGE_EN.encode()), "boats.warc.gz")
    assert body_of(document).startswith("The coast keeps 31 lighthouses")
    assert Work("", document.csl).url == "https://port.example/boats"
    assert document.media_type == "application/warc"


def test_an_archive_of_a_crawl_may_hold_a_pdf_or_nothing_to_read():
    needs("pypdfium2")
    pdf = Pdf(pages_of([["Some words."]])).write()
    assert read(warc(pdf, content_type="application/pdf"), "a.warc.gz").text == "Some words."
    with pytest.raises(EmptyDocument):
        read(warc(b"{}", content_type="application/json"), "a.warc.gz")


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.warc.gz"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_an_archive_cut_short_is_refused(name: str, share: float):
    made = {"a.docx": docx, "a.odt": odt, "a.epub": epub, "a.warc.gz": lambda: warc(PAGE_EN.encode() * 20)}[name]()
    with pytest.raises((DamagedDocument, UnknownDocument, EmptyDocument)):
        read(made[: int(len(made) * share)], name)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf"])
def test_other_bytes_under_such_a_name_are_refused(name: str):
    needs("pypdfium2")
    with pytest.raises(DamagedDocument):
        read(b"boats, boats, boats", name)


def test_an_archive_that_is_no_document_is_refused():
    with pytest.raises(DamagedDocument):
        read(archive({"boats.csv": "a,b"}), "boats.docx")
    with pytest.raises(UnknownDocument):
        read(archive({"boats.csv": "a,b"}), "boats.zip")


def test_a_bomb_of_zeros_is_refused_without_being_opened():
    bomb = docx(body="<w:p/>" + " " * 40_000_000)
    assert len(bomb) < 200_000
    with pytest.raises(UnfoldsTooFar):
        read(bomb, "bomb.docx")


def test_a_part_that_lies_about_its_size_gives_no_more_than_it_says(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MOST_OF_A_PART", 1000)
    with pytest.raises(UnfoldsTooFar):
        read(odt("<text:p>" + "boats " * 1000 + "</text:p>"), "a.odt")


def test_an_archive_of_very_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "MOST_PARTS", 3)
    with pytest.raises(UnfoldsTooFar):
        read(docx(), "a.docx")


@pytest.mark.parametrize("where", ["word/document.xml", "word/footnotes.xml", "docProps/core.xml"])
def test_xml_that_declares_entities_is_refused(where: str):
    with zipfile.ZipFile(io.BytesIO(docx())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts[where] = b'<!DOCTYPE x [<!ENTITY a "boats"><!ENTITY b "&a;&a;">]>' + parts[where]
    with pytest.raises(UnfoldsTooFar, match="entities"):
        read(archive(parts), "a.docx")


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_parts_that_stand_too_deep_are_refused(name: str):
    deep = 3000
    made = (
        docx(body="<w:p>" + "<w:ins>" * deep + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * deep + "</w:p>")
        if name == "a.docx"
        else odt("<text:p>" + "<text:span>" * deep + "x" + "</text:span>" * deep + "</text:p>")
    )
    with pytest.raises(UnfoldsTooFar, match="deep"):
        read(made, name)


def test_a_locked_archive_says_so():
    raw = bytearray(odt())
    # The first bit of the flags, in each part's own head and in the list of parts.
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(mark)
        while place >= 0:
            (flags,) = struct.unpack_from("<H", raw, place + at)
            struct.pack_into("<H", raw, place + at, flags | 1)
            place = raw.find(mark, place + 4)
    with pytest.raises(LockedDocument):
        read(bytes(raw), "a.odt")


@pytest.mark.parametrize("name", ["a.odt", "a.epub", "a.zip"])
def test_an_archive_whose_first_part_runs_past_its_end_is_refused(name: str):
    raw = bytearray(archive({"mimetype": "x"}))
    # Both sizes, in the part's own head and in the list of parts.
    for mark, at in ((b"PK\x03\x04", 18), (b"PK\x01\x02", 20)):
        struct.pack_into("<II", raw, raw.find(mark) + at, 180, 180)
    with pytest.raises(InputError):
        read(bytes(raw), name)


def test_names_of_parts_never_become_paths(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile(io.BytesIO(odt())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    read(archive({**parts, "../../escaped.txt": "x", "/tmp/escaped.txt": "x"}), "a.odt")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "boats.pdf"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(DocumentTooLarge, match="200000000"):
        documents.propose_source(path)
