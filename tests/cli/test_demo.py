"""`claimdb demo`: the whole job on the shipped documents, whole or not at all, the same each time."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from claimdb.cli.app import run
from claimdb.report.terminal import display_width
from tests.conftest import Command

FILES = {"claims.db", "report.html", "report.md", "bibliography.bib"}


class Demo(NamedTuple):
    folder: Path
    summary: str


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """One demo, made once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("demo")
    return Demo(folder / "claimdb-demo", run_demo(folder, "en"))


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo_fr")
    return Demo(folder / "claimdb-demo", run_demo(folder, "fr"))


def run_demo(folder: Path, lang: str) -> str:
    written = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.chdir(folder), contextlib.redirect_stdout(written), contextlib.redirect_stderr(io.StringIO()):
        assert run(["demo", "--lang", lang]) == 0
    written.seek(0)
    return written.read()


def offered(summary: str) -> Iterator[list[str]]:
    """The commands that the summary says to try, as their words."""
    for line in summary.splitlines():
        if found := re.match(r"  (claimdb .+?)(?:  |$)", line):
            yield shlex.split(found[1])[1:]


def test_it_writes_a_database_two_reports_and_a_bibliography(demo: Demo):
    assert {path.name for path in demo.folder.iterdir()} == FILES
    assert {path.name for path in demo.folder.parent.iterdir()} == {"claimdb-demo"}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_its_summary_fits_one_screen(demo: Demo, french: Demo, lang: str):
    lines = (demo if lang == "en" else french).summary.splitlines()
    assert 24 <= len(lines) <= 40
    assert max(map(display_width, lines)) <= 80


def test_it_says_what_it_must_find(demo: Demo):
    said = " ".join(demo.summary.split())
    assert "add up to 2,141, not to 2 211 as printed" in said
    assert re.search(r"Two sources give 230 000 for different periods .* both rest on one origin", said)
    assert "“About fifty”, “des dizaines” and “54” (2 documents)" in said


def test_it_says_what_is_denied_and_what_is_not(demo: Demo):
    said = " ".join(demo.summary.split())
    assert "IDEMIA denies: IDEMIA sold facial recognition technology to China. Not denied: In 2015 Morpho" in said
    assert "Axis Communications denies: The companies took no step" in said
    assert "Not denied: Axis supplied its technology" in said


def test_the_french_summary_is_french(french: Demo):
    assert "Ce qui ne concorde pas" in french.summary
    assert " cannot " not in french.summary
    assert not re.search(r"[^\s\xa0]:", french.summary.replace("claimdb-demo/:", ""))


def test_what_it_says_to_try_works(demo: Demo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(demo.folder)
    before = (demo.folder / "claims.db").read_bytes()
    commands = list(offered(demo.summary))
    assert [words[0] for words in commands] == ["finding", "trace", "positions", "verify"]
    for words in commands:
        capsys.readouterr()
        assert run(words) == 0, words
        assert capsys.readouterr().out, words
    assert (demo.folder / "claims.db").read_bytes() == before


def test_the_folder_to_go_to_is_named(demo: Demo):
    assert "\n  cd claimdb-demo\n" in demo.summary


def test_its_database_is_whole_and_remembers_what_was_found(demo: Demo, claimdb: Command, tmp_path: Path):
    # A copy: looking at a log seals it.
    database = str(shutil.copy(demo.folder / "claims.db", tmp_path / "copy.db"))
    assert claimdb("db", "check", "--db", database).code == 0
    listed = claimdb("finding", "list", "--db", database, "--format", "jsonl").out
    keys = set(re.findall(r"^  (f\w{7}) ", demo.summary, re.MULTILINE))
    assert keys
    assert all(f'"{key}' in listed for key in keys)


def test_its_reports_and_bibliography_are_those_of_the_commands(demo: Demo, claimdb: Command, tmp_path: Path):
    database = str(demo.folder / "claims.db")
    surroundings = ("--db", database, "--now", "2026-11-24", "--lang", "en")
    claimdb("report", "-o", "report.html", *surroundings)
    claimdb("bib", "export", "-o", "bibliography.bib", *surroundings)
    for name in ("report.html", "bibliography.bib"):
        assert (tmp_path / name).read_bytes() == (demo.folder / name).read_bytes()


def test_two_demos_are_the_same_to_the_byte(demo: Demo, tmp_path: Path):
    # Another process, with other hashes of strings, another person, another day, another time zone.
    surroundings = {
        **os.environ, "PYTHONHASHSEED": "4711", "CLAIMDB_AS": "somebody else", "TZ": "Pacific/Auckland",
        "SOURCE_DATE_EPOCH": "1000000000", "CLAIMDB_LANG": "en", "COLUMNS": "80", "PYTHONUTF8": "1",
    }  # fmt: skip
    ran = subprocess.run(
        [sys.executable, "-m", "claimdb", "demo"], cwd=tmp_path, env=surroundings, capture_output=True, check=True
    )
    assert ran.stdout.decode() == demo.summary
    assert hashes(tmp_path / "claimdb-demo") == hashes(demo.folder)


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_it_never_writes_over_something_that_is_there(claimdb: Command, tmp_path: Path, there: str):
    folder = tmp_path / "claimdb-demo"
    if there == "file":
        folder.write_text("mine")
    elif there == "folder":
        folder.mkdir()
    else:
        folder.symlink_to("nowhere")
    ran = claimdb("demo")
    assert (ran.code, ran.out) == (3, "")
    assert "never writes over it" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["claimdb-demo"]
    assert there != "file" or folder.read_text() == "mine"


def test_what_appears_while_it_works_is_not_written_over(
    claimdb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def make_one(*_given: object, **_named: object) -> str:
        (tmp_path / "claimdb-demo").mkdir()
        return "report"

    monkeypatch.setattr("claimdb.report.markdown.render_markdown", make_one)
    assert claimdb("demo").code == 3
    assert [path.name for path in tmp_path.iterdir()] == ["claimdb-demo"]
    assert list((tmp_path / "claimdb-demo").iterdir()) == []


@pytest.mark.parametrize(("trouble", "code"), [(RuntimeError, 70), (KeyboardInterrupt, 130)])
def test_trouble_in_the_middle_leaves_nothing(
    claimdb: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: type[BaseException], code: int
):
    def fail(*_given: object, **_named: object) -> str:
        raise trouble

    monkeypatch.setattr("claimdb.report.markdown.render_markdown", fail)
    ran = claimdb("demo")
    assert (ran.code, ran.out) == (code, "")
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_from_the_keyboard_leaves_nothing(tmp_path: Path):
    process = subprocess.Popen(
        [sys.executable, "-m", "claimdb", "demo"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".claimdb-demo.*/claims.db")) and time.monotonic() < deadline:
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path):
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))"
    script = f"{limited}; from claimdb.cli.app import run; raise SystemExit(run(['demo', '-q']))"
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (4, "")
    assert ran.stderr.startswith("claimdb: claimdb-demo/claims.db: the disk is full")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path):
    gone = tmp_path / "gone"
    gone.mkdir()
    script = "import os; os.rmdir(os.getcwd()); from claimdb.cli.app import run; raise SystemExit(run(['demo']))"
    ran = subprocess.run([sys.executable, "-c", script], cwd=gone, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "this folder cannot be made" in ran.stderr
