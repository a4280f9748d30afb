"""Rows of a table as they come from a file: cells by the name of their column."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from claimdb.interchange.table_failures import Refused, UnfitCell
from claimdb.store.types import write_decimal
from claimdb.values.formulas import unguard_formula

Cell = str | Decimal | date | tuple[str, ...] | Mapping[str, object] | list[object]
"""Words; a number or day that the file itself marks as one; from JSON also lists and objects."""

MOST_DIGITS = 400


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts (the header is row 1), and its filled cells by column."""

    number: int
    cells: Mapping[str, Cell]


RawRow = Row | Refused


def text_cell(text: str) -> str:
    """Give a cell of text as it was meant: no spaces around it, no apostrophe that only guards a formula."""
    return unguard_formula(text.strip()).strip()


def number_cell(number: float | Decimal) -> Decimal:
    """Give the number that a typed cell shows; whole ones arrive from spreadsheets as floats.

    Spreadsheets keep and show 15 significant digits: what lies beyond them is noise of the binary form.
    Raises ValueError for what is no number or has more digits than any text prints.
    """
    if isinstance(number, float):
        if not math.isfinite(number):
            raise ValueError("no finite number")
        number = Decimal(format(number, ".15g"))
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS or len(number.as_tuple().digits) > MOST_DIGITS:
        raise ValueError("no number that a text prints")
    return number


def typed_cell(value: object, row: int, column: str) -> Cell | Refused | None:
    """Give a cell of a spreadsheet or of JSON; None when it is empty, a refusal when it is none of ours."""
    if value is None or (isinstance(value, str | list | dict) and not value):
        return None
    try:
        return _typed(value)
    except UnfitCell as error:
        return Refused(row, column, error)


def _typed(value: object) -> Cell | None:
    if isinstance(value, str):
        return text_cell(value) or None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date | list | dict):
        return value
    if isinstance(value, bool):
        raise UnfitCell(reason="true and false are no values of this field")
    if isinstance(value, time | timedelta):
        raise UnfitCell(reason="a time of day is no value of this field")
    if not isinstance(value, int | float | Decimal):
        raise UnfitCell(reason="this is no value that can be kept")
    try:
        return number_cell(Decimal(value) if isinstance(value, int) else value)
    except ValueError as error:
        raise UnfitCell(reason="this is no number that can be kept") from error


def cell_text(cell: Cell) -> str:
    """Write a cell as text: days in EDTF, numbers plain with a decimal point; lists and objects are not text."""
    if isinstance(cell, Decimal):
        return write_decimal(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return cell
    raise TypeError("a list or object is no text")
