"""Rows of CSV: any of the usual separators, quotes as in RFC 4180."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import TextIO

from claimdb.interchange.table_failures import Refused, UnfitCell, UnreadableTable
from claimdb.interchange.table_rows import RawRow, Row, text_cell

SEPARATORS = (",", ";", "\t", "|")

Fitness = Callable[[Sequence[str]], int]
"""How many of some column names are those of fields."""

TITLES = 30
"""So many rows may stand above the header: titles, notes, the day of the download."""


def csv_columns(
    file: TextIO, fitness: Fitness, fits: Callable[[Sequence[str]], bool], *, where: str
) -> tuple[str, list[str], int]:
    """Find the separator that makes the first row a header, the header itself, and its row number.

    The separator is the one that a first line `sep=;` names, else the one by which most column names are those of
    fields, else the one that makes most columns. Where the first row cannot be a header and one below it can, that one
    is. Raises UnreadableTable when there is no row.
    """
    file.seek(0)
    named = _named_separator(file.readline())
    best: tuple[tuple[bool, int, int], str, list[str], int] | None = None
    failure: csv.Error | None = None
    for separator in [named] if named else SEPARATORS:
        file.seek(0)
        try:
            number, names = _header(file, separator, fits)
        except csv.Error as error:
            failure = error
            continue
        rank = (fits(names), fitness(names), len(names))
        if names and (best is None or rank > best[0]):
            best = (rank, separator, names, number)
    if best is None:
        reason = "it is empty" if failure is None else "its quotes do not close"
        raise UnreadableTable(where=where, reason=reason) from failure
    return best[1], best[2], best[3]


def _header(file: TextIO, separator: str, fits: Callable[[Sequence[str]], bool]) -> tuple[int, list[str]]:
    records = ((number, [text_cell(name) for name in record]) for number, record in _records(file, separator))
    first = next(records, (0, []))
    if fits(first[1]):
        return first
    rows = [first]
    with suppress(csv.Error):
        rows.extend(islice(records, TITLES))
    return likely_header(rows, fits)


def likely_header(
    rows: Sequence[tuple[int, list[str]]], fits: Callable[[Sequence[str]], bool]
) -> tuple[int, list[str]]:
    """Choose the header among the first rows of a table: one that `fits`, else the first of those with most names."""
    fitting = next((row for row in rows if fits(row[1])), None)
    return fitting or max(rows, key=lambda row: sum(bool(name) for name in row[1]))


def csv_rows(file: TextIO, separator: str, columns: Sequence[str], header: int, *, where: str) -> Iterator[RawRow]:
    """Give the rows below the header; empty ones are counted and left out. Raises UnreadableTable."""
    file.seek(0)
    last = header
    try:
        for number, record in _records(file, separator):
            last = number
            row = _row(number, record, columns) if number > header else None
            # A guarded space is an empty cell, but no empty line.
            if row is not None and (isinstance(row, Refused) or row.cells):
                yield row
    except csv.Error as error:
        # Where quotes do not close, nothing tells where the next row begins.
        raise UnreadableTable(where=f"{where}:{last + 1}", reason="its quotes do not close") from error


def _records(file: TextIO, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(file, delimiter=separator, strict=True)
    for number, record in enumerate(reader, start=1):
        if number == 1 and record and _named_separator(separator.join(record)):
            continue
        if any(map(str.strip, record)):
            yield number, record


def _named_separator(line: str) -> str | None:
    # Excel's own way to say how a file is cut.
    stripped = line.strip('\ufeff\r\n "')
    return stripped[4] if len(stripped) == 5 and stripped.lower().startswith("sep=") else None


def _row(number: int, record: Sequence[str], columns: Sequence[str]) -> RawRow:
    if len(record) > len(columns) and any(map(str.strip, record[len(columns) :])):
        return Refused(number, None, UnfitCell(reason="the row has more cells than the header"))
    filled = zip(columns, record, strict=False)
    # Most cells guard nothing.
    cells = {column: cell for column, text in filled if (cell := text_cell(text) if "'" in text else text.strip())}
    return Row(number, cells)
