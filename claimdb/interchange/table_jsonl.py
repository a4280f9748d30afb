"""Rows of JSON Lines: one object a line, its keys the columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, BinaryIO

from claimdb.interchange.table_failures import Refused, UnfitCell
from claimdb.interchange.table_rows import RawRow, Row, typed_cell

LONGEST_LINE = 1_000_000


def jsonl_rows(file: BinaryIO) -> Iterator[RawRow]:
    """Give the objects of a UTF-8 file, numbered by line; empty lines are counted and left out."""
    file.seek(0)
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            while line and not line.endswith(b"\n"):
                line = file.readline(LONGEST_LINE)
            yield Refused(number, None, UnfitCell(reason="the line is longer than any row"))
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _row(number, line)


def _row(number: int, line: bytes) -> RawRow:
    try:
        given = json.loads(line.decode("utf-8-sig"), parse_float=_decimal, parse_int=_decimal, parse_constant=_refuse)
    except UnicodeDecodeError:
        return Refused(number, None, UnfitCell(reason="the line is not UTF-8 text"))
    except (ValueError, RecursionError):
        return Refused(number, None, UnfitCell(reason="the line is not JSON"))
    if not isinstance(given, dict):
        return Refused(number, None, UnfitCell(reason="the line is no object of fields and values"))
    cells = {}
    for column, value in given.items():
        cell = typed_cell(value, number, column)
        if isinstance(cell, Refused):
            return cell
        if cell is not None:
            cells[column] = cell
    return Row(number, cells)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error


def _refuse(text: str) -> Any:
    raise ValueError(text)
