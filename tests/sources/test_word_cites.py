"""What a Word file cites through a reference manager."""

from __future__ import annotations

import base64
import json
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

import pytest

from claimdb.sources.failures import DamagedDocument, UnfoldsTooFar
from claimdb.sources.word_cites import NoCites, read_word_cites
from tests.conftest import Command
from tests.sources.told import needs

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOOK = {"id": 7, "type": "book", "title": "Tides", "author": [{"family": "Roy", "given": "Ana"}],
        "issued": {"date-parts": [[2022]]}, "publisher": "Quay"}  # fmt: skip
PAPER = {"id": 7, "type": "article-journal", "title": "Harbours", "note": "Citation Key: lee2021\nread twice"}

needs("lxml")


def citation(*items: dict[str, Any], uri: str = "") -> str:
    cited = [{"id": item.get("id"), "itemData": item, **({"uris": [uri + str(at)]} if uri else {})}
             for at, item in enumerate(items)]  # fmt: skip
    return json.dumps({"citationID": "x", "citationItems": cited, "schema": "csl-citation.json"})


def run(*texts: str) -> str:
    """Write one complex field whose instruction is cut into several runs."""
    codes = "".join(f"<w:r><w:instrText>{escape(text)}</w:instrText></w:r>" for text in texts)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + codes
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>(Roy 2022)</w:t></w:r>'
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )  # fmt: skip


def docx(body: str, **parts: str) -> bytes:
    """Write a Word file of one paragraph; `footnotes` is a further part."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, inner in {"document": f"<w:body><w:p>{body}</w:p></w:body>", **parts}.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{_W}">{inner}</w:{name}>')
    return held.getvalue()


def titles(raw: bytes) -> list[str]:
    return [item["title"] for item in json.loads(read_word_cites(raw, where="paper.docx"))]


def test_a_zotero_field_cut_into_runs_gives_its_work() -> None:
    code = "ADDIN ZOTERO_ITEM CSL_CITATION " + citation(BOOK)
    assert titles(docx(run(code[:50], code[50:]))) == ["Tides"]


def test_a_simple_field_of_mendeley_gives_its_work() -> None:
    assert titles(docx(f"<w:fldSimple w:instr={quoteattr('ADDIN CSL_CITATION ' + citation(BOOK))}/>")) == ["Tides"]


def test_a_content_control_of_mendeley_cite_gives_its_work() -> None:
    tag = "MENDELEY_CITATION_v3_" + base64.b64encode(citation(BOOK).encode()).decode()
    assert titles(docx(f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr></w:sdt>')) == ["Tides"]


def test_footnotes_are_read_too() -> None:
    assert titles(docx("", footnotes=run("ADDIN ZOTERO_ITEM CSL_CITATION " + citation(PAPER)))) == ["Harbours"]


def test_a_work_cited_twice_is_one() -> None:
    code = "ADDIN ZOTERO_ITEM CSL_CITATION "
    once, again = citation(BOOK, uri="http://a/"), citation({**BOOK, "id": 8}, uri="http://a/")
    assert titles(docx(run(code + once) + run(code + again))) == ["Tides"]


def test_works_of_two_libraries_with_one_number_are_two() -> None:
    code = "ADDIN ZOTERO_ITEM CSL_CITATION "
    one, other = citation(BOOK, uri="http://a/"), citation(PAPER, uri="http://b/")
    assert titles(docx(run(code + one) + run(code + other))) == ["Tides", "Harbours"]


def test_a_key_kept_among_the_notes_is_the_cite_key_and_a_number_is_none() -> None:
    code = "ADDIN ZOTERO_ITEM CSL_CITATION " + citation(BOOK, PAPER, uri="http://a/")
    book, paper = json.loads(read_word_cites(docx(run(code)), where="paper.docx"))
    assert "id" not in book
    assert (paper["citation-key"], paper["note"]) == ("lee2021", "read twice")


def test_a_field_within_a_field_is_read_by_itself() -> None:
    inner = run("ADDIN ZOTERO_ITEM CSL_CITATION " + citation(BOOK))
    outer = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF 1 {{</w:instrText></w:r>{inner}'
    assert titles(docx(outer + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == ["Tides"]


@pytest.mark.parametrize("broken", ['{"citationItems": [', "{]", '{"citationItems": 3}', "[" * 100_000, ""])
def test_a_broken_field_hides_no_other(broken: str) -> None:
    code = "ADDIN ZOTERO_ITEM CSL_CITATION "
    assert titles(docx(run(code + broken) + run(code + citation(BOOK)))) == ["Tides"]


def test_a_file_without_cites_says_so() -> None:
    with pytest.raises(NoCites, match="no citations of Zotero or Mendeley"):
        read_word_cites(docx("<w:r><w:t>(Roy 2022)</w:t></w:r>"), where="paper.docx")


def test_a_file_that_is_no_archive_is_refused() -> None:
    with pytest.raises(DamagedDocument):
        read_word_cites(b"not a zip", where="paper.docx")


def test_entities_are_refused() -> None:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>')
    with pytest.raises(UnfoldsTooFar):
        read_word_cites(held.getvalue(), where="paper.docx")


def test_the_command_records_what_the_file_cites_once(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    code = "ADDIN ZOTERO_ITEM CSL_CITATION " + citation(BOOK, PAPER, uri="http://a/")
    (tmp_path / "paper.docx").write_bytes(docx(run(code)))
    assert claimdb("bib", "import", "paper.docx").out == "2 works read, 2 added, 0 already there.\n"
    assert claimdb("bib", "import", "paper.docx").out == "2 works read, 0 added, 2 already there.\n"
    keys = [work["id"] for work in json.loads(claimdb("bib", "export", "--format", "csl-json").out)]
    assert keys == ["lee2021", "royTides2022"]
