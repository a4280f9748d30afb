"""What is killed in the middle: each command on a small harbour of its own."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from alembic import command

from claimdb.cli.app import run
from claimdb.store.schema import configure
from claimdb.store.store import open_store
from tests.reliability.killing import DATABASE, MOMENT, typed_at
from tests.reliability.sites import FileSite, Site

ROWS, FEW = 40, 20
OLD = "0006"
_HEADINGS = "claim,subject,measure,value,place,as_of,source,cites,quote\n"


@dataclass(frozen=True, slots=True)
class Job:
    """Lines that may be killed at any point; `output` is a file that they write.

    What goes on with new row ids is the same database for all that is not the file: what `export` writes is compared.
    A server gives each process ids of its own, unless rows are copied as they are. What is typed `is_once` is
    refused, or noted once more, when it is through.
    """

    name: str
    lines: tuple[tuple[str, ...], ...]
    prepare: Callable[[Site], None]
    output: str | None = None
    makes_new_ids: bool = False
    copies_ids: bool = False
    is_once: bool = False
    needs_file: bool = False

    def has_new_ids(self, site: Site) -> bool:
        """Tell whether rows may have other ids in the end."""
        return self.makes_new_ids or not (self.copies_ids or isinstance(site, FileSite))


def type_lines(site: Site, *lines: str | Sequence[str]) -> None:
    """Type lines at a site; all must do what they say."""
    wanted = {"SOURCE_DATE_EPOCH": MOMENT, "CLAIMDB_URL": site.address}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        with chdir(site.folder), open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):  # noqa: PTH123
            for line in lines:
                words = typed_at(site, shlex.split(line) if isinstance(line, str) else list(line))
                assert run([*words, "--quiet", "--lang", "en"]) in (0, 1), line
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


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


def _empty(site: Site) -> None:
    type_lines(site, "init", "source add --type report --title Port --author Port --issued 2024 --key port2024")


def _with_table(site: Site) -> None:
    _empty(site)
    write_table(site.folder / "many.csv")


def _recorded(site: Site) -> None:
    _empty(site)
    write_table(site.folder / "many.csv", FEW)
    type_lines(site, "import many.csv -o said.txt")


def _checked(site: Site) -> None:
    _recorded(site)
    type_lines(site, "check --format json -o said.txt")


def _with_text(site: Site) -> None:
    _empty(site)
    sentences = (
        f"In {2000 + n % 20} there were {10 + n} cranes and {30 + 2 * n} boats in the port." for n in range(15)
    )
    (site.folder / "text.txt").write_text("\n\n".join(sentences) + "\n", encoding="utf-8")


def _old(site: Site) -> None:
    _checked(site)
    store = open_store(site.address)
    store.run(lambda session: command.downgrade(configure(session.connection()), OLD))
    store.close()


def _with_dump(site: Site) -> None:
    _checked(site)
    type_lines(site, "export -o all.jsonl")
    site.empty()
    type_lines(site, "init")


def _with_backup(site: Site) -> None:
    _recorded(site)
    type_lines(site, "db backup saved.db", "check --format json -o said.txt")


def _with_another(site: Site) -> None:
    _checked(site)
    type_lines(site, f"db copy {DATABASE} another.db")
    site.empty()


def _adds(site: Site) -> None:
    _empty(site)
    type_lines(site, "source add --type article --title Afloat --author Roy --issued 2024 --key roy2024")


_ADDED = tuple(
    ("add", f"{10 + n} boats", "--in", "roy2024", "--measure", f"boats {n}", "--place", "Ireland", "--as-of", "2024-03",
     "--yes", "--format", "json")
    for n in range(3)
)  # fmt: skip

JOBS = (
    Job("init", (("init",),), lambda _site: None, is_once=True),
    Job("add", _ADDED, _adds),
    Job("import", (("import", "many.csv"),), _with_table),
    Job("import of a dump", (("import", "all.jsonl"),), _with_dump, makes_new_ids=True),
    Job("extract", (("extract", "text.txt", "--in", "port2024", "--language", "en"),), _with_text),
    Job("check", (("check", "--format", "json"),), _recorded, is_once=True),
    Job("export", (("export", "-o", "out.jsonl"),), _checked, "out.jsonl"),
    Job("db upgrade", (("db", "upgrade"),), _old, copies_ids=True),
    Job("db copy", (("db", "copy", "another.db", DATABASE),), _with_another, copies_ids=True, is_once=True),
    Job("db backup", (("db", "backup", "copy.db"),), _checked, "copy.db", needs_file=True),
    Job("db restore", (("db", "restore", "saved.db", "--yes"),), _with_backup, needs_file=True),
)
