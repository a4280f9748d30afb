"""A check by Spark, on two executors of its local cluster: the findings of a check of the database.

One session serves all of it, as starting Spark takes longer than the checks. Where Spark is not installed this is left
out; `.ci/run --full` installs it and sets CLAIMDB_CI_FULL=1, which makes that a failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from claimdb.api.corpus import check_corpus
from claimdb.check.catalogue import all_rules
from claimdb.check.remember import run_checks
from claimdb.cli.app import run
from claimdb.store.corpus import EngineFailed
from tests.check.corpora import EVERY, exported, live_through, make_world, of_database, select, settings_at
from tests.record.conftest import NOON

CLUSTER = "local-cluster[2,1,1024]"


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """One session on a cluster of two executors, which find claimdb where this process does."""
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError:
        if os.environ.get("CLAIMDB_CI_FULL") == "1":
            pytest.fail("pyspark is missing, and CLAIMDB_CI_FULL=1 says that it must be here")
        pytest.skip("pyspark is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        session = (
            SparkSession.builder.master(CLUSTER)
            .config("spark.executorEnv.PYTHONPATH", os.pathsep.join([str(Path.cwd()), *filter(None, sys.path)]))
            .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
            .config("spark.ui.enabled", "false")
            .getOrCreate()
        )
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def test_the_workers_find_what_a_check_of_the_database_finds(spark: Any, file_template: Path, tmp_path: Path):
    desk = make_world(file_template, tmp_path / "claims.db")
    at = live_through(desk, seed=3, steps=40)
    desk.later(at).record(partial(run_checks, rules=all_rules()), "check")
    folder = exported(desk.store, tmp_path / "out")
    assert spark.sparkContext.defaultParallelism == 2
    wanted = of_database(desk.store, at)
    assert check_corpus(folder, "spark", EVERY, select, settings_at(at)) == wanted
    assert len({one.rule.code for one in wanted.findings}) > 3


def test_what_spark_cannot_read_is_told_in_one_sentence(
    spark: Any, file_template: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    desk = make_world(file_template, tmp_path / "claims.db")
    folder = exported(desk.store, tmp_path / "out")
    (folder / "source" / "part-00000.parquet").write_bytes(b"no Parquet")
    with pytest.raises(EngineFailed):
        check_corpus(folder, "spark", EVERY, select, settings_at(NOON))
    assert run(["check", "--on", str(folder), "--engine", "spark"]) == 3
    assert len(capsys.readouterr().err.splitlines()) == 1
