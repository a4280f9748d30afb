"""`claimdb diff`: what changed since a day or an event."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_event
from claimdb.cli.context import Door, OutputOption
from claimdb.errors import InputError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.model import Event


class DiffFormat(StrEnum):
    """How a difference is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class NoMoment(InputError):
    """What stands after --since is neither a day nor an event."""

    message = "{given!r} is neither a day nor the number of an event"
    hint = "write a day as 2026-03-31 or 2026-03, or take a number from claimdb log"


def diff(
    context: typer.Context,
    since: Annotated[
        str,
        typer.Option(
            metavar="DATE|EVENT",
            help="From the beginning of a day or month, from a moment, or from right after an event.",
            autocompletion=complete_event,
        ),
    ],
    shape: Annotated[DiffFormat, typer.Option("--format", help="How to print it.")] = DiffFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say what changed since a day or an event: records before and after, findings opened and closed."""
    door = Door.of(context)
    told = door.read(lambda session: _told(session, since))
    if shape is DiffFormat.JSON:
        from claimdb.report.escaping import write_json

        door.show(write_json(told, indent=2) + "\n", output)
        return
    from claimdb.report.changed import markdown_changes, render_changes

    if not told["records"] and not told["findings_opened"] and not told["findings_closed"]:
        door.say("Nothing is different.")
    if shape is DiffFormat.MARKDOWN:
        door.show(markdown_changes(told, door.settings.lang), output)
    else:
        door.show(render_changes(told, door.settings.lang, door.width()), output)


def _told(session: Session, given: str) -> dict[str, Any]:
    from claimdb.record.since import changes_since

    found = changes_since(session, _start(session, given.strip()))
    return {
        "since": given.strip(),
        "events": found.events,
        "purged": found.purged,
        "records": [asdict(one) for one in found.records],
        "findings_opened": [asdict(one) for one in found.opened],
        "findings_closed": [asdict(one) for one in found.closed],
    }


def _start(session: Session, given: str) -> datetime | Event:
    """Read a day, a month, a moment, or find an event. Raises NoMoment, UnknownEvent."""
    from claimdb.record.lookup import find_by_prefix

    if given.isdecimal():
        return find_by_prefix(session, "event", given)
    whole = f"{given}-01" if len(given) == len("2026-03") else given
    try:
        moment = datetime.fromisoformat(whole)
    except ValueError as error:
        raise NoMoment(given=given) from error
    if len(whole) == len("2026-03-31"):
        moment = datetime.combine(moment.date(), time())
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(diff)
