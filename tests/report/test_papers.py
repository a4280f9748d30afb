"""Reports that are files of other programs: PDF, DOCX and XLSX."""

from __future__ import annotations

import io
import shutil
import subprocess
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.bibliography.engines import find_pandoc
from claimdb.report.docx import DocxPartMissing, render_docx
from claimdb.report.french import FRENCH
from claimdb.report.pdf import render_pdf
from claimdb.report.printed import set_report
from claimdb.report.workbook import COLUMNS, SHEETS, render_xlsx
from claimdb.values.digest import Digest
from claimdb.values.work import Work
from tests.conftest import missing_part
from tests.report.samples import HOSTILE, hostile_digest, large_digest, small_digest

WORKS = (
    Work(
        "moreauTraversierPerdu2024",
        {
            "type": "article-newspaper",
            "title": "Le traversier perdu",
            "author": [{"family": "Moreau", "given": "Léa"}],
            "container-title": "La Gazette du port",
            "issued": {"date-parts": [[2024, 4, 12]]},
        },
    ),
)
EMPTY = replace(small_digest(), findings=(), unknown=(), works=())


def xlsx(digest: Digest, lang: str = "en") -> bytes:
    pytest.importorskip("xlsxwriter")
    return render_xlsx(digest, lang)


def docx(digest: Digest, lang: str = "en", works: tuple[Work, ...] = WORKS) -> bytes:
    if find_pandoc() is None:
        missing_part("pandoc")
    return render_docx(digest, works, lang)


def pdf(digest: Digest, lang: str = "en") -> bytes:
    try:
        import typst  # noqa: F401
    except ImportError:
        missing_part("typst")
    return render_pdf(digest, lang).made


PAPERS = {"xlsx": xlsx, "docx": docx, "pdf": pdf}


def sheets(made: bytes) -> dict[str, list[list[object]]]:
    calamine = pytest.importorskip("python_calamine")
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(made))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def part(made: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        return parts.read(name).decode()


def words_of(made: bytes, tmp_path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not here")
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    done = subprocess.run([program, "-layout", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("shape", PAPERS)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_report_has_the_same_bytes_a_while_later(shape: str, lang: str):
    first = PAPERS[shape](small_digest(), lang)
    # Times inside archives have steps of two seconds.
    time.sleep(2.1)
    assert PAPERS[shape](small_digest(), lang) == first


@pytest.mark.parametrize("shape", PAPERS)
def test_a_report_of_nothing_is_a_whole_file(shape: str):
    assert PAPERS[shape](EMPTY)[:4] in {b"PK\x03\x04", b"%PDF"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_or_a_link(text: str):
    made = xlsx(hostile_digest(text))
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        told = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/")]
    assert len([one for one in told if "<sheetData>" in one]) == 4
    assert not [one for one in told if "<f>" in one or "<hyperlink" in one]


def test_a_text_that_looks_like_a_formula_stays_text_when_it_is_edited():
    made = xlsx(hostile_digest("=1+1"))
    assert 'quotePrefix="1"' in part(made, "xl/styles.xml")
    assert "=1+1" in [cell for row in sheets(made)["figures"] for cell in row]


def test_a_workbook_has_a_sheet_for_findings_figures_sources_and_what_could_not_be_compared():
    read = sheets(xlsx(small_digest()))
    assert list(read) == ["findings", "figures", "sources", "not compared"]
    assert [len(rows) for rows in read.values()] == [2, 3, 4, 3]
    assert read["figures"][2][:6] == ["F7QKX2", "B", "at least 41", 41.0, 41.0, ""]
    assert read["not compared"][1] == ["ferries", "as-of date", 12.0, "MFERR"]


def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_text():
    from decimal import Decimal

    digest = small_digest()
    finding = digest.findings[0]
    figure = replace(finding.figures[0], value=Decimal("1234567890123456.5"))
    changed = replace(digest, findings=(replace(finding, figures=(figure, *finding.figures[1:])),))
    assert sheets(xlsx(changed))["figures"][1][3] == "1234567890123456.5"


def test_every_heading_of_a_workbook_has_a_french_name():
    assert [name for name in (*COLUMNS, *SHEETS) if name.replace("_", " ") not in FRENCH] == []


def test_a_cell_holds_no_more_than_a_spreadsheet_takes():
    read = sheets(xlsx(hostile_digest("long " * 9000)))
    assert max(len(str(cell)) for row in read["figures"] for cell in row) == 32_767


def test_a_source_stands_in_a_footnote_with_its_page_and_in_the_bibliography():
    made = docx(small_digest(), "fr")
    notes = part(made, "word/footnotes.xml")
    assert "Léa Moreau" in notes
    assert "ligne 14" in notes
    assert "Moreau, Léa" in part(made, "word/document.xml")


def test_a_work_that_no_bibliography_holds_is_named_in_a_footnote():
    assert "Fewer ferries than promised, Harbour Courier" in part(docx(small_digest(), works=()), "word/footnotes.xml")


def test_a_document_names_no_file_of_this_machine():
    with zipfile.ZipFile(io.BytesIO(docx(small_digest()))) as parts:
        assert not [name for name in parts.namelist() if b"claimdb-" in parts.read(name)]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_word_of_a_document_is_markup_in_docx(text: str):
    made = docx(hostile_digest(text), works=())
    relations = part(made, "word/_rels/document.xml.rels")
    assert "evil" not in relations
    assert "javascript" not in relations


def test_without_pandoc_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr("claimdb.report.docx.find_pandoc", lambda: None)
    with pytest.raises(DocxPartMissing, match="pandoc"):
        render_docx(small_digest(), WORKS, "en")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_pdf_is_made_of_whatever_documents_say(text: str):
    assert pdf(hostile_digest(text)).startswith(b"%PDF")


def test_a_pdf_says_what_no_code_of_its_program_may(tmp_path: Path):
    said = words_of(pdf(hostile_digest('#read("/etc/passwd") $x$ *b* #panic()')), tmp_path)
    assert '#read("/etc/passwd") $x$ *b* #panic()' in " ".join(said.split())


def test_a_pdf_holds_both_figures_both_quotes_and_what_would_settle_it(tmp_path: Path):
    said = " ".join(words_of(pdf(small_digest(), "fr"), tmp_path).split())
    for words in (
        "Il ne reste que 37 traversiers au port du Nord.", "at least 41", "La Gazette du port", "p. 3", "ligne 14",
        "date d’état ≠ diffère", "1 à 2 origines", "Pour trancher", "counted twice", "ab" * 10,
    ):  # fmt: skip
        assert words in said, words


def test_a_pdf_is_tagged_and_in_its_language():
    made = pdf(small_digest(), "fr")
    assert b"/MarkInfo" in made
    assert b"/Lang" in made


def test_five_hundred_findings_are_set_too():
    assert pdf(large_digest(500)).startswith(b"%PDF")


def test_lines_of_a_quote_are_one_line_on_paper():
    digest = small_digest()
    finding = digest.findings[0]
    mention = replace(finding.figures[0].mentions[0], quote="Il reste\n37 traversiers.")
    figure = replace(finding.figures[0], mentions=(mention,))
    changed = replace(digest, findings=(replace(finding, figures=(figure, *finding.figures[1:])),))
    said = set_report(changed, "fr").findings[0].sides[0].said[0]
    assert (said.before, said.figure, said.after) == ("Il reste ", "37", " traversiers.")
