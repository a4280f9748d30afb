"""`claimdb db copy`: every row of a database in another, on whichever engine, and never half of it taken for all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, inspect, select

from claimdb.model import Base
from claimdb.store import moving
from claimdb.store.moving import Content
from claimdb.store.store import open_store
from tests.conftest import Command, _administer, _url
from tests.errors.conftest import Harbour

TYPED = dict[str, list[tuple[object, ...]]]


def read_rows(address: str) -> TYPED:
    """Every row of every table, as Python sees it on any engine."""
    store = open_store(address)
    found = store.read(
        lambda session: {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key.columns))]
            for table in Base.metadata.sorted_tables
        }
    )
    store.close()
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


@pytest.fixture
def empty_place(postgres_server: str) -> Iterator[str]:
    """The address of a database of a server in which nothing is yet."""
    name = f"claimdb_copy_{uuid4().hex[:12]}"
    _administer(postgres_server, f'CREATE DATABASE "{name}"')
    yield _url(postgres_server, name)
    _administer(postgres_server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def broken_off(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Makes the next copy break off when so many batches are written; the one after goes through."""
    put = moving._put

    def breaks_after(batches: int) -> None:
        left = [batches]

        def put_some(*given: object) -> None:
            if not left[0]:
                monkeypatch.setattr(moving, "_put", put)
                raise KeyboardInterrupt
            left[0] -= 1
            put(*given)

        monkeypatch.setattr(moving, "_put", put_some)

    return breaks_after


def test_a_copy_on_a_server_and_one_of_it_in_a_file_hold_every_row(
    harbour: Harbour,
    claimdb: Command,
    empty_place: str,
    postgres_server: str,
    postgres_template: str,
    broken_off: Callable[[int], None],
):
    broken_off(20)
    assert claimdb("db", "copy", "claims.db", empty_place).code == 130
    assert claimdb("log", "--db", empty_place).code == 4
    ran = claimdb("db", "copy", "claims.db", empty_place)
    assert (ran.code, "Went on" in ran.err) == (0, True), ran
    assert claimdb("db", "copy", empty_place, "back.db").code == 0
    wanted = read_rows("claims.db")
    assert read_rows(empty_place) == wanted
    assert read_rows("back.db") == wanted
    for place in (empty_place, "back.db"):
        assert claimdb("db", "check", "--db", place).out == "The database is whole.\n"
    assert _watched(empty_place) == _watched(_url(postgres_server, postgres_template))
    # What is recorded next gets ids that nothing has.
    assert claimdb("add", "9 cranes", "--in", "roy2024", "--measure", "cranes", "--yes", "--db", empty_place).code == 0


def _watched(address: str) -> list[str]:
    """Every reference that a server watches, with its name and what becomes of it."""
    engine = create_engine(address)
    reflected = inspect(engine)
    found = [str(sorted({**key, "table": table}.items())) for table in reflected.get_table_names()
             for key in reflected.get_foreign_keys(table)]  # fmt: skip
    engine.dispose()
    return sorted(found)


def test_an_unfinished_copy_is_taken_for_no_database(
    harbour: Harbour, claimdb: Command, broken_off: Callable[[int], None]
):
    broken_off(10)
    claimdb("db", "copy", "claims.db", "new.db")
    for command in (["claim", "list"], ["init"], ["db", "upgrade"]):
        ran = claimdb(*command, "--db", "new.db")
        assert ran.code == 4, ran
        assert command == ["init"] or "unfinished" in ran.err


def test_a_copy_that_broke_off_anywhere_goes_on_and_is_the_same(
    harbour: Harbour, claimdb: Command, broken_off: Callable[[int], None]
):
    for batches in (0, 5):
        broken_off(batches)
        assert claimdb("db", "copy", "claims.db", "new.db").code == 130
    assert claimdb("db", "copy", "claims.db", "new.db").code == 0
    assert read_rows("new.db") == read_rows("claims.db")


def test_an_unfinished_copy_is_not_finished_from_another_state(
    harbour: Harbour, claimdb: Command, broken_off: Callable[[int], None]
):
    broken_off(15)
    claimdb("db", "copy", "claims.db", "new.db")
    with closing(sqlite3.connect("claims.db")) as file, file:
        file.execute("UPDATE source SET title = 'Other boats'")
    ran = claimdb("db", "copy", "claims.db", "new.db")
    assert (ran.code, "source" in ran.err, "remove it" in ran.err) == (4, True, True), ran


def test_nothing_is_copied_among_records(harbour: Harbour, claimdb: Command, untouched: Callable[[], bool]):
    ran = claimdb("db", "copy", "saved.db", "claims.db")
    assert (ran.code, "holds records" in ran.err) == (4, True), ran
    assert untouched()


def test_an_empty_database_is_copied_into(harbour: Harbour, claimdb: Command):
    assert claimdb("init", "--db", "new.db").code == 0
    assert claimdb("db", "copy", "claims.db", "new.db").code == 0
    assert read_rows("new.db") == read_rows("claims.db")


@pytest.mark.parametrize(("line", "code"), [
    (("claims.db", "./claims.db"), 2),
    (("missing.db", "new.db"), 4),
    (("claims.db", "missing/new.db"), 4),
    (("claims.db", "mysql://host/name"), 2),
    (("text.txt", "new.db"), 4),
    (("claims.db", "text.txt"), 4),
])  # fmt: skip
def test_what_cannot_be_copied_is_told_and_nothing_is_made(
    line: tuple[str, str], code: int, harbour: Harbour, claimdb: Command, tmp_path: Path, untouched: Callable[[], bool]
):
    there = sorted(path.name for path in tmp_path.iterdir())
    ran = claimdb("db", "copy", *line)
    assert (ran.code, "Traceback" in ran.err) == (code, False), ran
    assert sorted(path.name for path in tmp_path.iterdir()) == there
    assert untouched()


def test_records_that_point_nowhere_are_told(harbour: Harbour, claimdb: Command):
    with closing(sqlite3.connect("claims.db")) as file, file:
        file.execute("UPDATE assertion SET source_id = 999999")
    ran = claimdb("db", "copy", "claims.db", "new.db")
    assert (ran.code, "assertion.source_id" in ran.err) == (4, True), ran


def test_a_copy_that_lost_a_row_on_the_way_is_not_finished(
    harbour: Harbour, claimdb: Command, monkeypatch: pytest.MonkeyPatch
):
    put = moving._put
    monkeypatch.setattr(
        moving, "_put",
        lambda connection, table, rows: put(connection, table, rows[1:] if table.name == "mention" else rows),
    )  # fmt: skip
    ran = claimdb("db", "copy", "claims.db", "new.db")
    assert (ran.code, "mention" in ran.err) == (4, True), ran
    assert claimdb("claim", "list", "--db", "new.db").code == 4


def test_batches_hold_so_many_bytes_at_most_and_one_row_at_least(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(moving, "_BYTES", 100)
    rows = [("x" * 60,)] * 3 + [("y" * 500,), ("z",)]
    assert [len(batch) for batch in moving._batches(rows, tuple)] == [2, 2, 1]


def test_a_digest_does_not_depend_on_the_order_of_rows():
    rows: list[tuple[object, ...]] = [("a", 1), (None, Decimal("2.50")), ("a", 1), (date(2024, 1, 1), b"x")]
    assert _content(rows) == _content(rows[::-1])


@pytest.mark.parametrize(("one", "other"), [
    (("a", "b"), ("ab", "")), ((None,), ("-",)), ((1,), ("1",)), ((True,), (1,)), (("a",), ("a", None)),
    (({},), ("{}",)), ((1,), (1.0,)),
])  # fmt: skip
def test_rows_that_differ_have_other_digests(one: tuple[object, ...], other: tuple[object, ...]):
    assert _content([one]) != _content([other])
    assert _content([one, one]) != _content([one])


def _content(rows: list[tuple[object, ...]]) -> Content:
    content = Content()
    for row in rows:
        content = content.plus(row)
    return content
