"""`claimdb log` and `claimdb undo`: what was changed by whom, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_event
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder
    from claimdb.store.looking import Look

COLUMNS = ("event", "moment", "who", "command", "summary")
SHOWN = 50


def log(
    context: typer.Context,
    key: Annotated[
        str | None,
        typer.Argument(help="Only what is about this record: key or its start, cite key, handle, or label."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many events, the newest first.")] = SHOWN,
    everything: Annotated[bool, typer.Option("--all", help="All events.")] = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List what was done, by whom and when, the newest first."""
    door = Door.of(context)
    most = None if everything else limit
    records = door.look(lambda look: _newest(look, most)) if key is None else None
    if records is None:
        records = door.read(lambda session: _log(session, key, most))
    if shape is ListFormat.TEXT and not records:
        door.say("Nothing was done yet.")
        return
    if shape is ListFormat.TEXT:
        # A number of an event is a name: it is typed again, so no digits are grouped.
        records = [{**one, "event": str(one["event"]), "moment": one["at"], "who": one["by"]} for one in records]
        door.show_records(records, COLUMNS, shape, output)
    else:
        door.show_records(records, list(records[0]) if records else [], shape, output)


def _newest(look: Look, limit: int | None) -> list[dict[str, Any]]:
    from claimdb.record.event_reading import newest_events

    return newest_events(look, limit)


def _log(session: Session, key: str | None, limit: int | None) -> list[dict[str, Any]]:
    from claimdb.record.events import log as read_log
    from claimdb.store.looking_through import SessionLook

    if key is None:
        return _newest(SessionLook(session), limit)
    return [
        {
            "event": event.id,
            "at": event.at,
            "by": event.by,
            "command": event.command,
            "summary": event.summary,
            "undoes": event.undoes_id,
        }
        for event in read_log(session, key, limit=limit)
    ]


def undo(
    context: typer.Context,
    event: Annotated[
        str, typer.Argument(help="Number of an event, as log lists it, or last.", autocompletion=complete_event)
    ],
) -> None:
    """Take back what an event did. An undo can be undone."""
    door = Door.of(context)
    done = door.record("undo", lambda recorder: _undo(recorder, event))
    from claimdb.report.terminal import safe

    door.show(safe(door.tell("Took back event {event}: {summary}", event=done["event"], summary=done["summary"])))
    if done["kept"]:
        kept = ", ".join(done["kept"])
        door.show(safe(door.tell("Kept, for later records rest on them: {keys}", keys=kept)))
    door.show(door.tell("To take this back in turn: claimdb undo {event}", event=done["undo"]))


def _undo(recorder: Recorder, given: str) -> dict[str, Any]:
    from claimdb.record.events import LAST, last_standing
    from claimdb.record.events import undo as take_back
    from claimdb.record.lookup import find_by_prefix

    session = recorder.session
    event = last_standing(session) if given == LAST else find_by_prefix(session, "event", given)
    undone = take_back(recorder, event.id)
    return {
        "event": undone.event.id,
        "summary": undone.event.summary,
        "kept": [key for _, key in undone.kept],
        "undo": recorder.event_id,
    }


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(log)
    app.command()(undo)
