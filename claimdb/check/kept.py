"""The copies that are kept of sources, with the quotes that were recorded of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from claimdb import model
from claimdb.check.assemble import Recorded
from claimdb.values.reading import Reading


def read_kept(session: Session, recorded: Recorded) -> Iterator[Reading]:
    """Give every source of which a copy is kept and quotes are recorded, by key, one after the other.

    Its text is that of all its copies, the newest first, with a page break between; no sentence of it is read.
    """
    quotes: dict[str, dict[str, str]] = defaultdict(dict)
    for claim in recorded.claims:
        for assertion in claim.assertions:
            if assertion.quote:
                quotes[assertion.source.key][assertion.key] = assertion.quote
    for key in sorted(quotes):
        kept = (
            select(model.Snapshot.text)
            .join(model.Source, model.Source.id == model.Snapshot.source_id)
            .where(model.Source.key == key, model.Snapshot.withdrawn_at.is_(None))
            .order_by(model.Snapshot.captured_at.desc(), model.Snapshot.id.desc())
        )
        texts = session.scalars(kept).all()
        if texts:
            yield Reading(
                name=key, text="\n\f\n".join(texts), language="", known_quotes=dict(sorted(quotes[key].items()))
            )
