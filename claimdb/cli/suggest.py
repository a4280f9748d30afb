"""`claimdb suggest-lineage`: who seems to copy whom, by the rare values that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.complete import complete_measure
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.values.copying import Suggestion

LINEAGE_COLUMNS = ("source", "of", "kind", "measure")
COLUMNS = ("source", "of", "direction", "shared", "rare")


def suggest_lineage(
    context: typer.Context,
    measure: Annotated[
        str | None,
        typer.Option(help="Only what is said of this measure: label or key.", autocompletion=complete_measure),
    ] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say which sources seem to copy each other, by rare values they share; csv is a table of lineage to import."""
    from claimdb.report.copying import lineage_rows, render_suggestions, suggestion_record

    door = Door.of(context)
    with door.waiting("Comparing what the sources say…"):
        found, works, names, places = door.read(lambda session: _suggest(session, measure, door.settings.lang))
    if shape is ListFormat.CSV:
        door.show_records(lineage_rows(found, works), LINEAGE_COLUMNS, shape, output)
    elif shape is not ListFormat.TEXT:
        door.show_records([suggestion_record(one, works, names, places) for one in found], COLUMNS, shape, output)
    elif found:
        door.show(render_suggestions(found, works, names, places, door.settings.lang, door.width()), output)
    else:
        if output is not None:
            door.show("", output)
        door.say("No two sources share rare values often enough to say that one copies the other.")


def _suggest(
    session: Session, measure: str | None, lang: str
) -> tuple[list[Suggestion], dict[str, str], dict[str, str], dict[str, str]]:
    from claimdb.check.copiers import suggest_lineage
    from claimdb.record.lookup import find_labelled
    from claimdb.report.labels import load_names, load_works

    measures = None if measure is None else find_labelled(session, measure)
    names, places = load_names(session, lang)
    works = {key: work.cite_key for key, work in load_works(session).items()}
    return suggest_lineage(session, measures), works, names, places


def register(app: typer.Typer) -> None:
    """Hang the command of this module on the root."""
    app.command("suggest-lineage")(suggest_lineage)
