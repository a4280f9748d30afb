"""Every command in every trouble: one sentence, the documented exit code, nothing half-written."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Callable

import pytest

from claimdb.store import engines
from tests.conftest import Ran
from tests.errors.conftest import Harbour
from tests.errors.lines import FILES, KEYS, LINES, WITH_SERVERS, WITHOUT_DATABASE, WRITING, all_commands

WITH_DATABASE = [command for command in LINES if command not in WITHOUT_DATABASE]
SPOILT_KEYS = [(command, word) for command, line in LINES.items() for word in KEYS if word in line.split()]
SPOILT_FILES = [(command, word) for command, line in LINES.items() for word in FILES if word in line.split()]


def is_one_sentence(ran: Ran) -> bool:
    """Whether what was said is one line of claimdb, without a trace of Python."""
    lines = [line for line in ran.err.splitlines() if line.startswith("claimdb: ")]
    return len(lines) == 1 and "Traceback" not in ran.err and "bug" not in ran.err


def test_every_command_has_a_line_here():
    assert sorted(LINES) == sorted(all_commands())


@pytest.mark.parametrize("command", [command for command in LINES if command not in {"init", *WITH_SERVERS}])
def test_the_right_line_of_every_command_does_its_work_and_asks_nobody(
    command: str, harbour: Harbour, connections: list[str]
):
    ran = harbour(command)
    assert ran.code in ((0, 1) if command in {"check", "bib check"} else (0,)), ran
    assert "Traceback" not in ran.err
    assert connections == []


def test_whoever_asked_the_network_would_be_seen(connections: list[str]):
    with socket.socket(socket.AF_UNIX) as asking, pytest.raises(FileNotFoundError):
        asking.connect("nobody-listens-here")
    assert len(connections) == 1


@pytest.mark.parametrize("command", WITH_DATABASE)
def test_without_a_database_each_says_how_to_make_one(command: str, harbour: Harbour):
    harbour.database.unlink()
    ran = harbour(command)
    assert (ran.code, is_one_sentence(ran)) == (4, True), ran
    assert "claimdb init" in ran.err
    assert not harbour.database.exists()


@pytest.mark.parametrize("command", WITH_DATABASE)
def test_a_file_that_is_no_database_is_told(command: str, harbour: Harbour):
    harbour.database.write_text("boats, boats, boats\n" * 500, encoding="utf-8")
    before = harbour.database.read_bytes()
    ran = harbour(command)
    assert (ran.code, is_one_sentence(ran)) == (4, True), ran
    assert harbour.database.read_bytes() == before


@pytest.mark.parametrize("command", WITH_DATABASE)
def test_a_database_of_a_newer_version_is_left_alone(command: str, harbour: Harbour):
    with sqlite3.connect(harbour.database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    ran = harbour(command)
    assert (ran.code, is_one_sentence(ran)) == (4, True), ran
    assert "9999" in ran.err


@pytest.mark.parametrize("command", sorted(WRITING))
def test_a_database_that_another_holds_is_told_and_left(
    command: str, harbour: Harbour, monkeypatch: pytest.MonkeyPatch, untouched: Callable[[], bool]
):
    monkeypatch.setattr("claimdb.store.engines.BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(harbour.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = harbour(command)
    other.execute("ROLLBACK")
    other.close()
    assert (ran.code, is_one_sentence(ran)) == (4, True), ran
    assert untouched()


@pytest.mark.parametrize("command", sorted(set(WITH_DATABASE) - WRITING - WITH_SERVERS - {"db upgrade"}))
def test_what_only_reads_works_beside_a_writer(command: str, harbour: Harbour):
    other = sqlite3.connect(harbour.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = harbour(command)
    other.close()
    assert ran.code in (0, 1), ran


@pytest.fixture
def cramped(harbour: Harbour, monkeypatch: pytest.MonkeyPatch) -> Harbour:
    """The sample database on a disk without room for another page: SQLite answers as it does when the disk is full."""
    connect = engines._connect
    with sqlite3.connect(harbour.database) as connection:
        connection.execute("VACUUM")

    def connect_without_room(name: str):
        connection = connect(name)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(engines, "_connect", connect_without_room)
    return harbour


@pytest.mark.parametrize("command", sorted(WRITING))
def test_on_a_full_disk_a_command_is_done_or_told(command: str, cramped: Harbour, untouched: Callable[[], bool]):
    ran = cramped(command)
    if ran.code == 4:
        assert is_one_sentence(ran)
        assert "full" in ran.err
        assert untouched()
    else:
        # What it writes fitted into pages that were there.
        assert ran.code in (0, 1), ran


def test_what_needs_more_than_the_disk_has_leaves_nothing(cramped: Harbour, untouched: Callable[[], bool]):
    works = "".join(f"@book{{b{n}, title = {{{'Boats ' * 60}{n}}}, date = {{2020}}}}\n" for n in range(200))
    (cramped.folder / "works.bib").write_text(works, encoding="utf-8")
    rows = "".join(f"r{n},boats {n},7,Ireland,roy2024\n" for n in range(500))
    (cramped.folder / "more.csv").write_text("claim,measure,value,place,source\n" + rows, encoding="utf-8")
    for command in ("bib import", "import"):
        ran = cramped(command)
        assert (ran.code, is_one_sentence(ran), "full" in ran.err) == (4, True, True), ran
        assert untouched()


@pytest.mark.parametrize(("command", "word"), SPOILT_KEYS)
def test_an_unknown_key_is_told(command: str, word: str, harbour: Harbour, untouched: Callable[[], bool]):
    ran = harbour(command, **{word: "zzzzzz99"})
    if (command, word) in NAMES_NOT_KEYS:
        assert ran.code == 0, ran
        return
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran
    assert "zzzzzz99" in ran.err
    assert untouched()


NAMES_NOT_KEYS = {
    # A measure or place that is not there yet is made by these.
    ("add", "MEASURE"),
    ("add", "PLACE"),
}


@pytest.mark.parametrize(("command", "word"), [(c, w) for c, w in SPOILT_KEYS if w in ("CLAIM", "OTHER", "FINDING")])
def test_the_start_of_several_keys_is_told_with_the_keys(
    command: str, word: str, harbour: Harbour, untouched: Callable[[], bool]
):
    ran = harbour(command, **{word: harbour.names[word][0]})
    if ran.code == 0:
        # One record only has a key that begins so.
        assert command == "log" or word == "FINDING"
        return
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran
    assert untouched()


@pytest.mark.parametrize(("command", "word"), SPOILT_FILES)
def test_a_missing_file_is_told(command: str, word: str, harbour: Harbour, untouched: Callable[[], bool]):
    suffix = harbour.names[word].rpartition(".")[2]
    ran = harbour(command, **{word: f"nowhere/absent.{suffix}"})
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran
    assert f"absent.{suffix}" in ran.err
    assert untouched()


@pytest.mark.parametrize(("command", "word"), SPOILT_FILES)
@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"caf\x81\x8d\x8f\x90\x9d", b"\x00" * 64], ids=["cut", "odd", "nul"])
def test_a_broken_encoding_is_told(
    command: str, word: str, raw: bytes, harbour: Harbour, untouched: Callable[[], bool]
):
    (harbour.folder / harbour.names[word]).write_bytes(raw)
    ran = harbour(command)
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran
    assert harbour.names[word] in ran.err
    assert untouched()


@pytest.mark.parametrize(("command", "word"), SPOILT_FILES)
def test_a_folder_in_place_of_a_file_is_told(command: str, word: str, harbour: Harbour):
    path = harbour.folder / harbour.names[word]
    path.unlink()
    path.mkdir()
    ran = harbour(command)
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran


@pytest.mark.parametrize("command", sorted(LINES))
def test_an_option_that_is_none_is_told(command: str, harbour: Harbour):
    ran = harbour(command, "--nonsense")
    assert (ran.code, is_one_sentence(ran)) == (2, True), ran
    assert "--nonsense" in ran.err


@pytest.mark.parametrize("command", sorted(LINES))
def test_a_language_that_is_none_is_told(command: str, harbour: Harbour):
    ran = harbour(command, "--lang", "xx")
    assert (ran.code, is_one_sentence(ran)) == (2, True), ran


@pytest.mark.parametrize("command", [c for c in WITH_DATABASE if c not in WRITING and not c.startswith("db ")])
def test_a_file_that_cannot_be_written_is_told(command: str, harbour: Harbour):
    ran = harbour(command, "-o", "nowhere/out.txt")
    assert (ran.code, is_one_sentence(ran)) == (3, True), ran
    assert not (harbour.folder / "nowhere").exists()


@pytest.mark.parametrize("command", [c for c in WITH_DATABASE if c not in {"db upgrade"}])
def test_french_is_spoken_of_errors_too(command: str, harbour: Harbour):
    harbour.database.unlink()
    ran = harbour(command, "--lang", "fr")
    assert (ran.code, is_one_sentence(ran)) == (4, True), ran
    assert "il n’y a pas" in ran.err
