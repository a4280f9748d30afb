"""Reads the console examples of a Markdown page: what is typed, and what is printed."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^```(\w+) file=(\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Typed:
    """One typed command: its words, what the page says it prints, where it stands."""

    arguments: tuple[str, ...]
    printed: str
    code: int
    line: int


def documented_files(page: Path) -> dict[str, str]:
    """The files that a page shows in blocks such as ```toml file=notes.toml."""
    return {name: text for _language, name, text in _FILE.findall(page.read_text(encoding="utf-8"))}


def typed_commands(page: Path) -> list[Typed]:
    """The commands of a page, in order. A line `# exit code 1` says that the command ends so."""
    text = page.read_text(encoding="utf-8")
    found = []
    for block in _BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 2
        commands = re.split(r"^\$ ", block[1], flags=re.MULTILINE)
        line += commands[0].count("\n")
        for command in commands[1:]:
            found.append(_typed(command, line))
            line += command.count("\n")
    return found


def _typed(command: str, line: int) -> Typed:
    lines = command.rstrip("\n").split("\n")
    typed = lines.pop(0)
    while typed.endswith("\\"):
        typed = typed[:-1] + lines.pop(0).strip()
    code = 0
    if lines and (said := re.fullmatch(r"# exit code (\d+)", lines[-1])):
        code = int(said[1])
        lines.pop()
    return Typed(tuple(shlex.split(typed)), "\n".join(lines), code, line)


def agrees(printed: str, said: str) -> bool:
    """Whether what was printed is what the page says; `…` alone on a line stands for any lines."""
    pattern = ""
    for line in said.split("\n"):
        pattern += r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + r"[ ]*\n"
    shown = "\n".join(line.rstrip() for line in printed.rstrip("\n").split("\n")) + "\n"
    return re.fullmatch(pattern, shown) is not None
