"""Ctrl-C in the middle: exit code 130, a whole database, and the same command goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.errors.conftest import Harbour

ROWS = 2_500


def start(harbour: Harbour, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "claimdb", *words],
        cwd=harbour.folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_an_interrupted_import_keeps_whole_batches_and_goes_on(harbour: Harbour):
    rows = "".join(f"r{number},cranes,{number},Ireland,roy2024\n" for number in range(ROWS))
    (harbour.folder / "many.csv").write_text("claim,measure,value,place,source\n" + rows, encoding="utf-8")
    running = start(harbour, "import", "many.csv")
    log = harbour.folder / "claims.db-wal"
    while running.poll() is None and not (log.exists() and log.stat().st_size):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _out, said = running.communicate(timeout=120)
    assert (running.returncode, "Traceback" in said) == (130, False), said
    assert harbour.type("db", "check").code == 0
    ran = harbour.type("import", "many.csv")
    assert ran.code == 0, ran
    assert f"{ROWS:,} rows read" in ran.out
    assert harbour.type("db", "check").code == 0


ON_CLOSING = """
import signal, sys
from sqlalchemy.engine.default import DefaultDialect
from claimdb.cli.app import run

DefaultDialect.do_close = lambda dialect, connection: signal.raise_signal(signal.SIGINT)
sys.exit(run(["measure", "list"]))
"""


def test_an_interruption_while_a_connection_is_closed_says_nothing_either(harbour: Harbour):
    ran = subprocess.run(
        [sys.executable, "-c", ON_CLOSING],
        cwd=harbour.folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (130, ""), ran
