"""Disks that fill, files that change under us, clocks that go back: refused in one sentence, nothing half-written."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from pathlib import Path

import pytest

from claimdb.cli.app import run
from claimdb.store import engines
from claimdb.store.failures import FileReplaced
from claimdb.store.making import make_store
from claimdb.store.store import open_store
from tests.check.conftest import CheckDesk
from tests.conftest import Command
from tests.record.conftest import NOON
from tests.reliability.sites import FileSite, file_state
from tests.reliability.work import type_lines, write_table

LINES = (
    ("import", "many.csv"),
    ("check",),
    ("export", "-o", "all.jsonl"),
    ("db", "backup", "copy.db"),
    ("db", "restore", "saved.db", "--yes"),
)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> FileSite:
    """A database with a backup, and a table to be imported that is more than two thousand bytes."""
    site = FileSite(tmp_path_factory.mktemp("harbour"))
    type_lines(site, "init", "source add --type report --title Port --author Port --issued 2024 --key port2024")
    write_table(site.folder / "few.csv", 20)
    write_table(site.folder / "many.csv", 60, start=20)
    type_lines(site, "import few.csv -o said.txt", "db backup saved.db")
    return site


@pytest.fixture
def harbour(recorded: FileSite, tmp_path: Path) -> Path:
    return recorded.copy(tmp_path).folder


def _with_files_of(size: int, folder: Path, words: tuple[str, ...]) -> tuple[int, str]:
    """Run a line in a process none of whose files may become larger than so many bytes."""
    # What is said goes into a pipe, which has no size.
    out, into = os.pipe()
    process = os.fork()
    if process == 0:
        code = 99
        try:
            os.chdir(folder)
            os.dup2(into, 2)
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - until the process ends
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            code = run(words)
            sys.stderr.flush()
        finally:
            os._exit(code)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as pipe:
        said = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), said


@pytest.mark.parametrize("words", LINES, ids=" ".join)
@pytest.mark.parametrize("room", [0, 2_000])
def test_where_there_is_no_room_nothing_changes_and_one_sentence_says_so(
    words: tuple[str, ...], room: int, harbour: Path
):
    before, names = file_state(harbour / "claims.db"), {path.name for path in harbour.iterdir()}
    code, said = _with_files_of(room, harbour, words)
    told = [line for line in said.splitlines() if line.startswith("claimdb: ")]
    assert (code in (3, 4), len(told), "Traceback" in said) == (True, 1, False), (code, said)
    assert file_state(harbour / "claims.db") == before
    # The engine's own files beside a database come and go with whoever has it open.
    assert {path.name for path in harbour.iterdir() if path.suffix not in {".db-wal", ".db-shm"}} <= names
    type_lines(FileSite(harbour), [*words], "db check -o said.txt")


def test_what_is_put_out_on_a_full_device_is_refused(claimdb: Command, harbour: Path):
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    for words in (("export",), ("report",), ("check", "--format", "json")):
        ran = claimdb(*words, "-o", "/dev/full")
        assert (ran.code, "Traceback" in ran.err) == (3, False), ran


def test_a_file_that_was_replaced_since_it_was_opened_is_not_written(file_database: str, tmp_path: Path):
    desk = CheckDesk(open_store(file_database), NOON)
    desk.say("54", source="a")
    other = tmp_path / "other.db"
    make_store(str(other)).close()
    before = file_state(other)
    other.replace(file_database)
    with pytest.raises(FileReplaced):
        desk.say("60", source="b")
    assert file_state(Path(file_database)) == before


def test_a_file_that_is_replaced_in_the_middle_keeps_nothing_of_the_change(file_database: str, tmp_path: Path):
    other = tmp_path / "other.db"
    shutil.copy(file_database, other)
    before = file_state(other)
    with pytest.raises(FileReplaced):
        open_store(file_database).run(lambda _session: other.replace(file_database))
    assert file_state(Path(file_database)) == before


def test_a_file_that_is_removed_in_the_middle_is_not_taken_for_written(file_database: str):
    desk = CheckDesk(open_store(file_database), NOON)
    with pytest.raises(FileReplaced):
        desk.record(lambda _recorder: Path(file_database).unlink())


def test_a_clock_that_goes_back_keeps_the_order_of_events_and_loses_nothing(claimdb: Command, harbour: Path):
    for year, number in (("2030", "1"), ("2020", "2"), ("2025", "3")):
        words = ("add", f"{number} boats", "--in", "port2024", "--measure", f"boats {number}", "--yes")
        assert claimdb(*words, "--now", f"{year}-01-01T00:00:00Z").code == 0
    assert claimdb("check", "--now", "2019-01-01T00:00:00Z").code in (0, 1)
    assert claimdb("db", "check").code == 0
    assert claimdb("undo", "last", "--now", "2018-01-01T00:00:00Z").code in (0, 3)
    assert claimdb("db", "check").code == 0
    assert claimdb("export", "-o", "back.jsonl").code == 0
    claimdb("init", "--db", "other.db")
    assert claimdb("import", "back.jsonl", "--db", "other.db").code == 0
    assert claimdb("db", "check", "--db", "other.db").code == 0


def test_whoever_waits_for_a_lock_does_not_wait_for_ever():
    assert 10_000 <= engines.BUSY_MILLISECONDS <= 60_000
