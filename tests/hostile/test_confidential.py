"""What is confidential leaves the house by no door, unless it is asked for by name."""

from __future__ import annotations

import json

import pytest

from tests.hostile.conftest import Shell
from tests.hostile.house import EVERY
from tests.hostile.written import text_of

TOKEN = "zorblax"
"""Stands in everything that tells who the confidential source and speaker are, and nowhere else."""
MEMO = "The Zorblax office counted 61 boats on 1 May 2024. Aline Zorblax says that 61 boats is low.\n"
SETTING_UP = (
    ("source", "add", "--key", "zorblax2024", "--title", "Zorblax, the memo", "--author", "Zorblax, Ivo",
     "--issued", "2024-05-02", "--url", "https://zorblax.example/memo", "--note", "leaked by zorblax"),
    ("source", "add", "--key", "harbour2024", "--title", "The harbour by number", "--issued", "2024-06"),
    ("source", "add", "--key", "quay2024", "--title", "The quay", "--issued", "2024-07"),
    ("source", "lineage", "quay2024", "--of", "zorblax2024", "--kind", "same_data"),
    ("capture", "memo.txt", "--key", "zorblax2024", "--yes"),
    ("capture", "harbour.txt", "--key", "harbour2024", "--yes"),
    ("extract", "memo.txt", "--in", "zorblax2024", "--language", "en"),
    ("add", "61 boats", "--in", "zorblax2024", "--measure", "boats", "--place", "France", "--as-of", "2024-05-01",
     "--quote", "The Zorblax office counted 61 boats", "--page", "zorblax 3", "--yes"),
    ("add", "The port is closed", "--in", "zorblax2024", "--quote", "zorblax: the port is closed", "--yes"),
    ("add", "54 boats", "--in", "harbour2024", "--cites", "zorblax2024", "--measure", "boats", "--place", "France",
     "--as-of", "2024-05-01", "--quote", "Ida Zorblax counted 54 boats", "--speaker", "Ida Zorblax", "--yes"),
    ("add", "70 boats", "--in", "quay2024", "--measure", "boats", "--place", "France", "--as-of", "2024-05-01",
     "--yes"),
)  # fmt: skip
EXITS = (
    ("report",), ("report", "--format", "json"), ("report", "--format", "csv"), ("report", "--format", "markdown"),
    ("report", "--format", "html"), ("report", "--format", "sarif"), ("report", "-o", "report.docx"),
    ("report", "-o", "report.xlsx"), ("report", "-o", "report.pdf"), ("report", "--all", "--lang", "fr"),
    ("report", "--overview"), ("report", "--overview", "-o", "charts"),
    ("trace", "CLAIM"), ("trace", "CLAIM", "--format", "json"),
    ("check", "--format", "sarif", "--all"), ("check", "--format", "junit"),
    ("check", "--format", "json", "--all", "--coverage"),
    ("check", "--documents", "--full", "--format", "json", "--all"),
    ("finding", "list", "--state", "all", "--format", "json"), ("finding", "show", "FINDING"),
    ("positions", "--format", "json"),
    ("bib", "export"), ("bib", "export", "--annotate", "--format", "csl-json"),
    ("bib", "export", "--style", "apa", "--format", "html"), ("bib", "export", "--for", "report"),
    ("export", "--with-copies"), ("export", "--format", "csv"),
    ("export", "--format", "xlsx", "-o", "c.xlsx"),
    ("export", "--format", "claimreview"), ("export", "--format", "web-annotation"), ("export", "--format", "prov"),
    ("export", "--format", "nanopub"), ("export", "--format", "quickstatements", "--map-wikidata", "ids.csv"),
    ("export", "--format", "mismatch-finder", "--map-wikidata", "ids.csv"),
    ("export", "--format", "parquet", "tables"),
    ("lint", "new.txt", "--format", "json", "--bib", "works.bib"),
    ("finding", "baseline", "show", "known", "--format", "json"),
)  # fmt: skip
ALWAYS = (
    ("report", "--format", "html"), ("check", "--format", "sarif", "--all"), ("positions", "--format", "json"),
    ("export", "--with-copies"), ("finding", "show", "FINDING"),
)  # fmt: skip
"""Of the others one in three is tried each time, and all with CLAIMDB_HOSTILE_EVERY=1."""
OWN = (
    ("source", "list"), ("source", "show", "zorblax2024"), ("search", "zorblax"), ("claim", "show", "CLAIM"),
    ("log",), ("speaker", "list"),
)  # fmt: skip


@pytest.fixture(scope="module")
def newsroom(shell: Shell) -> Shell:
    """A database with a confidential source that others rest on, and a confidential speaker of a public one."""
    (shell.folder / "memo.txt").write_text(MEMO, encoding="utf-8")
    (shell.folder / "harbour.txt").write_text("Ida Zorblax counted 54 boats in 2024.\n", encoding="utf-8")
    (shell.folder / "ids.csv").write_text("kind,name,id\nmeasure,boats,P1082\nplace,FR,Q142\n", encoding="utf-8")
    (shell.folder / "new.txt").write_text("There were 61 boats in France on 1 May 2024.\n", encoding="utf-8")
    for line in SETTING_UP:
        ran = shell(*line)
        assert ran.code == 0, (line, ran)
    assert shell("check").code == 1
    finding = json.loads(shell("finding", "list", "--format", "json").out)[0]["key"]
    claims = json.loads(shell("claim", "list", "--in", "harbour2024", "--format", "json").out)
    for line in (
        ("verify", claims[0]["key"], "--verdict", "disputed", "--because", "zorblax2024 says 61"),
        ("finding", "explain", finding, "--because", "see Zorblax, the memo"),
        ("finding", "baseline", "save", "known"),
        ("source", "edit", "zorblax2024", "--confidential"),
        ("speaker", "edit", "ida  ZORBLAX", "--confidential"),
    ):
        ran = shell(*line)
        assert ran.code == 0, (line, ran)
    shell.names = {"FINDING": finding, "CLAIM": claims[0]["key"]}
    return shell


def _run(newsroom: Shell, *line: str) -> str:
    """Run a line and give all that it printed and wrote, unpacked."""
    before = set(newsroom.folder.rglob("*"))
    ran = newsroom(*(newsroom.names.get(word, word) for word in line))
    assert ran.code in (0, 1), (line, ran)
    written = [ran.out, ran.err]
    for path in sorted(set(newsroom.folder.rglob("*")) - before):
        if path.is_file():
            written.append(text_of(path))
            path.unlink()
    return "\n".join(written)


@pytest.mark.parametrize("line", EXITS if EVERY == 1 else [*EXITS[::3], *ALWAYS], ids=" ".join)
def test_nothing_confidential_leaves(newsroom: Shell, line: tuple[str, ...]):
    assert TOKEN not in _run(newsroom, *line).casefold()


def test_what_is_confidential_is_counted(newsroom: Shell):
    told = json.loads(_out(newsroom, "positions", "boats", "--format", "json"))
    assert [one["low"] for one in told[0]["positions"]] == ["54", "61", "70"]
    assert "confidential-1" in {name for one in told[0]["positions"] for name in one["sources"]}


def test_a_report_says_how_many_it_does_not_name(newsroom: Shell):
    assert "they are confidential: 2 sources or speakers." in newsroom("report").err


def test_a_decision_about_a_finding_holds_though_its_source_is_not_named(newsroom: Shell):
    found = json.loads(_out(newsroom, "finding", "show", newsroom.names["FINDING"], "--format", "json"))
    assert found[0]["explanation"] == "█████"


def test_what_is_asked_for_by_name_is_named(newsroom: Shell):
    told = _out(newsroom, "report", "--all", "--include-confidential", "zorblax2024")
    assert "Zorblax, the memo" in told
    assert "Ida Zorblax" not in told
    told = _out(newsroom, "report", "--all", "--include-confidential", "ida zorblax")
    assert "Ida Zorblax" in told
    assert "Zorblax, the memo" not in told


def test_asking_for_what_is_not_confidential_is_a_slip_of_the_pen(newsroom: Shell):
    ran = newsroom("report", "--include-confidential", "harbour2024")
    assert (ran.code, "nothing confidential is called" in ran.err) == (3, True)


@pytest.mark.parametrize("line", OWN, ids=" ".join)
def test_the_own_terminal_shows_everything(newsroom: Shell, line: tuple[str, ...]):
    assert TOKEN in _run(newsroom, *line).casefold()


def test_the_own_terminal_marks_what_is_confidential(newsroom: Shell):
    assert "zorblax2024 [confidential]" in newsroom("source", "list").out


def test_an_export_without_names_can_be_loaded(newsroom: Shell):
    (newsroom.folder / "sent.jsonl").write_text(_out(newsroom, "export"), encoding="utf-8")
    assert newsroom("--db", "theirs.db", "init").code == 0
    ran = newsroom("--db", "theirs.db", "import", "sent.jsonl")
    assert ran.code == 0, ran
    assert newsroom("--db", "theirs.db", "db", "check").code == 0
    assert newsroom("--db", "theirs.db", "check").code == 1


def test_a_dump_of_everything_keeps_the_marks(newsroom: Shell):
    whole = _out(newsroom, "export", "--include-confidential", "zorblax2024", "--include-confidential", "Ida Zorblax")
    (newsroom.folder / "whole.jsonl").write_text(whole, encoding="utf-8")
    assert newsroom("--db", "again.db", "init").code == 0
    assert newsroom("--db", "again.db", "import", "whole.jsonl").code == 0
    assert TOKEN not in newsroom("--db", "again.db", "export").out.casefold()


def test_a_mark_is_taken_back_by_undo(newsroom: Shell):
    assert newsroom("speaker", "edit", "Ida Zorblax", "--not-confidential").code == 0
    assert newsroom("undo", "last").code == 0
    marked = {
        one["speaker"]: one["confidential"] for one in json.loads(_out(newsroom, "speaker", "list", "--format", "json"))
    }
    assert marked["Ida Zorblax"]


def _out(newsroom: Shell, *line: str) -> str:
    ran = newsroom(*line)
    assert ran.code in (0, 1), ran
    return ran.out
