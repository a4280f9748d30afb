"""`claimdb source`: works that assert and works that are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_source
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption
from claimdb.cli.records import AllOption, HistoryOption, history_lines, short
from claimdb.cli.source_add import add
from claimdb.cli.source_edit import edit
from claimdb.cli.source_links import lineage
from claimdb.cli.source_recheck import recheck

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from claimdb.record.recorder import Recorder
    from claimdb.store.looking import Look

COLUMNS = ("source", "author", "title", "issued", "says", "cited")
NARROW = ("source", "work", "issued")
WIDE_ENOUGH = 100
NARROW_ENOUGH = 76
SHEET = (
    "cite_key", "key", "state", "type", "title", "author", "container", "publisher", "issued", "language", "url", "doi",
    "primary", "confidential", "note", "lineage", "derived", "notices", "snapshots", "opened", "says", "cited_for",
    "checks", "history",
)  # fmt: skip

source = typer.Typer(name="source", help="Sources: add, list, show, edit, merge, withdraw, link.", no_args_is_help=True)
SourceArgument = Annotated[str, typer.Argument(help="Key or cite key of a source.", autocompletion=complete_source)]
ByOption = Annotated[str | None, typer.Option(help="Work that says so.", autocompletion=complete_source)]

source.command()(add)


@source.command("list")
def list_all(
    context: typer.Context,
    primary: Annotated[bool, typer.Option("--primary", help="Only primary sources.")] = False,
    everything: AllOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """List the sources. A wide terminal also shows how many claims each says and is cited for."""
    door = Door.of(context)
    records = door.look(lambda look: _all(look, everything=everything, primary=primary))
    if records is None:
        records = door.read(lambda session: _listed(session, everything=everything, primary=primary))
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        if not records:
            door.say("No source is recorded yet.")
        records = [_row(door, one) for one in records]
        width = door.width() if shape is ListFormat.TEXT else WIDE_ENOUGH
        if width < NARROW_ENOUGH:
            from claimdb.report.sheets import render_pairs

            pairs = [(one["source"], f"{one['work'] or '–'}, {one['edtf'] or '?'}") for one in records]
            door.show(render_pairs(pairs, width), output)
        elif width < WIDE_ENOUGH:
            door.show_records([{**one, "issued": one["edtf"]} for one in records], NARROW, shape, output)
        else:
            door.show_records(records, COLUMNS, shape, output)
        return
    door.show_records(records, ("key", "cite_key", "type", "title"), shape, output)


def _row(door: Door, one: dict[str, Any]) -> dict[str, Any]:
    from claimdb.report.dates import period
    from claimdb.report.language import word
    from claimdb.report.record_words import STATES

    state = "" if one["state"] == "living" else f" [{word(STATES, one['state'], door.settings.lang)}]"
    mark = f" [{door.tell('confidential')}]" if one["confidential"] else ""
    return {
        "source": one["cite_key"] + state + mark,
        "author": one["authors"],
        "title": one["title"] or one["container"],
        "work": ", ".join(part for part in (one["authors"], one["title"] or one["container"]) if part),
        "issued": period(one["issued"], door.settings.lang),
        "edtf": one["issued"],
        "says": one["assertions"],
        "cited": one["cited_by"],
    }


@source.command()
def show(
    context: typer.Context,
    key: SourceArgument,
    history: HistoryOption = False,
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Show a source. Its fields, what it says, who cites it, where it comes from, who read it."""
    door = Door.of(context)
    seen = None if history else door.look(lambda look: _seen(look, key))
    record = seen or door.read(lambda session: _record(session, key, history=history))
    door.show_sheet(_sheet(door, record), SHEET, shape, output, whole=record)


def _all(look: Look, *, everything: bool, primary: bool) -> list[dict[str, Any]]:
    from claimdb.record.source_reading import all_sources

    return all_sources(look, everything=everything, primary=primary)


def _listed(session: Session, *, everything: bool, primary: bool) -> list[dict[str, Any]]:
    from claimdb.record.source_records import list_sources

    return list_sources(session, everything=everything, primary=primary)


def _seen(look: Look, given: str) -> dict[str, Any] | None:
    from claimdb.record.source_reading import find_source, whole_source

    found = find_source(look, given)
    return None if found is None else whole_source(look, found)


def _record(session: Session, given: str, *, history: bool) -> dict[str, Any]:
    from claimdb.record.history import history_of
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.source_records import source_record

    found = find_by_prefix(session, "source", given)
    record = source_record(session, found)
    return {**record, "history": history_of(session, found)} if history else record


def _sheet(door: Door, record: dict[str, Any]) -> dict[str, Any]:
    from claimdb.report.dates import moment, period
    from claimdb.report.language import word
    from claimdb.report.record_words import CHECKS, LINEAGES, NOTICES, STATES

    lang = door.settings.lang
    state = word(STATES, record["state"], lang)
    merged = f" → {record['merged_into']}" if record["merged_into"] else ""
    return {
        **record,
        "state": state + merged if record["state"] != "living" else None,
        "author": record["authors"],
        "issued": period(record["issued"], lang),
        "lineage": [f"{word(LINEAGES, one['kind'], lang)} ← {one['of']}" for one in record["lineage"]],
        "derived": [f"{word(LINEAGES, one['kind'], lang)} → {one['source']}" for one in record["derived"]],
        "notices": [
            word(NOTICES, one["kind"], lang) + (f" ← {one['by']}" if one["by"] else "") for one in record["notices"]
        ],
        "snapshots": [
            f"{one['file_name'] or one['media_type']}, {moment(one['captured_at'], lang)}"
            for one in record["snapshots"]
        ],
        "opened": [f"{one['by']}, {moment(one['at'], lang)}" for one in record["opened"]],
        "says": [_said(door, one) for one in record["claims"]],
        "cited_for": [
            f"{short(one['claim'])}  {one['words']}  ← {one['by']}" + (f" [{one['marker']}]" if one["marker"] else "")
            for one in record["cited_for"]
        ],
        "checks": [
            f"{short(one['claim'])}  {word(CHECKS, one['outcome'], lang)} ({one['by']})" for one in record["checks"]
        ],
        "history": history_lines(door, record.get("history", [])),
    }


def _said(door: Door, one: dict[str, Any]) -> str:
    from claimdb.report.language import word
    from claimdb.report.record_words import STANCES

    stance = "" if one["stance"] == "asserts" else f" ({word(STANCES, one['stance'], door.settings.lang)})"
    page = f", {door.tell('p. {page}', page=one['page'])}" if one["page"] else ""
    return f"{short(one['claim'])}  {one['words']}{stance}{page}"


source.command()(edit)


@source.command()
def merge(
    context: typer.Context,
    kept: Annotated[str, typer.Argument(help="The source that stays.", autocompletion=complete_source)],
    merged: Annotated[str, typer.Argument(help="The one that it stands for too.", autocompletion=complete_source)],
) -> None:
    """Let one source stand for another. Claims, citations and snapshots go over; undo takes it back."""
    door = Door.of(context)
    keys = door.record("source merge", lambda recorder: _merge(recorder, kept, merged))
    door.show(door.tell("{merged} is now {kept}.", kept=keys[0], merged=keys[1]))


def _merge(recorder: Recorder, kept: str, merged: str) -> tuple[str, str]:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.merging import merge_sources

    first = find_by_prefix(recorder.session, "source", kept)
    second = find_by_prefix(recorder.session, "source", merged)
    merge_sources(recorder, first, second)
    return first.cite_key, second.cite_key


@source.command()
def withdraw(context: typer.Context, key: SourceArgument) -> None:
    """Withdraw a source. What rests on it stays and shows that it does."""
    door = Door.of(context)
    name, still = door.record("source withdraw", lambda recorder: _withdraw(recorder, key))
    door.show(door.tell("Withdrew {source}.", source=name))
    if still:
        door.say(
            "Records that still rest on it: {count:n}; see claimdb source show {source}.", count=still, source=name
        )


def _withdraw(recorder: Recorder, given: str) -> tuple[str, int]:
    from claimdb.record.failures import Withdrawn
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.source_records import source_record
    from claimdb.record.sources import withdraw_source

    found = find_by_prefix(recorder.session, "source", given)
    if found.withdrawn_at is not None:
        raise Withdrawn(kind="source", key=found.cite_key)
    record = source_record(recorder.session, found)
    withdraw_source(recorder, found)
    return found.cite_key, sum(len(record[name]) for name in ("claims", "cited_for", "derived"))


@source.command("open")
def open_one(context: typer.Context, key: SourceArgument) -> None:
    """Record that you opened and read a source. Its newest snapshot counts, where it has one."""
    door = Door.of(context)
    name = door.record("source open", lambda recorder: _open(recorder, key))
    door.show(door.tell("{person} opened {source}.", person=door.settings.person, source=name))


def _open(recorder: Recorder, given: str) -> str:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import newest_snapshot, open_source

    found = find_by_prefix(recorder.session, "source", given)
    open_source(recorder, found, newest_snapshot(recorder.session, found))
    return found.cite_key


@source.command()
def retract(context: typer.Context, key: SourceArgument, by: ByOption = None) -> None:
    """Record that a source was retracted."""
    door = Door.of(context)
    name = door.record("source retract", lambda recorder: _notify(recorder, key, by, retracted=True))
    door.show(door.tell("{source} counts as retracted; check shows what rests on it.", source=name))


@source.command()
def correct(context: typer.Context, key: SourceArgument, by: ByOption = None) -> None:
    """Record that a source was corrected."""
    door = Door.of(context)
    name = door.record("source correct", lambda recorder: _notify(recorder, key, by, retracted=False))
    door.show(door.tell("{source} counts as corrected.", source=name))


def _notify(recorder: Recorder, given: str, by: str | None, *, retracted: bool) -> str:
    from claimdb.record.lookup import find_by_prefix
    from claimdb.record.sources import correct_source, retract_source

    found = find_by_prefix(recorder.session, "source", given)
    other = find_by_prefix(recorder.session, "source", by) if by else None
    (retract_source if retracted else correct_source)(recorder, found, other)
    return found.cite_key


source.command()(lineage)
source.command()(recheck)


def register(app: typer.Typer) -> None:
    """Hang the commands of this module on the root."""
    app.add_typer(source)
