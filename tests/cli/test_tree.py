"""The tree of commands: built branch by branch, and the same as if it were built at once."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_group

import claimdb.cli
from claimdb.cli.app import app, built
from claimdb.cli.plain_words import PlainWord, read_plainly
from claimdb.cli.register import COMMANDS, Line
from claimdb.cli.tree import hung

ROOT = Path(__file__).resolve().parents[2]


def modules_that_register() -> list[str]:
    names = [one.name for one in iter_modules(claimdb.cli.__path__)]
    return [name for name in names if "def register(" in (ROOT / "claimdb" / "cli" / f"{name}.py").read_text()]


def leaves(group: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from leaves(command, f"{path} {name}".strip())
        else:
            yield f"{path} {name}".strip(), command


@pytest.mark.parametrize("module", modules_that_register())
def test_each_command_that_a_module_hangs_on_the_root_has_its_line(module: str):
    real = {name: Line(module, build().get_short_help_str(1_000_000)) for name, build in hung(module).items()}
    assert {name: line for name, line in COMMANDS.items() if line.module == module} == real


def test_single_commands_stand_before_groups_as_in_help():
    is_group = [isinstance(built().commands[name], TyperGroup) for name in COMMANDS]
    assert is_group == sorted(is_group)


def test_groups_stand_in_groups():
    assert {"show", "list", "drop"} & set(built().commands["finding"].commands["baseline"].commands)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_help_is_what_typer_would_print_of_all_commands_at_once(width: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", str(width))
    root = built()
    eager = get_group(app)
    eager.commands = dict(root.commands)
    eager.params = root.params
    eager.__class__ = TyperGroup
    context = typer.Context(root, info_name="claimdb", max_content_width=width, terminal_width=width)
    assert root.get_help(context) == eager.get_help(context)


def test_looking_for_a_command_builds_no_other():
    commands = built().commands
    assert "claim" in commands
    assert "clam" not in commands
    assert commands.get("clam") is None
    commands["claim"].commands["show"]
    assert len(commands._built) == 1
    assert list(commands["claim"].commands._built) == ["show"]


def modules_loaded_by(*line: str) -> set[str]:
    script = (
        f"import sys, json; sys.argv = ['claimdb', *{list(line)!r}]\nfrom claimdb.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\nsys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(json.loads(ran.stderr.splitlines()[-1]))


def doors(loaded: set[str]) -> set[str]:
    return {COMMANDS[name].module for name in COMMANDS} & {one.removeprefix("claimdb.cli.") for one in loaded}


def test_the_help_of_claimdb_loads_no_command_and_no_pydantic():
    loaded = modules_loaded_by("--help")
    assert doors(loaded) == set()
    assert "pydantic" not in loaded


@pytest.mark.parametrize("name", ["claim", "source", "trace", "check", "import"])
def test_a_command_loads_its_own_door(name: str):
    loaded = modules_loaded_by(name, "--help")
    # Doors that share an option with it, at most.
    assert COMMANDS[name].module in doors(loaded)
    assert len(doors(loaded)) <= 3
    assert "pydantic" not in loaded


VALUES: dict[type, list[object]] = {str: ["", "x", "é"], bool: [True], int: [3, "3"], float: ["2.5"]}


def samples(annotation: Any, default: Any) -> list[object]:
    given = [None] if default is None or default is inspect.Parameter.empty else [None, default]
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [*given, *annotation, *(one.value for one in annotation)]
    return [*given, *VALUES.get(annotation, [])]


@pytest.mark.parametrize("path", [path for path, _ in leaves(built())])
def test_plain_words_are_read_as_typer_reads_them(path: str):
    command: Any = built()
    for name in path.split():
        command = command.commands[name]
    context = typer.Context(command, info_name=path)
    read_plainly(command.get_params(context))
    for one in command.get_params(context):
        ours = one.get_runtime_param()
        if isinstance(ours, PlainWord):
            typers = type(one).get_runtime_param(one)
            for value in samples(one.type_descriptor.annotation, None if callable(one.default) else one.default):
                if value is not None or not one.required:
                    assert ours.coerce(value, one, context) == typers.coerce(value, one, context)


def test_a_word_that_is_none_of_the_choices_is_refused_by_typer():
    ran = subprocess.run(
        [sys.executable, "-m", "claimdb", "claim", "list", "--format", "xml"],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    assert ran.returncode == 2
    assert "--format cannot be 'xml'; take one of text, json, jsonl, csv, markdown" in ran.stderr
