"""Sheets of OpenDocument: as programs write them, and as nobody would."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimdb.interchange.table_failures import UnreadableTable
from claimdb.interchange.table_files import TableFile
from claimdb.interchange.table_rows import Row
from tests.sources.samples import archive
from tests.sources.told import needs

_FIELDS = ("claim", "value")
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "manifest")
)
_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def ods(rows: str) -> bytes:
    """Write a sheet of rows."""
    return archive(
        {
            "mimetype": _KIND,
            "META-INF/manifest.xml": f'<manifest:manifest {_NAMES}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{_KIND}"/></manifest:manifest>',
            "content.xml": f'<?xml version="1.0"?><office:document-content {_NAMES}><office:body><office:spreadsheet>'
            f'<table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body>'
            "</office:document-content>",
        }
    )


def cell(text: str = "", repeated: str = "1") -> str:
    """Write a cell, so many times."""
    said = f'office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>"
    return f'<table:table-cell table:number-columns-repeated="{repeated}" {said}'


def row(*cells: str, repeated: str = "1") -> str:
    """Write a row, so many times."""
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


@pytest.fixture(autouse=True)
def _parts() -> None:
    needs("python_calamine")


def _read(folder: Path, *rows: str) -> list[dict[str, object]]:
    path = folder / "t.ods"
    path.write_bytes(ods(row(cell("claim"), cell("value")) + "".join(rows)))
    with TableFile(path, _FIELDS) as table:
        return [one.cells for one in table.rows() if isinstance(one, Row)]


def test_what_is_empty_below_and_beside_the_cells_is_not_read(tmp_path: Path):
    wide = row(cell("a"), cell("54"), cell("", "16382"))
    assert _read(tmp_path, wide, row(cell("", "16384"), repeated="1048574")) == [{"claim": "a", "value": "54"}]


@pytest.mark.parametrize("times", ["1048577", "1000000000", "9" * 40, "+1000000000", "000001000000000"])
def test_a_row_repeated_beyond_any_sheet_is_refused(times: str, tmp_path: Path):
    with pytest.raises(UnreadableTable, match="larger than any sheet"):
        _read(tmp_path, row(cell("a"), cell("54"), repeated=times))


@pytest.mark.parametrize("text", ["", "a"])
def test_a_cell_repeated_beyond_any_sheet_is_refused(text: str, tmp_path: Path):
    with pytest.raises(UnreadableTable, match="larger than any sheet"):
        _read(tmp_path, row(cell(text, "1000000000"), cell("54")))


@pytest.mark.parametrize("times", ["-5", "many", "9" * 60])
def test_a_number_of_repeats_that_is_none_is_refused(times: str, tmp_path: Path):
    with pytest.raises(UnreadableTable):
        _read(tmp_path, row(cell("a"), repeated=times), row(cell("b", times)))
