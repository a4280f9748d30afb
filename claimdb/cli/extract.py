"""`claimdb extract`: propose candidates of documents, and with `--dry-run` only show them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.figures import TextLanguage
from claimdb.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from claimdb.extract.proposals import Proposal
    from claimdb.record.recorder import Recorder
    from claimdb.sources.documents import Document
    from claimdb.values.reading import Reading

COLUMNS = ("line", "printed", "measure", "place", "time", "speaker", "stance", "cites", "state")
OUTCOME = ("source", "candidates", "new", "changed", "unchanged", "gone")


class NotCaptured(InputError):
    """A file was named that is no copy of any source."""

    message = "this file is no copy of a source yet"
    hint = "run claimdb capture on it first, name its source with --in, or look at it with --dry-run"


class NoCopy(InputError):
    """A source was named of which no copy is kept."""

    message = "no copy of {source} is kept"
    hint = "capture it: claimdb capture FILE"


def extract(
    context: typer.Context,
    documents: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|SOURCE...",
            help="Document files, or sources that are captured.",
            autocompletion=complete_source,
        ),
    ],
    source: Annotated[
        str | None, typer.Option("--in", help="Source that the file is a copy of.", autocompletion=complete_source)
    ] = None,
    language: Annotated[TextLanguage, typer.Option(help="Language of the text.")] = TextLanguage.AUTO,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be proposed; needs no database.")] = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Propose candidates: each figure of a document, with who says it, when, where, and resting on what.

    Extract again after an edit, and only what changed is asked again. Decide with claimdb review.
    """
    door = Door.of(context)
    records: list[dict[str, Any]] = []
    for given in documents:
        found = _look(door, given, language.value) if dry_run else _keep(door, given, source, language.value)
        records.extend(found)
    if shape not in (ListFormat.TEXT, ListFormat.MARKDOWN) or not dry_run:
        door.show_records(records, _fields() if dry_run else OUTCOME, shape, output)
    else:
        door.show_records([_row(door, record) for record in records], COLUMNS, shape, output)
    if dry_run and not records:
        door.say("No figure was found.")
    elif not dry_run and any(record["new"] or record["changed"] for record in records):
        door.say("Decide about them with: claimdb review")


def _fields() -> tuple[str, ...]:
    from claimdb.extract.records import FIELDS

    return FIELDS


def _look(door: Door, given: str, language: str) -> list[dict[str, Any]]:
    from claimdb.extract.completing import complete
    from claimdb.extract.proposing import propose
    from claimdb.sources.documents import propose_source

    path = Path(given)
    if not is_file(path):
        return door.read(lambda session: _of_source(session, given, language))
    document = propose_source(path)
    reading = read_file(document, str(path), language)
    return [_record(document.text, proposal) for proposal in complete(reading, propose(reading))]


def _record(text: str, proposal: Proposal) -> dict[str, Any]:
    from claimdb.extract.records import candidate_record

    return {**candidate_record(proposal), "line": text.count("\n", 0, proposal.first.figure.start) + 1}


def is_file(path: Path) -> bool:
    """Tell a file from the cite key of a source; a name that ends as files do is one, even if it is not there."""
    from claimdb.sources.media import MEDIA_TYPES

    return path.exists() or (path.suffix != "" and path.suffix.lower() in MEDIA_TYPES)


def read_file(document: Document, name: str, language: str) -> Reading:
    """Read a document file that was not captured, under a name."""
    from claimdb.extract.documents import period_of
    from claimdb.figures.languages import LANGUAGES
    from claimdb.reading.document import read_document
    from claimdb.values.work import Work

    work = Work("", document.csl)
    known = (document.language or "")[:2].lower()
    return read_document(
        document.text,
        name=name,
        language=known if language == "auto" and known in LANGUAGES else language,
        title=work.title,
        issued=period_of(work.issued),
        regions=document.regions,
        sheets=document.sheets,
        csl=document.csl,
    )


def _of_source(session: Session, given: str, language: str) -> list[dict[str, Any]]:
    """Propose what a captured source says, each with the recorded measures that it may be of."""
    from claimdb.extract.aligning import align
    from claimdb.extract.completing import complete
    from claimdb.extract.documents import read_snapshot
    from claimdb.extract.offers import Measures
    from claimdb.extract.proposing import propose
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import newest_snapshot

    source = find_by_prefix(session, "source", given)
    snapshot = newest_snapshot(session, source)
    if snapshot is None:
        raise NoCopy(source=source.cite_key)
    measures = Measures(session)
    reading = read_snapshot(source, snapshot, language)
    return [
        {**_record(snapshot.text, proposal), "measures": measures.records(proposal)}
        for proposal in align(session, source, complete(reading, propose(reading)))
    ]


def _keep(door: Door, given: str, source: str | None, language: str) -> list[dict[str, Any]]:
    from claimdb.sources.documents import propose_source

    path = Path(given)
    document = propose_source(path) if is_file(path) else None
    with door.waiting("Reading {file}…", file=given):
        return [door.record("extract", lambda recorder: _extract(recorder, given, document, source, language))]


def _extract(
    recorder: Recorder, given: str, document: Document | None, named: str | None, language: str
) -> dict[str, Any]:
    from claimdb.extract.aligning import align
    from claimdb.extract.completing import complete
    from claimdb.extract.documents import read_snapshot, source_of_file
    from claimdb.extract.keeping import keep_candidates
    from claimdb.extract.proposing import propose
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import newest_snapshot
    from claimdb.sources.documents import keep_snapshot

    session = recorder.session
    if document is None:
        source = find_by_prefix(session, "source", given)
        snapshot = newest_snapshot(session, source)
    else:
        found = source_of_file(session, document.raw_hash, document.file_name)
        if named is None and found is None:
            raise NotCaptured(where=given)
        source = found[0] if named is None and found is not None else find_by_prefix(session, "source", str(named))
        snapshot = keep_snapshot(recorder, source, document)
        recorder.flush()
    if snapshot is None:
        raise NoCopy(source=source.cite_key)
    reading = read_snapshot(source, snapshot, language)
    proposals = align(session, source, complete(reading, propose(reading)))
    kept = keep_candidates(recorder, source, snapshot, proposals)
    return {
        "source": source.cite_key, "candidates": len(proposals), "new": kept.new, "changed": kept.changed,
        "unchanged": kept.unchanged, "gone": kept.gone,
    }  # fmt: skip


def _row(door: Door, record: dict[str, Any]) -> dict[str, Any]:
    figure = record["figures"][0]
    period = figure["period"]
    stance = record["stance"]
    return {
        "line": record["line"],
        "printed": figure["wording"],
        "measure": record["measure_text"],
        "place": figure["place"],
        "time": (period["edtf"] or period["text"]) if period else None,
        "speaker": record["speaker"],
        "stance": door.tell(stance) + (f" ({door.tell('hedged')})" if record["hedged"] else ""),
        "cites": _cut(record["cites"]),
        "state": door.tell(record["state"]),
    }


def _cut(cites: Iterable[str], longest: int = 60) -> str | None:
    text = "; ".join(cites)
    return (text if len(text) <= longest else text[: longest - 1].rstrip() + "…") or None


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command()(extract)
