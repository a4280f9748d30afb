"""`claimdb export --format parquet DIR`: what a check looks at, as files that other engines read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimdb.cli.export_formats import ExportFormat, OptionOfOther
from claimdb.cli.leaving import read_for_others
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.cli.context import Door
    from claimdb.store.parquet import Manifest


class NoFolder(UsageError):
    """Parquet files fill a folder, and none was named."""

    message = "these files need a folder of their own"
    hint = "name a new one: claimdb export --format parquet DIR"


def export_parquet(
    door: Door, folder: Path | None, refused: Mapping[str, object], include: Sequence[str] | None
) -> None:
    """Write the tables that a check looks at into a new folder; `refused` are options of other formats, as given."""
    for option, given in refused.items():
        if given:
            raise OptionOfOther(option=option, format=ExportFormat.PARQUET)
    if folder is None:
        raise NoFolder
    place = folder

    def write(session: Session) -> Manifest:
        from claimdb.check.corpus import write_tables

        return write_tables(session, place)

    with door.waiting("Writing what is recorded…"):
        manifest = read_for_others(door, write, include)
    door.say("Wrote {file} (rows: {rows:n}).", file=folder, rows=sum(table.rows for table in manifest.tables.values()))
