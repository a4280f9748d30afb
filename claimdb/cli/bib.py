"""`claimdb bib`: bibliographies out, in, and checked."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.bib_import import import_works, read_bibliography
from claimdb.cli.bib_words import explain, tell_losses
from claimdb.cli.complete import complete_claim
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.leaving import IncludeOption, read_for_others
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimdb.bibliography import Formatted, Problem
    from claimdb.values.work import Work

bib = typer.Typer(name="bib", help="Bibliographies: export, import, check.", no_args_is_help=True)

_BY_SUFFIX = {
    ".bib": "biblatex", ".ris": "ris", ".json": "csl-json", ".html": "html", ".htm": "html", ".md": "markdown",
    ".txt": "text",
}  # fmt: skip
_STYLED = ("text", "html", "markdown")


class BibFormat(StrEnum):
    """How a bibliography is written."""

    BIBLATEX = "biblatex"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


class StyleOfData(UsageError):
    """A citation style was asked for in a format that has none."""

    message = "--style has no meaning in {format}"
    hint = "take --format text, html or markdown with a style"


ForOption = Annotated[
    list[str] | None,
    typer.Option("--for", help="Claim, finding or source to list works for, or report: all open findings. May be "
                 "repeated.",
                 autocompletion=complete_claim),
]  # fmt: skip


@bib.command("export")
def export_works(
    context: typer.Context,
    given: ForOption = None,
    style: Annotated[
        str | None,
        typer.Option(
            help="acs, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, iso690, iso690-notes, "
            "iso690-numeric, mla, nature, oscola, press, vancouver, or a .csl file."
        ),
    ] = None,
    shape: Annotated[BibFormat | None, typer.Option("--format", help="How to write the works.")] = None,
    annotate: Annotated[bool, typer.Option("--annotate", help="Add the claims that each work carries.")] = False,
    include: IncludeOption = None,
    output: OutputOption = None,
) -> None:
    """Write the works of the database, or those that some claims rest on."""
    from claimdb.bibliography import export_bibliography
    from claimdb.bibliography.shelf import read_shelf

    door = Door.of(context)
    chosen = _choose_format(shape, style, output)
    shelf = read_for_others(door, lambda session: read_shelf(session, given or (), annotate=annotate), include)
    if shelf.stubs:
        door.say("Left out, for nothing but their names is known: {keys}.", keys=", ".join(shelf.stubs))
    if chosen in _STYLED:
        _export_styled(door, shelf.works, style or "apa", chosen, output, annotate=annotate)
        return
    exported = export_bibliography(shelf.works, chosen)
    tell_losses(door, exported.losses)
    door.show(exported.text, output)


def format_of(file: Path) -> str:
    """Give the format in which works are written to a file of this name: BibLaTeX where its suffix tells none."""
    return _BY_SUFFIX.get(file.suffix.lower(), "biblatex")


def _choose_format(shape: BibFormat | None, style: str | None, output: Path | None) -> str:
    if shape is None:
        by_suffix = _BY_SUFFIX.get(output.suffix.lower()) if output else None
        return by_suffix or ("text" if style else "biblatex")
    if style and shape not in _STYLED:
        raise StyleOfData(format=str(shape))
    return str(shape)


def _export_styled(
    door: Door, works: Sequence[Work], style: str, shape: str, output: Path | None, *, annotate: bool
) -> None:
    from claimdb.bibliography import format_bibliography
    from claimdb.bibliography.pages import lay_out

    notes: dict[str, list[str]] = {}
    if annotate:
        notes = {work.cite_key: (work.text("annote") or "").splitlines() for work in works}
    formatted: Formatted = format_bibliography(works, style, door.settings.lang, output=shape)  # type: ignore[arg-type]
    for notice in formatted.notices:
        door.say("{sentence}", sentence=explain(door, notice))
    door.show(lay_out(formatted, shape, notes), output)


bib.command("import")(import_works)


@bib.command("check")
def check_bibliography(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Check this file instead of the database.")] = None,
    given: ForOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Find missing fields, impossible dates, bad DOIs and works that seem to be one; exit 1 if there are any."""
    from claimdb.bibliography import check_works
    from claimdb.bibliography.shelf import read_shelf

    door = Door.of(context)
    problems: list[Problem] = []
    if file is not None:
        parsed = read_bibliography(file, None)
        works: Sequence[Work] = parsed.works
        problems.extend(parsed.problems)
    else:
        works = door.read(lambda session: read_shelf(session, given or ())).works
    seen = {(problem.message, problem.key) for problem in problems}
    today = door.settings.now.date()
    problems.extend(
        problem for problem in check_works(works, today=today) if (problem.message, problem.key) not in seen
    )
    records = [_record_of(door, problem) for problem in problems]
    if records or shape is not ListFormat.TEXT:
        door.show_records(records, ("source", "problem"), shape, output)
    if not records:
        said = door.tell_count("Nothing to mend in {count:n} work.", "Nothing to mend in {count:n} works.", len(works))
        door.say("{sentence}", sentence=said)
        return
    raise typer.Exit(1)


@bib.command("duplicates")
def propose_merges(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Look in this file instead of the database.")] = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Propose works that seem to be one, with the reasons and the command that merges them. Nothing is merged."""
    from claimdb.bibliography import propose_duplicates
    from claimdb.bibliography.outcome import SENTENCES
    from claimdb.bibliography.shelf import read_shelf

    door = Door.of(context)
    works = read_bibliography(file, None).works if file else door.read(read_shelf).works
    records = [
        {
            "kept": proposal.kept,
            "merged": proposal.merged,
            "reasons": [door.tell(SENTENCES[reason.message], **reason.params) for reason in proposal.reasons],
            "names": [reason.message for reason in proposal.reasons],
            "command": None if file else f"claimdb source merge {proposal.kept} {proposal.merged}",
        }
        for proposal in propose_duplicates(works)
    ]
    if records or output or shape is not ListFormat.TEXT:
        door.show_records(records, ("reasons",) if file else ("reasons", "command"), shape, output)
    if not records:
        said = door.tell_count("No two of {count:n} work seem to be one.", "No two of {count:n} works seem to be one.",
                               len(works))  # fmt: skip
        door.say("{sentence}", sentence=said)
    elif not file:
        door.say("Each merge is taken back by claimdb undo.")


def _record_of(door: Door, problem: Problem) -> dict[str, Any]:
    from claimdb.bibliography.outcome import SENTENCES

    return {
        "source": problem.key,
        "problem": door.tell(SENTENCES[problem.message], **problem.params),
        "name": problem.message,
        "where": problem.where,
    }


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(bib)
