"""`claimdb source edit`: put what is said of a work right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door
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
    from claimdb.bibliography.described import Description
    from claimdb.record.recorder import Recorder


class NothingToChange(UsageError):
    """An edit names nothing to change."""

    message = "nothing to change was given"
    hint = "see {command} --help for what can be changed"


def edit(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="Key or cite key of a source.", autocompletion=complete_source)],
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
    key: Annotated[str | None, typer.Option(help="Another cite key.")] = None,
    primary: Annotated[
        bool | None, typer.Option("--primary/--not-primary", help="Whether it counted or measured itself.")
    ] = None,
    confidential: Annotated[
        bool | None,
        typer.Option("--confidential/--not-confidential", help="Whether reports and exports count it without a name."),
    ] = None,
    note: NoteOption = None,
) -> None:
    """Change what is said of a source. An empty text takes a field away; the log keeps what was there."""
    from claimdb.bibliography.described import read_cite_key

    door = Door.of(context)
    given = description(
        kind=kind, title=title, author=author, editor=editor, issued=issued, container=container, publisher=publisher,
        url=url, doi=doi, language=language, field=field,
    )  # fmt: skip
    if given.is_empty and all(one is None for one in (key, primary, confidential, note)):
        raise NothingToChange(command=context.command_path)
    cite_key = read_cite_key(key) if key is not None else None
    name, changed = door.record(
        "source edit",
        lambda recorder: _edit(recorder, source, given, cite_key, note, primary=primary, confidential=confidential),
    )
    template = "Changed {source}." if changed else "{source} says that already; nothing changed."
    door.show(door.tell(template, source=name))


def _edit(
    recorder: Recorder,
    named: str,
    given: Description,
    key: str | None,
    note: str | None,
    *,
    primary: bool | None,
    confidential: bool | None,
) -> tuple[str, bool]:
    from claimdb.bibliography.described import describe_work
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import edit_source

    found = find_by_prefix(recorder.session, "source", named)
    item = None if given.is_empty else describe_work(given, found.csl)
    edit_source(recorder, found, item, cite_key=key, primary=primary, confidential=confidential, note=note)
    return found.cite_key, recorder.has_changes
