"""Rows of a table as they come from a file: cells by the name of their column."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from claimdb.interchange.table_failures import Refused, UnfitCell
from claimdb.store.types import write_decimal
from claimdb.values.formulas import unguard_formula

Cell = str | Decimal | date | tuple[str, ...] | Mapping[str, object] | list[object]
"""Words; a number or day that the file itself marks as one; from JSON also lists and objects."""

MOST_DIGITS = 400


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts (the header is row 1), and its filled cells by column.

    A row of a wide table is several of these: `part` tells them apart, `column` is the one that holds the value, and
    `given` what stands in no column of its own, by field.
    """

    number: int
    cells: Mapping[str, Cell]
    part: int = 0
    column: str | None = None
    given: Mapping[str, Cell] = field(default_factory=dict)


RawRow = Row | Refused


def text_cell(text: str) -> str:
    """Give a cell of text as it was meant: no spaces around it, no apostrophe that only guards a formula."""
    stripped = text.strip()
    if stripped[:1] != "'":
        return stripped
    unguarded = unguard_formula(text)
    return (unguard_formula(text.strip()) if unguarded == text else unguarded).strip()


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
    except ValueError:
        return Refused(row, column, UnfitCell(reason="this is no number that can be kept"))


def _typed(value: object) -> Cell | None:
    if isinstance(value, str):
        return text_cell(_kept(value)) or None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, list | dict):
        nested: Cell = _nested(value)
        return nested
    if isinstance(value, bool):
        raise UnfitCell(reason="true and false are no values of this field")
    if isinstance(value, time | timedelta):
        raise UnfitCell(reason="a time of day is no value of this field")
    if not isinstance(value, int | float | Decimal):
        raise UnfitCell(reason="this is no value that can be kept")
    return number_cell(Decimal(value) if isinstance(value, int) else value)


def _nested(value: Any) -> Any:
    """Give a list or an object with whole numbers as such and all other numbers as text, as CSL-JSON has them."""
    if isinstance(value, list):
        return [_nested(part) for part in value]
    if isinstance(value, dict):
        return {_kept(name): _nested(part) for name, part in value.items()}
    if isinstance(value, Decimal):
        number = number_cell(value)
        return int(number) if number == number.to_integral_value() else write_decimal(number)
    return _kept(value) if isinstance(value, str) else value


def _kept(text: str) -> str:
    # JSON can spell what no text holds: the NUL character, and halves of characters.
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise UnfitCell(reason="it holds a character that no text has")
    return text


def cell_text(cell: Cell) -> str:
    """Write a cell as text: days in EDTF, numbers plain with a decimal point; lists and objects are not text."""
    if isinstance(cell, Decimal):
        return write_decimal(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return cell
    raise TypeError("a list or object is no text")
