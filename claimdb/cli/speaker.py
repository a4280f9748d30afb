"""`claimdb speaker`: who is quoted, and who of them is not to be named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.source_edit import NothingToChange

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder

speaker = typer.Typer(name="speaker", help="Speakers: list, edit.", no_args_is_help=True)


@speaker.command("list")
def list_all(context: typer.Context, shape: FormatOption = ListFormat.TEXT, output: OutputOption = None) -> None:
    """List who is quoted, how often, and who is not to be named."""
    from claimdb.record.speakers import list_speakers

    door = Door.of(context)
    records = door.read(lambda session: list(list_speakers(session)))
    if not records and shape is ListFormat.TEXT:
        door.say("Nobody is quoted yet.")
    door.show_records(records, ("speaker", "assertions", "confidential"), shape, output)


@speaker.command()
def edit(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of a speaker.", show_default=False)],
    confidential: Annotated[
        bool | None,
        typer.Option("--confidential/--not-confidential", help="Whether reports and exports leave the name out."),
    ] = None,
) -> None:
    """Say whether a speaker is to be named. It holds for all that they said, and for what they will say."""
    from claimdb.record.speakers import mark_speaker

    if confidential is None:
        raise NothingToChange(command=context.command_path)
    is_marked = confidential

    def mark(recorder: Recorder) -> tuple[str, bool]:
        return mark_speaker(recorder, name, confidential=is_marked), recorder.has_changes

    door = Door.of(context)
    kept, changed = door.record("speaker edit", mark)
    template = "{speaker} is confidential." if is_marked else "{speaker} is named."
    door.show(door.tell(template if changed else "{speaker}: nothing changed.", speaker=kept))


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(speaker)
