"""`claimdb bib import`: works from a file, from what a Word file cites, or from a running Zotero."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimdb.cli.bib_words import explain, tell_losses
from claimdb.cli.context import CannotReadFile, Door, read_text_file
from claimdb.errors import InputError, UsageError

if TYPE_CHECKING:
    from claimdb.bibliography import Parsed
    from claimdb.record.recorder import Recorder
    from claimdb.values.work import Work

_ZOTERO = "Zotero"


class ReadFormat(StrEnum):
    """How a bibliography to be read is written."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


class OnError(StrEnum):
    """What to do with a file of which an entry cannot be read."""

    STOP = "stop"
    SKIP = "skip"


class UnreadableEntries(InputError):
    """Entries of a bibliography could not be read, so that nothing of it was kept."""

    message = "some entries cannot be read ({count:n}), and nothing of this file was kept"
    hint = "mend them, or keep the rest with --on-error skip"


class NoOneSource(UsageError):
    """Works come from a file or from Zotero: neither was named, or both."""

    message = "works are read from one place"
    hint = "name a file, or give --zotero"


class CollectionOfNothing(UsageError):
    """A collection or a port was named, but not Zotero."""

    message = "{option} means something with --zotero only"
    hint = "add --zotero, or leave it out"


def import_works(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="BibTeX, BibLaTeX, RIS or CSL-JSON file, or a Word file with the cites of a reference "
                            "manager; - is standard input."),
    ] = None,
    zotero: Annotated[bool, typer.Option("--zotero", help="Read the library of the Zotero that runs here.")] = False,
    collection: Annotated[str | None, typer.Option(help="With --zotero: only this collection, by name or key.")] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="With --zotero: the port it listens on, if not 23119.")
    ] = None,
    shape: Annotated[ReadFormat | None, typer.Option("--format", help="How it is written, if not plain.")] = None,
    on_error: Annotated[OnError, typer.Option(help="Keep nothing of a file with unreadable entries, or the rest.")]
    = OnError.STOP,
    update: Annotated[bool, typer.Option("--update", help="Replace sources that are there with other content.")]
    = False,
) -> None:  # fmt: skip
    """Add the works of a file, or of Zotero, as sources."""
    door = Door.of(context)
    if zotero == (file is not None):
        raise NoOneSource
    for option, given in (("--collection", collection), ("--port", port)):
        if given is not None and not zotero:
            raise CollectionOfNothing(option=option)
    parsed = _read_zotero(collection, port) if file is None else read_bibliography(file, shape)
    for problem in parsed.problems:
        door.warn("{sentence}", sentence=explain(door, problem))
    unreadable = [problem for problem in parsed.problems if problem.message in {"entry_unreadable", "not_an_item"}]
    if unreadable and on_error is OnError.STOP:
        raise UnreadableEntries(count=len(unreadable), where=str(file or _ZOTERO))
    tell_losses(door, parsed.losses)
    added = door.record("bib import", lambda recorder: _record_works(recorder, parsed, update=update))
    door.show(
        door.tell_count(
            "{count:n} work read, {added:n} added, {there:n} already there.",
            "{count:n} works read, {added:n} added, {there:n} already there.",
            len(parsed.works),
            added=added,
            there=len(parsed.works) - added,
        )
    )
    if unreadable:
        raise typer.Exit(3)


def _record_works(recorder: Recorder, parsed: Parsed, *, update: bool) -> int:
    from claimdb.record.sources import find_or_add_source

    added = 0
    for work in parsed.works:
        key = _own_key(recorder, work) if work.cite_key in parsed.made_keys else work.cite_key
        added += find_or_add_source(recorder, work.csl, cite_key=key, update=update).is_new
    return added


def _own_key(recorder: Recorder, work: Work) -> str:
    """Give the key of a work that came without one: that under which it is there, else a new one.

    What has its key and its title is the same work described anew, which is refused or taken as an update.
    """
    from claimdb.bibliography import cite_key
    from claimdb.record.sources import described_already, taken_cite_keys

    stem = cite_key(work, ())
    there = described_already(recorder.session, work.csl, stem)
    if there is not None:
        return there.cite_key
    named = recorder.known.source(work.cite_key)
    if named is not None and named.title == work.title:
        return work.cite_key
    return cite_key(work, taken_cite_keys(recorder.session, stem))


def read_bibliography(file: Path, shape: ReadFormat | None) -> Parsed:
    """Read a file of works, by its format or the one it seems to have; of a Word file what it cites."""
    from claimdb.bibliography import detect_format, parse_bibliography

    if shape is None and file.suffix.lower() == ".docx":
        from claimdb.sources.word_cites import read_word_cites

        try:
            raw = file.read_bytes()
        except OSError as error:
            raise CannotReadFile(where=str(file), reason=error.strerror or error) from error
        return parse_bibliography(read_word_cites(raw, where=file.name), "csl-json", where=file.name)
    text = read_text_file(file)
    return parse_bibliography(text, str(shape or detect_format(file.name, text)), where=file.name)


def _read_zotero(collection: str | None, port: int | None) -> Parsed:
    from claimdb.bibliography import parse_bibliography
    from claimdb.sources.zotero import PORT, read_zotero

    return parse_bibliography(read_zotero(collection, port=port or PORT), "csl-json", where=_ZOTERO)
