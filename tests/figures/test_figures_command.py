"""`claimdb figures`, typed as a person types it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command_line import run
from tests.conftest import Command

TEXT = "Il y aurait 54 ports dans 30 pays, p. 12.\nEn 2019, 6,38 milliards d’euros14.\n"
FIELDS = (
    "start", "end", "wording", "kind", "value", "value_high", "comparator", "low", "high", "low_closed", "high_closed",
    "printed_low", "printed_high", "step", "unit", "counted", "hedged", "period", "place", "notes",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def typed(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    assert run([str(word) for word in words]) == 0
    return capsys.readouterr().out


def test_records_have_the_fields_of_the_contract(file: Path, capsys: pytest.CaptureFixture[str]):
    records = json.loads(typed(capsys, "figures", file, "--format", "json"))
    assert all(set(FIELDS) <= set(record) for record in records)
    assert [TEXT[record["start"] : record["end"]] for record in records] == [
        "54 ports", "30 pays", "6,38 milliards d’euros"
    ]  # fmt: skip


def test_exact_numbers_are_strings(file: Path, capsys: pytest.CaptureFixture[str]):
    last = json.loads(typed(capsys, "figures", file, "--format", "jsonl").splitlines()[-1])
    assert last["value"] == "6380000000"
    assert (last["printed_low"], last["printed_high"]) == ("6375000000", "6385000000")
    assert last["period"]["edtf"] == "2019"
    assert last["notes"] == ["14"]


def test_csv_has_a_header(file: Path, capsys: pytest.CaptureFixture[str]):
    rows = list(csv.DictReader(io.StringIO(typed(capsys, "figures", file, "--format", "csv"))))
    assert [row["value"] for row in rows] == ["54", "30", "6380000000"]


def test_people_see_lines_and_meanings(file: Path, capsys: pytest.CaptureFixture[str]):
    out = typed(capsys, "figures", file)
    assert "54 ports" in out
    assert "6,380,000,000" in out


def test_explain_says_why_a_number_is_no_figure(file: Path, capsys: pytest.CaptureFixture[str]):
    out = typed(capsys, "figures", file, "--explain", "--lang", "fr")
    assert "page" in out
    records = [
        json.loads(line) for line in typed(capsys, "figures", file, "--explain", "--format", "jsonl").splitlines()
    ]
    assert {"wording": "12", "reason": "page"}.items() <= next(r for r in records if r["kind"] == "refused").items()


def test_a_missing_file_is_an_input_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["figures", str(tmp_path / "none.txt")]) == 3
    assert "none.txt" in capsys.readouterr().err


def test_a_text_without_figures_prints_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "empty.txt"
    path.write_text("Il pleut.", encoding="utf-8")
    assert json.loads(typed(capsys, "figures", path, "--format", "json")) == []


def test_a_page_is_read_as_its_text_and_not_as_its_markup(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "page.html"
    path.write_text(
        '<!doctype html><html lang="en"><head><title>Boats</title><style>p { margin: 12px }</style></head>'
        "<body><h1>Boats</h1><p>The port keeps 54 boats in its two basins, as the office said.</p></body></html>",
        encoding="utf-8",
    )
    words = [one["wording"] for one in json.loads(typed(capsys, "figures", path, "--format", "json"))]
    assert words == ["54 boats", "two basins"]


def test_a_file_of_no_known_format_is_read_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "port.log"
    path.write_text("54 boats came in.", encoding="utf-8")
    assert [one["start"] for one in json.loads(typed(capsys, "figures", path, "--format", "json"))] == [0]


@pytest.mark.parametrize(
    ("lang", "text", "means"),
    [
        ("en", "The nave is 3.500 cubits long.", "3.5, or 3,500 (ambiguous)"),
        ("fr", "La nef a coûté 1.200 euros.", "1 200 EUR, ou 1,2 EUR (ambigu)"),
    ],
)
def test_both_readings_of_an_ambiguous_number_are_shown(
    claimdb: Command, tmp_path: Path, lang: str, text: str, means: str
):
    (tmp_path / "nave.txt").write_text(text, encoding="utf-8")
    said = claimdb("--lang", lang, "figures", "nave.txt", "--language", lang).out
    assert means in " ".join(said.split())
