"""Figures as statements of Wikidata, and contradictions with it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from claimdb.interchange.leaving_formats import NEEDING_IDS, IdsNeeded
from claimdb.interchange.leaving_wikidata import TwoIds, UnfitId, UnreadableIds
from tests.check.conftest import CheckDesk
from tests.interchange.leaving_samples import (
    IDS,
    describe,
    losses,
    measured,
    read_ids,
    written,
)
from tests.interchange.recorded import record
from tests.record.conftest import NOON

GUID = "Q142$0A1B2C3D-1111-2222-3333-444455556666"


def lines(desk: CheckDesk, folder: Path, text: str = IDS) -> list[list[str]]:
    body = written(desk, "quickstatements", ids=read_ids(folder, text)).body
    return [line.split("\t") for line in body.splitlines()]


def test_a_figure_is_a_statement_with_its_time_and_its_reference(harbour: CheckDesk, tmp_path: Path) -> None:
    assert lines(harbour, tmp_path) == [
        ["Q142", "P1120", "54", "P585", "+2022-05-00T00:00:00Z/10", "S854", '"https://paper.example/boats"',
         "S813", f"+{NOON:%Y-%m-%d}T00:00:00Z/11"],
        ["Q142", "P1120", "54", "P585", "+2022-05-00T00:00:00Z/10", "S248", "Q7"],
    ]  # fmt: skip


def test_what_has_no_id_is_left_out_and_named(harbour: CheckDesk, tmp_path: Path) -> None:
    harbour.say("9", source="other2023", measure="piers", place="FR")
    found = losses(harbour, "quickstatements", ids=read_ids(tmp_path))
    assert (found["unmapped"], found["not_asserted"]) == (1, 1)


def test_a_period_has_a_start_and_an_end(file_desk: CheckDesk, tmp_path: Path) -> None:
    file_desk.say("54", measure="boats", place="FR", period="2020/2021")
    assert lines(file_desk, tmp_path)[0][3:7] == [
        "P580", "+2020-00-00T00:00:00Z/9", "P582", "+2021-00-00T00:00:00Z/9",
    ]  # fmt: skip


@pytest.mark.parametrize(("said", "loss"), [("at least 54", "open_ended"), ("between 50 and 60", "open_ended")])
def test_a_figure_without_a_single_value_is_left_out(
    file_desk: CheckDesk, tmp_path: Path, said: str, loss: str
) -> None:
    measured(file_desk, said)
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))[loss] == 1


def test_a_doubtful_date_is_none_that_wikidata_says(file_desk: CheckDesk, tmp_path: Path) -> None:
    file_desk.say("54", measure="boats", place="FR", as_of="2022?")
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))["undatable"] == 1


def test_a_rounded_figure_has_its_bounds(file_desk: CheckDesk, tmp_path: Path) -> None:
    measured(file_desk, "5.4")
    assert lines(file_desk, tmp_path)[0][2] == "5.4[5.35,5.45]"


def test_a_unit_without_an_item_is_left_out(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54 km", "quays", {"unit": "km", "place": "FR"}))
    assert losses(file_desk, "quickstatements", ids=read_ids(tmp_path))["unit_unmapped"] == 1


def test_a_unit_has_its_item(file_desk: CheckDesk, tmp_path: Path) -> None:
    record(file_desk, ("54 km", "quays", {"unit": "km", "place": "FR"}))
    assert lines(file_desk, tmp_path, IDS + "unit,km,Q828224\n")[0][2] == "54U828224"


def test_words_cannot_begin_another_command(file_desk: CheckDesk, tmp_path: Path) -> None:
    measured(file_desk, "54", page='3"\nQ1\tP31\tQ5')
    describe(file_desk, "roy2022", URL="https://x.example/")
    (line,) = lines(file_desk, tmp_path)
    assert line[-1] == '"3" Q1 P31 Q5"'


def test_the_second_version_has_a_column_a_property(harbour: CheckDesk, tmp_path: Path) -> None:
    body = written(harbour, "quickstatements-csv", ids=read_ids(tmp_path)).body
    header, first, second = csv.reader(io.StringIO(body, newline=""))
    assert header == ["qid", "P1120", "qal585", "S854", "S813", "S248"]
    assert (first[3], second[3], second[5]) == ('"https://paper.example/boats"', "", "Q7")


@pytest.mark.parametrize("name", sorted(NEEDING_IDS))
def test_names_become_no_ids_by_guessing(file_desk: CheckDesk, name: str) -> None:
    with pytest.raises(IdsNeeded):
        written(file_desk, name)


@pytest.mark.parametrize(
    ("text", "error", "line"),
    [
        ("name,id\nboats,P1\n", UnreadableIds, ""),
        ("kind,name,id\nmeasure,boats,Q1\n", UnfitId, ":2"),
        ("kind,name,id\nthing,boats,Q1\n", UnfitId, ":2"),
        ("kind,name,id\nplace,FR,Q1\nplace,fr,Q2\n", TwoIds, ":3"),
        ('kind,name,id\nplace,"FR,Q1\n', UnreadableIds, ":"),
    ],
)
def test_a_table_of_ids_that_is_wrong_says_where(tmp_path: Path, text: str, error: Any, line: str) -> None:
    with pytest.raises(error) as raised:
        read_ids(tmp_path, text)
    assert f"ids.csv{line}" in str(raised.value.where)


def mismatches(desk: CheckDesk, folder: Path, address: str) -> list[dict[str, str]]:
    measured(desk, "54", source="wikidata", as_of="2022")
    measured(desk, "60", source="paper", as_of="2022")
    describe(desk, "wikidata", URL=address)
    describe(desk, "paper", URL="https://paper.example/boats")
    desk.check("FIG001")
    body = written(desk, "mismatch-finder", ids=read_ids(folder)).body
    return list(csv.DictReader(io.StringIO(body, newline="")))


def test_a_contradiction_with_a_statement_of_wikidata_is_a_mismatch(file_desk: CheckDesk, tmp_path: Path) -> None:
    (row,) = mismatches(file_desk, tmp_path, f"https://www.wikidata.org/wiki/Q142#{GUID}")
    assert row == {
        "item_id": "Q142", "statement_guid": GUID, "property_id": "P1120", "wikidata_value": "54",
        "meta_wikidata_value": "", "external_value": "60", "external_url": "https://paper.example/boats",
        "type": "statement",
    }  # fmt: skip


@pytest.mark.parametrize("address", ["https://www.wikidata.org/wiki/Q142", "https://example.org/wiki/Q142"])
def test_without_the_statement_there_is_no_mismatch(file_desk: CheckDesk, tmp_path: Path, address: str) -> None:
    assert mismatches(file_desk, tmp_path, address) == []
    assert losses(file_desk, "mismatch-finder", ids=read_ids(tmp_path)) == {"no_mismatch": 1}
