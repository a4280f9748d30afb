"""docs/reference/commands.md: every command with its arguments and options, as its help says them.

`python -m tests.reference.commands` writes it; a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.main import get_command

from claimdb.cli.app import EPILOG, app
from claimdb.cli.arguments import WITH_VALUE, WITHOUT_VALUE

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
HEAD = """# Commands

What `claimdb COMMAND --help` prints, for every command. [Errors and exit codes](errors.md) are listed apart.

Where a command takes a key, the start of one is enough, as long as it fits one record only; a source may also be
named by its cite key, a measure by its handle or label, a place by its handle, code or name.
"""


def page() -> str:
    """Write the whole page."""
    root: Any = get_command(app)
    context = typer.Context(root, info_name="claimdb")
    shared = [one for one in root.params if set(one.opts) & {*WITH_VALUE, *WITHOUT_VALUE}]
    own = [one for one in root.params if one not in shared]
    commands = list(_commands(root, "claimdb"))
    lines = [
        HEAD,
        *(f"- [`{path}`](#{path.replace(' ', '-')}): {_first_sentence(command)}" for path, command in commands),
        "",
        "## Options of every command",
        "",
        "They may stand before or after the command.",
        "",
        *_parameters(shared, context),
        "",
        "Of `claimdb` alone:",
        "",
        *_parameters(own, context),
        "",
        EPILOG,
    ]
    for path, command in commands:
        lines += ["", *_section(path, command)]
    return "\n".join(lines) + "\n"


def _commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Give every command that can be typed, with its whole path, in the order of help."""
    for name, command in group.commands.items():
        inside = getattr(command, "commands", None)
        if inside is None or command.invoke_without_command:
            yield f"{path} {name}", command
        if inside is not None:
            yield from _commands(command, f"{path} {name}")


def _section(path: str, command: Any) -> Iterator[str]:
    context = typer.Context(command, info_name=path)
    yield f"## {path}"
    yield ""
    yield f"    {' '.join([path, *command.collect_usage_pieces(context)])}"
    yield ""
    yield " ".join((command.help or "").split())
    parameters = list(_parameters(command.params, context))
    if parameters:
        yield ""
        yield from parameters


def _parameters(parameters: list[Any], context: typer.Context) -> Iterator[str]:
    for one in parameters:
        record = one.get_help_record(context)
        if record and not one.hidden:
            said = " ".join(record[1].split())
            yield f"- `{record[0]}`: {said}" if said else f"- `{record[0]}`"


def _first_sentence(command: Any) -> str:
    said = " ".join((command.help or "").split())
    return said.split(". ")[0].rstrip(".")


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
