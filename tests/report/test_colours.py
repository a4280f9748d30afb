"""Colours on a terminal: only of gravity, only where they are wanted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.report.colours import paint
from claimdb.report.text import render_text
from tests.report.samples import hostile_digest, small_digest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")


@pytest.mark.parametrize(("lang", "head"), [("en", "ERROR FIG001"), ("fr", "ERREUR FIG001")])
def test_gravity_has_a_colour_and_the_words_stay(lang: str, head: str):
    plain = render_text(small_digest(), lang)
    painted = paint(plain, lang)
    assert f"\x1b[1;31m{head.split(maxsplit=1)[0]}\x1b[0m FIG001" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


@pytest.mark.parametrize("text", ["error FIG001 x", "an error FIG001 x", "  note TXT001 y", '"error FIG001 "'])
def test_words_of_documents_have_no_colour(text: str):
    # The title and what was chosen are words of ours.
    digest = replace(hostile_digest(text), title="Report", selection=(), database=None)
    digest = replace(digest, findings=(replace(digest.findings[0], rule=small_digest().findings[0].rule),))
    plain = render_text(digest, "en").replace("ERROR FIG001", "")
    painted = paint(plain, "en")
    assert painted.count("\x1b[0m") == 0


@pytest.mark.parametrize("line", ["a.txt:3:1: warning TXT001 headline disagrees", "f3adjc5i  warning TXT001 headline"])
def test_a_key_or_a_place_may_stand_before_it(line: str):
    assert "\x1b[1;33mwarning\x1b[0m TXT001" in paint(line, "en")


def shown(folder: Path, *words: str, **surroundings: str) -> str:
    """What a terminal gets of a command."""
    master, slave = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    command = [sys.executable, "-m", "claimdb", *words]
    child = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=subprocess.DEVNULL, cwd=folder,
        env={**environment, "TERM": "xterm", **surroundings},
    )  # fmt: skip
    os.close(slave)
    told = b""
    try:
        while part := os.read(master, 4096):
            told += part
    except OSError:
        # The terminal is gone with the last who wrote on it.
        pass
    os.close(master)
    child.wait(timeout=60)
    return told.decode()


def test_a_terminal_gets_colours_unless_they_are_not_wanted(tmp_path: Path):
    (tmp_path / "a.txt").write_text("The mayor met us on Monday, 2 January 2024, and left.\n", encoding="utf-8")
    assert "\x1b[1;3" in shown(tmp_path, "lint", "a.txt")
    assert "\x1b" not in shown(tmp_path, "lint", "a.txt", NO_COLOR="1")
    assert "\x1b" not in shown(tmp_path, "lint", "a.txt", TERM="dumb")
    assert "\x1b" not in shown(tmp_path, "--no-color", "lint", "a.txt")
