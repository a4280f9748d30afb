"""Command lines run in this process, by commands built once: building takes most of the time of a short one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from claimdb.cli.app import built
from claimdb.cli.app import run as run_line


@cache
def _commands() -> Any:
    return built()


def run(arguments: Sequence[str]) -> int:
    """Run a command line as `claimdb` does, and give its exit code."""
    return run_line(arguments, command=_commands())
