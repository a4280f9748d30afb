"""What can go wrong with a table, and what a row that is refused says."""

from __future__ import annotations

from dataclasses import dataclass

from claimdb.errors import InputError, UsageError


class UnreadableTable(InputError):
    """The file is no table that can be read, or cannot be read at all."""

    message = "this table cannot be read: {reason}"
    hint = "check the file, or save it again as CSV in UTF-8"


class UnknownTable(InputError):
    """Nothing tells what kind of file this is."""

    message = "files of the kind {suffix!r} cannot be imported"
    hint = "use .csv, .tsv, .xlsx, .jsonl or .toml"


class TablesMissing(InputError):
    """Spreadsheets are read by a library that is not installed."""

    message = "spreadsheets need a part that is not installed"
    hint = 'pip install "claimdb[tables]", or save the sheet as CSV'


class UnknownField(UsageError):
    """A field was mapped that tables of this kind do not have."""

    message = "{given!r} is no field of a table of {kind}"
    hint = "the fields are {allowed}"


class BadMapping(UsageError):
    """A mapping is not written FIELD=COLUMN."""

    message = "{given!r} is not a mapping"
    hint = "write it as --map FIELD=COLUMN"


class UnknownColumn(InputError):
    """A field was mapped to a column that the table does not have."""

    message = "the table has no column {given!r}"
    hint = "its columns are {columns}"


class MissingColumn(InputError):
    """A column that every row needs is not there."""

    message = "no column gives the field {name!r}"
    hint = "name it with --map {name}=COLUMN; the columns are {columns}"


class TwoColumns(InputError):
    """Two columns of the table would give one field."""

    message = "two columns give the field {name!r}: {columns}"
    hint = "say which one with --map {name}=COLUMN"


class TableChanged(InputError):
    """The file is another one than when it was read for the first time."""

    message = "this file was changed while it was imported"
    hint = "run the same command again"


class BatchRefused(InputError):
    """Rows that were fine when they were read do not fit what was recorded since."""

    message = "rows {first} to {last} were not kept, and those before them were: {reason}"
    hint = "run the same command again"


class UnfitCell(InputError):
    """A cell, or a whole row, is not what its field needs."""

    message = "{reason}"


class MissingCell(InputError):
    """A field that every row needs is empty."""

    message = "the field {name!r} is empty"


class AmbiguousValue(InputError):
    """A number can be read in two ways."""

    message = "{text!r} can be read as {readings}"
    hint = "write it without a separator for thousands, or say in which --language it is"


class UnnamedFigure(InputError):
    """A figure of words counts nothing that they name, and the row names no measure for it."""

    message = "it is not clear what {wording!r} counts"
    hint = "give the measure in its own field"


class OtherContent(InputError):
    """A row has the label of a claim that the same source makes otherwise."""

    message = "the claim {claim!r} of {source} is there with another value ({there})"
    hint = "give it another label, or ask for an update"


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not kept: its number as a spreadsheet counts, its column if it is one, and why."""

    row: int
    column: str | None
    error: InputError


class RowRefused(Exception):
    """A row cannot be kept; caught where rows are read, never shown by itself."""

    def __init__(self, error: InputError, column: str | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.column = column
