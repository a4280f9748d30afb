"""`claimdb source recheck`: whether quotes still stand in their sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import short
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.sources.documents import Document
    from claimdb.sources.rechecking import Recheck

COLUMNS = ("source", "claim", "state", "reason", "page", "quote")
STATES = {"found": "found", "moved": "moved", "lost": "lost"}
REASONS = {
    "absent": "its words are nowhere",
    "context": "its words stand among others",
    "several": "its words stand at several places",
    "references": "its words stand in a list of works only",
}


class FileOfMany(UsageError):
    """One file was given for the quotes of several sources."""

    message = "one file is the copy of one source"
    hint = "name that source: claimdb source recheck KEY --file FILE"


def recheck(
    context: typer.Context,
    keys: Annotated[
        list[str] | None, typer.Argument(metavar="KEY...", help="Sources; else all.", autocompletion=complete_source)
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Look in this document, not in the newest copy.")] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Look for the quotes of sources in their newest copies. Exit code 1 when one is lost.

    A quote that stands elsewhere has moved only where the same words stand around it; else it is lost.
    """
    from claimdb.sources.documents import propose_source
    from claimdb.sources.rechecking import selectors

    door = Door.of(context)
    if file is not None and len(keys or ()) != 1:
        raise FileOfMany
    document = propose_source(file) if file is not None else None
    checks = door.read(lambda session: _recheck(session, keys or [], document))
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        if not checks:
            door.say("No quote of a captured source is recorded.")
            door.show("", output)
        else:
            door.show_records([_row(door, one) for one in checks], COLUMNS, shape, output)
    else:
        records = [_record(one, selectors(one)) for one in checks]
        door.show_records(
            records, ("source", "claim", "state", "reason", "start", "end", "page", "quote"), shape, output
        )
    if any(one.is_lost for one in checks):
        raise typer.Exit(1)


def _recheck(session: Session, keys: list[str], document: Document | None) -> list[Recheck]:
    from sqlalchemy import select

    from claimdb.model import Source
    from claimdb.record.lookup import find_by_prefix
    from claimdb.sources.rechecking import recheck_source

    if keys:
        found = [find_by_prefix(session, "source", key) for key in keys]
    else:
        living = select(Source).where(Source.withdrawn_at.is_(None), Source.merged_into_id.is_(None))
        found = list(session.scalars(living.order_by(Source.cite_key)))
    return [check for source in found for check in recheck_source(session, source, document)]


def _row(door: Door, one: Recheck) -> dict[str, Any]:
    reason = one.place.reason
    return {
        "source": one.source,
        "claim": short(one.claim),
        "state": door.tell(STATES[one.place.state.value]),
        "reason": door.tell(REASONS[reason.value]) if reason else None,
        "page": one.page,
        "quote": one.anchor.exact,
    }


def _record(one: Recheck, selectors: list[dict[str, object]]) -> dict[str, Any]:
    return {
        "source": one.source,
        "claim": one.claim,
        "assertion": one.assertion,
        "state": one.place.state.value,
        "reason": one.place.reason.value if one.place.reason else None,
        "start": one.place.start,
        "end": one.place.end,
        "page": one.page,
        "quote": one.anchor.exact,
        "selectors": selectors,
    }
