"""The benchmarks run, and what they measure is right; how fast it was is for no test to say."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from claimdb.check.corpus import write_tables
from claimdb.store.store import open_store
from tests.benchmarks import adding_speed, check_speed, engine_speed, import_speed, large_speed, search_speed
from tests.benchmarks.__main__ import PARTS
from tests.benchmarks.bars import Bar, table
from tests.benchmarks.made_claims import make_claims
from tests.benchmarks.made_files import SHAPE, make_files
from tests.conftest import missing_part


def test_an_import_is_measured_beside_its_own_rows():
    taken, bare = import_speed.measure(200, 1)
    assert taken > 0
    assert bare > 0


def test_one_claim_more_is_measured():
    _, one_measure = adding_speed.shapes(200)
    taken = adding_speed.adding_seconds(200, one_measure)
    assert taken.keys() == set(adding_speed.KINDS)
    assert min(taken.values()) > 0


def test_a_search_is_measured_beside_a_scan():
    index, scan, size = search_speed.measured(500)
    assert index > 0
    assert scan > 0
    assert size > 0


def test_a_bar_is_the_most_or_the_least():
    bars = [
        Bar("import", 2.5, 3, "bare"),
        Bar("help", 2.7, 2.6, "typer"),
        Bar("writers", 0.8, 0.7, "one", is_least=True),
    ]
    assert [one.is_reached for one in bars] == [True, False, True]
    assert table(bars).splitlines()[2:] == [
        "| import | 2.50 | ≤ 3 | bare | pass |",
        "| help | 2.70 | ≤ 2.6 | typer | falls short |",
        "| writers | 0.80 | ≥ 0.7 | one | pass |",
    ]


@pytest.mark.parametrize("part", PARTS)
def test_every_part_that_is_there_has_bars(part: str):
    names = [name for name in (f"tests.benchmarks.{part}_speed", f"tests.benchmarks.{part}") if find_spec(name)]
    assert callable(import_module(names[0]).bars)


def test_detection_is_measured_beside_a_bare_grouping(tmp_path: Path):
    taken = check_speed.measure(tmp_path, 200, check_speed.ONE_PERIOD)
    assert {"bare", "detection", "first check", "one added"} <= taken.keys()
    assert min(taken.values()) > 0


def test_two_engines_are_measured_on_the_same_report(tmp_path: Path):
    try:
        import duckdb  # noqa: F401
    except ModuleNotFoundError as error:
        missing_part(error.name or "duckdb")
    assert min(engine_speed.seconds_of_both(tmp_path, 200, engine_speed.SHAPES[1])) > 0


def test_files_made_without_a_database_are_those_of_its_export(tmp_path: Path):
    try:
        import duckdb
    except ModuleNotFoundError as error:
        missing_part(error.name or "duckdb")
    make_files(tmp_path / "made", 1_600)
    make_claims(tmp_path / "claims.db", 1_600, SHAPE)
    store = open_store(str(tmp_path / "claims.db"))
    exported = store.read(lambda session: write_tables(session, tmp_path / "exported"))
    store.close()
    made, written = (tmp_path / name / "corpus.json" for name in ("made", "exported"))
    assert made.read_bytes() == written.read_bytes()
    for name in exported.tables:
        ours, theirs = (
            duckdb.sql(f"SELECT * FROM read_parquet('{file.parent / name}/**/*.parquet', hive_partitioning = true)")
            for file in (made, written)
        )
        assert ours.types == theirs.types
        assert ours.except_(theirs).fetchall() == theirs.except_(ours).fetchall() == []


def test_the_life_of_a_table_is_measured_on_one_report(tmp_path: Path):
    try:
        import duckdb  # noqa: F401
    except ModuleNotFoundError as error:
        missing_part(error.name or "duckdb")
    taken = large_speed.through_a_table(tmp_path, 1_000, spark=False)
    assert taken["check of the files by DuckDB"].said == taken["check again"].said
    assert min(min(one.cpu, one.clock, one.peak) for one in taken.values()) > 0
