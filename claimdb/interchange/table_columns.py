"""Which column gives which field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimdb.interchange.table_failures import MissingColumn, TwoColumns, UnknownColumn, UnknownField
from claimdb.interchange.table_files import field_name
from claimdb.interchange.table_rows import Cell, Row

_SHOWN = 12


class Columns:
    """The columns of a table by the field that they give.

    A field is given by the column it was mapped to, else by the one of its own name: case, spaces, hyphens and
    underscores do not matter. `unused` are the columns that give none, in their order.
    """

    def __init__(self, fields: Iterable[str], mapping: Mapping[str, str], *, kind: str) -> None:
        self._fields = tuple(fields)
        self._mapping = dict(mapping)
        for field in mapping:
            if field not in self._fields:
                raise UnknownField(given=field, kind=kind, allowed=", ".join(self._fields))
        self._folded = {field_name(field): field for field in self._fields if field not in mapping}
        self._given: dict[str, tuple[str, ...]] = {}

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns met so far that give no field."""
        return tuple(column for column, fields in self._given.items() if not fields and column)

    def check(self, header: Sequence[str], required: Iterable[str], *, where: str) -> None:
        """Raise UnknownColumn, MissingColumn or TwoColumns when a header cannot give the fields.

        Of `required` each names a field, or several with bars between them of which one is enough.
        """
        shown = ", ".join([name for name in header if name][:_SHOWN])
        for column in self._mapping.values():
            if column not in header:
                raise UnknownColumn(where=where, given=column, columns=shown)
        giving: dict[str, list[str]] = {}
        for column in header:
            for field in self.given_by(column):
                giving.setdefault(field, []).append(column)
        for field, columns in giving.items():
            if len(columns) > 1:
                raise TwoColumns(where=where, name=field, columns=", ".join(columns))
        for one_of in required:
            if not giving.keys() & set(one_of.split("|")):
                raise MissingColumn(where=where, name=one_of.split("|")[0], columns=shown)

    def given_by(self, column: str) -> tuple[str, ...]:
        """Tell which fields a column gives: none, one, or several that were mapped to it."""
        if column not in self._given:
            mapped = tuple(field for field, name in self._mapping.items() if name == column)
            own = self._folded.get(field_name(column))
            self._given[column] = mapped or ((own,) if own else ())
        return self._given[column]

    def column(self, field: str) -> str:
        """Tell which column gives a field, by its name in the table where it is known."""
        if field in self._mapping:
            return self._mapping[field]
        return next((column for column, given in self._given.items() if field in given), field)

    def fields(self, row: Row) -> dict[str, Cell]:
        """Give the cells of a row by field."""
        return {field: cell for column, cell in row.cells.items() for field in self.given_by(column)}
