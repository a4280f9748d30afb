"""A small harbour: two articles and a report that disagree about boats, with every kind of record."""

from __future__ import annotations

import json
import shlex
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.command_line import run
from tests.conftest import Command, Ran
from tests.errors.lines import LINES

BIBTEX = "@report{quay2023,\n  author = {{Quay Office}},\n  title = {Boats},\n  date = {2023},\n}\n"
TABLE = "claim,measure,value,place,source\nq1,quays,7,Ireland,roy2024\n"
SETTING_UP = (
    "init",
    "bib import works.bib",
    "source add --type report --title Boats --author Port --issued 2024 --key port2024",
    "source add --type article-newspaper --title Afloat --author 'Roy, Ana' --issued 2024-03 --key roy2024",
    "source add --type article-newspaper --title Adrift --author 'Lee, Bo' --issued 2024-04 --key lee2024",
    "add '14 boats' --in roy2024 --cites port2024 --measure 'boats in harbour' --place Ireland --as-of 2024-03 --yes",
    "add '19 boats' --in lee2024 --cites port2024 --measure 'boats in harbour' --place Ireland --as-of 2024-03 --yes",
    "import table.csv",
    "extract early.txt --in roy2024",
    "check --fail-on error",
    "finding baseline save known",
)


class Harbour:
    """Types spoilt lines in a folder with the sample database."""

    def __init__(self, folder: Path, typed: Command, names: dict[str, str]) -> None:
        self.folder = folder
        self._typed = typed
        self.names = names

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.folder / "claims.db"

    def words(self, command: str, **instead: str) -> list[str]:
        """The words of a command's right line, with other words for some of those in capitals."""
        names = {**self.names, **instead}
        return [names.get(word, word) for word in shlex.split(LINES[command])]

    def __call__(self, command: str, *more: str, **instead: str) -> Ran:
        """Run a command's line, with other words for some of those in capitals."""
        return self._typed(*self.words(command, **instead), *more)

    def type(self, *words: str) -> Ran:
        """Run any line."""
        return self._typed(*words)


@pytest.fixture(scope="session")
def harbour_folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The sample folder, made once, and the keys in it."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "works.bib").write_text(BIBTEX, encoding="utf-8")
    (folder / "table.csv").write_text(TABLE, encoding="utf-8")
    (folder / "more.csv").write_text(TABLE.replace("q1,quays,7", "q2,cranes,4"), encoding="utf-8")
    (folder / "early.txt").write_text("There were 11 boats in 2020.\n", encoding="utf-8")
    (folder / "commands.txt").write_text("claim list\n", encoding="utf-8")
    (folder / "text.txt").write_text("There are 14 boats.\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")
        for line in SETTING_UP:
            assert run([*shlex.split(line), "--quiet"]) in (0, 1), line
        listed = {}
        for kind in ("claim", "finding", "measure"):
            assert run([kind, "list", "--format", "json", "-o", f"{kind}.json"]) == 0
            listed[kind] = json.loads((folder / f"{kind}.json").read_text(encoding="utf-8"))
            (folder / f"{kind}.json").unlink()
        assert run(["db", "backup", "saved.db", "--quiet"]) == 0
    (disjoint,) = (one["key"] for one in listed["finding"] if one["rule"] == "FIG001")
    names = {
        "CLAIM": listed["claim"][0]["key"],
        "OTHER": listed["claim"][1]["key"],
        "FINDING": disjoint,
        "SOURCE": "roy2024",
        "WORK": "port2024",
        "MEASURE": "boats in harbour",
        "QUAYS": "quays",
        "PLACE": "Ireland",
        "COMMANDS": "commands.txt",
        "TABLE": "more.csv",
        "TEXT": "text.txt",
        "WORKS": "works.bib",
        "SAVED": "saved.db",
    }
    return folder, names


@pytest.fixture
def harbour(harbour_folder: tuple[Path, dict[str, str]], claimdb: Command, tmp_path: Path) -> Harbour:
    """A copy of the sample folder to spoil."""
    made, names = harbour_folder
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return Harbour(tmp_path, claimdb, names)


@pytest.fixture
def untouched(harbour: Harbour) -> Callable[[], bool]:
    """Tells whether the database still holds what it held, to the row."""

    def rows() -> list[str]:
        # Closed at once: a log that stays beside the file changes how the file can be opened.
        with closing(sqlite3.connect(harbour.database)) as connection:
            return [line for line in connection.iterdump() if "id_block" not in line]

    before = rows()
    return lambda: rows() == before


@pytest.fixture(scope="session")
def _asked() -> list[str]:
    asked: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
            asked.append(f"{event}: {arguments[1:]}")

    sys.addaudithook(watch)
    return asked


@pytest.fixture
def connections(_asked: list[str]) -> list[str]:
    """What is asked of the network while a test runs: names that are looked up, and addresses."""
    _asked.clear()
    return _asked
