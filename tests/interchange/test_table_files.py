"""Rows of CSV, spreadsheets and JSON Lines, as they come out of the file."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.interchange.table_failures import Refused, TablesMissing, UnreadableTable
from claimdb.interchange.table_fields import CLAIM_FIELDS
from claimdb.interchange.table_files import TableFile
from claimdb.interchange.table_rows import Row, number_cell, text_cell
from claimdb.sources.decoding import NotText
from claimdb.values.formulas import guard_formula, unguard_formula
from tests.conftest import missing_part


def read(path: Path) -> list[Any]:
    """Cells by column of each row; a refused one as (row, column, reason)."""
    with TableFile(path, CLAIM_FIELDS) as table:
        found: list[Any] = []
        for row in table.rows():
            if isinstance(row, Refused):
                found.append((row.row, row.column, row.error.sentence()))
            else:
                found.append(dict(row.cells))
        return found


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def columns(path: Path) -> list[str]:
    with TableFile(path, CLAIM_FIELDS) as table:
        return list(table.columns)


CELLS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff")
    | st.sampled_from(",;\t|\"'\n=+-@ "),
    max_size=12,
)


@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5),
    separator=st.sampled_from(",;\t|"),
    ending=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_was_written_as_csv_in_any_dialect_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    separator: str,
    ending: str,
    encoding: str,
    quoting: Any,
) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator=ending, quoting=quoting)
    writer.writerow(["claim", "measure", "value"])
    writer.writerows([[guard_formula(cell) for cell in row] for row in rows])
    path = write(tmp_path_factory.getbasetemp() / "dialect.csv", written.getvalue().encode(encoding))
    meant = [
        {name: cell.strip() for name, cell in zip(("claim", "measure", "value"), row, strict=True) if cell.strip()}
        for row in rows
        if any(cell.strip() for cell in row)
    ]
    assert read(path) == [{name: text_cell(guard_formula(cell)) for name, cell in row.items()} for row in meant]


@given(st.text(max_size=20))
def test_a_guard_against_formulas_is_taken_off_again(text: str) -> None:
    assert unguard_formula(guard_formula(text)) == text


def test_the_separator_of_french_spreadsheets_is_found_among_commas(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", "claim;measure;value;source\na, b;part, en %;38,5;insee\n")
    assert read(path) == [{"claim": "a, b", "measure": "part, en %", "value": "38,5", "source": "insee"}]


def test_a_first_line_may_name_the_separator(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", 'sep=|\nvalue|"a;b;c;d"\n1|2\n')
    assert read(path) == [{"value": "1", "a;b;c;d": "2"}]


def test_a_file_in_windows_1252_is_read_and_marked_as_assumed(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", "value,place\n1,Élysée\n".encode("cp1252"))
    with TableFile(path, CLAIM_FIELDS) as table:
        assert table.is_assumed
        assert [row.cells["place"] for row in table.rows() if isinstance(row, Row)] == ["Élysée"]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotText):
        read(write(tmp_path / "t.csv", b"value\n\x81\x8d\x8f\xff\n"))


def test_empty_rows_are_counted_and_left_out(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", "value\n1\n\n,\n4\n".replace(",", ""))
    with TableFile(path, CLAIM_FIELDS) as table:
        assert [row.number for row in table.rows() if isinstance(row, Row)] == [2, 5]


def test_a_row_longer_than_the_header_is_refused(tmp_path: Path) -> None:
    assert read(write(tmp_path / "t.csv", "value,unit\n1,m,extra\n"))[0][:2] == (2, None)


def test_quotes_that_do_not_close_are_refused_with_their_row(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTable) as refusal:
        read(write(tmp_path / "t.csv", 'value,quote\n1,"whole"\n2,"open\n'))
    assert refusal.value.where == f"{tmp_path / 't.csv'}:3"


def test_column_names_are_found_in_any_case(tmp_path: Path) -> None:
    assert columns(write(tmp_path / "t.csv", "Value;As of;SOURCE-DATE\n1;2;3\n")) == ["Value", "As of", "SOURCE-DATE"]


def workbook(path: Path, rows: list[list[Any]]) -> Path:
    try:
        import python_calamine  # noqa: F401 - the reader is a part too
        import xlsxwriter
    except ModuleNotFoundError as error:
        missing_part(error.name or "xlsxwriter")
    book = xlsxwriter.Workbook(str(path))
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for number, cells in enumerate(rows):
        for place, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write_datetime(number, place, cell, days)
            else:
                sheet.write(number, place, cell)
    book.close()
    return path


def test_numbers_and_days_of_a_spreadsheet_keep_their_kind(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "t.xlsx", [["value", "as_of", "claim"], [54, date(2022, 9, 12), "'=x"], [0.1 + 0.2, "", ""]]
    )
    assert read(path) == [{"value": Decimal(54), "as_of": date(2022, 9, 12), "claim": "=x"}, {"value": Decimal("0.3")}]


def test_rows_of_a_spreadsheet_are_counted_from_its_top(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", [[], ["value"], [], [1]])
    with TableFile(path, CLAIM_FIELDS) as table:
        assert [row.number for row in table.rows() if isinstance(row, Row)] == [4]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04broken"])
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadableTable):
        read(write(tmp_path / "t.xlsx", content))


def test_a_missing_part_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "python_calamine", None)
    with pytest.raises(TablesMissing, match=r'pip install "claimdb\[tables\]"'):
        read(write(tmp_path / "t.xlsx", b""))


def test_numbers_of_json_keep_every_digit(tmp_path: Path) -> None:
    path = write(tmp_path / "t.jsonl", '{"value": 0.10000000000000000000001, "cites": ["a", "b"], "note": null}\n')
    assert read(path) == [{"value": Decimal("0.10000000000000000000001"), "cites": ["a", "b"]}]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        '{"value": NaN}',
        '{"value": true}',
        '{"value": 1e999999}',
        "[" * 100_000,
        '{"value": "\\ud800"}',
        '{"value": "a\\u0000"}',
        '{"cites": ["\\udc00"]}',
        '{"cites": ["\\u0000"]}',
    ],
)
def test_a_line_that_is_no_row_is_refused_alone(tmp_path: Path, line: str) -> None:
    path = write(tmp_path / "t.jsonl", f'{{"value": 1}}\n{line}\n{{"value": 3}}\n')
    first, refused, last = read(path)
    assert (first, refused[0], last) == ({"value": Decimal(1)}, 2, {"value": Decimal(3)})


def test_a_number_beyond_print_is_none() -> None:
    with pytest.raises(ValueError, match="no number that a text prints"):
        number_cell(Decimal("1E+500"))
