"""The three kinds of table: which fields they have, and how a row is read, tried and recorded."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Protocol

from claimdb.errors import InputError
from claimdb.interchange.table_claim_records import count_recorded_rows, prepare_claim_row, record_prepared_rows
from claimdb.interchange.table_claims import ClaimRow, read_claim_row
from claimdb.interchange.table_columns import Columns
from claimdb.interchange.table_dates import DateOrder
from claimdb.interchange.table_failures import Refused, RowRefused
from claimdb.interchange.table_fields import CLAIM_FIELDS, LINEAGE_FIELDS, TableKind
from claimdb.interchange.table_labels import Labels
from claimdb.interchange.table_lineage import LineageRow, read_lineage_row, record_lineage_row
from claimdb.interchange.table_rows import RawRow, Row
from claimdb.interchange.table_sources import SOURCE_FIELDS, SourceRow, read_source_row, record_source_row
from claimdb.interchange.table_style import SAMPLE, table_style
from claimdb.interchange.table_values import is_missing
from claimdb.record.recorder import Recorder

REMEMBERED = 10_000
"""So many rows stay in memory between the two passes: a batch."""


class Options(Protocol):
    """How the values of a table are meant."""

    @property
    def language(self) -> str:
        """The language of the values: en, fr, auto."""

    @property
    def dates(self) -> DateOrder | None:
        """What stands first in 3/4/2022; None leaves it to the table."""

    @property
    def exact(self) -> bool:
        """Whether integers that end in zeros are exact."""

    @property
    def update(self) -> bool:
        """Whether other content under the same name replaces what is there."""


class Reading(ABC):
    """One kind of table."""

    fields: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    """The tables that take a row or more for each row, the first exactly one for what nobody said before."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._read_before: dict[tuple[int, int], Any] = {}

    def begin(self, mark: str, columns: Columns, rows: Iterable[RawRow]) -> None:
        """Begin the import with this fingerprint; `rows` are those of the table."""
        del mark, columns, rows

    def refusal(self, rehearsal: Recorder, columns: Columns, row: Row) -> Refused | None:
        """Read and try a row; tell why it is refused, None when it is fine."""
        try:
            read = self.read(columns, row)
            self.attempt(rehearsal, read)
        except RowRefused as refused:
            column = None if refused.column is None else columns.column(refused.column, row)
            return Refused(row.number, column, refused.error, row.part)
        except InputError as error:
            return Refused(row.number, row.column, error, row.part)
        if len(self._read_before) < REMEMBERED:
            self._read_before[row.number, row.part] = read
        return None

    def is_empty(self, columns: Columns, row: Row) -> bool:
        """Tell whether a row says that it has nothing to say, so that it is left out and counted."""
        del columns, row
        return False

    def read_again(self, columns: Columns, row: Row) -> Any:
        """Read the cells of a row that was tried before; the first ones are still in memory."""
        before = self._read_before.pop((row.number, row.part), None)
        return self.read(columns, row) if before is None else before

    @abstractmethod
    def read(self, columns: Columns, row: Row) -> Any:
        """Read the cells of a row; raises RowRefused."""

    def attempt(self, rehearsal: Recorder, read: Any) -> None:
        """Try what a row would record; raises RowRefused or an InputError."""
        self.record(rehearsal, [read])

    @abstractmethod
    def record(self, recorder: Recorder, rows: Sequence[Any]) -> int:
        """Record rows that were read; gives how many of them wrote anything."""

    def continues(self, columns: Columns, row: RawRow, following: RawRow) -> bool:
        """Tell whether two rows that stand below one another must be kept together."""
        del columns, row, following
        return False


class ClaimTable(Reading):
    """Rows of claims."""

    fields = CLAIM_FIELDS
    required = ("value|claim|claim_words", "source")
    tables = ("claim", "figure", "assertion", "mention", "citation", "event_subject")

    def read(self, columns: Columns, row: Row) -> ClaimRow:
        """Read the cells of a row; raises RowRefused."""
        return read_claim_row(row.number, columns.fields(row), self._style, exact=self.options.exact)

    def is_empty(self, columns: Columns, row: Row) -> bool:
        """Tell whether a row has no value: an empty cell without words in `claim`, or a mark that says so."""
        cells = columns.fields(row)
        value = cells.get("value")
        if value is None:
            return row.part > 0 or not cells.keys() & {"claim", "claim_words"}
        return isinstance(value, str) and is_missing(value)

    def begin(self, mark: str, columns: Columns, rows: Iterable[RawRow]) -> None:
        """Begin the import with this fingerprint; the first rows of the table tell how it is written."""
        self._labels = Labels(mark)
        self._tried: set[tuple[object, ...]] = set()
        sample = (columns.fields(row) for row in islice(rows, SAMPLE) if isinstance(row, Row))
        self._style = table_style(self.options.language, self.options.dates, sample)

    def attempt(self, rehearsal: Recorder, read: ClaimRow) -> None:
        """Try what the row names; its claim itself can be recorded whenever these can."""
        asked = _asked(read)
        if asked is not None and asked in self._tried:
            return
        prepared = prepare_claim_row(rehearsal, read, update=self.options.update)
        self._labels.check(rehearsal, prepared, update=self.options.update)
        if asked is not None and len(self._tried) < REMEMBERED:
            self._tried.add(asked)

    def record(self, recorder: Recorder, rows: Sequence[ClaimRow]) -> int:
        """Record rows that were read; gives how many of them wrote anything."""
        recorder.known.prefetch_sources(row.source for row in rows)
        prepared = [prepare_claim_row(recorder, row, update=self.options.update) for row in rows]
        if not self.options.update:
            return count_recorded_rows(recorder, prepared, self.options.language)
        return sum(
            self._labels.replace(recorder, one, recorded) or recorded.added
            for one, recorded in record_prepared_rows(recorder, prepared, self.options.language)
        )

    def continues(self, columns: Columns, row: RawRow, following: RawRow) -> bool:
        """Tell whether two rows have one label and one source."""
        if not isinstance(row, Row) or not isinstance(following, Row):
            return False
        here, there = columns.fields(row), columns.fields(following)
        return "claim" in here and [here.get(name) for name in ("claim", "source")] == [
            there.get(name) for name in ("claim", "source")
        ]


def _asked(row: ClaimRow) -> tuple[object, ...] | None:
    """Give all that can refuse a row of one plain figure: where another with the same was fine, it is; None for others.

    Kinds of measures are settled once, so that what went with one goes with it from then on.
    """
    if row.label is not None or row.issued is not None or row.url is not None or len(row.figures) != 1:
        return None
    one = row.figures[0]
    if one.figure.place is not None or one.figure.period is not None or one.figure.unit is not None:
        return None
    has_time = row.as_of is not None, row.period is not None
    return one.label, one.unit, row.subject, row.place, row.source, *has_time


class LineageTable(Reading):
    """Rows that say which source derives from which."""

    fields = LINEAGE_FIELDS
    required = ("source", "of", "kind")

    def read(self, columns: Columns, row: Row) -> LineageRow:
        """Read the cells of a row; raises RowRefused."""
        return read_lineage_row(row.number, columns.fields(row))

    def record(self, recorder: Recorder, rows: Sequence[LineageRow]) -> int:
        """Record rows that were read; gives how many of them wrote anything."""
        recorder.known.prefetch_sources(name for row in rows for name in (row.source, *row.of))
        return sum(record_lineage_row(recorder, row) for row in rows)


class SourceTable(Reading):
    """Rows of works."""

    fields = SOURCE_FIELDS
    required = ("id|citation-key",)

    def read(self, columns: Columns, row: Row) -> SourceRow:
        """Read the cells of a row; raises RowRefused."""
        return read_source_row(row.number, columns.fields(row))

    def record(self, recorder: Recorder, rows: Sequence[SourceRow]) -> int:
        """Record rows that were read; gives how many of them wrote anything."""
        recorder.known.prefetch_sources(row.cite_key for row in rows)
        return sum(record_source_row(recorder, row, update=self.options.update) for row in rows)


KINDS: dict[TableKind, type[Reading]] = {
    TableKind.CLAIMS: ClaimTable,
    TableKind.LINEAGE: LineageTable,
    TableKind.SOURCES: SourceTable,
}
