"""A small recorded database under the commands of these tests: `claims.db` of the folder they run in."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from claimdb.record.claims import CitationInput
from claimdb.store.store import open_store
from tests.command_line import run
from tests.conftest import Command
from tests.record.conftest import NOON, Desk, say, work

Records = Callable[..., list[dict[str, Any]]]
REPORT = ("source", "add", "--type", "report", "--title", "Yearbook of Ferries", "--author", "Port Office")
ARTICLE = ("source", "add", "--type", "article-newspaper", "--title", "Ferries for all", "--author", "Roy, Ana")
SCOPE = ("--place", "Ireland", "--as-of", "2023-12")


@dataclass(frozen=True)
class Recorded:
    """Keys of the claims: 54 stations say roy2022, resting on survey2021, and kim2022; 60 says lee2022."""

    db: str
    desk: Desk
    fifty_four: str
    sixty: str


@pytest.fixture
def recorded(file_database: str, claimdb: Command) -> Recorded:
    """Three articles on the stations, and a report that one of them cites."""
    return record_stations(file_database)


def record_stations(database: str) -> Recorded:
    desk = Desk(open_store(database), NOON)
    scope = {"place": "France", "as_of": "2022-09"}
    one = desk.record(
        lambda r: say(
            r, "54", source="roy2022", quote="près de la Défense, 54 postes",
            cites=(CitationInput(work(r, "survey2021")),), **scope,
        ).claim.key,
        "add",
    )  # fmt: skip
    desk.say("54", source="kim2022", **scope)
    other = desk.say("60", source="lee2022", page="4", **scope).claim.key
    return Recorded(database, desk, one, other)


SETTING_UP = (
    ("init",),
    (*REPORT, "--issued", "2024-01", "--key", "portYearbook2024", "--language", "en", "--primary"),
    (*ARTICLE, "--issued", "2024-03-05", "--key", "royFerries2024", "--language", "en"),
)
FLEET = (
    "add", "14 ferries on 9 lines", "--in", "roy", "--cites", "port", "--measure", "ferries in service",
    "--measure", "ferry lines", *SCOPE, "--yes",
)  # fmt: skip


def made_once(folder: Path, *lines: Sequence[str]) -> Path:
    """Type lines in an empty folder, as `claimdb` types them; the database that they make is copied for each test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", "1793491200")
        for line in lines:
            assert run([*line, "--quiet"]) == 0, line
    return folder / "claims.db"


@pytest.fixture(scope="session")
def desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of `desk`, made once."""
    return made_once(tmp_path_factory.mktemp("desk"), *SETTING_UP)


@pytest.fixture(scope="session")
def fleet_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of `fleet`, made once."""
    return made_once(tmp_path_factory.mktemp("fleet"), *SETTING_UP, FLEET)


@pytest.fixture
def desk(claimdb: Command, desk_file: Path, tmp_path: Path) -> Command:
    """A database with a report, `portYearbook2024`, and an article, `royFerries2024`."""
    shutil.copy(desk_file, tmp_path / "claims.db")
    return claimdb


@pytest.fixture
def records(claimdb: Command) -> Records:
    """The records that a command prints as JSON."""

    def read(*words: str) -> list[dict[str, Any]]:
        ran = claimdb(*words, "--format", "json")
        assert ran.code == 0, ran.err
        found = json.loads(ran.out)
        assert isinstance(found, list)
        return found

    return read


@pytest.fixture
def fleet(claimdb: Command, fleet_file: Path, tmp_path: Path) -> Command:
    """The same, with one claim of two figures: 14 ferries on 9 lines, said by the article after the report."""
    shutil.copy(fleet_file, tmp_path / "claims.db")
    return claimdb
