"""`claimdb report`, typed as a person types it."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claimdb.cli.context import Door, NoTextForTerminal
from claimdb.settings import Settings
from tests.cli.conftest import Recorded
from tests.conftest import Command, missing_part


def report(claimdb: Command, *words: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(claimdb("report", *words, "--format", "json").out)
    return found


def test_a_report_shows_both_figures_who_prints_them_where_and_what_settles_it(claimdb: Command, recorded: Recorded):
    ran = claimdb("report")
    assert ran.code == 0
    said = " ".join(ran.out.split())
    for expected in ("FIG001", "54", "60", "Roy2022", "Lee2022", "p. 4", "près de la Défense", "origin"):
        assert expected in said, expected


def test_a_report_writes_nothing_into_the_database(claimdb: Command, recorded: Recorded):
    before = Path(recorded.db).read_bytes()
    claimdb("report")
    assert Path(recorded.db).read_bytes() == before


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("r.html", "<!doctype html>"), ("r.md", "# "), ("r.json", "{"), ("r.HTM", "<!doctype html>"), ("r.txt", "Contra")],
)
def test_the_name_of_the_file_says_what_to_write(
    claimdb: Command, recorded: Recorded, tmp_path: Path, name: str, beginning: str
):
    ran = claimdb("report", "-o", name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(beginning.lower())


def test_a_name_that_says_something_else_is_refused_before_anything_is_done(
    claimdb: Command, recorded: Recorded, tmp_path: Path
):
    ran = claimdb("report", "-o", "report.odt")
    assert (ran.code, ran.out) == (2, "")
    assert "no report is written as .odt" in ran.err
    assert not (tmp_path / "report.odt").exists()


def test_the_format_wins_over_the_name(claimdb: Command, recorded: Recorded, tmp_path: Path):
    claimdb("report", "-o", "report.odt", "--format", "markdown")
    assert (tmp_path / "report.odt").read_text(encoding="utf-8").startswith("# ")


def test_the_same_report_is_the_same_to_the_byte(claimdb: Command, recorded: Recorded):
    for shape in ("text", "markdown", "html", "json", "csv"):
        assert claimdb("report", "--format", shape).out == claimdb("report", "--format", shape).out


def test_a_report_can_be_kept_to_what_it_is_about(claimdb: Command, recorded: Recorded):
    about = report(claimdb, "--claim", recorded.sixty[:8])["findings"]
    assert about
    assert all(recorded.sixty in one["claims"] for one in about)
    assert report(claimdb, "--source", "survey2021")["findings"] == []
    assert "FIG001" in [one["rule"] for one in report(claimdb, "--measure", "stations")["findings"]]


def test_a_report_can_be_kept_to_what_is_new(claimdb: Command, recorded: Recorded):
    claimdb("check", "--now", "2026-03-01")
    assert report(claimdb, "--since", "2026-03-01")["findings"] != []
    assert report(claimdb, "--since", "2026-03-02")["findings"] == []


def test_what_is_explained_is_shown_only_when_asked_for(claimdb: Command, recorded: Recorded):
    claimdb("check")
    (key,) = (str(one["key"]) for one in report(claimdb)["findings"] if one["rule"] == "FIG001")
    claimdb("finding", "explain", key, "--because", "two kinds of station")
    assert key not in [one["key"] for one in report(claimdb)["findings"]]
    assert key in [one["key"] for one in report(claimdb, "--all")["findings"]]


def test_a_table_of_findings_has_one_row_for_each_figure_or_finding(claimdb: Command, recorded: Recorded):
    rows = list(csv.DictReader(io.StringIO(claimdb("report", "--format", "csv").out)))
    assert rows
    assert all(None not in row for row in rows)


def test_a_report_speaks_french(claimdb: Command, recorded: Recorded):
    said = claimdb("report", "--lang", "fr").out
    assert "ne peuvent être vrais ensemble" in " ".join(said.split())
    assert " cannot " not in said


@pytest.mark.parametrize("option", ["--claim", "--measure", "--source"])
def test_an_unknown_key_is_an_input_error(claimdb: Command, recorded: Recorded, option: str):
    ran = claimdb("report", option, "zzzz")
    assert (ran.code, ran.out) == (3, "")


def test_a_folder_that_is_not_there_is_named(claimdb: Command, recorded: Recorded):
    ran = claimdb("report", "-o", "nowhere/report.html")
    assert (ran.code, ran.out) == (3, "")
    assert "nowhere/report.html" in ran.err


def test_a_report_of_an_empty_database_says_so(claimdb: Command, file_database: str):
    ran = claimdb("report")
    assert ran.code == 0
    assert "Nothing to report." in ran.out


@pytest.mark.parametrize(
    ("name", "part", "beginning"),
    [("r.xlsx", "xlsxwriter", b"PK"), ("r.pdf", "typst", b"%PDF"), ("r.docx", "pypandoc", b"PK")],
)
def test_a_file_of_another_program_is_written_whole(
    claimdb: Command, recorded: Recorded, tmp_path: Path, name: str, part: str, beginning: bytes
):
    if importlib.util.find_spec(part) is None:
        missing_part(part)
    ran = claimdb("report", "-o", name)
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / name).read_bytes().startswith(beginning)


def test_what_is_no_text_is_kept_from_a_terminal(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(NoTextForTerminal, match="-o"):
        Door(Settings("claims.db", "en", "lea", datetime(2026, 11, 1, tzinfo=UTC))).hand_over(b"%PDF", None)


def test_an_overview_is_a_page_or_a_folder_of_charts(claimdb: Command, recorded: Recorded, tmp_path: Path):
    page = claimdb("report", "--overview")
    assert page.out.lower().startswith("<!doctype html>")
    assert claimdb("report", "--overview", "-o", "seen.html").code == 0
    assert (tmp_path / "seen.html").read_text(encoding="utf-8") == page.out.rstrip("\n")
    assert claimdb("report", "--overview", "-o", "seen").code == 0
    made = sorted(file.name for file in (tmp_path / "seen").iterdir())
    assert {"coverage.svg", "origins.svg", "overview.html", "works.svg"} <= set(made)
    assert (tmp_path / "seen" / "overview.html").read_text(encoding="utf-8") == page.out.rstrip("\n")


@pytest.mark.parametrize(
    "words", [("--claim", "x"), ("--all",), ("--format", "csv"), ("-o", "seen.pdf"), ("--since", "2026-01-01")]
)
def test_an_overview_of_a_part_or_in_another_format_is_refused(claimdb: Command, recorded: Recorded, words: tuple[str]):
    ran = claimdb("report", "--overview", *words)
    assert (ran.code, ran.out) == (2, "")


def test_an_overview_of_an_empty_database_is_whole(claimdb: Command, file_database: str):
    ran = claimdb("report", "--overview", "--lang", "fr")
    assert ran.code == 0
    assert "Aucun ouvrage n’en cite un autre." in ran.out


def test_a_file_in_the_place_of_the_folder_of_an_overview_is_told(claimdb: Command, recorded: Recorded, tmp_path: Path):
    (tmp_path / "seen").write_text("mine", encoding="utf-8")
    assert claimdb("report", "--overview", "-o", "seen").code == 3
    assert (tmp_path / "seen").read_text(encoding="utf-8") == "mine"
