"""Parquet files read by Spark, on as many machines as its session has.

Where Spark runs is Spark's own setting: spark-defaults.conf, or PYSPARK_SUBMIT_ARGS="--master … pyspark-shell". Its
workers run what decides about figures, so claimdb is installed there too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from claimdb.store.corpus import Asked, Classify, EngineFailed, Row, Sift, held_in_tables, spell
from claimdb.store.parquet import Manifest

T = TypeVar("T")
_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.ui.showConsoleProgress": "false",
    "spark.ui.enabled": "false",
}


class SparkCorpus:
    """A corpus on the machines of a Spark session; the session is ended with it unless it was there before."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        from py4j.protocol import Py4JError  # noqa: PLC0415 - optional libraries
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.sql import SparkSession  # noqa: PLC0415

        self._folder = str(folder)
        self._refused = (PySparkException, Py4JError)
        self._is_ours = SparkSession.getActiveSession() is None
        builder = SparkSession.builder.appName("claimdb")
        for name, value in _SETTINGS.items():
            builder = builder.config(name, value)
        self._spark = builder.getOrCreate()
        # What is sifted is small: Spark's 200 partitions of every join would take longer to start than to run.
        self._spark.conf.set("spark.sql.shuffle.partitions", str(self.parts()))
        for name, table in manifest.tables.items():
            # Without the types Spark would begin a job for each table only to read them.
            shape = ", ".join(f"`{column}` {kind}" for column, kind in table.columns.items())
            place = str((folder / name).resolve())
            self._spark.read.schema(shape).parquet(place).createOrReplaceTempView(name)

    def _frame(self, query: Asked) -> Any:
        try:
            return self._spark.sql(spell(query))
        except self._refused as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> EngineFailed:
        # What failed in a worker comes with all that Java was doing meanwhile.
        lines = [line.strip() for line in str(error).splitlines()]
        causes = [line.removeprefix("Caused by:").strip() for line in lines if line.startswith("Caused by:")]
        return EngineFailed(where=self._folder, engine="spark", reason=(causes[-1:] or lines[:1] or ["?"])[0])

    def rows(self, query: Asked) -> Iterator[Row]:
        """Give the rows of a query."""
        try:
            yield from map(tuple, self._frame(query).collect())
        except self._refused as error:
            raise self._failed(error) from error

    def define(self, name: str, query: Asked) -> None:
        """Give a query a name in the session."""
        self._frame(query).createOrReplaceTempView(name)

    def held(self, measures: Collection[int], scopes: Collection[tuple[int, str]]) -> Iterator[Row]:
        """Give claim and measure of the figures of some measures and scopes."""
        return held_in_tables(self, measures, scopes)

    def keep(self, name: str, columns: Mapping[str, str], rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        shape = ", ".join(f"`{column}` {'STRING' if kind == 'VARCHAR' else kind}" for column, kind in columns.items())
        self._spark.createDataFrame([tuple(row) for row in rows], shape).createOrReplaceTempView(name)

    def sift(self, query: Asked, work: Sift) -> list[Row]:
        """Do work on the workers, each with all rows of some values of the first column."""
        frame = self._frame(query)
        first = frame.columns[0]
        ordered = frame.repartition(self.parts(), first).sortWithinPartitions(first)
        return self._collected(ordered.rdd.mapPartitions(partial(_sifted, work)))

    def classify(self, parts: Mapping[str, str], shared: Mapping[str, Sequence[Row]], work: Classify[T]) -> list[T]:
        """Do work on the workers, each with the parts that fall to it."""
        context = self._spark.sparkContext
        held = context.broadcast({name: [tuple(row) for row in rows] for name, rows in shared.items()})
        tagged = [self._frame(query).rdd.map(partial(_tagged, name)) for name, query in parts.items()]
        grouped = context.union(tagged).groupByKey(self.parts())
        return self._collected(grouped.sortByKey().map(partial(_classified, work, held)))

    def _collected(self, rdd: Any) -> list[Any]:
        try:
            return list(rdd.collect())
        except self._refused as error:
            raise self._failed(error) from error

    def parts(self) -> int:
        """Give four for each core that works."""
        return 4 * int(self._spark.sparkContext.defaultParallelism)

    def close(self) -> None:
        """Let go of the engine."""
        if self._is_ours:
            self._spark.stop()


def _sifted(work: Sift, rows: Iterator[Row]) -> Iterator[Row]:
    return work(map(tuple, rows))


def _tagged(name: str, row: Row) -> tuple[int, tuple[str, Row]]:
    return row[0], (name, tuple(row[1:]))


def _classified(work: Classify[T], shared: Any, part: tuple[int, Iterable[tuple[str, Row]]]) -> T:
    rows: dict[str, list[Row]] = {}
    for name, row in part[1]:
        rows.setdefault(name, []).append(row)
    return work(shared.value, rows)
