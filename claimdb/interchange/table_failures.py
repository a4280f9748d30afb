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
    hint = "use .csv, .tsv, .xlsx, .jsonl, .toml, or .json and .html for reviews"


class TablesMissing(InputError):
    """Spreadsheets are read by a library that is not installed."""

    message = "spreadsheets need a part that is not installed"
    hint = 'pip install "claimdb[tables]", or save the sheet as CSV'


class UnknownField(UsageError):
    """A field was mapped that tables of this kind do not have."""

    message = "{given!r} is no field of a table of {kind}"
    hint = "the fields are {allowed}"


class BadSetting(UsageError):
    """What is set for a whole table is not written FIELD=TEXT."""

    message = "{given!r} sets no field"
    hint = "write it as --set FIELD=TEXT"


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
    hint = "name it with --map {name}=COLUMN, or give it with --set or --headings; the columns are {columns}"


class TwoColumns(InputError):
    """Two columns of the table would give one field."""

    message = "two columns give the field {name!r}: {columns}"
    hint = "say which one with --map {name}=COLUMN"


class BadHeadings(UsageError):
    """Columns whose headings give a field are not named as they must be."""

    message = "{given!r} names no columns from left to right"
    hint = "write --headings FIELD=FIRST..LAST or --headings FIELD=COLUMN,COLUMN"


class NoHeader(UsageError):
    """JSON Lines have no header, so nothing tells which columns stand between two others."""

    message = "{given!r} is no list of names, and this file has no header"
    hint = "name every column: --headings FIELD=NAME,NAME"


class GivenTwice(UsageError):
    """A field is given for the whole table in two ways."""

    message = "the field {name!r} is given twice"
    hint = "keep one of --set, --map and --headings for it"


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


class PartUnread(InputError):
    """A cell holds more digits than the one figure that was read in it."""

    message = "only {wording!r} was read in {text!r}"
    hint = "write one number, with its words as printed"


class DayOrMonth(InputError):
    """A date of numbers can be read in two ways, and no other date of the table tells which is meant."""

    message = "{text!r} can be {first} or {second}"
    hint = "say --dates day-first or --dates month-first"


class NoYear(InputError):
    """A date of a table says no year."""

    message = "{text!r} says no year"
    hint = "write the whole date, such as 2011-12-01"


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
    """A row that is not kept: its number as a spreadsheet counts, its column if it is one, and why.

    `part` is that of the row, where a row of the file is read as several.
    """

    row: int
    column: str | None
    error: InputError
    part: int = 0


class RowRefused(Exception):
    """A row cannot be kept; caught where rows are read, never shown by itself."""

    def __init__(self, error: InputError, column: str | None = None) -> None:
        super().__init__(str(error))
        self.error = error
        self.column = column
