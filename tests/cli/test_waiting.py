"""Whoever waits at a terminal is told for what; nobody else is told anything."""

from __future__ import annotations

import io
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.cli import context
from claimdb.cli.context import Door
from claimdb.settings import Settings, read_settings

SETTINGS: Settings = read_settings({}, {}, Path("/"))


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def said(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, settings: Settings, seconds: float) -> str:
    monkeypatch.setattr(context, "PATIENCE", 0.05)
    monkeypatch.setattr(sys, "stderr", stream)
    with Door(settings).waiting("Cross-checking the claims…"):
        deadline = time.monotonic() + seconds
        while not stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    return stream.getvalue()


def test_a_long_wait_at_a_terminal_is_explained(monkeypatch: pytest.MonkeyPatch):
    assert said(monkeypatch, Terminal(), SETTINGS, 30) == "Cross-checking the claims…\n"


def test_it_is_explained_in_french(monkeypatch: pytest.MonkeyPatch):
    french = replace(SETTINGS, lang="fr")
    assert said(monkeypatch, Terminal(), french, 30) == "Recoupement des affirmations…\n"


def test_what_is_done_at_once_needs_no_word(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(context, "PATIENCE", 30)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with Door(SETTINGS).waiting("Cross-checking the claims…"):
        pass
    assert stream.getvalue() == ""


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()], ids=["quiet", "no terminal"])
def test_who_wants_quiet_or_is_a_program_hears_nothing(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO):
    settings = replace(SETTINGS, quiet=isinstance(stream, Terminal))
    assert said(monkeypatch, stream, settings, 0.3) == ""
