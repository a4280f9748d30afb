"""`claimdb export`: everything that was recorded, as one file that another claimdb can load, or in an open format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.context import CannotWriteFile, Door, OutputOption
from claimdb.cli.export_formats import ExportFormat, OptionOfOther, export_format
from claimdb.cli.export_parquet import export_parquet
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.store.leftovers import clear_leftovers, part_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_AT_ONCE = 200
"""So many lines are handed to a file at a time; a dump is never held whole."""


def export(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A new folder, for --format parquet.", show_default=False)
    ] = None,
    shape: Annotated[
        ExportFormat, typer.Option("--format", help="Everything (dump), or what an open format can carry.")
    ] = ExportFormat.DUMP,
    copies: Annotated[
        bool, typer.Option("--with-copies", help="The bytes of captured documents too, not only their text.")
    ] = False,
    raw: Annotated[
        bool, typer.Option("--raw", help="Tables: leave cells that look like formulas as they are.")
    ] = False,
    map_wikidata: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Ids of Wikidata: CSV with the columns kind, name, id.")
    ] = None,
    include: IncludeOption = None,
    output: OutputOption = None,
) -> None:
    """Write everything that is recorded as JSON Lines, for claimdb import to load, or some of it in an open format."""
    door = Door.of(context)
    if shape is ExportFormat.PARQUET:
        refused = {"--with-copies": copies, "--raw": raw, "--map-wikidata": map_wikidata, "--output": output}
        export_parquet(door, folder, refused, include)
        return
    if folder is not None:
        raise OptionOfOther(option="DIR", format=shape)
    if shape is not ExportFormat.DUMP:
        if copies:
            raise OptionOfOther(option="--with-copies", format=shape)
        export_format(door, shape, output, raw=raw, ids=map_wikidata, include=include)
        return
    for option in (option for option, given in (("--raw", raw), ("--map-wikidata", map_wikidata)) if given):
        raise OptionOfOther(option=option, format=shape)

    def write(session: Session) -> None:
        from claimdb.interchange.dump_write import write_dump

        lines = write_dump(session, copies=copies, folder=door.settings.copies)
        if output is None:
            for piece in _pieces(lines):
                sys.stdout.write(piece)
        else:
            _write_whole(output, lines)

    with door.waiting("Writing what is recorded…"):
        read_for_others(door, write, include)
    if output is not None:
        door.say("Wrote {file}.", file=output)


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    walk = iter(lines)
    while some := list(islice(walk, _AT_ONCE)):
        yield "".join(some)


def _write_whole(path: Path, lines: Iterable[str]) -> None:
    """Write a file whole or not at all, line by line; raises CannotWriteFile. A link stays one."""
    target = path.resolve() if path.is_symlink() else path
    is_plain = not target.exists() or target.is_file()
    if is_plain:
        clear_leftovers(target)
    place = part_of(target) if is_plain else target
    try:
        with place.open("w", encoding="utf-8", newline="") as file:
            for piece in _pieces(lines):
                file.write(piece)
        if is_plain:
            if target.exists():
                place.chmod(target.stat().st_mode)
            place.replace(target)
    except OSError as error:
        raise CannotWriteFile(where=str(path), reason=error.strerror or error) from error
    finally:
        if is_plain:
            place.unlink(missing_ok=True)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(export)
