"""A database in a folder that cannot be written: read as it lies, checked without remembering, never half-written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from claimdb.store import engines
from tests.errors.conftest import Harbour
from tests.errors.lines import WITH_SERVERS, WITHOUT_DATABASE, WRITING, all_commands

SAID_BEFORE = {"bib import", "claim cite", "measure set", "finding baseline prune", "db seal"}
"""Commands whose lines say what the sample says already: they have nothing to write."""
LEFT_OUT = {"db upgrade", "db backup", "db check", *WITH_SERVERS}
READING = sorted(set(all_commands()) - WRITING - WITHOUT_DATABASE - LEFT_OUT)


@pytest.fixture
def closed(harbour: Harbour, untouched: Callable[[], bool], monkeypatch: pytest.MonkeyPatch) -> Iterator[Harbour]:
    """The sample folder, closed to whoever runs the test. Root may write anywhere, so for root the answer is given.

    What was there is read before: a folder that is closed later has no log beside the file.
    """
    assert untouched()
    with closing(sqlite3.connect(harbour.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert list(harbour.folder.glob("claims.db-*")) == []
    if os.geteuid() == 0:
        monkeypatch.setattr(engines.os, "access", lambda _path, mode: mode != os.W_OK)
        yield harbour
        return
    harbour.folder.chmod(0o555)
    yield harbour
    harbour.folder.chmod(0o755)


@pytest.mark.parametrize("command", READING)
def test_what_only_reads_works_and_says_how_it_read(command: str, closed: Harbour):
    ran = closed(command)
    assert ran.code in (0, 1), ran
    assert "is read as it lies" in ran.err


def test_a_check_prints_what_it_found_and_says_that_it_was_not_remembered(closed: Harbour):
    ran = closed.type("check")
    assert (ran.code, "FIG001" in ran.out, "not remembered" in ran.err) == (1, True, True), ran


@pytest.mark.parametrize("command", sorted(WRITING - SAID_BEFORE - {"check"}))
def test_what_writes_is_refused_in_one_sentence(command: str, closed: Harbour, untouched: Callable[[], bool]):
    ran = closed(command)
    said = [line for line in ran.err.splitlines() if line.startswith("claimdb: ")]
    assert (ran.code, len(said), "Traceback" in ran.err) == (4, 1, False), ran
    assert untouched()
