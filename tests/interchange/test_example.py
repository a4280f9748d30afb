"""The shipped example comes in whole, the same each time, on each engine."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select

from claimdb.errors import InputError
from claimdb.interchange.document import import_document
from claimdb.interchange.example import load_example, order_documents
from claimdb.model import Claim, Event, Measure, Place, Source
from claimdb.store.shipped import shipped_folder
from claimdb.store.store import Store, open_store
from tests.interchange.samples import FERRIES, REPLY
from tests.record.conftest import NOON, Desk

FILES = sorted(shipped_folder("seeds").glob("*.toml"))


@pytest.fixture(scope="module")
def loaded(file_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the example."""
    return load(file_template, tmp_path_factory.mktemp("example") / "claims.db")


def load(template: Path, path: Path) -> Path:
    shutil.copy(template, path)
    store = open_store(str(path))
    load_example(store, by="ana", at=NOON)
    store.close()
    return path


def content(path: Path) -> Iterator[str]:
    connection = sqlite3.connect(path)
    yield from connection.iterdump()
    connection.close()


def keys(store: Store) -> set[str]:
    models = (Source, Place, Measure, Claim)
    return store.read(lambda session: {key for model in models for key in session.scalars(select(model.key))})


def test_two_loads_make_equal_databases(loaded: Path, file_template: Path, tmp_path: Path):
    again = load(file_template, tmp_path / "claims.db")
    assert list(content(again)) == list(content(loaded))


def test_loading_again_changes_nothing(loaded: Path, tmp_path: Path):
    copy = tmp_path / "claims.db"
    shutil.copy(loaded, copy)
    store = open_store(str(copy))
    again = load_example(store, by="bo", at=NOON)
    store.close()
    assert [one.added for one in again.files.values()] == [0] * len(FILES)
    assert list(content(copy)) == list(content(loaded))


def test_each_file_is_one_event(loaded: Path):
    store = open_store(str(loaded))
    assert len(store.read(lambda session: session.scalars(select(Event)).all())) == len(FILES)
    store.close()


def test_the_example_is_the_same_on_each_engine(store: Store, loaded: Path):
    load_example(store, by="ana", at=NOON)
    file = open_store(str(loaded))
    assert keys(store) == keys(file)
    file.close()


def test_the_files_may_come_in_any_order(file_desk: Desk, loaded: Path):
    for path in reversed(FILES):
        file_desk.record(lambda recorder, path=path: import_document(recorder, path))  # type: ignore[misc]
    file = open_store(str(loaded))
    assert keys(file_desk.store) == keys(file)
    file.close()


def test_a_file_comes_after_those_whose_claims_it_names(tmp_path: Path):
    names = {"a-reply.toml": REPLY, "b-other.toml": FERRIES, "ferries.toml": FERRIES}
    for name, text in names.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for given in permutations(sorted(tmp_path.glob("*.toml"))):
        assert [path.name for path in order_documents(given)] == ["b-other.toml", "ferries.toml", "a-reply.toml"]


def test_files_that_name_each_other_are_refused(tmp_path: Path):
    (tmp_path / "a.toml").write_text(REPLY.replace("ferries:all", "b:denied"), encoding="utf-8")
    (tmp_path / "b.toml").write_text(REPLY.replace("ferries:all", "a:denied"), encoding="utf-8")
    with pytest.raises(InputError, match=r"none can be first: (a\.toml, b\.toml|b\.toml, a\.toml)"):
        order_documents([tmp_path / "a.toml", tmp_path / "b.toml"])
