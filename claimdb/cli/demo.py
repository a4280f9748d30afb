"""`claimdb demo`: the main job on the shipped documents, in a folder of its own."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimdb.cli.context import Door
from claimdb.errors import InputError

if TYPE_CHECKING:
    from claimdb.settings import Settings

FOLDER = "claimdb-demo"
# The day on which the shipped reading was finished: two demos must not differ by the day they are run on.
DEMO_DAY = datetime(2026, 11, 24, tzinfo=UTC)
READER = "claimdb demo"


class FolderThere(InputError):
    """The demo never writes over something that is there."""

    message = "there is something here already, and the demo never writes over it"
    hint = "move it away, or run the demo in another folder"


class CannotMakeFolder(InputError):
    """The demo has no place to write."""

    message = "this folder cannot be made: {reason}"
    hint = "run the demo in a folder that you may write in"


def demo(context: typer.Context) -> None:
    """Show the whole job on five shipped documents, in ./claimdb-demo/."""
    door = Door.of(context)
    folder = Path(FOLDER)
    if folder.exists() or folder.is_symlink():
        raise FolderThere(where=f"./{FOLDER}")
    beside = Path(f".{FOLDER}.{os.getpid()}.part")
    try:
        beside.mkdir()
    except OSError as error:
        raise CannotMakeFolder(where=f"./{FOLDER}", reason=error.strerror or error) from error
    try:
        summary = _make(beside, replace(door.settings, person=READER, now=DEMO_DAY))
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    door.show(summary)


def _make(folder: Path, settings: Settings) -> str:
    from claimdb.interchange.example import load_example
    from claimdb.report.summary import summarise_example
    from claimdb.store.store import make_store

    store = make_store(str(folder / "claims.db"))
    try:
        loaded = load_example(store, by=settings.person, at=settings.now)
        return summarise_example(store, folder, loaded, settings)
    finally:
        store.close()


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(demo)
