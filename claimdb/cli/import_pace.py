"""How far an import is, said to whoever waits for it."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from claimdb.cli.context import Door
    from claimdb.interchange.table import Progress

PATIENCE = 0.5
"""Seconds without a word; then progress is told, on a terminal this often, else ten times more rarely."""
FEW = 500
"""So many rows are no wait, however slow the machine is."""


class Pace:
    """Progress for whoever waits: nothing within half a second, then one line, on a terminal the same line again."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._is_terminal = sys.stderr.isatty()
        self._next = time.monotonic() + PATIENCE
        self._told = False

    def tell(self, progress: Progress) -> None:
        """Say how far the import is, if it is time."""
        if progress.rows < FEW or self._door.settings.quiet:
            return
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + (PATIENCE if self._is_terminal else 10 * PATIENCE)
        said = self._door.tell(
            "{count:n} rows written…" if progress.is_writing else "{count:n} rows read…", count=progress.rows
        )
        typer.echo(f"\r{said}\x1b[K" if self._is_terminal else said, nl=not self._is_terminal, err=True)
        self._told = True

    def end(self) -> None:
        """Clear the line of progress."""
        if self._told and self._is_terminal:
            typer.echo("\r\x1b[K", nl=False, err=True)
