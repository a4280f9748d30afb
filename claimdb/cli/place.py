"""`claimdb place`: countries, and places of your own that are part of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_place
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import AllOption, HistoryOption, history_lines, label_lines, read_labels
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder

COLUMNS = ("handle", "place", "part_of", "figures")
MACHINE = ("key", "handle", "iso", "part_of", "figures")
SHEET = ("place", "handle", "key", "state", "iso", "labels", "part_of", "parts", "figures", "history")


class EmptyName(UsageError):
    """A place was given without a name."""

    message = "a place needs a name"
    hint = "give its name, such as Paris"


place = typer.Typer(name="place", help="Places: add, list, show.", no_args_is_help=True)


@place.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the place, or a country that is not recorded yet.")],
    part_of: Annotated[
        str | None, typer.Option(help="The larger place that it lies in.", autocompletion=complete_place)
    ] = None,
    label: Annotated[
        list[str] | None, typer.Option(help="Name in a language, such as fr=Londres. May be repeated.")
    ] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Add a place, or complete one. Countries and the world are known by name and code in English and French."""
    door = Door.of(context)
    labels = read_labels(label or [])
    record = door.record("place add", lambda recorder: _add(recorder, name, labels, part_of))
    if shape is not ListFormat.TEXT:
        door.show_records([record], MACHINE, shape, output)
        return
    if record["part_of"]:
        said = door.tell("{place} is recorded, part of {part_of}.", place=record["handle"], part_of=record["part_of"])
    else:
        said = door.tell("{place} is recorded.", place=record["handle"])
    door.show(said, output)


def _add(recorder: Recorder, name: str, labels: dict[str, str], part_of: str | None) -> dict[str, Any]:
    from claimdb.record.failures import ClashingPlace, UnknownKey
    from claimdb.record.lookup import find_near
    from claimdb.record.measure_records import place_record
    from claimdb.record.places import find_or_add_place, find_place, known_place

    if not name.strip():
        raise EmptyName
    larger = None
    if part_of is not None:
        # The larger place must be there or be a country: a slip of the pen is not to make one.
        larger = find_place(recorder, part_of)
        if larger is None:
            raise UnknownKey(kind="place", given=part_of, near=find_near(recorder.session, "place", part_of))
        if larger.handle == known_place(recorder.session, name):
            raise ClashingPlace(place=larger.handle, part_of=larger.handle, reason="it would be part of itself")
    found = find_or_add_place(recorder, name, labels, larger)
    recorder.flush()
    return place_record(recorder.session, found)


@place.command("list")
def list_all(
    context: typer.Context,
    everything: AllOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List the places. What each is part of, and how many figures it has."""
    from claimdb.record.measure_records import list_places

    door = Door.of(context)
    records = door.read(lambda session: list_places(session, everything=everything))
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        if not records:
            door.say("No place is recorded yet.")
        rows = [{**one, "place": _named(door, one)} for one in records]
        door.show_records(rows, COLUMNS, shape, output)
    else:
        door.show_records(records, MACHINE, shape, output)


def _named(door: Door, one: dict[str, Any]) -> str:
    from claimdb.report.names import place_name

    return place_name(one["labels"], one["handle"], door.settings.lang)


@place.command()
def show(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Handle, key or name of a place.", autocompletion=complete_place)],
    history: HistoryOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show a place. Its names, the larger place it lies in, the places in it."""
    from claimdb.report.language import word
    from claimdb.report.record_words import STATES

    door = Door.of(context)
    record = door.read(lambda session: _record(session, name, history=history))
    sheet = {
        **record,
        "place": _named(door, record),
        "state": word(STATES, record["state"], door.settings.lang) if record["state"] != "living" else None,
        "labels": label_lines(record["labels"]),
        "history": history_lines(door, record.get("history", [])),
    }
    door.show_sheet(sheet, SHEET, shape, output, whole=record)


def _record(session: Session, given: str, *, history: bool) -> dict[str, Any]:
    from claimdb.record.history import history_of
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.measure_records import place_record

    found = find_by_prefix(session, "place", given)
    record = place_record(session, found)
    return {**record, "history": history_of(session, found)} if history else record


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(place)
