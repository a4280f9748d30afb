"""`claimdb import` of a dump: what another database recorded, joined with what is here."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdb.cli.context import Door
from claimdb.errors import UsageError

if TYPE_CHECKING:
    from claimdb.interchange.dump_state import Conflict, DumpReport
    from claimdb.interchange.table import Progress

SHOWN = 20
"""Conflicts that are told one by one."""
_SIGNS = 80


class OnConflictChoice(StrEnum):
    """What stands where a dump says something else than the database."""

    REFUSE = "refuse"
    OURS = "ours"
    THEIRS = "theirs"


class NotForDumps(UsageError):
    """An option was given that only tables and documents have."""

    message = "{option} has no meaning for a dump"
    hint = "leave it out: a dump says all of this itself"


class OnlyForDumps(UsageError):
    """An option was given that only dumps have."""

    message = "{option} has a meaning for a dump only"
    hint = "leave it out: a dump is what claimdb export writes"


def import_dump(
    door: Door,
    file: Path,
    on_conflict: OnConflictChoice,
    show: Callable[[dict[str, Any] | str], None],
    *,
    as_json: bool,
    progress: Callable[[Progress], None],
    end: Callable[[], None],
) -> None:
    """Load a dump and show what that came to. Raises ConflictsFound when nothing was kept because of conflicts."""
    from claimdb.interchange.dump_failures import ConflictsFound, RefusedDump
    from claimdb.interchange.dump_load import load_dump
    from claimdb.interchange.dump_state import OnConflict
    from claimdb.report.language import error_sentence

    store = door.store()
    try:
        report = load_dump(
            store, file, by=door.settings.person, at=door.settings.now, on_conflict=OnConflict(on_conflict.value),
            progress=progress,
        )  # fmt: skip
    except RefusedDump as error:
        for fault in error.faults:
            door.warn("{sentence}", sentence=error_sentence(fault, door.settings.lang))
        raise
    finally:
        end()
        store.close()
    is_kept = on_conflict is not OnConflictChoice.REFUSE or not report.differing
    _tell(door, report)
    if as_json:
        show(_record(report, is_kept=is_kept))
    elif is_kept:
        show(_counted(door, report))
    if not is_kept:
        raise ConflictsFound(where=report.name, count=report.differing)


def _counted(door: Door, report: DumpReport) -> str:
    return door.tell_count(
        "{count:n} record read: {added:n} added, {there:n} already there, {joined:n} completed.",
        "{count:n} records read: {added:n} added, {there:n} already there, {joined:n} completed.",
        report.read,
        added=report.added,
        there=report.there,
        joined=report.joined,
    )


def _tell(door: Door, report: DumpReport) -> None:
    for one in report.conflicts[:SHOWN]:
        door.warn("{file}, line {line}: {record} {key}, {field}: {ours} here, {theirs} there",
                  file=report.name, line=one.line, record=one.record.replace("_", " "), key=one.key,
                  field=one.field.replace("_", " "), ours=_written(door, one.ours),
                  theirs=_written(door, one.theirs))  # fmt: skip
    more = report.differing - min(len(report.conflicts), SHOWN)
    if more:
        door.warn("{sentence}", sentence=door.tell_count(
            "And {count:n} difference more.", "And {count:n} differences more.", more
        ))  # fmt: skip


def _written(door: Door, value: Any) -> str:
    if value is None:
        return door.tell("nothing")
    if isinstance(value, bool):
        return door.tell("yes") if value else door.tell("no")
    said = " ".join(str(value).split())
    return said if len(said) <= _SIGNS else said[: _SIGNS - 1].rstrip() + "…"


def _record(report: DumpReport, *, is_kept: bool) -> dict[str, Any]:
    return {
        "file": report.name,
        "kind": "dump",
        "read": report.read,
        "added": report.added,
        "already_there": report.there,
        "completed": report.joined,
        "refused": 0,
        "differing": report.differing,
        "kept": is_kept,
        "conflicts": [_conflict(one) for one in report.conflicts],
    }


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "line": one.line,
        "record": one.record,
        "key": one.key,
        "field": one.field,
        "ours": one.ours,
        "theirs": one.theirs,
    }
