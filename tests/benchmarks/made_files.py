"""Folders of Parquet files of any size, as `claimdb export --format parquet` would write them, without a database.

They hold what `made_claims.make_claims` puts into a file: four sources say each value, one value a scope, 200 places a
measure. Run: python -m tests.benchmarks.made_files FOLDER FIGURES
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimdb.check.corpus import BY_MEASURE, PARTED, SHARED
from claimdb.model.base import Base
from claimdb.store.parquet import BUCKETS, Manifest, TableFiles, bucket_of, kept_columns, sql_type, write_manifest
from claimdb.store.revisions import newest_revision
from tests.benchmarks.made_claims import AT, SOURCES, Shape

SHAPE = Shape("all agree")
MEASURES_OF_A_FILE = 2_500
"""So many measures have two million figures."""
_HOW = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 40000"
_KEY = "format('c{:09}', n)"
_OF_SOURCES = {"id": "n", "key": "format('s{:06}', n)", "cite_key": "'source' || n", "type": "'report'",
               "title": "'Source ' || n", "csl": "'{}'", "is_primary": "false", "is_stub": "false",
               "is_confidential": "false", "created_at": f"'{AT}'"}  # fmt: skip
_OF_PLACES = {"id": "n", "key": "format('p{:06}', n)", "handle": "'place' || n", "created_at": f"'{AT}'"}
_LABEL = "'quantity ' || n"
_OF_MEASURES = {"id": "n", "key": "format('m{:06}', n)", "subject": "''", "subject_folded": "''", "label": _LABEL,
                "label_folded": _LABEL, "unit_kind": "'number'", "kind": "'stock'", "separators": "'[]'",
                "without": "'[]'", "exact": "false", "created_at": f"'{AT}'"}  # fmt: skip
_OF_CLAIMS = {"id": "n", "key": _KEY, "created_at": f"'{AT}'"}
_ENDS = ("value", "strict_low", "strict_high", "printed_low", "printed_high", "search_low", "search_high")
_CLOSED = ("strict_low_closed", "strict_high_closed", "printed_low_closed", "printed_high_closed")
_OF_FIGURES = {"measure_id": "measure", "id": "n", "claim_id": "n", "ordinal": "1", **dict.fromkeys(_ENDS, "value"),
               **dict.fromkeys(_CLOSED, "true"), "comparator": "'exact'", "step": "'1'", "conventional": "false",
               "many_digits": "false", "place_id": "place", "as_of": "'1950'", "as_of_start": "DATE '1950-01-01'",
               "as_of_end": "DATE '1950-12-31'", "qualifiers": "'{}'",
               "scope_key": "format('p{:06}|1950-01-01/1950-12-31|', place)"}  # fmt: skip
_OF_ASSERTIONS = {"id": "n", "key": f"{_KEY} || '.1'", "claim_id": "n", "ordinal": "1", "source_id": "voice",
                  "stance": "'asserts'", "hedged": "false", "reviewed": "true",
                  "created_at": f"'{AT}'"}  # fmt: skip
_OF_MENTIONS = {"measure_id": "measure", "id": "n", "figure_id": "n", "assertion_id": "n", "ordinal": "1",
                "wording": "value", "comparator": "'exact'", "step": "'1'", "hedged": "false"}  # fmt: skip


def make_files(folder: Path, figures: int) -> None:
    """Make a new folder with so many figures, a whole number of measures of 800 each."""
    import duckdb

    measures, rest = divmod(figures, SHAPE.places * SHAPE.voices)
    if rest:
        raise ValueError("the figures fill no whole number of measures")
    engine = duckdb.connect()
    engine.execute("CREATE TABLE measures (measure BIGINT, bucket BIGINT)")
    engine.executemany("INSERT INTO measures VALUES (?, ?)",
                       [(number, bucket_of(f"m{number:06}")) for number in range(1, measures + 1)])  # fmt: skip
    counts = {}
    for name in (table.name for table in Base.metadata.sorted_tables if table.name in {*SHARED, *PARTED}):
        (folder / name).mkdir(parents=True)
        counts[name] = 0
        for place, columns, rows in _files(name, measures):
            file = folder / name / place
            file.parent.mkdir(exist_ok=True)
            query = f"COPY (SELECT {_spelled(name, columns)} FROM {rows}) TO '{file}' ({_HOW})"
            counts[name] += engine.execute(query).fetchall()[0][0]
    engine.close()
    tables = {name: TableFiles(count, {column.name: sql_type(column) for column in _columns(name)})
              for name, count in counts.items()}  # fmt: skip
    write_manifest(folder, Manifest(newest_revision(), BUCKETS, tables))


def _files(name: str, measures: int) -> Iterator[tuple[str, Mapping[str, str], str]]:
    """Give for each file of a table where it lies, its columns, and the query for its rows."""
    few = {"source": (_OF_SOURCES, SOURCES), "place": (_OF_PLACES, SHAPE.places), "measure": (_OF_MEASURES, measures),
           "place_label": (_labels("place", "'place' || n"), SHAPE.places),
           "measure_label": (_labels("measure", _LABEL), measures)}  # fmt: skip
    if name in BY_MEASURE:
        for bucket in range(BUCKETS):
            held = _figures(f"bucket = {bucket}")
            yield f"bucket={bucket:02}/part-00000.parquet", _OF_FIGURES if name == "figure" else _OF_MENTIONS, held
    elif name in {"claim", "assertion"}:
        for part, first in enumerate(range(1, measures + 1, MEASURES_OF_A_FILE)):
            held = _figures(f"measure BETWEEN {first} AND {first + MEASURES_OF_A_FILE - 1}")
            yield f"part-{part:05}.parquet", _OF_CLAIMS if name == "claim" else _OF_ASSERTIONS, held
    else:
        columns, count = few.get(name, ({}, 0))
        yield "part-00000.parquet", columns, f"(SELECT n FROM range(1, {count + 1}) AS numbers(n))"


def _figures(which: str) -> str:
    """Select the figures of some measures: the number of each, its measure, place, source and value."""
    places, voices = SHAPE.places, SHAPE.voices
    return (
        f"(SELECT measure, p + 1 AS place, v + 1 AS voice, CAST(1001 + s * 7 % 1000 AS VARCHAR) AS value,"
        f" s * {voices} + v + 1 AS n FROM (SELECT measure, p, v, (measure - 1) * {places} + p AS s FROM measures,"
        f" range({places}) AS places(p), range({voices}) AS voices(v) WHERE {which}) ORDER BY n)"
    )


def _labels(of: str, label: str) -> dict[str, str]:
    return {f"{of}_id": "n", "language": "'en'", "label": label, "folded": label}


def _spelled(name: str, columns: Mapping[str, str]) -> str:
    """Write every column of a table with its type; one that is not named has no value."""
    return ", ".join(
        f'CAST({columns.get(column.name, "NULL")} AS {sql_type(column)}) AS "{column.name}"'
        for column in _columns(name)
    )


def _columns(name: str) -> list[Any]:
    return kept_columns(Base.metadata.tables[name])


def main() -> None:
    """Make one folder."""
    make_files(Path(sys.argv[1]), int(Decimal(sys.argv[2])))


if __name__ == "__main__":
    main()
