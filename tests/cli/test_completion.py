"""What shells are offered, asked as they ask."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimdb.cli.complete import complete_source
from claimdb.record.sources import add_source
from tests.cli.conftest import Recorded


def ask(shell: str, *words: str, folder: Path) -> list[str]:
    """Ask for what completes the last of the words, in the variables in which a shell hands the line over."""
    line = ["claimdb", *words]
    surroundings = {
        "bash": {"COMP_WORDS": "\n".join(line), "COMP_CWORD": str(len(words))},
        "zsh": {"_TYPER_COMPLETE_ARGS": " ".join(line)},
        "fish": {"_TYPER_COMPLETE_ARGS": " ".join(line), "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    known = {name: value for name, value in os.environ.items() if name not in {"CLAIMDB_URL", "COMP_WORDS"}}
    environment = {**known, **surroundings, "_CLAIMDB_COMPLETE": f"complete_{shell}", "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv = ['claimdb']; from claimdb.__main__ import main; main()"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_bash_is_offered_keys(recorded: Recorded, tmp_path: Path):
    assert ask("bash", "trace", "c", folder=tmp_path) == sorted([recorded.fifty_four, recorded.sixty])


def test_fish_is_offered_keys_with_what_they_stand_for(recorded: Recorded, tmp_path: Path):
    offered = dict(line.split("\t") for line in ask("fish", "trace", "c", folder=tmp_path))
    assert offered == {recorded.fifty_four: "près de la Défense, 54 postes", recorded.sixty: "60 stations"}


def test_zsh_is_offered_keys_with_what_they_stand_for(recorded: Recorded, tmp_path: Path):
    (line,) = ask("zsh", "trace", recorded.sixty[:6], folder=tmp_path)
    assert line == f'_arguments \'*: :(("{recorded.sixty}":"60 stations"))\''


def test_sources_are_offered_by_cite_key(recorded: Recorded, tmp_path: Path):
    assert ask("bash", "verify", "c", "--evidence", "su", folder=tmp_path) == ["survey2021"]


def test_events_are_offered_by_number(recorded: Recorded, tmp_path: Path):
    offered = ask("fish", "undo", "", folder=tmp_path)
    assert offered
    assert all(line.split("\t")[0].isdigit() for line in offered)


def test_commands_are_offered(tmp_path: Path):
    assert ask("bash", "und", folder=tmp_path) == ["undo"]


@pytest.mark.parametrize(
    "words",
    [("--db", "{}", "trace"), ("trace", "--db", "{}"), ("trace", "--db={}"), ("trace", "--db", "=", "{}")],
    ids=["before", "after", "with =", "as bash cuts it"],
)
def test_keys_come_from_the_database_that_the_line_names(recorded: Recorded, tmp_path: Path, words: tuple[str, ...]):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    named = [word.format(recorded.db) for word in words]
    assert len(ask("bash", *named, "c", folder=elsewhere)) == 2


def test_without_a_database_nothing_is_offered_and_nothing_said(tmp_path: Path):
    assert "".join(ask("bash", "trace", "c", folder=tmp_path)) == ""


def test_a_file_that_is_no_database_offers_nothing(tmp_path: Path):
    (tmp_path / "claims.db").write_text("no database")
    assert "".join(ask("bash", "trace", "c", folder=tmp_path)) == ""


HOSTILE = "$(touch owned) `touch owned` '; touch owned # \" [/red] [bold] : \\ \x1b[31m\u202e(x) <y>"


def test_a_title_cannot_speak_to_the_shell(recorded: Recorded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    recorded.desk.record(lambda r: add_source(r, {"type": "book", "title": HOSTILE}, cite_key="hostile2022"))
    monkeypatch.chdir(tmp_path)
    ((key, meaning),) = complete_source("hostile")
    assert key == "hostile2022"
    assert not set(meaning) & set("$`'\"\\()[]<>:;#&|\x1b\u202e")
    for shell in ("zsh", "fish"):
        assert any("hostile2022" in line for line in ask(shell, "verify", "c", "--evidence", "host", folder=tmp_path))
