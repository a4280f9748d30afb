"""`claimdb export --format parquet` and `claimdb check --on`: what they print, and what each says when it cannot."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimdb.store.parquet import BUCKETS, bucket_of
from tests.check.corpora import exported, make_world
from tests.conftest import Command, missing_part


@pytest.fixture(scope="module")
def made(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database and its files."""
    try:
        import duckdb  # noqa: F401 - the engine is a part
        import pyarrow  # noqa: F401 - and so is the writer
    except ModuleNotFoundError as error:
        missing_part(error.name or "duckdb")
    folder = tmp_path_factory.mktemp("made")
    exported(make_world(file_template, folder / "claims.db").store, folder / "out")
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path, claimdb: Command) -> Path:
    """A copy of it to spoil, in which commands are run."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_a_check_of_files_prints_what_a_check_of_the_database_prints(folder: Path, claimdb: Command):
    for options in (["--format", "json", "--rule", "FIG"], ["--measure", "apart", "--all", "--lang", "fr"]):
        wanted = claimdb("check", *options)
        assert wanted.code == 1
        assert claimdb("check", "--on", "out", *options) == wanted


def test_a_check_of_files_needs_no_database_and_makes_none(folder: Path, claimdb: Command):
    (folder / "claims.db").unlink()
    assert claimdb("check", "--on", "out", "--engine", "duckdb").code == 1
    assert not (folder / "claims.db").exists()


def test_figures_lie_by_the_hash_of_their_measure(folder: Path):
    import pyarrow.parquet as pq

    keys = {row["id"]: row["key"] for row in pq.read_table(folder / "out" / "measure").to_pylist()}
    said = json.loads((folder / "out" / "corpus.json").read_text(encoding="utf-8"))
    count = 0
    for bucket in range(BUCKETS):
        place = folder / "out" / "figure" / f"bucket={bucket:02}"
        rows = pq.ParquetFile(place / "part-00000.parquet").read().to_pylist() if place.exists() else []
        assert {bucket_of(keys[row["measure_id"]]) for row in rows} <= {bucket}
        count += len(rows)
    assert count == said["tables"]["figure"]["rows"] > 0


def test_files_keep_every_digit_and_no_bytes(folder: Path):
    import pyarrow.parquet as pq

    figures = pq.read_table(folder / "out" / "figure")
    assert "12345678901234568" in figures.column("value").to_pylist()
    assert "raw" not in pq.read_table(folder / "out" / "snapshot").column_names


@pytest.mark.parametrize(("line", "code", "said"), [
    (("export", "--format", "parquet"), 2, "folder of their own"),
    (("export", "new"), 2, "no meaning in dump"),
    (("export", "--format", "parquet", "new", "-o", "more"), 2, "--output"),
    (("export", "--format", "parquet", "out"), 3, "something here already"),
    (("export", "--format", "parquet", "missing/new"), 3, "cannot be written"),
    (("check", "--engine", "duckdb"), 2, "--on"),
    (("check", "--on", "out", "--coverage"), 2, "--coverage needs the database"),
    (("check", "--on", "out", "--full"), 2, "--full needs the database"),
    (("check", "--on", "missing"), 3, "corpus.json"),
    (("check", "--on", "claims.db"), 3, "corpus.json"),
    (("check", "--on", "out", "--measure", "no such"), 3, "no such"),
])  # fmt: skip
def test_what_cannot_be_done_is_told_and_leaves_nothing(
    line: tuple[str, ...], code: int, said: str, folder: Path, claimdb: Command
):
    there = sorted(path.name for path in folder.iterdir())
    ran = claimdb(*line)
    assert (ran.code, said in ran.err, len(ran.err.splitlines())) == (code, True, 1), ran
    assert sorted(path.name for path in folder.iterdir()) == there


@pytest.mark.parametrize(("change", "code", "said"), [
    ({"schema": "0001"}, 4, "older schema"),
    ({"schema": "9999"}, 4, "newer claimdb"),
    ({"format": 99}, 4, "newer claimdb"),
    ({"tables": 3}, 3, "corpus.json"),
])  # fmt: skip
def test_files_of_another_schema_are_refused(
    change: dict[str, Any], code: int, said: str, folder: Path, claimdb: Command
):
    place = folder / "out" / "corpus.json"
    place.write_text(json.dumps({**json.loads(place.read_text(encoding="utf-8")), **change}), encoding="utf-8")
    ran = claimdb("check", "--on", "out")
    assert (ran.code, said in ran.err) == (code, True), ran


@pytest.mark.parametrize("spoil", [lambda place: place.write_bytes(b"no Parquet"), lambda place: place.unlink()])
def test_a_spoilt_file_is_told(spoil: Callable[[Path], object], folder: Path, claimdb: Command):
    spoil(folder / "out" / "source" / "part-00000.parquet")
    ran = claimdb("check", "--on", "out")
    assert (ran.code, "duckdb could not" in ran.err, len(ran.err.splitlines())) == (3, True, 1), ran


@pytest.mark.parametrize(("part", "line", "said"), [
    ("pyarrow", ("export", "--format", "parquet", "new"), "claimdb[duckdb]"),
    ("duckdb", ("check", "--on", "out"), "claimdb[duckdb]"),
    ("pyspark", ("check", "--on", "out", "--engine", "spark"), "claimdb[spark]"),
])  # fmt: skip
def test_a_part_that_is_missing_is_named(
    part: str, line: tuple[str, ...], said: str, folder: Path, claimdb: Command, monkeypatch: pytest.MonkeyPatch
):
    for name in [name for name in sys.modules if name.partition(".")[0] == part or "corpus_" in name]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, part, None)
    ran = claimdb(*line)
    assert (ran.code, said in ran.err, len(ran.err.splitlines())) == (3, True, 1), ran
    assert not (folder / "new").exists()
