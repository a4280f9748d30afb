"""`claimdb import`: tables, document files, and dumps."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.context import Door, OutputOption
from claimdb.cli.import_dump import NotForDumps, OnConflictChoice, OnlyForDumps, import_dump
from claimdb.cli.import_pace import Pace
from claimdb.cli.import_reviews import SUFFIXES as REVIEWS
from claimdb.cli.import_reviews import NotForReviews, import_reviews_of
from claimdb.cli.sealing import sealing_after
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from claimdb.errors import InputError
    from claimdb.interchange.table import TableImport, TableReport
    from claimdb.interchange.table_headings import Headings

SHOWN_STUBS = 20
"""Sources made of their keys alone that are told one by one."""
SHOWN_FAULTS = 20
"""Faults of one document file that are told one by one."""


class TableKindChoice(StrEnum):
    """What the rows of a table are."""

    CLAIMS = "claims"
    LINEAGE = "lineage"
    SOURCES = "sources"


class OnBadRow(StrEnum):
    """What to do with a table of which a row is refused."""

    STOP = "stop"
    SKIP = "skip"


class ReportFormat(StrEnum):
    """How the report of an import is printed."""

    TEXT = "text"
    JSON = "json"


class Dates(StrEnum):
    """What stands first in 3/4/2022."""

    AUTO = "auto"
    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class NotForDocuments(UsageError):
    """An option was given that only tables have."""

    message = "{option} has no meaning for a document file"
    hint = "leave it out: a TOML file says all of this itself"


FileArgument = Annotated[
    Path,
    typer.Argument(
        help="A .csv, .xlsx, .jsonl, .toml, .json or .html file, or what export wrote; - is standard input."
    ),
]
MappingOption = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="The column that gives a field. May be repeated."),
]
ConstantsOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=TEXT", help="A field of all rows whose own cell is empty. May be repeated."),
]
HeadingsOption = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=COLUMNS",
        help="Columns of values whose headings give a field: as_of=1990..2020, source=Post,Times.",
    ),
]
KindOption = Annotated[TableKindChoice, typer.Option(help="What the rows of a table are.")]
OnErrorOption = Annotated[
    OnBadRow, typer.Option(help="Keep nothing of a table with a refused row, or all but the refused rows.")
]
UpdateOption = Annotated[
    bool, typer.Option("--update", help="Replace what is there under the same name with other content.")
]
ExactOption = Annotated[bool, typer.Option("--exact", help="Whole numbers that end in zeros are exact.")]
LanguageOption = Annotated[str, typer.Option(help="Language of the values: en, fr, or auto.")]
DatesOption = Annotated[Dates, typer.Option(help="What stands first in 3/4/2022.")]
OnConflictOption = Annotated[
    OnConflictChoice | None,
    typer.Option(
        help="What stands where a dump differs from the database: neither (nothing is kept), ours, or theirs."
    ),
]
ReportOption = Annotated[ReportFormat, typer.Option("--format", help="How to print the report.")]


def import_file(
    context: typer.Context,
    file: FileArgument,
    mapping: MappingOption = None,
    constants: ConstantsOption = None,
    headings: HeadingsOption = None,
    kind: KindOption = TableKindChoice.CLAIMS,
    on_error: OnErrorOption = OnBadRow.STOP,
    update: UpdateOption = False,
    exact: ExactOption = False,
    language: LanguageOption = "auto",
    dates: DatesOption = Dates.AUTO,
    on_conflict: OnConflictOption = None,
    shape: ReportOption = ReportFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Import claims, lineage or sources of a table, a document file, reviews, or a dump; the same command resumes."""
    door = Door.of(context)
    given = {
        "--map": mapping, "--set": constants, "--headings": headings, "--dates": dates != "auto", "--exact": exact,
        "--kind": kind != "claims", "--language": language != "auto", "--on-error": on_error != "stop",
    }  # fmt: skip
    if _is_dump(file):
        _refuse({**given, "--update": update}, NotForDumps)
        with sealing_after(door):
            _import_dump(door, file, on_conflict or OnConflictChoice.REFUSE, shape, output)
        return
    if on_conflict is not None:
        raise OnlyForDumps(option="--on-conflict")
    if file.suffix.lower() == ".toml":
        _refuse(given, NotForDocuments)
        with sealing_after(door):
            _import_document(door, file, shape, output, update=update)
        return
    if file.suffix.lower() in REVIEWS:
        _refuse({**given, "--update": update}, NotForReviews)
        with sealing_after(door):
            _show_report(door, import_reviews_of(door, file), shape, output)
        return
    from claimdb.interchange.table import TableImport
    from claimdb.interchange.table_dates import DateOrder
    from claimdb.interchange.table_failures import BadMapping, BadSetting
    from claimdb.interchange.table_fields import TableKind

    wanted = TableImport(
        path=file,
        kind=TableKind(kind.value),
        mapping=_pairs(mapping or [], BadMapping),
        constants=_pairs(constants or [], BadSetting),
        headings=_headings(headings),
        language=language,
        dates=None if dates is Dates.AUTO else DateOrder(dates.value),
        exact=exact,
        skip=on_error is OnBadRow.SKIP,
        update=update,
    )
    with sealing_after(door):
        _import_table(door, wanted, shape, output)


def _refuse(given: Mapping[str, object], failure: type[UsageError]) -> None:
    """Raise `failure` for the first option that was given."""
    for option in (option for option, value in given.items() if value):
        raise failure(option=option)


def _show_report(door: Door, record: dict[str, Any], shape: ReportFormat, output: Path | None) -> None:
    door.show(_shown(door, record, shape), output)
    if record["refused"]:
        raise typer.Exit(3)


def _import_table(door: Door, wanted: TableImport, shape: ReportFormat, output: Path | None) -> None:
    from claimdb.interchange.table import import_table

    store = door.store()
    pace = Pace(door)
    try:
        report = import_table(store, wanted, by=door.settings.person, at=door.settings.now, progress=pace.tell)
    finally:
        pace.end()
        store.close()
    _tell_report(door, report)
    stubs = _stubs(door, report)
    _tell_stubs(door, stubs, len(report.stubs))
    record = {**_record(door, report), "stubs": len(report.stubs), "stub_sources": stubs}
    _show_report(door, record, shape, output)


def _is_dump(file: Path) -> bool:
    from claimdb.interchange.dump_begin import is_dump

    return is_dump(file)


def _import_dump(
    door: Door, file: Path, on_conflict: OnConflictChoice, shape: ReportFormat, output: Path | None
) -> None:
    from claimdb.report.escaping import write_json

    def show(result: dict[str, Any] | str) -> None:
        door.show(result if isinstance(result, str) else write_json(result, indent=2) + "\n", output)

    pace = Pace(door)
    as_json = shape is ReportFormat.JSON
    import_dump(door, file, on_conflict, show, as_json=as_json, progress=pace.tell, end=pace.end)


def _import_document(door: Door, file: Path, shape: ReportFormat, output: Path | None, *, update: bool) -> None:
    from claimdb.interchange.document import import_document
    from claimdb.interchange.document_failures import RefusedDocument, SeveralFaults
    from claimdb.report.language import error_sentence

    try:
        imported = door.record("import", lambda recorder: import_document(recorder, file, update=update))
    except SeveralFaults as error:
        for fault in error.faults[:SHOWN_FAULTS]:
            door.warn("{sentence}", sentence=error_sentence(fault, door.settings.lang))
        raise RefusedDocument(where=str(file), count=len(error.faults)) from error
    record = {
        "file": str(file),
        "kind": "document",
        "read": imported.read,
        "added": imported.added,
        "already_there": imported.there,
        "refused": imported.refused,
        "problems": [],
    }
    door.show(_shown(door, record, shape), output)


def _pairs(given: list[str], failure: type[UsageError]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for one in given:
        field, equals, text = one.partition("=")
        field = field.strip()
        if not (field and equals and text.strip()) or field in pairs:
            raise failure(given=one)
        pairs[field] = text.strip()
    return pairs


def _headings(given: str | None) -> Headings | None:
    from claimdb.interchange.table_failures import BadHeadings
    from claimdb.interchange.table_headings import Headings

    if given is None:
        return None
    field, equals, columns = given.partition("=")
    if not (field.strip() and equals and columns.strip()):
        raise BadHeadings(given=given)
    return Headings(field.strip(), columns.strip())


def _stubs(door: Door, report: TableReport) -> list[dict[str, str | None]]:
    """Give the first sources that were made of their keys alone, each with the recorded cite key that comes nearest."""
    if not report.stubs:
        return []
    from claimdb.record.lookup import find_near

    made = frozenset(report.stubs)

    def look(session: Session) -> list[dict[str, str | None]]:
        near = {key: find_near(session, "source", key, besides=made) for key in report.stubs[:SHOWN_STUBS]}
        return [{"cite_key": key, "near": next(iter(found), None)} for key, found in near.items()]

    return door.read(look)


def _tell_stubs(door: Door, stubs: list[dict[str, str | None]], count: int) -> None:
    for stub in stubs:
        if stub["near"]:
            door.say("Source {source} was made of its key alone; {near} comes near.",
                     source=stub["cite_key"], near=stub["near"])  # fmt: skip
        else:
            door.say("Source {source} was made of its key alone.", source=stub["cite_key"])
    if count > len(stubs):
        door.say("And {count:n} more.", count=count - len(stubs))


def _record(door: Door, report: TableReport) -> dict[str, Any]:
    return {
        "file": report.name,
        "kind": report.kind.value,
        "read": report.read,
        "added": report.added,
        "already_there": report.there,
        "refused": report.refused,
        "without_value": report.empty,
        "problems": [
            {
                "file": report.name,
                "row": problem.row,
                "column": problem.column,
                "reason": _reason(door, problem.error),
            }
            for problem in report.problems
        ],
        "columns_unused": list(report.unused),
    }


def _shown(door: Door, record: dict[str, Any], shape: ReportFormat) -> str:
    if shape is ReportFormat.JSON:
        from claimdb.report.escaping import write_json

        return write_json(record, indent=2) + "\n"
    counts = {name: record[name] for name in ("added", "refused")} | {"there": record["already_there"]}
    if record["kind"] == "reviews":
        return door.tell_count(
            "{count:n} review read: {added:n} added, {there:n} already there, {refused:n} refused.",
            "{count:n} reviews read: {added:n} added, {there:n} already there, {refused:n} refused.",
            record["read"],
            **counts,
        )
    if record["kind"] == "document":
        return door.tell_count(
            "{count:n} claim read: {added:n} added, {there:n} already there, {refused:n} refused.",
            "{count:n} claims read: {added:n} added, {there:n} already there, {refused:n} refused.",
            record["read"],
            **counts,
        )
    return door.tell_count(
        "{count:n} row read: {added:n} added, {there:n} already there, {refused:n} refused.",
        "{count:n} rows read: {added:n} added, {there:n} already there, {refused:n} refused.",
        record["read"],
        **counts,
    )


def _tell_report(door: Door, report: TableReport) -> None:
    # The one name that is ours, and not that of a file.
    name = door.tell("standard input") if report.name == "standard input" else report.name
    if report.is_assumed:
        door.say("{file} is not UTF-8; it was read as Windows-1252.", file=name)
    if report.empty:
        door.say("{sentence}", sentence=door.tell_count(
            "{count:n} row holds no value and was left out.", "{count:n} rows hold no value and were left out.",
            report.empty,
        ))  # fmt: skip
    if report.unused:
        door.say("Columns that give no field: {columns}.", columns=", ".join(report.unused))
    for problem in report.problems:
        place = {"file": name, "row": problem.row, "reason": _reason(door, problem.error)}
        if problem.column is None:
            door.warn("{file}, row {row}: {reason}", **place)
        else:
            door.warn("{file}, row {row}, column {column}: {reason}", column=problem.column, **place)
    if report.refused > len(report.problems):
        more = report.refused - len(report.problems)
        door.warn("{sentence}", sentence=door.tell_count(
            "And {count:n} refused row more.", "And {count:n} refused rows more.", more
        ))  # fmt: skip
    if not report.is_kept:
        door.warn("Nothing of {file} was kept: mend these rows, or leave them out with --on-error skip.",
                  file=name)  # fmt: skip


def _reason(door: Door, error: InputError) -> str:
    from claimdb.report.language import error_sentence

    return error_sentence(error, door.settings.lang)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.command("import")(import_file)
