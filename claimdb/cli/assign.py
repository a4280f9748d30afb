"""`claimdb assign`: who is to judge a claim, who reads it after them, until when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.errors import InputError

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder


class NoDay(InputError):
    """A due date that is no day."""

    message = "{given!r} is no day"
    hint = "write it as 2026-03-31, or '' to take it back"


def assign(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    to: Annotated[str | None, typer.Option("--to", help="Who is to judge it; '' takes it back.")] = None,
    second: Annotated[
        str | None, typer.Option("--second", help="Who is to judge it after them; '' takes it back.")
    ] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="Until which day; '' takes it back.")] = None,
    note: Annotated[str, typer.Option("--note", help="What those who judge it should know; earlier notes stay.")] = "",
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say who is to judge a claim, who reads it after them, and until when; verify --next lists it."""
    door = Door.of(context)
    day = _day(due)
    record = door.record("assign", lambda recorder: _assign(recorder, claim, to, second, due, day, note))
    if shape is not ListFormat.TEXT:
        door.show_records([record], list(record), shape, output)
        return
    from claimdb.report.terminal import safe

    key = record["claim"][:8]
    if record["assignee"] is None and record["second_reader"] is None:
        door.show(door.tell("Claim {key} is in nobody's hands.", key=key), output)
    else:
        people = ", ".join(one for one in (record["assignee"], record["second_reader"]) if one)
        if record["due"] is None:
            door.show(safe(door.tell("Claim {key} is for {people}.", key=key, people=people)), output)
        else:
            told = door.tell(
                "Claim {key} is for {people}, until {day}.", key=key, people=people, day=_shown(door, record)
            )
            door.show(safe(told), output)


def _shown(door: Door, record: dict[str, Any]) -> str:
    from claimdb.report.dates import day

    return day(date.fromisoformat(record["due"]), door.settings.lang)


def _day(given: str | None) -> date | None:
    """Read a day; None for none and for one that is taken back. Raises NoDay."""
    if given is None or not given.strip():
        return None
    try:
        return date.fromisoformat(given.strip())
    except ValueError as error:
        raise NoDay(given=given) from error


def _assign(
    recorder: Recorder, given: str, to: str | None, second: str | None, due: str | None, day: date | None, note: str
) -> dict[str, Any]:
    from claimdb.record.assigning import UNSAID, Unsaid, Work, notes_of
    from claimdb.record.assigning import assign as give
    from claimdb.record.lookup import find_by_prefix

    def person(said: str | None) -> str | Unsaid | None:
        return UNSAID if said is None else " ".join(said.split()) or None

    found = find_by_prefix(recorder.session, "claim", given)
    work = Work(person(to), person(second), UNSAID if due is None else day)
    there = give(recorder, found, work, note)
    recorder.flush()
    return {
        "claim": found.key,
        "assignee": there.assignee if there else None,
        "second_reader": there.second_reader if there else None,
        "due": there.due.isoformat() if there and there.due else None,
        "notes": [one.text for one in notes_of(recorder.session, found)],
    }


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(assign)
