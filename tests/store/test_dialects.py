"""What was compiled for one database serves the next of its kind in the same process."""

from __future__ import annotations

from sqlalchemy import func, select

from claimdb.model import Source
from claimdb.store.dialects import COMPILED, FileDialect
from claimdb.store.making import make_store
from claimdb.store.store import Store


def _count(store: Store, least: int) -> int:
    counted = select(func.count()).select_from(Source).where(Source.id > least, Source.cite_key != "compiled once")
    return store.read(lambda session: session.scalar(counted)) or 0


def test_a_second_database_compiles_nothing_again(tmp_path):
    stores = [make_store(str(tmp_path / f"{name}.db")) for name in "ab"]
    COMPILED.clear()  # or the least used might be thrown out meanwhile
    _count(stores[0], 1)
    compiled = len(COMPILED)
    _count(stores[1], 2)
    assert len(COMPILED) == compiled
    stores[1].read(lambda session: session.scalar(select(Source.id).where(Source.cite_key == "never asked before")))
    assert len(COMPILED) == compiled + 1


def test_each_engine_has_its_own_statements(tmp_path, store: Store):
    beside = make_store(str(tmp_path / "beside.db"))
    assert _count(beside, 0) == _count(store, 0) == 0


def test_dialects_of_other_versions_are_not_alike():
    old, new, newer = FileDialect(), FileDialect(), FileDialect()
    new.server_version_info = newer.server_version_info = (3, 50)
    assert new == newer
    assert hash(new) == hash(old)
    assert old != new
