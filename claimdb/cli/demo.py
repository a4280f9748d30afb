"""`claimdb demo`: the main job on the shipped documents, in a folder of its own."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from claimdb.cli.context import Door, write_whole
from claimdb.errors import ClaimdbError, InputError

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder
    from claimdb.report.denials import Denial
    from claimdb.values.digest import Digest

FOLDER = "claimdb-demo"
DATABASE, HTML, MARKDOWN, BIBLIOGRAPHY = FILES = ("claims.db", "report.html", "report.md", "bibliography.bib")
# The day on which the shipped reading was finished: two demos must not differ by the day they are run on.
DEMO_DAY = datetime(2026, 11, 24, tzinfo=UTC)
READER = "claimdb demo"
WIDEST = 100


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
    if os.path.lexists(folder):
        raise FolderThere(where=f"./{FOLDER}")
    # Made beside and moved there when it is whole, so that nothing half-made is left by whatever goes wrong.
    beside = Path(f".{FOLDER}.{os.getpid()}.part")
    try:
        beside.mkdir()
    except OSError as error:
        raise CannotMakeFolder(where=f"./{FOLDER}", reason=error.strerror or error) from error
    try:
        summary = _make(door, beside)
        _move(beside, folder)
    except ClaimdbError as error:
        # The folder beside is gone when this is read.
        error.where = error.where and error.where.replace(beside.name, FOLDER)
        raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    door.show(summary)


def _make(door: Door, folder: Path) -> str:
    from claimdb.interchange.example import load_example
    from claimdb.report.summary import next_steps, summarise
    from claimdb.store.making import make_store

    # Whoever runs it, on whatever day, the demo is the same.
    inside = Door(replace(door.settings, db=str(folder / DATABASE), person=READER, now=DEMO_DAY, quiet=True))
    store = make_store(inside.settings.db)
    try:
        door.say("Reading five documents…")
        load_example(store, by=READER, at=DEMO_DAY)
        door.say("Cross-checking what they say…")
        digest, denials = inside.record("check", lambda recorder: _check(inside, recorder))
        door.say("Writing the report and the bibliography…")
        _write(inside, folder, digest)
        store.compact()
    finally:
        store.close()
    lang, width = door.settings.lang, min(door.width(), WIDEST)
    steps = next_steps(digest, FOLDER, FILES, lang, width=width)
    return summarise(digest, lang, denials, width=width) + "\n" + steps


def _check(door: Door, recorder: Recorder) -> tuple[Digest, list[Denial]]:
    from claimdb.check.catalogue import all_rules
    from claimdb.check.remember import run_checks
    from claimdb.report.denials import find_denials
    from claimdb.report.digest import digest_outcome

    outcome = run_checks(recorder, all_rules())
    digest = digest_outcome(recorder.session, outcome, now=door.settings.now, lang=door.settings.lang)
    return digest, find_denials(outcome.loaded.recorded.claims)


def _write(door: Door, folder: Path, digest: Digest) -> None:
    from claimdb.bibliography import export_bibliography
    from claimdb.bibliography.shelf import read_shelf
    from claimdb.report.html import render_html
    from claimdb.report.markdown import render_markdown

    lang = door.settings.lang
    write_whole(folder / HTML, render_html(digest, lang))
    write_whole(folder / MARKDOWN, render_markdown(digest, lang))
    works = door.read(read_shelf).works
    write_whole(folder / BIBLIOGRAPHY, export_bibliography(works, "biblatex").text)


def _move(beside: Path, folder: Path) -> None:
    if os.path.lexists(folder):
        # Somebody made it while we worked; an empty folder would be taken without a word.
        raise FolderThere(where=f"./{FOLDER}")
    try:
        beside.rename(folder)
    except OSError as error:
        raise CannotMakeFolder(where=f"./{FOLDER}", reason=error.strerror or error) from error


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(demo)
