"""Tables as folders of Parquet files, for engines that read those: what a column becomes, and the writing.

`DIR/corpus.json` says what is there. A table is the folder `DIR/TABLE/` of files `part-00000.parquet`…; what belongs to
one measure lies in `DIR/TABLE/bucket=NN/`, by a hash of the measure's key.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Date,
    Float,
    Integer,
    LargeBinary,
    Table,
    Text,
    select,
    type_coerce,
)

from claimdb.errors import InputError
from claimdb.store.leftovers import part_of
from claimdb.store.types import Exact, Instant, Json, write_decimal
from claimdb.values.keys import write_json

MANIFEST = "corpus.json"
FORMAT = 1
BUCKETS = 16
_FETCHED = 5_000
_ROWS_OF_A_GROUP = 40_000
_ROWS_OF_A_FILE = 2_000_000


class ParquetMissing(InputError):
    """Parquet is written by a library that is not installed."""

    message = "writing Parquet needs a part that is not installed"
    hint = 'pip install "claimdb[duckdb]"'


class FolderThere(InputError):
    """Something has the name of the folder to be written."""

    message = "there is something here already, and an export never writes into it"
    hint = "name a new folder"


class FolderNotWritten(InputError):
    """The folder cannot be written."""

    message = "this folder cannot be written: {reason}"
    hint = "name another"


@dataclass(frozen=True, slots=True)
class TableFiles:
    """How many rows a table has, and the SQL type of each column that its files hold."""

    rows: int
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a folder of Parquet files holds: the schema of the database, and its tables."""

    schema: str
    buckets: int
    tables: Mapping[str, TableFiles]


def bucket_of(key: str, buckets: int = BUCKETS) -> int:
    """Give the bucket of a measure (key): the first eight hexadecimal digits of its sha256, modulo the buckets.

    >>> bucket_of("m2v6")
    11
    """
    return int(sha256(key.encode()).hexdigest()[:8], 16) % buckets


def kept_columns(table: Table) -> list[Column[Any]]:
    """Give the columns that go into files: all but bytes."""
    return [column for column in table.columns if not isinstance(column.type, LargeBinary)]


def write_corpus(
    connection: Connection,
    folder: Path,
    tables: Sequence[Table],
    *,
    schema: str,
    by_measure: Collection[str],
    buckets: Mapping[int, int],
) -> Manifest:
    """Write tables into a new folder, whole or not at all; those named in `by_measure` by the bucket of their measure.

    `buckets` gives the bucket of each measure (row id). Raises ParquetMissing, FolderThere, FolderNotWritten.
    """
    try:
        import pyarrow  # noqa: F401, PLC0415 - an optional library
    except ModuleNotFoundError as error:
        raise ParquetMissing from error
    if folder.exists() or folder.is_symlink():
        raise FolderThere(where=str(folder))
    beside = part_of(folder)
    try:
        beside.mkdir()
        held = {
            table.name: TableFiles(
                _write_table(connection, table, beside / table.name, buckets if table.name in by_measure else None),
                {column.name: sql_type(column) for column in kept_columns(table)},
            )
            for table in tables
        }
        manifest = Manifest(schema, BUCKETS, held)
        write_manifest(beside, manifest)
        beside.rename(folder)
    except OSError as error:
        raise FolderNotWritten(where=str(folder), reason=error.strerror or error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write what a folder holds into it."""
    tables = {name: asdict(table) for name, table in manifest.tables.items()}
    said = {"format": FORMAT, "schema": manifest.schema, "buckets": manifest.buckets, "tables": tables}
    (folder / MANIFEST).write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


def _write_table(connection: Connection, table: Table, folder: Path, buckets: Mapping[int, int] | None) -> int:
    import pyarrow as pa  # noqa: PLC0415 - an optional library

    columns = kept_columns(table)
    schema = pa.schema([pa.field(column.name, _arrow_type(column), nullable=True) for column in columns])
    is_file = connection.dialect.name == "sqlite"
    spellings = [spelling_of(column, is_file=is_file) for column in columns]
    query = select(*stored_columns(columns, is_file=is_file)).order_by(*table.primary_key.columns)
    found = connection.execute(query, execution_options={"yield_per": _FETCHED})
    writers: dict[int | None, _Files] = {}
    at = next((place for place, column in enumerate(columns) if column.name == "measure_id"), 0)
    count = 0
    try:
        for some in found.partitions():
            count += len(some)
            values = [
                [spell(value) for value in column] if spell is not None else column
                for spell, column in zip(spellings, zip(*some, strict=True), strict=True)
            ]
            held = pa.table([pa.array(column, kind) for column, kind in zip(values, schema.types, strict=True)],
                            schema=schema)  # fmt: skip
            for bucket, share in _shares(held, values[at] if buckets is not None else None, buckets or {}):
                place = folder if bucket is None else folder / f"bucket={bucket:02}"
                writers.setdefault(bucket, _Files(place, schema)).add(share)
        if not writers:
            # An engine that looks at files only would else not know the table.
            writers[None] = _Files(folder if buckets is None else folder / "bucket=00", schema)
    finally:
        for writer in writers.values():
            writer.close()
    return count


def _shares(held: Any, measures: Sequence[int] | None, buckets: Mapping[int, int]) -> Iterator[tuple[int | None, Any]]:
    if measures is None:
        yield None, held
        return
    places: dict[int, list[int]] = {}
    for place, measure in enumerate(measures):
        places.setdefault(buckets[measure], []).append(place)
    for bucket, some in sorted(places.items()):
        yield bucket, held.take(some)


@dataclass(slots=True)
class _Files:
    """The files of one folder, written in groups of rows."""

    folder: Path
    schema: Any
    waiting: list[Any] = field(default_factory=list)
    rows: int = 0
    rows_of_file: int = 0
    files: int = 0
    writer: Any = None

    def add(self, table: Any) -> None:
        """Take some rows."""
        self.waiting.append(table)
        self.rows += len(table)
        if self.rows >= _ROWS_OF_A_GROUP:
            self._write()

    def close(self) -> None:
        """Write what is left; a table without rows has a file too."""
        if self.waiting or not self.files:
            self._write()
        if self.writer is not None:
            self.writer.close()

    def _write(self) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an optional library
        import pyarrow.parquet as pq  # noqa: PLC0415

        if self.writer is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            name = self.folder / f"part-{self.files:05}.parquet"
            self.writer = pq.ParquetWriter(name, self.schema, compression="zstd")
            self.files, self.rows_of_file = self.files + 1, 0
        held = pa.concat_tables(self.waiting) if self.waiting else self.schema.empty_table()
        self.writer.write_table(held, row_group_size=_ROWS_OF_A_GROUP)
        self.rows_of_file += self.rows
        self.waiting, self.rows = [], 0
        if self.rows_of_file >= _ROWS_OF_A_FILE:
            self.writer.close()
            self.writer = None


def _is_text(column: Column[Any]) -> bool:
    return isinstance(column.type, (Exact, Instant, Json))


def stored_columns(columns: Sequence[Column[Any]], *, is_file: bool) -> list[ColumnElement[Any]]:
    """Give columns to select as they are stored: a file has exact numbers, moments and JSON as text already."""
    return [type_coerce(column, Text) if is_file and _is_text(column) else column for column in columns]


def spelling_of(column: Column[Any], *, is_file: bool) -> Callable[[Any], Any] | None:
    """Give how values of a column are spelled as text, as a file of SQLite has them; None where they are not."""
    if is_file or not _is_text(column):
        return None
    spell: Callable[[Any], str] = write_json
    if isinstance(column.type, Exact):
        spell = write_decimal
    elif isinstance(column.type, Instant):
        spell = _spell_instant
    return lambda value: None if value is None else spell(value)


def _spell_instant(value: Any) -> str:
    return str(value.strftime("%Y-%m-%dT%H:%M:%SZ"))


def sql_type(column: Column[Any]) -> str:
    """Give the SQL type of a column for other engines: BIGINT, BOOLEAN, DATE, DOUBLE or STRING."""
    kinds = ((Boolean, "BOOLEAN"), (Integer, "BIGINT"), (Float, "DOUBLE"), (Date, "DATE"))
    return next((name for kind, name in kinds if isinstance(column.type, kind)), "STRING")


def _arrow_type(column: Column[Any]) -> Any:
    import pyarrow as pa  # noqa: PLC0415 - an optional library

    kinds = {"BOOLEAN": pa.bool_, "BIGINT": pa.int64, "DOUBLE": pa.float64, "DATE": pa.date32, "STRING": pa.string}
    return kinds[sql_type(column)]()
