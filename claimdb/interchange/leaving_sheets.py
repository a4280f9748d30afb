"""The table of claims as a file for spreadsheets: CSV, or XLSX by xlsxwriter (extra "tables")."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO, StringIO

from claimdb.errors import InputError
from claimdb.interchange.leaving_losses import Losing, Loss
from claimdb.interchange.leaving_table import TableRow
from claimdb.interchange.table_fields import CLAIM_FIELDS
from claimdb.store.types import write_decimal
from claimdb.values.formulas import guard_formula

MOST_ROWS = 1_048_575
"""Rows of a sheet below its header."""
LONGEST_CELL = 32_767
_MOST_DIGITS = 15
"""Digits that a sheet keeps of a number."""


class TooManyRows(InputError):
    """There are more rows than a sheet holds."""

    message = "a sheet holds {most} rows, and these are {count}"
    hint = "write them as CSV"


class SheetsMissing(InputError):
    """Spreadsheets are written by a library that is not installed."""

    message = "spreadsheets need a part that is not installed"
    hint = 'pip install "claimdb[tables]", or write CSV'


def write_claims_csv(rows: Sequence[TableRow], *, raw: bool = False) -> str:
    """Write CSV (RFC 4180, lines end in CR LF); nothing in it is a formula unless it is wanted `raw`.

    The import takes the apostrophe of the guard away again.
    """
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(CLAIM_FIELDS)
    for row in rows:
        writer.writerow([row[name] if raw else guard_formula(row[name]) for name in CLAIM_FIELDS])
    return written.getvalue()


def write_claims_xlsx(rows: Sequence[TableRow], *, at: datetime, raw: bool = False) -> tuple[bytes, tuple[Loss, ...]]:
    """Write one sheet; every cell is a text, but for values that are plain numbers, and no text is a formula or a link.

    A text that opens like a formula has the apostrophe too, for a sheet may be saved as CSV; `raw` leaves it out.
    Raises TooManyRows, SheetsMissing.
    """
    try:
        import xlsxwriter  # noqa: PLC0415 - an optional part
    except ModuleNotFoundError as error:
        raise SheetsMissing from error
    if len(rows) > MOST_ROWS:
        raise TooManyRows(most=MOST_ROWS, count=len(rows))
    losing = Losing()
    written = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    book = xlsxwriter.Workbook(written, plain)
    # The moment that the file names is the one worked at: same claims, same bytes.
    book.set_properties({"created": at.replace(tzinfo=None)})
    sheet = book.add_worksheet("claims")
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(CLAIM_FIELDS):
        sheet.write_string(0, column, name)
    for number, row in enumerate(rows, start=1):
        for column, name in enumerate(CLAIM_FIELDS):
            text = row[name] if raw else guard_formula(row[name])
            if name == "value" and _is_number(text):
                sheet.write_number(number, column, float(text))
            elif len(text) > LONGEST_CELL:
                losing.note("long_cells", row["claim"] or row["source"])
            elif text:
                sheet.write_string(number, column, text)
    book.close()
    return written.getvalue(), losing.losses()


def _is_number(text: str) -> bool:
    """Tell whether a sheet keeps and shows a text as a number, digit by digit."""
    if not text or len(text) > _MOST_DIGITS or not text.isascii() or not all(c.isdigit() or c in "-." for c in text):
        return False
    try:
        return write_decimal(Decimal(text)) == text
    except (ArithmeticError, ValueError):
        return False
