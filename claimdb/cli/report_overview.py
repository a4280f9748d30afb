"""`claimdb report --overview`: what a database holds, seen from above, as a page or as a folder of charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.cli.context import CannotWriteFile, Door, write_whole
from claimdb.cli.leaving import read_for_others
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.report.overviews import Overview

_PAGES = (".html", ".htm")


class NoSuchOverview(UsageError):
    """An overview was asked for in a format that it is not written in."""

    message = "an overview is a page in HTML, or a folder of charts"
    hint = "name a file that ends in .html, or a folder"


class OverviewOfPart(UsageError):
    """An overview was to be narrowed, or to show states of findings."""

    message = "--overview looks at everything, so {option} has no meaning"
    hint = "leave one of them out"


def write_overview(
    door: Door,
    given: Mapping[str, object],
    shape: str | None,
    output: Path | None,
    include: Sequence[str] | None = None,
) -> None:
    """Look at the database from above and write what is seen; `given` are the other options by name.

    Raises OverviewOfPart, NoSuchOverview.
    """
    from claimdb.report.overview_page import overview_files, render_overview

    option = next((name for name, value in given.items() if value), None)
    if option is not None:
        raise OverviewOfPart(option=option)
    if shape not in {None, "html"} or (output is not None and output.suffix.lower() not in {"", *_PAGES}):
        raise NoSuchOverview
    with door.waiting("Looking at everything that is recorded…"):
        overview = _look(door, include)
        if output is None or output.suffix:
            page = render_overview(overview, door.settings.lang)
            files = {}
        else:
            page, files = "", overview_files(overview, door.settings.lang)
    if output is None or not files:
        door.show(page, output)
        return
    _write_all(door, files, output)


def _look(door: Door, include: Sequence[str] | None) -> Overview:
    from claimdb.report.overviews import build_overview

    settings = door.settings
    return read_for_others(door, lambda session: build_overview(session, now=settings.now, lang=settings.lang), include)


def _write_all(door: Door, files: Mapping[str, str], folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWriteFile(where=str(folder), reason=error.strerror or error) from error
    for name, text in files.items():
        write_whole(folder / name, text)
    door.say("Wrote {count:n} files in {folder}.", count=len(files), folder=folder)
