"""`claimdb notes`, typed as a person types it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line import run

TEXT = (
    "Le port grandit1. La rade se vide2, dit-on3.\n\n"
    "1. Ana Roy, Les Quais, Paris, Seuil, 2019 ; Ida Lee, « Les Digues », Annales du port, 8, 2020, p. 4-9.\n"
    "2. Ibid.\n3. Ce point est débattu. Voir Roy, op. cit., p. 4.\n"
)
FIELDS = ["number", "label", "start", "end", "marker", "kind", "works"]
OF_WORK = {
    "as_cited", "author", "title", "container", "date", "type", "language", "locator", "url", "cited_as", "outcome",
    "resolves_to", "resolves_to_work", "candidates",
}  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def typed(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert run([str(word) for word in words]) == 0
    return capsys.readouterr().out


def test_records_have_the_fields_of_the_contract(file: Path, capsys: pytest.CaptureFixture[str]):
    records = json.loads(typed(capsys, "notes", file, "--format", "json"))
    assert [list(record) for record in records] == [FIELDS] * 3
    assert all(set(work) >= OF_WORK for record in records for work in record["works"])


def test_a_record_points_by_number_and_place(file: Path, capsys: pytest.CaptureFixture[str]):
    second, third = [json.loads(line) for line in typed(capsys, "notes", file, "--format", "jsonl").splitlines()[1:]]
    assert second["works"][0]["candidates"] == [{"note": 1, "work": 0}, {"note": 1, "work": 1}]
    assert (third["works"][0]["resolves_to"], third["works"][0]["resolves_to_work"]) == (1, 0)
    assert TEXT[third["marker"]["start"] : third["marker"]["end"]] == "3"


def test_csv_has_a_header(file: Path, capsys: pytest.CaptureFixture[str]):
    rows = list(csv.DictReader(io.StringIO(typed(capsys, "notes", file, "--format", "csv"))))
    assert [row["kind"] for row in rows] == ["full", "ibid", "mixed"]


def test_people_see_labels_lines_works_and_where_they_point(file: Path, capsys: pytest.CaptureFixture[str]):
    rows = [" ".join(line.split()) for line in typed(capsys, "notes", file).splitlines()[2:]]
    assert rows == [
        "1 3 citation Ana Roy, Les Quais (2019) –",
        "– – – Ida Lee, Les Digues (2020) –",
        "2 4 ibid. Ibid. one of 1 (1), 1 (2)",
        "3 5 mixed Roy, Les Quais (2019) note 1 (1)",
    ]


def test_a_text_without_notes_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "bare.txt"
    path.write_text("Nothing here.\n", encoding="utf-8")
    assert run(["notes", str(path)]) == 0
    assert "No note was found." in capsys.readouterr().err


def test_what_a_note_hides_does_not_reach_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "hostile.txt"
    path.write_text("A.[^1]\n\n[^1]: Ana Roy, \x1b[31mLes \u202eQuais, Paris, Seuil, 2019.\n", encoding="utf-8")
    out = typed(capsys, "notes", path)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_markdown_notes_are_read_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "text.md"
    path.write_text("A.[^x] B.[^y]\n\n[^x]: Ana Roy, *Les Quais*, Seuil, 2019.\n[^y]: Ibid.\n", encoding="utf-8")
    records = json.loads(typed(capsys, "notes", path, "--format", "json"))
    assert [(record["label"], record["works"][0]["title"]) for record in records] == [
        ("x", "Les Quais"),
        ("y", "Les Quais"),
    ]
