"""A check of exported files gives what a check of the database gives, in however many parts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from claimdb.api.corpus import check_corpus
from claimdb.store import corpus as corpora
from claimdb.store.corpus import Corpus, read_manifest
from claimdb.store.store import open_store
from tests.check.conftest import CheckDesk
from tests.check.corpora import EVERY, exported, live_through, make_world, of_database, select, settings_at
from tests.conftest import missing_part
from tests.record.conftest import NOON

LENGTH = 40
SEEDS = range(int(os.environ.get("CLAIMDB_HISTORIES", "1")))


@pytest.fixture
def read_in_parts(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Has DuckDB read everything in so many parts from now on."""
    try:
        from claimdb.store.corpus_duckdb import DuckCorpus
    except ModuleNotFoundError as error:
        missing_part(error.name or "duckdb")

    def read_in(parts: int) -> None:
        def opened(folder: Path, _engine: str) -> Corpus:
            return DuckCorpus(folder, read_manifest(folder), parts=parts)

        monkeypatch.setattr(corpora, "open_corpus", opened)

    return read_in


def test_the_files_of_a_made_world_give_its_findings(
    file_template: Path, tmp_path: Path, read_in_parts: Callable[[int], None]
):
    desk = make_world(file_template, tmp_path / "claims.db")
    wanted = of_database(desk.store, NOON)
    apart = {one.measure_label for one in wanted.findings if one.rule.code == "FIG001"}
    assert apart == {"apart", "long", "windows", "touching"}
    folder = exported(desk.store, tmp_path / "out")
    read_in_parts(2)
    assert check_corpus(folder, "duckdb", EVERY, select, settings_at(NOON)) == wanted


@pytest.mark.parametrize("seed", SEEDS)
def test_the_files_of_any_history_give_its_findings(
    seed: int, file_template: Path, tmp_path: Path, read_in_parts: Callable[[int], None]
):
    path = tmp_path / "claims.db"
    copyfile(file_template, path)
    desk = CheckDesk(open_store(str(path)), NOON)
    at = live_through(desk, seed=seed, steps=LENGTH)
    wanted, folder = of_database(desk.store, at), exported(desk.store, tmp_path / "out")
    assert wanted.findings
    for parts in (1, 3):
        read_in_parts(parts)
        assert check_corpus(folder, "duckdb", EVERY, select, settings_at(at)) == wanted
