"""The options that describe a work, the same for `source add` and `source edit`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from claimdb.bibliography.described import Description


def _complete_type(incomplete: str) -> list[str]:
    from claimdb.bibliography.fields import TYPES

    return sorted(one for one in TYPES if one.startswith(incomplete))


TypeOption = Annotated[
    str | None,
    typer.Option(
        "--type", help="Type in CSL: article-newspaper, report, book, webpage, …", autocompletion=_complete_type
    ),
]
TitleOption = Annotated[str | None, typer.Option(help="Title.")]
AuthorOption = Annotated[
    list[str] | None, typer.Option(help='"Family, Given", or the name of a body. May be repeated.')
]
EditorOption = Annotated[list[str] | None, typer.Option(help="Editor, written as an author. May be repeated.")]
IssuedOption = Annotated[str | None, typer.Option(help="Date of publication (EDTF): 2022, 2022-09, 2022-09-12, 2022~.")]
ContainerOption = Annotated[
    str | None, typer.Option("--container", "--container-title", help="Newspaper, journal, book or site it stands in.")
]
PublisherOption = Annotated[str | None, typer.Option(help="Publisher.")]
UrlOption = Annotated[str | None, typer.Option(help="Where it can be read.")]
DoiOption = Annotated[str | None, typer.Option(help="DOI, such as 10.1000/182.")]
LanguageOption = Annotated[str | None, typer.Option(help="Language of the work: en, fr, …")]
FieldOption = Annotated[
    list[str] | None, typer.Option("--field", help="Any other CSL variable as NAME=VALUE. May be repeated.")
]
NoteOption = Annotated[str | None, typer.Option(help="A note of yours.")]


def description(
    *,
    kind: str | None,
    title: str | None,
    author: list[str] | None,
    editor: list[str] | None,
    issued: str | None,
    container: str | None,
    publisher: str | None,
    url: str | None,
    doi: str | None,
    language: str | None,
    field: list[str] | None,
) -> Description:
    """Gather what the options say of a work."""
    from claimdb.bibliography.described import Description

    return Description(
        type=kind,
        title=title,
        authors=tuple(author or ()),
        editors=tuple(editor or ()),
        issued=issued,
        container=container,
        publisher=publisher,
        url=url,
        doi=doi,
        language=language,
        fields=tuple(field or ()),
    )
