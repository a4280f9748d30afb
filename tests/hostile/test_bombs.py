"""Small files that would unfold to all memory or all time are read or refused within one gigabyte."""

from __future__ import annotations

import subprocess
import sys

from tests.hostile.licences import PAGE
from tests.sources.told import needs


def test_every_bomb_is_read_or_refused_within_its_limits():
    needs("lxml", "mammoth", "warcio", "pypdfium2", "python_calamine", "xlsxwriter")
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.bombs"], cwd=PAGE.parents[1], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stdout + done.stderr
    assert len(done.stdout.splitlines()) >= 10
