"""`claimdb source add`: a work by its fields, from a document file, or many from a bibliography."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.api.works import describe_item, keep_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption, YesOption
from claimdb.cli.source_fields import (
    AuthorOption,
    ContainerOption,
    DoiOption,
    EditorOption,
    FieldOption,
    IssuedOption,
    LanguageOption,
    NoteOption,
    PublisherOption,
    TitleOption,
    TypeOption,
    UrlOption,
    description,
)
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.bibliography.described import Description
    from claimdb.record.recorder import Recorder
    from claimdb.sources.documents import Document
    from claimdb.values.work import Work

COLUMNS = ("source", "title", "outcome")
PROPOSED = ("type", "title", "author", "container", "issued", "language", "file", "signs", "encoding")
_BIBLIOGRAPHIES = {".bib", ".bibtex", ".biblatex", ".ris", ".json", ".csljson"}


class FieldsOfMany(UsageError):
    """Fields of one work were given beside a file of many."""

    message = "fields of one work cannot be given beside a bibliography"
    hint = "add the file first, then put a work right with claimdb source edit"


def add(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="A document, or a bibliography (.bib, .ris, .json). Leave out to give fields."),
    ] = None,
    kind: TypeOption = None,
    title: TitleOption = None,
    author: AuthorOption = None,
    editor: EditorOption = None,
    issued: IssuedOption = None,
    container: ContainerOption = None,
    publisher: PublisherOption = None,
    url: UrlOption = None,
    doi: DoiOption = None,
    language: LanguageOption = None,
    field: FieldOption = None,
    key: Annotated[str | None, typer.Option(help="Cite key; else one is made of author, title and year.")] = None,
    primary: Annotated[bool, typer.Option("--primary", help="It counted or measured itself.")] = False,
    note: NoteOption = None,
    yes: YesOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Add a source. By fields, from a document file, or all works of a bibliography; prints the cite key.

    A document file with the --key of a recorded source, and nothing else, is kept as the copy of that source.
    """
    door = Door.of(context)
    given = description(
        kind=kind, title=title, author=author, editor=editor, issued=issued, container=container, publisher=publisher,
        url=url, doi=doi, language=language, field=field,
    )  # fmt: skip
    if file is not None and file.suffix.lower() in _BIBLIOGRAPHIES:
        if not given.is_empty or key or note:
            raise FieldsOfMany
        records = _add_all(door, file, primary=primary)
    elif file is not None:
        found = _add_document(door, file, given, key, note, primary=primary, yes=yes, shape=shape)
        if found is None:
            return
        records = [found]
    else:
        item = describe_item(given, key)
        records = [door.record("source add", lambda recorder: keep_source(recorder, item, key, note, primary=primary))]
    _show(door, records, shape, output)


def _add_all(door: Door, file: Path, *, primary: bool) -> list[dict[str, Any]]:
    from claimdb.cli.bib_import import UnreadableEntries, read_bibliography
    from claimdb.cli.bib_words import explain, tell_losses

    parsed = read_bibliography(file, None)
    for problem in parsed.problems:
        door.warn("{sentence}", sentence=explain(door, problem))
    unreadable = [one for one in parsed.problems if one.message in {"entry_unreadable", "not_an_item"}]
    if unreadable:
        raise UnreadableEntries(count=len(unreadable), where=str(file))
    tell_losses(door, parsed.losses)

    def keep(recorder: Recorder) -> list[dict[str, Any]]:
        return [keep_source(recorder, dict(work.csl), work.cite_key, None, primary=primary) for work in parsed.works]

    return door.record("source add", keep)


def _add_document(
    door: Door,
    file: Path,
    given: Description,
    key: str | None,
    note: str | None,
    *,
    primary: bool,
    yes: bool,
    shape: ListFormat,
) -> dict[str, Any] | None:
    from claimdb.sources.documents import keep_snapshot, propose_source

    document = propose_source(file)
    if key and given.is_empty and not note and not primary:
        there = door.read(lambda session: _described(session, key))
        if there is not None:
            return _keep_copy(door, there, document, yes=yes, shape=shape)
    item = describe_item(given, key, dict(document.csl))
    if shape is ListFormat.TEXT:
        _show_proposal(door, item, document)
    if not door.confirm("Keep this source and its text?", yes=yes):
        door.say("Nothing was recorded.")
        return None

    def keep(recorder: Recorder) -> dict[str, Any]:
        from claimdb.record.lookup import find_by_prefix

        record = keep_source(recorder, item, key, note, primary=primary)
        found = find_by_prefix(recorder.session, "source", record["cite_key"])
        snapshot = keep_snapshot(recorder, found, document, language=given.language)
        return {**record, "snapshot": snapshot.key}

    return door.record("source add", keep)


def _described(session: Session, cite_key: str) -> Work | None:
    """Give the living source of a cite key, if anything is said of it beyond that key."""
    from claimdb.record.known import Known
    from claimdb.record.sources import survivor
    from claimdb.values.work import Work

    found = Known(session).source(cite_key.strip())
    there = found and survivor(session, found)
    if there is None or there.withdrawn_at is not None or (there.is_stub and set(there.csl) <= {"type"}):
        return None
    return Work(there.cite_key, there.csl)


def _keep_copy(door: Door, there: Work, document: Document, *, yes: bool, shape: ListFormat) -> dict[str, Any] | None:
    """Keep a file as the copy of a source that is recorded; what is said of the source stays as it is."""
    from claimdb.sources.documents import keep_snapshot

    if shape is ListFormat.TEXT:
        _show_proposal(door, dict(there.csl), document)
    if not door.confirm("Keep this file as the copy of {source}?", yes=yes, source=there.cite_key):
        door.say("Nothing was recorded.")
        return None

    def keep(recorder: Recorder) -> dict[str, Any]:
        from claimdb.record.lookup import find_by_prefix

        source = find_by_prefix(recorder.session, "source", there.cite_key)
        snapshot = keep_snapshot(recorder, source, document)
        return {
            "key": source.key, "cite_key": source.cite_key, "title": source.title, "added": False, "same_as": None,
            "snapshot": snapshot.key, "copied": document.file_name if recorder.has_changes else None,
        }  # fmt: skip

    return door.record("source add", keep)


def _show_proposal(door: Door, item: dict[str, Any], document: Document) -> None:
    from claimdb.report.dates import period
    from claimdb.values.work import Work

    work = Work("", item)
    assumed = f" ({door.tell('assumed')})" if document.is_assumed else ""
    proposed = {
        "type": work.type,
        "title": work.title,
        "author": work.authors,
        "container": work.text("container-title"),
        "issued": period(work.issued, door.settings.lang),
        "language": work.language,
        "file": document.file_name,
        "signs": len(document.text),
        "encoding": document.encoding + assumed,
    }
    door.show_sheet(proposed, PROPOSED)


def _show(door: Door, records: list[dict[str, Any]], shape: ListFormat, output: Path | None) -> None:
    from claimdb.report.terminal import safe

    for record in records:
        if record["same_as"]:
            door.say(
                "{source} has the address or DOI of {other}: claimdb source merge {other} {source} makes them one.",
                source=record["cite_key"],
                other=record["same_as"],
            )
    if shape is not ListFormat.TEXT:
        door.show_records(records, ("key", "cite_key", "title", "added"), shape, output)
        return
    for record in records:
        template = "Added {source}." if record["added"] else "{source} was recorded already."
        if record.get("copied"):
            template = "Kept {file} as the copy of {source}."
        said = door.tell(template, source=record["cite_key"], file=record.get("copied"))
        door.show(safe(said), output)
