"""`claimdb measure`: what is counted or measured."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_measure
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import AllOption, HistoryOption, history_lines, label_lines, read_labels, short
from claimdb.cli.source_edit import NothingToChange
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder

COLUMNS = ("key", "measure", "unit", "nature", "figures")
MACHINE = ("key", "handle", "subject", "label", "unit", "kind", "figures")
CLOSE = ("key", "measure", "closeness", "figures")
SHEET = (
    "measure", "key", "handle", "state", "labels", "stands_for", "unit", "nature", "holds_for", "separators", "without",
    "exact", "figures", "history",
)  # fmt: skip

measure = typer.Typer(name="measure", help="Measures: add, list, show, set, merge, suggest.", no_args_is_help=True)
MeasureArgument = Annotated[str, typer.Argument(help="Measure: label, handle or key.", autocompletion=complete_measure)]


class KindWord(StrEnum):
    """How a measure behaves in time."""

    STOCK = "stock"
    FLOW = "flow"
    RATIO = "ratio"
    RANK = "rank"
    DATE = "date"


class AxisWord(StrEnum):
    """An axis that a measure may lack."""

    PLACE = "place"
    TIME = "time"


class EmptyLabel(UsageError):
    """A measure was given without words for what it measures."""

    message = "a measure needs a name"
    hint = "say what is measured, such as ferries in service"


KindOption = Annotated[KindWord | None, typer.Option(help="stock: true as of a date; flow: over a period; …")]
UnitOption = Annotated[str | None, typer.Option(help="percent, EUR, km, …; leave out for a number of things.")]
LabelOption = Annotated[list[str] | None, typer.Option(help="Name in a language, such as fr=postes. May be repeated.")]
HandleOption = Annotated[str | None, typer.Option(help="A short name of yours.")]
HoldsOption = Annotated[str | None, typer.Option(help="How long a stock counts as unchanged (ISO 8601): P6M, P2Y.")]
SeparatorOption = Annotated[
    list[str] | None, typer.Option(help="Qualifier that makes two values legitimately different. May be repeated.")
]
WithoutOption = Annotated[list[AxisWord] | None, typer.Option(help="Axis that it does not have. May be repeated.")]
ExactOption = Annotated[
    bool | None, typer.Option("--exact/--rounded", help="Whether whole numbers ending in zeros are exact.")
]


@measure.command()
def add(
    context: typer.Context,
    label: Annotated[str, typer.Argument(help="What is measured, in words.")],
    unit: UnitOption = None,
    kind: KindOption = None,
    subject: Annotated[str, typer.Option(help="Of whom or what, where it is no place.")] = "",
    language: Annotated[str, typer.Option(help="Language of LABEL: en, fr, …")] = "und",
    labels: Annotated[list[str] | None, typer.Option("--label", help="Name in another language: fr=postes.")] = None,
    handle: HandleOption = None,
    holds_for: HoldsOption = None,
    separator: SeparatorOption = None,
    without: WithoutOption = None,
    exact: ExactOption = None,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Add a measure. One that has this label, subject and kind of unit is completed."""
    if not label.strip():
        raise EmptyLabel
    door = Door.of(context)
    named = {language: label, **read_labels(labels or [])}
    options: dict[str, Any] = {
        "subject": subject,
        "unit": unit,
        "kind": kind.value if kind else None,
        "handle": handle,
        "holds_for": holds_for,
        "separators": separator or (),
        "without": [axis.value for axis in without or ()],
        "exact": bool(exact),
    }
    record = door.record("measure add", lambda recorder: _add(recorder, named, options))
    if shape is not ListFormat.TEXT:
        door.show_records([record], MACHINE, shape, output)
        return
    template = "Added measure {key}: {label}." if record["added"] else "Measure {key} was recorded already: {label}."
    door.show(door.tell(template, key=short(record["key"]), label=record["label"]), output)


def _add(recorder: Recorder, labels: dict[str, str], options: dict[str, Any]) -> dict[str, Any]:
    from claimdb.record.measure_records import measure_record
    from claimdb.record.measures import find_or_add_measure

    found = find_or_add_measure(recorder, labels, **options)
    recorder.flush()
    return {**measure_record(recorder.session, found.measure), "added": found.is_new}


@measure.command("list")
def list_all(
    context: typer.Context,
    everything: AllOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List the measures, and how many figures each has."""
    from claimdb.record.measure_records import list_measures

    door = Door.of(context)
    records = door.read(lambda session: list_measures(session, everything=everything))
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        if not records:
            door.say("No measure is recorded yet.")
        door.show_records([_row(door, one) for one in records], COLUMNS, shape, output)
    else:
        door.show_records(records, MACHINE, shape, output)


def _row(door: Door, one: dict[str, Any]) -> dict[str, Any]:
    from claimdb.report.language import word
    from claimdb.report.record_words import KINDS, STATES

    lang = door.settings.lang
    state = "" if one["state"] == "living" else f" [{word(STATES, one['state'], lang)}]"
    return {
        "key": one["handle"] or short(one["key"]),
        "measure": _named(door, one) + state,
        "unit": one["unit"],
        "nature": word(KINDS, one["kind"], lang) if one["kind"] else None,
        "figures": one["figures"],
    }


def _named(door: Door, one: dict[str, Any]) -> str:
    label = one["labels"].get(door.settings.lang, one["label"])
    return f"{one['subject']}, {label}" if one["subject"] else str(label)


@measure.command()
def show(
    context: typer.Context,
    name: MeasureArgument,
    history: HistoryOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show a measure. Labels, unit, nature, what makes values differ; claimdb positions shows its figures."""
    from claimdb.report.language import word
    from claimdb.report.record_words import KINDS, STATES

    door = Door.of(context)
    lang = door.settings.lang
    record = door.read(lambda session: _record(session, name, history=history))
    sheet = {
        **record,
        "measure": _named(door, record),
        "state": word(STATES, record["state"], lang) if record["state"] != "living" else None,
        "labels": label_lines(record["labels"]),
        "nature": word(KINDS, record["kind"], lang) if record["kind"] else None,
        "history": history_lines(door, record.get("history", [])),
    }
    door.show_sheet(sheet, SHEET, shape, output, whole=record)


def _record(session: Session, given: str, *, history: bool) -> dict[str, Any]:
    from claimdb.record.history import history_of
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.measure_records import measure_record

    found = find_by_prefix(session, "measure", given)
    record = measure_record(session, found)
    return {**record, "history": history_of(session, found)} if history else record


@measure.command("set")
def set_one(
    context: typer.Context,
    name: MeasureArgument,
    label: LabelOption = None,
    unit: UnitOption = None,
    kind: KindOption = None,
    handle: HandleOption = None,
    holds_for: HoldsOption = None,
    separator: SeparatorOption = None,
    without: WithoutOption = None,
    exact: ExactOption = None,
) -> None:
    """Say more of a measure. Labels in other languages, its kind, its separators, how long it holds."""
    door = Door.of(context)
    given: dict[str, Any] = {
        "labels": read_labels(label) if label else None,
        "unit": unit,
        "kind": kind.value if kind else None,
        "handle": handle,
        "holds_for": holds_for,
        "separators": separator,
        "without": [axis.value for axis in without] if without else None,
        "exact": exact,
    }
    if all(one is None for one in given.values()):
        raise NothingToChange(command=context.command_path)
    named, changed = door.record("measure set", lambda recorder: _set(recorder, name, given))
    template = "Changed measure {label}." if changed else "Measure {label} is so already; nothing changed."
    door.show(door.tell(template, label=named))


def _set(recorder: Recorder, given: str, values: dict[str, Any]) -> tuple[str, bool]:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.measures import set_measure

    found = set_measure(recorder, find_by_prefix(recorder.session, "measure", given), **values)
    return found.label, recorder.has_changes


@measure.command()
def merge(
    context: typer.Context,
    kept: Annotated[str, typer.Argument(help="The measure that stays.", autocompletion=complete_measure)],
    merged: Annotated[str, typer.Argument(help="The one that it stands for too.", autocompletion=complete_measure)],
) -> None:
    """Let one measure stand for another. Its figures go over; claims that now say the same are joined."""
    door = Door.of(context)
    labels = door.record("measure merge", lambda recorder: _merge(recorder, kept, merged))
    door.show(door.tell("{merged} is now {kept}.", kept=labels[0], merged=labels[1]))


def _merge(recorder: Recorder, kept: str, merged: str) -> tuple[str, str]:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.merging import merge_measures

    first = find_by_prefix(recorder.session, "measure", kept)
    second = find_by_prefix(recorder.session, "measure", merged)
    labels = first.label, second.label
    merge_measures(recorder, first, second)
    return labels


@measure.command()
def suggest(
    context: typer.Context,
    label: Annotated[str, typer.Argument(help="Words for what is measured.")],
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List measures whose labels come near. Nothing is merged unless you say so."""
    door = Door.of(context)
    records = door.read(lambda session: _suggest(session, label))
    if shape not in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        door.show_records(records, (*MACHINE, "closeness"), shape, output)
        return
    if not records:
        door.say("No measure comes near {label!r}.", label=label)
    rows = [
        {"key": short(one["key"]), "measure": one["near"], "closeness": one["closeness"], "figures": one["figures"]}
        for one in records
    ]
    door.show_records(rows, CLOSE, shape, output)


def _suggest(session: Session, label: str) -> list[dict[str, Any]]:
    from claimdb.record.measure_records import measure_record
    from claimdb.record.measures import close_measures

    return [
        {**measure_record(session, one.measure), "near": one.label, "closeness": f"{one.closeness:.2f}"}
        for one in close_measures(session, label)
    ]


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(measure)
