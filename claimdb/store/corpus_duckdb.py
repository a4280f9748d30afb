"""Parquet files read by DuckDB, in this process."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from claimdb.store.corpus import Asked, Classify, EngineFailed, Row, Sift, held_in_tables, spell
from claimdb.store.parquet import Manifest

T = TypeVar("T")
_FETCHED = 20_000


class DuckCorpus:
    """A corpus in this process; of its parts one is held at a time."""

    def __init__(self, folder: Path, manifest: Manifest, *, parts: int = 1) -> None:
        import duckdb  # noqa: PLC0415 - an optional library

        self._folder = str(folder)
        self._parts = parts
        self._refused = duckdb.Error
        self._engine = duckdb.connect(config={"autoinstall_known_extensions": "false"})
        for name in manifest.tables:
            files = str(folder / name / "**" / "*.parquet").replace("'", "''")
            # Names of our own tables.
            self._do(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet('{files}', hive_partitioning = true)")  # noqa: S608

    def _do(self, query: str) -> Any:
        try:
            return self._engine.cursor().execute(query)
        except self._refused as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> EngineFailed:
        return EngineFailed(where=self._folder, engine="duckdb", reason=str(error).strip().splitlines()[0])

    def rows(self, query: Asked) -> Iterator[Row]:
        """Give the rows of a query."""
        found = self._do(spell(query))
        try:
            while some := found.fetchmany(_FETCHED):
                yield from some
        except self._refused as error:
            raise self._failed(error) from error

    def define(self, name: str, query: Asked) -> None:
        """Make a view of a query."""
        self._do(f'CREATE OR REPLACE VIEW "{name}" AS {spell(query)}')

    def held(self, measures: Collection[int], scopes: Collection[tuple[int, str]]) -> Iterator[Row]:
        """Give claim and measure of the figures of some measures and scopes."""
        return held_in_tables(self, measures, scopes)

    def keep(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        import pyarrow as pa  # noqa: PLC0415 - comes with the engine

        kinds = {"BIGINT": pa.int64(), "VARCHAR": pa.string()}
        held = list(zip(*rows, strict=True)) or [()] * len(columns)
        arrays = [pa.array(values, kinds[kind]) for values, kind in zip(held, columns.values(), strict=True)]
        table = pa.table(arrays, names=list(columns))
        cursor = self._engine.cursor()
        cursor.register("_given", table)
        cursor.execute(f'CREATE OR REPLACE TABLE "{name}" AS SELECT * FROM _given')  # noqa: S608 - our own name
        cursor.unregister("_given")

    def sift(self, query: Asked, work: Sift) -> list[Row]:
        """Do work on rows in the order of the first column."""
        return list(work(self.rows(f"SELECT * FROM ({spell(query)}) AS sifted ORDER BY 1")))  # noqa: S608 - our own

    def classify(self, parts: Mapping[str, str], shared: Mapping[str, Sequence[Row]], work: Classify[T]) -> list[T]:
        """Do work on one part after the other."""
        return [work(shared, {name: self._part(query, part) for name, query in parts.items()})
                for part in range(self._parts)]  # fmt: skip

    def _part(self, query: str, part: int) -> list[Row]:
        return [row[1:] for row in self.rows(f"SELECT * FROM ({query}) AS parted WHERE part = {part}")]  # noqa: S608

    def parts(self) -> int:
        """Give in how many parts work is cut."""
        return self._parts

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()
