"""Rows of a spreadsheet: its first sheet, read by python-calamine (extra "tables")."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, BinaryIO

from claimdb.interchange.table_csv import TITLES, likely_header
from claimdb.interchange.table_failures import Refused, TablesMissing, UnreadableTable
from claimdb.interchange.table_rows import RawRow, Row, cell_text, typed_cell

MOST_BYTES = 1_000_000_000
"""Unpacked: far more than a full sheet of a million rows needs, far less than a machine has."""

MOST_CELLS = 100_000_000
"""Between the first cell of a sheet and the last: the reader makes room for all of them at once."""
_CELL = re.compile(rb"""\br=["']([A-Za-z]{0,7})(\d{1,12})["']""")
_SHEET = re.compile(r"/?xl/(?!sharedstrings|styles|theme).*\.xml", re.IGNORECASE)
_REPEATED = re.compile(rb"""\bnumber-(rows|columns)-repeated=["']\+?0*(\d{1,40})["']""")
_MOST_REPEATED = {b"rows": 1_048_576, b"columns": 16_384}
"""As many as a sheet has; what an OpenDocument sheet leaves empty below and beside its cells is written so."""
_PIECE, _LONGEST = 1 << 20, 80


class Sheet:
    """The first sheet of a workbook: `columns` of its header, and the rows below it.

    The header is the first row, or one below titles that `fits`.
    """

    def __init__(self, file: BinaryIO, fits: Callable[[Sequence[str]], bool], *, where: str) -> None:
        self._sheet = _open(file, where)
        rows = (
            (number, [_name(cell) for cell in cells])
            for number, cells in enumerate(self._sheet.iter_rows(), start=1)
            if any(cell != "" for cell in cells)
        )
        first = list(islice(rows, TITLES))
        if not first:
            raise UnreadableTable(where=where, reason="it is empty")
        self._header, self.columns = likely_header(first, fits)

    def rows(self) -> Iterator[RawRow]:
        """Give the rows below the header; empty ones are counted and left out."""
        for number, cells in enumerate(self._sheet.iter_rows(), start=1):
            if number > self._header and any(cell != "" for cell in cells):
                yield self._row(number, cells)

    def _row(self, number: int, cells: list[Any]) -> RawRow:
        filled = {}
        for column, value in zip(self.columns, cells, strict=False):
            cell = typed_cell(value, number, column)
            if not column:
                # Other programs write the numbers of rows there.
                continue
            if isinstance(cell, Refused):
                return cell
            if cell is not None:
                filled[column] = cell
        return Row(number, filled)


def _name(cell: Any) -> str:
    named = typed_cell(cell, 1, "")
    return "" if named is None or isinstance(named, Refused) else cell_text(named)


def _open(file: BinaryIO, where: str) -> Any:
    try:
        import python_calamine  # noqa: PLC0415 - an optional part
    except ModuleNotFoundError as error:
        raise TablesMissing(where=where) from error
    _check_size(file, where)
    file.seek(0)
    try:
        workbook = python_calamine.load_workbook(file)
        sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet]
        visible = [sheet for sheet in sheets if sheet.visible == python_calamine.SheetVisibleEnum.Visible]
        chosen = next(iter([*visible, *sheets]), None)
        if chosen is None:
            raise UnreadableTable(where=where, reason="it has no sheet")
        return workbook.get_sheet_by_name(chosen.name)
    except python_calamine.PasswordError as error:
        raise UnreadableTable(where=where, reason="it is locked by a password") from error
    except python_calamine.CalamineError as error:
        raise UnreadableTable(where=where, reason="it is no whole spreadsheet") from error


def _check_size(file: BinaryIO, where: str) -> None:
    file.seek(0)
    if not zipfile.is_zipfile(file):
        return
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(member.file_size for member in archive.infolist())
            # A sheet may have any name; the words of cells have a part of their own.
            sheets = [one for one in archive.infolist() if _SHEET.fullmatch(one.filename)]
            # What is larger than any is not read to the end.
            is_large = size > MOST_BYTES or any(_repeats(archive, one) for one in archive.infolist())
            cells = 0 if is_large else max((_span(archive, one) for one in sheets), default=0)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError, OSError) as error:
        raise UnreadableTable(where=where, reason="it is no whole spreadsheet") from error
    if is_large or cells > MOST_CELLS:
        raise UnreadableTable(where=where, reason="unpacked, it is larger than any sheet")


def _repeats(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Tell whether an OpenDocument sheet repeats a cell or a row more often than any sheet has room for."""
    if part.filename != "content.xml":
        return False
    found = (match.groups() for text in _pieces(archive, part) for match in _REPEATED.finditer(text))
    return any(int(times) > _MOST_REPEATED[what] for what, times in found)


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a part piece by piece, each with the end of the one before: an attribute may stand across."""
    with archive.open(part) as file:
        kept = b""
        while piece := file.read(_PIECE):
            yield kept + piece
            kept = piece[-_LONGEST:]


def _span(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Give how many cells a sheet has room for, by the names of those that it has: "ZZ9" is in row 9, column 702."""
    rows = columns = 1
    for text in _pieces(archive, part):
        for letters, digits in set(_CELL.findall(text)):
            rows = max(rows, int(digits))
            columns = max(columns, _column(letters))
    return rows * columns


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number
