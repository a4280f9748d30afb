"""`claimdb source lineage`: which work a source derives from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_measure, complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder

COLUMNS = ("source", "link", "of", "measure")


class LineageKind(StrEnum):
    """How one work derives from another."""

    REPRINT = "reprint"
    TRANSLATION = "translation"
    EDITION = "edition"
    SAME_DATA = "same_data"


class HalfALink(UsageError):
    """A lineage needs both the work and the kind."""

    message = "a lineage needs both --of and --kind"
    hint = "give both, or neither to see what is recorded"


def lineage(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="Key or cite key of a source.", autocompletion=complete_source)],
    of: Annotated[str | None, typer.Option(help="Work that it derives from.", autocompletion=complete_source)] = None,
    kind: Annotated[LineageKind | None, typer.Option(help="How it derives from it.")] = None,
    measure: Annotated[
        str | None, typer.Option(help="Only for the figures of this measure.", autocompletion=complete_measure)
    ] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say that a source derives from another. Both then count as one origin; without --of, list what is recorded."""
    from claimdb.report.language import word as say_word
    from claimdb.report.record_words import LINEAGES

    door = Door.of(context)
    if (of is None) != (kind is None) or (measure is not None and of is None):
        raise HalfALink
    if of is not None and kind is not None:
        work, word = of, kind.value
        record = door.record("source lineage", lambda recorder: _link(recorder, source, work, word, measure))
        if shape is ListFormat.TEXT:
            said_kind = say_word(LINEAGES, word, door.settings.lang)
            said = door.tell("{source} derives from {of} ({kind}).", **{**record, "kind": said_kind})
            door.show(said, output)
            return
        records = [record]
    else:
        records = door.read(lambda session: _list(session, source))
        if not records and shape is ListFormat.TEXT:
            door.say("No lineage of {source} is recorded.", source=source)
            return
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        records = [{**one, "link": say_word(LINEAGES, one["kind"], door.settings.lang)} for one in records]
        door.show_records(records, COLUMNS, shape, output)
    else:
        door.show_records(records, ("source", "kind", "of", "measure"), shape, output)


def _link(recorder: Recorder, named: str, of: str, kind: str, measure: str | None) -> dict[str, Any]:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import add_lineage

    session = recorder.session
    found = find_by_prefix(session, "source", named)
    other = find_by_prefix(session, "source", of)
    limited = find_by_prefix(session, "measure", measure) if measure else None
    add_lineage(recorder, found, other, kind, measure=limited)
    return {
        "source": found.cite_key,
        "of": other.cite_key,
        "kind": kind,
        "measure": limited.key if limited else None,
    }


def _list(session: Session, named: str) -> list[dict[str, Any]]:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.source_records import lineage_records

    found = find_by_prefix(session, "source", named)
    return [{"source": found.cite_key, **one} for one in lineage_records(session, found)]
