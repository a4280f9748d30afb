"""Giving parts of records other numbers, where two databases gave one number to different parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from claimdb.interchange.dump_numbers import NUMBERED, Pair, number_of
from claimdb.model import Citation, FindingEvent
from claimdb.record.batches import batches
from claimdb.record.keys import child_key
from claimdb.record.recorder import Recorder, copy_of

_ASIDE = 1_000_000_000
"""Numbers that nothing has, for as long as others change."""


def renumber(recorder: Recorder, record: str, pairs: Sequence[Pair]) -> None:
    """Give the rows of ours among these their new numbers and keys."""
    recorder.flush()
    moved = [pair for pair in pairs if pair.ours is not None and pair.number != number_of(record, pair.ours)]
    if record == "finding_event":
        _write_again(recorder, moved)
        return
    has_ordinal = record != "snapshot"
    has_key = record in ("snapshot", "assertion", "citation", "verdict")
    for aside, pair in enumerate(moved):
        values: dict[str, Any] = {"ordinal": _ASIDE + aside} if has_ordinal else {}
        if has_key:
            values["key"] = f"{pair.row.key} {aside}"
        recorder.change(pair.row, **values)
    recorder.session.flush()
    above, letter = NUMBERED[record]
    for pair in moved:
        values = {"ordinal": pair.number} if has_ordinal else {}
        if has_key and pair.number is not None:
            values["key"] = child_key(pair.fields[above], pair.number, letter)
        recorder.change(pair.row, **values)
    recorder.session.flush()
    if record == "assertion":
        _follow(recorder, {pair.row.id: pair.row.key for pair in moved})
    for pair in moved:
        if pair.ours is not None:
            pair.ours |= {"ordinal": pair.number} if has_ordinal else {}
            pair.ours |= {"key": pair.row.key} if has_key else {}


def _follow(recorder: Recorder, keys: dict[int, str]) -> None:
    """Let the keys of citations begin with those of their assertions."""
    for some in batches(keys):
        rows = recorder.session.scalars(select(Citation).where(Citation.assertion_id.in_(some)).order_by(Citation.id))
        cited = list(rows)
        for aside, row in enumerate(cited):
            recorder.change(row, key=f"{row.key} {aside}")
        recorder.session.flush()
        for row in cited:
            recorder.change(row, key=child_key(keys[row.assertion_id], row.ordinal))
        recorder.session.flush()


def _write_again(recorder: Recorder, moved: Sequence[Pair]) -> None:
    """Put steps in the life of a finding into their new places; they are never changed, so they are written again."""
    columns = [column for column in copy_of(moved[0].row) if column != "ordinal"] if moved else []
    held = [({column: getattr(pair.row, column) for column in columns}, pair) for pair in moved]
    for pair in moved:
        recorder.remove(pair.row)
    for values, pair in held:
        pair.row = FindingEvent(**values, ordinal=pair.number)
        recorder.create(pair.row, "finding", pair.fields["finding"])
        if pair.ours is not None:
            pair.ours["ordinal"] = pair.number
    recorder.flush()
