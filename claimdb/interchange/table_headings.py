"""Wide tables: columns whose headings give a field and whose cells are values, such as one column a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimdb.interchange.table_failures import BadHeadings, UnknownColumn
from claimdb.interchange.table_heading_units import read_heading, takes_unit
from claimdb.interchange.table_rows import Cell, RawRow, Row

RANGE = ".."
_SHOWN = 12
VALUE = "value"
UNIT = "unit"
_MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Headings:
    """What people ask for: the field that headings give, and their columns as written ("1990..2020", "Post,Times")."""

    field: str
    columns: str


def find_columns(headings: Headings, header: Sequence[str], *, where: str) -> tuple[str, ...]:
    """Find the columns of a header, in its order; raises UnknownColumn, BadHeadings.

    A range goes from one column to another. "1990" also finds "1990 [YR1990]" where no other column begins so.
    """
    if headings.columns in header:
        return (headings.columns,)
    chosen: set[int] = set()
    for part in headings.columns.split(","):
        first, dots, last = part.partition(RANGE)
        start = _find(first.strip(), header, where)
        end = _find(last.strip(), header, where) if dots else start
        if end < start:
            raise BadHeadings(where=where, given=part.strip())
        chosen.update(range(start, end + 1))
    return tuple(header[place] for place in sorted(chosen))


def spread_rows(rows: Iterator[RawRow], field: str, columns: Sequence[str]) -> Iterator[RawRow]:
    """Make of each row one for each of the columns, with the value of its cell, and its heading as a field.

    Of headings that are measures, a unit in brackets is that of the cells which say none themselves.
    """
    wide = frozenset(columns)
    for row in rows:
        if not isinstance(row, Row):
            yield row
            continue
        kept: dict[str, Cell] = {column: cell for column, cell in row.cells.items() if column not in wide}
        for part, column in enumerate(columns, start=1):
            heading = read_heading(column) if field == _MEASURE else None
            given: dict[str, Cell] = {field: heading.measure if heading else column}
            if column in row.cells:
                given[VALUE] = row.cells[column]
                if heading is not None and heading.unit is not None and takes_unit(row.cells[column]):
                    given[UNIT] = heading.unit
            yield Row(row.number, kept, part, column, given)


def _find(name: str, header: Sequence[str], where: str) -> int:
    if name in header:
        return header.index(name)
    longer = [place for place, column in enumerate(header) if column.startswith(f"{name} ")]
    if len(longer) != 1 or not name:
        raise UnknownColumn(where=where, given=name, columns=", ".join([name for name in header if name][:_SHOWN]))
    return longer[0]
