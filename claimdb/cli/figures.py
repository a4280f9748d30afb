"""`claimdb figures`: the figures of a text, and with `--explain` the numbers that are none."""

from __future__ import annotations

import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import CannotReadFile, Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from claimdb.figures.refusal import Refusal
    from claimdb.values.figure import Figure

COLUMNS = ("line", "printed", "means", "counted", "place", "time")
# CSV begins with these, whatever was found.
FIELDS = ("start", "end", "wording", "kind", "value", "value_high", "comparator", "unit", "counted")
REFUSED = ("line", "printed", "reason")
# Larger texts are no documents that a person cites.
MOST_BYTES = 50_000_000


class TextLanguage(StrEnum):
    """The language of the text that is read."""

    DE = "de"
    EN = "en"
    FR = "fr"
    AUTO = "auto"


def figures(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Document, in any format that is read; - is text from standard input.")],
    language: Annotated[TextLanguage, typer.Option(help="Language of the text.")] = TextLanguage.AUTO,
    dated: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of the text, for “last year” and the like.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say also which numbers are no figures, and why.")] = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show the figures of a text: what each says, in exact numbers, and where it stands."""
    from claimdb.reading.figures import explain_figures

    door = Door.of(context)
    text = _read(file)
    found = explain_figures(text, language.value, reference=dated.date() if dated else None)
    if shape is ListFormat.TEXT or shape is ListFormat.MARKDOWN:
        door.show_records([_row(text, figure, door.settings.lang) for figure in found.figures], COLUMNS, shape, output)
        if not found.figures:
            door.say("No figure was found.")
    else:
        records = _records(found.figures, found.refusals if explain else [])
        door.show_records(records, FIELDS, shape, output)
    if explain and (shape is ListFormat.TEXT or shape is ListFormat.MARKDOWN):
        door.say("No figures, and why:")
        door.show_records([_refused(text, door, refusal) for refusal in found.refusals], REFUSED, shape)


def _read(file: Path) -> str:
    """Give the text of a document; of a plain one, and of standard input, the decoded bytes as they are."""
    from claimdb.sources import media
    from claimdb.sources.decoding import decode

    where = "standard input" if str(file) == "-" else str(file)
    try:
        raw = sys.stdin.buffer.read(MOST_BYTES + 1) if str(file) == "-" else _bytes_of(file)
    except OSError as error:
        raise CannotReadFile(where=where, reason=error.strerror or error) from error
    # What no format claims is read as text here: a figure may stand in any file.
    is_text = str(file) == "-" or media.media_type_of(raw, file.name) in {None, media.TEXT, media.MARKDOWN}
    if not is_text:
        from claimdb.sources.documents import propose_source

        return propose_source(file).text
    if len(raw) > MOST_BYTES:
        raise CannotReadFile(where=where, reason="it is too large")
    return decode(raw, where=where).text


def _bytes_of(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _records(figures: list[Figure], refusals: list[Refusal]) -> list[dict[str, Any]]:
    from claimdb.reading.records import figure_record

    records = [figure_record(figure) for figure in figures]
    refused = [
        {"start": r.start, "end": r.end, "wording": r.wording, "kind": "refused", "reason": r.reason.value}
        for r in refusals
    ]
    return sorted([*records, *refused], key=lambda record: int(record["start"]))


def _row(text: str, figure: Figure, lang: str) -> dict[str, Any]:
    from claimdb.report.phrases import meaning

    period = figure.period
    return {
        "line": text.count("\n", 0, figure.start) + 1,
        "printed": figure.wording,
        "means": meaning(figure, lang),
        "counted": figure.counted,
        "place": figure.place,
        "time": (period.edtf or period.text) if period else None,
    }


def _refused(text: str, door: Door, refusal: Refusal) -> dict[str, Any]:
    return {
        "line": text.count("\n", 0, refusal.start) + 1,
        "printed": refusal.wording,
        "reason": door.tell(refusal.reason.value),
    }


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(figures)
