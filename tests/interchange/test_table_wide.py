"""Tables whose headings give a field, that have titles above their header, or leave a field out altogether."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.interchange.table_failures import BadHeadings, UnknownColumn
from claimdb.interchange.table_heading_units import read_heading, takes_unit
from claimdb.interchange.table_headings import Headings, find_columns, spread_rows
from claimdb.interchange.table_rows import Row
from tests.conftest import Command

BANK = """\
"Source of the data","Harbour statistics",

"Last changed","2024-05-30",

"Country","Code","Indicator","2000","2001 [YR2001]","2002",
"Aland","ALA","Ferries, total","14","15","..",
"Congo, Rep.","COG","Ferries, total","3","","1,234[a]",
,,,,,,
"Footnote: [a] with rafts",,,,,,
"""


@pytest.fixture
def bank(claimdb: Command, tmp_path: Path) -> Path:
    claimdb("init")
    path = tmp_path / "bank.csv"
    path.write_text(BANK, encoding="utf-8")
    return path


def scopes(claimdb: Command, *words: str) -> set[tuple[str | None, ...]]:
    found = json.loads(claimdb("positions", *words, "--format", "json").out)
    return {
        (one["subject"] or None, one["measure"], one["place"], one["as_of"], one["positions"][0]["low"])
        for one in found
    }


def test_a_column_a_year_makes_a_claim_a_year(claimdb: Command, bank: Path) -> None:
    ran = claimdb(
        "import", "bank.csv", "--map", "place=Code", "--map", "measure=Indicator", "--headings", "as_of=2000..2002",
        "--set", "source=bank",
    )  # fmt: skip
    assert (ran.code, ran.out) == (0, "9 rows read: 4 added, 0 already there, 0 refused.\n")
    assert "5 rows hold no value and were left out." in ran.err
    assert scopes(claimdb) == {
        (None, "Ferries, total", "Åland Islands", "2000", "14"),
        (None, "Ferries, total", "Åland Islands", "2001", "15"),
        (None, "Ferries, total", "Congo - Brazzaville", "2000", "3"),
        (None, "Ferries, total", "Congo - Brazzaville", "2002", "1234"),
    }


def test_names_of_countries_that_are_turned_round_are_known(claimdb: Command, bank: Path) -> None:
    claimdb(
        "import", "bank.csv", "--map", "place=Country", "--map", "measure=Indicator", "--headings", "as_of=2000",
        "--set", "source=bank",
    )  # fmt: skip
    assert {place for _, _, place, _, _ in scopes(claimdb)} == {"Aland", "Congo - Brazzaville"}


def test_a_wide_table_comes_in_again_without_a_change(claimdb: Command, bank: Path) -> None:
    command = ("import", "bank.csv", "--headings", "as_of=2000..2002", "--set", "measure=m", "--set", "source=bank")
    assert claimdb(*command).code == 0
    assert claimdb(*command).out == "9 rows read: 0 added, 4 already there, 0 refused.\n"


def test_a_column_a_source_makes_them_disagree(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text("town,Post,Times\nLyon,12,14\n", encoding="utf-8")
    ran = claimdb(
        "import", "t.csv", "--map", "place=town", "--headings", "source=Post,Times", "--set", "measure=bridges",
        "--set", "as_of=2020",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    found = json.loads(claimdb("positions", "--format", "json").out)
    assert [[position["low"] for position in one["positions"]] for one in found] == [["12", "14"]]


def test_a_cell_of_a_wide_table_is_refused_by_its_own_column(claimdb: Command, bank: Path) -> None:
    bank.write_text(BANK.replace('"15"', '"15 of 20"'), encoding="utf-8")
    command = ("import", "bank.csv", "--headings", "as_of=2000..2002", "--set", "measure=m", "--set", "source=bank")
    ran = claimdb(*command)
    assert (ran.code, "bank.csv, row 6, column 2001 [YR2001]: " in ran.err) == (3, True)
    assert claimdb(*command, "--on-error", "skip").out == "9 rows read: 3 added, 0 already there, 1 refused.\n"


def test_what_is_set_fills_empty_cells_only(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text("measure,value,place,source\nm,1,FR,a\nm,2,,a\n", encoding="utf-8")
    assert claimdb("import", "t.csv", "--set", "place=DE", "--set", "as_of=2020").code == 0
    assert {(place, as_of) for _, _, place, as_of, _ in scopes(claimdb)} == {("France", "2020"), ("Germany", "2020")}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--set", "source"], "write it as --set FIELD=TEXT"),
        (["--set", "colour=red"], "'colour' is no field of a table of claims"),
        (["--headings", "as_of"], "'as_of' names no columns from left to right"),
        (["--headings", "as_of=2002..2000", "--set", "source=s"], "'2002..2000' names no columns from left to right"),
        (["--headings", "as_of=2000..2020", "--set", "source=s"], "the table has no column '2020'"),
        (["--headings", "as_of=2000", "--set", "as_of=1999"], "the field 'as_of' is given twice"),
        (["--headings", "as_of=2000", "--map", "value=2000"], "the field 'value' is given twice"),
        (["--set", "source=s", "--set", "measure=m"], "no column gives the field 'value'"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_one_sentence(claimdb: Command, bank: Path, options: list[str], words: str) -> None:
    ran = claimdb("import", "bank.csv", *options)
    assert (ran.out, ran.err.count("\n")) == ("", 1)
    assert words in ran.err
    assert "columns are Source of the data" not in ran.err


def test_json_lines_have_no_range_of_columns(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.jsonl").write_text('{"town": "Lyon", "2000": 1, "2001": 2}\n', encoding="utf-8")
    options = ("--map", "place=town", "--set", "measure=m", "--set", "source=s")
    assert claimdb("import", "t.jsonl", "--headings", "as_of=2000..2001", *options).code == 2
    assert claimdb("import", "t.jsonl", "--headings", "as_of=2000,2001", *options).code == 0


def test_days_may_stand_first_or_second(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text("measure,value,as_of,source\nm,1,1/2/2020,a\n", encoding="utf-8")
    assert "say --dates day-first or --dates month-first" in claimdb("import", "t.csv").err
    assert claimdb("import", "t.csv", "--dates", "month-first").code == 0
    assert {as_of for _, _, _, as_of, _ in scopes(claimdb)} == {"2020-01-02"}


def test_the_scale_of_a_unit_column_counts(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text(
        "measure,value,unit,place,period,source\n"
        "debt,1.2,EUR billion,FR,2020,a\ndebt,1200,millions of euros,FR,2020,b\n",
        encoding="utf-8",
    )
    assert claimdb("import", "t.csv").code == 0
    found = json.loads(claimdb("positions", "--format", "json").out)
    assert [(one["outcome"], one["positions"][0]["documents"]) for one in found] == [("agreed", 2)]


def test_english_that_is_given_settles_a_number_of_two_readings(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text("measure,value,place,as_of,source\nboats,7.001K,FR,2020,a\n", encoding="utf-8")
    assert claimdb("import", "t.csv").code == 3
    assert claimdb("import", "t.csv", "--language", "en").code == 0
    (claim,) = json.loads(claimdb("claim", "list", "--format", "json").out)
    assert Decimal(claim["figures"][0]["value"]) == 7001


FEED = """\
Ticker,Close ($),Volume (000s),Change (%),Market cap ($M),Boats (m)
AAB,12.27,"2,049.3",(0.25),"1,234.6",3
BBC,$7,1.2M,-0.5%,$98.4,4
"""


def test_a_unit_in_the_heading_of_a_measure_is_that_of_its_cells(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text(FEED, encoding="utf-8")
    ran = claimdb(
        "import", "t.csv", "--map", "subject=Ticker", "--set", "as_of=2020-01-02", "--set", "source=feed",
        "--headings", "measure=Close ($)..Boats (m)",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    listed = json.loads(claimdb("claim", "list", "--format", "json").out)
    figures = [figure for claim in listed for figure in claim["figures"]]
    assert {(one["label"], one["value"], one["unit"]) for one in figures} == {
        ("AAB, Close", "12.27", "USD"), ("AAB, Volume", "2049300", None), ("AAB, Change", "-0.25", "percent"),
        ("AAB, Market cap", "1234600000", "USD"), ("AAB, Boats (m)", "3", None),
        ("BBC, Close", "7", "USD"), ("BBC, Volume", "1200000", None), ("BBC, Change", "-0.5", "percent"),
        ("BBC, Market cap", "98400000", "USD"), ("BBC, Boats (m)", "4", None),
    }  # fmt: skip


def test_a_column_of_units_comes_before_a_unit_of_the_heading(claimdb: Command, tmp_path: Path) -> None:
    claimdb("init")
    (tmp_path / "t.csv").write_text("place,unit,Road (km)\nFR,mi,30\nDE,,40\n", encoding="utf-8")
    ran = claimdb("import", "t.csv", "--headings", "measure=Road (km)", "--set", "source=s", "--set", "as_of=2020")
    assert ran.code == 0, ran.err
    listed = json.loads(claimdb("claim", "list", "--format", "json").out)
    assert {(one["label"], one["unit"]) for claim in listed for one in claim["figures"]} == {
        ("Road", "mi"), ("Road", "km"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "measure", "unit"),
    [
        ("Sales (US$ bn)", "Sales", "USD billion"), ("Ventes (M€)", "Ventes", "EUR million"),
        ("Debt [£000]", "Debt", "GBP thousand"), ("Population (in thousands)", "Population", "in thousands"),
        ("Area (sq km)", "Area", "sq km"), ("Share %", "Share %", "percent"), ("Boats (in service)", None, None),
        ("Boats (2020)", None, None), ("Warm (min)", None, None), ("Deaths (m)", None, None), ("(km)", None, None),
        ("Code (ABC bn)", None, None), ("%", None, None),
    ],
)  # fmt: skip
def test_brackets_hold_a_unit_only_where_it_is_known(heading: str, measure: str | None, unit: str | None) -> None:
    assert read_heading(heading) == (measure or heading, unit)


@pytest.mark.parametrize(
    ("cell", "takes"),
    [("12.5", True), ("1,234[a]", True), ("12.3 p", True), ("1.5E+05", True), ("$12", True), ("USD 12", True),
     ("2.05M", False), ("12 km", False), ("about 12", False)],
)  # fmt: skip
def test_a_cell_that_says_itself_what_it_counts_in_takes_no_unit(cell: str, takes: bool) -> None:
    assert takes_unit(cell) is takes


COLUMNS = st.lists(st.text("abcdefgh", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)


@given(header=COLUMNS, data=st.data())
def test_a_range_is_what_stands_between_its_ends(header: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(header) - 1))
    last = data.draw(st.integers(0, len(header) - 1))
    wanted = Headings("as_of", f"{header[first]}..{header[last]}")
    if last < first:
        with pytest.raises(BadHeadings):
            find_columns(wanted, header, where="t")
    else:
        assert find_columns(wanted, header, where="t") == tuple(header[first : last + 1])


@given(header=COLUMNS, name=st.text("abcdefgh. ", max_size=6))
def test_a_name_of_no_column_is_refused(header: list[str], name: str) -> None:
    if name.strip() not in header and ".." not in name:
        with pytest.raises(UnknownColumn):
            find_columns(Headings("as_of", name), header, where="t")


@given(
    header=COLUMNS,
    rows=st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.text("0123456789", min_size=1), max_size=8)),
)
def test_spreading_keeps_every_cell_once(header: list[str], rows: list[dict[str, str]]) -> None:
    given_rows = [Row(number, dict(cells)) for number, cells in enumerate(rows, start=2)]
    spread = [row for row in spread_rows(iter(given_rows), "as_of", header) if isinstance(row, Row)]
    assert len(spread) == len(rows) * len(header)
    values = [(row.number, row.given["as_of"], row.given["value"]) for row in spread if "value" in row.given]
    assert values == [
        (number, column, cells[column])
        for number, cells in enumerate(rows, start=2)
        for column in header
        if column in cells
    ]
    assert all(dict(row.cells) == {k: v for k, v in rows[row.number - 2].items() if k not in header} for row in spread)
