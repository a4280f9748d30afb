"""Write into the pages what their commands print now: python -m tests.refresh_documented [PAGE...].

Read the difference before you commit it: the page says what a user will see.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
from pathlib import Path

from tests.command_line import run
from tests.documented import ROOT, documented_files, typed_commands

SURROUNDINGS = {"COLUMNS": "100", "CLAIMDB_AS": "ada", "SOURCE_DATE_EPOCH": "1793491200", "LC_ALL": "C.UTF-8"}


def refresh(page: Path) -> None:
    """Run the commands of a page in an empty folder and replace what it says they print."""
    text = page.read_text(encoding="utf-8")
    lines = text.split("\n")
    printed: list[tuple[int, int, list[str]]] = []
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name, content in documented_files(page).items():
            Path(name).write_text(content, encoding="utf-8")
        for typed in typed_commands(page):
            first = typed.line - 1
            while lines[first].endswith("\\"):
                first += 1
            last = first + 1
            while not re.match(r"^(\$ |```)", lines[last]):
                last += 1
            if typed.arguments[0] != "claimdb":
                continue
            shown = _run(typed.arguments[1:])
            # What a page leaves out stays so; what was done counts for the next command.
            if "…" not in typed.printed.split("\n"):
                printed.append((first + 1, last, shown))
    for start, end, shown in reversed(printed):
        lines[start:end] = shown
    page.write_text("\n".join(lines), encoding="utf-8")


def _run(arguments: tuple[str, ...]) -> list[str]:
    # As the test puts them together: standard output first, then standard error.
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    printed = ""
    for stream in (out, err):
        stream.seek(0)
        printed += stream.read()
    shown = [line.rstrip() for line in printed.rstrip("\n").split("\n")]
    shown = [] if shown == [""] else shown
    return [*shown, f"# exit code {code}"] if code else shown


if __name__ == "__main__":
    os.environ.update(SURROUNDINGS)
    for given in sys.argv[1:] or [str(ROOT / "README.md"), *map(str, sorted((ROOT / "docs").glob("*.md")))]:
        refresh(Path(given).resolve())
