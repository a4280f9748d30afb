"""`claimdb capture`: documents and pages as sources with their snapshots."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption, YesOption
from claimdb.errors import ClaimdbError, InputError, UsageError

if TYPE_CHECKING:
    from claimdb.record.recorder import Recorder
    from claimdb.sources.capturing import Capture
    from claimdb.sources.documents import Document

PROPOSED = (
    "source", "type", "title", "author", "container", "publisher", "issued", "language", "url", "doi", "file", "format",
    "signs", "body", "pages", "encoding",
)  # fmt: skip
COLUMNS = ("file", "outcome", "cite_key", "title", "snapshot")
OUTCOMES = {
    "added": "Added {source} with its text.",
    "first_copy": "Kept {file} as the copy of {source}.",
    "unchanged": "{source} is unchanged: {file} is its newest copy, to the byte.",
    "cosmetic": "{source} changed in form only; {file} is kept as its newest copy.",
    "changed": "The text of {source} changed; {file} is kept as its newest copy.",
}
PROPOSALS = {
    "added": "{file} would be added as {source}.",
    "first_copy": "{file} would be kept as the first copy of {source}.",
    "unchanged": "{source} is unchanged: {file} is its newest copy, to the byte.",
    "cosmetic": "{source} changed in form only: {file} reads as its newest copy does.",
    "changed": "The text of {source} changed: {file} reads otherwise than its newest copy.",
}


class OneKeyForMany(UsageError):
    """One cite key was given for several documents."""

    message = "one cite key cannot name {count:n} documents"
    hint = "capture them one by one, or leave out --key"


class NotAllCaptured(InputError):
    """Some of several documents could not be read; the others were dealt with."""

    message = "documents that were not captured: {count:n} of {total:n} ({names})"
    hint = "the messages above say why; the others are done"


def capture(
    context: typer.Context,
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|URL...", help="Text, Markdown, HTML, PDF, DOCX, ODT, EPUB or WARC; or the address of a page."
        ),
    ],
    key: Annotated[
        str | None,
        typer.Option(help="Cite key: of a new source, or of the recorded one.", autocompletion=complete_source),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be kept, and keep nothing.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Ask servers in private networks and on this machine too.")
    ] = False,
    yes: YesOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Capture documents. Each becomes a source with its text, or a new copy of the source that it is.

    What a document says of itself is shown before it is kept; what it does not say stays empty. A document that is
    recorded already is compared with its newest copy.
    """
    door = Door.of(context)
    if key is not None and len(documents) > 1:
        raise OneKeyForMany(count=len(documents))
    records: list[dict[str, Any]] = []
    failed: list[str] = []
    for given in documents:
        try:
            records.append(
                _capture(door, given, key, dry_run=dry_run, allow_private=allow_private, yes=yes, shape=shape)
            )
        except InputError as error:
            if len(documents) == 1:
                raise
            failed.append(given)
            _warn(door, error)
    _show(door, records, shape, output)
    if failed:
        raise NotAllCaptured(count=len(failed), total=len(documents), names=", ".join(failed))


def _capture(
    door: Door, given: str, key: str | None, *, dry_run: bool, allow_private: bool, yes: bool, shape: ListFormat
) -> dict[str, Any]:
    from claimdb.bibliography.described import read_cite_key
    from claimdb.sources.addresses import is_address
    from claimdb.sources.documents import propose_source
    from claimdb.sources.fetching import propose_page

    if key is not None:
        read_cite_key(key)
    with door.waiting("Reading {file} …", file=given):
        document = (
            propose_page(given, allow_private=allow_private) if is_address(given) else propose_source(Path(given))
        )
    placed, named = _place(door, document, key, dry_run=dry_run)
    record = _record(given, placed, named)
    if shape is ListFormat.TEXT:
        _show_proposal(door, placed, named)
    if dry_run:
        return {**record, "kept": False}
    if not placed.is_news:
        return {**record, "kept": False}
    template = "Keep this source and its text?" if placed.there is None else "Keep it as the newest copy of {source}?"
    if not door.confirm(template, yes=yes, source=named):
        door.say("Nothing was recorded.")
        return {**record, "kept": False, "refused": True}
    return {**record, **door.record("capture", lambda recorder: _keep(door, recorder, placed, key)), "kept": True}


def _place(door: Door, document: Document, key: str | None, *, dry_run: bool) -> tuple[Capture, str]:
    """Find the source that a document is, and the cite key that it has or would get."""
    from claimdb.bibliography.keys import cite_key
    from claimdb.record.sources import taken_cite_keys
    from claimdb.sources.capturing import Capture, Outcome, place_document
    from claimdb.store.failures import NoDatabase
    from claimdb.values.work import Work

    def place(session: Any) -> tuple[Capture, str]:
        placed = place_document(session, document, key)
        if placed.there is not None:
            return placed, placed.there.cite_key
        stem = cite_key(Work("", document.csl), ())
        return placed, key.strip() if key else cite_key(Work("", document.csl), taken_cite_keys(session, stem))

    try:
        return door.read(place)
    except NoDatabase:
        if not dry_run:
            raise
        # What is only to be shown needs no database.
        return Capture(document, Outcome.ADDED), key or cite_key(Work("", document.csl), ())


def _keep(door: Door, recorder: Recorder, placed: Capture, key: str | None) -> dict[str, Any]:
    from claimdb.api.works import keep_source
    from claimdb.record.lookup import find_by_prefix
    from claimdb.sources.documents import keep_snapshot

    if placed.there is not None:
        source = find_by_prefix(recorder.session, "source", placed.there.cite_key)
        snapshot = keep_snapshot(recorder, source, placed.document)
        return {"key": source.key, "cite_key": source.cite_key, "snapshot": snapshot.key}
    item = dict(placed.document.csl)
    if placed.document.address is not None and "URL" in item and placed.document.media_type != "application/warc":
        today = door.settings.now.date()
        item["accessed"] = {"date-parts": [[today.year, today.month, today.day]]}
    record = keep_source(recorder, item, key, None, primary=False)
    source = find_by_prefix(recorder.session, "source", record["cite_key"])
    snapshot = keep_snapshot(recorder, source, placed.document)
    return {
        "key": record["key"], "cite_key": record["cite_key"], "snapshot": snapshot.key, "same_as": record["same_as"],
    }  # fmt: skip


def _record(given: str, placed: Capture, named: str) -> dict[str, Any]:
    document, difference = placed.document, placed.difference
    kinds = Counter(region.kind.value for region in document.regions)
    return {
        "file": given,
        "outcome": placed.outcome.value,
        "key": None,
        "cite_key": named,
        "title": placed.title if placed.there else document.csl.get("title"),
        "snapshot": None,
        "csl": dict(document.csl),
        "media_type": document.media_type,
        "signs": len(document.text),
        "pages": len(document.sheets) or None,
        "language": document.language,
        "encoding": document.encoding or None,
        "assumed": document.is_assumed,
        "raw_hash": document.raw_hash,
        "text_hash": document.text_hash,
        "regions": dict(sorted(kinds.items())),
        "in_body": difference.in_body if difference else None,
        "difference": list(difference.lines) if difference else [],
        "same_as": None,
    }


def _show_proposal(door: Door, placed: Capture, named: str) -> None:
    from claimdb.report.dates import period
    from claimdb.report.terminal import safe
    from claimdb.sources.media import FORMATS
    from claimdb.text.bodies import body_of
    from claimdb.values.work import Work

    document, difference = placed.document, placed.difference
    if placed.there is None:
        work = Work("", document.csl)
        assumed = f" ({door.tell('assumed')})" if document.is_assumed else ""
        sheet = {
            "source": named, "type": work.type, "title": work.title, "author": work.authors,
            "container": work.text("container-title"), "publisher": work.text("publisher"),
            "issued": period(work.issued, door.settings.lang), "language": work.language, "url": work.url,
            "doi": work.doi, "file": document.file_name, "format": FORMATS[document.media_type],
            "signs": len(document.text),
            "body": len(body_of(document.text, document.regions)), "pages": len(document.sheets) or None,
            "encoding": document.encoding + assumed if document.encoding else None,
        }  # fmt: skip
        door.show_sheet(sheet, PROPOSED)
    elif difference is not None and difference.lines:
        if difference.in_body is False:
            door.say("The work itself reads as before; only what its page carries beside it changed.")
        door.show("\n".join(safe(line) for line in difference.lines))
        if difference.left_out:
            door.say("And {count:n} more.", count=difference.left_out)


def _warn(door: Door, error: ClaimdbError) -> None:
    from claimdb.report.language import error_sentence

    door.warn("Not captured: {sentence}", sentence=error_sentence(error, door.settings.lang))


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
        door.show_records(records, COLUMNS, shape, output)
        return
    lines = []
    for record in records:
        if record.get("refused"):
            continue
        outcome = record["outcome"]
        done = record["kept"] or outcome == "unchanged"
        named = {"source": record["cite_key"], "file": record["file"]}
        lines.append(safe(door.tell(OUTCOMES[outcome], **named) if done else door.tell(PROPOSALS[outcome], **named)))
    if lines:
        door.show("\n".join(lines), output)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(capture)
