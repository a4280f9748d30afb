"""What several people do to a database by turns ends where plain sets and lists end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4

from claimdb.store.store import Store, open_store
from tests.conftest import _administer, _url
from tests.reliability.against_plain import drop_file, run_against_plain


def test_random_work_in_a_file_ends_where_plain_sets_end(file_template: Path, tmp_path: Path):
    numbers: Iterator[int] = count()

    def make() -> Store:
        path = tmp_path / f"claims{next(numbers)}.db"
        shutil.copy(file_template, path)
        return open_store(str(path))

    run_against_plain(make, drop_file, examples=5, steps=16)


def test_random_work_on_a_server_ends_where_plain_sets_end(postgres_server: str, postgres_template: str):
    def make() -> Store:
        name = f"claimdb_{uuid4().hex[:12]}"
        _administer(postgres_server, f'CREATE DATABASE "{name}" TEMPLATE "{postgres_template}"')
        return open_store(_url(postgres_server, name))

    def drop(store: Store) -> None:
        store.close()
        _administer(postgres_server, f'DROP DATABASE "{store.address.url.database}" WITH (FORCE)')

    run_against_plain(make, drop, examples=2, steps=10)
