"""`claimdb import` as people type it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

HEADER = "claim,subject,measure,value,unit,place,as_of,period,source\n"
STATIONS = (
    HEADER
    + "s1,,police stations,54,,world,2022-09,,guard2022\n"
    + "s1,,countries with stations,30,,world,2022-09,,guard2022\n"
    + "s2,,police stations,102,,world,2022-12,,guard2022b\n"
)


@pytest.fixture
def table(claimdb: Command, tmp_path: Path) -> Path:
    """A folder with a database and a small table."""
    claimdb("init")
    path = tmp_path / "stations.csv"
    path.write_text(STATIONS, encoding="utf-8")
    return path


def test_a_table_comes_in_once(claimdb: Command, table: Path) -> None:
    assert claimdb("import", "stations.csv").out == "3 rows read: 3 added, 0 already there, 0 refused.\n"
    assert claimdb("import", "stations.csv").out == "3 rows read: 0 added, 3 already there, 0 refused.\n"


def test_a_refused_row_is_named_by_file_row_and_column(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS + "s3,,police stations,many,,world,2022,,guard2022\n", encoding="utf-8")
    ran = claimdb("import", "stations.csv")
    assert ran.code == 3
    assert "stations.csv, row 5, column value: " in ran.err
    assert ran.out == "4 rows read: 0 added, 0 already there, 1 refused.\n"


def test_a_refused_row_keeps_the_whole_file_out(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS + "s3,,police stations,many,,world,2022,,guard2022\n", encoding="utf-8")
    claimdb("import", "stations.csv")
    assert claimdb("log", "--format", "json").out == "[]\n"


def test_the_other_rows_are_kept_when_asked(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS + "s3,,police stations,many,,world,2022,,guard2022\n", encoding="utf-8")
    ran = claimdb("import", "stations.csv", "--on-error", "skip")
    assert ran.code == 3
    assert ran.out == "4 rows read: 3 added, 0 already there, 1 refused.\n"


def test_the_report_is_data_when_asked(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("2022-12", "autumn"), encoding="utf-8")
    report = json.loads(claimdb("import", "stations.csv", "--format", "json").out)
    assert (report["read"], report["added"], report["already_there"], report["refused"]) == (3, 0, 0, 1)
    problem = report["problems"][0]
    assert (problem["file"], problem["row"], problem["column"]) == ("stations.csv", 4, "as_of")
    assert "'autumn' is not a date" in problem["reason"]


def test_a_column_of_another_name_is_mapped(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("source\n", "said by\n"), encoding="utf-8")
    assert claimdb("import", "stations.csv").code == 3
    assert claimdb("import", "stations.csv", "--map", "source=said by").code == 0


def test_a_refusal_names_the_column_as_the_file_does(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("value", "how many").replace("102", "?"), encoding="utf-8")
    assert ", row 4, column how many: " in claimdb("import", "stations.csv", "--map", "value=how many").err


@pytest.mark.parametrize(("option", "code"), [("value", 2), ("value=", 2), ("weight=value", 2), ("value=amount", 3)])
def test_a_wrong_mapping_is_said(claimdb: Command, table: Path, option: str, code: int) -> None:
    ran = claimdb("import", "stations.csv", "--map", option)
    assert (ran.code, ran.out) == (code, "")


def test_a_column_that_gives_no_field_is_named(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("as_of", "asof"), encoding="utf-8")
    assert "Columns that give no field: asof." in claimdb("import", "stations.csv").err


def test_standard_input_is_read_twice(claimdb: Command, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with table.open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert claimdb("import", "-").out == "3 rows read: 3 added, 0 already there, 0 refused.\n"


def test_another_value_under_the_same_label_is_refused(claimdb: Command, table: Path) -> None:
    claimdb("import", "stations.csv")
    table.write_text(STATIONS.replace(",54,", ",55,"), encoding="utf-8")
    ran = claimdb("import", "stations.csv")
    assert ran.code == 3
    assert "row 2, column claim: the claim 's1' of guard2022 is there with another value (54)" in ran.err


def test_an_update_replaces_the_value_under_a_label(claimdb: Command, table: Path) -> None:
    claimdb("import", "stations.csv")
    table.write_text(STATIONS.replace(",54,", ",55,"), encoding="utf-8")
    assert claimdb("import", "stations.csv", "--update").code == 0
    found = json.loads(claimdb("positions", "police stations", "--format", "json").out)
    printed = {position["low"] for scope in found for position in scope["positions"]}
    assert printed == {"55", "102"}


def test_a_file_of_no_known_kind_is_refused(claimdb: Command, table: Path) -> None:
    table.rename(table.with_suffix(".dat"))
    ran = claimdb("import", "stations.dat")
    assert (ran.code, ran.out) == (3, "")
    assert "use .csv, .tsv, .xlsx, .jsonl, .toml" in ran.err


@pytest.mark.parametrize("content", [b"", b"\n\n", b'a,b\n"open,1\n', b"\xff\xfe\x00", b"a\x00b,c\n1,2\n"])
def test_what_is_no_table_is_refused_in_one_sentence(claimdb: Command, table: Path, content: bytes) -> None:
    table.write_bytes(content)
    ran = claimdb("import", "stations.csv")
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)


def test_a_missing_file_is_said(claimdb: Command, table: Path) -> None:
    ran = claimdb("import", "nowhere.csv")
    assert (ran.code, ran.out) == (3, "")
    assert "there is no such file" in ran.err


def test_a_document_file_has_no_columns(claimdb: Command, table: Path) -> None:
    ran = claimdb("import", "notes.toml", "--map", "value=n")
    assert ran.code == 2
    assert "--map has no meaning for a document file" in ran.err


def test_the_report_speaks_french(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("2022-12", "automne"), encoding="utf-8")
    ran = claimdb("--lang", "fr", "import", "stations.csv")
    assert ran.out.startswith("Lignes lues")
    assert "stations.csv, ligne 4, colonne as_of" in ran.err


def test_an_import_that_was_taken_back_can_come_in_again(claimdb: Command, table: Path) -> None:
    claimdb("import", "stations.csv")
    event = json.loads(claimdb("log", "--format", "json").out)[0]
    assert claimdb("undo", str(event["event"])).code == 0
    assert claimdb("import", "stations.csv").out == "3 rows read: 3 added, 0 already there, 0 refused.\n"


def test_a_table_of_few_rows_tells_no_progress(claimdb: Command, table: Path) -> None:
    assert "rows" not in claimdb("import", "stations.csv").err


def test_a_source_made_of_its_key_alone_is_named_with_the_recorded_one_that_comes_near(
    claimdb: Command, table: Path
) -> None:
    assert claimdb("source", "add", "--title", "The Guard", "--key", "guard2022").code == 0
    table.write_text(STATIONS.replace("guard2022b", "gaurd2022"), encoding="utf-8")
    assert claimdb("import", "stations.csv").err == (
        "Source gaurd2022 was made of its key alone; guard2022 comes near.\n"
    )
    assert claimdb("import", "stations.csv").err == ""


def test_cited_works_that_are_not_known_are_named_and_counted(claimdb: Command, table: Path) -> None:
    rows = "".join(f"ferries,{n},guard2022,{'xyz'[n % 3] * 9}{n}\n" for n in range(1, 25))
    table.write_text("measure,value,source,cites\n" + rows, encoding="utf-8")
    ran = claimdb("import", "stations.csv", "--format", "json")
    report = json.loads(ran.out)
    assert (report["stubs"], len(report["stub_sources"])) == (25, 20)
    assert report["stub_sources"][0] == {"cite_key": "guard2022", "near": None}
    assert ran.err.splitlines()[-1] == "And 5 more."


def test_a_refused_table_makes_no_source(claimdb: Command, table: Path) -> None:
    table.write_text(STATIONS.replace("2022-12", "autumn"), encoding="utf-8")
    report = json.loads(claimdb("import", "stations.csv", "--format", "json").out)
    assert (report["stubs"], report["stub_sources"]) == (0, [])


FRENCH = (
    "Affirmation;Sujet;Grandeur;Valeur;Unité;Lieu;À la date;Source;Date de la source;Cite;Extrait;Page\n"
    "s1;;postes;1,5;km;monde;2022-09;garde2022;2022-10;etude2021;« 1,5 km »;4\n"
)


def test_french_headers_are_known_as_the_english_ones_are(claimdb: Command, table: Path) -> None:
    table.write_text(FRENCH, encoding="utf-8")
    ran = claimdb("import", "stations.csv", "--language", "fr")
    assert (ran.code, "Columns that give no field" in ran.err) == (0, False)
    [claim] = json.loads(claimdb("claim", "list", "--format", "json").out)
    [figure], [said] = claim["figures"], claim["assertions"]
    assert (figure["label"], figure["unit"], figure["as_of"]) == ("postes", "km", "2022-09")
    assert (said["source"], said["quote"], said["page"]) == ("garde2022", "« 1,5 km »", "4")
    assert [cite["source"] for cite in said["cites"]] == ["etude2021"]


def test_a_column_of_the_field_s_own_name_comes_before_a_french_one(claimdb: Command, table: Path) -> None:
    table.write_text("measure,value,as_of,date,place,source\nboats,3,2022-09,soon,world,a\n", encoding="utf-8")
    ran = claimdb("import", "stations.csv")
    assert (ran.code, "Columns that give no field: date." in ran.err) == (0, True)


def test_a_column_that_may_mean_something_else_gives_no_field(claimdb: Command, tmp_path: Path):
    (tmp_path / "t.csv").write_text(
        "measure,value,source,date,citation\nboats,14,roy2024,2024-03-05,Yearbook 2023\n", encoding="utf-8"
    )
    claimdb("init")
    ran = claimdb("import", "t.csv")
    assert ran.code == 0, ran.err
    assert "date, citation" in ran.err
    assert json.loads(claimdb("positions", "--format", "json").out)[0]["as_of"] is None
