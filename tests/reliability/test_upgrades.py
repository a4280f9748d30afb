"""From every schema there was to the newest one, with real rows, on each engine: nothing is lost on the way."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from claimdb.cli.app import run
from claimdb.store.revisions import newest_revision, shipped_revisions
from tests.conftest import Command, _administer, _url
from tests.errors.conftest import SETTING_UP, TABLE
from tests.reliability.olden import Rows, make_olden, read_rows

FORMER = shipped_revisions()[:-1]
HAS_ALL = "0008"
"""From here on a schema holds everything that a dump says."""
HAS_TEXTS = "0003"
"""From here on the words by which claims are found are kept."""
MORE = (
    "capture text.txt --yes",
    "place add Cove --part-of Ireland",
    "source merge lee2024 roy2024",
    "source retract port2024 --by roy2024",
)
BIBTEX = "@report{quay2023,\n  author = {{Quay Office}},\n  title = {Boats},\n  date = {2023},\n}\n"


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """Gives addresses at which nothing is yet, on one engine."""
    if request.param == "sqlite":
        yield lambda: str(tmp_path_factory.mktemp("olden") / "claims.db")
        return
    server, names = request.getfixturevalue("postgres_server"), []

    def make() -> str:
        names.append(f"claimdb_olden_{uuid4().hex[:12]}")
        _administer(server, f'CREATE DATABASE "{names[-1]}"')
        return _url(server, names[-1])

    yield make
    for name in names:
        _administer(server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def recorded(new_place: Callable[[], str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Rows, str]:
    """The rows of a database of today with something of everything, and its dump."""
    address, folder = new_place(), tmp_path_factory.mktemp("recorded")
    files = {"works.bib": BIBTEX, "table.csv": TABLE, "early.txt": "There were 11 boats in 2020.\n",
             "text.txt": "There are 14 boats.\n"}  # fmt: skip
    for name, said in files.items():
        (folder / name).write_text(said, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")
        for line in (*SETTING_UP, *MORE, "export -o all.jsonl"):
            assert run([*shlex.split(line), "--quiet", "--db", address]) in (0, 1), line
    return read_rows(address), (folder / "all.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("revision", FORMER)
def test_every_row_of_a_former_schema_is_there_after_the_upgrade(
    revision: str, new_place: Callable[[], str], recorded: tuple[Rows, str], claimdb: Command
):
    address = new_place()
    held = make_olden(address, revision, recorded[0])
    assert claimdb("log", "--db", address).code == 4
    ran = claimdb("db", "upgrade", "--db", address)
    assert (ran.code, f"from {revision} to {newest_revision()}" in ran.err) == (0, True), ran
    now = read_rows(address)
    _holds_all(now, held)
    assert revision < HAS_TEXTS or now["search_text"] == recorded[0]["search_text"]
    assert claimdb("db", "check", "--db", address).out == "The database is whole.\n"
    dumped = claimdb("export", "--db", address)
    assert dumped.code == 0
    assert revision < HAS_ALL or dumped.out == recorded[1]


def _holds_all(now: Rows, then: Rows) -> None:
    # Texts to find records by are kept in another form since; nothing that is found by them is lost.
    for table, rows in ((name, some) for name, some in then.items() if name != "search_text"):
        columns = rows[0].keys()
        kept = [{name: row[name] for name in columns} for row in now[table]]
        assert sorted(kept, key=lambda row: str(sorted(row.items()))) == rows, table


def test_a_file_is_kept_as_it_was_before_an_upgrade(claimdb: Command, file_database: str, tmp_path: Path):
    claimdb("source", "add", "--type", "report", "--title", "Boats", "--key", "boats2024")
    rows = read_rows(file_database)
    Path(file_database).unlink()
    held = make_olden(file_database, "0006", rows | {"claim": [_claim()]})
    for number, name in enumerate(("claims.schema-0006.db", "claims.schema-0006-2.db")):
        if number:
            shutil.copy(tmp_path / "claims.schema-0006.db", file_database)
        assert f"is kept as {name}." in claimdb("db", "upgrade").err
        assert read_rows(str(tmp_path / name)) == held
    assert claimdb("db", "upgrade").err.startswith("The schema is the newest already")
    assert not list(tmp_path.glob(".*"))


def _claim() -> dict[str, object]:
    return {"id": 900_000, "key": "c2222222222222222", "proposition": "Boats float.",
            "proposition_folded": "boats float.", "created_at": "2026-01-01T00:00:00Z"}  # fmt: skip


def test_a_copy_from_before_an_upgrade_is_restored_and_says_that_it_is_old(claimdb: Command, tmp_path: Path):
    make_olden(str(tmp_path / "claims.db"), "0007", {"claim": [_claim()]})
    claimdb("db", "upgrade")
    ran = claimdb("db", "restore", "claims.schema-0007.db", "--yes")
    assert (ran.code, "older schema 0007" in ran.err) == (0, True)
    assert claimdb("log").code == 4
    assert claimdb("db", "upgrade").code == 0


def test_a_newer_database_is_neither_used_nor_taken_back(claimdb: Command, file_database: str, tmp_path: Path):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(file_database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for words in (("log",), ("check",), ("db", "upgrade"), ("db", "backup", "copy.db")):
        ran = claimdb(*words)
        assert (ran.code, "newer claimdb (schema 9999" in ran.err, "upgrade claimdb" in ran.err) == (4, True, True)
    assert [path.name for path in tmp_path.glob("*.db")] == ["claims.db"]
