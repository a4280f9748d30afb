"""`claimdb claim compare`: why the figures of two claims differ, or that they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimdb.cli.complete import complete_claim
from claimdb.cli.context import Door, FormatOption, ListFormat, OutputOption

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COLUMNS = ("one", "other", "outcome", "axis", "reason")


def compare(
    context: typer.Context,
    one: Annotated[str, typer.Argument(help="Key of a claim.", autocompletion=complete_claim)],
    other: Annotated[str, typer.Argument(help="Key of another claim.", autocompletion=complete_claim)],
    shape: FormatOption = ListFormat.TEXT,
    output: OutputOption = None,
) -> None:
    """Say why the figures of two claims differ: by denial, scope, date, unit, rounding, or because one is wrong.

    Figures of one measure are compared, each with each, and seen among all others of that measure.
    """
    door = Door.of(context)
    records = door.read(lambda session: _compare(session, one, other, door.settings.lang))
    if not records and shape is ListFormat.TEXT:
        door.say("The two claims have no figures of one measure.")
    if shape in {ListFormat.TEXT, ListFormat.MARKDOWN}:
        records = [{**record, **record.pop("shown")} for record in records]
    else:
        for record in records:
            del record["shown"]
    door.show_records(records, COLUMNS, shape, output)


def _compare(session: Session, one: str, other: str, lang: str) -> list[dict[str, Any]]:
    from claimdb.check.differences import compare as find_difference
    from claimdb.check.differences import frame_of
    from claimdb.check.materials import load_recorded
    from claimdb.check.selecting import Around
    from claimdb.record.claim_records import measures_to_check
    from claimdb.record.failures import OneRecordTwice
    from claimdb.record.lookup import find_by_prefix
    from claimdb.report.differences import say_difference, say_outcome
    from claimdb.report.sentences import axis_name

    keys = [find_by_prefix(session, "claim", given).key for given in (one, other)]
    if keys[0] == keys[1]:
        raise OneRecordTwice(key=keys[0], act="compared with")
    measures = frozenset(measures_to_check(session, keys[0]) | measures_to_check(session, keys[1]))
    recorded = load_recorded(session, Around(keys[0], measures)).recorded
    figures = [figure for claim in recorded.claims for figure in claim.figures]
    ours, theirs = ([figure for figure in figures if figure.claim == key] for key in keys)
    records = []
    for a in ours:
        frame = frame_of(figure for figure in figures if figure.measure.key == a.measure.key)
        for b in theirs:
            if a.measure.key != b.measure.key:
                continue
            found = find_difference(a, b, frame)
            axis = found.axis
            records.append({
                "one": a.key,
                "other": b.key,
                "measure": a.measure.key,
                "outcome": found.outcome.value,
                "axis": axis,
                "reason": say_difference(found, lang),
                "newer": {"a": a.key, "b": b.key}.get(found.newer or ""),
                "whole": {"a": a.key, "b": b.key}.get(found.whole or ""),
                "at_most_warning": found.at_most_warning,
                "shown": {
                    "one": a.wording,
                    "other": b.wording,
                    "outcome": say_outcome(found.outcome, lang),
                    "axis": axis_name(axis, lang) if axis else None,
                },
            })  # fmt: skip
    return records
