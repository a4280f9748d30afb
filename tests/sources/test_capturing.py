"""`claimdb capture`: documents become sources, and are compared with what is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimdb.sources.comparing import Change, compare
from claimdb.values.reading import Region, RegionKind
from tests.conftest import Command, Ran
from tests.sources.pdf_writer import Pdf, pages_of
from tests.sources.samples import PAGE_FR, docx
from tests.sources.told import needs

TEXT = "Les bateaux\n\nOn compte 54 bateaux dans les ports de la côte, selon un relevé.\n"


@pytest.fixture
def desk(claimdb: Command) -> Command:
    """Runs commands in a folder with a database and a text."""
    claimdb("init")
    Path("boats.txt").write_text(TEXT, encoding="utf-8")
    return claimdb


def said(ran: Ran) -> list[dict[str, object]]:
    assert ran.code == 0, ran
    return json.loads(ran.out)


def captured(desk: Command, *arguments: str) -> dict[str, object]:
    (record,) = said(desk("capture", *arguments, "--yes", "--format", "json"))
    return record


def test_a_document_becomes_a_source_with_a_cite_key(desk: Command):
    record = captured(desk, "boats.txt")
    assert (record["outcome"], record["cite_key"], record["kept"]) == ("added", "Bateaux", True)
    (shown,) = said(desk("source", "show", "Bateaux", "--format", "json"))
    assert (shown["title"], shown["snapshots"][0]["media_type"]) == ("Les bateaux", "text/plain")


def test_it_is_shown_before_it_is_kept_and_without_a_terminal_a_yes_is_asked_for(desk: Command):
    ran = desk("capture", "boats.txt")
    assert (ran.code, "Les bateaux" in ran.out, "--yes" in ran.err) == (2, True, True)
    assert said(desk("source", "list", "--format", "json")) == []


def test_a_dry_run_keeps_nothing_and_needs_no_database(claimdb: Command):
    Path("boats.txt").write_text(TEXT, encoding="utf-8")
    (record,) = said(claimdb("capture", "boats.txt", "--dry-run", "--format", "json"))
    assert (record["outcome"], record["kept"], record["cite_key"]) == ("added", False, "Bateaux")
    assert not Path("claims.db").exists()


def test_the_same_bytes_again_are_unchanged(desk: Command):
    captured(desk, "boats.txt")
    record = captured(desk, "boats.txt")
    assert (record["outcome"], record["kept"], record["difference"]) == ("unchanged", False, [])


def test_a_change_in_form_is_told_from_a_change_of_words(desk: Command):
    captured(desk, "boats.txt")
    Path("boats.txt").write_text(TEXT.replace("\n", " \r\n"), encoding="utf-8", newline="")
    assert captured(desk, "boats.txt", "--key", "Bateaux")["outcome"] == "cosmetic"
    Path("boats.txt").write_text(TEXT.replace("54", "61"), encoding="utf-8")
    record = captured(desk, "boats.txt", "--key", "Bateaux")
    assert (record["outcome"], record["in_body"]) == ("changed", True)
    assert "-On compte 54 bateaux dans les ports de la côte, selon un relevé." in record["difference"]
    assert "+On compte 61 bateaux dans les ports de la côte, selon un relevé." in record["difference"]
    (shown,) = said(desk("source", "show", "Bateaux", "--format", "json"))
    assert len(shown["snapshots"]) == 3


def test_a_page_is_known_again_by_its_address(desk: Command):
    needs("lxml", "trafilatura")
    page = PAGE_FR.replace('href="/ports-ete"', 'href="https://quai.example/ports-ete"')
    Path("one.html").write_text(page, encoding="utf-8")
    Path("two.html").write_text(page.replace("j’en ai compté 80", "j’en ai compté 81"), encoding="utf-8")
    first = captured(desk, "one.html")
    again = captured(desk, "two.html")
    assert (again["outcome"], again["cite_key"], again["in_body"]) == ("changed", first["cite_key"], False)


def test_what_changes_the_terminal_is_shown_harmless(desk: Command):
    captured(desk, "boats.txt")
    Path("boats.txt").write_text(TEXT.replace("54", "\x1b[31m54\u202e"), encoding="utf-8")
    ran = desk("capture", "boats.txt", "--key", "Bateaux", "--yes")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_of_several_documents_a_bad_one_does_not_lose_the_good_ones(desk: Command):
    needs("pypdfium2", "lxml", "mammoth")
    Path("scan.pdf").write_bytes(Pdf([[]]).write())
    Path("b.docx").write_bytes(docx())
    ran = desk("capture", "boats.txt", "scan.pdf", "absent.txt", "b.docx", "--yes")
    assert ran.code == 3
    assert "scan.pdf: no text in this PDF" in ran.err
    assert "2 of 4 (scan.pdf, absent.txt)" in ran.err
    assert "Traceback" not in ran.err
    kept = said(desk("source", "list", "--format", "json"))
    assert sorted(str(one["title"]) for one in kept) == ["Les bateaux", "Les bateaux d’été"]


def test_one_cite_key_cannot_name_two_documents(desk: Command):
    assert desk("capture", "boats.txt", "boats.txt", "--key", "x", "--yes").code == 2


def test_a_stub_is_completed_by_its_document(desk: Command):
    desk("add", "54 bateaux", "--in", "roy2024", "--cites", "port2024", "--measure", "bateaux", "--yes")
    record = captured(desk, "boats.txt", "--key", "port2024")
    assert (record["outcome"], record["cite_key"]) == ("added", "port2024")
    (shown,) = said(desk("source", "show", "port2024", "--format", "json"))
    assert shown["title"] == "Les bateaux"


def test_pages_and_regions_are_kept_with_the_text(desk: Command):
    needs("pypdfium2")
    Path("a.pdf").write_bytes(Pdf(pages_of([["One."], ["Two."]]), labels="0 << /S /r >>").write())
    record = captured(desk, "a.pdf")
    assert record["pages"] == 2


def test_source_add_reads_the_same_formats(desk: Command):
    needs("lxml", "mammoth")
    Path("b.docx").write_bytes(docx())
    ran = desk("source", "add", "b.docx", "--yes")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Added royBateauxEte.")


def test_only_what_stands_around_a_work_may_differ():
    around = (Region(6, 10, RegionKind.TEASER),)
    same = compare("a", "Boats\nRead", around, "b", "Boats\nLook", around)
    assert (same.change, same.in_body) == (Change.CHANGED, False)


def test_long_texts_that_differ_everywhere_are_compared_at_once():
    old, new = ("\n".join(f"{word} {n}" for n in range(50_000)) for word in ("boat", "ship"))
    assert compare("a", old, (), "b", new, ()).change is Change.CHANGED
