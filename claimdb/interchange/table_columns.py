"""Which column gives which field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimdb.errors import InputError, UsageError
from claimdb.interchange.table_failures import (
    GivenTwice,
    MissingColumn,
    NoHeader,
    TwoColumns,
    UnknownColumn,
    UnknownField,
)
from claimdb.interchange.table_files import field_name
from claimdb.interchange.table_headings import RANGE, UNIT, VALUE, Headings, find_columns, spread_rows
from claimdb.interchange.table_rows import Cell, RawRow, Row

_SHOWN = 12
_FRENCH: Mapping[str, tuple[str, ...]] = {
    "claim": ("affirmation",),
    "subject": ("sujet",),
    "measure": ("grandeur", "mesure"),
    "value": ("valeur",),
    "unit": ("unité",),
    "place": ("lieu",),
    "as_of": ("à la date", "à la date du"),
    "period": ("période",),
    "source_date": ("date source", "date de la source"),
    "cites": ("cite",),
    "quote": ("extrait",),
    "speaker": ("locuteur",),
    "note": ("remarque",),
    "of": ("de",),
    "kind": ("type de lien", "filiation"),
}
"""What columns of these fields are called in French; letters may stand without their accents.

Left out is what may mean something else: "date" is often that of the source, "citation" in English a work cited.
"""


def known_names(fields: Iterable[str]) -> list[str]:
    """Give every name by which columns of these fields are known: their own, and the French ones, folded."""
    return [name for field in fields for name in (field, *map(field_name, _FRENCH.get(field, ())))]


class Columns:
    """The columns of a table by the field that they give.

    A field is given by the column it was mapped to, else by the one of its own name, or of its French one: case,
    spaces, hyphens and underscores do not matter. `constants` fill the fields whose cells are empty or not there, and
    `headings` are columns whose cells are values. `unused` are the columns that give nothing, in their order.
    """

    def __init__(
        self,
        fields: Iterable[str],
        mapping: Mapping[str, str],
        *,
        kind: str,
        constants: Mapping[str, str] | None = None,
        headings: Headings | None = None,
    ) -> None:
        self._fields = tuple(fields)
        self._mapping = dict(mapping)
        self._constants: dict[str, Cell] = dict(constants or {})
        self._headings = headings
        self._wide: tuple[str, ...] = ()
        from_headings = [headings.field, VALUE] if headings else []
        for field in (*mapping, *self._constants, *from_headings):
            if field not in self._fields:
                raise UnknownField(given=field, kind=kind, allowed=", ".join(self._fields))
        for field in from_headings:
            if field in mapping or field in self._constants or from_headings == [VALUE, VALUE]:
                raise GivenTwice(name=field)
        named = {field: (field, *_FRENCH.get(field, ())) for field in self._fields if field not in mapping}
        self._names = {field_name(name): field for field, names in named.items() for name in names}
        # Its own name comes first: a French name may be a field of another kind of table.
        self._names.update({field_name(field): field for field in named})
        self._folded = dict(self._names)
        self._given: dict[str, tuple[str, ...]] = {}
        self._last: tuple[Row | None, dict[str, Cell]] = (None, {})

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns met so far that give no field."""
        wide = frozenset(self._wide)
        return tuple(column for column, fields in self._given.items() if not fields and column and column not in wide)

    def fits(self, header: Sequence[str], required: Iterable[str]) -> bool:
        """Tell whether a row of a table can be its header."""
        try:
            self.check(header, required, where="")
        except (InputError, UsageError):
            return False
        return True

    def check(self, header: Sequence[str], required: Iterable[str], *, where: str) -> None:
        """Raise UnknownColumn, MissingColumn or TwoColumns when a header cannot give the fields.

        Of `required` each names a field, or several with bars between them of which one is enough.
        """
        shown = ", ".join([name for name in header if name][:_SHOWN])
        for column in self._mapping.values():
            if column not in header:
                raise UnknownColumn(where=where, given=column, columns=shown)
        self._given.clear()
        self._last = (None, {})
        self._wide = find_columns(self._headings, header, where=where) if self._headings else ()
        there = {field_name(column) for column in header}
        # Where a column has the field's own name, a French one is something else.
        self._folded = {
            name: field
            for name, field in self._names.items()
            if name == field_name(field) or field_name(field) not in there
        }
        giving: dict[str, list[str]] = {field: [] for field in self._constants}
        if self._headings is not None:
            giving |= {self._headings.field: [], VALUE: []}
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
            own = None if column in self._wide else self._folded.get(field_name(column))
            self._given[column] = mapped or ((own,) if own else ())
        return self._given[column]

    def column(self, field: str, row: Row) -> str:
        """Tell which column of a row gives a field, by its name in the table where it is known."""
        if row.column is not None and field in row.given:
            return row.column
        if field in self._mapping:
            return self._mapping[field]
        return next((column for column, given in self._given.items() if field in given), field)

    def fields(self, row: Row) -> dict[str, Cell]:
        """Give the cells of a row by field."""
        if row is self._last[0]:
            return self._last[1]
        known = self._given
        cells = {
            field: cell
            for column, cell in row.cells.items()
            for field in (known[column] if column in known else self.given_by(column))
        }
        if self._constants or row.given:
            own = {**self._constants, **cells}
            # A column of units, or a unit that was set, comes before the one of a heading.
            cells = {**own, **row.given, UNIT: own[UNIT]} if UNIT in own else {**own, **row.given}
        # A row is asked several things in turn.
        self._last = row, cells
        return cells

    def spread(self, rows: Iterator[RawRow], *, where: str) -> Iterator[RawRow]:
        """Give rows as they are, or each of a wide table as several; raises NoHeader."""
        if self._headings is None:
            return rows
        wide = self._wide or tuple(name.strip() for name in self._headings.columns.split(","))
        if not self._wide and RANGE in self._headings.columns:
            raise NoHeader(where=where, given=self._headings.columns)
        return spread_rows(rows, self._headings.field, wide)
