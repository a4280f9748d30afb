"""The copies that are kept of sources, with the quotes that were recorded of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.assemble import Recorded
from claimdb.record.batches import batches
from claimdb.values.reading import KeptCopy, Reading, Region, RegionKind, Taken


def read_kept(session: Session, recorded: Recorded, *, is_partial: bool = False) -> Iterator[Reading]:
    """Give every source of which a copy is kept and quotes are recorded, by key, one after the other.

    Its text is that of all its copies, the newest first, with a page break between; no sentence of it is read. A
    source is given with all its quotes, also where what is recorded `is_partial`.
    """
    quotes: dict[str, dict[str, str]] = defaultdict(dict)
    for claim in recorded.claims:
        for assertion in claim.assertions:
            if assertion.quote:
                quotes[assertion.source.key][assertion.key] = assertion.quote
    if is_partial and quotes:
        _add_other_quotes(session, quotes)
    taken = _taken(session) if quotes else {}
    for key in sorted(quotes):
        kept = (
            select(model.Snapshot.key, model.Snapshot.text, model.Snapshot.layout)
            .join(model.Source, model.Source.id == model.Snapshot.source_id)
            .where(model.Source.key == key, model.Snapshot.withdrawn_at.is_(None))
            .order_by(model.Snapshot.captured_at.desc(), model.Snapshot.id.desc())
        )
        copies = tuple(map(_copy, session.execute(kept)))
        if copies:
            yield Reading(
                name=key,
                text="\n\f\n".join(copy.text for copy in copies),
                language="",
                known_quotes=dict(sorted(quotes[key].items())),
                copies=copies,
                taken={name: taken[name] for name in sorted(quotes[key]) if name in taken},
            )


def _add_other_quotes(session: Session, quotes: dict[str, dict[str, str]]) -> None:
    """Add what these sources (keys) are quoted with for claims that were not loaded."""
    said, claim, work = model.Assertion, model.Claim, model.Source
    merged = dict(session.execute(select(work.id, work.merged_into_id).where(work.merged_into_id.is_not(None))).all())
    numbers = {
        row.id: row.key
        for some in batches(sorted(quotes))
        for row in session.execute(select(work.id, work.key).where(work.key.in_(some)))
    }
    for number in merged:
        last, seen = number, {number}
        while (after := merged.get(last)) is not None and after not in seen:
            last = after
            seen.add(last)
        if last in numbers:
            numbers[number] = numbers[last]
    living = (
        select(said.key, said.quote, said.source_id)
        .join(claim, claim.id == said.claim_id)
        .where(said.withdrawn_at.is_(None), claim.withdrawn_at.is_(None), claim.replaced_by_id.is_(None))
    )
    for some in batches(sorted(numbers)):
        for row in session.execute(living.where(said.source_id.in_(some))):
            if row.quote:
                quotes[numbers[row.source_id]][row.key] = row.quote


def _copy(row: Row[Any]) -> KeptCopy:
    return KeptCopy(
        row.key, row.text, tuple(Region(start, end, RegionKind(kind)) for start, end, kind in row.layout or ())
    )


def _taken(session: Session) -> dict[str, Taken]:
    """Give the places in copies from which quotes were taken, by assertion key, where they are recorded."""
    said = model.Assertion
    placed = (
        select(said.key, model.Snapshot.key.label("copy"), said.start, said.end_)
        .join(model.Snapshot, model.Snapshot.id == said.snapshot_id)
        .where(said.start.is_not(None), said.end_.is_not(None), said.withdrawn_at.is_(None))
    )
    return {row.key: Taken(row.copy, row.start, row.end_) for row in session.execute(placed)}
