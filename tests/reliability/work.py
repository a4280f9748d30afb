"""What is killed in the middle: each command on a small harbour of its own."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from alembic import command

from claimdb.cli.app import run
from claimdb.store.schema import configure
from claimdb.store.store import open_store
from tests.reliability.killing import MOMENT

ROWS = 60
OLD = "0006"
_HEADINGS = "claim,subject,measure,value,place,as_of,source,cites,quote\n"


@dataclass(frozen=True, slots=True)
class Job:
    """Lines that may be killed at any point; `output` is a file that they write.

    What goes on with new row ids is the same database for all that is not the file: what `export` writes is compared.
    """

    name: str
    lines: tuple[tuple[str, ...], ...]
    prepare: Callable[[Path], None]
    output: str | None = None
    has_new_ids: bool = False
    is_logged_each_time: bool = False


def type_lines(folder: Path, *lines: str | Sequence[str]) -> None:
    """Type lines in a folder; all must do what they say."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = MOMENT
    try:
        with chdir(folder):
            for line in lines:
                words = shlex.split(line) if isinstance(line, str) else list(line)
                assert run([*words, "--quiet", "--lang", "en"]) in (0, 1), line
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def write_table(path: Path, rows: int = ROWS, *, start: int = 0) -> None:
    """Write a table of figures from four papers, some of which cannot all be true."""
    lines = [_HEADINGS]
    for number in range(start, start + rows):
        item = number // 2
        value = 10 + item + (number % 2 and item % 5 == 0)
        lines.append(
            f"r{number},harbour {item},cranes,{value},Ireland,2024-03,paper{number % 4},port2024,"
            f"there are {value} cranes at harbour {item}\n"
        )
    path.write_text("".join(lines), encoding="utf-8")


def _empty(folder: Path) -> None:
    type_lines(folder, "init", "source add --type report --title Port --author Port --issued 2024 --key port2024")


def _with_table(folder: Path) -> None:
    _empty(folder)
    write_table(folder / "many.csv")


def _recorded(folder: Path) -> None:
    _with_table(folder)
    type_lines(folder, "import many.csv -o said.txt")


def _checked(folder: Path) -> None:
    _recorded(folder)
    type_lines(folder, "check --format json -o said.txt")


def _with_text(folder: Path) -> None:
    _empty(folder)
    sentences = (
        f"In {2000 + n % 20} there were {10 + n} cranes and {30 + 2 * n} boats in the port." for n in range(15)
    )
    (folder / "text.txt").write_text("\n\n".join(sentences) + "\n", encoding="utf-8")


def _old(folder: Path) -> None:
    _checked(folder)
    store = open_store(str(folder / "claims.db"))
    store.run(lambda session: command.downgrade(configure(session.connection()), OLD))
    store.close()


def _with_dump(folder: Path) -> None:
    _checked(folder)
    type_lines(folder, "export -o all.jsonl")
    for path in folder.glob("claims.db*"):
        path.unlink()
    type_lines(folder, "init")


def _with_backup(folder: Path) -> None:
    _recorded(folder)
    type_lines(folder, "db backup saved.db", "check --format json -o said.txt")


def _adds(folder: Path) -> None:
    _empty(folder)
    type_lines(folder, "source add --type article --title Afloat --author Roy --issued 2024 --key roy2024")


_ADDED = tuple(
    ("add", f"{10 + n} boats", "--in", "roy2024", "--measure", f"boats {n}", "--place", "Ireland", "--as-of", "2024-03",
     "--yes", "--format", "json")
    for n in range(5)
)  # fmt: skip

JOBS = (
    Job("add", _ADDED, _adds),
    Job("import", (("import", "many.csv"),), _with_table),
    Job("import of a dump", (("import", "all.jsonl"),), _with_dump, has_new_ids=True),
    Job("extract", (("extract", "text.txt", "--in", "port2024", "--language", "en"),), _with_text),
    Job("check", (("check", "--format", "json"),), _recorded, is_logged_each_time=True),
    Job("export", (("export", "-o", "out.jsonl"),), _checked, "out.jsonl"),
    Job("db upgrade", (("db", "upgrade"),), _old),
    Job("db backup", (("db", "backup", "copy.db"),), _checked, "copy.db"),
    Job("db restore", (("db", "restore", "saved.db", "--yes"),), _with_backup),
)
