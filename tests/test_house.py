"""The rules of the house that no linter keeps."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from claimdb.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 400, 60
CODE = sorted(path for name in ("claimdb", "tests", "migrations") for path in (ROOT / name).rglob("*.py"))
TEXTS = {".py", ".md", ".toml", ".json", ".html", ".css", ".js", ".csl", ".txt", ".cfg", ".mako", ".yml", ""}
TOP_LEVEL = {
    "pyproject.toml", "README.md", "LICENSE", "claimdb", "migrations", "seeds", "tests", "docs", ".gitignore", ".ci",
}  # fmt: skip
# A host of packages or a folder of somebody's machine would make the project depend on where it was written.
FOREIGN = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|proxy\.golang|artifactory|/(?:root|home/\w+|Users/\w+|work|opt)/\w+"
)
# Pydantic is not among them: Typer itself reads its options with it.
HEAVY = (
    "sqlalchemy", "alembic", "jinja2", "bibtexparser", "pylatexenc", "rispy", "edtf", "psycopg", "citeproc", "lxml",
    "trafilatura", "pypdfium2", "mammoth", "warcio",
)  # fmt: skip


def shipped() -> list[Path]:
    """Every file that git keeps, or would; what a source archive holds is not for git to say."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


LOADING = """
import contextlib, io, json, sys
from claimdb.__main__ import main
loaded = []
for words in json.loads(sys.argv[1]):
    sys.argv = ["claimdb", *words]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with contextlib.suppress(SystemExit):
            main()
    loaded.append(sorted(sys.modules))
print(json.dumps(loaded))
"""


def loaded_by(*lines: tuple[str, ...]) -> list[set[str]]:
    """The libraries, and our own packages, that a new process has loaded after each of these command lines."""
    script = [sys.executable, "-c", LOADING, json.dumps(lines)]
    ran = subprocess.run(script, capture_output=True, text=True, check=True, cwd=ROOT)
    return [set(loaded) for loaded in json.loads(ran.stdout)]


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_of_code_is_short_and_so_are_its_functions(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MOST_LINES
    for function in functions(ast.parse(text)):
        lines = (function.end_lineno or 0) - function.lineno + 1
        assert lines <= MOST_LINES_OF_A_FUNCTION, f"{function.name}: {lines} lines"


def test_every_module_says_what_it_is():
    silent = [path for path in (ROOT / "claimdb").rglob("*.py") if not ast.get_docstring(ast.parse(path.read_text()))]
    assert silent == []


def test_nothing_at_the_top_but_what_is_agreed():
    assert {path.relative_to(ROOT).parts[0] for path in shipped()} <= TOP_LEVEL


def test_no_file_names_a_package_host_or_a_folder_of_a_machine():
    for path in shipped():
        if path.suffix in TEXTS and path != Path(__file__):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                assert not FOREIGN.search(line), f"{path.relative_to(ROOT)}:{number}: {line.strip()}"


def test_no_module_has_a_name_that_says_nothing():
    empty = {"utils", "util", "helpers", "helper", "manager", "misc", "common"}
    assert [path for path in (ROOT / "claimdb").rglob("*") if path.stem in empty] == []


def test_the_version_loads_nothing_at_all():
    (loaded,) = loaded_by(("--version",))
    assert loaded.isdisjoint({*HEAVY, "typer", "claimdb.cli"})


def doors() -> list[tuple[str, ...]]:
    """Every command that can be typed, as its words."""

    def below(group: object, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for name, command in getattr(group, "commands", {}).items():
            yield (*path, name)
            yield from below(command, (*path, name))

    return list(below(get_command(app), ()))


def test_no_help_loads_a_heavy_library():
    groups = [(), *(path for path in doors() if len(path) == 1)]
    assert len(groups) > 30
    loaded = loaded_by(*((*words, "--help") for words in groups))
    assert {words: found & set(HEAVY) for words, found in zip(groups, loaded, strict=True) if found & set(HEAVY)} == {}


DATABASE = {"sqlalchemy", "alembic"}
NEEDED = {
    ("rules",): set[str](),
    ("figures", "README.md"): set[str](),
    ("check", "--db", "none.db"): DATABASE,
    ("finding", "list", "--db", "none.db"): DATABASE,
    ("log", "--db", "none.db"): DATABASE,
    ("search", "x", "--db", "none.db"): DATABASE,
    ("report", "--db", "none.db"): DATABASE,
    ("db", "upgrade", "--db", "none.db"): DATABASE,
}


@pytest.mark.parametrize("words", NEEDED, ids=" ".join)
def test_a_command_loads_only_what_it_needs(words: tuple[str, ...]):
    (loaded,) = loaded_by(words)
    assert loaded & set(HEAVY) <= NEEDED[words]
    assert "claimdb.cli" in loaded
